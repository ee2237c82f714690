"""What a verdict knows besides its reason, in the window's language: the one place that puts its values into words.

Instants become times of day by the event's clocks, gates their names, numbers and weekdays those of the language. A
value that is not known becomes a word that keeps the sentence true.
"""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from kiosk.domain.verdicts.details import Details
from kiosk.domain.verdicts.wording import EXPLANATIONS, Explanation, GateId, Single, Value, Weekday, listed
from kiosk.ui.text.plurals import RULES, plural
from kiosk.ui.text.text_direction import isolated
from kiosk.ui.text.times import time_of_day

REASONS_CONTEXT = "Reasons"


def translated(source: str) -> str:
    """Return a text of the table of reasons in the language of the window."""
    return QCoreApplication.translate(REASONS_CONTEXT, source)


def fill(text: str, details: Details, now: datetime, gates: Mapping[str, str] | None = None) -> str:
    """Put values into the places of a translated text.

    Args:
        text: Translated text. Names that people gave never count as such: what they hold in braces stays.
        details: What the decision knows.
        now: Current instant in the event's time zone, for times of day.
        gates: Names of gates by id.
    """
    words = {name: value_text(value, now, gates or {}).strip() for name, value in details.values().items()}
    return text.format_map(_Places({name: word for name, word in words.items() if word}))


def value_text(value: Value, now: datetime, gates: Mapping[str, str]) -> str:
    """Put a value into words of the window's language; "" for what is not known.

    Args:
        value: What stands in one place of a sentence.
        now: Current instant in the event's time zone.
        gates: Names of gates by id.
    """

    def words(single: Single) -> str:
        # A rule's sentence is of the window's language already; all else comes from outside.
        return _rule(single, now, gates) if isinstance(single, Explanation) else isolated(_plain(single, now, gates))

    return listed(value, words)


def _rule(unmet: Explanation, now: datetime, gates: Mapping[str, str]) -> str:
    values = dict(unmet.values)
    count = values.get("count")
    if isinstance(count, int) and unmet.key in RULES:
        text = plural(RULES[unmet.key], count)
    else:
        text = translated(EXPLANATIONS[unmet.key])
    # By name: languages put a time and a number where they belong in theirs.
    return text.format_map({name: value_text(value, now, gates) for name, value in values.items()})


def _plain(single: datetime | int | str | GateId, now: datetime, gates: Mapping[str, str]) -> str:
    if isinstance(single, datetime):
        return time_of_day(single, now)
    if isinstance(single, GateId):
        return gates.get(single.id) or single.id
    if isinstance(single, Weekday):
        return QLocale().standaloneDayName(single)
    return QLocale().toString(single) if isinstance(single, int) else single.strip()


class _Places(dict[str, str]):
    """Words by place; where none is known, one that is true all the same."""

    def __missing__(self, place: str) -> str:
        words: Mapping[str, Callable[[], str]] = {
            "gate": lambda: QCoreApplication.translate("Missing", "another gate"),
            "time": lambda: QCoreApplication.translate("Missing", "an earlier time"),
            "from": lambda: QCoreApplication.translate("Missing", "a later time"),
            "until": lambda: QCoreApplication.translate("Missing", "an earlier time"),
            "type": lambda: QCoreApplication.translate("Missing", "This ticket"),
            "event": lambda: QCoreApplication.translate("Missing", "another event"),
            "date": lambda: QCoreApplication.translate("Missing", "another date"),
            "zone": lambda: QCoreApplication.translate("Missing", "this zone"),
            "zones": lambda: QCoreApplication.translate("Missing", "another zone"),
            "count": lambda: QCoreApplication.translate("Missing", "several"),
            "remaining": lambda: QCoreApplication.translate("Missing", "Some"),
            "total": lambda: QCoreApplication.translate("Missing", "the party"),
        }
        return words[place]() if place in words else "–"
