"""A passphrase for laptops without a keyring: without it the key lies beside the data, for whoever takes the laptop.

A closed key file is one line of JSON: the database key, exclusive-or'ed with 32 bytes that scrypt (RFC 7914) makes of
the passphrase and of a salt that is used for this one key only, and an HMAC-SHA-256 by another 32 bytes, which tells a
wrong passphrase. Whoever was asked once opens it for all programs of this user: the open key lies in the user's runtime
folder, which Linux keeps in memory and clears at log-out. Other systems have keyrings and need none of this.
"""

import hashlib
import hmac
import json
import os
import secrets
import sys
from pathlib import Path
from typing import Any, Final

from kiosk.domain.errors import StoreError
from kiosk.named_files import read_named
from kiosk.store.base.private_files import os_store_error, private_folder

_COST: Final = {"n": 2**17, "r": 8, "p": 1}  # 128 MiB, about half a second on a gate's laptop
_MOST_COST: Final = 2**20  # a key file must not make a laptop work for hours
_KEY_BYTES: Final = 32
_VERSION: Final = 1


class PassphraseNeededError(StoreError):
    """The key file is closed by a passphrase that nobody gave yet.

    Attributes:
        key_file: The file.
    """

    default_key = "store.passphrase_needed"

    def __init__(self, key_file: Path) -> None:
        super().__init__(f"{key_file.name} is closed by a passphrase")
        self.key_file = key_file


class WrongPassphraseError(StoreError):
    """The passphrase is another one."""

    default_key = "store.passphrase_wrong"


def is_closed(text: str) -> bool:
    """Return whether a key file's text is a key closed by a passphrase."""
    return text.startswith("{")


def close(hex_digits: str, passphrase: str) -> str:
    """Return a key closed by a passphrase, as the line that its file holds.

    Args:
        hex_digits: The key, 32 bytes.
        passphrase: What people remember.
    """
    salt = secrets.token_bytes(16)
    mask, judge = _derive(passphrase, salt, **_COST)
    closed = bytes(a ^ b for a, b in zip(bytes.fromhex(hex_digits), mask, strict=True))
    record = {"gatehouse_key": _VERSION, "kdf": "scrypt", **_COST, "salt": salt.hex(), "closed": closed.hex()}
    return json.dumps({**record, "check": hmac.digest(judge, closed, "sha256").hex()})


def open_with(text: str, passphrase: str) -> str:
    """Return the key in a closed key file.

    Args:
        text: What the file holds.
        passphrase: The passphrase.

    Returns:
        32 bytes as hex digits.

    Raises:
        WrongPassphraseError: It is another passphrase.
        StoreError: The file holds no closed key.
    """
    try:
        record: dict[str, Any] = json.loads(text)
        salt, closed, check = (bytes.fromhex(record[name]) for name in ("salt", "closed", "check"))
        cost = {name: int(record[name]) for name in _COST}
    except (ValueError, KeyError, TypeError) as error:
        raise StoreError("the key file holds no key that a passphrase could open", key="store.bad_key") from error
    known = record.get("gatehouse_key") == _VERSION and record.get("kdf") == "scrypt"
    if not known or len(closed) != _KEY_BYTES or not all(1 <= value <= _MOST_COST for value in cost.values()):
        raise StoreError("the key file is closed in a way that this version does not know", key="store.bad_key")
    try:
        mask, judge = _derive(passphrase, salt, **cost)
    except (ValueError, OverflowError) as error:
        raise StoreError("the key file is closed at a cost that cannot be met", key="store.bad_key") from error
    if not hmac.compare_digest(hmac.digest(judge, closed, "sha256"), check):
        raise WrongPassphraseError("this is not the passphrase of this laptop's key")
    return bytes(a ^ b for a, b in zip(closed, mask, strict=True)).hex()


def opened(key_file: Path, text: str) -> str:
    """Return the key of a closed key file that was opened before, since this user logged in.

    Raises:
        PassphraseNeededError: It was not.
    """
    place = _open_copy(key_file)
    try:
        copy = json.loads(place.read_text(encoding="ascii")) if place is not None else {}
    except (OSError, ValueError):
        copy = {}
    # Another passphrase, or another key, makes another text: what was opened before does not open that.
    if copy.get("of") != hashlib.sha256(text.encode()).hexdigest():
        raise PassphraseNeededError(key_file)
    return str(copy["key"])


def can_remember() -> bool:
    """Return whether this system has a place in memory where an open key can wait for our programs."""
    return _open_copy(Path("any.key")) is not None


def remember_open(key_file: Path, hex_digits: str | None) -> None:
    """Keep the open key in memory until the user logs out, or forget it.

    Args:
        key_file: The closed key file.
        hex_digits: The key; None forgets it.

    Raises:
        StoreError: This system has no place in memory for it.
    """
    place = _open_copy(key_file)
    if place is None:
        if hex_digits is None:
            return
        raise StoreError("nothing here keeps an open key in memory: there is no XDG_RUNTIME_DIR", key="store.no_memory")
    try:
        if hex_digits is None:
            place.unlink(missing_ok=True)
            return
        private_folder(place.parent)
        text = read_named(key_file).decode("utf-8-sig").strip()
        draft = place.with_name(f"{place.name}.{os.getpid()}")
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            json.dump({"of": hashlib.sha256(text.encode()).hexdigest(), "key": hex_digits}, file)
        draft.replace(place)
    except OSError as error:
        raise os_store_error(error, place) from error


def _open_copy(key_file: Path) -> Path | None:
    """Return where the open key of a key file is kept; None where no folder lies in memory."""
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    if sys.platform != "linux" or not folder or not Path(folder).is_dir():
        return None
    named = hashlib.sha256(str(key_file.resolve()).encode()).hexdigest()[:24]
    return Path(folder) / "gatehouse" / f"{named}.open"


def _derive(passphrase: str, salt: bytes, *, n: int, r: int, p: int) -> tuple[bytes, bytes]:
    made = hashlib.scrypt(passphrase.encode(), salt=salt, n=n, r=r, p=p, maxmem=256 * n * r, dklen=2 * _KEY_BYTES)
    return made[:_KEY_BYTES], made[_KEY_BYTES:]
