"""Shapes of the platform's bodies, for its description."""

from datetime import datetime
from typing import Annotated, Any, Literal

from msgspec import Meta as Within
from msgspec import Struct

Method = Literal["QR_CODE", "MANUAL", "FACIAL_RECOGNITION"]
PayMethod = Literal["CASH", "CARD"]
Amount = Annotated[str, Within(pattern=r"^[0-9]{1,9}(\.[0-9]{1,3})?$")]
Currency = Annotated[str, Within(pattern="^[A-Z]{3}$")]


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
    check_in_method: Method
    check_in_at: datetime
    booking_id: str | None = None
    participant_id: str | None = None
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


class Person(Camel):
    """Whom a walk-in is for."""

    name: str = ""
    email: str = ""


class DoorPayment(Camel):
    """What was paid at a door."""

    amount: Amount
    currency: Currency
    method: PayMethod


class NewBooking(Camel):
    """``POST /bookings``."""

    client_id: str
    event_id: str
    number_of_guests: Annotated[int, Within(ge=1, le=50)] = 1
    user: Person | None = None
    payment: DoorPayment | None = None
    booked_at: str | None = None
    booked_by: str | None = None


class NewPayment(Camel):
    """``POST /bookings/{id}/payments``."""

    client_id: str
    amount: Amount
    currency: Currency
    method: PayMethod
    paid_at: str | None = None
    taken_by: str | None = None


class NewDecision(Camel):
    """``POST /bookings/{id}/decision``."""

    client_id: str
    decision: Literal["APPROVE", "REJECT"]
    decided_at: str | None = None
    decided_by: str | None = None
    note: str | None = None


class NewCancellation(Camel):
    """``POST /bookings/{id}/cancel``."""

    client_id: str
    cancelled_at: str | None = None
    cancelled_by: str | None = None
    note: str | None = None


class DoorDone(Camel, omit_defaults=True):
    """What was done, and the booking it was done to."""

    id: str
    client_id: str
    booking_number: str = ""


class DoorAnswer(Camel):
    """Answer to a door action."""

    data: DoorDone


class NewScanLog(Camel):
    """``POST /scan-logs``."""

    id: str
    kind: Literal["REFUSAL", "EXIT", "UNDO"]
    event_id: str
    reason: str
    scanned_at: datetime
    booking_id: str | None = None
    participant_id: str | None = None
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
