"""Shapes of EventfulHQ's bodies, for its description."""

from typing import Annotated, Any, Literal

from msgspec import Meta, Struct


class Token(Struct):
    """Answer of the token endpoint (RFC 6749, section 5.1)."""

    access_token: str
    token_type: Literal["Bearer"]
    expires_in: int
    refresh_token: str
    scope: str


class Grant(Struct):
    """``POST /oauth/token``, as a form."""

    grant_type: Literal["client_credentials", "refresh_token"]
    client_id: str = ""
    client_secret: str = ""
    refresh_token: str = ""
    scope: str = ""


class NewDevice(Struct):
    """``POST /check-in/devices``."""

    device_name: str = ""
    software: str = ""


class Device(Struct):
    """A kiosk that this platform knows."""

    device_id: str
    device_name: str


class PageInfo(Struct):
    """Where the next page begins."""

    end_cursor: str
    has_next_page: bool


class FeedPage(Struct):
    """A page of a collection."""

    nodes: list[dict[str, Any]]
    page_info: PageInfo


class Upload(Struct):
    """``POST /tickets/scans``."""

    scans: list[dict[str, Any]]


class RsvpUpload(Struct):
    """``POST /rsvp/check-in``."""

    device_id: str
    check_ins: list[dict[str, Any]]


class Result(Struct):
    """What became of one scan."""

    client_scan_id: str
    status: Literal["created", "duplicate", "rejected", "retry"]
    error: str | None = None
    conflicts_with: str | None = None


class Results(Struct):
    """What became of a batch."""

    sync_id: str
    results: list[Result]


class Buyer(Struct):
    """Whom a sale at a door is for."""

    name: str = ""
    email: str = ""


class DoorPayment(Struct):
    """What was paid at a door."""

    amount: Annotated[str, Meta(pattern=r"^[0-9]{1,9}(\.[0-9]{1,3})?$")]
    currency: Annotated[str, Meta(pattern="^[A-Z]{3}$")]
    method: Literal["cash", "card"]


class NewDoorSale(Struct):
    """``POST /tickets/door-sales``."""

    client_sale_id: str
    event_id: str
    ticket_type_id: str
    quantity: Annotated[int, Meta(ge=1, le=50)] = 1
    buyer: Buyer | None = None
    payment: DoorPayment | None = None
    sold_at: str | None = None
    sold_by: str | None = None


class DoorRefund(Struct):
    """``POST /tickets/door-sales/{saleId}/refund``."""

    client_refund_id: str
    refunded_at: str | None = None
    refunded_by: str | None = None
    note: str | None = None


class DoorDone(Struct, omit_defaults=True):
    """What was done, and the tickets it was done to."""

    client_sale_id: str
    ticket_ids: list[str]
    ticket_number: str = ""


class Scan(Struct):
    """``POST /tickets/scan``."""

    qr_code: str


class Validity(Struct):
    """Answer about one code."""

    valid: bool
    check_in_status: Literal["not_checked_in", "checked_in", "no_show"] | None
    ticket_number: str | None


class Error(Struct):
    """A refusal, in the form of RFC 6749, section 5.2."""

    error: str
