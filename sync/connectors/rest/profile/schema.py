"""The shape of a profile.

A profile says, for one platform: where things are (paths), how a device becomes known and stays logged in, how pages
follow each other, which field of which record is which of ours, and how an entry is told upwards. A platform differs
from another by what stands here and by nothing else: no code asks for a platform's name.
"""

from dataclasses import fields as dataclass_fields
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from kiosk.domain.door_sales.actions import DoorAction
from kiosk.domain.entries.entry import Entry
from kiosk.domain.roster.bookings import Booking, Ticket
from kiosk.domain.roster.codes import Revocation, SigningKey, TicketCode
from kiosk.domain.roster.events import CheckInList, Event, EventDate, Gate, TicketType
from kiosk.domain.roster.records import RosterRecord

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
}
"""Our records by the names that profiles call them."""

PathText = Annotated[str, Meta(pattern=r"^/[A-Za-z0-9_\-./{}]*$")]
Verb = Literal["GET", "POST", "PUT", "PATCH", "DELETE"]
Said = Literal["accepted", "duplicate", "rejected", "later"]
Name = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9_]*$")]


class Strict(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of all parts of a profile: immutable, and a misspelt setting is an error."""


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
    also: list[Condition] = []


class Source(Strict, frozen=True, kw_only=True):
    """Where the value of one of our fields comes from.

    Attributes:
        path: Field of the platform's record, with dots into nested objects; ``^`` first means the record
            around ``each``.
        pattern: Regular expression; the value is its first group in the text at ``path``.
        const: A fixed value instead.
        object: An object instead: its (dotted) names, and the field that each comes from; absent ones are left out.
        join: Several texts instead, with a space between those that are there.
        otherwise: Field to take when ``path`` is absent or null, or ``pattern`` is not found in it.
        default: Value when everything is absent, and for values that nobody here knows.
        map: The platform's value to ours.
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
    default: str | None = None
    map: dict[str, str] | None = None
    convert: Literal["sha256", "base64", "hex"] | None = None
    unless: list[Override] = []
    only: list[Condition] = []


FieldMap = dict[Name, str | Source]


class RecordRule(Strict, frozen=True, kw_only=True):
    """How one of our records is made of each item (or of each element of a list inside of it) that fits ``only``."""

    record: str
    fields: FieldMap
    each: str | None = None
    only: list[Condition] = []


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
    """One collection of the platform."""

    name: Name
    path: PathText
    query: dict[str, str] = {}
    records: list[RecordRule] = []
    entries: list[EntryRule] = []
    deletes: list[str] = []
    gone: list[Gone] = []
    order: Order | None = None


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


class Auth(Strict, frozen=True, kw_only=True):
    """How a request says who asks: ``Authorization: Bearer`` (RFC 6750), unless said otherwise."""

    header: str = "Authorization"
    scheme: str = "Bearer"


class TokenCall(Strict, frozen=True, kw_only=True):
    """A call that logs in, enrols or renews. ``body`` values beginning with ``$`` are filled in.

    Attributes:
        path: Path of the call.
        body: What is sent.
        answer: Our names, and where the answer has them (dotted).
        settings: Further facts to keep, likewise.
        method: HTTP method.
        encoding: ``form`` for OAuth 2.0's token endpoint (RFC 6749, section 4.4.2).
        keep: Values of the set-up code that are kept as secrets, under their own names.
        own_device_id: The platform knows no devices: this kiosk makes its id itself.
        repeatable: When a refresh token is not taken any more, this call is made anew of what was kept.
    """

    path: PathText
    body: dict[str, str] = {}
    answer: dict[Literal["device_id", "device_name", "token", "refresh_token", "expires_in"], str] = {}
    settings: dict[str, str] = {}
    method: Literal["POST", "GET"] = "POST"
    encoding: Literal["json", "form"] = "json"
    keep: list[Literal["token", "client_id", "client_secret"]] = []
    own_device_id: bool = False
    repeatable: bool = False


class FormSource(Strict, frozen=True, kw_only=True):
    """Where a field of an uploaded entry comes from: a field of ours (through a map), a text of several, a constant."""

    field: str | None = None
    const: str | None = None
    map: dict[str, str] | None = None
    template: str | None = None


class When(Strict, frozen=True, kw_only=True):
    """Which entries a form is for; what is not named does not matter."""

    outcome: Literal["admit", "refuse", "ask"] | None = None
    reason: str | None = None
    direction: Literal["entry", "exit"] | None = None
    undo: bool | None = None
    ticket: bool | None = None


class Form(Strict, frozen=True, kw_only=True):
    """How one kind of entry is told to the platform.

    Attributes:
        when: Which entries it is for.
        fields: The platform's (dotted) names and where their values come from.
        place: In which list of a batch's body it goes.
        name: What refusals call it.
        path: Where it is sent to by itself.
        method: HTTP method for that.
        headers: Headers for that; ``$name`` is a field of the entry.
        ref: Where the answer repeats the entry's id, without which it does not count as an answer.
        standby: Only taken where a refusal names it.
    """

    when: When
    fields: dict[str, str | FormSource]
    place: str = ""
    name: str = ""
    path: PathText | None = None
    method: Verb = "POST"
    headers: dict[str, str] = {}
    ref: str = ""
    standby: bool = False


class Refusal(Strict, frozen=True, kw_only=True):
    """What a refusal of a single entry means.

    Attributes:
        code: The platform's word, at ``Each.code``.
        means: What becomes of the entry.
        same: Where the refusal names what stands in the way: when that is this very entry, it was delivered before.
        generation: Where it says which use of the ticket that was (0 where absent).
        instead: Form by which an entry of another use, or one that a supervisor forced, is told: both happened, and
            they do not contradict each other.
    """

    code: str
    means: Said
    same: str | None = None
    generation: str | None = None
    instead: str | None = None


class Known(Strict, frozen=True, kw_only=True):
    """A question before an upload: which of these entries do you have already? For platforms without a unique key."""

    path: PathText
    ask: str
    answer: str


class Each(Strict, frozen=True, kw_only=True):
    """Entries go up one by one, several tickets at a time, in order for each ticket."""

    lanes: Annotated[int, Meta(ge=1, le=16)] = 4
    code: str = "error.code"
    refusals: list[Refusal] = []
    known: Known | None = None


class Push(Strict, frozen=True, kw_only=True):
    """The upload of entries: in one batch, or each by itself."""

    batch_size: Annotated[int, Meta(ge=1, le=1000)]
    forms: list[Form]
    each: Each | None = None
    path: PathText | None = None
    body: dict[str, str] = {}
    lists: list[str] = []
    results: str = ""
    ref: str = ""
    status: str = ""
    statuses: dict[str, Said] = {}
    message: str | None = None
    retry_after: str | None = None
    conflict: str | None = None


DoorActionName = Literal["walk_in", "payment", "approval", "rejection", "cancellation"]


class DoorForm(Strict, frozen=True, kw_only=True):
    """How one kind of door action is told to the platform.

    Attributes:
        action: Which kind.
        path: Where it is sent to; ``{name}`` is a field of the action.
        fields: The platform's (dotted) names and where their values come from; what is not known is left out.
        method: HTTP method.
        headers: Headers; ``{name}`` is a field of the action.
        ref: Where the answer repeats the action's id, without which it does not count as an answer.
        booking: Where the answer names the booking.
        tickets: Where it lists the tickets' ids, one for each guest, or one for all; the booking's own where absent.
        number: Where it says what people call the booking.
    """

    action: DoorActionName
    path: PathText
    fields: dict[str, str | FormSource]
    ref: str
    method: Verb = "POST"
    headers: dict[str, str] = {}
    booking: str = ""
    tickets: str = ""
    number: str = ""


class DoorRefusal(Strict, frozen=True, kw_only=True):
    """What the platform's word for refusing an action means: it was there before, it may be taken later, or never.

    Attributes:
        code: The platform's word, at ``Door.code``.
        means: What becomes of the action.
        action: Only of this kind; None for all.
    """

    code: str
    means: Said
    action: DoorActionName | None = None


class Door(Strict, frozen=True, kw_only=True):
    """What a platform takes of door actions. Kinds without a form are refused here, and left to the desk."""

    forms: Annotated[list[DoorForm], Meta(min_length=1)]
    code: str = "error.code"
    refusals: list[DoorRefusal] = []


class Profile(Strict, frozen=True, kw_only=True):
    """Everything that the REST connector has to know of one platform.

    Attributes:
        schema: Version of this shape.
        name: What set-up codes call the platform.
        title: What people call it.
        enrol: How a device becomes known.
        paging: How pages follow each other.
        streams: The collections, the most urgent first.
        push: How entries are told.
        door: What is taken of door actions, or None.
        login: How somebody without a one-time token logs in, or None.
        refresh: How a token is renewed, or None.
        auth: How a request says who asks.
        headers: Further headers of every request.
        timezone: IANA name of the zone that instants without one are in, where nothing is known of their event.
    """

    schema: Literal[1]
    name: Name
    title: str
    enrol: TokenCall
    paging: Paging
    streams: Annotated[list[StreamRule], Meta(min_length=1)]
    push: Push
    door: Door | None = None
    login: TokenCall | None = None
    refresh: TokenCall | None = None
    auth: Auth = Auth()
    headers: dict[str, str] = {}
    timezone: str = ""


DOOR_FIELDS = frozenset(f.name for f in dataclass_fields(DoorAction)) | {"paid", "number"}
"""What a form of the door may name: every field of an action, the amount as a decimal text, its number for people."""

FORM_FIELDS = frozenset(f.name for f in dataclass_fields(Entry)) | {"booking_or_ticket", "ticket_or_booking"}
"""What a form may name: every field of an entry; and the booking, else the ticket, or the other way round."""
