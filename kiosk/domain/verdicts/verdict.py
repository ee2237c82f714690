"""The gate's answer to one scan."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.domain.entries.entry import Entry
from kiosk.domain.reason_codes import Assurance, Outcome, Reason
from kiosk.domain.roster.bookings import Ticket
from kiosk.domain.roster.events import Question, TicketType
from kiosk.domain.verdicts.details import NO_DETAILS, Details


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
    guests: tuple[int, ...] = (1,)

    @property
    def admitted(self) -> bool:
        """Whether the guest may walk in."""
        return self.outcome is Outcome.ADMIT
