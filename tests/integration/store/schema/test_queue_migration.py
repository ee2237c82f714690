"""Queue and bookings of an earlier version go on as they were, in the tables of today (schema 22)."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind
from kiosk.domain.entries.entry import ELSEWHERE, Entry
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.roster.bookings import Booking, BookingStatus
from kiosk.domain.syncing.delivery import DeliveryState
from kiosk.store.base import tables
from kiosk.store.compiled.micros import to_micros
from kiosk.store.database import Database, open_database
from kiosk.store.outbox.delivery_queue import due_entries, outbox_counts, save_deliveries
from kiosk.store.outbox.door_deliveries import due_door_actions
from kiosk.store.outbox.undelivered_entries import undelivered_entries
from kiosk.store.roster.roster_writer import roster_transaction
from kiosk.store.schema import migrate
from tests.conftest import TEST_KEY
from tests.support.gate.entries import START, admission, refusal, write

NOW = START + timedelta(days=1)
OTHERS = [admission(f"o{n}", device_id="kiosk-2", is_local=ELSEWHERE) for n in range(5)]
ARRIVED, DEAD, CLOSED, HELD, WAITS, ASKED = (
    admission("arrived"),
    admission("dead"),
    admission("closed"),
    admission("held"),
    admission("waits"),
    refusal(Reason.QUESTIONS, outcome=Outcome.ASK),
)
DOOR_ACTION = DoorAction(
    id="01890000-0000-7000-8000-0000000000aa",
    kind=DoorActionKind.CANCELLATION,
    event_id="demo",
    booking_id="b1",
    made_at=START,
)
BOOKED = Booking(
    id="b7", event_id="demo", number="N-7", status=BookingStatus.CONFIRMED, name="Ada", party_size=3, updated_at=START
)
STATES = {
    ARRIVED.entry_id: {"state": "delivered", "delivered_at": to_micros(NOW), "attempts": 3},
    DEAD.entry_id: {"state": "dead", "last_error": "HTTP 422", "attempts": 12},
    CLOSED.entry_id: {"state": "dead", "settled_at": to_micros(NOW), "settled_note": "told by phone"},
    HELD.entry_id: {"holds": 2, "last_error": "HTTP 403", "next_attempt_at": to_micros(NOW + timedelta(minutes=2))},
    WAITS.entry_id: {},
}


def put(database: Database, table: str, values: dict[str, object]) -> None:
    # Records of today have fields of which an earlier version had no column.
    known = {row[1] for row in database.db.conn.execute(f"PRAGMA table_info({table})")}
    values = {name: value for name, value in values.items() if name in known}
    names, marks = ", ".join(values), ", ".join("?" * len(values))
    database.db.conn.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(values.values()))


def queued(entry: Entry) -> dict[str, object]:
    return {"kind": "entry", "ref_id": entry.entry_id, "event_id": "demo", "created_at": to_micros(entry.corrected_at)}


@pytest.fixture
def former(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A database of the last version before, with an item in every state; others' entries shift the numbers."""
    path = tmp_path / "gatehouse.db"
    known = [one for one in migrate.migrations() if one[0] < 22]
    with monkeypatch.context() as earlier:
        earlier.setattr(migrate, "migrations", lambda: known)
        database = open_database(path, TEST_KEY)
    mine = [ARRIVED, DEAD, CLOSED, HELD, ASKED, WAITS]
    with database.transaction():
        for entry in [*OTHERS, *mine]:
            put(database, "entries", dict(zip(tables.ENTRIES.columns, tables.ENTRIES.to_row(entry), strict=True)))
        action = dict(zip(tables.DOOR_BOOKINGS.columns, tables.DOOR_BOOKINGS.to_row(DOOR_ACTION), strict=True))
        put(database, "door_bookings", action)
        put(database, "bookings", dict(zip(tables.BOOKINGS.columns, tables.BOOKINGS.to_row(BOOKED), strict=True)))
        for entry in mine:
            if entry is not ASKED:
                put(database, "outbox", queued(entry) | STATES[entry.entry_id])
            if entry is DEAD:
                put(database, "outbox", queued(entry) | {"kind": "booking", "ref_id": DOOR_ACTION.id})
        lost = admission("whose entry is not there")
        put(database, "outbox", queued(lost))
    database.close()
    return path


def test_every_item_is_carried_over(former: Path) -> None:
    database = open_database(former, TEST_KEY)
    counts = outbox_counts(database)
    assert (counts.queued, counts.dead, counts.closed, counts.held, counts.delivered) == (3, 2, 1, 1, 1)
    assert counts.oldest_queued_at == DEAD.corrected_at, "the action's"
    assert [entry for _, entry in due_entries(database, NOW, 9)] == [replace(WAITS, position=11)]
    assert [action.id for _, action in due_door_actions(database, NOW, 9)] == [DOOR_ACTION.id]
    kept = {found.entry.entry_id: found for found in undelivered_entries(database, settled=True)}
    assert kept.keys() == {DEAD.entry_id, CLOSED.entry_id, HELD.entry_id}
    assert (kept[DEAD.entry_id].why, kept[DEAD.entry_id].attempts) == ("HTTP 422", 12)
    assert (kept[CLOSED.entry_id].settled_note, kept[CLOSED.entry_id].settled_at) == ("told by phone", NOW)
    assert kept[HELD.entry_id].held
    arrived = database.db.conn.execute("SELECT ref_id, attempts, delivered_at FROM delivered").fetchall()
    assert arrived == [(ARRIVED.entry_id, 3, to_micros(NOW))]
    database.close()


def test_bookings_are_carried_over_and_still_remember_their_sizes(former: Path) -> None:
    database = open_database(former, TEST_KEY)
    with database.reading() as view:
        assert view.booking("b7") == BOOKED
    with roster_transaction(database) as tx:
        tx.upsert([replace(BOOKED, party_size=1, updated_at=NOW)])
    sizes = database.db.conn.execute("SELECT holder, until, size FROM former_sizes").fetchall()
    assert sizes == [("b7", to_micros(NOW), 3)]
    database.close()


def test_it_goes_on_from_there(former: Path) -> None:
    database = open_database(former, TEST_KEY)
    last = max(entry.sequence for entry in (ARRIVED, DEAD, CLOSED, HELD, WAITS))
    fresh = admission("fresh", sequence=last + 100)
    write(database, fresh)
    due = due_entries(database, NOW, 9)
    assert [item.ref_id for item, _ in due] == [WAITS.entry_id, fresh.entry_id]
    save_deliveries(database, [replace(item, state=DeliveryState.DELIVERED, delivered_at=NOW) for item, _ in due])
    assert due_entries(database, NOW, 9) == []
    assert outbox_counts(database).delivered == 3
    with database.writing() as ledger:
        ledger.book(replace(DOOR_ACTION, id="01890000-0000-7000-8000-0000000000bb", booking_id="b2"))
    assert len(due_door_actions(database, NOW, 9)) == 2
    database.close()
