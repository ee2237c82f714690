"""What cannot be stored is put aside for itself, and lists without end let the others have their turn."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.roster.records import RosterRecord
from kiosk.domain.syncing.delivery import LONGEST_WAIT
from kiosk.store.outbox.delivery_queue import due_entries
from sync.connectors.interface.connector import Page, Stream
from sync.transfer.engine import MAX_STREAM_S, Engine
from sync.transfer.local_store import LocalStore
from tests.support.gate.entries import admission, write
from tests.support.platforms.memory_platform import BOOKINGS, TICKETS, MemoryPlatform
from tests.support.sync.failure_records import booking, ids, ticket, told

NOW = datetime(2027, 6, 21, 20, 0, tzinfo=UTC)


@pytest.fixture
def side() -> MemoryPlatform:
    return MemoryPlatform(streams=(TICKETS, BOOKINGS))


@pytest.fixture
def engine(store: LocalStore, side: MemoryPlatform) -> Engine:
    return Engine(store=store, connector=side, wall=lambda: NOW, jitter=lambda: 0.5)


# -- what cannot be stored


def test_pages_are_written_without_a_step_to_take_back(engine: Engine, store: LocalStore, side: MemoryPlatform) -> None:
    # Inside of a savepoint SQLite goes through everything that it would take back, at each row: a guest list twice as
    # long took four times as long.
    statements: list[str] = []
    store.database.db.conn.set_trace_callback(statements.append)
    side.hold(TICKETS, [ticket(str(n)) for n in range(9)])
    engine.run_once()
    store.database.db.conn.set_trace_callback(None)
    assert ids(store, "tickets") == [str(n) for n in range(9)]
    assert not [statement for statement in statements if "SAVEPOINT" in statement.upper()]


def test_what_cannot_be_stored_is_put_aside_for_itself(engine: Engine, store: LocalStore, side: MemoryPlatform) -> None:
    naive = datetime(2026, 11, 20, 10, 0)  # that is the point
    odd: list[RosterRecord] = [
        ticket("a"),
        ticket("huge", party_size=2**63 + 9),
        ticket("naive", valid_from=naive),
        ticket("half", holder_name="\ud83d"),
        ticket("b"),
    ]
    side.hold(TICKETS, odd)
    side.hold(BOOKINGS, [booking("x")])
    outcome = engine.run_once()
    assert ids(store, "tickets") == ["a", "b"]
    assert ids(store, "bookings") == ["x"]
    assert outcome.pull is not None
    assert outcome.pull.problems == ["tickets: 3 cannot be stored"]
    assert outcome.pull.failed == 1
    assert told(store) == [("ticket", "demo", 3)], "people are told as of what cannot be read"
    side.hold(TICKETS, [], [ticket("huge"), ticket("naive"), ticket("half")])
    engine.run_once()
    assert told(store) == []


def test_what_cannot_be_stored_takes_nothing_away_in_a_full_reading(
    engine: Engine, store: LocalStore, side: MemoryPlatform
) -> None:
    side.hold(TICKETS, [ticket("a"), ticket("b"), ticket("c")])
    engine.run_once()
    side.hold(TICKETS, [ticket("a"), ticket("b", party_size=2**63 + 9)])
    side.oldest_cursor = 9
    engine.run_once()
    assert ids(store, "tickets") == ["a", "b", "c"]


def test_a_large_first_reading_puts_it_aside_as_well(engine: Engine, store: LocalStore, side: MemoryPlatform) -> None:
    side.hold(TICKETS, [ticket("a")], [ticket("huge", party_size=2**63 + 9), ticket("b")], [ticket("c")])
    engine.run_once()
    assert ids(store, "tickets") == ["a", "b", "c"]


# -- lists without end


def test_a_stream_without_end_lets_the_others_have_their_turn(store: LocalStore, side: MemoryPlatform) -> None:
    steady = [0.0]
    number = [0]
    pull = side.pull

    def endless(stream: Stream, cursor: str | None) -> Page:
        if stream is not TICKETS:
            return pull(stream, cursor)
        steady[0] += 1.0
        number[0] += 1
        return Page(records=[ticket(f"t{number[0]}")], next_cursor=str(number[0]), more=True)

    side.pull = endless  # type: ignore[method-assign]
    side.hold(BOOKINGS, [booking("b")])
    engine = Engine(store=store, connector=side, wall=lambda: NOW, steady=lambda: steady[0])
    outcome = engine.run_once()
    assert ids(store, "bookings") == ["b"]
    assert outcome.pull is not None
    assert outcome.pull.yielded
    first = number[0]
    assert first <= MAX_STREAM_S + 1
    engine.run_once()
    assert len(ids(store, "tickets")) == number[0] > first  # it goes on where it was


# -- planned by a wrong clock


def test_what_is_planned_for_later_than_any_pause_is_due(store: LocalStore) -> None:
    write(store.database, admission("t1"), admission("t2"), admission("t3"))
    items = [item for item, _ in store.due(NOW, 9)]
    waits = (LONGEST_WAIT + timedelta(seconds=1), timedelta(minutes=3), timedelta(days=400))
    store.settle([replace(i, next_attempt_at=NOW + wait) for i, wait in zip(items, waits, strict=True)], NOW)
    assert [item.id for item, _ in due_entries(store.database, NOW, 9)] == [items[0].id, items[2].id]
    assert store.is_anything_due(NOW)


def test_an_entry_of_the_future_does_not_keep_doors_open(store: LocalStore) -> None:
    with store.database.transaction() as db:
        db.conn.execute("INSERT INTO events (id, name, starts_at, ends_at) VALUES ('e', 'E', 1, 2)")
    write(store.database, replace(admission("t1"), corrected_at=NOW + timedelta(days=400)))
    assert not store.are_doors_open(NOW)
