"""Shapes of Eventify's bodies, for its description: the published ones, and those that were chosen."""

from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

Role = Literal["ATTENDEE", "ORGANIZER"]
Amount = Annotated[int, Meta(ge=0, le=10**9)]
Currency = Annotated[str, Meta(pattern="^[A-Z]{3}$")]


class Camel(Struct, rename="camel"):
    """Base of all shapes: their names are in camelCase."""


class Login(Camel):
    """``POST /auth/login``."""

    email: str
    password: str


class User(Camel):
    """Who logged in."""

    id: str
    role: Role
    is_verified: bool


class LoggedIn(Camel):
    """Answer to a login."""

    token: str
    refresh_token: str
    expires_in: int
    user: User


class Refresh(Camel):
    """``POST /auth/refresh``."""

    refresh_token: str


class Pair(Camel):
    """A pair of tokens."""

    token: str
    refresh_token: str
    expires_in: int


class Enrol(Camel):
    """``POST /devices/enrol``."""

    setup_token: str = ""
    device_name: str = ""
    software: str = ""


class Enrolled(Camel):
    """A device of this platform."""

    device_id: str
    device_name: str
    organizer_id: str
    token: str
    refresh_token: str
    expires_in: int


class Extension(Camel):
    """What has no place among the published results."""

    other_scans: list[dict[str, Any]] = []


class Upload(Camel):
    """``POST /entry-logs/batch``."""

    entry_logs: list[dict[str, Any]] = []
    extension: Extension | None = None
    device_id: str = ""


class Result(Camel):
    """What became of one item."""

    entry_id: str
    status: Literal["CREATED", "DUPLICATE", "REJECTED", "RETRY"]
    code: str | None = None
    conflicts_with: str | None = None
    retry_after: float | None = None


class Results(Camel):
    """What became of a batch."""

    results: list[Result]


class Scan(Camel):
    """``POST /qr/scan``."""

    qr_data: str


class Scanned(Camel):
    """Answer to a single scan."""

    status: Literal["VALID", "USED", "INVALID"]
    attendee_name: str | None
    slot: str | None


class Slot(Camel):
    """A slot with what is left of it."""

    id: str
    name: str
    remaining: int
    price: int


class EventBrief(Camel):
    """``GET /events/{eventId}``."""

    id: str
    title: str
    organizer_id: str
    slots: list[Slot]


class Code(Camel):
    """``GET /qr/{bookingId}``."""

    qr_data: str
    generated_at: str


class Person(Camel):
    """Who applied."""

    name: str
    email: str


class Applicant(Camel):
    """One of ``GET /approvals/{eventId}/applicants``."""

    booking_id: str
    user: Person
    status: Literal["PENDING"]


class Decide(Camel):
    """``POST /approvals/{bookingId}/decide``; everything but ``action`` is chosen."""

    action: Literal["APPROVE", "REJECT"]
    client_id: str = ""
    decided_by: str | None = None
    decided_at: str | None = None
    note: str | None = None


class Decided(Camel, omit_defaults=True):
    """Answer to a decision."""

    status: Literal["APPROVED", "REJECTED"]
    client_id: str = ""


class Attendee(Camel):
    """Whom a walk-in is for."""

    name: str = ""
    email: str = ""


class Payment(Camel):
    """What was paid at a door."""

    amount: Amount
    currency: Currency
    method: Literal["CASH", "CARD"]


class Book(Camel):
    """``POST /bookings``; everything but event and slot is chosen, and for devices."""

    event_id: str
    slot_id: str
    client_id: str = ""
    guests: Annotated[int, Meta(ge=1, le=50)] = 1
    attendee: Attendee | None = None
    payment: Payment | None = None
    booked_at: str | None = None
    booked_by: str | None = None


class Booked(Camel, omit_defaults=True):
    """A new booking."""

    booking_id: str
    status: Literal["PENDING_PAYMENT", "PENDING_APPROVAL", "APPROVED"]
    amount_due: int
    client_id: str = ""
    booking_ids: list[str] = []
    reference: str = ""


class Pay(Camel):
    """``POST /bookings/{bookingId}/payments``."""

    client_id: str
    amount: Amount
    currency: Currency
    method: Literal["CASH", "CARD"]
    paid_at: str | None = None
    taken_by: str | None = None


class Paid(Camel):
    """Answer to a payment."""

    client_id: str
    booking_id: str
    status: Literal["APPROVED"]


class Cancel(Camel):
    """``POST /bookings/{bookingId}/cancel``."""

    client_id: str
    cancelled_at: str | None = None
    cancelled_by: str | None = None
    note: str | None = None


class Cancelled(Camel):
    """Answer to a cancellation."""

    client_id: str
    booking_id: str


class Removed(Camel):
    """A booking is gone."""

    removed: bool


class CollectionPage(Camel):
    """A page of a collection."""

    items: list[dict[str, Any]]
    deleted: list[str]
    next_updated_since: str
    has_more: bool


class ErrorCode(Camel):
    """The platform's word for a refusal."""

    code: str


class Error(Camel):
    """A refusal."""

    error: ErrorCode
