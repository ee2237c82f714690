"""Every number up to some hundreds by a few buttons: the small ones at once, the others by a range that is opened.

Invariant: whatever is open, each number is in one of the buttons, and no two buttons hold the same one.
"""

from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QLocale


class NumberRange(NamedTuple):
    """What one button stands for: a number, or several of which one is then chosen."""

    first: int
    last: int

    @property
    def is_one(self) -> bool:
        """Whether it is a number."""
        return self.first == self.last

    def text(self) -> str:
        """Return it as it stands on a button."""
        first, last = QLocale().toString(self.first), QLocale().toString(self.last)
        return first if self.is_one else f"{first}–{last}"


def number_ranges(total: int, most: int, opened: NumberRange | None = None) -> tuple[NumberRange, ...]:
    """Return what the buttons stand for.

    Args:
        total: The highest number; the lowest is 1.
        most: How many buttons there are, at least four.
        opened: The range that was pressed; None at the beginning.
    """
    if opened is None and total <= most:
        return tuple(NumberRange(number, number) for number in range(1, total + 1))
    # All of them are the usual answer: at the beginning they have a button of their own.
    first, last = opened or NumberRange(1, total - 1)
    before = (NumberRange(1, first - 1),) if first > 1 else ()
    after = (NumberRange(last + 1, total),) if last < total else ()
    room, count = most - len(before) - len(after), last - first + 1
    if count <= room:
        inside = [NumberRange(number, number) for number in range(first, last + 1)]
    elif opened is None:
        single = range(first, first + room - 1)
        inside = [*(NumberRange(number, number) for number in single), NumberRange(single.stop, last)]
    else:
        edges = [first + count * part // room for part in range(room + 1)]
        inside = [NumberRange(a, b - 1) for a, b in pairwise(edges)]
    return (*before, *inside, *after)
