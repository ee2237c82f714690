"""The database's one write lock, shared fairly between a gate and whoever writes much.

SQLite keeps no queue for its lock: who waits looks again, at first after 1 ms, later every 100 ms, while a daemon that
writes page after page has it back within 0.1 ms. A gate's scan then waited for up to 2.4 s, though no page took longer
than 0.1 s. So whoever waits looks every millisecond, and whoever held the lock for long leaves it free for a few.

What is much is not written at once: ``ROWS_AT_ONCE`` rows, then the lock is free for a moment.

Invariants: a wait ends by the lock or by the patience given; who held it for a short while only waits for nothing, nor
does a gate's scan, however long the disk took for the one before it.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from typing import Final, TypeVar

from sqlcipher3 import dbapi2 as sqlcipher

T = TypeVar("T")

ROWS_AT_ONCE: Final = 50
"""So many rows of a guest list, with their indexes and words, are written in one transaction while gates may be
scanning. A number, and no measured time: what is durable together must not depend on what else a laptop does."""

ENTRIES_AT_ONCE: Final = 20
"""Entries likewise: each is held against all that is known of its ticket, under all its names."""

MARKS_PER_ENTRY: Final = 5
"""So many numbers that are set beside entries take the lock for as long as one entry."""

LOOK_S = 0.001
"""Between two looks at a lock that is taken, in seconds."""

LONG_S = 0.008
"""From here on a transaction was a long one, in seconds; a scan's takes 1 to 5 ms, a slice of a guest list 1 or 2."""

GAP_S = 0.004
"""How long a thread leaves the lock free after a long transaction, or between two slices, in seconds: some looks of
those who wait."""


def in_slices(items: Sequence[T], at_once: int) -> Iterator[Sequence[T]]:
    """Return what is to be written so many at a time, in its order."""
    return (items[start : start + at_once] for start in range(0, len(items), at_once))


def patient_look(patience_s: float, sleep: Callable[[float], None] = time.sleep) -> Callable[[int], bool]:
    """Return what SQLite asks, with the number of looks so far, whether to look at a taken lock again."""
    began_s = 0.0

    def look_again(looks: int) -> bool:
        nonlocal began_s
        now_s = time.monotonic()
        if looks == 0:
            began_s = now_s
        if now_s - began_s >= patience_s:
            return False
        sleep(LOOK_S)
        return True

    return look_again


class WriteLock:
    """The write lock as one thread's connection takes it."""

    def __init__(
        self, *, clock: Callable[[], float] = time.monotonic, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._clock, self._sleep = clock, sleep
        self._taken_s = self._next_s = 0.0

    def take(self, conn: sqlcipher.Connection, *, goes_first: bool = False) -> None:
        """Begin a transaction with the lock.

        Args:
            conn: Where.
            goes_first: A guest waits for it: whatever this thread wrote before, nobody else goes first.
        """
        if not goes_first and (rest_s := self._next_s - self._clock()) > 0:
            self._sleep(rest_s)
        # The lock at once: a transaction that reads first and writes later may be refused in between, with nothing
        # to wait for.
        conn.execute("BEGIN IMMEDIATE")
        self._taken_s = self._clock()

    def note_given_back(self, *, gives_way: bool = False) -> None:
        """Take note that the transaction is over.

        Args:
            gives_way: It was one of many short ones, with no end between them: those who wait come first.
        """
        now_s = self._clock()
        self._next_s = now_s + GAP_S if gives_way or now_s - self._taken_s >= LONG_S else 0.0
