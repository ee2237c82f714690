"""TicketToken's answers as typed structures: what is not named here is skipped without being built.

A wrong type is found by the decoder and named with its place; no value ever gets into a message.
"""

from datetime import datetime
from typing import Annotated, Any, Literal, TypeVar

import msgspec
from msgspec import Meta, Raw, Struct

from kiosk.domain.errors import TransientDeliveryError
from sync.http import Body
from sync.words import unreadable

At = Annotated[datetime, Meta(tz=True)]
T = TypeVar("T")


class Tokens(Struct, kw_only=True):
    """Answer to a login or a renewal (chosen)."""

    access_token: str
    refresh_token: str = ""
    expires_in: float = 0


class Device(Struct, kw_only=True):
    """A registered device."""

    device_id: str
    name: str = ""
    zone: str = "GA"


class Registered(Struct, kw_only=True):
    """Answer to ``POST /api/devices/register``."""

    device: Device


class ManifestTicket(Struct, kw_only=True, gc=False):
    """One ticket of a manifest, under its id. ``offline_token`` is not in any code and is not read."""

    ticket_number: str = ""
    access_level: str = "GA"
    scan_count: int = 0
    last_scanned_at: At | None = None


class Manifest(Struct, kw_only=True):
    """Every ticket of an event that may enter, for some hours."""

    event_id: str
    generated_at: At
    expires_at: At
    tickets: dict[str, ManifestTicket]


class ManifestAnswer(Struct, kw_only=True):
    """Answer to ``GET /api/offline/manifest/:eventId``."""

    manifest: Manifest


class Policy(Struct, kw_only=True):
    """One policy of an event."""

    policy_type: str
    config: dict[str, Any] = {}
    is_active: bool = True


class Policies(Struct, kw_only=True):
    """Answer to ``GET /api/policies/event/:id``."""

    policies: list[Policy] = []


class EventRow(Struct, kw_only=True):
    """An event (chosen)."""

    id: str
    name: str
    status: str = "PUBLISHED"
    timezone: str = "UTC"
    starts_at: At | None = None
    ends_at: At | None = None
    doors_at: At | None = None


class Events(Struct, kw_only=True):
    """Answer to ``GET /api/events`` (chosen)."""

    events: list[EventRow]


class Key(Struct, kw_only=True):
    """A secret by which codes are made (chosen): base64, never logged."""

    id: str
    algorithm: Literal["HMAC-SHA256", "AES-256-CBC"]
    secret: bytes
    not_before: At | None = None
    not_after: At | None = None
    revoked_at: At | None = None

    def __repr__(self) -> str:
        """Return words that carry no secret."""
        return f"Key({self.id!r})"


class Keys(Struct, kw_only=True):
    """Answer to ``GET /api/offline/keys`` (chosen)."""

    keys: list[Key]


class RevokedTicket(Struct, kw_only=True, gc=False):
    """A ticket that may not enter any more (chosen)."""

    ticket_id: str
    event_id: str
    status: str
    changed_at: At
    ticket_number: str = ""
    access_level: str = "GA"


class Revocations(Struct, kw_only=True):
    """A page of ``GET /api/offline/revocations`` (chosen)."""

    revocations: list[RevokedTicket]
    next: str
    more: bool


class ScanRow(Struct, kw_only=True):
    """A scan of some device (chosen)."""

    id: str
    device_id: str
    event_id: str
    scanned_at: At
    kind: Literal["SCAN", "EXIT", "UNDO", "REFUSAL"] = "SCAN"
    result: Literal["ALLOW", "DENY"] = "ALLOW"
    reason: str | None = None
    ticket_id: str | None = None
    undoes: str | None = None


class Scans(Struct, kw_only=True):
    """A page of ``GET /api/offline/scans`` (chosen)."""

    scans: list[ScanRow]
    next: str
    more: bool


class ReconcileResult(Struct, kw_only=True):
    """What became of one scan of a batch."""

    ticket_id: str
    status: str
    message: str | None = None


class Reconciled(Struct, kw_only=True):
    """Answer to ``POST /api/offline/reconcile``."""

    results: list[ReconcileResult]


class JournalResult(Struct, kw_only=True):
    """What became of one item of the journal (chosen)."""

    entry_id: str
    status: str
    message: str | None = None


class Journalled(Struct, kw_only=True):
    """Answer to ``POST /api/offline/journal`` (chosen)."""

    results: list[JournalResult]


def read(kind: type[T], body: Body, what: str) -> T:
    """Read an answer.

    Args:
        kind: What it should be.
        body: What came.
        what: Its name, for the message.

    Raises:
        TransientDeliveryError: Not JSON, cut off, or something else.
    """
    try:
        return msgspec.json.decode(body, type=kind)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        message = f"the answer of {what} cannot be read: {type(error).__name__}"
        raise TransientDeliveryError(message, key="delivery.unreadable") from None


_UNREADABLE = (msgspec.DecodeError, RecursionError, UnicodeDecodeError)
_MAX_SPOILED = 20


class _RawManifest(Struct, kw_only=True):
    event_id: str
    generated_at: At
    expires_at: At
    tickets: dict[str, Raw]


class _RawManifestAnswer(Struct, kw_only=True):
    manifest: _RawManifest


class _RawRevocations(Struct, kw_only=True):
    revocations: list[Raw]
    next: str
    more: bool


class _RawScans(Struct, kw_only=True):
    scans: list[Raw]
    next: str
    more: bool


def read_manifest(body: Body) -> tuple[Manifest, list[str]]:
    """Read a manifest; a ticket that cannot be understood hides no other.

    Returns:
        The manifest, and technical words on what is missing in it.

    Raises:
        TransientDeliveryError: It is none.
    """
    try:
        return msgspec.json.decode(body, type=ManifestAnswer).manifest, []
    except _UNREADABLE:
        raw = read(_RawManifestAnswer, body, "manifest").manifest
    spoiled: list[str] = []
    tickets = {
        ticket_id: found
        for ticket_id, item in raw.tickets.items()
        if (found := _one(ManifestTicket, item, "manifest", spoiled)) is not None
    }
    made = Manifest(event_id=raw.event_id, generated_at=raw.generated_at, expires_at=raw.expires_at, tickets=tickets)
    return made, spoiled


def read_revocations(body: Body) -> tuple[Revocations, list[str]]:
    """Read a page of what was revoked, as ``read_manifest`` reads."""
    try:
        return msgspec.json.decode(body, type=Revocations), []
    except _UNREADABLE:
        raw = read(_RawRevocations, body, "revocations")
    spoiled: list[str] = []
    found = [made for item in raw.revocations if (made := _one(RevokedTicket, item, "revocations", spoiled))]
    return Revocations(revocations=found, next=raw.next, more=raw.more), spoiled


def read_scans(body: Body) -> tuple[Scans, list[str]]:
    """Read a page of scans, as ``read_manifest`` reads."""
    try:
        return msgspec.json.decode(body, type=Scans), []
    except _UNREADABLE:
        raw = read(_RawScans, body, "scans")
    spoiled: list[str] = []
    found = [made for item in raw.scans if (made := _one(ScanRow, item, "scans", spoiled))]
    return Scans(scans=found, next=raw.next, more=raw.more), spoiled


def _one(kind: type[T], item: Raw, name: str, spoiled: list[str]) -> T | None:
    try:
        return msgspec.json.decode(item, type=kind)
    except _UNREADABLE as error:
        if len(spoiled) < _MAX_SPOILED:
            spoiled.append(f"{name}: {unreadable(error)}")
        return None
