"""What the two processes tell each other through the database: heartbeat, clock, runs, requests, this device."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from kiosk.domain.clock.instants import to_ms
from kiosk.domain.clock.timekeeping import ClockReading
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import from_micros, to_micros
from kiosk.store.database import Database

NO_DAEMON = 0
"""Process id in the heartbeat of a daemon that ended in good order, or never ran."""

NEVER = datetime(1970, 1, 1, tzinfo=UTC)
"""Start of a daemon that never ran: a single run leaves a heartbeat, too."""

# The daemon beats every two seconds, and on a laptop that just woke or writes a large page a beat may come late. Ten
# missed in a row are no longer an accident, and stewards should not wait much longer to hear of it.
_ALIVE_FOR = timedelta(seconds=20)


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """This laptop as the platform knows it. ``secrets`` holds its tokens and never appears in ``repr``."""

    id: str
    name: str
    platform: str
    profile: str
    base_url: str
    secrets: Mapping[str, str] = field(default_factory=dict, repr=False)
    state: str = "enrolled"
    enrolled_at: datetime | None = None
    settings: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heartbeat:
    """The daemon's last sign of life.

    Attributes:
        pid: Its process id.
        started_at: When it started.
        beat_at: When it was last alive.
        online: Whether the platform answered the last time.
        last_pull_at: When the roster was last up to date.
        last_push_at: When the outbox was last emptied.
        last_error: Technical words on the last failure, or "".
        last_error_key: Sentence for people, or "".
    """

    pid: int
    started_at: datetime
    beat_at: datetime
    online: bool = False
    last_pull_at: datetime | None = None
    last_push_at: datetime | None = None
    last_error: str = ""
    last_error_key: str = ""

    def is_alive(self, now: datetime) -> bool:
        """Return whether the daemon runs: the one answer for the window, the command lines and the reports.

        Args:
            now: The laptop's own time, which is also the daemon's. A beat of the future is one from before the clock
                was set back, so it is judged like one of the past.
        """
        return self.pid != NO_DAEMON and abs(now - self.beat_at) <= _ALIVE_FOR


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncRequest:
    """Something the kiosk asks of the daemon: "enrol", "sync_now" or "retry_dead"."""

    id: int
    kind: str
    body: Mapping[str, Any] = field(default_factory=dict, repr=False)
    state: str = "open"
    answer: Mapping[str, Any] = field(default_factory=dict)


def _instant(micros: int | None) -> datetime | None:
    return None if micros is None else from_micros(micros)


def _micros(instant: datetime | None) -> int | None:
    return None if instant is None else to_micros(instant)


# -- this device


def self_device(database: Database) -> Device | None:
    """Return this laptop's enrolment, or None before it is enrolled."""
    with store_errors():
        row = database.db.conn.execute(
            "SELECT id, name, platform, profile, base_url, secrets, state, enrolled_at, settings"
            " FROM devices WHERE is_self = 1"
        ).fetchone()
    if row is None:
        return None
    return Device(
        id=row[0],
        name=row[1],
        platform=row[2],
        profile=row[3],
        base_url=row[4],
        secrets=json.loads(row[5]),
        state=row[6],
        enrolled_at=_instant(row[7]),
        settings=json.loads(row[8]),
    )


def save_self_device(database: Database, device: Device) -> None:
    """Write this laptop's enrolment. A former one stays as a device that is not this one: its entries name it."""
    with database.transaction() as db, store_errors():
        # Its tokens go with it: a former enrolment needs none, and the fewer lie about the better.
        db.conn.execute("UPDATE devices SET is_self = 0, secrets = '{}' WHERE is_self = 1 AND id <> ?", (device.id,))
        db["devices"].upsert(  # type: ignore[union-attr]
            {
                "id": device.id,
                "name": device.name,
                "is_self": 1,
                "platform": device.platform,
                "profile": device.profile,
                "base_url": device.base_url,
                "secrets": json.dumps(dict(device.secrets)),
                "state": device.state,
                "enrolled_at": _micros(device.enrolled_at),
                "settings": json.dumps(dict(device.settings)),
            },
            pk="id",
        )


# -- heartbeat and clock


def heartbeat(database: Database) -> Heartbeat | None:
    """Return the daemon's last sign of life, or None when it never ran."""
    with store_errors():
        row = database.db.conn.execute(
            "SELECT pid, started_at, beat_at, online, last_pull_at, last_push_at, last_error, last_error_key"
            " FROM daemon"
        ).fetchone()
    if row is None:
        return None
    return Heartbeat(
        pid=row[0],
        started_at=from_micros(row[1]),
        beat_at=from_micros(row[2]),
        online=bool(row[3]),
        last_pull_at=_instant(row[4]),
        last_push_at=_instant(row[5]),
        last_error=row[6],
        last_error_key=row[7],
    )


