"""The encrypted database: opening, migrating, and every way in which a file can be bad."""

import ctypes
import threading
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from sqlcipher3 import _sqlite3
from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.domain.codes.credential import Scan, hash_code
from kiosk.domain.errors import (
    CorruptStoreError,
    NewerStoreError,
    StoreBusyError,
    StoreError,
    StoreFullError,
    WrongKeyError,
)
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.roster.events import Event
from kiosk.domain.verdicts.details import Fault
from kiosk.store.base.database_key import DatabaseKey
from kiosk.store.database import Database, open_database
from kiosk.store.laptop.saved_settings import save_setting, saved_setting
from kiosk.store.roster.roster_writer import roster_transaction
from kiosk.store.schema import migrate as migrating
from tests.conftest import TEST_KEY
from tests.support.gate.small_event import NOW, STATION, counting_ids, furnish, guest, plain_check_in
from tests.support.patience import PATIENCE_S

NEVER_USED = {15, 17, 24, 30, 32, 33, 37, 40, 41}
OTHER_KEY = DatabaseKey("cd" * 32, "file")


def test_nothing_readable_reaches_the_disk(database: Database) -> None:
    with roster_transaction(database) as tx:
        tx.upsert([Event(id="e", name="Findable Words")])
    files = [p for p in database.path.parent.iterdir() if p.is_file()]
    assert len(files) >= 2
    for file in files:
        content = file.read_bytes()
        assert b"Findable Words" not in content
        assert not content.startswith(b"SQLite format 3")


def test_commits_are_durable_and_logged_ahead(database: Database) -> None:
    conn = database.db.conn
    assert conn.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    assert conn.execute("PRAGMA synchronous").fetchone()[0] == 2
    assert conn.execute("PRAGMA temp_store").fetchone()[0] == 2
    assert database.check() == []


def test_the_wrong_key_is_told_and_harms_nothing(database: Database) -> None:
    save_setting(database, "a", {"b": [1]})
    with pytest.raises(WrongKeyError):
        open_database(database.path, OTHER_KEY)
    assert saved_setting(database, "a") == {"b": [1]}
    assert saved_setting(database, "none") is None


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    path = tmp_path / "g.db"
    path.write_bytes(b"this is not a database, but long enough to look at" * 200)
    with pytest.raises(WrongKeyError):
        open_database(path, TEST_KEY)
    assert path.read_bytes().startswith(b"this is not")


def test_a_damaged_page_is_found(tmp_path: Path) -> None:
    path = tmp_path / "g.db"
    database = open_database(path, TEST_KEY)
    furnish(database, *[record for n in range(300) for record in guest(n)])
    database.db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    content = bytearray(path.read_bytes())
    place = len(content) * 3 // 4  # behind the schema, without which it would not even open
    content[place : place + 64] = bytes(64)
    path.write_bytes(bytes(content))
    damaged = open_database(path, TEST_KEY)
    try:
        assert _trouble(damaged)
    finally:
        damaged.close()


def _trouble(database: Database) -> bool:
    try:
        return bool(database.check())
    except StoreError as error:
        return isinstance(error, CorruptStoreError | WrongKeyError)


def test_who_has_read_everything_gives_the_memory_of_it_back(database: Database) -> None:
    save_setting(database, "long", "x" * 1_000_000)
    used = ctypes.CDLL(_sqlite3.__file__).sqlite3_memory_used
    used.restype = ctypes.c_longlong
    own = database.beside()
    assert own.db.conn.execute("PRAGMA quick_check").fetchone()[0] == "ok"
    before = used()
    own.forget_pages()
    assert used() < before - 1_000_000
    own.close()


def test_a_locked_database_is_told_and_the_scan_is_no_refusal(database: Database) -> None:
    furnish(database, *guest(1))
    impatient = Database(database.path, TEST_KEY, busy_timeout_s=0.05)
    held = threading.Event()
    done = threading.Event()

    def hold() -> None:
        with database.transaction():
            held.set()
            done.wait()

    holder = threading.Thread(target=hold)
    holder.start()
    assert held.wait(PATIENCE_S)
    try:
        with pytest.raises(StoreBusyError), impatient.writing():
            pass
        result = plain_check_in(impatient).scan(Scan(text="code-1"), STATION)
        assert (result.verdict.outcome, result.verdict.reason) == (Outcome.ASK, Reason.ERROR)
        assert result.verdict.details == Fault("store.busy")
        assert result.entries == ()
    finally:
        done.set()
        holder.join()
    assert plain_check_in(impatient).scan(Scan(text="code-1"), STATION).verdict.admitted
    impatient.close()


def test_a_full_disk_admits_nobody_and_loses_nothing(database: Database) -> None:
    furnish(database, *[record for n in range(50) for record in guest(n)])
    conn = database.db.conn
    pages = conn.execute("PRAGMA page_count").fetchone()[0]
    conn.execute(f"PRAGMA max_page_count = {pages}")
    desk = plain_check_in(database)
    results = [desk.scan(Scan(text=f"code-{n}"), STATION) for n in range(50)]
    full = [r for r in results if r.verdict.reason is Reason.ERROR]
    admitted = [r for r in results if r.verdict.admitted]
    assert full
    assert len(full) + len(admitted) == 50
    assert all(isinstance(r.error, StoreFullError) for r in full)
    conn.execute("PRAGMA max_page_count = 1000000")
    with database.reading() as view:
        for r in admitted:
            assert view.entry(r.entries[0].entry_id) == r.entries[0]
    assert all(r.verdict.reason is Reason.ERROR or r.verdict.admitted for r in results)
    retried = [desk.scan(r.scan, STATION) for r in full]
    assert all(r.verdict.admitted for r in retried)


