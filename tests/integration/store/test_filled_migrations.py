"""Databases of former versions that hold something become today's: nothing is lost, and they judge as before."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.domain.codes.credential import Scan
from kiosk.domain.door_sales.actions import DoorActionKind
from kiosk.domain.reason_codes import Reason
from kiosk.store.database import Database, open_database
from kiosk.store.gate.roster_state import roster_state
from kiosk.store.outbox.refused_door_actions import taken_actions
from kiosk.store.roster.pull_progress import StreamProgress, pull_state, stream_progress
from kiosk.store.schema import migrate as migrating
from tests.conftest import TEST_KEY
from tests.support.gate.small_event import NOW, STATION, StillClock, furnish, gate_time, guest, plain_check_in

OpenAt = Callable[[int], Database]


@pytest.fixture
def former(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> OpenAt:
    """Makes a database as a former version left it; ``reopened`` brings it to today's."""

    def at(version: int) -> Database:
        known = [(number, script) for number, script in migrating.migrations() if number <= version]
        with monkeypatch.context() as patch:
            patch.setattr(migrating, "migrations", lambda: known)
            return open_database(tmp_path / "former.db", TEST_KEY)

    return at


def reopened(database: Database) -> Database:
    database.close()
    return open_database(database.path, TEST_KEY)


def structure(database: Database) -> set[tuple[str, str, str]]:
    return set(database.db.conn.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_master").fetchall())


def test_an_evening_of_schema_18_goes_on_under_the_lighter_indexes(database: Database, former: OpenAt) -> None:
    furnish(database, *guest(1), *guest(2), *guest(3))
    desk = plain_check_in(database)
    for code in ("code-1", "code-1", "code-2", "nobody"):
        desk.scan(Scan(text=code), STATION)
    older = former(18)
    furnish(older, *guest(1), *guest(2), *guest(3))
    # Those that it had then; later ones are empty in entries of that time.
    columns = ", ".join(row[1] for row in older.db.conn.execute("PRAGMA table_info(entries)"))
    rows = database.db.conn.execute(f"SELECT {columns} FROM entries ORDER BY position")
    for row in rows.fetchall():
        older.db.conn.execute(f"INSERT INTO entries ({columns}) VALUES ({', '.join('?' * len(row))})", row)
    before = older.db.conn.execute("SELECT * FROM entries ORDER BY position").fetchall()
    assert len(before) == 4

    today = reopened(older)
    assert today.db.conn.execute(f"SELECT {columns} FROM entries ORDER BY position").fetchall() == before
    assert structure(today) == structure(database)
    assert today.db.conn.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    desk = plain_check_in(today, StillClock(gate_time(NOW + timedelta(hours=1))))
    verdicts = [desk.scan(Scan(text=f"code-{number}"), STATION).verdict for number in (1, 2, 3)]
    assert [verdict.reason for verdict in verdicts] == [Reason.ALREADY_ENTERED, Reason.ALREADY_ENTERED, Reason.OK]
    today.close()


LATER = NOW + timedelta(minutes=5)
ROWS = [
    ("done", "c1"),
    ("begun", "c2"),
    ("begun#first", "1"),
    ("anew#resync", LATER.isoformat()),
    ("half", "c3"),
    ("half#resync", NOW.isoformat(timespec="microseconds")),
    ("half#gaps", "1"),
    ("half#trusting", "1"),
    ("odd#resync", "some day"),
    ("#pulled", LATER.isoformat()),
    ("#unsearched", "40"),
    ("#door", "walk_in payment"),
]


def test_how_far_streams_were_read_is_known_after_the_change_of_tables(former: OpenAt) -> None:
    older = former(19)
    older.db.conn.executemany("INSERT INTO cursors (name, value, updated_at) VALUES (?, ?, 7)", ROWS)
    today = reopened(older)
    conn = today.db.conn
    assert stream_progress(conn, "done") == StreamProgress(cursor="c1")
    assert stream_progress(conn, "begun") == StreamProgress(cursor="c2", is_unfinished=True)
    assert stream_progress(conn, "anew") == StreamProgress(resync_began_at=LATER.replace(microsecond=0))
    half = stream_progress(conn, "half")
    assert half == StreamProgress(cursor="c3", resync_began_at=half.resync_began_at, has_gaps=True, is_trusting=True)
    assert stream_progress(conn, "odd").resync_began_at == datetime(1970, 1, 1, tzinfo=UTC), "it is still being read"
    assert stream_progress(conn, "never") == StreamProgress()
    assert conn.execute("SELECT count(*) FROM stream_states").fetchone() == (5,)
    state = pull_state(today)
    assert (state.complete_at, state.unsearched_after) == (LATER.replace(microsecond=0), 40)
    assert roster_state(conn, "ev").complete_at == state.complete_at
    assert taken_actions(today) == {DoorActionKind.WALK_IN, DoorActionKind.PAYMENT}
    today.close()


def test_a_laptop_that_never_pulled_knows_nothing_afterwards(former: OpenAt) -> None:
    today = reopened(former(19))
    assert pull_state(today).complete_at is None
    assert pull_state(today).unsearched_after is None
    assert taken_actions(today) == frozenset()
    today.close()
