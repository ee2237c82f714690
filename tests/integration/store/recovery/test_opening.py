"""A damaged database is set aside, a good backup takes its place, what can be saved comes back; else nothing moves."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.domain.entries.entry import CAME_BACK
from kiosk.domain.errors import CorruptStoreError, StoreBusyError, StoreError, WrongKeyError
from kiosk.store.base.database_key import DatabaseKey
from kiosk.store.database import Database, open_database
from kiosk.store.laptop.installations import present_installation
from kiosk.store.log.entry_numbering import InstallationCause
from kiosk.store.recovery.backups import KEEP, back_up, backup_folder, backups, is_good
from kiosk.store.recovery.damage import damage_note, is_noted, note_damage
from kiosk.store.recovery.database_use import DatabaseUse
from kiosk.store.recovery.opening import last_recovery, open_for_work, open_to_read
from tests.conftest import TEST_KEY
from tests.support.gate.lost_entries import enrol, looks, scan
from tests.support.gate.small_event import NOW, furnish, guest

PAGE = 4096


class Laptop:
    """A data folder and programs that work with it."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "data" / "gatehouse.db"
        self.path.parent.mkdir()
        self.state_dir = folder / "state"

    def open(self, hours: float = 3) -> Database:
        # Long after the scans by the laptop's clock, as a start after an evening is.
        now = NOW + timedelta(hours=hours)
        return open_for_work(self.path, TEST_KEY, self.state_dir, now)[0]

    def damage(self, *, first_page: bool = False) -> bytes:
        """Write over pages of the closed database; returns what it is then."""
        raw = bytearray(self.path.read_bytes())
        begin = 16 if first_page else PAGE
        raw[begin : begin + 64] = b"\xff" * 64
        # The root page of some tables and a leaf of others: what a disk does is not choosy.
        for at in range(8 * PAGE, len(raw), 5 * PAGE):
            raw[at : at + 16] = bytes(16)
        self.path.write_bytes(raw)
        return bytes(raw)


@pytest.fixture
def laptop(tmp_path: Path) -> Laptop:
    """Two guests came before the backup, one behind it."""
    made = Laptop(tmp_path)
    database = made.open(0)
    enrol(database)
    furnish(database, *(record for number in range(1, 60) for record in guest(number)))
    scan(database, 1)
    scan(database, 2, 1)
    back_up(database, NOW)
    scan(database, 3, 2)
    database.close()
    return made


@pytest.mark.parametrize("first_page", [False, True])
def test_a_backup_takes_its_place_and_the_damaged_one_is_kept(laptop: Laptop, first_page: bool) -> None:
    damaged = laptop.damage(first_page=first_page)
    if not first_page:
        # What is damaged somewhere opens all the same: only a look at every page says so.
        note_damage(laptop.path, "a page", NOW)
    database = laptop.open()
    assert not database.check()
    assert looks(database, 1) == looks(database, 2) == "already_entered"
    found = present_installation(database)
    assert found is not None
    assert (found.number, found.cause) == (2, InstallationCause.OLDER)
    done = last_recovery(database)
    assert done is not None
    assert done.backup_at == NOW.replace(microsecond=0)
    assert (laptop.path.parent / done.set_aside).read_bytes() == damaged
    assert not is_noted(laptop.path)
    database.close()
    # From then on it is a database like any other.
    again = laptop.open(4)
    assert present_installation(again) is not None
    assert last_recovery(again) == done
    again.close()


def test_a_file_of_no_length_is_no_new_laptop(laptop: Laptop) -> None:
    """A full disk or a power cut leaves such files; SQLite takes one for a database that is only just made."""
    laptop.path.write_bytes(b"")
    database = laptop.open()
    assert looks(database, 1) == looks(database, 2) == "already_entered"
    done = last_recovery(database)
    assert done is not None
    assert (laptop.path.parent / done.set_aside).read_bytes() == b""
    database.close()


