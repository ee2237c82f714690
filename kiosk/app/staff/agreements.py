"""What a second person agreed to, kept for a short while.

Invariants: an agreement is for one right and one person who asked, and is used once. It is in memory only: what was
agreed to before the program ended was not done, and is asked for anew.
"""

from collections.abc import Callable
from typing import Final

from kiosk.domain.staff.rights import Right

LASTS_MS: Final = 120_000
"""So long an agreement waits for what it is about: a page asks again at once, a person who walked away does not."""


class Agreements:
    """Remembers who agreed to what."""

    def __init__(self, clock_ms: Callable[[], float]) -> None:
        """Take the clock, ms, that nobody can set."""
        self._clock_ms = clock_ms
        self._made: dict[tuple[Right, str], tuple[float, str]] = {}

    def make(self, right: Right, asked_by: str, name: str = "") -> None:
        """Remember that somebody agreed.

        Args:
            right: To what.
            asked_by: Id of whoever does it, "" where no staff are known.
            name: Who agreed, for the record; "" where no staff are known.
        """
        self._made[right, asked_by] = self._clock_ms(), name

    def use(self, right: Right, asked_by: str) -> str | None:
        """Return who agreed a short while ago, None where nobody did; the next time it takes another agreement."""
        made, name = self._made.pop((right, asked_by), (None, ""))
        return name if made is not None and self._clock_ms() - made <= LASTS_MS else None

    def forget(self) -> None:
        """Forget all: somebody else stands here now."""
        self._made.clear()
