"""The data folder is for its owner alone, whatever the umask; and what a disk refuses is a sentence."""

import errno
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.domain.error_hints import ERROR_HINTS
from kiosk.domain.errors import StoreError, StoreFullError
from kiosk.store.base.database_key import find_or_make_key
from kiosk.store.base.private_files import os_store_error, private_file, private_folder
from kiosk.store.database import Database, open_database
from kiosk.store.schema.migrate import migrations
from sync.daemon.instance_lock import AlreadyRunningError, InstanceLock
from tests.conftest import TEST_KEY

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no mode bits")


@pytest.fixture(params=[0o000, 0o022, 0o077], ids=["umask 000", "umask 022", "umask 077"])
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def modes(folder: Path) -> dict[str, int]:
    found = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
    return {**found, ".": stat.S_IMODE(folder.stat().st_mode)}


def test_everything_in_the_data_folder_is_private(tmp_path: Path, umask: int) -> None:
    folder = tmp_path / "some" / "where"
    database = folder / "gatehouse.db"
    opened = open_database(database, find_or_make_key(database, use_keyring=False))
    lock = InstanceLock(folder / "sync.lock")
    with opened.transaction() as db:
        db.conn.execute("INSERT INTO settings (name, value) VALUES ('a', '1')")
    found = modes(folder)
    opened.close()
    lock.release()
    assert set(found) >= {"gatehouse.db", "gatehouse.db-wal", "gatehouse.db-shm", "gatehouse.key", "sync.lock"}
    assert {name: mode & 0o077 for name, mode in found.items()} == dict.fromkeys(found, 0)
    assert found["."] == 0o700


def test_what_an_earlier_version_left_open_is_closed(tmp_path: Path, umask: int) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    folder.chmod(0o755)
    database = folder / "gatehouse.db"
    open_database(database, TEST_KEY).close()
    for name in ("gatehouse.db", "gatehouse.before-schema-3.db", "sync.lock"):
        path = folder / name
        path.touch()
        path.chmod(0o664)
    folder.chmod(0o775)
    opened = open_database(database, TEST_KEY)
    InstanceLock(folder / "sync.lock").release()
    opened.close()
    found = modes(folder)
    assert {name: mode & 0o077 for name, mode in found.items()} == dict.fromkeys(found, 0)


def test_a_backup_before_a_migration_is_private(tmp_path: Path, umask: int, monkeypatch: pytest.MonkeyPatch) -> None:
    database = tmp_path / "data" / "gatehouse.db"
    known = migrations()
    with monkeypatch.context() as older:
        older.setattr("kiosk.store.schema.migrate.migrations", lambda: known[:-1])
        opened = open_database(database, TEST_KEY)
        opened.close()
    open_database(database, TEST_KEY).close()
    (backup,) = database.parent.glob("*.before-schema-*.db")
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600


def test_a_folder_for_everybody_stays_as_it_is(tmp_path: Path) -> None:
    shared = tmp_path / "tmp"
    shared.mkdir()
    shared.chmod(0o1777)
    private_folder(shared)
    assert stat.S_IMODE(shared.stat().st_mode) == 0o1777, "closing /tmp would stop the whole computer"


def test_a_file_in_place_of_the_folder_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way")
    for folder in (tmp_path / "data", tmp_path / "data" / "deeper"):
        for attempt in (
            lambda at: open_database(at / "gatehouse.db", TEST_KEY),
            lambda at: find_or_make_key(at / "gatehouse.db", use_keyring=False),
            lambda at: InstanceLock(at / "sync.lock"),
        ):
            with pytest.raises(StoreError) as caught:
                attempt(folder)
            assert caught.value.key == "store.in_the_way"


