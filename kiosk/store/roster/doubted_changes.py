"""What the platform says and is not believed yet, until it says so once more or a person accepts it.

A platform that errs looks exactly like one on which much was deleted: an empty list, a shorter one, an event in another
year. Believing it costs the evening, waiting costs some minutes. So less is a question (see docs/adr/0016).

Invariants: a doubt holds no names and no codes, only kinds, ids of events and counts; while it stands nothing is taken
away on account of it.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import from_micros, to_micros
from kiosk.store.database import Database

Kind = Literal["less", "times", "clock"]

CLOCK = "clock"
"""Subject of the one doubt about the time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubtedChange:
    """Something that is not believed yet.

    Attributes:
        subject: What it is about: its name for people and for ``kiosk-sync accept``.
        kind: "less" (records would go), "times" (an event is at another time), or "clock".
        stream: What has to be read again to hear it once more, "" where nothing has to.
        details: What was said, as JSON can hold it.
        said_at: When it was said first.
        accepted: A person believes it.
    """

    subject: str
    kind: Kind
    stream: str = ""
    details: Mapping[str, Any] = field(default_factory=dict)
    said_at: datetime
    accepted: bool = False


def doubts(database: Database) -> list[DoubtedChange]:
    """Return everything that is not believed yet, the oldest first."""
    with store_errors():
        rows = database.db.conn.execute(
            "SELECT subject, kind, stream, details, said_at, accepted FROM doubts ORDER BY said_at, subject"
        ).fetchall()
    return [
        DoubtedChange(
            subject=row[0],
            kind=row[1],
            stream=row[2],
            details=json.loads(row[3]),
            said_at=from_micros(row[4]),
            accepted=bool(row[5]),
        )
        for row in rows
    ]


def save_doubt(conn: Any, doubt: DoubtedChange) -> None:
    """Keep a doubt; runs inside a transaction that the caller holds."""
    with store_errors():
        conn.execute(
            "INSERT INTO doubts (subject, kind, stream, details, said_at, accepted) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (subject) DO UPDATE SET kind = excluded.kind, stream = excluded.stream,"
            " details = excluded.details, said_at = excluded.said_at, accepted = excluded.accepted",
            (
                doubt.subject,
                doubt.kind,
                doubt.stream,
                json.dumps(dict(doubt.details), sort_keys=True),
                to_micros(doubt.said_at),
                int(doubt.accepted),
            ),
        )


def drop_doubt(conn: Any, subject: str) -> None:
    """Forget a doubt; runs inside a transaction that the caller holds."""
    with store_errors():
        conn.execute("DELETE FROM doubts WHERE subject = ?", (subject,))
