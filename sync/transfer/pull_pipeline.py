"""Which stream is fetched when: one convoy behind the other.

At a first pull each stream sets off as soon as the one in front has arrived, so the platform is busy while others are
still being written. Everything is written in the streams' own order.
Invariant: what was sent ahead is either taken or called back; nothing of it was written before its turn.
"""

from collections import deque
from collections.abc import Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from sync.connectors.interface.connector import Connector, CursorExpiredError, ReadsLater, Stream
from sync.transfer.local_store import LocalStore, StreamState
from sync.transfer.prefetch import Convoy, Fetch


@dataclass(frozen=True, slots=True)
class Coming:
    """A stream on its way.

    Attributes:
        stream: The stream.
        state: How far it was read.
        convoy: Its pages.
    """

    stream: Stream
    state: StreamState
    convoy: Convoy


class Relay:
    """Sends convoys off.

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
        self, store: LocalStore, connector: Connector, fetcher: Executor | None, streams: Sequence[Stream]
    ) -> None:
        self._store = store
        self._connector = connector
        self._fetcher = fetcher
        self._ahead: deque[Coming] = deque()
        self.streams = streams
        self.is_first_pull = store.pulled_at() is None and not any(
            store.stream_state(stream).resyncing for stream in streams
        )

    def set_off(self, stream: Stream, now: datetime) -> Coming:
        """Begin to read a stream; returns when its first page is there.

        Args:
            stream: The next one of ``streams``.
            now: Current instant.

        Raises:
            DeliveryError: The first page could not be fetched.
        """
        coming = self._ahead.popleft() if self._ahead else self._begin(stream, now)
        coming.convoy.wait()
        if not self._ahead:
            self._send_ahead(coming)
        return coming

    def call_back(self) -> None:
        """Forget what was sent ahead: its turn does not come."""
        for coming in reversed(self._ahead):  # whoever is last has not set off
            coming.convoy.close()
        self._ahead.clear()

    def _begin(self, stream: Stream, now: datetime) -> Coming:
        state, fetch = self._store.stream_state(stream), self._fetch(stream)
        try:
            first = fetch(state.cursor)
        except CursorExpiredError:
            if state.cursor is None:
                raise  # a beginning cannot be too old
            state = self._store.begin_resync(stream, now)
            first = fetch(None)
        return Coming(stream, state, Convoy(first, fetch, self._fetcher))

    def _send_ahead(self, front: Coming) -> None:
        """Send streams off behind one that did, as long as they were never read: then nothing but pages can come."""
        if self._fetcher is None or not self.is_first_pull:
            return
        for stream in self.streams[self.streams.index(front.stream) + 1 :]:
            state = self._store.stream_state(stream)
            if state.cursor is not None:
                return
            front = Coming(stream, state, Convoy(None, self._fetch(stream), self._fetcher, behind=front.convoy))
            self._ahead.append(front)

    def _fetch(self, stream: Stream) -> Fetch:
        how = self._connector.fetch if isinstance(self._connector, ReadsLater) else self._connector.pull
        return partial(how, stream)
