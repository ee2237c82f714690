"""TicketToken's answers as typed structures: what is not named here is skipped without being built.

A wrong type is found by the decoder and named with its place; no value ever gets into a message.
"""

from datetime import datetime
from typing import Annotated, Any, Literal, TypeVar

import msgspec
from msgspec import Meta, Struct

from kiosk.domain.errors import UnreadableAnswerError
from kiosk.store.roster.unreadable_records import UnreadableRecord
from sync.connectors.reading.lenient import LAST, UnreadableError, read_item
from sync.connectors.reading.unreadable_items import UnreadableItems, digest_of, id_text
from sync.connectors.reading.zones import Zones
from sync.http.body_form import Body

At = Annotated[datetime, Meta(tz=True)]
Until = Annotated[datetime, Meta(tz=True, extra=LAST)]
Count = Annotated[int, Meta(ge=0, le=2**31 - 1)]
T = TypeVar("T")

DECISIVE = frozenset(
    {
        *(f"manifest.tickets.{name}" for name in ("scan_count", "access_level")),
        *(f"keys.{name}" for name in ("not_before", "not_after", "revoked_at")),
        *(f"scans.{name}" for name in ("kind", "result", "ticket_id", "undoes")),
    }
)
"""Places in which nothing would give more rights than what may stand there."""

_KINDS = {
    "manifest.tickets": "ticket",
    "revocations": "ticket",
    "keys": "signing_key",
    "scans": "entry",
    "events": "event",
    "staff": "staff_assignment",
}
_IDS = ("ticket_id", "id")


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
    scan_count: Count = 0
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
    ends_at: Until | None = None
    doors_at: At | None = None


class Events(Struct, kw_only=True):
    """Answer to ``GET /api/events`` (chosen)."""

    events: list[EventRow]


class StaffRow(Struct, kw_only=True):
    """Somebody with a role at the venue (chosen)."""

    id: str
    name: str
    role: str
    is_active: bool = True


class Staff(Struct, kw_only=True):
    """Answer to ``GET /api/venue/staff`` (chosen)."""

    staff: list[StaffRow] = []


class Key(Struct, kw_only=True):
    """A secret by which codes are made (chosen): base64, never logged."""

    id: str
    algorithm: Literal["HMAC-SHA256", "AES-256-CBC"]
    secret: bytes
    not_before: At | None = None
    not_after: Until | None = None
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
    zone: str | None = None


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


class _Refusal(Struct, kw_only=True):
    """A refusal: every one names an error."""

    error: Any


def is_refusal(body: Body) -> bool:
    """Return whether a refusal is in TicketToken's own form. A gateway words its own otherwise, and in JSON as well."""
    try:
        return bool(msgspec.json.decode(body, type=_Refusal).error)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        return False


def read(
    kind: type[T], body: Body, what: str, unreadable_items: UnreadableItems | None = None, zones: Zones | None = None
) -> T:
    """Read an answer. A part of a list that cannot be read hides no other.

    Args:
        kind: What it should be.
        body: What came.
        what: Its name, for the message.
        unreadable_items: Takes note of what cannot be read.
        zones: Zones of events, for instants that name none.

    Raises:
        TransientDeliveryError: Not JSON, cut off, or something else.
    """
    unreadable_items = UnreadableItems() if unreadable_items is None else unreadable_items
    try:
        return msgspec.json.decode(body, type=kind)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        try:
            mended = read_item(kind, body, decisive=DECISIVE, zones=zones)
        except UnreadableError:
            message = f"the answer of {what} cannot be read: {type(error).__name__}"
            raise UnreadableAnswerError(message) from None
    for place in mended.lost:
        unreadable_items.fields(
            UnreadableRecord(kind=_KINDS.get(place.rpartition(".")[0], "record"), ref=what), [place]
        )
    for place, part in mended.missing:
        ref = next((text for name in _IDS if (text := id_text(find(part, name)))), "") or digest_of(part)
        unreadable_items.record(
            f"{what}: a part of {place} cannot be read", UnreadableRecord(kind=_KINDS.get(place, "record"), ref=ref)
        )
    return mended.value


def find(part: Any, name: str) -> Any:
    """Return a field of what should be an object."""
    return part.get(name) if isinstance(part, dict) else None
