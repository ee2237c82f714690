"""From the text in a code to something that can be trusted.

``Scan`` is what a camera or hand scanner saw. ``Credential`` is what the credential room makes of it: its scheme, its
claims, and whether its signature was checked. A credential never admits by itself: the decision does.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.domain.reasons import Reason


class ScanSource(StrEnum):
    """Where a text came from."""

    CAMERA = "camera"
    HAND_SCANNER = "hand_scanner"
    MANUAL = "manual"
    NFC = "nfc"


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Monotonic instants of one scan's way, in milliseconds of one clock; None where a stage was not passed.

    Attributes:
        captured: The frame left the camera.
        decoded: The text was read.
        decided: The verdict was made.
        committed: The entry was durable.
        painted: The verdict was on the screen.
    """

    captured: float | None = None
    decoded: float | None = None
    decided: float | None = None
    committed: float | None = None
    painted: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """One text presented at the gate.

    Attributes:
        text: What was read, untouched.
        symbology: "QR", "Aztec", … or "text" for typed input.
        source: Camera, hand scanner, typed.
        scanner: Name of the device that read it, for the entry.
        polygon: Corners in pixels of the source frame, clockwise from the symbol's top left; empty if unknown.
        timeline: When it was captured and decoded.
    """

    text: str
    symbology: str = "text"
    source: ScanSource = ScanSource.MANUAL
    scanner: str = ""
    polygon: tuple[tuple[int, int], ...] = ()
    timeline: Timeline = Timeline()


class Trust(StrEnum):
    """What is known about a credential's origin before the roster is asked."""

    SIGNED = "signed"  # a valid key of this roster signed it
    UNSIGNED = "unsigned"  # opaque: only the roster can vouch for it
    REFUSED = "refused"  # recognised, and found wanting


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """What a signed credential says about itself. Absent claims are None.

    Attributes:
        ticket_id: The ticket (CWT and JWT: cti/jti).
        event_id: The event, as written in the credential (CWT and JWT: aud).
        ticket_type_id: Type of the ticket.
        variation_id: Variation of the type.
        date_id: Date of a series.
        valid_from: First instant of validity (nbf).
        valid_until: First instant after validity (exp).
        party_size: Guests it admits.
        key_id: Key that signed it.
        issued_at: Instant a rotating code was made.
        nonce: Single-use number of a rotating code.
    """

    ticket_id: str | None = None
    event_id: str | None = None
    ticket_type_id: str | None = None
    variation_id: str | None = None
    date_id: str | None = None
    valid_from: datetime | None = None
    valid_until: datetime | None = None
    party_size: int | None = None
    key_id: str | None = None
    issued_at: datetime | None = None
    nonce: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Credential:
    """A parsed code.

    Attributes:
        scheme: "gatepass", "jwt", "pretix_sig1", …, "opaque".
        code: The cleaned text.
        code_hash: SHA-256 of ``code``, 64 hex digits: the key into the roster and into logs.
        trust: Whether its signature was checked.
        claims: What it says, if it says anything that can be believed.
        refusal: Why it cannot be trusted, set exactly when ``trust`` is REFUSED.
        note: Technical words on the refusal for logs; never a name or the code itself.
    """

    scheme: str
    code: str
    code_hash: str
    trust: Trust = Trust.UNSIGNED
    claims: Claims | None = None
    refusal: Reason | None = None
    note: str = ""


def hash_code(code: str) -> str:
    """Return the SHA-256 of a code's text as 64 hex digits: how codes are keyed in the roster and named in logs."""
    return hashlib.sha256(code.encode("utf-8", "surrogatepass")).hexdigest()
