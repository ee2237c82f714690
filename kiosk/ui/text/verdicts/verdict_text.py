"""Every sentence about a verdict, in the language of the window.

The English source texts stand in ``kiosk.domain.reason_table.REASONS`` and nowhere else; ``packaging/translations.py``
hands them to Qt's tools under the context "Reasons". Values are filled in after translation.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from kiosk.checkin.check_in import CheckInResult
from kiosk.domain.codes.exchanges import is_keyed
from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.entries.order import standing
from kiosk.domain.reason_codes import Assurance, Outcome, Reason
from kiosk.domain.reason_table import REASONS, Tone
from kiosk.domain.roster.events import Question
from kiosk.domain.staff.people import spoken_name
from kiosk.domain.verdicts.details import (
    EnteredBefore,
    InLine,
    Moved,
    OtherUse,
    PartyGuest,
    PartySize,
    RosterLoading,
    RulesUnmet,
    UsedBefore,
)
from kiosk.domain.verdicts.party_names import names_of
from kiosk.domain.verdicts.verdict import Verdict
from kiosk.ui.text.log_words import direction_words
from kiosk.ui.text.own_language import shown_name
from kiosk.ui.text.plurals import GUESTS, plural
from kiosk.ui.text.sentences import sentence as message
from kiosk.ui.text.text_direction import dotted, isolated
from kiosk.ui.text.times import time_of_day
from kiosk.ui.text.verdicts.answer_text import answer_text
from kiosk.ui.text.verdicts.detail_text import fill, translated
from kiosk.ui.text.verdicts.earlier_use_text import earlier_use
from kiosk.ui.text.verdicts.verdict_actions import Action, actions_for

# Exits are admissions too, in the other direction: the table speaks of letting in.
GOODBYE = ("Goodbye", "The guest may leave.", "Let the guest out.")
# Admitted, but something is to be compared first: a tone of its own, so that it is not waved through.
LOOK_FIRST = ("Look, then admit", "The ticket is valid.", "Look closely, then let the guest in.")
# Where an entry was made at no gate in particular.
USED_SOMEWHERE = "This ticket was used at {time}."
# Guests open the wrong app, or keep the code beside their ticket's.
AUTHENTICATOR = "This is a code for an authenticator app."
# Where the steward can do it here, nobody is sent to the desk.
HINTS_AT_THE_DOOR = {
    Action.TAKE_PAYMENT: "Take the payment here, or send the guest to the desk.",
    Action.APPROVE: "Have it decided here, or send the guest to the desk.",
}
# Where the organizer leaves the decision to the steward, the same reasons are questions.
UNPAID_ASKED = ("Not paid", "This booking is not paid; you may let it in.", "Ask for the payment, or let the guest in.")
UNKNOWN_ASKED = (
    "Not listed yet",
    "The ticket is genuine, but it has not reached this laptop's list.",
    "Look at the ticket, then let the guest in.",
)
# A chip with keys (pretix: nfc_mf0aes) has to be encoded with the organizer's: no other gate has them either.
KEYED_CHIP = "Send the guest to the desk: this wristband has a key that gates do not have."

ROSTER_LOADING = (
    "Not known yet",
    "The guest list is not complete. Nobody can say yet.",
    "Ask the guest to wait, or call a supervisor. The guest is not at fault.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictText:
    """A verdict as it is read.

    Attributes:
        tone: Colour, icon and sound.
        headline: One or two words.
        sentence: What is the matter.
        hint: What to do next.
        guest: Name of the guest, or "".
        kind: Ticket type, seat, number, in one line.
        type_name: The ticket type alone, with its variation.
        type_id: Its id, which chooses the colour of its mark.
        place: The rest of ``kind``: how many guests, seat, number.
        history: About earlier entries, oldest first.
        texts: Sentences of the organizer.
        attention: Look closely.
        assurance: Who agreed.
        party: How many guests of a party may still walk, where somebody has to choose; else 0.
        party_guests: Who they are, where their names are known.
        party_came: What is said of those of them who walked this way before.
        actions: What the steward may do about it.
    """

    tone: Tone
    headline: str
    sentence: str
    hint: str
    guest: str = ""
    kind: str = ""
    type_name: str = ""
    type_id: str = ""
    place: str = ""
    history: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    attention: bool = False
    assurance: Assurance = Assurance.LOCAL
    party: int = 0
    party_guests: tuple[PartyGuest, ...] = ()
    party_came: str = ""
    actions: tuple[Action, ...] = ()

    @property
    def spoken(self) -> str:
        """Everything that a screen reader says, most important first."""
        parts = (self.headline, self.guest, self.kind, self.sentence, *self.texts, self.hint)
        return " ".join(part if part.endswith((".", "?", "!")) else f"{part}." for part in parts if part)


_ASKED: Mapping[Reason, tuple[str, str, str]] = {Reason.UNPAID: UNPAID_ASKED, Reason.UNKNOWN_TICKET: UNKNOWN_ASKED}


def tone_of(verdict: Verdict) -> Tone:
    """Return how a verdict feels: what a steward may decide is a question, whatever the reason."""
    if verdict.admitted and verdict.attention:
        return Tone.ATTENTION
    asked = verdict.outcome is Outcome.ASK and verdict.reason in _ASKED
    return Tone.ASK if asked else REASONS[verdict.reason].tone


def verdict_text(checked_in: CheckInResult, now: datetime, names: Mapping[str, str] | None = None) -> VerdictText:
    """Put a verdict into words.

    Args:
        checked_in: What became of a scan.
        now: Current instant in the event's time zone, for times of day.
        names: Names of gates by id; decisions know ids only.
    """
    verdict = checked_in.verdict
    gates = names or {}
    headline, sentence, hint = _sources(checked_in)
    said = earlier_use(checked_in, now, gates) or fill(translated(sentence), verdict.details, now, gates)
    party, type_name, place = _walking(verdict), _type_name(verdict), _place(verdict)
    # A plain admission's word says all of it: three lines that say the same hide the name between them.
    word_of = checked_in.entries[0].supervisor if verdict.admitted and checked_in.entries else ""
    if word_of:
        said = QCoreApplication.translate("Ticket", "Admitted by {name}").format(name=isolated(word_of))
    is_plain = verdict.admitted and verdict.reason is Reason.OK and not verdict.attention and not word_of
    # As a sentence and no text of the organizer's: for those a card waits until they were read.
    said = _walked_on(verdict) or ("" if is_plain else said)
    return VerdictText(
        tone=Tone.ADMIT if is_exit(checked_in) else tone_of(verdict),
        headline=translated(headline),
        sentence=message(checked_in.error.key) if checked_in.error is not None else said,
        hint=fill(translated(hint), verdict.details, now, gates) if hint and not is_plain else "",
        guest=verdict.ticket.holder_name.strip() if verdict.ticket else "",
        kind=dotted(party, type_name, place),
        type_name=type_name,
        type_id=verdict.ticket_type.id if verdict.ticket_type else "",
        place=dotted(party, place),
        history=_history(verdict, now, gates),
        texts=_texts(verdict, now),
        attention=verdict.attention,
        assurance=verdict.assurance,
        party=_party(verdict),
        party_guests=verdict.details.guests if isinstance(verdict.details, PartySize) else (),
        party_came=direction_words()[checked_in.entries[0].direction if checked_in.entries else Direction.ENTRY],
        actions=actions_for(verdict) + ((Action.UNDO,) if verdict.admitted and checked_in.entries else ()),
    )


def of_group(text: VerdictText, guests: int) -> VerdictText:
    """Return the admission of the last of a group as that of all of them; each is taken back in the list of scans."""
    if guests == 1:
        return text
    actions = tuple(action for action in text.actions if action is not Action.UNDO)
    together = plural(GUESTS, guests)
    return replace(text, guest=together, kind=text.guest, type_name="", place=text.guest, actions=actions)


def at_this_door(text: VerdictText, offered: Collection[Action]) -> VerdictText:
    """Return a verdict with the actions that this kiosk offers only, and the hint that goes with them."""
    actions = tuple(action for action in text.actions if action in offered)
    hint = next((translated(HINTS_AT_THE_DOOR[a]) for a in actions if a in HINTS_AT_THE_DOOR), text.hint)
    return replace(text, actions=actions, hint=hint)


def _sources(checked_in: CheckInResult) -> tuple[str, str, str]:
    """Headline, sentence and hint of a verdict before translation."""
    verdict = checked_in.verdict
    wording = REASONS[verdict.reason]
    details = verdict.details
    if isinstance(details, RosterLoading):
        return ROSTER_LOADING
    if verdict.outcome is Outcome.ASK and verdict.reason in _ASKED:
        return _ASKED[verdict.reason]
    if is_exit(checked_in):
        return GOODBYE
    if verdict.admitted and verdict.attention:
        return LOOK_FIRST
    if verdict.reason is Reason.ALREADY_ENTERED and not (isinstance(details, UsedBefore) and details.gate):
        return wording.word, USED_SOMEWHERE, wording.hint
    unexplained = verdict.reason is Reason.RULES and not (isinstance(details, RulesUnmet) and details.rule)
    hint = "" if unexplained else wording.hint
    if (
        verdict.reason is Reason.MEDIUM_NEEDED
        and verdict.ticket_type is not None
        and is_keyed(verdict.ticket_type.settings)
    ):
        hint = KEYED_CHIP
    return wording.word, AUTHENTICATOR if isinstance(details, OtherUse) else wording.sentence, hint


def is_exit(checked_in: CheckInResult) -> bool:
    """Return whether a guest was let out."""
    entries = checked_in.entries
    return checked_in.verdict.admitted and bool(entries) and entries[0].direction is Direction.EXIT


def _party(verdict: Verdict) -> int:
    return verdict.details.remaining if isinstance(verdict.details, PartySize) else 0


def _walked_on(verdict: Verdict) -> str:
    if not isinstance(verdict.details, Moved):
        return ""
    walked = QCoreApplication.translate("Ticket", "From {before} to {zone}")
    return walked.format(before=isolated(verdict.details.from_zone), zone=isolated(verdict.details.zone))


def _in_line(details: InLine) -> str:
    if not details.before:
        return QCoreApplication.translate("Ticket", "Waiting list: next in line")
    said = QCoreApplication.translate("Ticket", "Waiting list: place {place}, {before} before")
    return said.format(place=QLocale().toString(details.place), before=QLocale().toString(details.before))


def _texts(verdict: Verdict, now: datetime) -> tuple[str, ...]:
    """Everything else to be read at the gate: the organizer's sentences, questions, answers given before."""
    asked = (question.text for question in verdict.questions)
    flagged = QCoreApplication.translate("Ticket", "Flagged: {reason}")
    found = [flagged.format(reason=isolated(flag.reason)) for flag in verdict.flags]
    if isinstance(verdict.details, InLine):
        found.append(_in_line(verdict.details))
    found += [isolated(text.strip()) for text in (*asked, *verdict.texts) if text.strip()]
    by_id = {question.id: question for question in verdict.shown_questions}
    for question_id, answer in verdict.shown_answers.items():
        question = by_id.get(question_id)
        words = isolated(answer_text(question, answer, now) if question else answer)
        # Isolated as a whole: in one line with others, an Arabic question would stand beside its neighbour's answer.
        found.append(isolated(f"{_asked(question)} {words}") if question else words)
    return tuple(found)


