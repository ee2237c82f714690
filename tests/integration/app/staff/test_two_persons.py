"""What takes two people: a second one agrees, once, for whoever is signed in, in the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.laptop.supervisor_pin import SavedPin
from kiosk.app.staff.agreements import LASTS_MS, Agreements
from kiosk.app.staff.guard import Guard
from kiosk.app.staff.pins import StaffPins
from kiosk.app.staff.two_persons import TwoPersons
from kiosk.config import Settings
from kiosk.domain.errors import RightError
from kiosk.domain.staff.audit import AuditKind
from kiosk.domain.staff.members import Role, StaffMember
from kiosk.domain.staff.rights import RIGHTS, Right
from kiosk.store.staff.audit_log import audit_log
from kiosk.ui.ports.supervision import PinState
from tests.support.gate.staff import NAMES, PINS, hire

TAKING_TWO = sorted(right for right, rule in RIGHTS.items() if rule.two)


class Desk:
    """A kiosk, who stands at it, and who agrees."""

    def __init__(self, kiosk: Kiosk) -> None:
        self.kiosk = kiosk
        self.guard = Guard(kiosk)
        self.pin = SavedPin(kiosk.database, kiosk.clock.monotonic_ms)
        self.second = TwoPersons(kiosk, self.guard, StaffPins(kiosk), self.pin)

    def refusal(self, right: Right) -> str:
        try:
            self.guard.demand(right)
        except RightError as error:
            return error.key
        return ""

    def agree(self, right: Right, role: Role) -> tuple[PinState, str]:
        answer = self.second.agree(right, NAMES[role], PINS[role])
        return answer.state, answer.key


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_kiosk(Settings(data_dir=tmp_path, state_dir=tmp_path / "state", use_keyring=False)) as kiosk:
        yield Desk(kiosk)


@pytest.fixture
def people(desk: Desk) -> dict[Role, StaffMember]:
    return hire(desk.kiosk, *Role)


def test_one_person_alone_does_none_of_it(desk: Desk, people: dict[Role, StaffMember]) -> None:
    desk.guard.let_in(people[Role.ORGANIZER])
    assert {desk.refusal(right) for right in TAKING_TWO} == {"right.two"}
    assert desk.agree(Right.WIPE, Role.ORGANIZER) == (PinState.NOT_ALLOWED, "right.same_person")
    assert desk.agree(Right.WIPE, Role.STEWARD) == (PinState.NOT_ALLOWED, "right.two")
    assert desk.second.agree(Right.WIPE, "Sara", "0000").state is PinState.WRONG
    assert desk.second.agree(Right.WIPE, "Nobody", "2222").state is PinState.WRONG
    assert desk.refusal(Right.WIPE) == "right.two"


def test_an_agreement_is_for_one_right_one_person_and_one_time(desk: Desk, people: dict[Role, StaffMember]) -> None:
    desk.guard.let_in(people[Role.ORGANIZER])
    assert desk.agree(Right.WIPE, Role.SUPERVISOR) == (PinState.RIGHT, "")
    assert desk.refusal(Right.RETENTION) == "right.two"
    assert [desk.refusal(Right.WIPE) for _time in range(2)] == ["", "right.two"]
    said = [(one.who, one.what) for one in audit_log(desk.kiosk.database) if one.kind is AuditKind.APPROVED]
    assert said == [("Sara", "wipe, asked by Olga")]


def test_whoever_takes_over_has_nobodys_agreement(desk: Desk, people: dict[Role, StaffMember]) -> None:
    desk.guard.let_in(people[Role.SUPERVISOR])
    assert desk.agree(Right.WIPE, Role.ORGANIZER) == (PinState.NOT_ALLOWED, "right.organizer")
    assert desk.agree(Right.REOPEN, Role.ORGANIZER) == (PinState.RIGHT, "")
    desk.guard.let_in(people[Role.ORGANIZER])
    desk.guard.let_in(people[Role.SUPERVISOR])
    assert desk.refusal(Right.REOPEN) == "right.two"
    desk.guard.let_in(None)
    assert desk.agree(Right.REOPEN, Role.ORGANIZER) == (PinState.NOT_ALLOWED, "right.nobody")


def test_without_staff_the_one_pin_is_asked_for_where_there_is_no_way_back(desk: Desk) -> None:
    assert desk.refusal(Right.REOPEN) == ""
    assert desk.refusal(Right.WIPE) == "right.one_pin"
    assert desk.second.agree(Right.WIPE, "", "7777").state is PinState.NOT_CHOSEN
    desk.pin.set_up_here()
    desk.pin.choose("7777", "")
    assert desk.second.agree(Right.WIPE, "", "7777").state is PinState.RIGHT
    assert [desk.refusal(Right.WIPE) for _time in range(2)] == ["", "right.one_pin"]


def test_an_agreement_does_not_wait_for_ever() -> None:
    now_ms = 0.0
    made = Agreements(lambda: now_ms)
    made.make(Right.WIPE, "olga")
    now_ms = LASTS_MS + 1.0
    assert not made.use(Right.WIPE, "olga")
