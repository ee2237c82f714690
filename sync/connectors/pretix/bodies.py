"""The bodies of pretix's API as far as a gate needs them (pretix 2026.8, REST API version 1).

Unknown keys are ignored and missing ones take pretix's own defaults, so older and newer servers are read alike.
What is of another type is read as leniently as can be done (``sync.connectors.reading.lenient``), except for what is
``DECISIVE``.
Texts in several languages come as an object of language to text, or as plain text.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Annotated, Any

from msgspec import Meta, Raw, Struct, field

from kiosk.store.roster.unreadable_records import UnreadableRecord
from sync.connectors.reading.lenient import LAST
from sync.connectors.reading.unreadable_items import id_text

At = Annotated[dt.datetime, Meta(tz=True)]
Until = Annotated[dt.datetime, Meta(tz=True, extra=LAST)]
"""Until when something is good."""

Position = Annotated[int, Meta(ge=-(2**31), le=2**31 - 1)]
Localized = str | dict[str, str | None] | None


class EventBody(Struct):
    """``/events/{slug}/``; ``valid_keys`` stands only in the detail, not in lists of events."""

    slug: str
    name: Localized = None
    live: bool = True
    testmode: bool = False
    date_from: At | None = None
    date_to: Until | None = None
    date_admission: At | None = None
    has_subevents: bool = False
    timezone: str = "UTC"
    currency: str = ""
    valid_keys: dict[str, list[str]] = field(default_factory=dict)


class SubEventBody(Struct):
    """``/subevents/``: one date of a series."""

    id: int
    name: Localized = None
    date_from: At | None = None
    date_to: Until | None = None
    date_admission: At | None = None
    active: bool = True


class VariationBody(Struct):
    """A variation of an item."""

    id: int
    value: Localized = None
    price: str | None = None
    checkin_attention: bool = False
    checkin_text: str | None = None


class ItemBody(Struct):
    """``/items/``: a product."""

    id: int
    name: Localized = None
    internal_name: str | None = None
    admission: bool = False
    default_price: str | None = None
    tax_rate: str | None = None
    checkin_attention: bool = False
    checkin_text: str | None = None
    variations: list[VariationBody] = field(default_factory=list)
    media_policy: str | None = None
    media_type: str | None = None


class CheckInListBody(Struct):
    """``/checkinlists/``."""

    id: int
    name: str = ""
    all_products: bool = True
    limit_products: list[int] = field(default_factory=list)
    subevent: int | None = None
    include_pending: bool = False
    allow_multiple_entries: bool = False
    allow_entry_after_exit: bool = True
    addon_match: bool = False
    rules: Any = None
    exit_all_at: At | None = None
    ignore_in_statistics: bool = False
    consider_tickets_used: bool = True
    position_count: int | None = None
    checkin_count: int | None = None


class QuestionOptionBody(Struct):
    """One choice of a question."""

    id: int
    identifier: str = ""
    answer: Localized = None
    position: Position = 0


class QuestionBody(Struct):
    """``/questions/``."""

    id: int
    question: Localized = None
    type: str = "S"
    required: bool = False
    items: list[int] = field(default_factory=list)
    options: list[QuestionOptionBody] = field(default_factory=list)
    position: Position = 0
    ask_during_checkin: bool = False
    show_during_checkin: bool = False
    identifier: str | None = None
    dependency_question: int | None = None
    dependency_value: str | None = None
    dependency_values: list[str] = field(default_factory=list)
    valid_number_min: str | float | None = None
    valid_number_max: str | float | None = None
    valid_date_min: str | None = None
    valid_date_max: str | None = None
    valid_datetime_min: str | None = None
    valid_datetime_max: str | None = None
    valid_string_length_min: Position | None = None
    valid_string_length_max: Position | None = None


class RevokedSecretBody(Struct):
    """``/revokedsecrets/``."""

    id: int
    secret: str
    created: At | None = None


class BlockedSecretBody(Struct):
    """``/blockedsecrets/``; also lists codes whose block was taken back."""

    id: int
    secret: str
    updated: At | None = None
    blocked: bool = True


class GateBody(Struct):
    """The gate of a device."""

    id: int
    name: str = ""
    identifier: str = ""


class MediumBody(Struct):
    """``/reusablemedia/``; older servers link one position at most."""

    id: int
    identifier: str
    type: str = "barcode"
    active: bool = True
    expires: Until | None = None
    updated: At | None = None
    linked_orderposition: int | None = None
    linked_orderpositions: list[int] = field(default_factory=list)


class CheckInBody(Struct):
    """A successful scan of a position, at whatever gate."""

    datetime: At
    list: int
    id: int | None = None
    type: str = "entry"
    gate: int | None = None
    device: int | None = None
    device_id: int | None = None
    auto_checked_in: bool = False


class AnswerBody(Struct):
    """An answer given before the event."""

    question: int
    answer: str = ""
    options: list[int] = field(default_factory=list)
    option_identifiers: list[str] = field(default_factory=list)


class SeatBody(Struct):
    """A reserved seat."""

    name: str = ""


class PositionBody(Struct):
    """One position of an order: a ticket."""

    id: int
    item: int
    secret: str
    positionid: Position = 0
    variation: int | None = None
    subevent: int | None = None
    attendee_name: str | None = None
    attendee_email: str | None = None
    addon_to: int | None = None
    canceled: bool = False
    blocked: list[str] | None = None
    valid_from: At | None = None
    valid_until: Until | None = None
    seat: SeatBody | None = None
    company: str | None = None
    checkins: list[CheckInBody] = field(default_factory=list)
    answers: list[AnswerBody] = field(default_factory=list)


class InvoiceAddressBody(Struct):
    """Where the bill goes: a name to search by."""

    name: str | None = None
    company: str | None = None


class PaymentBody(Struct):
    """A payment of an order; ``details`` are the provider's."""

    state: str = ""
    amount: str = "0"
    details: dict[str, Any] = field(default_factory=dict)