@pytest.mark.parametrize("harm", ["empty", "first page"])
def test_who_only_looks_says_what_is_so_and_changes_nothing(laptop: Laptop, harm: str) -> None:
    if harm == "empty":
        laptop.path.write_bytes(b"")
    else:
        laptop.damage(first_page=True)
    before = laptop.path.read_bytes()
    with pytest.raises(CorruptStoreError) as told:
        open_to_read(laptop.path, TEST_KEY)
    assert told.value.key == "database.damaged"
    assert laptop.path.read_bytes() == before
    # A kiosk is begun with such a file.
    fresh = laptop.path.with_name("fresh.db")
    fresh.write_bytes(b"")
    open_to_read(fresh, TEST_KEY).close()
    with pytest.raises(WrongKeyError):
        open_to_read(fresh, DatabaseKey("00" * 32, "file"))


def test_a_database_that_was_moved_away_stays_away(laptop: Laptop) -> None:
    laptop.path.rename(laptop.path.with_name("moved.db"))
    database = laptop.open()
    assert last_recovery(database) is None
    assert looks(database, 1) != "already_entered"
    database.close()


def test_scans_behind_the_backup_are_saved_and_told_once_more(laptop: Laptop) -> None:
    raw = bytearray(laptop.path.read_bytes())
    # A page of the roster, by which the database is damaged and its entries can still be read.
    probe = open_database(laptop.path, TEST_KEY)
    root = int(probe.db.conn.execute("SELECT rootpage FROM sqlite_master WHERE name = 'bookings'").fetchone()[0])
    waiting = probe.db.conn.execute("SELECT count(*) FROM outbox").fetchone()[0]
    probe.close()
    raw[(root - 1) * PAGE + 100 : (root - 1) * PAGE + 200] = bytes(100)
    laptop.path.write_bytes(raw)
    note_damage(laptop.path, "a page", NOW)
    database = laptop.open()
    assert looks(database, 3) == "already_entered"
    assert looks(database, 4) == "ok"
    done = last_recovery(database)
    assert done is not None
    assert done.saved == 1
    conn = database.db.conn
    assert conn.execute("SELECT count(*) FROM outbox").fetchone()[0] == waiting
    assert conn.execute("SELECT count(*) FROM entries WHERE is_local = ?", (CAME_BACK,)).fetchone()[0] == 1
    # The number that the lost scan had is not used again.
    numbers = [row[0] for row in conn.execute("SELECT sequence FROM entries ORDER BY sequence")]
    assert scan(database, 4, 200).sequence > max(numbers)
    database.close()


def test_a_note_beside_a_sound_database_changes_nothing(laptop: Laptop) -> None:
    note_damage(laptop.path, "it was a moment only", NOW)
    before = laptop.path.stat().st_ino
    database = laptop.open()
    assert laptop.path.stat().st_ino == before
    assert looks(database, 3) == "already_entered"
    assert last_recovery(database) is None
    assert not damage_note(laptop.path).exists()
    database.close()


def test_without_a_good_backup_nothing_moves(laptop: Laptop) -> None:
    ((_, backup),) = backups(laptop.path)
    backup.write_bytes(backup.read_bytes()[:PAGE] + b"\xff" * PAGE)
    damaged = laptop.damage()
    note_damage(laptop.path, "a page", NOW)
    with pytest.raises(CorruptStoreError, match="no good backup"):
        laptop.open()
    assert laptop.path.read_bytes() == damaged
    assert is_noted(laptop.path)


def test_an_older_good_backup_is_taken_where_the_newest_is_damaged(laptop: Laptop) -> None:
    database = laptop.open()
    newest = back_up(database, NOW + timedelta(hours=1))
    database.close()
    assert newest is not None
    newest.write_bytes(b"\xff" * PAGE * 4)
    laptop.damage(first_page=True)
    database = laptop.open(4)
    done = last_recovery(database)
    assert done is not None
    assert done.backup_at == NOW.replace(microsecond=0)
    database.close()


