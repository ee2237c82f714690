"""Each role does each thing through the ports that the window has, over a real database."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.scanning.scan_input import ScanInput
from kiosk.app.staff.staff_list import StaffList
from kiosk.app.window import plug
from kiosk.checkin.check_in import CheckInResult
from kiosk.checkin.door_terms import Basket, Sale
from kiosk.checkin.recording import Override
from kiosk.config import Settings
from kiosk.domain.codes.credential import Scan
from kiosk.domain.door_sales.actions import PayMethod
from kiosk.domain.door_sales.money import Money
from kiosk.domain.errors import DoorError, RightError
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.bookings import Booking, BookingStatus, TicketStatus
from kiosk.domain.roster.events import TicketType
from kiosk.domain.roster.settings import TicketTypeSettings
from kiosk.domain.staff.audit import AuditKind
from kiosk.domain.staff.members import Role, StaffMember
from kiosk.domain.staff.rights import Right, may
from kiosk.domain.verdicts.decision import Attempt
from kiosk.store.channel.sync_state import Device, save_self_device
from kiosk.store.staff.audit_log import audit_log
from kiosk.ui.ports.check_in_request import CheckInRequest
from kiosk.ui.ports.sign_in import SignIn, SignInAttempt, SignInState
from kiosk.ui.ports.station_choices import StationChoice
from kiosk.ui.ports.status import SetUpStep
from kiosk.ui.ports.window import Ports
from tests.support.gate.small_event import GENERAL, furnish, guest
from tests.support.gate.staff import NAMES, hire

PLACE = StationChoice(event_id="ev", list_id="main", gate_id="a")
DEVICE = Device(id="laptop-1", name="Gate laptop", platform="eventify", profile="eventify", base_url="http://x")
PAID = TicketType(id="day", event_id="ev", name="Day", settings=TicketTypeSettings(price="25.00"))
FREE = TicketType(id="kid", event_id="ev", name="Child", settings=TicketTypeSettings(price="0.00"))
KID = Basket(sales=(Sale(ticket_type_id="kid"),))


class Gate:
    """A kiosk with staff, and the ports of its window."""

    def __init__(self, kiosk: Kiosk, ports: Ports, people: dict[Role, StaffMember]) -> None:
        self.kiosk = kiosk
        self.ports = ports
        listing = StaffList(kiosk, "tests")
        # Badges sign in without a PIN's half second.
        self.badges = {role: listing.make_badge(member) for role, member in people.items()}

    @property
    def sign_in(self) -> SignIn:
        assert self.ports.sign_in is not None
        return self.ports.sign_in

    def enter(self, role: Role) -> None:
        answer = self.sign_in.sign_in(SignInAttempt(badge=self.badges[role]))
        assert answer.state is SignInState.DONE

    def scan(self, text: str, override: Override | None = None) -> CheckInResult:
        scan = Scan(text=text)
        return self.ports.check_in.reconsider(CheckInRequest(scan=scan, override=override))

    def admitted_by(self, role: Role, text: str) -> str:
        self.enter(role)
        return self.scan(text).entries[0].entry_id

    def sell(self, kind: str) -> None:
        assert self.ports.door is not None
        paid = Money(2500 if kind == "day" else 0, "EUR")
        method = PayMethod.CASH if kind == "day" else PayMethod.NONE
        sale = Sale(ticket_type_id=kind, paid=paid if kind == "day" else None, method=method)
        self.ports.door.sell(Basket(sales=(sale,)))

    def approve(self) -> None:
        assert self.ports.door is not None
        self.ports.door.decide("t9", approve=True)

    def settle(self) -> None:
        assert self.ports.organizer is not None
        now = self.kiosk.clock.now().corrected
        self.ports.organizer.inbox.settle(["C-1"], "asked", now)

    def look_up(self) -> None:
        assert self.ports.look_up is not None
        assert self.ports.look_up.find("Guest 1")

    def change_settings(self) -> None:
        assert self.ports.devices is not None
        self.ports.devices.forget("Left lane")


@pytest.fixture
def gate(tmp_path: Path) -> Iterator[Gate]:
    settings = Settings(
        data_dir=tmp_path / "data",
        state_dir=tmp_path / "state",
        use_keyring=False,
        door=("sell", "pay", "approve"),
        door_unsynced=True,
        door_currency="EUR",
    )
    with open_kiosk(settings) as kiosk:
        waiting = [
            replace(one, status=BookingStatus.PENDING_APPROVAL) if isinstance(one, Booking) else one for one in guest(9)
        ]
        revoked = guest(8, status=TicketStatus.REVOKED)
        furnish(kiosk.database, GENERAL, PAID, FREE, *guest(1), *guest(2), *guest(3), *waiting, *revoked)
        save_self_device(kiosk.database, DEVICE)
        plugged = plug(kiosk, ScanInput(settings))
        plugged.station_choices.choose(PLACE)
        yield Gate(kiosk, plugged, hire(kiosk, *Role))


ACTIONS: dict[Right, Callable[[Gate], object]] = {
    Right.SCAN: lambda gate: gate.scan("code-2"),
    Right.LOOK_UP: Gate.look_up,
    Right.SELL: lambda gate: gate.sell("day"),
    Right.FREE_TYPES: lambda gate: gate.sell("kid"),
    Right.APPROVE: Gate.approve,
    Right.CHANGE_PLACE: lambda gate: gate.ports.station_choices.choose(PLACE),
    Right.OVERRIDE: lambda gate: gate.ports.station_choices.begin_before_loaded(),
    Right.SETTLE: Gate.settle,
    Right.SETTINGS: Gate.change_settings,
    Right.ENROL: lambda gate: gate.ports.enrolment.request_enrolment('{"url": "https://x.example"}'),
}


@pytest.mark.parametrize("role", Role)
def test_each_role_may_do_through_the_window_what_the_table_says(gate: Gate, role: Role) -> None:
    gate.enter(role)
    for right, action in ACTIONS.items():
        if may(role, right):
            action(gate)
            continue
        with pytest.raises((RightError, DoorError)):
            action(gate)


def test_while_nobody_is_signed_in_nothing_is_done(gate: Gate) -> None:
    for action in ACTIONS.values():
        with pytest.raises(RightError) as refused:
            action(gate)
        assert refused.value.key == "right.nobody"
    status = gate.ports.status.status()
    assert (status.set_up_step, status.staff, status.rights) == (SetUpStep.SIGN_IN, "", frozenset())


def test_whoever_scans_and_sells_is_on_entries_and_sales(gate: Gate) -> None:
    gate.enter(Role.STEWARD)
    assert gate.scan("code-1").entries[0].staff == "Stew"
    gate.sell("day")
    gate.enter(Role.SUPERVISOR)
    assert gate.scan("code-2").entries[0].staff == "Sara"
    gate.ports.station_choices.choose(PLACE)
    assert gate.scan("code-3").entries[0].staff == "Sara", "also after the place was chosen anew"
    sold = gate.kiosk.database.db.conn.execute("SELECT staff FROM door_bookings").fetchall()
    assert sold == [("Stew",)]
    assert gate.ports.status.status().staff == "Sara"


@pytest.mark.parametrize("role", [Role.STEWARD, Role.SUPERVISOR, Role.ORGANIZER])
def test_a_scan_is_taken_back_by_whoever_made_it_or_may_undo_others(gate: Gate, role: Role) -> None:
    own = gate.admitted_by(role, "code-1")
    gate.ports.check_in.take_back(own)
    other = gate.admitted_by(Role.SUPERVISOR if role is not Role.SUPERVISOR else Role.STEWARD, "code-2")
    gate.enter(role)
    if may(role, Right.UNDO_OTHERS):
        gate.ports.check_in.take_back(other)
        return
    with pytest.raises(RightError) as refused:
        gate.ports.check_in.take_back(other)
    assert refused.value.key == "right.supervisor"


@pytest.mark.parametrize("role", Role)
def test_an_override_counts_by_the_role_of_whoever_gave_it(gate: Gate, role: Role) -> None:
    """Whatever a window may send: the use case asks again, in the transaction."""
    gate.enter(Role.STEWARD)
    gate.scan("code-1")
    word = Override(supervisor=NAMES[role], note="wheelchair")
    again, revoked = gate.scan("code-1", word), gate.scan("code-8", word)
    assert again.verdict.admitted is (role in (Role.SUPERVISOR, Role.ORGANIZER))
    assert revoked.verdict.admitted is (role is Role.ORGANIZER)
    assert revoked.verdict.admitted or revoked.verdict.reason is Reason.REVOKED
    assert not gate.scan("code-1", Override(supervisor="Nobody")).verdict.admitted


def test_a_steward_asks_a_supervisor_at_the_door(gate: Gate) -> None:
    gate.enter(Role.STEWARD)
    door = gate.ports.door
    assert door is not None
    with pytest.raises(DoorError) as refused:
        gate.sell("kid")
    assert (refused.value.key, refused.value.overridable) == ("right.supervisor", True)
    with pytest.raises(RightError):
        door.sell(KID, supervisor="Tess")
    assert door.sell(KID, supervisor="Sara").actions[0].approved_by == "Sara"
    with pytest.raises(RightError):
        door.decide("t9", approve=True, supervisor="Stew")
    assert door.decide("t9", approve=True, supervisor="Sara").approved_by == "Sara"


def test_a_supervisor_at_the_kiosk_needs_no_second_word(gate: Gate) -> None:
    assert gate.ports.door is not None
    gate.enter(Role.SUPERVISOR)
    assert not gate.ports.status.status().approval_needs_supervisor
    assert gate.ports.door.decide("t9", approve=True).approved_by == "Sara"


def test_places_and_settings_are_written_down(gate: Gate) -> None:
    gate.enter(Role.ORGANIZER)
    gate.ports.station_choices.choose(PLACE)
    gate.change_settings()
    said = [(one.kind, one.who, one.what) for one in audit_log(gate.kiosk.database)][-2:]
    assert said == [
        (AuditKind.PLACE, "Olga", "Night of Lights, Main entrance, Gate A, entry"),
        (AuditKind.SETTINGS, "Olga", "hand scanner Left lane forgotten"),
    ]
    assert gate.ports.preferences is not None
    for name, value in (("theme", "light"), ("lock_after_ms", 300_000), ("self_service", True)):
        gate.ports.preferences.remember(name, value)
    said = [(one.kind, one.who, one.what) for one in audit_log(gate.kiosk.database)][-3:]
    assert said[1:] == [
        (AuditKind.SETTINGS, "Olga", "lock_after_ms: 300000"),
        (AuditKind.SETTINGS, "Olga", "self_service: True"),
    ], "how it looks is nobody's business"
    assert said[0][2] == "hand scanner Left lane forgotten"


def test_a_sale_is_cancelled_with_the_guests_whom_it_let_in(gate: Gate) -> None:
    gate.enter(Role.STEWARD)
    door = gate.ports.door
    assert door is not None
    paid = Sale(ticket_type_id="day", guests=2, paid=Money(5000, "EUR"), method=PayMethod.CARD)
    sold = door.sell(Basket(sales=(paid, replace(paid, guests=1, paid=Money(2500, "EUR")))))
    for one in sold.actions:
        came = CheckInRequest(scan=Scan(text=""), ticket_id=one.id, attempt=Attempt(guests=one.party_size))
        assert gate.ports.check_in.reconsider(came).verdict.admitted
    gate.enter(Role.TECHNICIAN)
    with pytest.raises(RightError):
        door.take_back(sold.actions[0].id)
    gate.enter(Role.STEWARD)
    door.take_back(sold.actions[0].id)
    for one in sold.actions:
        assert gate.ports.check_in.reconsider(CheckInRequest(scan=Scan(text=""), ticket_id=one.id)).verdict.reason is (
            Reason.CANCELLED
        )
