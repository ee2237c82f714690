"""Shapes of EventfulHQ's bodies, for its description."""

from typing import Any, Literal

from msgspec import Struct


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
