"""The status of a list: what is expected, who came, who is inside."""

from dataclasses import replace
from datetime import timedelta

from kiosk.domain.entries.entry import Direction
from kiosk.domain.roster.bookings import BookingStatus, Ticket, TicketStatus
from kiosk.domain.roster.events import CheckInList, TicketType
from kiosk.domain.verdicts.decision import Attempt
from kiosk.store.database import Database
from kiosk.store.views.list_status import list_status
from tests.support.gate.guests import named
from tests.support.gate.small_event import GENERAL, MAIN_LIST, NOW, STATION, StillClock, furnish, plain_check_in

VIP = TicketType(id="vip", event_id="ev", name="VIP", variations={"g": "Gold", "s": "Silver"}, is_admission=False)


def fill(database: Database) -> None:
    furnish(
        database,
        VIP,
        *named(1, "A"),
        *named(2, "B", ticket_type_id="vip", variation_id="g"),
        *named(3, "C", ticket_type_id="vip", variation_id="unheard of"),
        *named(4, "D", booking={"status": BookingStatus.PENDING_PAYMENT}),
        *named(5, "E", booking={"status": BookingStatus.PENDING_PAYMENT, "valid_if_pending": True}),
        *named(6, "F", booking={"status": BookingStatus.CANCELLED}),
        *named(7, "G", status=TicketStatus.REFUNDED),
        *named(8, "H", event_id="other"),
        *named(9, "I", booking={"party_size": 4}),
        *named(10, "J", status=TicketStatus.RESERVED),
        Ticket(id="lone", event_id="ev", ticket_type_id="ga", platform_used_at=NOW, date_id="monday"),
    )


def test_a_list_that_is_unknown(database: Database) -> None:
    assert list_status(database, "none", NOW) is None


def test_what_is_expected(database: Database) -> None:
    fill(database)
    found = list_status(database, "main", NOW)
    assert found is not None
    assert (found.name, found.total, found.checked_in, found.inside) == (MAIN_LIST.name, 6, 1, 0)
    general, vip = found.types
    assert (general.name, general.total, general.is_admission, general.variations) == (GENERAL.name, 4, True, ())
    assert (vip.total, vip.is_admission) == (2, False)
    assert [(one.name, one.total) for one in vip.variations] == [("Gold", 1), ("Silver", 0)]


def test_pending_bookings_types_and_dates(database: Database) -> None:
    fill(database)
    furnish(
        database,
        replace(MAIN_LIST, id="pending", include_pending=True),
        CheckInList(id="vips", event_id="ev", name="VIPs", ticket_type_ids=frozenset({"vip"})),
        CheckInList(id="monday", event_id="ev", name="Monday", date_id="monday"),
    )
    totals = {name: list_status(database, name, NOW) for name in ("pending", "vips", "monday")}
    assert {name: status.total for name, status in totals.items() if status} == {"pending": 8, "vips": 2, "monday": 1}
    assert totals["vips"] is not None
    assert [one.ticket_type_id for one in totals["vips"].types] == ["vip"]


def test_who_came_and_who_is_inside(database: Database) -> None:
    fill(database)
    clock = StillClock()
    desk = plain_check_in(database, clock)
    desk.ticket("t1", STATION)
    desk.ticket("t2", STATION)
    desk.ticket("t9", STATION, attempt=Attempt(guests=3))
    clock.advance(timedelta(minutes=1))
    desk.ticket("t2", replace(STATION, direction=Direction.EXIT))
    found = list_status(database, "main", NOW)
    assert found is not None
    assert (found.checked_in, found.inside) == (4, 4)  # with the one that the platform calls used
    assert [(one.name, one.checked_in, one.inside) for one in found.types] == [
        (GENERAL.name, 3, 4),
        ("VIP", 1, 0),
    ]
    gold = found.types[1].variations[0]
    assert (gold.total, gold.checked_in, gold.inside) == (1, 1, 0)
    furnish(database, *named(9, "I", booking={"party_size": 4, "status": BookingStatus.CANCELLED}))
    cancelled = list_status(database, "main", NOW)
    with database.reading() as view:
        inside = view.inside("main")
    assert cancelled is not None
    assert (cancelled.inside, cancelled.guests_inside, inside) == (1, 4, 4)  # who is inside has not left by that
    furnish(
        database, *named(9, "I", booking={"party_size": 4}), replace(MAIN_LIST, exit_all_at=NOW + timedelta(hours=1))
    )
    later = list_status(database, "main", NOW + timedelta(hours=2))
    assert later is not None
    assert (later.checked_in, later.inside, later.guests_inside) == (4, 0, 0)
