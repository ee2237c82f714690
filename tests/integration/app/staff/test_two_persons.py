"""What takes two people: a second one agrees, once, for whoever is signed in, in the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.laptop.supervisor_pin import SavedPin
from kiosk.app.staff.agreements import LASTS_MS, Agreements
from kiosk.app.staff.guard import Guard
from kiosk.app.staff.pins import StaffPins
from kiosk.app.staff.staff_list import StaffList
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


class Gate:
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
def gate(tmp_path: Path) -> Iterator[Gate]:
    with open_kiosk(Settings(data_dir=tmp_path, state_dir=tmp_path / "state", use_keyring=False)) as kiosk:
        yield Gate(kiosk)


@pytest.fixture
def people(gate: Gate) -> dict[Role, StaffMember]:
    return hire(gate.kiosk, *Role)


def test_one_person_alone_does_none_of_it(gate: Gate, people: dict[Role, StaffMember]) -> None:
    gate.guard.let_in(people[Role.ORGANIZER])
    assert {gate.refusal(right) for right in TAKING_TWO} == {"right.two"}
    assert gate.agree(Right.WIPE, Role.ORGANIZER) == (PinState.NOT_ALLOWED, "right.same_person")
    assert gate.agree(Right.WIPE, Role.STEWARD) == (PinState.NOT_ALLOWED, "right.two")
    assert gate.second.agree(Right.WIPE, "Sara", "0000").state is PinState.WRONG
    assert gate.second.agree(Right.WIPE, "Nobody", "2222").state is PinState.WRONG
    assert gate.refusal(Right.WIPE) == "right.two"


def test_an_agreement_is_for_one_right_one_person_and_one_time(gate: Gate, people: dict[Role, StaffMember]) -> None:
    gate.guard.let_in(people[Role.ORGANIZER])
    assert gate.agree(Right.WIPE, Role.SUPERVISOR) == (PinState.RIGHT, "")
    assert gate.refusal(Right.RETENTION) == "right.two"
    assert [gate.refusal(Right.WIPE) for _time in range(2)] == ["", "right.two"]
    said = [(one.who, one.what) for one in audit_log(gate.kiosk.database) if one.kind is AuditKind.APPROVED]
    assert said == [("Sara", "wipe, asked by Olga")]


def test_whoever_takes_over_has_nobodys_agreement(gate: Gate, people: dict[Role, StaffMember]) -> None:
    gate.guard.let_in(people[Role.SUPERVISOR])
    assert gate.agree(Right.WIPE, Role.ORGANIZER) == (PinState.NOT_ALLOWED, "right.organizer")
    assert gate.agree(Right.REOPEN, Role.ORGANIZER) == (PinState.RIGHT, "")
    gate.guard.let_in(people[Role.ORGANIZER])
    gate.guard.let_in(people[Role.SUPERVISOR])
    assert gate.refusal(Right.REOPEN) == "right.two"
    gate.guard.let_in(None)
    assert gate.agree(Right.REOPEN, Role.ORGANIZER) == (PinState.NOT_ALLOWED, "right.nobody")


def test_whoever_agreed_and_is_removed_has_agreed_to_nothing(gate: Gate, people: dict[Role, StaffMember]) -> None:
    gate.guard.let_in(people[Role.ORGANIZER])
    assert gate.agree(Right.WIPE, Role.SUPERVISOR) == (PinState.RIGHT, "")
    StaffList(gate.kiosk, "Olga").remove(people[Role.SUPERVISOR])
    assert gate.refusal(Right.WIPE) == "right.two"


def test_without_staff_the_one_pin_is_asked_for_where_there_is_no_way_back(gate: Gate) -> None:
    assert gate.refusal(Right.REOPEN) == ""
    assert gate.refusal(Right.WIPE) == "right.one_pin"
    assert gate.second.agree(Right.WIPE, "", "7777").state is PinState.NOT_CHOSEN
    gate.pin.set_up_here()
    gate.pin.choose("7777", "")
    assert gate.second.agree(Right.WIPE, "", "7777").state is PinState.RIGHT
    assert [gate.refusal(Right.WIPE) for _time in range(2)] == ["", "right.one_pin"]


def test_an_agreement_does_not_wait_for_ever() -> None:
    now_ms = 0.0
    made = Agreements(lambda: now_ms)
    made.make(Right.WIPE, "olga")
    now_ms = LASTS_MS + 1.0
    assert not made.use(Right.WIPE, "olga")
