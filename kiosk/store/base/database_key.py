"""The database key: 32 random bytes in the operating system's keyring, or in a 0600 key file where there is none.

The key is made once and never changed by itself. A key file that others can read is refused, not repaired: who could
read it may have read it. A key file may be closed by a passphrase (``kiosk/store/base/key_passphrase.py``).

A keyring that does not answer is not a keyring that holds nothing: an existing database is then left alone, and nobody
is told that its key is lost.
"""

import codecs
import logging
import os
import secrets
import stat
import sys
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.errors import StoreError
from kiosk.named_files import NotRegularError, open_named
from kiosk.store.base import key_passphrase, system_keyring
from kiosk.store.base.file_lock import alone_with
from kiosk.store.base.private_files import give_to_owner_of_folder, os_store_error, private_folder

_log = logging.getLogger(__name__)

_KEY_HEX_DIGITS = 64
_LONGEST_KEY_FILE = 4096  # bytes; ours have 65, or some 400 with a passphrase


@dataclass(frozen=True, slots=True)
class DatabaseKey:
    """A database key and where it lives.

    Attributes:
        hex_digits: 32 bytes as 64 hex digits.
        place: "keyring", "file", or "passphrase" for a file that is closed by one.
    """

    hex_digits: str
    place: str

    def __repr__(self) -> str:
        return f"DatabaseKey(place={self.place!r})"


def key_file_of(database: Path) -> Path:
    """Return where the key file of a database lies: beside it."""
    return database.with_suffix(".key")


def find_or_make_key(database: Path, *, use_keyring: bool = True) -> DatabaseKey:
    """Return the key of a database, making one when neither the keyring nor the key file has it.

    An existing database never gets a new key: that could only make it unreadable.

    Args:
        database: Path of the database file; the key file lies beside it.
        use_keyring: Whether to ask the operating system's keyring.

    Raises:
        KeyringSilentError: The keyring, which may hold the key of this database, is locked or does not answer.
        PassphraseNeededError: The key file is closed by a passphrase that nobody gave yet since the laptop started.
        StoreError: The key of an existing database is nowhere, or the key file cannot be used.
    """
    found = _find(database, use_keyring=use_keyring)
    if found is not None:
        return found
    # A window and a daemon that start together for the first time would each have the keyring keep a key of its own,
    # and the database would be written with the one that it no longer holds.
    with alone_with(database.with_name(f"{database.stem}.first.lock")):
        return _find(database, use_keyring=use_keyring) or _make(database, use_keyring=use_keyring)


def _find(database: Path, *, use_keyring: bool) -> DatabaseKey | None:
    """Return the key of a database; None where it is new and has none."""
    key_file = key_file_of(database)
    try:
        there, exists = key_file.exists(), database.exists() and database.stat().st_size > 0
    except OSError as error:
        raise os_store_error(error, database) from error
    if there:
        return _of_key_file(key_file)
    if use_keyring:
        # A keyring that is silent matters only where it may hold the key: for a new database the key file will do.
        found = _of_keyring(database, must_answer=exists)
        if found is not None:
            return DatabaseKey(found, "keyring")
    # Never a new key for what was written with another one: that would bury the data for good.
    if exists:
        raise StoreError(f"the key of {database.name} is neither in the keyring nor beside it", key="store.no_key")
    return None


