"""However much a platform gives at once, the write lock is held for a few rows: guests are let in between."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.entries.flags import Flag
from kiosk.domain.roster.bookings import Booking, BookingStatus, Ticket, TicketStatus
from kiosk.domain.roster.codes import TicketCode
from kiosk.domain.roster.events import Event
from kiosk.domain.roster.records import RosterRecord, Tombstone
from kiosk.domain.syncing.delivery import DeliveryState
from kiosk.store.base.write_lock import ENTRIES_AT_ONCE, ROWS_AT_ONCE
from kiosk.store.channel.daemon_housekeeping import roster_counts
from kiosk.store.database import Database
from kiosk.store.outbox.delivery_queue import due_entries, outbox_counts, revive_dead, save_deliveries
from kiosk.store.venue.venue_log import StoredVenueLog
from kiosk.store.venue.venue_notes import StoredVenueNotes
from sync.connectors.interface.connector import Page, Stream
from sync.transfer.local_store import LocalStore
from sync.transfer.page_writing import StreamState
from tests.conftest import TEST_KEY
from tests.support.counting_database import CountingDatabase, Killed
from tests.support.gate.entries import admission, write
from tests.support.gate.small_event import StillClock, furnish
from tests.support.sync.engine_steps import NOW

LIST = Stream(name="list", kinds=(Event, Booking, Ticket, TicketCode))
GUESTS = 150
MOST = 10 * ROWS_AT_ONCE
"""Rows of all tables: a row of the list has indexes of words, marks, and what triggers note of it."""


@pytest.fixture
def database(tmp_path: Path) -> Iterator[CountingDatabase]:
    database = CountingDatabase(tmp_path / "g.db", TEST_KEY)
    yield database
    database.close()


@pytest.fixture
def store(database: CountingDatabase) -> LocalStore:
    """A store that has read its list once, as a small platform gives it."""
    store = LocalStore(database)
    store.take_page(LIST, page(guests()), StreamState(cursor=None, first_snapshot=True), NOW)
    assert roster_counts(database)["tickets"] == GUESTS
    return store


def guests(numbers: range = range(GUESTS), **changed: str) -> list[RosterRecord]:
    bookings = [Booking(id=f"b{n}", event_id="demo", number="", status=BookingStatus.CONFIRMED) for n in numbers]
    tickets = [Ticket(id=f"t{n}", event_id="demo", ticket_type_id="ga", booking_id=f"b{n}") for n in numbers]
    codes = [TicketCode(id=f"c{n}", event_id="demo", ticket_id=f"t{n}", code="", code_hash=f"h{n}") for n in numbers]
    return [*bookings, *(replace(one, **changed) for one in tickets), *codes]  # type: ignore[arg-type]


def page(records: list[RosterRecord], *, gone: tuple[Tombstone, ...] = (), more: bool = False) -> Page:
    return Page(records=records, tombstones=gone, next_cursor="end", more=more)


def states(database: Database) -> dict[str, str]:
    return dict(database.db.conn.execute("SELECT id, holder_name || status FROM tickets").fetchall())


def read_anew(store: LocalStore, records: list[RosterRecord]) -> None:
    state = store.begin_resync(LIST, NOW)
    store.take_page(LIST, page(records), state, NOW)


def test_a_list_that_changes_everywhere_is_written_a_few_rows_at_a_time(
    store: LocalStore, database: CountingDatabase
) -> None:
    assert database.most_rows <= MOST
    database.holds.clear()
    gone = tuple(Tombstone(kind=TicketCode, id=f"c{n}") for n in range(GUESTS // 2, GUESTS))
    store.take_page(LIST, page(guests(holder_name="Ann"), gone=gone), StreamState(cursor="end"), NOW)
    assert set(states(database).values()) == {"Annvalid"}
    assert roster_counts(database)["credentials"] == GUESTS // 2
    assert database.most_rows <= MOST
    assert sum(hold.rows for hold in database.holds) > 2 * MOST, "it was more than one transaction may write"


def test_a_list_that_is_read_anew_unchanged_writes_marks_and_nothing_else(
    store: LocalStore, database: CountingDatabase
) -> None:
    database.holds.clear()
    read_anew(store, guests())
    marks = 3 * GUESTS
    assert sum(hold.rows for hold in database.holds) <= 2 * marks + 10, "set and forgotten; how far it was read"
    assert database.most_rows <= MOST


def test_what_a_list_no_longer_has_goes_a_few_rows_at_a_time(store: LocalStore, database: CountingDatabase) -> None:
    kept = range(GUESTS // 2 + 1)  # half is no question
    database.holds.clear()
    read_anew(store, guests(kept))
    assert roster_counts(database)["tickets"] == len(kept)
    assert roster_counts(database)["bookings"] == len(kept)
    assert database.most_rows <= MOST


def test_entries_of_others_come_a_few_at_a_time_and_once(store: LocalStore, database: CountingDatabase) -> None:
    database.holds.clear()
    entries = [admission(f"t{n}", device_id="b", sequence=n + 1, event_id="demo") for n in range(GUESTS)]
    for _ in range(2):
        given = Page(entries=entries, next_cursor="end", more=False)
        store.take_page(LIST, given, StreamState(cursor="end"), NOW)
    assert database.db.conn.execute("SELECT count(*) FROM entries").fetchone()[0] == GUESTS
    assert database.most_rows <= 3 * ENTRIES_AT_ONCE


def test_entries_that_were_delivered_or_carried_here_are_written_a_few_at_a_time(database: CountingDatabase) -> None:
    furnish(database)
    entries = [admission(f"t{n}", device_id="b", sequence=n + 1) for n in range(5 * ENTRIES_AT_ONCE + 1)]
    log = StoredVenueLog(database, "a", StillClock())
    database.holds.clear()
    assert log.take_carried(entries) == len(entries)
    assert database.most_rows <= 4 * ENTRIES_AT_ONCE
    write(database, *(replace(one, entry_id=f"ours-{one.sequence}", device_id="a") for one in entries))
    database.holds.clear()
    due = [item for item, _ in due_entries(database, NOW, 1000)]
    done = [replace(item, state=DeliveryState.DELIVERED, delivered_at=NOW) for item in due]
    assert save_deliveries(database, done, now=NOW) > 0, "both let them in"
    counts = outbox_counts(database)
    assert (counts.queued, counts.delivered) == (0, len(entries))
    assert database.most_rows <= 4 * ENTRIES_AT_ONCE


def test_dead_letters_go_back_into_the_queue_a_few_at_a_time(database: CountingDatabase) -> None:
    furnish(database)
    count = 3 * ROWS_AT_ONCE + 1
    write(database, *(admission(f"t{n}", device_id="a", sequence=n + 1) for n in range(count)))
    due = [item for item, _ in due_entries(database, NOW, 1000)]
    save_deliveries(database, [replace(item, state=DeliveryState.DEAD) for item in due])
    database.holds.clear()
    database.dies_after = 2
    with pytest.raises(Killed):
        revive_dead(database)
    database.dies_after = None
    assert revive_dead(database) == count - 2 * ROWS_AT_ONCE, "whoever is killed in between goes on there"
    counts = outbox_counts(database)
    assert (counts.queued, counts.dead) == (count, 0)
    assert database.most_rows <= 2 * ROWS_AT_ONCE


def test_what_gates_tell_each_other_is_written_a_few_notes_at_a_time(database: CountingDatabase) -> None:
    told: dict[str, Any] = {
        "event_id": "ev",
        "reason": "desk",
        "staff": "",
        "device_id": "b",
        "made_at": NOW,
    }
    flags = [Flag(id=f"f{n}", ticket_id=f"t{n}", **told) for n in range(5 * ENTRIES_AT_ONCE + 1)]
    database.holds.clear()
    assert StoredVenueNotes(database, StillClock()).take(flags, up_to=1) == len(flags)
    assert database.most_rows <= 3 * ENTRIES_AT_ONCE


@pytest.mark.parametrize("transactions", range(0, 14, 2))
def test_whoever_is_killed_between_two_slices_reads_the_page_again(
    store: LocalStore, database: CountingDatabase, transactions: int
) -> None:
    """Wherever that is: in the middle of the page, of the sweep behind it, of the marks that are forgotten."""
    kept = guests(range(GUESTS // 2 + 1), holder_name="Ann", status=TicketStatus.BLOCKED)
    state = store.begin_resync(LIST, NOW)
    database.dies_after = transactions
    with pytest.raises(Killed):
        store.take_page(LIST, page(kept), state, NOW)
    database.dies_after = None
    again = store.stream_state(LIST)
    if again.resyncing:
        assert again.cursor is None, "the page is asked for once more"
        store.take_page(LIST, page(kept), again, NOW)
    assert set(states(database).values()) == {"Annblocked"}
    assert len(states(database)) == GUESTS // 2 + 1
    assert store.stream_state(LIST) == StreamState(cursor="end")
    store.begin_resync(LIST, NOW)
    marks = database.db.conn.execute("SELECT count(*) FROM resync_seen").fetchone()[0]
    assert marks == 0, "another reading begins with none"


def test_the_index_of_words_is_put_together_in_small_steps(store: LocalStore, database: CountingDatabase) -> None:
    """Left to itself, it writes for long without, and then some hundreds of pages in one transaction."""

    def segments() -> int:
        return int(database.db.conn.execute("SELECT count(DISTINCT id >> 37) FROM search_words_data").fetchone()[0])

    most = 0
    for turn in ("One", "Two"):
        database.holds.clear()
        named = [
            replace(one, holder_name=f"Guest{one.id} Ann {turn} Person{number % 997}")
            if isinstance(one, Ticket)
            else one
            for number, one in enumerate(guests(range(4000)))
        ]
        store.take_page(LIST, page(named), StreamState(cursor=turn), NOW)
        most = max(most, database.most_rows)
    assert most <= 20 * ROWS_AT_ONCE
    assert segments() < 20, "they are put together all the same"


def test_a_guest_who_comes_is_waited_for_between_all_parts_of_a_page(
    store: LocalStore, database: CountingDatabase
) -> None:
    """By comparing, by each slice: some milliseconds are all that goes on once a guest is at the camera."""
    asked: list[int] = []
    database.give_way = lambda: asked.append(database.db.conn.total_changes)
    read_anew(store, guests(holder_name="Another"))
    # Between two looks so many rows are written at most.
    assert max(later - former for former, later in pairwise(asked)) <= MOST
    database.give_way = lambda: None
    state = store.begin_resync(LIST, NOW)
    database.give_way = lambda: asked.append(-1)
    store.take_page(LIST, page(guests(holder_name="Another")), state, NOW)
    assert asked.count(-1) >= 2, "a page of which nothing changed is compared all the same"
