"""Texts of a report that are translated: English where they are written down, in any language where they are read.

Whatever is no ``Translatable`` comes from outside (names, notes, what a platform says) and is never translated.
``packaging/translations.py`` finds each of them by its call, so its text is written out there and not put together.
"""

from collections.abc import Mapping
from datetime import datetime, time
from decimal import Decimal
from typing import Final, Self

TextValue = str | int | float | Decimal | datetime | time
"""What fills a place: a datetime is told to the minute, a time as a clock shows it, by clocks of its own zone."""

REPORTS_CONTEXT: Final = "Reports"


class Translatable(str):
    """A text of the program's own, which is its English form wherever a text will do.

    Attributes:
        source: The English text, with its places in braces where it has values.
        context: Under which the translations hold it.
        values: What fills its places; a ``Translatable`` among them is translated as well.
    """

    __slots__ = ("context", "source", "values")
    source: str
    context: str
    values: Mapping[str, TextValue]

    def __new__(cls, source: str, /, *, context: str = REPORTS_CONTEXT, **values: TextValue) -> Self:
        """Make it; see the class."""
        shown = {place: english_value(value) for place, value in values.items()}
        made = super().__new__(cls, source.format_map(shown) if values else source)
        made.source, made.context, made.values = source, context, values
        return made


def english_value(value: TextValue) -> str:
    """Return how a value stands in an English text."""
    if isinstance(value, str):
        return value
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return f"{value:,.2f}" if isinstance(value, float) else f"{value:,}"
