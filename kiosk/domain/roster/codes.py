"""What the platform says of codes: which ones tickets and media have, who may sign them, which were withdrawn."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.domain.records import quickly_made


class CredentialStatus(StrEnum):
    """Whether a code that was handed out still stands for its ticket."""

    ACTIVE = "active"
    TRANSFERRED = "transferred"
    INVALID = "invalid"
    REVOKED = "revoked"
    BLOCKED = "blocked"
    UNCLEAR = "unclear"  # as of bookings


class KeyAlgorithm(StrEnum):
    """What a key's material is for."""

    ED25519 = "ed25519"  # 32 raw public bytes, RFC 8032
    HMAC_SHA256 = "hmac-sha256"
    A256GCM = "a256gcm"  # 32 bytes, RFC 7518
    A256CBC = "a256cbc"  # 32 bytes; hides but does not authenticate
    TOTP = "totp"  # event key from which each ticket's secret is derived


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class TicketCode:
    """A code that the platform handed out for a ticket (a row of the roster's ``credentials``).

    Attributes:
        id: Platform's id of the code (Eventify: ``qr_codes._id``), or the ticket's where it has none.
        event_id: Its event.
        ticket_id: The ticket it stands for.
        code: The text in the code, or "" where the platform gives only its hash. The roster keeps texts of up to 64
            characters, which people may type; longer ones are known by their hash alone.
        code_hash: SHA-256 of the text in UTF-8, 64 hex digits.
        status: Whether it still stands.
        updated_at: When the platform last changed it.
    """

    id: str
    event_id: str
    ticket_id: str
    code: str
    code_hash: str
    status: CredentialStatus = CredentialStatus.ACTIVE
    updated_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningKey:
    """A key by which credentials are trusted.

    Attributes:
        id: Unique id in this roster.
        event_id: Event it is good for; None means all events of the enrolment.
        key_id: The ``kid`` inside credentials, "" where the scheme has none.
        algorithm: What the material is.
        material: Raw key: for Ed25519 the 32 public bytes.
        not_before: First instant of use, or None.
        not_after: First instant after use, or None.
        revoked_at: When it was withdrawn; everything it signed is refused from then on.
    """

    id: str
    key_id: str
    algorithm: KeyAlgorithm
    material: bytes
    event_id: str | None = None
    not_before: datetime | None = None
    not_after: datetime | None = None
    revoked_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Revocation:
    """A ticket or a code that no longer admits, known by id or by hash even when the ticket itself is not.

    Attributes:
        id: Unique id in this roster.
        event_id: Its event.
        ticket_id: Revoked ticket, or None.
        code_hash: Hash of the revoked code, or None.
        status: REVOKED (a new code was issued), BLOCKED (for now), TRANSFERRED or INVALID.
        updated_at: When the platform last changed it.
    """

    id: str
    event_id: str
    ticket_id: str | None = None
    code_hash: str | None = None
    status: CredentialStatus = CredentialStatus.REVOKED
    updated_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReusableMedium:
    """A wristband or card that stands for the tickets linked to it, of whatever events.

    Attributes:
        id: Platform's id.
        kind: "barcode", "nfc_uid" …, as the platform says.
        code: What is read from it, or "" where only the hash is known.
        code_hash: SHA-256 of the code, 64 hex digits.
        ticket_ids: Tickets it stands for.
        active: Whether it may be used.
        expires_at: First instant at which it no longer may, or None.
        updated_at: When the platform last changed it.
    """

    id: str
    kind: str
    code: str
    code_hash: str
    ticket_ids: frozenset[str] = frozenset()
    active: bool = True
    expires_at: datetime | None = None
    updated_at: datetime | None = None
