"""What people type gets the form that ``kiosk.domain.verdicts.questions`` reads; what is wrong becomes a sentence.

Dates and times are typed the way the window's language writes them, in ISO 8601, or in digits alone.
"""

import re
import unicodedata
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from kiosk.domain.roster.events import Question, QuestionKind
from kiosk.domain.verdicts.questions import AnswerError, clean
from kiosk.ui.text.text_direction import isolated

_EXAMPLE = QDate(1990, 12, 31)
_NUMBERS = re.compile(r"\d+")
_TIME = re.compile(r"(\d{1,2})\D?(\d\d)(?:\D?(\d\d))?\D*")


def plain_digits(text: str) -> str:
    """Return a text with every kind of digits written as 0 to 9."""
    return "".join(str(unicodedata.digit(sign)) if sign.isdigit() else sign for sign in text)


def example_date() -> str:
    """Return a date as the window's language writes it, in digits alone and with the whole year."""
    return QLocale().toString(_EXAMPLE, _date_format())


def example_time() -> str:
    """Return a time of day as an example."""
    return QLocale().toString(QTime(18, 30), "HH:mm")


def _date_format() -> str:
    short = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    parts = re.sub(r"y+", "yyyy", re.sub(r"M+", "MM", re.sub(r"d+", "dd", short)))
    return re.sub(r"[\u200e\u200f]", "", parts)


def date_text(text: str) -> str:
    """Return a typed date in ISO 8601, or the text as it is where it is none.

    Two digits of a year mean the past hundred years: at a gate people tell when they were born.
    """
    plain = plain_digits(text.strip())
    numbers = _NUMBERS.findall(plain)
    order = sorted("dMy", key=_date_format().index)
    if len(numbers) == 1 and len(numbers[0]) == 8:
        numbers = _cut(numbers[0], order)
    if len(numbers) != 3:
        return plain
    if len(numbers[0]) == 4:
        order = ["y", "M", "d"]
    found = dict(zip(order, map(int, numbers), strict=True))
    if found["y"] < 100:
        today = QDate.currentDate().year()
        found["y"] += today - today % 100
        found["y"] -= 100 if found["y"] > today else 0
    try:
        return date(found["y"], found["M"], found["d"]).isoformat()
    except ValueError:
        return plain


def _cut(digits: str, order: list[str]) -> list[str]:
    found, start = [], 0
    for part in order:
        size = 4 if part == "y" else 2
        found.append(digits[start : start + size])
        start += size
    return found


def time_text(text: str) -> str:
    """Return a typed time of day in ISO 8601, or the text as it is where it is none."""
    plain = plain_digits(text.strip())
    afternoon = QLocale().pmText().casefold() in plain.casefold() or "pm" in plain.casefold().replace(".", "")
    match = _TIME.fullmatch(plain) or re.fullmatch(r"(\d{1,2})()()\D*", plain)
    if match is None:
        return plain
    hour, minute, second = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    if afternoon and hour < 12:
        hour += 12
    return f"{hour:02}:{minute:02}:{second:02}" if second else f"{hour:02}:{minute:02}"


def complaint(question: Question, answer: str) -> str:
    """Return what is wrong with an answer, in the language of the window, or "" where nothing is."""
    if question.kind is QuestionKind.DATE_TIME:
        question = replace(question, limits={})  # whoever decides knows the event's time zone
    if _fits(question, answer):
        return ""
    if not answer.strip():
        return QCoreApplication.translate("Answers", "Please answer this.")
    if question.limits and _fits(replace(question, limits={}), answer):
        return _out_of_bounds(question)
    return _wrong_form(question.kind)


def _fits(question: Question, answer: str) -> bool:
    try:
        clean(question, answer)
    except AnswerError:
        return False
    return True


def _out_of_bounds(question: Question) -> str:
    low, high = (isolated(_in_local_digits(question.limits.get(end, ""))) for end in ("min", "max"))
    if question.kind in (QuestionKind.TEXT, QuestionKind.LONG_TEXT):
        low, high = (isolated(_in_local_digits(end)) for end in (low or "0", high or "4096"))
        text = QCoreApplication.translate("Answers", "Please write {min} to {max} letters.")
    elif low and high:
        text = QCoreApplication.translate("Answers", "Between {min} and {max}, please.")
    elif low:
        text = QCoreApplication.translate("Answers", "Not below {min}, please.")
    else:
        text = QCoreApplication.translate("Answers", "Not above {max}, please.")
    return text.format(min=low, max=high)


def _in_local_digits(limit: str) -> str:
    """Return a whole number as the window's language writes it; anything else as the platform wrote it."""
    return QLocale().toString(int(limit)) if limit.isascii() and limit.isdecimal() else limit


def _wrong_form(kind: QuestionKind) -> str:
    texts = {
        QuestionKind.NUMBER: QCoreApplication.translate("Answers", "Please type a number."),
        QuestionKind.YES_NO: QCoreApplication.translate("Answers", "This has to be confirmed with yes."),
        QuestionKind.DATE: QCoreApplication.translate("Answers", "Please type a date, such as {example}."),
        QuestionKind.TIME: QCoreApplication.translate("Answers", "Please type a time, such as {example}."),
        QuestionKind.DATE_TIME: QCoreApplication.translate("Answers", "Please type both date and time."),
        QuestionKind.COUNTRY: QCoreApplication.translate("Answers", "Please type two letters, such as DE."),
        QuestionKind.PHONE: QCoreApplication.translate("Answers", "Please type a phone number."),
    }
    example = example_time() if kind is QuestionKind.TIME else example_date()
    other = QCoreApplication.translate("Answers", "This answer is not accepted.")
    return texts.get(kind, other).format(example=isolated(example))