@pytest.mark.parametrize(
    ("number", "key"),
    [
        (errno.ENOSPC, "store.full"),
        (errno.EDQUOT, "store.full"),
        (errno.EROFS, "store.not_allowed"),
        (errno.EACCES, "store.not_allowed"),
        (errno.ENOTDIR, "store.in_the_way"),
        (errno.EIO, "store.disk"),
    ],
)
def test_what_the_disk_refuses_says_what_to_do(tmp_path: Path, monkeypatch, number: int, key: str) -> None:
    def refuse(*_args, **_options):
        raise OSError(number, os.strerror(number))

    for owner, name in ((Path, "mkdir"), (os, "open")):
        with monkeypatch.context() as refusing:
            refusing.setattr(owner, name, refuse)
            for attempt in (
                lambda: open_database(tmp_path / "new" / "gatehouse.db", TEST_KEY),
                lambda: find_or_make_key(tmp_path / "new" / "gatehouse.db", use_keyring=False),
                lambda: InstanceLock(tmp_path / "new" / "sync.lock"),
            ):
                with pytest.raises(StoreError) as caught:
                    attempt()
                assert caught.value.key == key
                assert ERROR_HINTS[key]


def test_a_full_disk_is_told_from_a_failing_one(tmp_path: Path) -> None:
    assert isinstance(os_store_error(OSError(errno.ENOSPC, "no space"), tmp_path), StoreFullError)
    assert not isinstance(os_store_error(OSError(errno.EIO, "i/o error"), tmp_path), StoreFullError)


def test_the_lock_holds_where_no_number_can_be_written_into_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class FullFile:
        """A lock file on a disk without space."""

        def __init__(self, file) -> None:
            self._file = file

        def __getattr__(self, name: str):
            return getattr(self._file, name)

        def write(self, _text: str) -> int:
            raise OSError(errno.ENOSPC, "no space left")

    opening = Path.open
    monkeypatch.setattr(Path, "open", lambda *args, **options: FullFile(opening(*args, **options)))
    lock = InstanceLock(tmp_path / "sync.lock")
    with pytest.raises(AlreadyRunningError):
        InstanceLock(tmp_path / "sync.lock")
    lock.release()
    InstanceLock(tmp_path / "sync.lock").release()


@pytest.mark.parametrize(("writable", "key"), [(True, "store.disk"), (False, "store.not_allowed")])
def test_a_disk_that_is_read_only_is_not_called_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, writable: bool, key: str
) -> None:
    monkeypatch.setattr(os, "access", lambda _path, _mode: writable)
    with pytest.raises(StoreError) as caught:
        _ = Database(tmp_path, TEST_KEY).db  # a folder: SQLite says of it what it says of a read-only disk
    assert caught.value.key == key


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only an administrator makes files for others")
def test_what_an_administrator_makes_in_a_users_folder_is_the_users(tmp_path: Path) -> None:
    """As ``sudo kiosk-sync once`` does: the user's own programs have to open the lock and the key afterwards."""
    home = tmp_path / "home"
    home.mkdir()
    os.chown(home, 12345, 12346)
    data = private_folder(home / "share" / "data")
    find_or_make_key(data / "gatehouse.db", use_keyring=False)
    InstanceLock(data / "sync.lock").release()
    private_file(data / "other")
    made = [*data.iterdir(), data, data.parent]
    assert len(made) == 6
    assert {(path.stat().st_uid, path.stat().st_gid) for path in made} == {(12345, 12346)}
    assert private_folder(tmp_path / "ours").stat().st_uid == 0, "and in a folder of its own nothing changes"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
@pytest.mark.parametrize("name", ["gatehouse.db", "gatehouse.db-wal", "gatehouse.db-shm", "gatehouse.db-journal"])
@pytest.mark.parametrize(
    ("make", "what"),
    [
        (os.mkfifo, "it is a pipe, and no file"),
        (os.mkdir, "it is a folder, and no file"),
        (lambda path: path.symlink_to("/dev/null"), "it is a device, and no file"),
        (lambda path: path.symlink_to(path), "it is a link that leads nowhere"),
        (lambda path: path.symlink_to("of-a-disk-that-is-not-there"), "it is a link that leads nowhere"),
    ],
)
def test_what_is_no_file_in_place_of_one_of_the_database_is_named(tmp_path: Path, make, what: str, name: str) -> None:
    make(tmp_path / name)
    with pytest.raises(StoreError, match=rf"{name}: {what}") as caught:
        open_database(tmp_path / "gatehouse.db", TEST_KEY)
    assert caught.value.key == "store.in_the_way"
