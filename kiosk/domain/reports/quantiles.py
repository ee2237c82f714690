"""Quantiles of what was measured."""

import math
from collections.abc import Mapping, Sequence
from typing import TypeVar

V = TypeVar("V")


def quantile(ordered: Sequence[V], share: float) -> V | None:
    """Return the least value that this share of all values does not exceed; None where there are none.

    Args:
        ordered: The values, the least first.
        share: Between 0 and 1.
    """
    if not ordered:
        return None
    return ordered[min(len(ordered) - 1, max(0, math.ceil(share * len(ordered)) - 1))]


def quantile_of_counts(counts: Mapping[float, int], share: float) -> float | None:
    """Return the same of values that are given with how often each occurs.

    Args:
        counts: How often, by value.
        share: Between 0 and 1.
    """
    wanted = max(1, math.ceil(share * sum(counts.values())))
    passed = 0
    for value, count in sorted(counts.items()):
        passed += count
        if passed >= wanted:
            return value
    return None
