"""The part of a profile that says how the roster is read: pages, streams, and which field becomes which of ours."""

from typing import Annotated, Literal

from msgspec import Meta, field

from kiosk.domain.roster.bookings import Booking, Ticket
from kiosk.domain.roster.codes import Revocation, SigningKey, TicketCode
from kiosk.domain.roster.events import CheckInList, Event, EventDate, Gate, TicketType
from kiosk.domain.roster.records import RosterRecord
from kiosk.domain.roster.staffing import StaffAssignment
from sync.connectors.rest.profile.strict import Name, PathText, Strict

RECORDS: dict[str, type[RosterRecord]] = {
    "event": Event,
    "event_date": EventDate,
    "ticket_type": TicketType,
    "check_in_list": CheckInList,
    "gate": Gate,
    "booking": Booking,
    "ticket": Ticket,
    "ticket_code": TicketCode,
    "signing_key": SigningKey,
    "revocation": Revocation,
    "staff_assignment": StaffAssignment,
}
"""Our records by the names that profiles call them."""


class Condition(Strict, frozen=True, kw_only=True):
    """Something that must hold of the platform's record.

    Attributes:
        path: Field, with dots into nested objects.
        equals: Its value as text (``true`` and ``5`` too); without it the field must be set.
        differs: A value that it must not have.
    """

    path: str
    equals: str | None = None
    differs: str | None = None


class Override(Strict, frozen=True, kw_only=True):
    """Another value, when a field of the platform's record is set (or equals something), and ``also`` holds."""

    path: str
    value: str
    equals: str | None = None
    also: list[Condition] = field(default_factory=list)


class Source(Strict, frozen=True, kw_only=True):
    """Where the value of one of our fields comes from.

    Attributes:
        path: Field of the platform's record, with dots into nested objects; ``^`` first means the record
            around ``each``.
        pattern: Regular expression; the value is its first group in the text at ``path``.
        const: A fixed value instead.
        object: An object instead: its (dotted) names, and the field that each comes from; absent ones are left out.
            What begins with ``=`` is a fixed text in place of a field.
        join: Several texts instead, with a space between those that are there.
        otherwise: Field to take when ``path`` is absent or null, or ``pattern`` is not found in it.
        prefix: Stands before the text that was found: ids of one collection that must not meet those of another.
        default: Value when everything is absent, and where a value cannot be converted.
        map: The platform's value to ours; ``*`` stands for every other one. A value that is not in it is reported. The
            status of a ticket, code or booking is unclear then; another field that the record needs cannot be read; for
            one that it does not need the ``default`` counts.
        convert: How a text becomes the value.
        unless: Overrides; the first that fits wins.
        only: Without these the value is absent.
    """

    path: str | None = None
    pattern: str | None = None
    const: str | None = None
    object: dict[str, str] | None = None
    join: list[str] | None = None
    otherwise: str | None = None
    prefix: str = ""
    default: str | None = None
    map: dict[str, str] | None = None
    convert: Literal["sha256", "base64", "hex"] | None = None
    unless: list[Override] = field(default_factory=list)
    only: list[Condition] = field(default_factory=list)


FieldMap = dict[Name, str | Source]


class RecordRule(Strict, frozen=True, kw_only=True):
    """How one of our records is made of each item (or of each element of a list inside of it) that fits ``only``."""

    record: str
    fields: FieldMap
    each: str | None = None
    only: list[Condition] = field(default_factory=list)


class EntryRule(Strict, frozen=True, kw_only=True):
    """How an entry is made of each item. Our own come back, too: the store knows them, or takes them back in."""

    fields: FieldMap


class Gone(Strict, frozen=True, kw_only=True):
    """How an item says that it was deleted softly; ``id`` is the field with the id of what goes."""

    path: str
    id: str
    equals: str | None = None


class Order(Strict, frozen=True, kw_only=True):
    """The two fields by which a collection is ordered: when an item changed, and its id."""

    time: str
    id: str


class StreamRule(Strict, frozen=True, kw_only=True):
    """One collection of the platform.

    Attributes:
        name: Name of its cursor.
        path: Where it is.
        query: What is asked besides.
        records: What becomes of its items.
        entries: Likewise, where they are entries.
        deletes: Records that go with an item that is gone.
        gone: How an item says that.
        order: By what it is ordered, where that is not as in all others.
        per_event: The stream that brings the events, where this one is read for each event by itself: ``{event_id}`` in
            ``path``. An event that has no such collection (404) has nothing in it.
    """

    name: Name
    path: PathText
    query: dict[str, str] = field(default_factory=dict)
    records: list[RecordRule] = field(default_factory=list)
    entries: list[EntryRule] = field(default_factory=list)
    deletes: list[str] = field(default_factory=list)
    gone: list[Gone] = field(default_factory=list)
    order: Order | None = None
    per_event: str | None = None


class Paging(Strict, frozen=True, kw_only=True):
    """How pages follow each other, in one of three styles. Names of the answer may be dotted.

    ``cursor``: each answer names the cursor for the next call, also of the next run.
    ``keyset``: items come ordered by time of change and id; the next call asks for what comes behind the last one.
    ``numbered``: pages are counted within what changed since an instant; the next run asks for what changed since the
    first page of this one was made.

    Attributes:
        style: Which of them.
        items: Where the items are.
        size_param: Parameter for the number of items.
        size: How many items to ask for.
        more: Where it says whether another page waits; without it a full page means another one.
        total: Where the answer says how many items the whole stream has, on all pages together. Only for a number that
            does not shrink from page to page.
        deleted: Where the ids of what was deleted are.
        cursor_param: Parameter for the cursor, or for the instant.
        next_cursor: Where the next cursor is (cursor).
        after_param: Parameter for the last item's id (keyset).
        order: The order of items, unless a stream says otherwise (keyset).
        page_param: Parameter for the page's number (numbered).
        page: Where the answer says which page it is: a page that was not asked for is not taken (numbered).
        pages: Where it says how many there are, in place of ``more`` (numbered).
        clock: Where the answer tells the platform's time (keyset, numbered).
        overlap_s: So many seconds are read again: what was being written while we read becomes visible late.
    """

    items: str
    size_param: str
    size: Annotated[int, Meta(ge=1, le=10_000)]
    cursor_param: str
    style: Literal["cursor", "keyset", "numbered"] = "cursor"
    next_cursor: str | None = None
    more: str | None = None
    total: str | None = None
    deleted: str | None = None
    after_param: str | None = None
    order: Order | None = None
    page_param: str | None = None
    page: str | None = None
    pages: str | None = None
    clock: str | None = None
    overlap_s: Annotated[int, Meta(ge=0, le=86_400)] = 30
