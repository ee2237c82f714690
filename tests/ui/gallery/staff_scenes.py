"""Signing in, and what whoever may not do something reads."""

from datetime import timedelta
from typing import TypeVar

from kiosk.domain.errors import RightError
from kiosk.domain.staff.members import Role
from kiosk.domain.staff.rights import Right
from kiosk.ui.kit.agreement.second_person_dialog import SecondPersonDialog
from kiosk.ui.kit.page import Page
from kiosk.ui.organizer.organizer_page import OrganizerPage
from kiosk.ui.ports.organizer.staff import StaffRow
from kiosk.ui.ports.sign_in import SignInAnswer, SignInAttempt, SignInState
from kiosk.ui.ports.status import SetUpStep
from kiosk.ui.ports.supervision import PinAnswer, PinState
from kiosk.ui.staff.badge_dialog import BadgeDialog
from kiosk.ui.staff.shift_page import ShiftPage
from kiosk.ui.staff.sign_in_page import SignInPage
from kiosk.ui.staff.staff_page import StaffPage
from kiosk.ui.workers.background import Answer
from tests.ui.fake_staff_board import shift
from tests.ui.fakes import NOW, make_picture
from tests.ui.gallery.studio import Studio
from tests.ui.gallery.verdict_scenes import waiting

_Kind = TypeVar("_Kind", bound=Page)
NAMES = ("Ahmed Al-Sayed", "Maximiliane von Hohenberg-Lichtenstein", "Sara Lindqvist")


def sign_in(studio: Studio) -> SignInPage:
    studio.settle(set_up_step=SetUpStep.SIGN_IN, rights=frozenset())
    page = studio.window.page(SignInPage)
    page._on_people(Answer(value=NAMES))
    page.show_picture(make_picture())
    return page


def _page(studio: Studio, answer: SignInAnswer) -> None:
    page = sign_in(studio)
    page.name.setCurrentIndex(1)
    page._asked = SignInAttempt(name=NAMES[1], pin="1234")
    page.take_answer(Answer(value=answer))


def sign_in_wrong(studio: Studio) -> None:
    _page(studio, SignInAnswer(state=SignInState.WRONG, wait_s=900))


def sign_in_off_shift(studio: Studio) -> None:
    _page(studio, SignInAnswer(state=SignInState.OFF_SHIFT, name=NAMES[1]))


def take_over(studio: Studio) -> None:
    studio.settle(staff=NAMES[2], rights=frozenset(Right))
    page = studio.window.page(SignInPage)
    studio.window.navigator.open(page)
    page._on_people(Answer(value=NAMES))
    page.show_picture(make_picture())


def refused_right(studio: Studio) -> None:
    studio.settle(staff=NAMES[0], rights=frozenset({Right.SCAN}))
    waiting(studio)
    studio.window.lock.allows(Right.CHANGE_PLACE)


def second_person(studio: Studio) -> SecondPersonDialog:
    studio.settle(staff=NAMES[2], rights=frozenset(Right))
    dialog = SecondPersonDialog(studio.window.page(SignInPage).context, studio.window)
    dialog.ask(Right.WIPE, "right.two", lambda: None)
    dialog._asked = True
    dialog.take_answer(Answer(value=PinAnswer(state=PinState.WRONG, wait_s=900)))
    return dialog


def _people() -> tuple[StaffRow, ...]:
    soon = (
        shift(NOW - timedelta(hours=1), NOW + timedelta(hours=3)),
        shift(NOW + timedelta(days=1), NOW + timedelta(days=1.2)),
    )
    return (
        StaffRow(name=NAMES[0], role=Role.ORGANIZER, has_pin=True, has_badge=True),
        StaffRow(name=NAMES[1], role=Role.STEWARD, has_badge=True, shifts=soon),
        StaffRow(name=NAMES[2], role=Role.SUPERVISOR, has_pin=True, shifts=soon[:1]),
        StaffRow(name="Pia Platform", role=Role.STEWARD, here=False, shifts=soon[1:]),
    )


def _section(studio: Studio, kind: type[_Kind]) -> _Kind:
    organizer = studio.window.page(OrganizerPage)
    found = next(section for section in organizer.sections if isinstance(section, kind))
    organizer.open_section(found)
    if studio.window.navigator.current is not organizer:
        studio.window.navigator.open(organizer)
    return found


def staff_list(studio: Studio) -> None:
    page = _section(studio, StaffPage)
    page.show_people(Answer(value=_people()))
    page.table.selectRow(1)


def staff_none(studio: Studio) -> None:
    page = _section(studio, StaffPage)
    page.show_people(Answer(value=()))


def staff_refused(studio: Studio) -> None:
    page = _section(studio, StaffPage)
    page.show_people(Answer(error=RightError("", key="right.supervisor")))


def staff_badge(studio: Studio) -> BadgeDialog:
    page = _section(studio, StaffPage)
    page.badge.show_badge(NAMES[1], "gatehouse-staff:" + "0" * 60)
    return page.badge


def shift_plan(studio: Studio) -> None:
    page = _section(studio, ShiftPage)
    page.show_people(Answer(value=_people()))