def _make(database: Path, *, use_keyring: bool) -> DatabaseKey:
    made = secrets.token_hex(_KEY_HEX_DIGITS // 2)
    if use_keyring and system_keyring.save(str(database.resolve()), made):
        return DatabaseKey(made, "keyring")
    return DatabaseKey(_write_key_file(key_file_of(database), made), "file")


def set_passphrase(database: Path, passphrase: str) -> None:
    """Close the key file of a database by a passphrase, or open it for good by "".

    The file is replaced as a whole: a power cut leaves the one before or the new one.

    Raises:
        PassphraseNeededError: It is closed by another one, which has to be given first (``unlock``).
        StoreError: The key is not in a file, or the file cannot be written.
    """
    key_file = key_file_of(database)
    if not key_file.exists():
        raise StoreError(
            "the key is kept by the system's keyring, which has a password of its own", key="store.no_file"
        )
    if passphrase and not key_passphrase.can_remember():
        raise StoreError("nothing here keeps an open key in memory: there is no XDG_RUNTIME_DIR", key="store.no_memory")
    key = _of_key_file(key_file)
    text = key_passphrase.close(key.hex_digits, passphrase) if passphrase else key.hex_digits
    draft = _write_draft(key_file, text)
    try:
        draft.replace(key_file)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise os_store_error(error, key_file) from error
    key_passphrase.remember_open(key_file, key.hex_digits if passphrase else None)


def unlock(key_file: Path, passphrase: str) -> None:
    """Open a key file until the laptop is switched off, for every program of this user.

    Raises:
        WrongPassphraseError: It is another one.
        StoreError: The key file cannot be read, or nothing keeps what was opened.
    """
    key_passphrase.remember_open(key_file, key_passphrase.open_with(_text_of(key_file), passphrase))


def _of_keyring(database: Path, *, must_answer: bool) -> str | None:
    try:
        found = system_keyring.load(str(database.resolve()))
    except system_keyring.KeyringSilentError as error:
        if must_answer:
            raise
        _log.info("%s", error)
        return None
    if found is None:
        return None
    if not _looks_like_key(found.lower()):
        raise StoreError("what the keyring holds for this database is no key", key="store.bad_key")
    return found.lower()


def _of_key_file(path: Path) -> DatabaseKey:
    text = _text_of(path)
    if key_passphrase.is_closed(text):
        return DatabaseKey(key_passphrase.opened(path, text), "passphrase")
    if not _looks_like_key(text.lower()):
        raise StoreError(f"the file {path.name} holds no key", key="store.bad_key")
    return DatabaseKey(text.lower(), "file")


def _text_of(path: Path) -> str:
    """Return what a key file says, however an editor wrote it down: with a byte order mark, line ends, in UTF-16."""
    try:
        mode = stat.S_IMODE(path.stat().st_mode)
        with open_named(path) as file:
            content = file.read(_LONGEST_KEY_FILE)
    except NotRegularError as error:
        raise StoreError(f"{path.name} cannot be a key file: {error}", key="store.bad_key") from error
    except OSError as error:
        raise os_store_error(error, path) from error
    if sys.platform != "win32" and mode & 0o077:
        raise StoreError(f"{path.name} can be read by others (mode {mode:03o})", key="store.key_exposed")
    wide = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return content.decode("utf-16" if wide else "utf-8-sig", errors="replace").strip("\0 \t\r\n")


def _looks_like_key(text: str) -> bool:
    return len(text) == _KEY_HEX_DIGITS and all(c in "0123456789abcdef" for c in text)


def _write_key_file(path: Path, made: str) -> str:
    """Write the key so that it is whole or absent, and return the key that the file holds in the end.

    Two programs starting for the first time at once must end up with one key: ``link`` lets only one of them win.
    """
    private_folder(path.parent)
    draft = _write_draft(path, made)
    try:
        try:
            os.link(draft, path)
        except FileExistsError:
            return _of_key_file(path).hex_digits
        except OSError:  # a file system without hard links
            if path.exists():
                return _of_key_file(path).hex_digits
            draft.replace(path)
    except OSError as error:
        raise os_store_error(error, path) from error
    finally:
        draft.unlink(missing_ok=True)
    return _of_key_file(path).hex_digits


def _write_draft(path: Path, text: str) -> Path:
    """Write a private file beside another one, whole and on the disk."""
    draft = path.with_name(f"{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    try:
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        give_to_owner_of_folder(draft)
        give_to_owner_of_folder(draft)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(text + "\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise os_store_error(error, path) from error
    return draft
