"""An end that comes before its begin is none, and is told; whatever else is said of the record stands."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.roster.bookings import Ticket
from kiosk.domain.roster.events import Event, EventDate
from kiosk.domain.roster.records import RosterRecord
from kiosk.store.roster.roster_rows import as_rows
from kiosk.store.roster.unreadable_records import UnreadableCount, unreadable_counts
from sync.connectors.interface.connector import Page, Stream
from sync.transfer.engine import Engine
from sync.transfer.local_store import LocalStore
from sync.transfer.sensible_ends import with_sensible_ends
from tests.support.platforms.memory_platform import MemoryPlatform

NOW = datetime(2027, 6, 21, 20, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
ROSTER = Stream(name="roster", kinds=(Event, EventDate, Ticket))
NIGHT = Event(id="e", name="A night", starts_at=NOW, ends_at=NOW + HOUR)
DATE = EventDate(id="d", event_id="e", name="A date", starts_at=NOW, ends_at=NOW + HOUR)
TICKET = Ticket(id="t", event_id="e", ticket_type_id="ga", valid_from=NOW, valid_until=NOW + HOUR)
DOORS_ONLY = replace(NIGHT, starts_at=None, admission_at=NOW)


@pytest.mark.parametrize("before", [timedelta(), HOUR, timedelta(days=365)])
@pytest.mark.parametrize("as_they_come", [list, as_rows])
@pytest.mark.parametrize(
    ("record", "field"), [(NIGHT, "ends_at"), (DOORS_ONLY, "ends_at"), (DATE, "ends_at"), (TICKET, "valid_until")]
)
def test_an_end_that_is_not_behind_its_begin_is_none_and_is_told(record, field, as_they_come, before) -> None:
    odd = replace(record, id="odd", **{field: NOW - before})
    taken = with_sensible_ends(Page(records=as_they_come([record, odd]), next_cursor="", more=False))
    assert list(taken.records) == [record, replace(odd, **{field: None})]
    (told,) = taken.unread
    assert (told.ref, told.field) == ("odd", field)
    assert told.event_id == ("odd" if type(record) is Event else "e")


@pytest.mark.parametrize(
    "record",
    [
        NIGHT,
        DATE,
        TICKET,
        replace(TICKET, valid_from=None),
        replace(TICKET, valid_until=None),
        replace(NIGHT, starts_at=None),
    ],
)
def test_whatever_may_be_is_left_as_it_is(record: RosterRecord) -> None:
    page = Page(records=[record], next_cursor="", more=False)
    assert with_sensible_ends(page) is page


def test_people_are_told_until_the_platform_says_it_otherwise(store: LocalStore) -> None:
    side = MemoryPlatform(streams=(ROSTER,))
    engine = Engine(store=store, connector=side, wall=lambda: NOW, jitter=lambda: 0.5)
    side.hold(ROSTER, [replace(NIGHT, ends_at=NOW - HOUR), TICKET])
    engine.run_once()
    assert ends(store) == [None]
    assert unreadable_counts(store.database) == [
        UnreadableCount(stream="roster", kind="event", event_id="e", field="ends_at", count=1)
    ]
    side.hold(ROSTER, [NIGHT, TICKET])
    side.oldest_cursor = 2**31  # it has to be read from the beginning
    engine.run_once()
    side.oldest_cursor = 0
    engine.run_once()
    assert None not in ends(store)
    assert unreadable_counts(store.database) == []


def ends(store: LocalStore) -> list[object]:
    return [row[0] for row in store.database.db.conn.execute("SELECT ends_at FROM events")]
