"""The platform's own counts beside what lies here."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.reports.platform_counts import CountKind
from kiosk.domain.roster.bookings import Booking, BookingStatus, Ticket, TicketStatus
from kiosk.domain.roster.events import CheckInList, Event, TicketType
from kiosk.domain.roster.settings import CheckInListSettings, TicketTypeSettings
from kiosk.store.roster.roster_writer import roster_transaction
from kiosk.store.views.platform_counts import platform_counts
from tests.support.gate.entries import admission, write

NOW = datetime(2026, 11, 21, 19, 0, tzinfo=UTC)
NIGHT = Event(id="ev", name="Night", starts_at=NOW, ends_at=NOW + timedelta(hours=6))
DAY = TicketType(id="day", event_id="ev", name="Day", settings=TicketTypeSettings(sold=5))
SILENT = TicketType(id="crew", event_id="ev", name="Crew")
MAIN = CheckInList(id="main", event_id="ev", name="Main", settings=CheckInListSettings(tickets=4, checked_in=2))


def ticket(ref: str, status: TicketStatus = TicketStatus.VALID, booking: str | None = None) -> Ticket:
    return Ticket(id=ref, event_id="ev", ticket_type_id="day", status=status, booking_id=booking)


@pytest.fixture
def roster(database):
    tickets = [ticket("t1"), ticket("t2"), ticket("t3", TicketStatus.REFUNDED), ticket("t4", TicketStatus.CANCELLED)]
    gone = Booking(id="b", event_id="ev", number="B1", status=BookingStatus.REJECTED)
    with roster_transaction(database) as tx:
        tx.upsert([NIGHT, DAY, SILENT, MAIN, gone, *tickets, ticket("t5", booking="b")])
    return database


def test_what_is_sold_listed_and_in_stands_beside_ours(roster):
    write(roster, replace(admission("t1"), event_id="ev", list_id="main"))
    found = platform_counts(roster, NOW)
    assert [(one.kind, one.event_name, one.name, one.there, one.here) for one in found] == [
        (CountKind.SOLD, "Night", "Day", 5, 2),
        (CountKind.ON_LIST, "Night", "Main", 4, 2),
        (CountKind.CAME, "Night", "Main", 2, 1),
    ]


def test_a_platform_that_tells_nothing_gets_no_rows_and_nothing_is_counted_of_what_is_over(roster):
    assert platform_counts(roster, NOW + timedelta(days=3)) == []
    with roster_transaction(roster) as tx:
        tx.upsert([replace(DAY, settings=TicketTypeSettings()), replace(MAIN, settings=CheckInListSettings())])
    assert platform_counts(roster, NOW) == []
    # None of them by itself is enough to look for the other.
    with roster_transaction(roster) as tx:
        tx.upsert([replace(MAIN, settings=CheckInListSettings(checked_in=0))])
    assert [(one.kind, one.there) for one in platform_counts(roster, NOW)] == [(CountKind.CAME, 0)]
