"""The audit log: lines are added, and the database itself refuses to change or delete one."""

from collections.abc import Sequence

from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.domain.staff.audit import AuditKind, AuditRecord
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import from_micros, to_micros
from kiosk.store.database import Database

ALL = -1


def note_audit(database: Database, record: AuditRecord) -> None:
    """Add a line, on the disk when this returns."""
    with database.transaction() as db, store_errors():
        add_audit(db.conn, record)


def add_audit(conn: sqlcipher.Connection, record: AuditRecord) -> None:
    """Add a line inside a transaction: it stands as soon as what it tells of does."""
    conn.execute(
        "INSERT INTO audit_log (at, kind, who, what) VALUES (?, ?, ?, ?)",
        (to_micros(record.at), record.kind.value, record.who, record.what),
    )


def audit_log(database: Database, *, limit: int = ALL) -> Sequence[AuditRecord]:
    """Return the last lines, the oldest first.

    Args:
        database: The database.
        limit: At most so many; -1 for all.
    """
    with store_errors():
        rows = database.db.conn.execute(
            "SELECT at, kind, who, what, position FROM audit_log ORDER BY position DESC LIMIT ?", (limit,)
        ).fetchall()
    return [
        AuditRecord(at=from_micros(row[0]), kind=AuditKind(row[1]), who=row[2], what=row[3], position=row[4])
        for row in reversed(rows)
    ]
