"""What the platform says of events: their dates, types of tickets, check-in lists, gates and questions.

Frozen records that connectors make. Words: a TicketType is pretix's item or Eventify's slot.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from kiosk.domain.roster.settings import (
    CheckInListSettings,
    EventSettings,
    TicketTypeSettings,
)


class EventStatus(StrEnum):
    """Life of an event on its platform."""

    DRAFT = "draft"
    PUBLISHED = "published"
    COMPLETED = "completed"
    CANCELLED = "cancelled"


class UnknownSigned(StrEnum):
    """What to do with a correctly signed ticket that the roster does not hold yet (sold minutes ago)."""

    ADMIT = "admit"
    ASK = "ask"
    REFUSE = "refuse"


class QuestionKind(StrEnum):
    """What an answer has to look like."""

    TEXT = "text"  # one line
    LONG_TEXT = "long_text"
    NUMBER = "number"
    YES_NO = "yes_no"
    CHOICE = "choice"
    CHOICES = "choices"  # several at once
    FILE = "file"
    DATE = "date"
    TIME = "time"
    DATE_TIME = "date_time"
    COUNTRY = "country"  # two letters of ISO 3166-1
    PHONE = "phone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One event.

    Attributes:
        id: Platform's id.
        name: Title for people.
        timezone: IANA name; day boundaries of rules follow it.
        starts_at: When it begins.
        ends_at: When it is over.
        admission_at: When doors open, if the platform says so.
        status: Life of the event.
        unknown_signed: What happens to signed tickets that the roster does not know.
        has_dates: Whether tickets belong to dates of a series.
        settings: What else is said of it.
    """

    id: str
    name: str
    timezone: str = "UTC"
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    admission_at: datetime | None = None
    status: EventStatus = EventStatus.PUBLISHED
    unknown_signed: UnknownSigned = UnknownSigned.ADMIT
    has_dates: bool = False
    settings: EventSettings = EventSettings()  # noqa: RUF009  # frozen


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDate:
    """One date of a series (pretix: subevent)."""

    id: str
    event_id: str
    name: str
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    admission_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketType:
    """A kind of ticket.

    Attributes:
        id: Platform's id.
        event_id: Its event.
        name: Name for people.
        is_admission: False for merchandise, parking and the like.
        zones: Zones that this type opens; empty means every zone.
        attention: Stewards should look closely (for instance reduced price: ask for a proof).
        texts: Sentences shown at check-in.
        variations: Variation id to its name.
        settings: What else is said of it.
    """

    id: str
    event_id: str
    name: str
    is_admission: bool = True
    zones: frozenset[str] = frozenset()
    attention: bool = False
    texts: tuple[str, ...] = ()
    variations: Mapping[str, str] = field(default_factory=dict)
    settings: TicketTypeSettings = TicketTypeSettings()  # noqa: RUF009  # frozen


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInList:
    """Which tickets may enter here, and by what rules.

    Attributes:
        id: Platform's id.
        event_id: Its event.
        name: Name for people.
        ticket_type_ids: Types that may enter; None means all.
        date_id: Only tickets of this date of a series, or None.
        include_pending: Tickets of unpaid bookings count as valid.
        allow_multiple_entries: Single use is off.
        allow_entry_after_exit: A scan out makes another scan in possible.
        addon_match: A scan of the main ticket may stand for its add-on on this list.
        rules: JsonLogic rules of the list; empty means none.
        exit_all_at: When everybody inside counts as gone, or None.
        capacity: How many may be inside at once, or None.
        settings: What else is said of it.
    """

    id: str
    event_id: str
    name: str
    ticket_type_ids: frozenset[str] | None = None
    date_id: str | None = None
    include_pending: bool = False
    allow_multiple_entries: bool = False
    allow_entry_after_exit: bool = False
    addon_match: bool = False
    rules: Mapping[str, Any] = field(default_factory=dict)
    exit_all_at: datetime | None = None
    capacity: int | None = None
    settings: CheckInListSettings = CheckInListSettings()  # noqa: RUF009  # frozen


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """An entry point of the venue. ``zone`` is the zone it leads into, or None for all."""

    id: str
    event_id: str
    name: str
    zone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Something the organizer wants to know of a guest, perhaps at the gate.

    Attributes:
        id: Platform's id.
        event_id: Its event.
        text: The question for people.
        kind: What an answer has to look like.
        ticket_type_ids: Types whose guests are asked; None means all.
        required: An empty answer is none; a yes-or-no question must be answered with yes.
        at_check_in: It is asked at the gate of everybody who has not answered it before.
        shown: Its answer is shown at the gate.
        position: Order in which questions are asked.
        options: Option id to its text, for choices, in order.
        option_codes: Option id to the platform's second name for it.
        depends_on: Question that decides whether this one is asked, or None.
        depends_values: Answers of that question that make this one be asked (option codes, "true", "false").
        limits: Bounds: "min" and "max", as number or ISO 8601 text, or as length for texts.
    """

    id: str
    event_id: str
    text: str
    kind: QuestionKind = QuestionKind.TEXT
    ticket_type_ids: frozenset[str] | None = None
    required: bool = False
    at_check_in: bool = False
    shown: bool = False
    position: int = 0
    options: Mapping[str, str] = field(default_factory=dict)
    option_codes: Mapping[str, str] = field(default_factory=dict)
    depends_on: str | None = None
    depends_values: frozenset[str] = frozenset()
    limits: Mapping[str, str] = field(default_factory=dict)
