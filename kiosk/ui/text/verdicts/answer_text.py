"""Answers to an organizer's questions, as people read them at the gate."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from kiosk.domain.roster.events import Question, QuestionKind
from kiosk.ui.text.times import day, time_of_day


def answer_text(question: Question, answer: str, now: datetime) -> str:
    """Return an answer as people read it: what an option is called, yes or no, a date in the window's language.

    Args:
        question: What was asked.
        answer: The answer in the form of ``kiosk.domain.verdicts.questions``, or as it was recorded.
        now: Current instant, for times of day.
    """
    if question.kind in {QuestionKind.CHOICE, QuestionKind.CHOICES}:
        return ", ".join(_option_text(question, part.strip()) for part in answer.split(","))
    if question.kind is QuestionKind.YES_NO:
        words = {
            "true": QCoreApplication.translate("AnswerWords", "Yes"),
            "false": QCoreApplication.translate("AnswerWords", "No"),
        }
        return words.get(answer.strip().lower(), answer)
    return _moment(answer, now) if question.kind in {QuestionKind.DATE, QuestionKind.DATE_TIME} else answer


def _moment(answer: str, now: datetime) -> str:
    """Show a date, or an instant, in ISO 8601 as people write it; anything else stays as it was given."""
    try:
        return day(date.fromisoformat(answer))
    except ValueError:
        pass
    try:
        instant = datetime.fromisoformat(answer)
    except ValueError:
        return answer
    # Without a time zone nobody knows which instant it is.
    return time_of_day(instant, now) if instant.tzinfo else answer


def _option_text(question: Question, part: str) -> str:
    """Return what an option is called. Some platforms record texts, others numbers, which say nothing to anybody."""
    are_numbers = bool(question.options) and all(option.isdecimal() for option in question.options)
    if part not in question.options and are_numbers and part.isdecimal():
        return QCoreApplication.translate("AnswerWords", "(deleted option)")
    return question.options.get(part, part)
