"""Every sentence about a verdict, in the language of the window.

The English source texts stand in ``kiosk.domain.reason_table.REASONS`` and nowhere else; ``packaging/translations.py``
hands them to Qt's tools under the context "Reasons". Placeholders are filled after translation. Values that are
instants in ISO 8601 become times of day; a value that is missing becomes a word that keeps the sentence true.
"""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from kiosk.domain.clock.instants import in_zone
from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.entries.order import standing
from kiosk.domain.reason_codes import Assurance, Outcome, Reason
from kiosk.domain.reason_table import REASONS, Tone
from kiosk.domain.roster.events import Question, QuestionKind
from kiosk.domain.verdicts.checks.loading import LOADING
from kiosk.domain.verdicts.rules import RULE_SENTENCES
from kiosk.domain.verdicts.verdict import Verdict
from kiosk.ui.actions import Action, actions_for
from kiosk.ui.counted import GUESTS, MINUTES_AGO, RULES, counted
from kiosk.ui.direction import dotted, isolated
from kiosk.ui.messages import sentence as message
from kiosk.ui.ports import CheckInResult

REASONS_CONTEXT = "Reasons"

# Exits are admissions too, in the other direction: the table speaks of letting in.
GOODBYE = ("Goodbye", "The guest may leave.", "Let the guest out.")
# Where an entry was made at no gate in particular.
USED_SOMEWHERE = "This ticket was used at {time}."
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

ROSTER_LOADING = (
    "Not known yet",
    "The guest list is not complete. Nobody can say yet.",
    "Ask the guest to wait, or call a supervisor. The guest is not at fault.",
)

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_INSTANT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictWords:
    """A verdict as it is read.

    Attributes:
        tone: Colour, icon and sound.
        word: One or two words.
        sentence: What is the matter.
        hint: What to do next.
        guest: Name of the guest, or "".
        kind: Ticket type, seat, number.
        history: About earlier entries, oldest first.
        texts: Sentences of the organizer.
        attention: Look closely.
        assurance: Who agreed.
        party: How many guests of a party may still walk, where somebody has to choose; else 0.
        actions: What the steward may do about it.
    """

    tone: Tone
    word: str
    sentence: str
    hint: str
    guest: str = ""
    kind: str = ""
    history: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    attention: bool = False
    assurance: Assurance = Assurance.LOCAL
    party: int = 0
    actions: tuple[Action, ...] = ()

    @property
    def spoken(self) -> str:
        """Everything that a screen reader says, most important first."""
        parts = (self.word, self.guest, self.kind, self.sentence, *self.texts, self.hint)
        return " ".join(part if part.endswith((".", "?", "!")) else f"{part}." for part in parts if part)


_ASKED: Mapping[Reason, tuple[str, str, str]] = {Reason.UNPAID: UNPAID_ASKED, Reason.UNKNOWN_TICKET: UNKNOWN_ASKED}


def tone_of(verdict: Verdict) -> Tone:
    """Return how a verdict feels: what a steward may decide is a question, whatever the reason."""
    asked = verdict.outcome is Outcome.ASK and verdict.reason in _ASKED
    return Tone.ASK if asked else REASONS[verdict.reason].tone


def translated(source: str) -> str:
    """Return a text of the table of reasons in the language of the window."""
    return QCoreApplication.translate(REASONS_CONTEXT, source)


def time_of_day(instant: datetime, now: datetime) -> str:
    """Return an instant as staff read it: the time of day, with the date in front when it is not today's.

    Args:
        instant: Any instant.
        now: Current instant, in the event's time zone: that of the clocks on its walls, whatever the laptop is set to.
    """
    local = in_zone(instant, now.tzinfo or UTC)
    clock = QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
    if local.date() == now.date():
        return clock
    return f"{day(local.date())}, {clock}"


def day(value: date) -> str:
    """Return a date as staff read it."""
    return QLocale().toString(QDate(value.year, value.month, value.day), QLocale.FormatType.ShortFormat)


