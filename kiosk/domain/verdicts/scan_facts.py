"""What is known about one scan when it is decided, all read in one transaction; and what a check may object to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from kiosk.domain.bounds import bounded_party
from kiosk.domain.codes.credential import Claims, Credential, Scan, Trust, code_names
from kiosk.domain.codes.exchanges import NewMedium
from kiosk.domain.entries.entry import Direction, Entry, GateTime
from kiosk.domain.entries.flags import Flag
from kiosk.domain.entries.guest_numbers import BOOKING_KEY, GuestNumber, UseIdentity
from kiosk.domain.entries.station import Station
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.records import quickly_made
from kiosk.domain.roster.bookings import Booking, Ticket
from kiosk.domain.roster.codes import CredentialStatus, Revocation, TicketCode
from kiosk.domain.roster.events import CheckInList, Event, EventDate, Gate, Question, TicketType
from kiosk.domain.roster.policy import NO_POLICY, Policy
from kiosk.domain.verdicts.confirm_points import ConfirmPoint
from kiosk.domain.verdicts.details import NO_DETAILS, Details


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """What the steward adds to a scan.

    Attributes:
        answers: Answers to questions by question id.
        ask_questions: Whether this gate can ask questions at all.
        accept_unpaid: Let unpaid bookings in where the list leaves that to the steward.
        accept_unknown: Let signed tickets in that the roster does not hold, where the event leaves that to the steward.
        guests: How many of a party walk in (or out) now; None when nobody said.
        who: Numbers of the guests of a party who walk, where they were picked by name; empty where a number was said.
        confirmed: Keys of the points that the steward confirmed, or ``EVERYTHING``.
        denied: Key of the point that the steward could not confirm, or "".
        medium: The wristband or card that the guest gets for the ticket, as it was read; None: nothing is exchanged.
        entry_id: Id for the entry, when the caller needs to repeat the very same scan safely.
        note: Free words of staff.
        told_once: What is told is one walk, however often it is told, whatever the list allows (``ticked``).
        shown_at: When the code was first shown, where something had to be asked since then: a rotating code grows old
            while the guest answers, and is judged by that instant.
    """

    answers: Mapping[str, str] = field(default_factory=dict)
    ask_questions: bool = True
    accept_unpaid: bool = False
    accept_unknown: bool = False
    guests: int | None = None
    who: frozenset[int] = frozenset()
    confirmed: frozenset[str] = frozenset()
    denied: str = ""
    medium: Scan | None = None
    entry_id: str | None = None
    note: str = ""
    told_once: bool = False
    shown_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterState:
    """How whole and how old the guest list of an event is.

    Attributes:
        loading: It is being read for the first time; nobody knows what is missing.
        complete_at: When it was last known to be up to date (corrected time), or None when nobody noted it.
    """

    loading: bool = False
    complete_at: datetime | None = None


WHOLE = RosterState()


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Everything the decision may know about one scan, read in one transaction.

    Attributes:
        station: Where the scan happens.
        at: When.
        credential: What was presented.
        attempt: What the steward added.
        event: The station's event.
        check_in_list: The station's list.
        gate: The station's gate, or None.
        policy: The list's policy.
        codes: Codes of the roster with the presented text, in the station's event.
        foreign: The presented text stands for a ticket of another event that this roster knows.
        right_event: That other event, where the roster holds it.
        ambiguous: Several tickets fit, and nothing tells them apart.
        by_medium: A reusable medium was presented, not the ticket's own code.
        has_medium: A reusable medium stands for the ticket; looked up for types that need one.
        new_medium: What the guest is to get for the ticket, where its type is exchanged for one.
        ticket: The ticket, if it was found.
        ticket_type: Its type.
        date: Its date of a series.
        booking: Its booking.
        known_as: The name (hash) by which the roster knows what was presented, where that is another one.
        known_text: The text of that name, where no reading of the scan is that; else "".
        revocations: Revocations that name the ticket, or the code in any reading.
        code_status: What the ticket's codes say against it, where it was found without one of them.
        signed_id: Another id that the pass gives itself, which no ticket of the roster has; None without one. The
            platform made the ticket anew and kept its code.
        was_listed: The roster had the ticket that was signed, and does not have it any more.
        right_gates: The gates that this ticket is for; empty when it is for all.
        questions: The event's questions.
        prior: Earlier admitted entries on this list, with undos, of what single use counts here (``identity``) under
            all names that it ever had, oldest first; guests have the numbers of ``guest_numbers``.
        guest_numbers: Under which name and number each guest who came before is written, by today's number.
        numbers_above: New guests are written with numbers above this one.
        together: Likewise those of the ticket's whole booking, where its guests were or are counted by booking and this
            ticket is counted by itself.
        together_size: Guests that the booking's standing tickets admit together; only with ``together``.
        before_in_line: Bookings on the waiting list before this one; asked only of those that are on it.
        flags: Marks on the guest that stand.
        roster: How whole and how old the guest list is.
        inside: Guests inside by this list, counted only where its capacity is limited.
        admit_tests: Tickets of test orders are let in here.
        confirm_here: What this kiosk wants confirmed on this list, besides what the platform says.
        addons: What the ticket's add-ons are called; read only where they are to be confirmed.
        other_lane: The gate whose lane this guest belongs to while the gates cannot ask each other, or "".
        zones: Zones of the gates of this scan and of earlier ones, by the gates' ids; only where guests move between
            zones (``checks.moving``).
    """

    station: Station
    at: GateTime
    credential: Credential
    event: Event | None
    check_in_list: CheckInList | None
    attempt: Attempt = Attempt()
    gate: Gate | None = None
    policy: Policy = NO_POLICY
    codes: tuple[TicketCode, ...] = ()
    foreign: bool = False
    right_event: Event | None = None
    ambiguous: bool = False
    by_medium: bool = False
    has_medium: bool = False
    new_medium: NewMedium | None = None
    known_as: str = ""
    known_text: str = ""
    code_status: CredentialStatus | None = None
    signed_id: str | None = None
    was_listed: bool = False
    ticket: Ticket | None = None
    ticket_type: TicketType | None = None
    date: EventDate | None = None
    booking: Booking | None = None
    revocations: tuple[Revocation, ...] = ()
    right_gates: tuple[Gate, ...] = ()
    questions: tuple[Question, ...] = ()
    prior: tuple[Entry, ...] = ()
    guest_numbers: Mapping[int, GuestNumber] = field(default_factory=dict)
    numbers_above: int = 0
    together: tuple[Entry, ...] = ()
    together_size: int = 0
    flags: tuple[Flag, ...] = ()
    roster: RosterState = WHOLE
    inside: int = 0
    admit_tests: bool = False
    before_in_line: int = 0
    confirm_here: tuple[str, ...] = ()
    addons: tuple[str, ...] = ()
    other_lane: str = ""
    zones: Mapping[str, str] = field(default_factory=dict)

    @property
    def claims(self) -> Claims | None:
        """What a signed credential says; None for opaque ones."""
        return self.credential.claims if self.credential.trust is Trust.SIGNED else None

    @property
    def nonce(self) -> str:
        """Single-use number of a rotating code, or ""."""
        claims = self.credential.claims if self.credential.trust is not Trust.REFUSED else None
        return (claims.nonce if claims else None) or ""

    @property
    def inward(self) -> bool:
        """Whether the guest walks in."""
        return self.station.direction is Direction.ENTRY

    @property
    def type_id(self) -> str | None:
        """The ticket's type: by the roster, else as signed."""
        if self.ticket is not None:
            return self.ticket.ticket_type_id
        return self.claims.ticket_type_id if self.claims else None

    @property
    def variation_id(self) -> str | None:
        """The type's variation: by the roster, else as signed."""
        if self.ticket is not None:
            return self.ticket.variation_id
        return self.claims.variation_id if self.claims else None

    @property
    def date_id(self) -> str | None:
        """The date of a series: by the roster, else as signed."""
        if self.ticket is not None:
            return self.ticket.date_id
        return self.claims.date_id if self.claims else None

    @property
    def party_size(self) -> int:
        """How many guests this code admits, within bounds: by ticket, else by booking, else as signed."""
        if self.ticket is not None and (self.ticket.party_size > 1 or self.booking is None):
            return bounded_party(self.ticket.party_size)
        if self.booking is not None:
            return bounded_party(self.booking.party_size)
        return bounded_party((self.claims.party_size if self.claims else None) or 1)

    @property
    def identity(self) -> UseIdentity:
        """What single use is counted by: the ticket, or the code while the ticket is not known.

        A party that was booked under several codes is counted by its booking; a ticket with a party size of its own by
        itself, whatever the booking says.
        """
        ticket, booking = self.ticket, self.booking
        claimed = self.claims.ticket_id if self.claims else None
        # The code of a wristband or of a main ticket is no name of the ticket that it stands for here.
        is_own = ticket is None or not self.codes or any(code.ticket_id == ticket.id for code in self.codes)
        hashes = dict.fromkeys((*self.credential.exact_names, *(code.code_hash for code in self.codes)))
        own = tuple(hashes) if is_own and not self.by_medium else ()
        if ticket is None:
            return UseIdentity(key=claimed or self.credential.code_hash, ticket_id=claimed, code_hashes=own)
        if booking is not None and booking.party_size > 1 and ticket.party_size == 1:
            key = f"{BOOKING_KEY}{booking.id}"
            return UseIdentity(
                key=key, ticket_id=ticket.id, code_hashes=own, booking_id=booking.id, signed_id=self.signed_id
            )
        return UseIdentity(key=ticket.id, ticket_id=ticket.id, code_hashes=own, signed_id=self.signed_id)

    @property
    def asked_names(self) -> tuple[str, ...]:
        """Hashes for which withdrawals and blocks are asked: of all that may have been presented, and may be meant.

        A code is withdrawn by the spelling that the platform knows, which need not be the one that was shown.
        """
        of_codes = (name for code in self.codes for name in code_names(code))
        return tuple(dict.fromkeys((*self.credential.names, self.known_as, *of_codes)))

    def guest_number(self, guest: int) -> GuestNumber:
        """Return under which name and number a guest's entries are written: always those of the first one."""
        return self.guest_numbers.get(guest) or GuestNumber(self.identity.key, self.numbers_above + guest)


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:
    """What a check objects to.

    Attributes:
        reason: Why.
        outcome: Refuse, or ask a person.
        details: What is known besides the reason.
        questions: What has to be asked first.
        to_confirm: What has to be confirmed first.
    """

    reason: Reason
    outcome: Outcome = Outcome.REFUSE
    details: Details = NO_DETAILS
    questions: tuple[Question, ...] = ()
    to_confirm: tuple[ConfirmPoint, ...] = ()


Check = Callable[[Facts], Objection | None]
