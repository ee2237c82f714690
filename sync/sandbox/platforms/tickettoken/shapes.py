"""Shapes of TicketToken's bodies, for its description."""

from typing import Any, Literal

from msgspec import Struct

Zone = Literal["GA", "VIP", "BACKSTAGE", "ALL"]


class Login(Struct):
    """``POST /auth/login``."""

    email: str
    password: str


class Refresh(Struct):
    """``POST /auth/refresh``."""

    refresh_token: str


class Tokens(Struct):
    """A pair of tokens."""

    success: Literal[True]
    access_token: str
    refresh_token: str
    expires_in: int


class NewDevice(Struct):
    """``POST /devices/register``."""

    device_id: str
    name: str
    zone: str = "GA"


class Device(Struct):
    """A scanner."""

    device_id: str
    name: str
    zone: str


class DeviceAnswer(Struct):
    """Answer to a registration."""

    success: Literal[True]
    device: Device


class Devices(Struct):
    """``GET /devices``."""

    success: Literal[True]
    devices: list[Device]


class ManifestTicket(Struct):
    """One ticket of a manifest."""

    ticket_number: str
    access_level: Zone
    scan_count: int
    last_scanned_at: str | None
    offline_token: str


class Manifest(Struct):
    """Every ticket that may enter."""

    event_id: str
    device_id: str
    generated_at: str
    expires_at: str
    tickets: dict[str, ManifestTicket]


class ManifestAnswer(Struct):
    """Answer to ``GET /offline/manifest/:eventId``."""

    success: Literal[True]
    manifest: Manifest


class Reconcile(Struct):
    """``POST /offline/reconcile``."""

    device_id: str
    scans: list[dict[str, Any]]


class Result(Struct):
    """What became of one scan."""

    ticket_id: str | None
    status: Literal["SUCCESS", "DUPLICATE", "ERROR"]
    message: str | None


class Reconciled(Struct):
    """Answer to a reconciliation."""

    success: Literal[True]
    reconciled: int
    failed: int
    results: list[Result]


class Journal(Struct):
    """``POST /offline/journal``."""

    device_id: str
    items: list[dict[str, Any]]


class JournalResult(Struct):
    """What became of one item."""

    entry_id: str
    status: Literal["SUCCESS", "DUPLICATE", "ERROR"]
    message: str | None


class Journalled(Struct):
    """Answer to a journal."""

    success: Literal[True]
    results: list[JournalResult]


class Events(Struct):
    """``GET /events``."""

    success: Literal[True]
    events: list[dict[str, Any]]


class Keys(Struct):
    """``GET /offline/keys``."""

    success: Literal[True]
    keys: list[dict[str, Any]]


class Revocations(Struct):
    """``GET /offline/revocations``."""

    success: Literal[True]
    revocations: list[dict[str, Any]]
    next: str
    more: bool


class Scans(Struct):
    """``GET /offline/scans``."""

    success: Literal[True]
    scans: list[dict[str, Any]]
    next: str
    more: bool


class Staff(Struct):
    """``GET /venue/staff``."""

    success: Literal[True]
    staff: list[dict[str, Any]]


class Policies(Struct):
    """``GET /policies/event/:id``."""

    success: Literal[True]
    policies: list[dict[str, Any]]


class Revoked(Struct):
    """Answer to ``POST /qr/revoke/:ticketId``."""

    success: Literal[True]


class Error(Struct):
    """A refusal."""

    success: Literal[False]
    error: str
