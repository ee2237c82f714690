"""The present installation of a database, and the numbers that entries get in it; over a connection of the caller's.

Invariant: a number is never used twice by one device and installation, and each new one is behind all that is known.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.store.compiled.micros import from_micros, to_micros

_COLUMNS = (
    "number, mark, cause, began_at, opened_at, machine, file, starts, missing_since, complete_at, settled_at, taken_in"
)
HIGHEST_SEQUENCE = """
SELECT max(
    coalesce((SELECT max(sequence) FROM entries WHERE device_id = ?1 AND installation = ?2 AND is_local = 1), 0),
    coalesce((SELECT highest FROM sequence_floors WHERE device_id = ?1), 0))
"""
"""The highest number that a device is known to have used, by its id and the present installation."""

_RAISE_FLOOR = (
    "INSERT INTO sequence_floors (device_id, highest) VALUES (?, ?)"
    " ON CONFLICT (device_id) DO UPDATE SET highest = max(highest, excluded.highest)"
)
_RAISE_ALL_FLOORS = (
    "INSERT INTO sequence_floors (device_id, highest)"
    " SELECT device_id, max(sequence) FROM entries WHERE is_local > 0 GROUP BY device_id"
    " ON CONFLICT (device_id) DO UPDATE SET highest = max(highest, excluded.highest)"
)


class InstallationCause(StrEnum):
    """Why an installation began."""

    NEW = "new"
    OLDER = "older"
    COPIED = "copied"
    SHARED = "shared"


@dataclass(frozen=True, slots=True, kw_only=True)
class Installation:
    """One stretch of a database's life in which nothing is known to be missing.

    Attributes:
        number: From 1.
        mark: Random text.
        cause: Why it began.
        began_at: When, by the laptop's clock.
        opened_at: When a program last began to work with it, by the laptop's clock.
        machine: Mark of the machine, or "".
        file: Mark of the file, or "".
        starts: How often it was opened for work.
        missing_since: Scans behind this instant may be missing; None where nothing is.
        complete_at: Since when all that the platform holds is here again.
        settled_at: When a person said that all is as it should be.
        taken_in: So many of this device's entries came back from the platform.
    """

    number: int
    mark: str
    cause: InstallationCause
    began_at: datetime
    opened_at: datetime
    machine: str = ""
    file: str = ""
    starts: int = 0
    missing_since: datetime | None = None
    complete_at: datetime | None = None
    settled_at: datetime | None = None
    taken_in: int = 0

    @property
    def is_open(self) -> bool:
        """Whether people have to know: something may be missing, or another laptop may be this one."""
        if self.settled_at is not None or self.cause is InstallationCause.NEW:
            return False
        return self.cause is not InstallationCause.OLDER or self.complete_at is None

    @property
    def may_be_incomplete(self) -> bool:
        """Whether scans of this device may be missing until the platform was read."""
        return self.cause is not InstallationCause.NEW and self.complete_at is None


def latest_installation(conn: sqlcipher.Connection) -> Installation | None:
    """Return the present installation over a connection of the caller's."""
    row = conn.execute(f"SELECT {_COLUMNS} FROM installations ORDER BY number DESC LIMIT 1").fetchone()  # noqa: S608
    if row is None:
        return None
    instants = [None if micros is None else from_micros(micros) for micros in (row[3], row[4], *row[8:11])]
    return Installation(
        number=row[0],
        mark=row[1],
        cause=InstallationCause(row[2]),
        began_at=from_micros(row[3]),
        opened_at=from_micros(row[4]),
        machine=row[5],
        file=row[6],
        starts=row[7],
        missing_since=instants[2],
        complete_at=instants[3],
        settled_at=instants[4],
        taken_in=row[11],
    )


def begin_installation(
    conn: sqlcipher.Connection, cause: InstallationCause, now: datetime, *, missing_since: datetime | None = None
) -> Installation:
    """Begin a new installation, inside a transaction of the caller's; what was used of numbers stays used.

    Args:
        conn: A connection that holds the write lock.
        cause: Why.
        now: Current instant, by the laptop's clock.
        missing_since: Scans behind this instant may be missing.
    """
    before = latest_installation(conn)
    # Machine and file stay those of the one before until the next start compares them: begun here, seen there.
    conn.execute(
        "INSERT INTO installations (number, mark, cause, began_at, opened_at, machine, file, missing_since)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            before.number + 1 if before else 1,
            secrets.token_hex(16),
            cause.value,
            to_micros(now),
            to_micros(before.opened_at if before else now),
            before.machine if before else "",
            before.file if before else "",
            None if missing_since is None else to_micros(missing_since),
        ),
    )
    # Numbers go on behind all that this device ever used: the platform may hold entries under numbers lost here.
    conn.execute(_RAISE_ALL_FLOORS)
    made = latest_installation(conn)
    assert made is not None  # noqa: S101  # it was just written
    return made


def raise_sequence_floor(conn: sqlcipher.Connection, device_id: str, number: int) -> None:
    """Note that a device has used numbers up to this one, whatever stands here."""
    if number > 0:
        conn.execute(_RAISE_FLOOR, (device_id, number))


def highest_sequence(conn: sqlcipher.Connection, device_id: str, installation: int) -> int:
    """Return the highest number that a device is known to have used."""
    return int(conn.execute(HIGHEST_SEQUENCE, (device_id, installation)).fetchone()[0])
