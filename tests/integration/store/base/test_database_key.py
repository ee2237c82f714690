"""Where the database key lives: keyring, key file, and every way in which that goes wrong."""

import stat
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

from kiosk.domain.errors import StoreBusyError, StoreError
from kiosk.store.base import system_keyring
from kiosk.store.base.database_key import find_or_make_key, key_file_of, set_passphrase, unlock
from kiosk.store.base.file_lock import alone_with
from kiosk.store.base.key_passphrase import PassphraseNeededError, WrongPassphraseError
from kiosk.store.base.system_keyring import KeyringSilentError
from kiosk.store.database import open_database
from tests.support.patience import PATIENCE_S


class DrawerKeyring(KeyringBackend):
    """A keyring in memory; a locked one refuses, a broken one raises what its service raises, a hung one waits."""

    priority = 1.0

    def __init__(self) -> None:
        super().__init__()
        self.locked = False
        self.broken: Exception | None = None
        self.answering = threading.Event()
        self.answering.set()
        self.held: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        self._answer()
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._answer()
        self.held[service, username] = password

    def _answer(self) -> None:
        assert self.answering.wait(PATIENCE_S)
        if self.locked:
            raise KeyringLocked
        if self.broken is not None:
            raise self.broken


@pytest.fixture
def drawer() -> Iterator[DrawerKeyring]:
    before = keyring.get_keyring()
    made = DrawerKeyring()
    keyring.set_keyring(made)
    yield made
    made.answering.set()
    keyring.set_keyring(before)


def test_the_key_is_made_once_and_kept_in_the_keyring(tmp_path: Path, drawer: DrawerKeyring) -> None:
    database = tmp_path / "g.db"
    first = find_or_make_key(database)
    assert first.place == "keyring"
    assert find_or_make_key(database) == first
    assert not database.with_suffix(".key").exists()
    assert first.hex_digits not in repr(first)


def test_a_locked_keyring_falls_back_to_a_private_key_file(tmp_path: Path, drawer: DrawerKeyring) -> None:
    drawer.locked = True
    database = tmp_path / "g.db"
    key = find_or_make_key(database)
    assert key.place == "file"
    if sys.platform != "win32":
        assert stat.S_IMODE(database.with_suffix(".key").stat().st_mode) == 0o600
    assert find_or_make_key(database, use_keyring=False) == key


def test_an_existing_database_never_gets_a_new_key(tmp_path: Path) -> None:
    database = tmp_path / "g.db"
    database.write_bytes(b"something")
    with pytest.raises(StoreError) as caught:
        find_or_make_key(database, use_keyring=False)
    assert caught.value.key == "store.no_key"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no mode bits")
def test_a_key_file_that_others_can_read_is_refused(tmp_path: Path) -> None:
    database = tmp_path / "g.db"
    find_or_make_key(database, use_keyring=False)
    database.with_suffix(".key").chmod(0o644)
    with pytest.raises(StoreError) as caught:
        find_or_make_key(database, use_keyring=False)
    assert caught.value.key == "store.key_exposed"


def test_a_key_file_without_a_key_is_refused(tmp_path: Path) -> None:
    database = tmp_path / "g.db"
    file = database.with_suffix(".key")
    file.write_text("hello\n")
    file.chmod(0o600)
    with pytest.raises(StoreError, match="holds no key") as caught:
        find_or_make_key(database, use_keyring=False)
    assert caught.value.key == "store.bad_key"


def test_programs_that_start_together_agree_on_one_key(tmp_path: Path) -> None:
    database = tmp_path / "new" / "g.db"
    with ThreadPoolExecutor(8) as pool:
        keys = list(pool.map(lambda _: find_or_make_key(database, use_keyring=False), range(8)))
    assert len({key.hex_digits for key in keys}) == 1
    assert sorted(p.name for p in database.parent.iterdir()) == ["g.first.lock", "g.key"]


