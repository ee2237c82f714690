"""How large the numbers may be that drive a loop or an allocation. They come from platforms and codes, which may err.

Whoever reads such a number from outside holds it against its bound there: a record of a platform that is above it
cannot be read, and a claim above it is not believed. What got in before these bounds is cut down to them.
"""

from typing import Final

MAX_PARTY: Final = 9_999
"""Guests that one ticket or booking admits: a full hall in one booking. Formats of codes name the same bound."""

MAX_AT_ONCE: Final = 500
"""Guests who walk by one scan. Each is an entry of its own, and the database is locked until all are written: so many
take about a tenth of a second. Larger parties walk in several scans."""


def bounded_party(size: int) -> int:
    """Return how many guests a party may have, whatever was said: at least one, at most ``MAX_PARTY``."""
    return min(max(size, 1), MAX_PARTY)
