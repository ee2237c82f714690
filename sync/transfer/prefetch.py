"""Pages of one stream, fetched ahead of what is being written.

One thread asks for page after page, at most ``MAX_ITEMS_AHEAD`` items beyond what was taken; the writer takes what has
arrived, and makes records of it: while it does, the platform is already busy with what comes next.
A transaction rewrites every page of the database that it touches, so many small ones cost a multiple of a large one: a
writer that wants much writes what comes, as it comes, and waits a moment for more. Still a slow network means small
transactions, a slow disk means large ones, and neither waits for the other for long.
Invariant: nobody asks the platform any more once ``close`` has returned.
"""

import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import monotonic

from sync.connectors.interface.connector import FetchedPage, Page

MAX_ITEMS_AHEAD = 60_000
"""So many items wait in memory, and one page more: some 60 MiB."""

MAX_GATHER_S = 0.5
"""So long a writer that wants more waits for it in all, with what it wrote not yet durable."""

_SWITCH_INTERVAL_S = 0.0005

FetchPage = Callable[[str | None], FetchedPage]


@contextmanager
def frequent_thread_switches() -> Iterator[None]:
    """Let threads of this program take turns more often while one fetches and another writes.

    A writer gives Python's lock away for some microseconds at each row, too short for another thread to wake up in.
    So whoever fetches would wait for five milliseconds, Python's own measure, at every piece of every answer.
    """
    before = sys.getswitchinterval()
    sys.setswitchinterval(_SWITCH_INTERVAL_S)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


@dataclass(slots=True)
class PrefetchBuffer:
    """What waits in memory, of all streams that are fetched one after the other.

    Attributes:
        changed: Is told when something arrived or was taken.
        weight: So much there is.
    """

    changed: threading.Condition = field(default_factory=threading.Condition)
    weight: int = 0


class PagePrefetch:
    """Fetches pages by their cursors until the last one.

    Args:
        first: The page that was fetched already; None to begin at the beginning.
        fetch: Fetches the page behind a cursor.
        executor: Runs the fetching; None fetches when a page is asked for.
        after: It starts when this one is complete, and never if that breaks off.

    Attributes:
        hold: Where its pages wait.
    """

    def __init__(
        self,
        first: FetchedPage | None,
        fetch: FetchPage,
        executor: Executor | None,
        *,
        after: "PagePrefetch | None" = None,
    ) -> None:
        self._fetch = fetch
        self._after = after
        self._waiting: deque[FetchedPage] = deque()
        self.buffer: PrefetchBuffer = PrefetchBuffer() if after is None else after.buffer
        self._changed = self.buffer.changed
        self._cursor: str | None = None
        self._more = True
        if first is not None:
            self._put(first)
        self._error: BaseException | None = None
        self._closed = False
        self._work: Future[None] | None = None
        if executor is not None and self._more:
            self._work = executor.submit(self._run)

    @property
    def is_complete(self) -> bool:
        """Whether the last page was fetched."""
        return not self._more

    def wait(self) -> FetchedPage:
        """Return the next page and leave it where it is, waiting for it.

        Raises:
            DeliveryError: It could not be fetched. Pages before it were given out.
        """
        # Without a thread of its own, a page is fetched when somebody wants it.
        if self._work is None and not self._waiting:
            self._put(self._fetch(self._cursor))
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._error)
            if not self._waiting:
                assert self._error is not None  # noqa: S101  # or it would wait on
                raise self._error
            return self._waiting[0]

    def take(self) -> Page:
        """Return the next page, waiting for it.

        Raises:
            DeliveryError: It could not be fetched. Pages before it were given out.
        """
        self.wait()
        arrived = self._arrived(0.0)
        assert arrived is not None  # noqa: S101  # it was waited for
        return arrived.read()

    def take_available(self, limit: int) -> Iterator[Page]:
        """Give out the next pages as they come: at least one, none that begins beyond so many records.

        Further ones are waited for up to ``MAX_GATHER_S`` in all, and what could not be fetched ends them quietly.

        Args:
            limit: Records that are wanted.

        Raises:
            DeliveryError: Not even the first one could be fetched.
        """
        page = self.take()
        given, patience_s = 0, MAX_GATHER_S
        while True:
            given += _weight(page)
            yield page
            if not page.more or given >= limit or (self._work is None and not self._waiting):
                return
            before = monotonic()
            arrived = self._arrived(patience_s)
            if arrived is None:
                return
            patience_s = max(0.0, patience_s - (monotonic() - before))
            page = arrived.read()

    def _arrived(self, timeout_s: float) -> FetchedPage | None:
        """Return the next page, or None where it did not come in time or never will."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._error, timeout_s)
            if not self._waiting:
                return None
            arrived = self._waiting.popleft()
            self.buffer.weight -= _weight(arrived)
            self._changed.notify_all()
            return arrived

    def close(self) -> None:
        """Stop fetching; waits for the request that is under way."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
        # One that has not begun is taken from the pool; one that runs is waited for, so that nobody asks any more.
        if self._work is not None and not self._work.cancel():
            self._work.result()

    def _run(self) -> None:
        front, self._after = self._after, None
        # What it rests on broke off: pages of this one would be about events that are not there.
        if front is not None and not front.is_complete:
            return
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._closed or self.buffer.weight < MAX_ITEMS_AHEAD)
                if self._closed or not self._more:
                    return
            try:
                arrived = self._fetch(self._cursor)
            # Kept, not logged: pages that were fetched before are still good, and are taken first.
            except BaseException as error:  # noqa: BLE001  # raised again by whoever takes the page
                with self._changed:
                    self._error = error
                    self._changed.notify_all()
                return
            with self._changed:
                self._put(arrived)
                self._changed.notify_all()

    def _put(self, arrived: FetchedPage) -> None:
        self._waiting.append(arrived)
        self.buffer.weight += _weight(arrived)
        self._cursor, self._more = arrived.next_cursor, arrived.more


def _weight(arrived: FetchedPage) -> int:
    """Return how much a page weighs: one for each item, and one for itself."""
    return 1 + arrived.size
