"""Shapes of Eventify's bodies, for its description: the published ones, and those that were chosen."""

from typing import Literal

from msgspec import Struct

Role = Literal["ATTENDEE", "ORGANIZER"]


class Login(Struct):
    """``POST /auth/login``."""

    email: str
    password: str


class User(Struct):
    """Who logged in."""

    id: str
    role: Role
    isVerified: bool


class LoggedIn(Struct):
    """Answer to a login."""

    token: str
    refreshToken: str
    expiresIn: int
    user: User


class Refresh(Struct):
    """``POST /auth/refresh``."""

    refreshToken: str


class Pair(Struct):
    """A pair of tokens."""

    token: str
    refreshToken: str
    expiresIn: int


class Enrol(Struct):
    """``POST /devices/enrol``."""

    setupToken: str = ""
    deviceName: str = ""
    software: str = ""


class Enrolled(Struct):
    """A device of this platform."""

    deviceId: str
    deviceName: str
    organizerId: str
    token: str
    refreshToken: str
    expiresIn: int


class Extension(Struct):
    """What has no place among the published results."""

    otherScans: list[dict[str, object]] = []


class Upload(Struct):
    """``POST /entry-logs/batch``."""

    entryLogs: list[dict[str, object]] = []
    extension: Extension | None = None
    deviceId: str = ""


class Result(Struct):
    """What became of one item."""

    entryId: str
    status: Literal["CREATED", "DUPLICATE", "REJECTED", "RETRY"]
    code: str | None = None
    conflictsWith: str | None = None
    retryAfter: float | None = None


class Results(Struct):
    """What became of a batch."""

    results: list[Result]


class Scan(Struct):
    """``POST /qr/scan``."""

    qrData: str


class Scanned(Struct):
    """Answer to a single scan."""

    status: Literal["VALID", "USED", "INVALID"]
    attendeeName: str | None
    slot: str | None


class Slot(Struct):
    """A slot with what is left of it."""

    id: str
    name: str
    remaining: int
    price: int


class EventBrief(Struct):
    """``GET /events/{eventId}``."""

    id: str
    title: str
    organizerId: str
    slots: list[Slot]


class Code(Struct):
    """``GET /qr/{bookingId}``."""

    qrData: str
    generatedAt: str


class Person(Struct):
    """Who applied."""

    name: str
    email: str


class Applicant(Struct):
    """One of ``GET /approvals/{eventId}/applicants``."""

    bookingId: str
    user: Person
    status: Literal["PENDING"]


class Decide(Struct):
    """``POST /approvals/{bookingId}/decide``."""

    action: Literal["APPROVE", "REJECT"]


class Decided(Struct):
    """Answer to a decision."""

    status: Literal["APPROVED", "REJECTED"]


class Book(Struct):
    """``POST /bookings``."""

    eventId: str
    slotId: str


class Booked(Struct):
    """A new booking."""

    bookingId: str
    status: Literal["PENDING_PAYMENT", "PENDING_APPROVAL"]
    amountDue: int


class Removed(Struct):
    """A booking is gone."""

    removed: bool


class CollectionPage(Struct):
    """A page of a collection."""

    items: list[dict[str, object]]
    deleted: list[str]
    nextUpdatedSince: str
    hasMore: bool


class ErrorCode(Struct):
    """The platform's word for a refusal."""

    code: str


class Error(Struct):
    """A refusal."""

    error: ErrorCode
