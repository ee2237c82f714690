"""How large the numbers may be that drive a loop or an allocation, and how long words are.

Numbers come from platforms and codes, which may err.

Whoever reads such a number from outside holds it against its bound there: what a platform says above it is cut down to
it and noted, and a claim above it is not believed. What got in before these bounds is cut down to them, too.
"""

from typing import Final

MAX_PARTY: Final = 1_000
"""Guests that one ticket or booking admits, and the highest number of one of them, whatever platforms and codes say.
Each guest is looked at by number in every decision, while other gates wait for the write lock. The largest groups that
platforms sell are some hundreds."""

MAX_AT_ONCE: Final = 500
"""Guests who walk by one scan. Each is an entry of its own, and the database is locked until all are written: so many
take about a tenth of a second. Larger parties walk in several scans."""

LONGEST_NOTE: Final = 2_000
"""Characters of what people write on settling something: so much goes to the other gates of a venue. People are told;
their words are never cut."""


def bounded_party(size: int) -> int:
    """Return how many guests a party may have, whatever was said: at least one, at most ``MAX_PARTY``."""
    return min(max(size, 1), MAX_PARTY)
