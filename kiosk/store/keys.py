"""The database key: 32 random bytes in the operating system's keyring, or in a 0600 key file where there is none.

The key is made once and never changed by itself. A key file that others can read is refused, not repaired: who could
read it may have read it.
"""

import logging
import os
import secrets
import stat
import sys
from dataclasses import dataclass
from pathlib import Path

import keyring
from keyring.errors import KeyringError

from kiosk.domain.errors import StoreError

_log = logging.getLogger(__name__)

_SERVICE = "gatehouse"
_KEY_HEX_DIGITS = 64


@dataclass(frozen=True, slots=True)
class DatabaseKey:
    """A database key and where it lives.

    Attributes:
        hex_digits: 32 bytes as 64 hex digits.
        place: "keyring" or "file".
    """

    hex_digits: str
    place: str

    def __repr__(self) -> str:
        return f"DatabaseKey(place={self.place!r})"


def find_or_make_key(database: Path, *, use_keyring: bool = True) -> DatabaseKey:
    """Return the key of a database, making one when neither the keyring nor the key file has it.

    An existing database never gets a new key: that could only make it unreadable.

    Args:
        database: Path of the database file; the key file lies beside it.
        use_keyring: Whether to ask the operating system's keyring.

    Raises:
        StoreError: The key of an existing database is nowhere, or the key file is readable by others.
    """
    key_file = database.with_suffix(".key")
    if key_file.exists():
        return DatabaseKey(_read_key_file(key_file), "file")
    account = str(database.resolve())
    if use_keyring:
        found = _ask_keyring(account)
        if found is not None:
            return DatabaseKey(found, "keyring")
    if database.exists() and database.stat().st_size > 0:
        raise StoreError(f"the key of {database.name} is neither in the keyring nor beside it", key="store.no_key")
    made = secrets.token_hex(_KEY_HEX_DIGITS // 2)
    if use_keyring and _tell_keyring(account, made):
        return DatabaseKey(made, "keyring")
    return DatabaseKey(_write_key_file(key_file, made), "file")


def _ask_keyring(account: str) -> str | None:
    try:
        found = keyring.get_password(_SERVICE, account)
    except (KeyringError, OSError, RuntimeError) as error:
        _log.info("no keyring: %s", type(error).__name__)
        return None
    return found if found and _looks_like_key(found) else None


def _tell_keyring(account: str, made: str) -> bool:
    try:
        keyring.set_password(_SERVICE, account, made)
        return keyring.get_password(_SERVICE, account) == made
    except (KeyringError, OSError, RuntimeError) as error:
        _log.info("no keyring to keep the key in: %s", type(error).__name__)
        return False


def _looks_like_key(text: str) -> bool:
    return len(text) == _KEY_HEX_DIGITS and all(c in "0123456789abcdef" for c in text)


def _read_key_file(path: Path) -> str:
    mode = stat.S_IMODE(path.stat().st_mode)
    if sys.platform != "win32" and mode & 0o077:
        raise StoreError(f"{path.name} can be read by others (mode {mode:03o})", key="store.key_exposed")
    text = path.read_text(encoding="ascii", errors="replace").strip()
    if not _looks_like_key(text):
        raise StoreError(f"{path.name} holds no key", key="store.no_key")
    return text


def _write_key_file(path: Path, made: str) -> str:
    """Write the key so that it is whole or absent, and return the key that the file holds in the end.

    Two programs starting for the first time at once must end up with one key: ``link`` lets only one of them win.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(made + "\n")
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(draft, path)
        except FileExistsError:
            return _read_key_file(path)
        except OSError:  # a file system without hard links
            if path.exists():
                return _read_key_file(path)
            draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    return _read_key_file(path)
