"""TicketToken's rotating code: ``ticketId:timestampMs:nonce:mac``.

The MAC is HMAC-SHA256 (RFC 2104), in lower-case hexadecimal, over the text before it; the timestamp counts milliseconds
since 1970; the nonce has 16 hexadecimal digits. A code is good for 30 s. Its nonce may be used once, which the decision
judges from the entries.

Invariants: the MAC is compared in constant time and before the age is looked at. The code does not say for which event
it is, and one secret serves them all: so it is never SIGNED, which would vouch for an event. It only says which ticket
is shown live, and the roster must know that ticket.
"""

import hashlib
import hmac
import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from kiosk.credentials import claims
from kiosk.credentials.keys import of_algorithm, opening
from kiosk.credentials.schemes.rotating import TOLERANCE, require_fresh
from kiosk.credentials.schemes.scheme import Opened
from kiosk.domain.codes.credential import Claims, Trust
from kiosk.domain.roster.codes import KeyAlgorithm, SigningKey

_SHAPE = re.compile(r"([A-Za-z0-9_-]{1,64}):([0-9]{10,14}):([0-9a-f]{16}):([0-9a-f]{64})")


class RotatingHmac:
    """Scheme of the rotating code with a MAC."""

    name = "rotating_hmac"

    def __init__(self, tolerance: timedelta = TOLERANCE) -> None:
        """Take the tolerance for differences between clocks."""
        self._tolerance = tolerance

    def open(self, code: str, keys: Sequence[SigningKey], now: datetime) -> Opened | None:
        """Verify a code; see ``Scheme.open``. Without a key for it in the roster, the text is left to the roster.

        Raises:
            CredentialError: BAD_SIGNATURE, REVOKED or STALE_CODE.
        """
        shape = _SHAPE.fullmatch(code)
        candidates = of_algorithm(keys, KeyAlgorithm.HMAC_SHA256)
        if shape is None or not candidates:
            return None
        ticket_id, made, nonce, mac = shape.groups()
        # Taken from the code itself, never written anew: what is compared is what was signed.
        message = code.rpartition(":")[0].encode("ascii")
        key, _ = opening(candidates, lambda key: hmac.compare_digest(_mac(key.material, message), mac) or None, now)
        issued_at = claims.milliseconds(int(made))
        require_fresh(issued_at, now, self._tolerance)
        claimed = Claims(ticket_id=ticket_id, issued_at=issued_at, nonce=nonce, key_id=key.key_id or None)
        return Opened(claims=claimed, trust=Trust.UNSIGNED)


def show(ticket_id: str, nonce: str, secret: bytes, now: datetime) -> str:
    """Return the code that an app shows at an instant; for tests and integrators.

    Args:
        ticket_id: Letters, digits, hyphens and underscores.
        nonce: 16 lower-case hexadecimal digits, never used before.
        secret: Shared secret.
        now: Instant of showing.
    """
    message = f"{ticket_id}:{int(now.timestamp() * 1000)}:{nonce}"
    return f"{message}:{_mac(secret, message.encode('ascii'))}"


def _mac(secret: bytes, message: bytes) -> str:
    return hmac.new(secret, message, hashlib.sha256).hexdigest()