def test_programs_that_start_together_agree_on_one_key_of_the_keyring(
    tmp_path: Path, drawer: DrawerKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each looks before any of them has made one, which is what programs do that start at log-in."""
    database, together, looks = tmp_path / "new" / "g.db", threading.Barrier(4), threading.local()
    load = system_keyring.load

    def first_look_together(account: str) -> str | None:
        held = load(account)
        if not hasattr(looks, "done"):
            looks.done = True
            together.wait(PATIENCE_S)
        return held

    monkeypatch.setattr(system_keyring, "load", first_look_together)
    with ThreadPoolExecutor(4) as pool:
        keys = list(pool.map(lambda _: find_or_make_key(database), range(4)))
    assert {key.hex_digits for key in keys} == set(drawer.held.values())


def test_whoever_waits_too_long_for_another_program_is_told(tmp_path: Path) -> None:
    with alone_with(tmp_path / "a.lock"), pytest.raises(StoreBusyError), alone_with(tmp_path / "a.lock", patience_s=0):
        pass
    with alone_with(tmp_path / "a.lock", patience_s=0):
        pass  # it ends with whoever held it
    (tmp_path / "b.lock").write_text("no database, and longer than a header: " + "x" * 100)
    with pytest.raises(StoreError) as caught, alone_with(tmp_path / "b.lock"):
        pass
    assert caught.value.key == "store.disk"


# -- a keyring that does not answer is not one that holds nothing


def lock(drawer: DrawerKeyring, monkeypatch: pytest.MonkeyPatch) -> None:
    drawer.locked = True


def break_down(drawer: DrawerKeyring, monkeypatch: pytest.MonkeyPatch) -> None:
    drawer.broken = ZeroDivisionError("secret 0123")  # backends raise anything


def hang(drawer: DrawerKeyring, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_keyring, "ANSWER_WITHIN_S", 0.05)
    monkeypatch.setattr(system_keyring.load, "__kwdefaults__", {"within_s": 0.05})
    monkeypatch.setattr(system_keyring.save, "__kwdefaults__", {"within_s": 0.05})
    drawer.answering.clear()


TROUBLES = [
    pytest.param(lock, "store.keyring_locked", id="locked"),
    pytest.param(break_down, "store.keyring_failed", id="broken"),
    pytest.param(hang, "store.keyring_silent", id="hung"),
]


@pytest.mark.parametrize(("trouble", "key"), TROUBLES)
def test_the_key_of_a_database_is_not_called_lost_while_the_keyring_is_silent(
    tmp_path: Path, drawer: DrawerKeyring, monkeypatch: pytest.MonkeyPatch, trouble, key: str
) -> None:
    database = tmp_path / "g.db"
    made = find_or_make_key(database)
    open_database(database, made).close()
    before = sorted(path.name for path in tmp_path.iterdir())
    trouble(drawer, monkeypatch)
    with pytest.raises(KeyringSilentError) as caught:
        find_or_make_key(database)
    assert caught.value.key == key
    assert "0123" not in str(caught.value)
    assert sorted(path.name for path in tmp_path.iterdir()) == before, "and nothing is made in its place"
    drawer.locked, drawer.broken = False, None
    drawer.answering.set()
    assert find_or_make_key(database) == made


@pytest.mark.parametrize(("trouble", "key"), TROUBLES)
def test_a_new_database_does_without_a_silent_keyring(
    tmp_path: Path, drawer: DrawerKeyring, monkeypatch: pytest.MonkeyPatch, trouble, key: str
) -> None:
    trouble(drawer, monkeypatch)
    assert find_or_make_key(tmp_path / "g.db").place == "file"


def test_a_keyring_that_answers_and_holds_nothing_means_that_the_key_is_gone(
    tmp_path: Path, drawer: DrawerKeyring
) -> None:
    database = tmp_path / "g.db"
    open_database(database, find_or_make_key(database)).close()
    drawer.held.clear()
    with pytest.raises(StoreError) as caught:
        find_or_make_key(database)
    assert caught.value.key == "store.no_key"
    drawer.held["gatehouse", str(database.resolve())] = "somebody typed this"
    with pytest.raises(StoreError) as caught:
        find_or_make_key(database)
    assert caught.value.key == "store.bad_key"


@pytest.mark.parametrize(
    "written",
    [
        pytest.param(lambda key: b"\xef\xbb\xbf" + key.encode(), id="byte order mark"),
        pytest.param(lambda key: key.upper().encode() + b"\r\n", id="capitals and a line end of Windows"),
        pytest.param(lambda key: (key + "\r\n").encode("utf-16"), id="UTF-16"),
        pytest.param(lambda key: b"\n  " + key.encode() + b" \n\n\0", id="blanks"),
    ],
)
def test_a_key_file_is_read_however_an_editor_left_it(tmp_path: Path, written) -> None:
    database = tmp_path / "g.db"
    key = find_or_make_key(database, use_keyring=False)
    key_file_of(database).write_bytes(written(key.hex_digits))
    assert find_or_make_key(database, use_keyring=False) == key


# -- a passphrase where there is no keyring


@pytest.fixture
def memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that a log-in session has in memory."""
    folder = tmp_path / "run"
    folder.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    return folder


linux_only = pytest.mark.skipif(sys.platform != "linux", reason="other systems have keyrings")


@linux_only
def test_a_passphrase_closes_the_key_until_somebody_types_it(tmp_path: Path, memory: Path) -> None:
    database = tmp_path / "data" / "g.db"
    key = find_or_make_key(database, use_keyring=False)
    set_passphrase(database, "three grey geese 🪿")
    file = key_file_of(database)
    assert key.hex_digits not in file.read_text(), "the key does not lie beside the data any more"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert find_or_make_key(database, use_keyring=False).hex_digits == key.hex_digits, "open: it was just typed"
    for copy in (memory / "gatehouse").iterdir():
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600
        copy.unlink()  # the log-out
    with pytest.raises(PassphraseNeededError) as caught:
        find_or_make_key(database, use_keyring=False)
    assert caught.value.key_file == file
    with pytest.raises(WrongPassphraseError):
        unlock(file, "three grey geese")
    with pytest.raises(PassphraseNeededError):
        find_or_make_key(database, use_keyring=False)
    unlock(file, "three grey geese 🪿")
    assert find_or_make_key(database, use_keyring=False).hex_digits == key.hex_digits
    assert find_or_make_key(database, use_keyring=False).place == "passphrase"
    set_passphrase(database, "")
    assert find_or_make_key(database, use_keyring=False) == key
    assert not list((memory / "gatehouse").iterdir())


@linux_only
def test_what_was_opened_before_opens_no_other_key_file(tmp_path: Path, memory: Path) -> None:
    database = tmp_path / "g.db"
    find_or_make_key(database, use_keyring=False)
    set_passphrase(database, "one passphrase")
    file = key_file_of(database)
    first = file.read_text()
    set_passphrase(database, "another passphrase")
    file.write_text(first)
    with pytest.raises(PassphraseNeededError):
        find_or_make_key(database, use_keyring=False)


@linux_only
def test_no_passphrase_where_nothing_could_keep_the_open_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    database = tmp_path / "g.db"
    key = find_or_make_key(database, use_keyring=False)
    with pytest.raises(StoreError) as caught:
        set_passphrase(database, "one passphrase")
    assert caught.value.key == "store.no_memory"
    assert find_or_make_key(database, use_keyring=False) == key, "it can still be opened"


@linux_only
@pytest.mark.parametrize(
    "change", ['{"', "{}", '"n": 131072->"n": 99999999999', '"r": 8->"r": 1048576', "closed->open"]
)
def test_a_damaged_closed_key_file_is_a_sentence(tmp_path: Path, memory: Path, change: str) -> None:
    database = tmp_path / "g.db"
    find_or_make_key(database, use_keyring=False)
    set_passphrase(database, "one passphrase")
    file = key_file_of(database)
    old, _, new = change.partition("->")
    file.write_text(file.read_text().replace(old, new) if new else change)
    with pytest.raises(StoreError) as caught:
        unlock(file, "one passphrase")
    assert caught.value.key == "store.bad_key"


def test_a_key_that_the_keyring_keeps_needs_no_passphrase(tmp_path: Path, drawer: DrawerKeyring) -> None:
    database = tmp_path / "g.db"
    find_or_make_key(database)
    with pytest.raises(StoreError) as caught:
        set_passphrase(database, "one passphrase")
    assert caught.value.key == "store.no_file"
