"""The roster: what the platform says may happen at an event. Frozen records that connectors make.

Ids are the platform's own ids as text and are unique within one enrolment. Instants are timezone-aware.
Words: a TicketType is pretix's item or Eventify's slot; a Booking is pretix's order; a Ticket its position.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Final


class EventStatus(StrEnum):
    """Life of an event on its platform."""

    DRAFT = "draft"
    PUBLISHED = "published"
    COMPLETED = "completed"
    CANCELLED = "cancelled"


TEST_ORDER: Final = "testmode"
"""Setting of a booking: true where it was made in the shop's test mode."""

UNKNOWN_STATUS: Final = "unknown_status"
"""Setting of a booking: the platform's word for its status, where we know none such. Its status says nothing then."""


class BookingStatus(StrEnum):
    """Life of a booking. Only CONFIRMED bookings admit without further conditions."""

    PENDING_PAYMENT = "pending_payment"
    PENDING_APPROVAL = "pending_approval"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    CANCELLED = "cancelled"
    REFUNDED = "refunded"
    WAITLISTED = "waitlisted"
    UNCLEAR = "unclear"  # the platform says something that nobody here knows: a person is asked


class TicketStatus(StrEnum):
    """Life of a single ticket, apart from whether it was used (entries tell that)."""

    VALID = "valid"
    RESERVED = "reserved"
    CANCELLED = "cancelled"
    REFUNDED = "refunded"
    TRANSFERRED = "transferred"
    BLOCKED = "blocked"
    REVOKED = "revoked"
    UNCLEAR = "unclear"  # as of bookings; it keeps its place until it is known to be nobody's


class CredentialStatus(StrEnum):
    """Whether a code that was handed out still stands for its ticket."""

    ACTIVE = "active"
    TRANSFERRED = "transferred"
    INVALID = "invalid"
    REVOKED = "revoked"
    BLOCKED = "blocked"
    UNCLEAR = "unclear"  # as of bookings


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


