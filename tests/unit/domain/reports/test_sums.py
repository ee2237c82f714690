"""Sums over what was read: attendance, exposure, door sales, and the order of rows."""

from datetime import UTC, datetime, timedelta

from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind, PayMethod
from kiosk.domain.door_sales.money import Money
from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.reports.attendance import ListAttendance, TypeAttendance
from kiosk.domain.reports.door_sales import DoorSale, Takings, counts, takings
from kiosk.domain.reports.entry_log import LogPlace, LogRow, newest_first
from kiosk.domain.reports.exposure import Exposure, GateExposure

NOW = datetime(2026, 11, 21, 13, 30, tzinfo=UTC)


def test_attendance_of_a_list():
    kinds = (
        TypeAttendance(ticket_type_id="ga", name="Standing", expected=10, came=7),
        TypeAttendance(ticket_type_id="vip", name="VIP", expected=2, came=2),
    )
    one = ListAttendance(list_id="main", name="Main", guests_inside=90, capacity=100, types=kinds)
    assert (one.no_shows, one.alert) == (3, 90)


def test_exposure_of_an_evening():
    gates = (
        GateExposure(gate_id="a", admitted=10, alone=8, doubles=1),
        GateExposure(gate_id="b", admitted=5, alone=2, doubles=1),
    )
    found = Exposure(gates)
    assert (found.admitted, found.alone, found.doubles, found.share) == (15, 10, 2, 0.2)
    assert Exposure().share is None


def sale(kind: DoorActionKind, minor: int = 0, staff: str = "Kim", *, back: bool = False) -> DoorSale:
    action = DoorAction(
        id="1",
        kind=kind,
        event_id="ev",
        made_at=NOW,
        booking_id=None if kind is DoorActionKind.WALK_IN else "b",
        paid_minor=minor,
        currency="EUR" if minor else "",
        method=PayMethod.CASH if minor else PayMethod.NONE,
        staff=staff,
    )
    return DoorSale(action=action, taken_back=back)


def test_takings_by_person():
    done = [
        sale(DoorActionKind.WALK_IN, 2500),
        sale(DoorActionKind.WALK_IN, 1000, back=True),
        sale(DoorActionKind.PAYMENT, 700, "Sam"),
        sale(DoorActionKind.APPROVAL),
        sale(DoorActionKind.CANCELLATION, 1000),
    ]
    kim, sam = takings(done)
    assert kim == Takings(
        staff="Kim", method=PayMethod.CASH, currency="EUR", sales=2, paid_minor=3500, returned_minor=1000
    )
    assert (kim.net, sam.net) == (Money(2500, "EUR"), Money(700, "EUR"))
    assert dict(counts(done)) == {
        DoorActionKind.WALK_IN: 2,
        DoorActionKind.PAYMENT: 1,
        DoorActionKind.APPROVAL: 1,
        DoorActionKind.CANCELLATION: 1,
    }


def test_newest_first():
    entry = Entry(
        entry_id="e",
        device_id="d",
        sequence=1,
        event_id="ev",
        list_id="main",
        direction=Direction.ENTRY,
        outcome=Outcome.ADMIT,
        reason=Reason.OK,
        raw_at=NOW,
        corrected_at=NOW,
    )
    places = [LogPlace(NOW, 1), LogPlace(NOW, 3), LogPlace(NOW + timedelta(seconds=1), 2)]
    rows = [LogRow(entry=entry, place=place) for place in places]
    assert [row.place.position for row in newest_first(rows)] == [2, 3, 1]