def test_a_newer_database_is_refused_untouched(database: Database) -> None:
    database.db.conn.execute("PRAGMA user_version = 9999")
    database.close()
    before = database.path.read_bytes()
    with pytest.raises(NewerStoreError):
        open_database(database.path, TEST_KEY)
    assert database.path.read_bytes() == before


def test_a_backup_is_made_before_migrating(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    furnish(database)
    known = migrating.migrations()
    newest = known[-1][0]
    monkeypatch.setattr(
        migrating, "migrations", lambda: [*known, (newest + 1, "CREATE TABLE further (a TEXT) STRICT;\n")]
    )
    database.close()
    migrated = open_database(database.path, TEST_KEY)
    assert migrated.db.conn.execute("SELECT count(*) FROM further").fetchone()[0] == 0
    migrated.close()
    backup = database.path.with_name(f"gatehouse.before-schema-{newest + 1}.db")
    monkeypatch.undo()
    old = open_database(backup, TEST_KEY)
    with old.reading() as view:
        assert view.event("ev") is not None
    old.close()


def test_a_migration_that_fails_changes_nothing(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    furnish(database)
    known = migrating.migrations()
    newest = known[-1][0]
    broken = "CREATE TABLE half (a TEXT) STRICT;\nCREATE TABLE half (a TEXT) STRICT;\n"
    monkeypatch.setattr(migrating, "migrations", lambda: [*known, (newest + 1, broken)])
    database.close()
    with pytest.raises(StoreError, match="half"):
        open_database(database.path, TEST_KEY)
    monkeypatch.undo()
    again = open_database(database.path, TEST_KEY)
    tables = {row[0] for row in again.db.conn.execute("SELECT name FROM sqlite_master")}
    assert "half" not in tables
    assert "events" in tables
    again.close()


def test_codes_of_former_versions_lose_the_text_that_nobody_can_type(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = migrating.migrations()
    monkeypatch.setattr(migrating, "migrations", lambda: known[:7])
    former = open_database(tmp_path / "gatehouse.db", TEST_KEY)
    for text in ("short", "long" * 20):
        former.db.conn.execute(
            "INSERT INTO credentials (id, event_id, ticket_id, code, code_hash) VALUES (?1, 'ev', 't', ?1, ?2)",
            (text, hash_code(text)),
        )
    former.close()
    monkeypatch.undo()
    database = open_database(tmp_path / "gatehouse.db", TEST_KEY)
    with database.reading() as view:
        assert [code.code for code in view.codes(hash_code("short"))] == ["short"]
        assert [code.code for code in view.codes(hash_code("long" * 20))] == [""]
    database.close()


def test_migrations_are_numbered_upwards() -> None:
    numbers = [number for number, _ in migrating.migrations()]
    assert numbers[0] == 1
    assert all(earlier < later for earlier, later in pairwise(numbers))
    # A database knows the highest that it has seen: one that is put below it later is left out there without a word.
    assert set(range(1, numbers[-1])) - set(numbers) == NEVER_USED


def test_entries_cannot_be_changed_or_deleted(database: Database) -> None:
    furnish(database, *guest(1))
    plain_check_in(database).scan(Scan(text="code-1"), STATION)
    for statement in ("UPDATE entries SET reason = 'x'", "DELETE FROM entries"):
        with pytest.raises(sqlcipher.IntegrityError, match="never"):
            database.db.conn.execute(statement)


def test_an_exception_inside_a_transaction_undoes_it(database: Database) -> None:
    with pytest.raises(RuntimeError), roster_transaction(database) as tx:
        tx.upsert([Event(id="gone", name="Gone")])
        raise RuntimeError
    with database.reading() as view:
        assert view.event("gone") is None


def test_the_index_is_the_last_judge(database: Database) -> None:
    furnish(database, *guest(1))
    first = plain_check_in(database).scan(Scan(text="code-1"), STATION).entries[0]
    ids = counting_ids()
    ids(NOW)
    twin = replace(first, entry_id=ids(NOW), sequence=2)
    with database.writing() as ledger:
        assert ledger.append(twin) is False
        assert ledger.append(replace(twin, generation=1)) is True
    with pytest.raises(StoreError, match="entry_id"), database.writing() as ledger:
        ledger.append(replace(twin, generation=2, sequence=3))


def test_another_connections_commit_changes_the_data_version(database: Database) -> None:
    other = Database(database.path, TEST_KEY)
    before = database.data_version()
    assert database.data_version() == before
    save_setting(other, "x", 1)
    assert database.data_version() != before
    other.close()


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="open files are counted as Linux shows them")
def test_only_a_connection_that_writes_keeps_many_pages(database: Database) -> None:
    sizes: dict[str, int] = {}

    def note(name: str) -> None:
        sizes[name] = -database.db.conn.execute("PRAGMA cache_size").fetchone()[0]

    def look() -> None:
        with database.reading() as view:
            view.event("nobody's")
        note("reads")

    def write() -> None:
        save_setting(database, "colour", "red")
        note("writes")

    def write_much() -> None:
        database.db.conn.execute("PRAGMA cache_size = -65536")
        save_setting(database, "colour", "blue")
        note("writes much")

    for work in (look, write, write_much):
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
    assert sizes == {"reads": 4096, "writes": 16384, "writes much": 65536}


def test_threads_that_are_over_leave_nothing_open(database: Database) -> None:
    database.data_version()

    def opened() -> int:
        return sum(str(database.path) == str(link.resolve()) for link in Path("/proc/self/fd").iterdir())

    before = opened()
    for _ in range(5):
        asking = threading.Thread(target=database.data_version)
        asking.start()
        asking.join()
    assert opened() <= before + 1  # SQLite keeps one for the next to come, or locks of this process would be lost
    database.close()
    assert opened() == 0
