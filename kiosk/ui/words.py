"""Every sentence about a verdict, in the language of the window.

The English source texts stand in ``kiosk.domain.reasons.REASONS`` and nowhere else; ``packaging/translations.py`` hands
them to Qt's tools under the context "Reasons". Placeholders are filled after translation. Values that are instants in
ISO 8601 become times of day; a value that is missing becomes a word that keeps the sentence true.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from kiosk.domain.entry import Direction, Entry
from kiosk.domain.reasons import REASONS, Assurance, Reason, Tone
from kiosk.domain.verdict import Verdict
from kiosk.ui.counted import MINUTES_AGO, counted
from kiosk.ui.messages import sentence as message
from kiosk.ui.ports import CheckedIn

REASONS_CONTEXT = "Reasons"

# Exits are admissions too, in the other direction: the table speaks of letting in.
GOODBYE = ("Goodbye", "The guest may leave.", "Let the guest out.")

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

    @property
    def spoken(self) -> str:
        """Everything that a screen reader says, most important first."""
        parts = (self.word, self.guest, self.kind, self.sentence, *self.texts, self.hint)
        return " ".join(part if part.endswith((".", "?", "!")) else f"{part}." for part in parts if part)


def translated(source: str) -> str:
    """Return a text of the table of reasons in the language of the window."""
    return QCoreApplication.translate(REASONS_CONTEXT, source)


def time_of_day(instant: datetime, now: datetime) -> str:
    """Return an instant as staff read it: the time of day, with the date in front when it is not today's."""
    local = instant.astimezone()
    clock = QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
    if local.date() == now.astimezone().date():
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
        now: Current instant, for times of day.
    """

    def value(match: re.Match[str]) -> str:
        given = details.get(match[1], "").strip()
        return _readable(given, now) if given else _missing(match[1])

    return _PLACEHOLDER.sub(value, text)


def verdict_words(checked_in: CheckedIn, now: datetime) -> VerdictWords:
    """Put a verdict into words.

    Args:
        checked_in: What became of a scan.
        now: Current instant, for times of day.
    """
    verdict = checked_in.verdict
    wording = REASONS[verdict.reason]
    word, sentence, hint = wording.word, wording.sentence, wording.hint
    if verdict.reason is Reason.OK and _is_exit(checked_in):
        word, sentence, hint = GOODBYE
    said = fill(translated(sentence), verdict.details, now)
    if checked_in.error is not None:
        said = message(checked_in.error.key)
    if "{rule}" in hint and not verdict.details.get("rule"):
        hint = ""
    return VerdictWords(
        tone=wording.tone,
        word=translated(word),
        sentence=said,
        hint=fill(translated(hint), verdict.details, now) if hint else "",
        guest=verdict.ticket.holder_name.strip() if verdict.ticket else "",
        kind=_kind(verdict),
        history=_history(verdict, now),
        texts=tuple(text.strip() for text in verdict.texts if text.strip()),
        attention=verdict.attention,
        assurance=verdict.assurance,
    )


def _is_exit(checked_in: CheckedIn) -> bool:
    return bool(checked_in.entries) and checked_in.entries[0].direction is Direction.EXIT


def _kind(verdict: Verdict) -> str:
    """Ticket type with its variation, seat and number, as far as they are known."""
    ticket, ticket_type = verdict.ticket, verdict.ticket_type
    parts: list[str] = []
    if ticket_type:
        variation = ticket_type.variations.get(ticket.variation_id or "", "") if ticket else ""
        parts.append(f"{ticket_type.name} ({variation})" if variation else ticket_type.name)
    if ticket and ticket.seat:
        parts.append(QCoreApplication.translate("Ticket", "Seat {seat}").format(seat=ticket.seat))
    if ticket and ticket.number:
        parts.append(ticket.number)
    return "  ·  ".join(parts)


def _history(verdict: Verdict, now: datetime) -> tuple[str, ...]:
    """The first and the latest of the earlier admissions, where the verdict is about them."""
    earlier = [entry for entry in verdict.prior_entries if entry.admitted and not entry.undoes]
    if verdict.admitted or not earlier:
        return ()
    first = QCoreApplication.translate("Ticket", "First entry: {entry}")
    lines = [first.format(entry=_entry(earlier[0], verdict, now))]
    if len(earlier) > 1:
        latest = QCoreApplication.translate("Ticket", "Latest of {count}: {entry}")
        lines.append(latest.format(count=len(earlier), entry=_entry(earlier[-1], verdict, now)))
    return tuple(lines)


def _entry(entry: Entry, verdict: Verdict, now: datetime) -> str:
    gate = verdict.details.get("gate", "") or entry.gate_id or ""
    parts = (time_of_day(entry.corrected_at, now), gate, entry.staff)
    return "  ·  ".join(part for part in parts if part)


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
