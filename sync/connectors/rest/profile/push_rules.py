"""The part of a profile that says how entries and door actions are told upwards, and what refusals mean."""

from dataclasses import fields as dataclass_fields
from typing import Annotated, Literal

from msgspec import Meta, field

from kiosk.domain.door_sales.actions import DoorAction
from kiosk.domain.entries.entry import Entry
from sync.connectors.rest.profile.strict import PathText, Said, Strict, Verb


class FormSource(Strict, frozen=True, kw_only=True):
    """Where a field of an uploaded entry comes from: a field of ours (through a map), a text of several, a constant.

    Attributes:
        field: Our field.
        const: A fixed value instead.
        map: Our value to the platform's.
        template: A text of several fields instead.
        cut: What our ids begin with and the platform's do not (``prefix`` in the rules of the roster).
    """

    field: str | None = None
    const: str | None = None
    map: dict[str, str] | None = None
    template: str | None = None
    cut: str = ""


class When(Strict, frozen=True, kw_only=True):
    """Which entries a form is for; what is not named does not matter.

    Attributes:
        outcome: What was answered.
        reason: Why.
        direction: In or out.
        undo: Whether it takes another entry back.
        ticket: Whether its ticket is known.
        ticket_prefix: How the id of its ticket begins.
    """

    outcome: Literal["admit", "refuse", "ask"] | None = None
    reason: str | None = None
    direction: Literal["entry", "exit"] | None = None
    undo: bool | None = None
    ticket: bool | None = None
    ticket_prefix: str | None = None


class Form(Strict, frozen=True, kw_only=True):
    """How one kind of entry is told to the platform.

    Attributes:
        when: Which entries it is for.
        fields: The platform's (dotted) names and where their values come from.
        place: In which list of a batch's body it goes.
        name: What refusals call it.
        path: Where it is sent to by itself; in a batch, together with the others of this path.
        method: HTTP method for that.
        headers: Headers for that; ``$name`` is a field of the entry.
        ref: Where the answer repeats the entry's id, without which it does not count as an answer.
        says: Where the answer says something that the request cannot, without which it may be the request sent back.
        standby: Only taken where a refusal names it.
    """

    when: When
    fields: dict[str, str | FormSource]
    place: str = ""
    name: str = ""
    path: PathText | None = None
    method: Verb = "POST"
    headers: dict[str, str] = field(default_factory=dict)
    ref: str = ""
    says: str = ""
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
    refusals: list[Refusal] = field(default_factory=list)
    known: Known | None = None


class Push(Strict, frozen=True, kw_only=True):
    """The upload of entries: in one batch, or each by itself.

    ``code`` is where the refusal of a whole batch has its word, as in ``Each`` and ``Door``: what has no such place was
    said by something else than the platform.
    """

    batch_size: Annotated[int, Meta(ge=1, le=1000)]
    forms: list[Form]
    each: Each | None = None
    path: PathText | None = None
    body: dict[str, str] = field(default_factory=dict)
    lists: list[str] = field(default_factory=list)
    results: str = ""
    ref: str = ""
    status: str = ""
    statuses: dict[str, Said] = field(default_factory=dict)
    message: str | None = None
    retry_after: str | None = None
    conflict: str | None = None
    code: str = "error.code"


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
        says: Where the answer says something that the request cannot, without which it may be the request sent back.
        booking: Where the answer names the booking.
        tickets: Where it lists the tickets' ids, one for each guest, or one for all; the booking's own where absent.
        number: Where it says what people call the booking.
    """

    action: DoorActionName
    path: PathText
    fields: dict[str, str | FormSource]
    ref: str
    method: Verb = "POST"
    headers: dict[str, str] = field(default_factory=dict)
    says: str = ""
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
    refusals: list[DoorRefusal] = field(default_factory=list)


DOOR_FIELDS = frozenset(f.name for f in dataclass_fields(DoorAction)) | {"paid", "number"}
"""What a form of the door may name: every field of an action, the amount as a decimal text, its number for people."""

FORM_FIELDS = frozenset(f.name for f in dataclass_fields(Entry)) | {"booking_or_ticket", "ticket_or_booking"}
"""What a form may name: every field of an entry; and the booking, else the ticket, or the other way round."""