class KeyAlgorithm(StrEnum):
    """What a key's material is for."""

    ED25519 = "ed25519"  # 32 raw public bytes, RFC 8032
    HMAC_SHA256 = "hmac-sha256"
    A256GCM = "a256gcm"  # 32 bytes, RFC 7518
    A256CBC = "a256cbc"  # 32 bytes; hides but does not authenticate
    TOTP = "totp"  # event key from which each ticket's secret is derived


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
        settings: Further settings of the event by name, kept as the platform gave them.
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
    settings: Mapping[str, Any] = field(default_factory=dict)


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
        settings: Further settings of the type by name.
    """

    id: str
    event_id: str
    name: str
    is_admission: bool = True
    zones: frozenset[str] = frozenset()
    attention: bool = False
    texts: tuple[str, ...] = ()
    variations: Mapping[str, str] = field(default_factory=dict)
    settings: Mapping[str, Any] = field(default_factory=dict)


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
        settings: Further settings of the list by name (cooldown, maximum of entries, grace …).
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
    settings: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """An entry point of the venue. ``zone`` is the zone it leads into, or None for all."""

    id: str
    event_id: str
    name: str
    zone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Booking:
    """What somebody booked: one or more tickets under one number.

    Attributes:
        id: Platform's id.
        event_id: Its event.
        number: What guests and staff call it (order code, booking number).
        status: Life of the booking.
        valid_if_pending: Unpaid, but the organizer lets it in.
        name: Who booked, or "".
        email: Where confirmations went, or "".
        phone: Phone number, or "".
        party_size: Guests that this booking admits, where the platform counts by booking.
        attention: Stewards should look closely.
        texts: Sentences shown at check-in.
        created_at: When it was made.
        updated_at: When the platform last changed it.
        settings: Further fields of the booking by name.
    """

    id: str
    event_id: str
    number: str
    status: BookingStatus
    valid_if_pending: bool = False
    name: str = ""
    email: str = ""
    phone: str = ""
    party_size: int = 1
    attention: bool = False
    texts: tuple[str, ...] = ()
    created_at: datetime | None = None
    updated_at: datetime | None = None
    settings: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """The right of one guest (or one party) to enter.

    Attributes:
        id: Platform's id.
        event_id: Its event.
        booking_id: Its booking, or None where a platform has tickets without one.
        ticket_type_id: Its type.
        variation_id: Variation of the type, or None.
        date_id: Date of a series, or None.
        number: What is printed on it for people.
        status: Life of the ticket.
        holder_name: Guest's name, or "".
        holder_email: Guest's e-mail address, or "".
        seat: Seat for people, or "".
        zones: Zones that this ticket opens beyond its type's; empty means the type decides.
        valid_from: First instant at which it admits, or None.
        valid_until: First instant at which it no longer admits, or None.
        party_size: Guests that this one ticket admits.
        addon_to: Id of the main ticket that this one belongs to, or None.
        platform_used_at: When the platform says it was used, where it gives no entry for it; else None.
        attention: Stewards should look closely.
        texts: Sentences shown at check-in.
        updated_at: When the platform last changed it.
        settings: Further fields of the ticket by name (answers, extra keys of rules …); ``sold_as`` is the id of the
            walk-in that a kiosk sold it as, where the platform gives that back.
    """

    id: str
    event_id: str
    ticket_type_id: str
    booking_id: str | None = None
    variation_id: str | None = None
    date_id: str | None = None
    number: str = ""
    status: TicketStatus = TicketStatus.VALID
    holder_name: str = ""
    holder_email: str = ""
    seat: str = ""
    zones: frozenset[str] = frozenset()
    valid_from: datetime | None = None
    valid_until: datetime | None = None
    party_size: int = 1
    addon_to: str | None = None
    platform_used_at: datetime | None = None
    attention: bool = False
    texts: tuple[str, ...] = ()
    updated_at: datetime | None = None
    settings: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketCode:
    """A code that the platform handed out for a ticket (a row of the roster's ``credentials``).

    Attributes:
        id: Platform's id of the code (Eventify: ``qr_codes._id``), or the ticket's where it has none.
        event_id: Its event.
        ticket_id: The ticket it stands for.
        code: The text in the code, or "" where the platform gives only its hash. The roster keeps texts of up to 64
            characters, which people may type; longer ones are known by their hash alone.
        code_hash: SHA-256 of the text in UTF-8, 64 hex digits.
        status: Whether it still stands.
        updated_at: When the platform last changed it.
    """

    id: str
    event_id: str
    ticket_id: str
    code: str
    code_hash: str
    status: CredentialStatus = CredentialStatus.ACTIVE
    updated_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningKey:
    """A key by which credentials are trusted.

    Attributes:
        id: Unique id in this roster.
        event_id: Event it is good for; None means all events of the enrolment.
        key_id: The ``kid`` inside credentials, "" where the scheme has none.
        algorithm: What the material is.
        material: Raw key: for Ed25519 the 32 public bytes.
        not_before: First instant of use, or None.
        not_after: First instant after use, or None.
        revoked_at: When it was withdrawn; everything it signed is refused from then on.
    """

    id: str
    key_id: str
    algorithm: KeyAlgorithm
    material: bytes
    event_id: str | None = None
    not_before: datetime | None = None
    not_after: datetime | None = None
    revoked_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Revocation:
    """A ticket or a code that no longer admits, known by id or by hash even when the ticket itself is not.

    Attributes:
        id: Unique id in this roster.
        event_id: Its event.
        ticket_id: Revoked ticket, or None.
        code_hash: Hash of the revoked code, or None.
        status: REVOKED (a new code was issued), BLOCKED (for now), TRANSFERRED or INVALID.
        updated_at: When the platform last changed it.
    """

    id: str
    event_id: str
    ticket_id: str | None = None
    code_hash: str | None = None
    status: CredentialStatus = CredentialStatus.REVOKED
    updated_at: datetime | None = None


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


@dataclass(frozen=True, slots=True, kw_only=True)
class ReusableMedium:
    """A wristband or card that stands for the tickets linked to it, of whatever events.

    Attributes:
        id: Platform's id.
        kind: "barcode", "nfc_uid" …, as the platform says.
        code: What is read from it, or "" where only the hash is known.
        code_hash: SHA-256 of the code, 64 hex digits.
        ticket_ids: Tickets it stands for.
        active: Whether it may be used.
        expires_at: First instant at which it no longer may, or None.
        updated_at: When the platform last changed it.
    """

    id: str
    kind: str
    code: str
    code_hash: str
    ticket_ids: frozenset[str] = frozenset()
    active: bool = True
    expires_at: datetime | None = None
    updated_at: datetime | None = None


RosterRecord = (
    Event
    | EventDate
    | TicketType
    | CheckInList
    | Gate
    | Booking
    | Ticket
    | TicketCode
    | SigningKey
    | Revocation
    | Question
    | ReusableMedium
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tombstone:
    """The platform says that a record is gone.

    Attributes:
        kind: The class of the record that is gone.
        id: Its id.
    """

    kind: type[RosterRecord]
    id: str
