"""What people did to what waits for them: settled, opened again, tried again. Written once, never changed."""

from kiosk.domain.reports.inbox import Decision, InboxRecord, RecordKind
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import from_micros, to_micros
from kiosk.store.database import Database


def add_inbox_record(database: Database, number: str, record: InboxRecord) -> None:
    """Put down what was done to an item.

    Args:
        database: The database.
        number: The item, as people call it.
        record: What was done.

    Raises:
        StoreError: It could not be written.
    """
    values = (number, to_micros(record.at), record.what.value, record.decision.value, record.note, record.staff)
    with database.transaction() as db, store_errors():
        db.conn.execute(
            "INSERT INTO inbox_records (item, at, what, decision, note, staff) VALUES (?, ?, ?, ?, ?, ?)", values
        )


def inbox_records(database: Database) -> dict[str, tuple[InboxRecord, ...]]:
    """Return everything that was done, by the items' numbers, each item's oldest first."""
    with store_errors():
        rows = database.db.conn.execute(
            "SELECT item, at, what, decision, note, staff FROM inbox_records ORDER BY id"
        ).fetchall()
    found: dict[str, tuple[InboxRecord, ...]] = {}
    for number, at, what, decision, note, staff in rows:
        record = InboxRecord(
            at=from_micros(at), what=RecordKind(what), decision=Decision(decision), note=note, staff=staff
        )
        found[number] = (*found.get(number, ()), record)
    return found
