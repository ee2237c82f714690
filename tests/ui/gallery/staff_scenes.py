"""Signing in, and what whoever may not do something reads."""

from kiosk.domain.staff.rights import Right
from kiosk.ui.kit.agreement.second_person_dialog import SecondPersonDialog
from kiosk.ui.ports.sign_in import SignInAnswer, SignInAttempt, SignInState
from kiosk.ui.ports.status import SetUpStep
from kiosk.ui.ports.supervision import PinAnswer, PinState
from kiosk.ui.staff.sign_in_page import SignInPage
from kiosk.ui.workers.background import Answer
from tests.ui.fakes import make_picture
from tests.ui.gallery.studio import Studio
from tests.ui.gallery.verdict_scenes import waiting

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
    dialog = SecondPersonDialog(studio.window.page(SignInPage).context)
    dialog.ask(Right.WIPE, "right.two", lambda: None)
    dialog._asked = True
    dialog.take_answer(Answer(value=PinAnswer(state=PinState.WRONG, wait_s=900)))
    return dialog
