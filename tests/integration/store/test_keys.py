"""Where the database key lives: keyring, key file, and every way in which that goes wrong."""

import stat
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

from kiosk.domain.errors import StoreError
from kiosk.store.keys import find_or_make_key


class DrawerKeyring(KeyringBackend):
    """A keyring in memory; a locked one refuses."""

    priority = 1.0

    def __init__(self, *, locked: bool = False) -> None:
        super().__init__()
        self.locked = locked
        self.held: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        if self.locked:
            raise KeyringLocked
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.locked:
            raise KeyringLocked
        self.held[service, username] = password


@pytest.fixture
def drawer() -> Iterator[DrawerKeyring]:
    before = keyring.get_keyring()
    made = DrawerKeyring()
    keyring.set_keyring(made)
    yield made
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
    with pytest.raises(StoreError, match="holds no key"):
        find_or_make_key(database, use_keyring=False)


def test_programs_that_start_together_agree_on_one_key(tmp_path: Path) -> None:
    database = tmp_path / "new" / "g.db"
    with ThreadPoolExecutor(8) as pool:
        keys = list(pool.map(lambda _: find_or_make_key(database, use_keyring=False), range(8)))
    assert len({key.hex_digits for key in keys}) == 1
    assert sorted(p.name for p in database.parent.iterdir()) == ["g.key"]
