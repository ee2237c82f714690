"""Shapes of the platform's bodies, for its description."""

from datetime import datetime
from typing import Any, Literal

from msgspec import Struct

Method = Literal["QR_CODE", "MANUAL", "FACIAL_RECOGNITION"]


class Camel(Struct, rename="camel"):
    """Base of all shapes: their names are in camelCase."""


class KeyOwner(Camel):
    """Whose API key this is."""

    id: str
    name: str


class Meta(Camel):
    """Where in the pages this one is."""

    page: int
    page_size: int
    total_pages: int
    generated_at: datetime


class FeedPage(Camel):
    """A page of a collection."""

    data: list[dict[str, Any]]
    meta: Meta


class NewCheckIn(Camel):
    """``POST /check-ins``."""

    event_id: str
    booking_id: str
    check_in_method: Method
    check_in_at: datetime
    check_in_code: str | None = None
    location: str | None = None
    device_info: str | None = None


class CheckInAnswer(Camel):
    """The record that was kept, and the key under which it was asked for."""

    data: dict[str, Any]
    idempotency_key: str | None


class Known(Camel):
    """``POST /check-ins/known``."""

    entry_ids: list[str]


class KnownAnswer(Camel):
    """Which of these stand in some record's deviceInfo."""

    known: list[str]


class NewScanLog(Camel):
    """``POST /scan-logs``."""

    id: str
    kind: Literal["REFUSAL", "EXIT", "UNDO"]
    event_id: str
    reason: str
    scanned_at: datetime
    booking_id: str | None = None
    location: str | None = None
    undoes: str | None = None
    device_info: str | None = None
    code_hash: str | None = None


class Taken(Camel):
    """What was kept."""

    id: str


class TakenAnswer(Camel):
    """Answer to an upload."""

    data: Taken


class Error(Camel):
    """A refusal."""

    status_code: int
    error: str
