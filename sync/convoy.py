"""Pages of one stream, fetched ahead of what is being written.

One thread asks for page after page, at most ``AHEAD`` records beyond what was taken; the writer takes what has arrived.
A transaction rewrites every page of the database that it touches, so many small ones cost a multiple of a large one: a
writer that wants much writes what comes, as it comes, and waits a moment for more. Still a slow network means small
transactions, a slow disk means large ones, and neither waits for the other for long.
Invariant: nobody asks the platform any more once ``close`` has returned.
"""

import threading
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from time import monotonic

from sync.connectors.base import Page

AHEAD = 30_000
"""So many records wait in memory, and one page more: some 30 MiB."""

GATHER_S = 0.5
"""So long a writer that wants more waits for it in all, with what it wrote not yet durable."""

Fetch = Callable[[str], Page]


class Convoy:
    """Fetches pages by their cursors until the last one.

    Args:
        first: The page that was fetched already.
        fetch: Fetches the page behind a cursor.
        executor: Runs the fetching; None fetches when a page is asked for.
    """

    def __init__(self, first: Page, fetch: Fetch, executor: Executor | None) -> None:
        self._fetch = fetch
        self._waiting: deque[Page] = deque()
        self._weight = 0
        self._put(first)
        self._cursor = first.next_cursor
        self._more = first.more
        self._error: BaseException | None = None
        self._closed = False
        self._changed = threading.Condition()
        self._work: Future[None] | None = None
        if executor is not None and first.more:
            self._work = executor.submit(self._run)

    def take(self) -> Page:
        """Return the next page, waiting for it.

        Raises:
            DeliveryError: It could not be fetched. Pages before it were given out.
        """
        if self._work is None and not self._waiting:
            self._put(self._fetch_next())
        page = self._arrived(None)
        assert page is not None  # noqa: S101  # it was waited for without an end
        return page

    def arriving(self, limit: int) -> Iterator[Page]:
        """Give out the next pages as they come: at least one, none that begins beyond so many records.

        Further ones are waited for up to ``GATHER_S`` in all, and what could not be fetched ends them quietly.

        Args:
            limit: Records that are wanted.

        Raises:
            DeliveryError: Not even the first one could be fetched.
        """
        page: Page | None = self.take()
        given, patience_s = 0, GATHER_S
        while page is not None:
            given += _weight(page)
            yield page
            if not page.more or given >= limit or (self._work is None and not self._waiting):
                return
            before = monotonic()
            page = self._arrived(patience_s)
            patience_s = max(0.0, patience_s - (monotonic() - before))

    def _arrived(self, timeout_s: float | None) -> Page | None:
        """Return the next page, or None where it did not come in time or, with a time limit, never will."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._error, timeout_s)
            if not self._waiting:
                if self._error is not None and timeout_s is None:
                    raise self._error
                return None
            page = self._waiting.popleft()
            self._weight -= _weight(page)
            self._changed.notify_all()
            return page

    def close(self) -> None:
        """Stop fetching; waits for the request that is under way."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
        if self._work is not None:
            self._work.result()

    def _run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._closed or self._weight < AHEAD)
                if self._closed or not self._more:
                    return
            try:
                page = self._fetch_next()
            except BaseException as error:  # noqa: BLE001  # raised again by whoever takes the page
                with self._changed:
                    self._error = error
                    self._changed.notify_all()
                return
            with self._changed:
                self._put(page)
                self._more = page.more
                self._changed.notify_all()

    def _fetch_next(self) -> Page:
        page = self._fetch(self._cursor)
        self._cursor = page.next_cursor
        return page

    def _put(self, page: Page) -> None:
        self._waiting.append(page)
        self._weight += _weight(page)


def _weight(page: Page) -> int:
    """Return how much a page weighs: one for each record, and one for itself."""
    return 1 + len(page.records) + len(page.entries) + len(page.tombstones)