class OrderBody(Struct):
    """``/orders/``. Payments are left as they are: only what is owed for pending orders needs them."""

    code: str
    status: str
    testmode: bool = False
    email: str | None = None
    phone: str | None = None
    datetime: At | None = None
    last_modified: At | None = None
    require_approval: bool = False
    valid_if_pending: bool | None = None
    checkin_attention: bool = False
    checkin_text: str | None = None
    invoice_address: InvoiceAddressBody | None = None
    total: str | None = None
    api_meta: Any = None
    payments: Raw = Raw(b"[]")
    positions: list[PositionBody] = field(default_factory=list)


KINDS: Mapping[type[Struct], str] = {
    EventBody: "event",
    SubEventBody: "event_date",
    ItemBody: "ticket_type",
    CheckInListBody: "check_in_list",
    QuestionBody: "question",
    RevokedSecretBody: "revocation",
    BlockedSecretBody: "revocation",
    MediumBody: "reusable_medium",
    OrderBody: "booking",
}
"""What each of them is in our own words."""

DECISIVE = frozenset(
    {
        *("all_products", "limit_products", "subevent", "active", "require_approval"),
        *(f"positions.{name}" for name in ("canceled", "blocked", "subevent", "checkins")),
    }
)
"""Places in which nothing would give more rights than what may stand there."""


def id_of(kind: type[Struct], plain: Any, event_id: str) -> str:
    """Return the id that the roster knows an item by, "" where it has none that can be read.

    Args:
        kind: What the item is.
        plain: The item as it came.
        event_id: Its event, "" for what belongs to none.
    """
    name = {OrderBody: "code", EventBody: "slug"}.get(kind, "id")
    found = id_text(plain.get(name)) if isinstance(plain, dict) else ""
    before = {OrderBody: "/", RevokedSecretBody: ":revoked:", BlockedSecretBody: ":blocked:"}.get(kind)
    return f"{event_id}{before}{found}" if found and before else found


def label_of(item: Struct, event_id: str) -> UnreadableRecord:
    """Return what is noted of an item that was read, and of which nothing can be made.

    Args:
        item: The item.
        event_id: Its event, "" for what belongs to none.
    """
    plain = {name: getattr(item, name, None) for name in ("id", "code", "slug")}
    return UnreadableRecord(
        kind=KINDS.get(type(item), "record"), ref=id_of(type(item), plain, event_id), event_id=event_id
    )
