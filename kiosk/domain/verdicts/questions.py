"""Questions at check-in: which are open, and what an answer has to look like.

Answers are text. A cleaned answer has one form whatever was typed: option ids, "true" or "false", ISO 8601 dates and
times, numbers with a point.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import Final, TypeVar
from zoneinfo import ZoneInfo

from kiosk.domain.roster.events import Question, QuestionKind

L = TypeVar("L")

_YES: Final = frozenset({"true", "yes", "1", "on"})
_NO: Final = frozenset({"false", "no", "0", "off"})
_COUNTRY: Final = re.compile(r"[A-Za-z]{2}")
_PHONE: Final = re.compile(r"\+?[0-9][0-9 ()./-]{3,30}")
_FILE: Final = re.compile(r"(?:attachment:|file:|https?://)[^\s\x00-\x1f\x7f]+", re.IGNORECASE)
"""A reference to something uploaded (pretix: ``file:`` and an id), or an address where it lies."""
MAX_ANSWER: Final = 4096


class AnswerError(ValueError):
    """An answer does not have the form that its question asks for."""


@dataclass(frozen=True, slots=True)
class Answered:
    """How far a ticket's questions are answered.

    Attributes:
        open: Questions that must be put to the guest now, in order.
        given: Cleaned answers that were given with this scan, by question id.
        shown: Answers that stewards should see, by question id: cleaned, or as they were recorded where they have
            another form.
        shown_questions: The questions to these, in order.
        later: Questions that an answer to one of the open ones may call for.
    """

    open: tuple[Question, ...]
    given: Mapping[str, str]
    shown: Mapping[str, str]
    shown_questions: tuple[Question, ...] = ()
    later: tuple[Question, ...] = ()


def review(
    questions: Sequence[Question],
    type_id: str | None,
    *,
    recorded: Mapping[str, str],
    given: Mapping[str, str],
    timezone: str = "UTC",
) -> Answered:
    """Compare a ticket's questions with the answers that are there.

    A question that depends on another is put only where that one's answer calls for it.

    Args:
        questions: The event's questions in order.
        type_id: The ticket's type.
        recorded: Answers given before the event, by question id.
        given: Answers given with this scan, by question id.
        timezone: IANA name for dates with times that name no zone.
    """
    mine = [q for q in questions if q.ticket_type_ids is None or type_id in q.ticket_type_ids]
    cleaned: dict[str, str] = {}
    for question in mine:
        source = given if question.id in given else recorded
        if question.id in source:
            try:
                cleaned[question.id] = clean(question, source[question.id], timezone=timezone)
            except AnswerError:
                continue  # as good as no answer: it is asked again
    seen = {q.id: cleaned.get(q.id) or recorded.get(q.id, "") for q in mine if q.shown}
    wanted = [q for q in mine if q.at_check_in and q.id not in cleaned and _called_for(q, mine, cleaned)]
    return Answered(
        open=tuple(wanted),
        given={q.id: cleaned[q.id] for q in mine if q.at_check_in and q.id in given and q.id in cleaned},
        shown={question_id: answer for question_id, answer in seen.items() if answer},
        shown_questions=tuple(q for q in mine if seen.get(q.id)),
        later=_following(wanted, [q for q in mine if q.at_check_in and q.id not in cleaned]),
    )


def called_for(
    questions: Sequence[Question], given: Mapping[str, str], *, timezone: str = "UTC"
) -> tuple[Question, ...]:
    """Return which of a form's questions are to be put, as far as the form is filled in.

    Args:
        questions: The open questions and those that may follow from them.
        given: What was answered so far, by question id; what is no answer counts as none.
        timezone: IANA name for dates with times that name no zone.
    """
    cleaned: dict[str, str] = {}
    for question in questions:
        if question.id in given:
            with suppress(AnswerError):
                cleaned[question.id] = clean(question, given[question.id], timezone=timezone)
    return tuple(question for question in questions if _called_for(question, questions, cleaned))


def _following(wanted: Sequence[Question], unanswered: Sequence[Question]) -> tuple[Question, ...]:
    """Return the questions that hang on wanted ones, directly or through each other, in order."""
    known = {question.id for question in wanted}
    while True:
        fresh = {q.id for q in unanswered if q.id not in known and q.depends_on in known}
        if not fresh:
            return tuple(q for q in unanswered if q.id in known and q not in wanted)
        known |= fresh


def _called_for(question: Question, mine: Sequence[Question], cleaned: Mapping[str, str]) -> bool:
    """Whether the question that this one depends on was answered so that this one is put."""
    seen: set[str] = set()
    current = question
    # Platforms let questions depend on each other in a circle; each is looked at once.
    while current.depends_on is not None and current.id not in seen:
        seen.add(current.id)
        parent = next((q for q in mine if q.id == current.depends_on), None)
        # A parent that is not asked here, and was never answered, must not hide a question that the organizer wants
        # answered.
        if parent is None or parent.id not in cleaned:
            return parent is None or not parent.at_check_in
        if current.depends_values.isdisjoint(_values(parent, cleaned[parent.id])):
            return False
        current = parent
    return True


def _values(question: Question, answer: str) -> set[str]:
    parts = {part for part in answer.split(",") if part}
    return parts | {question.option_codes[part] for part in parts if part in question.option_codes}


def clean(question: Question, answer: str, *, timezone: str = "UTC") -> str:
    """Bring an answer into its one form.

    Args:
        question: What was asked.
        answer: What was answered.
        timezone: IANA name for dates with times that name no zone.

    Raises:
        AnswerError: It is no answer to this question.
    """
    text = answer.strip()
    if len(text) > MAX_ANSWER:
        raise AnswerError("the answer is too long")
    # Before the empty text is looked at: a box that is not ticked is an answer, "no".
    if question.kind is QuestionKind.YES_NO:
        return _yes_no(question, text)
    if not text:
        if question.required:
            raise AnswerError("an answer is required")
        return ""
    if question.kind is QuestionKind.DATE_TIME:
        return _date_time(question, text, timezone)
    return _CLEANERS[question.kind](question, text)


def _yes_no(question: Question, text: str) -> str:
    yes = text.lower() in _YES
    if not yes and text and text.lower() not in _NO:
        raise AnswerError("yes or no is expected")
    if question.required and not yes:
        raise AnswerError("this has to be confirmed")
    return "true" if yes else "false"


def _limits(question: Question, read: Callable[[str], L]) -> tuple[L | None, L | None]:
    """Return the lower and the upper limit of an answer. One that cannot be read keeps no guest waiting: it is none."""
    found: list[L | None] = []
    for name in ("min", "max"):
        limit = None
        with suppress(ValueError, ArithmeticError):
            limit = read(question.limits[name]) if name in question.limits else None
        found.append(limit)
    return found[0], found[1]


def _text(question: Question, text: str) -> str:
    low, high = _limits(question, int)
    if (low is not None and len(text) < low) or (high is not None and len(text) > high):
        raise AnswerError("the answer is too short or too long")
    return text


def _number(question: Question, text: str) -> str:
    # A decimal comma is what half of Europe types; with a point in it as well, the comma would be one of thousands.
    plain = text.replace(",", ".") if "." not in text else text
    try:
        number = _finite(plain)
    except (ValueError, InvalidOperation) as error:
        raise AnswerError("a number is expected") from error
    low, high = _limits(question, _finite)
    if (low is not None and number < low) or (high is not None and number > high):
        raise AnswerError("the number is too low or too high")
    return plain


def _finite(text: str) -> Decimal:
    number = Decimal(text)
    # ``Decimal`` reads "NaN" and "Infinity", too.
    if not number.is_finite():
        raise ValueError("not a number")
    return number


def _option(question: Question, text: str) -> str:
    if text in question.options:
        return text
    for option, code in question.option_codes.items():
        if code == text:
            return option
    raise AnswerError("no such option")


def _options(question: Question, text: str) -> str:
    return ",".join(dict.fromkeys(_option(question, part.strip()) for part in text.split(",")))


def _date(question: Question, text: str) -> str:
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise AnswerError("a date is expected") from error
    low, high = _limits(question, date.fromisoformat)
    if (low is not None and day < low) or (high is not None and day > high):
        raise AnswerError("the date is too early or too late")
    return day.isoformat()


def _time(_question: Question, text: str) -> str:
    try:
        # A time of day has no zone: it is the wall clock's at the venue.
        return time.fromisoformat(text).replace(tzinfo=None).isoformat("auto")
    except ValueError as error:
        raise AnswerError("a time of day is expected") from error


def _date_time(question: Question, text: str, timezone: str) -> str:
    try:
        moment = _instant(text, timezone)
    except (ValueError, LookupError, OSError, OverflowError) as error:
        raise AnswerError("a date with a time is expected") from error
    low, high = _limits(question, lambda limit: _instant(limit, timezone))
    if (low is not None and moment < low) or (high is not None and moment > high):
        raise AnswerError("the date is too early or too late")
    return moment.isoformat()


def _instant(text: str, timezone: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return (moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(timezone))).astimezone(UTC)


def _country(_question: Question, text: str) -> str:
    if not _COUNTRY.fullmatch(text):
        raise AnswerError("a country is expected")
    return text.upper()


def _phone(_question: Question, text: str) -> str:
    if not _PHONE.fullmatch(text):
        raise AnswerError("a phone number is expected")
    return text


def _file(_question: Question, text: str) -> str:
    """Return where a file lies: nobody types a file, so anything else is no answer."""
    if not _FILE.fullmatch(text):
        raise AnswerError("a file is expected")
    return text


_CLEANERS: Final[Mapping[QuestionKind, Callable[[Question, str], str]]] = {
    QuestionKind.TEXT: _text,
    QuestionKind.LONG_TEXT: _text,
    QuestionKind.NUMBER: _number,
    QuestionKind.CHOICE: _option,
    QuestionKind.CHOICES: _options,
    QuestionKind.FILE: _file,
    QuestionKind.DATE: _date,
    QuestionKind.TIME: _time,
    QuestionKind.COUNTRY: _country,
    QuestionKind.PHONE: _phone,
}
