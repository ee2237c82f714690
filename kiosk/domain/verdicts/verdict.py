"""The gate's answer to one scan."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.domain.entries.entry import Entry
from kiosk.domain.entries.flags import Flag
from kiosk.domain.reason_codes import Assurance, Outcome, Reason
from kiosk.domain.records import quickly_made
from kiosk.domain.roster.bookings import Ticket
from kiosk.domain.roster.events import Question, TicketType
from kiosk.domain.verdicts.confirm_points import ConfirmPoint
from kiosk.domain.verdicts.details import NO_DETAILS, Details

_NEVER_OVERRIDDEN = frozenset(
    {
        Reason.ERROR,  # nobody knows what would be overridden
        # There is no ticket that the entry could belong to.
        Reason.UNKNOWN_TICKET,
        Reason.MALFORMED,
        Reason.BAD_SIGNATURE,
    }
)

_ANSWERED_FIRST = frozenset({Reason.AMBIGUOUS, Reason.PARTY_SIZE, Reason.CONFIRM})
_CONSENTED_TO = frozenset({Reason.UNPAID, Reason.UNKNOWN_TICKET})


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The gate's answer to one scan.

    Attributes:
        outcome: Admit, refuse, or ask a person.
        reason: Why.
        ticket: The ticket it is about, if it was found.
        ticket_type: Its type, if it was found.
        prior_entries: Earlier entries of the same ticket at this list, oldest first.
        assurance: Who agreed.
        attention: The steward should look closely.
        texts: Sentences of the organizer to show.
        details: What is known besides the reason; its values fill the reason's sentence.
        questions: What has to be asked first, with ``Reason.QUESTIONS``.
        follow_ups: Questions that answers to these may call for.
        answers: Answers that go into the entry, by question id.
        shown_answers: Answers for the steward to see, by question id.
        shown_questions: The questions to these, in order.
        flags: Marks that stewards put on the guest, and that stand.
        to_confirm: What has to be confirmed first, with ``Reason.CONFIRM`` and ``Reason.NOT_CONFIRMED``.
        guests: Numbers of the guests of a party that walk now; (1,) for a plain ticket.
    """

    outcome: Outcome
    reason: Reason
    ticket: Ticket | None = None
    ticket_type: TicketType | None = None
    prior_entries: tuple[Entry, ...] = ()
    assurance: Assurance = Assurance.LOCAL
    attention: bool = False
    texts: tuple[str, ...] = ()
    details: Details = NO_DETAILS
    questions: tuple[Question, ...] = ()
    follow_ups: tuple[Question, ...] = ()
    answers: Mapping[str, str] = field(default_factory=dict)
    shown_answers: Mapping[str, str] = field(default_factory=dict)
    shown_questions: tuple[Question, ...] = ()
    flags: tuple[Flag, ...] = ()
    to_confirm: tuple[ConfirmPoint, ...] = ()
    guests: tuple[int, ...] = (1,)

    @property
    def admitted(self) -> bool:
        """Whether the guest may walk in."""
        return self.outcome is Outcome.ADMIT

    @property
    def asks_consent(self) -> bool:
        """Whether a steward's consent is enough to let the guest in."""
        return self.outcome is Outcome.ASK and self.reason in _CONSENTED_TO

    @property
    def may_be_overridden(self) -> bool:
        """Whether a supervisor's word counts: there is a ticket, and nothing but a rule is broken."""
        return not self.admitted and self.ticket is not None and self.reason not in _NEVER_OVERRIDDEN

    @property
    def calls_for_override(self) -> bool:
        """Whether a supervisor should be asked: nothing that steward and guest can do by themselves is enough.

        Narrower than ``may_be_overridden``: a word that was given for a refusal still counts when the next answer is a
        question, for instance how many guests walk.
        """
        return self.may_be_overridden and not self.asks_consent and self.reason not in _ANSWERED_FIRST
