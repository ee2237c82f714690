"""Reports in the languages that the window speaks, from the very same files of translations.

Qt's core alone, without a window: a file is written in a process that has none (docs/adr/0050).
"""

import re
from collections.abc import Mapping
from datetime import datetime, time
from decimal import Decimal
from functools import cache
from importlib.resources import as_file, files
from typing import Final

from PySide6.QtCore import QDate, QLocale, Qt, QTime, QTranslator

from kiosk.reports.language import ENGLISH, Language
from kiosk.reports.translatable import TextValue, Translatable

_MOST: Final = 20_000
"""Texts whose translation is remembered: a log repeats a few dozen of them in every row."""
_ISOLATE, _END, _FROM_RIGHT = "\u2068", "\u2069", "\u200f"
_TWO_DIGITS: Final = re.compile(r"(?<!y)yy(?!y)")


class SpokenLanguage(Language):
    """A language that the window speaks.

    Args:
        code: ISO 639-1.
        locale: How its readers write dates and numbers.
        translator: Its translations.
    """

    def __init__(self, code: str, locale: QLocale, translator: QTranslator) -> None:
        self.code = code
        self.from_right = locale.textDirection() is Qt.LayoutDirection.RightToLeft
        # With the whole year: a report is read in other years than the one in which it was made.
        self._date = _TWO_DIGITS.sub("yyyy", locale.dateFormat(QLocale.FormatType.ShortFormat))
        # A workbook lays out from the right by itself, and would show the mark as a letter of the format.
        self.sheet_time = f"{self._date.replace(_FROM_RIGHT, '').lower()} hh:mm:ss"
        self._locale = locale
        self._translator = translator
        self._known: dict[tuple[str, str], str] = {}

    def text(self, text: str) -> str:
        """Return a text in this language, where it is one of the program's own."""
        if not isinstance(text, Translatable):
            return text
        key = (text.context, text.source)
        found = self._known.get(key)
        if found is None:
            found = self._translator.translate(text.context, text.source) or text.source
            if len(self._known) < _MOST:
                self._known[key] = found
        return found.format_map(self._values(text.values)) if text.values else found

    def number(self, number: float | Decimal, digits: int | None = None) -> str:
        """Return a number with the signs between its digits."""
        if digits is None and isinstance(number, Decimal):
            exponent = number.as_tuple().exponent
            digits = -exponent if isinstance(exponent, int) else 0
        if digits is None and isinstance(number, int):
            return self._locale.toString(number)
        return self._locale.toString(float(number), "f", 2 if digits is None else digits)

    def instant(self, local: datetime, *, seconds: bool = True) -> str:
        """Return date and time of day of an instant, by the clocks of its own zone."""
        day = self._locale.toString(QDate(local.year, local.month, local.day), self._date)
        return f"{day} {self.clock(local, seconds=seconds)}"

    def clock(self, local: datetime | time, *, seconds: bool = False) -> str:
        """Return the time of day of an instant, likewise."""
        shown = QTime(local.hour, local.minute, local.second)
        return self._locale.toString(shown, "HH:mm:ss" if seconds else "HH:mm")

    def line(self, *parts: str) -> str:
        """Return what stands in one line, with dots between, whatever each part is written in."""
        shown = [self.text(part) for part in parts]
        if not self.from_right:
            return " · ".join(shown)
        return _FROM_RIGHT + " · ".join(f"{_ISOLATE}{part}{_END}" for part in shown)

    def _values(self, values: Mapping[str, TextValue]) -> dict[str, str]:
        return {place: self._value(value) for place, value in values.items()}

    def _value(self, value: TextValue) -> str:
        if isinstance(value, Translatable):
            return self.text(value)
        if isinstance(value, str):
            # A name in other letters than the sentence keeps its own order, and the sentence keeps its.
            return f"{_ISOLATE}{value}{_END}" if self.from_right and value else value
        if isinstance(value, datetime):
            return self.instant(value, seconds=False)
        return self.clock(value) if isinstance(value, time) else self.number(value)


def language_of(chosen: str) -> Language:
    """Return a language for a report.

    Args:
        chosen: Such as "de"; "" follows the operating system.

    Returns:
        English where the window does not speak it either.
    """
    locale = QLocale(chosen) if chosen else QLocale.system()
    return _spoken(QLocale.languageToCode(locale.language()))


@cache
def _spoken(code: str) -> Language:
    if code == ENGLISH.code:
        return ENGLISH
    with as_file(files("assets") / "translations" / f"gatehouse_{code}.qm") as path:
        translator = QTranslator()
        if not path.is_file() or not translator.load(str(path)):
            return ENGLISH
    return SpokenLanguage(code, QLocale(code), translator)