def _asked(question: Question) -> str:
    """Return a question as it stands before its answer."""
    text = question.text.strip()
    return isolated(text) if text.endswith((":", "?", "؟", ".")) else f"{isolated(text)}:"


def _type_name(verdict: Verdict) -> str:
    ticket, ticket_type = verdict.ticket, verdict.ticket_type
    if ticket_type is None:
        return ""
    variation = ticket_type.variations.get(ticket.variation_id or "", "") if ticket else ""
    name = shown_name(ticket_type)
    return f"{name} ({variation})" if variation else name


def _walking(verdict: Verdict) -> str:
    if not verdict.admitted:
        return ""
    count = plural(GUESTS, len(verdict.guests)) if len(verdict.guests) > 1 else ""
    known = verdict.ticket.settings.guest_names if verdict.ticket and verdict.ticket.party_size > 1 else ()
    # Who of the party came, not only how many: the steward looks at faces.
    return dotted(count, ", ".join(isolated(name) for name in names_of(known, verdict.guests)))


def _place(verdict: Verdict) -> str:
    """Seat and number, as far as they are known."""
    ticket = verdict.ticket
    parts: list[str] = []
    if ticket and ticket.seat:
        parts.append(QCoreApplication.translate("Ticket", "Seat {seat}").format(seat=isolated(ticket.seat)))
    if ticket and ticket.number:
        parts.append(ticket.number)
    return dotted(*parts)


def _history(verdict: Verdict, now: datetime, gates: Mapping[str, str]) -> tuple[str, ...]:
    """The first and the latest of the earlier admissions, where the verdict is about them."""
    earlier = [entry for entry in standing(verdict.prior_entries) if entry.direction is Direction.ENTRY]
    if verdict.admitted or not earlier:
        return ()
    lines = []
    if not isinstance(verdict.details, EnteredBefore):  # whose sentence is about the first entry
        first = QCoreApplication.translate("Ticket", "First entry: {entry}")
        lines.append(first.format(entry=isolated(_entry(earlier[0], now, gates))))
    if len(earlier) > 1:
        latest = QCoreApplication.translate("Ticket", "Latest of {count}: {entry}")
        entry = isolated(_entry(earlier[-1], now, gates))
        lines.append(latest.format(count=QLocale().toString(len(earlier)), entry=entry))
    return tuple(lines)


def _entry(entry: Entry, now: datetime, gates: Mapping[str, str]) -> str:
    return dotted(time_of_day(entry.corrected_at, now), gates.get(entry.gate_id or "", ""), spoken_name(entry.staff))
