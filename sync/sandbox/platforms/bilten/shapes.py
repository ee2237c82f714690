"""Shapes of Bilten's bodies, for its description."""

from datetime import datetime
from typing import Annotated, Any, Literal

from msgspec import UNSET, Meta, Struct, UnsetType

from sync.sandbox.web.cosigning import Cosignature

Method = Literal["qr_code", "manual", "nfc"]
PayMethod = Literal["cash", "card"]
Amount = Annotated[str, Meta(pattern=r"^[0-9]{1,9}(\.[0-9]{1,3})?$")]
Currency = Annotated[str, Meta(pattern="^[A-Z]{3}$")]


class Login(Struct):
    """``POST /auth/login``."""

    email: str
    password: str


class Refresh(Struct):
    """``POST /auth/refresh``."""

    refresh_token: str


class Tokens(Struct):
    """A pair of tokens."""

    token: str
    refresh_token: str
    expires_in: int


class TokensAnswer(Struct):
    """Answer with a pair of tokens."""

    success: Literal[True]
    data: Tokens


class NewDevice(Struct):
    """``POST /devices``."""

    name: str = ""


class Device(Struct):
    """A kiosk."""

    id: str
    name: str


class Enrolled(Struct):
    """A kiosk and its tokens."""

    device: Device
    token: str
    refresh_token: str
    expires_in: int


class EnrolledAnswer(Struct):
    """Answer to an enrolment."""

    success: Literal[True]
    data: Enrolled


class Pagination(Struct):
    """Whether more wait."""

    limit: int
    has_more: bool


class FeedPage(Struct):
    """A page of a collection."""

    success: Literal[True]
    data: list[dict[str, Any]]
    pagination: Pagination
    server_time: datetime


class NewCheckIn(Struct):
    """``POST /check-ins``."""

    id: str
    event_id: str
    ticket_id: str
    check_in_time: datetime
    check_in_method: Method
    check_in_location: str | None = None
    checked_in_by: str | None = None
    notes: str | None = None
    metadata: dict[str, Any] | UnsetType = UNSET


class NewScanLog(Struct):
    """``POST /scan-logs``."""

    id: str
    kind: Literal["refusal", "exit", "re_entry", "undo"]
    event_id: str
    reason: str
    scanned_at: datetime
    ticket_id: str | None = None
    location: str | None = None
    scanned_by: str | None = None
    undoes: str | None = None
    metadata: dict[str, Any] | UnsetType = UNSET


class Attendee(Struct):
    """Whom a sale at a door is for."""

    name: str = ""
    email: str = ""


class DoorPayment(Struct):
    """What was paid at a door."""

    amount: Amount
    currency: Currency
    payment_method: PayMethod


class NewDoorSale(Struct):
    """``POST /door-sales``."""

    id: str
    event_id: str
    ticket_type_id: str
    quantity: Annotated[int, Meta(ge=1, le=50)] = 1
    attendee: Attendee | None = None
    payment: DoorPayment | None = None
    sold_at: str | None = None
    sold_by: str | None = None


class NewDoorPayment(Struct):
    """``POST /payments``; the reference is a sale's or a ticket's id."""

    id: str
    reference: str
    amount: Amount
    currency: Currency
    payment_method: PayMethod
    paid_at: str | None = None
    taken_by: str | None = None


class SaleCancellation(Struct):
    """``POST /door-sales/{id}/cancel``."""

    id: str
    cancelled_at: str | None = None
    cancelled_by: str | None = None
    notes: str | None = None


class DoorDone(Struct, omit_defaults=True):
    """What was done, and the tickets it was done to."""

    id: str
    tickets: list[str]
    ticket_number: str = ""


class DoorAnswer(Struct):
    """Answer to a door action."""

    success: Literal[True]
    data: DoorDone


class Taken(Struct):
    """What was kept."""

    id: str


class TakenAnswer(Struct):
    """Answer to an upload."""

    success: Literal[True]
    data: Taken


class Validate(Struct, rename="camel"):
    """``POST /tickets/validate``, in camelCase as its code has it."""

    ticket_id: str
    event_id: str
    timestamp: str | int | None = None


class Valid(Struct):
    """The ticket may enter."""

    valid: Literal[True]
    ticket_number: str


class ValidAnswer(Struct):
    """Answer about one ticket."""

    success: Literal[True]
    data: Valid


class ErrorWords(Struct):
    """The platform's word for a refusal."""

    code: str
    check_in: dict[str, Any] | None = None


class Error(Struct):
    """A refusal."""

    success: Literal[False]
    error: ErrorWords


class CosignedAnswer(Struct):
    """Answer to a checkpoint."""

    success: Literal[True]
    data: Cosignature
