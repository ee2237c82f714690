"""One row of the table that ``make bench`` prints."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One figure.

    Attributes:
        subject: What was measured.
        figure: Which figure of it, with its unit.
        value: The figure.
        beside: What it is compared with, with the ratio; "" for none.
        goal: What it should be, "" for none.
    """

    subject: str
    figure: str
    value: float
    beside: str = ""
    goal: str = ""


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which this share of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
