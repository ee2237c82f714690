"""TicketToken's encrypted code: ``TKT:iv:ciphertext``, both in lower-case hexadecimal.

AES-256-CBC with PKCS #7 padding (RFC 5652 §6.3) hides a JSON object {ticketId, eventId, timestamp, nonce}; the
timestamp counts milliseconds since 1970 and the code is good for 30 s.

CBC hides but does not authenticate: a bit that is changed in the vector changes the same bit of the first 16 bytes
inside, so whoever has one code can write there what he likes: the beginning of the ticket's id, which comes first.

Invariants: the result is never SIGNED: its claims only say which ticket to look up, and the roster must know that
ticket. Number and instant never stand among those 16 bytes. What of the ticket's id lies behind them is named
(``Opened.ending``), so that a ticket whose id ends like another one's is not believed to be either. All ways in which
the content can be wrong give one and the same answer, so that nothing can be learnt about the padding.
"""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import CBC
from cryptography.hazmat.primitives.padding import PKCS7

from kiosk.credentials import claims
from kiosk.credentials.encoding import read_json_object
from kiosk.credentials.keys import bound, of_algorithm, opening
from kiosk.credentials.schemes.rotating import TOLERANCE, require_fresh
from kiosk.credentials.schemes.scheme import Opened
from kiosk.domain.codes.credential import Claims, Trust
from kiosk.domain.roster.codes import KeyAlgorithm, SigningKey

_BLOCK_BITS = 128
_BLOCK_BYTES = _BLOCK_BITS // 8
_FIRST = re.compile(rb'\s*\{\s*"(?P<name>ticketId|eventId)"\s*:\s*"(?P<value>[^"]*)"')
_SHAPE = re.compile(r"TKT:([0-9a-f]{32}):((?:[0-9a-f]{32}){1,64})")
_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_MEMBERS = {"ticketId", "eventId", "timestamp", "nonce"}


class RotatingCbc:
    """Scheme of the encrypted rotating code."""

    name = "rotating_cbc"

    def __init__(self, tolerance: timedelta = TOLERANCE) -> None:
        """Take the tolerance for differences between clocks."""
        self._tolerance = tolerance

    def open(self, code: str, keys: Sequence[SigningKey], now: datetime) -> Opened | None:
        """Decrypt a code; see ``Scheme.open``. Without a key for it in the roster, the text is left to the roster.

        Raises:
            CredentialError: BAD_SIGNATURE, REVOKED or STALE_CODE.
        """
        shape = _SHAPE.fullmatch(code)
        candidates = of_algorithm(keys, KeyAlgorithm.A256CBC)
        # Lower case alone: hexadecimal in two cases would be many texts for one code.
        if shape is None or not candidates:
            return None
        vector, hidden = (bytes.fromhex(part) for part in shape.groups())
        # One answer for every key and every fault: padding, JSON and members are not told apart (an oracle otherwise).
        key, (claimed, made, ending) = opening(candidates, lambda key: _reveal(key.material, vector, hidden), now)
        require_fresh(made, now, self._tolerance)
        return Opened(claims=bound(claimed, key), trust=Trust.UNSIGNED, ending=ending)


def show(content: bytes, secret: bytes, vector: bytes) -> str:
    """Return the code that hides a content; for tests and integrators.

    Args:
        content: JSON object in UTF-8.
        secret: 32 bytes.
        vector: 16 random bytes, never used before.
    """
    padder = PKCS7(_BLOCK_BITS).padder()
    encryptor = Cipher(AES256(secret), CBC(vector)).encryptor()
    hidden = encryptor.update(padder.update(content) + padder.finalize()) + encryptor.finalize()
    return f"TKT:{vector.hex()}:{hidden.hex()}"


def _reveal(secret: bytes, vector: bytes, hidden: bytes) -> tuple[Claims, datetime, str | None] | None:
    """Return what a code hides, when it was made and the certain end of its ticket id.

    None when it hides nothing of this form under this key.
    """
    try:
        decryptor = Cipher(AES256(secret), CBC(vector)).decryptor()
        unpadder = PKCS7(_BLOCK_BITS).unpadder()
        padded = decryptor.update(hidden) + decryptor.finalize()
        content = unpadder.update(padded) + unpadder.finalize()
        return (*_read_claims(read_json_object(content)), _ending(content))
    except ValueError:
        return None


def _read_claims(members: dict[str, Any]) -> tuple[Claims, datetime]:
    if members.keys() != _MEMBERS or type(members["timestamp"]) is not int:
        raise ValueError("other members than expected")
    made = claims.milliseconds(members["timestamp"])
    ticket_id, event_id, nonce = (_id(members[name]) for name in ("ticketId", "eventId", "nonce"))
    return Claims(ticket_id=ticket_id, event_id=event_id, nonce=nonce, issued_at=made), made


def _ending(content: bytes) -> str | None:
    """Return the end of the ticket id that lies behind the first block; None where all of it does.

    Raises:
        ValueError: Another member than an id comes first, and could be bent; or an id is spelled with escapes.
    """
    first = _FIRST.match(content)
    if first is None or b"\\" in content:
        # An escape would let one changed bit swallow the end of a text, and move what is behind it into another member.
        raise ValueError("no id comes first, or it is spelled with escapes")
    if first["name"] == b"eventId":  # a bent event is not the event of the ticket
        return None
    return first["value"][max(0, _BLOCK_BYTES - first.start("value")) :].decode("ascii")


def _id(value: Any) -> str:
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise ValueError("not an id")
    return value
