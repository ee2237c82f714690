"""Pages of one stream, fetched ahead of what is being written.

One thread asks for page after page, at most ``AHEAD`` beyond what was taken; the writer takes as many as have arrived.
So a slow network means small transactions, a slow disk means large ones, and neither waits for the other.
Invariant: nobody asks the platform any more once ``close`` has returned.
"""

import threading
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future

from sync.connectors.base import Page

AHEAD = 8
"""So many pages wait in memory at most: some 10 MiB."""

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
        self._waiting = deque([first])
        self._cursor = first.next_cursor
        self._more = first.more
        self._error: BaseException | None = None
        self._closed = False
        self._changed = threading.Condition()
        self._work: Future[None] | None = None
        if executor is not None and first.more:
            self._work = executor.submit(self._run)

    def take(self, limit: int) -> Sequence[Page]:
        """Return the next pages in their order: at least one, at most so many of those that are there.

        Raises:
            DeliveryError: The next page could not be fetched. Pages before it were given out.
        """
        if self._work is None and not self._waiting:
            self._waiting.append(self._fetch_next())
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._error)
            if not self._waiting:
                assert self._error is not None  # noqa: S101  # what was waited for
                raise self._error
            taken = [self._waiting.popleft() for _ in range(min(limit, len(self._waiting)))]
            self._changed.notify_all()
            return taken

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
                self._changed.wait_for(lambda: self._closed or len(self._waiting) < AHEAD)
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
                self._waiting.append(page)
                self._changed.notify_all()

    def _fetch_next(self) -> Page:
        page = self._fetch(self._cursor)
        self._cursor, self._more = page.next_cursor, page.more
        return page
