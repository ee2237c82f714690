"""PINs of staff as Argon2id (RFC 9106, section 4, its second choice), keyed with a secret that is not beside the hash.

A PIN of four digits is guessed in seconds by whoever has a hash of it, however slow the hash is. So each one takes a
secret of the laptop's (RFC 9106's K) as well: without it a hash answers nothing.
"""

import hashlib
import hmac
import os
from typing import Final

from cryptography.exceptions import InvalidKey
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

_PASSES: Final = 3
_LANES: Final = 4
_MEMORY_KIB: Final = 64 * 1024
_SALT_BYTES: Final = 16
_TAG_BYTES: Final = 32


def pin_secret(database_key: str) -> bytes:
    """Return the secret for PINs of a laptop.

    Args:
        database_key: The key of its database, hex digits: it lies in the keyring or in a closed file, never in the
            database.
    """
    # Of the key, not the key: what hashes PINs must not be able to open the database.
    return hmac.digest(bytes.fromhex(database_key), b"gatehouse staff pin 1", hashlib.sha256)


def hash_pin(pin: str, secret: bytes) -> str:
    """Return what is kept of a PIN, in PHC's form, which names its cost."""
    hashing = Argon2id(
        salt=os.urandom(_SALT_BYTES),
        length=_TAG_BYTES,
        iterations=_PASSES,
        lanes=_LANES,
        memory_cost=_MEMORY_KIB,
        secret=secret,
    )
    return hashing.derive_phc_encoded(pin.encode())


def pin_matches(pin: str, kept: str, secret: bytes) -> bool:
    """Return whether a PIN is the one of which this was kept, with this secret."""
    try:
        Argon2id.verify_phc_encoded(pin.encode(), kept, secret)
    except (InvalidKey, ValueError):
        return False
    return True