def test_another_key_is_no_damage(laptop: Laptop) -> None:
    before = laptop.path.read_bytes()
    with pytest.raises(WrongKeyError):
        open_for_work(laptop.path, DatabaseKey("cd" * 32, "file"), laptop.state_dir, NOW)
    assert laptop.path.read_bytes() == before


def test_nobody_else_may_work_with_it_meanwhile(laptop: Laptop) -> None:
    other = DatabaseUse(laptop.path)
    other.begin()
    damaged = laptop.damage(first_page=True)
    with pytest.raises(StoreBusyError) as refused:
        laptop.open()
    assert refused.value.key == "store.in_use"
    assert laptop.path.read_bytes() == damaged
    other.end()
    laptop.open().close()


def test_a_program_that_was_killed_is_in_nobodys_way(laptop: Laptop) -> None:
    held = (
        "import sys; from pathlib import Path; from kiosk.store.recovery.database_use import DatabaseUse\n"
        "DatabaseUse(Path(sys.argv[1])).begin(); print('held', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", held, str(laptop.path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        with pytest.raises(StoreBusyError), DatabaseUse(laptop.path, alone_patience_s=0).alone():
            pass
        process.kill()
        process.wait()
    with DatabaseUse(laptop.path).alone():
        pass


def test_a_second_program_finds_it_restored(laptop: Laptop) -> None:
    """Both saw the damage; the first put the backup back before the second had its turn."""
    laptop.damage(first_page=True)
    laptop.open().close()
    note_damage(laptop.path, "seen before", NOW)
    database = laptop.open(4)
    assert len(list(laptop.path.parent.glob("*.damaged.*.db"))) == 1
    database.close()


def test_only_the_newest_backups_stay_and_those_with_old_codes_go(laptop: Laptop) -> None:
    folder = laptop.path.parent
    old, newer = folder / "gatehouse.before-schema-8.db", folder / "gatehouse.before-schema-27.db"
    old.touch()
    newer.touch()
    database = laptop.open()
    for hour in range(1, KEEP + 3):
        back_up(database, NOW + timedelta(hours=hour))
    found = backups(laptop.path)
    assert [at for at, _ in found] == [NOW.replace(microsecond=0) + timedelta(hours=KEEP + 2 - n) for n in range(KEEP)]
    assert all(is_good(path, TEST_KEY) for _, path in found)
    assert all(path.stat().st_mode & 0o077 == 0 for _, path in found)
    assert not is_good(found[0][1], DatabaseKey("cd" * 32, "file"))
    assert b"SQLite format" not in found[0][1].read_bytes()
    assert (old.exists(), newer.exists()) == (False, True)
    database.close()


def test_a_full_disk_gets_no_backup(laptop: Laptop, monkeypatch: pytest.MonkeyPatch) -> None:
    database = laptop.open()
    monkeypatch.setattr("kiosk.store.recovery.backups._ROOM", 10**12)
    assert back_up(database, NOW + timedelta(hours=9)) is None
    assert len(backups(laptop.path)) == 1
    database.close()


def test_a_backup_that_cannot_be_written_leaves_nothing(laptop: Laptop) -> None:
    database = laptop.open()
    folder = backup_folder(laptop.path)
    at = NOW + timedelta(hours=9)
    (folder / f"gatehouse.{at.astimezone(UTC):%Y%m%dT%H%M%SZ}.db").mkdir()
    with pytest.raises(StoreError):
        back_up(database, at)
    assert not list(folder.glob("*.part"))
    database.close()


def test_files_that_are_no_backups_are_passed_over(laptop: Laptop) -> None:
    (backup_folder(laptop.path) / "gatehouse.mine.db").touch()
    assert [at for at, _ in backups(laptop.path)] == [NOW.replace(microsecond=0)]
    assert backups(laptop.path.with_name("other.db")) == []
    assert isinstance(NOW, datetime)
