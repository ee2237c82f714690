"""In which language a report is read: its own texts, dates, numbers, and from which side its lines begin.

English needs no library and tells dates as ISO 8601 does, because English-speaking countries differ about the order of
day and month; every other language comes from Qt (``spoken.py``).
"""

from datetime import datetime
from decimal import Decimal
from typing import Final

from kiosk.reports.translatable import Translatable


class Language:
    """English, and what every other language answers in its way.

    Attributes:
        code: ISO 639-1.
        from_right: Whether lines begin at the right.
        sheet_time: How a workbook shows an instant, in its own letters (ECMA-376, 18.8.30).
    """

    code = "en"
    from_right = False
    sheet_time = "yyyy-mm-dd hh:mm:ss"

    def text(self, text: str) -> str:
        """Return a text in this language, where it is one of the program's own."""
        return text

    def number(self, number: float | Decimal, digits: int | None = None) -> str:
        """Return a number with the signs between its digits.

        Args:
            number: The number.
            digits: Digits behind the point; None for as many as it has.
        """
        return f"{number:,}" if digits is None else f"{number:,.{digits}f}"

    def instant(self, local: datetime, *, seconds: bool = True) -> str:
        """Return date and time of day of an instant, by the clocks of its own zone."""
        return f"{local:%Y-%m-%d %H:%M:%S}" if seconds else f"{local:%Y-%m-%d %H:%M}"

    def clock(self, local: datetime, *, seconds: bool = False) -> str:
        """Return the time of day of an instant, likewise."""
        return f"{local:%H:%M:%S}" if seconds else f"{local:%H:%M}"

    def line(self, *parts: str) -> str:
        """Return what stands in one line, with dots between, whatever each part is written in."""
        return " · ".join(self.text(part) for part in parts)


ENGLISH: Final = Language()

YES: Final = Translatable("yes")
NO: Final = Translatable("no")
NONE: Final = Translatable("none")
"""Words that formats need wherever a cell says so, or a table says nothing."""
