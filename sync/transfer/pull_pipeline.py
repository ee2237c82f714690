"""Which stream is fetched when: each one's pages are fetched ahead, one stream after the other.

At a first pull each stream starts as soon as the one in front is complete, so the platform is busy while others are
still being written. Everything is written in the streams' own order.
Invariant: what was fetched ahead is either taken or dropped; nothing of it was written before its turn.
"""

from collections import deque
from collections.abc import Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from sync.connectors.interface.connector import Connector, CursorExpiredError, FetchedPage, FetchesAhead, Stream
from sync.transfer.local_store import LocalStore
from sync.transfer.page_writing import StreamState
from sync.transfer.prefetch import FetchPage, PagePrefetch


@dataclass(frozen=True, slots=True)
class StartedStream:
    """A stream that is being read.

    Attributes:
        stream: The stream.
        state: How far it was read.
        prefetch: Its pages.
    """

    stream: Stream
    state: StreamState
    prefetch: PagePrefetch


class PullPipeline:
    """Fetches the streams of one pull.

    Args:
        store: The local database.
        connector: The platform.
        fetcher: Fetches pages ahead, one thread; None fetches each when it is asked for.
        streams: What is to be read, in order.

    Attributes:
        streams: The same.
        is_first_pull: Nothing was read to its end before, so no gate can be scanning by it.
    """

    def __init__(
        self, store: LocalStore, connector: Connector, prefetch_pool: Executor | None, streams: Sequence[Stream]
    ) -> None:
        self._store = store
        self._connector = connector
        self._prefetch_pool = prefetch_pool
        self._ahead: deque[StartedStream] = deque()
        self.streams = streams
        self.is_first_pull = store.pulled_at() is None and not any(
            store.stream_state(stream).resyncing for stream in streams
        )

    def start(self, stream: Stream, now: datetime) -> StartedStream:
        """Begin to read a stream; returns when its first page is there.

        Args:
            stream: The next one of ``streams``.
            now: Current instant.

        Raises:
            DeliveryError: The first page could not be fetched.
        """
        started = self._ahead.popleft() if self._ahead else self._begin(stream, now)
        started.prefetch.wait()
        # One chain at a time: what is ahead already leads on to all others.
        if not self._ahead:
            self._prefetch_next(started)
        return started

    def cancel_ahead(self) -> None:
        """Drop what was fetched ahead."""
        for started in reversed(self._ahead):  # whoever is last has not started
            started.prefetch.close()
        self._ahead.clear()

    def _begin(self, stream: Stream, now: datetime) -> StartedStream:
        state, fetch = self._store.stream_state(stream), self._fetch(stream)
        try:
            first = fetch(state.cursor)
        except CursorExpiredError:
            if state.cursor is None:
                raise  # a beginning cannot be too old
            state = self._store.begin_resync(stream, now)
            first = fetch(None)
        return StartedStream(stream, state, PagePrefetch(first, fetch, self._prefetch_pool))

    def _prefetch_next(self, front: StartedStream) -> None:
        """Start streams after one that did, as long as they were never read: then nothing but pages can come."""
        if self._prefetch_pool is None or not self.is_first_pull:
            return
        for stream in self.streams[self.streams.index(front.stream) + 1 :]:
            state = self._store.stream_state(stream)
            # Whether its cursor is still good only the platform knows, and a stream that is read anew first changes its
            # state here.
            if state.cursor is not None:
                return
            front = StartedStream(
                stream, state, PagePrefetch(None, self._fetch(stream), self._prefetch_pool, after=front.prefetch)
            )
            self._ahead.append(front)

    def _fetch(self, stream: Stream) -> FetchPage:
        how = self._connector.fetch if isinstance(self._connector, FetchesAhead) else self._connector.pull
        return partial(self._fetch_page, partial(how, stream))

    def _fetch_page(self, fetch: FetchPage, cursor: str | None) -> FetchedPage:
        self._store.database.give_way()
        return fetch(cursor)
