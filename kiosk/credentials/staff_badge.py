"""Badges by which staff sign in: a pass of its own kind, which no scheme of tickets claims and no ticket can be.

``gatehouse-staff:SERIAL.SIGNATURE``: eight random bytes as hex digits, and an Ed25519 signature (RFC 8032) over them in
base64url without padding. What is signed begins with words of its own, so that no signature made for anything else
counts here. Names stand nowhere in it; whose badge it is, and whether it still counts, the laptop knows.

Invariant: one badge has one spelling.
"""

import base64
import re
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

PREFIX: Final = "gatehouse-staff:"
_FORM: Final = re.compile(r"gatehouse-staff:([0-9a-f]{16})\.([A-Za-z0-9_-]{86})")
_SIGNED: Final = b"gatehouse staff badge 1\0"


def is_badge(text: str) -> bool:
    """Return whether a code wants to be a badge of staff, right or wrong."""
    return text.strip().startswith(PREFIX)


def make_badge(serial: str, key: bytes) -> str:
    """Return the text of a badge's code.

    Args:
        serial: Sixteen hex digits.
        key: 32 secret bytes.
    """
    signature = Ed25519PrivateKey.from_private_bytes(key).sign(_SIGNED + serial.encode())
    return f"{PREFIX}{serial}.{_encoded(signature)}"


def serial_of(text: str, key: bytes) -> str | None:
    """Return the serial number of a badge that this key signed, else None."""
    return serial_proved(text, public_key(key))


def public_key(key: bytes) -> bytes:
    """Return what other gates prove badges by that this key signs; nothing can be signed with it."""
    return Ed25519PrivateKey.from_private_bytes(key).public_key().public_bytes_raw()


def serial_proved(text: str, public: bytes) -> str | None:
    """Return the serial number of a badge that was signed by whoever has this public key's other half, else None."""
    found = _FORM.fullmatch(text.strip())
    if found is None:
        return None
    serial, written = found.groups()
    signature = base64.urlsafe_b64decode(written + "==")
    # The last sign holds two bits that belong to nothing: another one there would be a second spelling.
    if _encoded(signature) != written:
        return None
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, _SIGNED + serial.encode())
    except (InvalidSignature, ValueError):  # another gate's word may name a key that is none
        return None
    return serial


def hex_bytes(digits: str) -> bytes:
    """Return what hex digits say, nothing where they are none: no badge is proved by that."""
    try:
        return bytes.fromhex(digits)
    except ValueError:
        return b""


def _encoded(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")
