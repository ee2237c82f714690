"""Lines of the preflight in the language of the window.

The English texts of ``kiosk.domain.reports.preflight.words`` are the source texts of the context "Preflight" for
``packaging/translations.py``.
"""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from kiosk.domain.reports.preflight.lines import Decision, PreflightLine, Readiness, Subject, Value
from kiosk.domain.reports.preflight.words import DECISIONS, READINESS, SUBJECTS, WORDINGS, filled
from kiosk.ui.text.text_direction import isolated
from kiosk.ui.text.times import span, time_of_day

PREFLIGHT_CONTEXT = "Preflight"


def preflight_texts() -> tuple[str, ...]:
    """Return every text of the tables, for translation."""
    lines = [text for wording in WORDINGS.values() for text in (wording.found, wording.fix) if text]
    # A place alone has no words of its own.
    worded = [text for text in lines if text not in {"{name}", "{names}"}]
    return (*SUBJECTS.values(), *READINESS.values(), *DECISIONS.values(), *worded)


def subject_text(subject: Subject) -> str:
    """Return what is looked at."""
    return _translated(SUBJECTS[subject])


def readiness_text(readiness: Readiness) -> str:
    """Return how serious a line is, in a word or two."""
    return _translated(READINESS[readiness])


def decision_text(decision: Decision) -> str:
    """Return go or no go."""
    return _translated(DECISIONS[decision])


def line_texts(line: PreflightLine, now: datetime) -> tuple[str, str]:
    """Return what was found and what to do about it.

    Args:
        line: The line.
        now: Current instant by the event's clocks.
    """

    def say(value: Value) -> str:
        if isinstance(value, str):
            return isolated(value)
        if isinstance(value, datetime):
            return time_of_day(value, now)
        if isinstance(value, timedelta):
            return span(value)
        return QLocale().toString(value, "f", 1) if isinstance(value, float) else QLocale().toString(value)

    wording = WORDINGS[line.observed]
    return filled(_translated(wording.found), line, say), filled(_translated(wording.fix), line, say)


def _translated(source: str) -> str:
    return QCoreApplication.translate(PREFLIGHT_CONTEXT, source) if source else ""
