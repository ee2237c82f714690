"""Which of several ledgers counts: each host that begins one gives it a higher epoch.

Two laptops that take over at the same moment, without hearing of each other, must not give two ledgers one epoch. So an
epoch is a count, with chance behind it: the higher number counts everywhere, whichever it is.
"""

from typing import Final

_CHANCE_BITS: Final = 20


def next_epoch(known: int, chance: int) -> int:
    """Return the epoch of a new ledger.

    Args:
        known: The highest epoch that was met.
        chance: A random number.
    """
    return ((known >> _CHANCE_BITS) + 1 << _CHANCE_BITS) | chance % (1 << _CHANCE_BITS)


def count_of(epoch: int) -> int:
    """Return how many ledgers there have been, for people."""
    return epoch >> _CHANCE_BITS
