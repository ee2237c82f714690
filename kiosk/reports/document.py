"""What a report is, whatever file it becomes: facts, tables and charts in an order.

Cells stay what they are (numbers, instants, texts) until a file is written; whoever writes knows how its format says
them. Rows are read while they are written, so that a log of any length needs the memory of a few rows.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from decimal import Decimal
from enum import StrEnum

from kiosk.reports.language import ENGLISH, Language

Cell = str | int | float | Decimal | datetime | bool | None
"""Text (the program's own is a ``Translatable``), number, amount of money, instant (aware), yes or no, or nothing."""


def is_finite(number: float | Decimal) -> bool:
    """Say whether a number can be told; what is none (NaN, infinity) is told as nothing, in every format."""
    if isinstance(number, Decimal):
        return number.is_finite()
    return isinstance(number, int) or math.isfinite(number)


class Personal(StrEnum):
    """What a column tells about people, for reports that leave it out."""

    NOTHING = "nothing"
    GUEST = "guest"  # a name: becomes "Guest 1"
    TICKET = "ticket"  # a number by which the guest can be found on the platform
    BOOKING = "booking"
    SEAT = "seat"
    STAFF = "staff"
    ENTRY = (
        "entry"  # an entry's id: the platform was told it, and two files of one evening could be laid together by it
    )
    WORDS = "words"  # free words, which may hold anything: left out


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a table.

    Attributes:
        name: Its heading.
        width: How wide it is beside the others, in characters.
        personal: What it tells about people.
        digits: Digits behind the point of its numbers; None leaves numbers as they are.
        is_number: Whether it stands at the right, as numbers do.
        wraps: Whether on paper it takes several lines where it is long, instead of being cut off.
    """

    name: str
    width: int = 12
    personal: Personal = Personal.NOTHING
    digits: int | None = None
    is_number: bool = False
    wraps: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under columns.

    Attributes:
        key: Short name for files and sheets: lower-case letters and hyphens.
        title: Heading.
        columns: The columns.
        rows: The rows, each as wide as the columns; read once, while they are written.
    """

    key: str
    title: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[Cell]] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """A few figures, each with its name.

    Attributes:
        title: Heading.
        pairs: Name and figure.
    """

    title: str
    pairs: Sequence[tuple[str, Cell]]


@dataclass(frozen=True, slots=True, kw_only=True)
class BarChart:
    """A bar for each stretch of time.

    Attributes:
        title: Heading.
        unit: What is counted.
        bars: Beginning of each stretch, and how many.
    """

    title: str
    unit: str
    bars: Sequence[tuple[datetime, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedText:
    """A text that people keep and machines read again: as a QR code, with its lines beside it. On paper only.

    Attributes:
        title: Heading.
        text: What the code holds, to the last line feed.
        hint: What it is for.
    """

    title: str
    text: str
    hint: str = ""


Section = Facts | Table | BarChart | CodedText


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A report.

    Attributes:
        title: What it is.
        subtitle: Of which event.
        made_at: When it was made, corrected time.
        zone: The event's zone: all times are told in it.
        sections: What stands in it, in order.
        notes: Sentences at its end: what it rests on.
        logo: The organizer's, as a small PNG, where it is printed; b"" for none.
        language: In which it is written: whatever of it is a ``Translatable``, and dates and numbers for people.
    """

    title: str
    subtitle: str
    made_at: datetime
    zone: tzinfo
    sections: Sequence[Section]
    notes: Sequence[str] = ()
    logo: bytes = field(default=b"", repr=False)
    language: Language = field(default=ENGLISH, repr=False)

    @property
    def tables(self) -> tuple[Table, ...]:
        """Its tables, for formats that hold nothing else."""
        return tuple(section for section in self.sections if isinstance(section, Table))