def save_heartbeat(database: Database, beat: Heartbeat) -> None:
    """Write the daemon's sign of life."""
    with database.transaction() as db, store_errors():
        db["daemon"].upsert(  # type: ignore[union-attr]
            {
                "id": 1,
                "pid": beat.pid,
                "started_at": to_micros(beat.started_at),
                "beat_at": to_micros(beat.beat_at),
                "online": int(beat.online),
                "last_pull_at": _micros(beat.last_pull_at),
                "last_push_at": _micros(beat.last_push_at),
                "last_error": beat.last_error,
                "last_error_key": beat.last_error_key,
            },
            pk="id",
        )


def clock_reading(database: Database) -> ClockReading | None:
    """Return what is known about the laptop's clock, or None when it was never measured."""
    with store_errors():
        row = database.db.conn.execute(
            "SELECT offset_ms, uncertainty_ms, source, measured_at, boot, ticks FROM clock"
        ).fetchone()
    if row is None:
        return None
    uncertainty = None if row[1] is None else timedelta(milliseconds=row[1])
    return ClockReading(
        offset=timedelta(milliseconds=row[0]),
        uncertainty=uncertainty,
        source=row[2],
        measured_at=from_micros(row[3]),
        boot=row[4],
        ticks=None if row[5] is None else timedelta(microseconds=row[5]),
    )


def save_clock(database: Database, reading: ClockReading) -> None:
    """Write what was measured about the laptop's clock; milliseconds are kept."""
    with database.transaction() as db, store_errors():
        db["clock"].upsert(  # type: ignore[union-attr]
            {
                "id": 1,
                "offset_ms": to_ms(reading.offset),
                "uncertainty_ms": None if reading.uncertainty is None else to_ms(reading.uncertainty),
                "source": reading.source,
                "measured_at": to_micros(reading.measured_at),
                "boot": reading.boot,
                "ticks": None if reading.ticks is None else reading.ticks // timedelta(microseconds=1),
            },
            pk="id",
        )


# -- sync runs


def start_run(database: Database, operation: str, now: datetime) -> int:
    """Note that a sync run began.

    Returns:
        Its id.
    """
    with database.transaction() as db, store_errors():
        return int(
            db.conn.execute(
                "INSERT INTO sync_runs (operation, status, started_at) VALUES (?, 'started', ?)",
                (operation, to_micros(now)),
            ).lastrowid
            or 0
        )


def finish_run(
    database: Database,
    run_id: int,
    now: datetime,
    *,
    succeeded: int,
    failed: int,
    error: str = "",
    notes: str = "",
    cancelled: bool = False,
) -> None:
    """Note how a sync run ended.

    Args:
        database: The database.
        run_id: Which run.
        now: Current instant.
        succeeded: Items that went well.
        failed: Items that did not.
        error: Why the run itself failed, technical, without names or secrets; "" means that it completed.
        notes: Likewise about single items of a run that completed.
        cancelled: It was ended before its end, by ourselves.
    """
    with database.transaction() as db, store_errors():
        db.conn.execute(
            "UPDATE sync_runs SET status = ?, completed_at = ?, records_processed = ?, success_count = ?,"
            " error_count = ?, error_details = ? WHERE id = ?",
            (
                "failed" if error else "cancelled" if cancelled else "completed",
                to_micros(now),
                succeeded + failed,
                succeeded,
                failed,
                "; ".join(words for words in (error, notes) if words),
                run_id,
            ),
        )


# -- requests of the kiosk


def make_sync_request(database: Database, kind: str, body: Mapping[str, Any], now: datetime) -> int:
    """Ask something of the daemon.

    Returns:
        The request's id, to watch its outcome by.
    """
    with database.transaction() as db, store_errors():
        return int(
            db.conn.execute(
                "INSERT INTO requests (kind, body, created_at) VALUES (?, ?, ?)",
                (kind, json.dumps(dict(body)), to_micros(now)),
            ).lastrowid
            or 0
        )


def sync_request(database: Database, request_id: int) -> SyncRequest | None:
    """Return one request with its outcome."""
    found = _requests(database, "id = ?", request_id)
    return found[0] if found else None


def open_requests(database: Database) -> list[SyncRequest]:
    """Return what the kiosk asked and the daemon has not settled, oldest first."""
    return _requests(database, "state = ?", "open")


def settle_request(
    database: Database, request_id: int, *, succeeded: bool, answer: Mapping[str, Any], now: datetime
) -> None:
    """Write a request's outcome; its body (which may hold a set-up code) is wiped."""
    with database.transaction() as db, store_errors():
        db.conn.execute(
            "UPDATE requests SET state = ?, answer = ?, body = '{}', settled_at = ? WHERE id = ?",
            ("done" if succeeded else "failed", json.dumps(dict(answer)), to_micros(now), request_id),
        )


def _requests(database: Database, where: str, argument: object) -> list[SyncRequest]:
    with store_errors():
        rows = database.db.conn.execute(
            f"SELECT id, kind, body, state, answer FROM requests WHERE {where} ORDER BY id",  # noqa: S608
            (argument,),
        ).fetchall()
    return [
        SyncRequest(id=row[0], kind=row[1], body=json.loads(row[2]), state=row[3], answer=json.loads(row[4]))
        for row in rows
    ]