def ago(instant: datetime, now: datetime) -> str:
    """Return how long ago an instant is: "just now", minutes, or the time of day."""
    age = now - instant
    if age < timedelta(minutes=1):
        return QCoreApplication.translate("Ago", "just now")
    if age < timedelta(minutes=60):
        return counted(MINUTES_AGO, int(age.total_seconds() // 60))
    return time_of_day(instant, now)


def fill(text: str, details: Mapping[str, str], now: datetime) -> str:
    """Replace ``{placeholders}`` of a translated text.

    Args:
        text: Translated text.
        details: Values by placeholder, as the decision gave them.
        now: Current instant in the event's time zone, for times of day.
    """

    def value(match: re.Match[str]) -> str:
        given = details.get(match[1], "").strip()
        return isolated(_readable(given, now)) if given else _missing(match[1])

    return _PLACEHOLDER.sub(value, text)


def verdict_words(checked_in: CheckInResult, now: datetime, names: Mapping[str, str] | None = None) -> VerdictWords:
    """Put a verdict into words.

    Args:
        checked_in: What became of a scan.
        now: Current instant in the event's time zone, for times of day.
        names: Names of gates by id; decisions know ids only.
    """
    verdict = checked_in.verdict
    gates = names or {}
    details = dict(verdict.details)
    details["gate"] = gates.get(details.get("gate", ""), details.get("gate", ""))
    details["rule"] = rule_words(verdict.details)
    word, sentence, hint = _sources(checked_in)
    said = fill(translated(sentence), details, now)
    return VerdictWords(
        tone=tone_of(verdict),
        word=translated(word),
        sentence=message(checked_in.error.key) if checked_in.error is not None else said,
        hint=fill(translated(hint), details, now) if hint else "",
        guest=verdict.ticket.holder_name.strip() if verdict.ticket else "",
        kind=_kind(verdict),
        history=_history(verdict, now, gates),
        texts=_texts(verdict, now),
        attention=verdict.attention,
        assurance=verdict.assurance,
        party=_party(verdict),
        actions=actions_for(verdict),
    )


def at_this_door(words: VerdictWords, offered: Collection[Action]) -> VerdictWords:
    """Return a verdict with the actions that this kiosk offers only, and the hint that goes with them."""
    actions = tuple(action for action in words.actions if action in offered)
    hint = next((translated(HINTS_AT_THE_DOOR[a]) for a in actions if a in HINTS_AT_THE_DOOR), words.hint)
    return replace(words, actions=actions, hint=hint)


def rule_words(details: Mapping[str, str]) -> str:
    """Translate what the organizer's rules said, whose parts the decision names in ``key``.

    Args:
        details: Details of a verdict: "rule" is the English text, "key" the keys of its sentences.
    """
    said = details.get("rule", "")
    keys = [key for key in details.get("key", "").split(",") if key in RULE_SENTENCES]
    templates = [RULE_SENTENCES[key] for key in keys]
    pattern = " ".join(_PLACEHOLDER.sub("(.+)", re.sub(r"([.?])", r"\\\1", template)) for template in templates)
    match = re.fullmatch(pattern, said) if keys else None
    if match is None:
        return said
    values = iter(match.groups())
    said_of = [(key, {name: next(values) for name in _PLACEHOLDER.findall(RULE_SENTENCES[key])}) for key in keys]
    return " ".join(_rule(key, given) for key, given in said_of)


def _rule(key: str, given: Mapping[str, str]) -> str:
    count = given.get("count", "")
    has_forms = key in RULES and count.isdecimal()
    text = counted(RULES[key], int(count)) if has_forms else translated(RULE_SENTENCES[key])
    # By name: languages put a time and a number where they belong in theirs.
    return _PLACEHOLDER.sub(lambda match: isolated(given.get(match[1], "")), text)


def _sources(checked_in: CheckInResult) -> tuple[str, str, str]:
    """Word, sentence and hint of a verdict before translation."""
    verdict = checked_in.verdict
    wording = REASONS[verdict.reason]
    if verdict.reason is Reason.ERROR and verdict.details.get("error") == LOADING:
        return ROSTER_LOADING
    if verdict.outcome is Outcome.ASK and verdict.reason in _ASKED:
        return _ASKED[verdict.reason]
    if verdict.reason is Reason.OK and checked_in.entries and checked_in.entries[0].direction is Direction.EXIT:
        return GOODBYE
    if verdict.reason is Reason.ALREADY_ENTERED and not verdict.details.get("gate"):
        return wording.word, USED_SOMEWHERE, wording.hint
    hint = "" if verdict.reason is Reason.RULES and not verdict.details.get("rule") else wording.hint
    return wording.word, wording.sentence, hint


def _party(verdict: Verdict) -> int:
    remaining = verdict.details.get("remaining", "")
    return int(remaining) if verdict.reason is Reason.PARTY_SIZE and remaining.isdecimal() else 0


def _texts(verdict: Verdict, now: datetime) -> tuple[str, ...]:
    """Everything else to be read at the gate: the organizer's sentences, questions, answers given before."""
    asked = (question.text for question in verdict.questions)
    found = [isolated(text.strip()) for text in (*asked, *verdict.texts) if text.strip()]
    by_id = {question.id: question for question in verdict.shown_questions}
    for question_id, answer in verdict.shown_answers.items():
        question = by_id.get(question_id)
        words = isolated(answer_words(question, answer, now) if question else answer)
        # Isolated as a whole: in one line with others, an Arabic question would stand beside its neighbour's answer.
        found.append(isolated(f"{_asked(question)} {words}") if question else words)
    return tuple(found)


def _asked(question: Question) -> str:
    """Return a question as it stands before its answer."""
    text = question.text.strip()
    return isolated(text) if text.endswith((":", "?", "؟", ".")) else f"{isolated(text)}:"


def answer_words(question: Question, answer: str, now: datetime) -> str:
    """Return an answer as people read it: what an option is called, yes or no, a date in the window's language.

    Args:
        question: What was asked.
        answer: The answer in the form of ``kiosk.domain.verdicts.questions``, or as it was recorded.
        now: Current instant, for times of day.
    """
    if question.kind in {QuestionKind.CHOICE, QuestionKind.CHOICES}:
        return ", ".join(question.options.get(part.strip(), part.strip()) for part in answer.split(","))
    if question.kind is QuestionKind.YES_NO:
        words = {
            "true": QCoreApplication.translate("AnswerWords", "Yes"),
            "false": QCoreApplication.translate("AnswerWords", "No"),
        }
        return words.get(answer.strip().lower(), answer)
    return _readable(answer, now) if question.kind in {QuestionKind.DATE, QuestionKind.DATE_TIME} else answer


def _kind(verdict: Verdict) -> str:
    """Ticket type with its variation, seat, number and the guests who walk, as far as they are known."""
    ticket, ticket_type = verdict.ticket, verdict.ticket_type
    parts: list[str] = []
    if verdict.admitted and len(verdict.guests) > 1:
        parts.append(counted(GUESTS, len(verdict.guests)))
    if ticket_type:
        variation = ticket_type.variations.get(ticket.variation_id or "", "") if ticket else ""
        parts.append(f"{ticket_type.name} ({variation})" if variation else ticket_type.name)
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
    first = QCoreApplication.translate("Ticket", "First entry: {entry}")
    lines = [first.format(entry=isolated(_entry(earlier[0], now, gates)))]
    if len(earlier) > 1:
        latest = QCoreApplication.translate("Ticket", "Latest of {count}: {entry}")
        entry = isolated(_entry(earlier[-1], now, gates))
        lines.append(latest.format(count=QLocale().toString(len(earlier)), entry=entry))
    return tuple(lines)


def _entry(entry: Entry, now: datetime, gates: Mapping[str, str]) -> str:
    return dotted(time_of_day(entry.corrected_at, now), gates.get(entry.gate_id or "", ""), entry.staff)


def _readable(value: str, now: datetime) -> str:
    """Show instants and dates in ISO 8601 the way people write them; anything else stays as it is."""
    if _INSTANT.match(value):
        try:
            instant = datetime.fromisoformat(value)
        except ValueError:
            return value
        return time_of_day(instant, now) if instant.tzinfo else value
    if _DAY.fullmatch(value):
        try:
            return day(date.fromisoformat(value))
        except ValueError:
            return value
    return value


def _missing(placeholder: str) -> str:
    words: Mapping[str, Callable[[], str]] = {
        "gate": lambda: QCoreApplication.translate("Missing", "another gate"),
        "time": lambda: QCoreApplication.translate("Missing", "an earlier time"),
        "from": lambda: QCoreApplication.translate("Missing", "a later time"),
        "until": lambda: QCoreApplication.translate("Missing", "an earlier time"),
        "type": lambda: QCoreApplication.translate("Missing", "This ticket"),
        "date": lambda: QCoreApplication.translate("Missing", "another date"),
        "zone": lambda: QCoreApplication.translate("Missing", "this zone"),
        "zones": lambda: QCoreApplication.translate("Missing", "another zone"),
        "count": lambda: QCoreApplication.translate("Missing", "several"),
        "remaining": lambda: QCoreApplication.translate("Missing", "Some"),
        "total": lambda: QCoreApplication.translate("Missing", "the party"),
    }
    return words[placeholder]() if placeholder in words else "–"
