"""Reading one of the ledger's streams: what it holds behind a place, and then what comes.

Invariant: nothing is left out for good. The library reads a stream by a consumer at the server, which it makes anew by
itself when messages are missing; where that fails, because the server did not answer in time, nobody is told, and
nothing comes any more while everything else goes on. So whoever hears nothing for a while looks how far the stream has
gone, and begins anew from where it was.
"""

import time
from asyncio import sleep
from contextlib import suppress
from typing import Final

from nats.aio.msg import Msg
from nats.errors import Error as NatsError
from nats.errors import TimeoutError as NothingCameError
from nats.js.client import JetStreamContext

from kiosk.venue.cancelling import heed_cancelling
from kiosk.venue.ledger_client import LedgerClient

SILENT_S: Final = 3.0
"""After so long without a word the server is asked how far the stream is: where nobody scans, that is all it costs."""
_LISTEN_S: Final = 1.0
"""A part of the silence: how long it has lasted is looked at each time that nothing came."""


class Follow:
    """One stream, over one connection."""

    def __init__(self, client: LedgerClient, stream: str, subject: str, after: int) -> None:
        """Take what is to be read; nothing is asked before ``next``.

        Args:
            client: The connection.
            stream: The stream.
            subject: What names everything in it.
            after: The place behind which to begin.
        """
        self._client = client
        self._stream = stream
        self._subject = subject
        self._at = after
        self._heard_at = time.monotonic()
        self._reading: JetStreamContext.PushSubscription | None = None

    async def next(self, most: int, *, gather_s: float = 0.0) -> list[Msg]:
        """Return what comes next, in the stream's order; nothing where nothing comes for a second.

        Args:
            most: No more than this.
            gather_s: So long after the first one more are waited for.

        Raises:
            VenueError: The connection failed.
        """
        if self._reading is None:
            self._reading = await self._client.follow(self._stream, self._subject, self._at)
        found = await self._heard(self._reading, most, gather_s)
        heed_cancelling()
        now = time.monotonic()
        if found:
            self._at = max(self._at, found[-1].metadata.sequence.stream)
            self._heard_at = now
        elif now - self._heard_at >= SILENT_S:
            self._heard_at = now
            # Asked for the stream's end and not for the consumer: a consumer that is gone answers as an idle one does.
            if await self._client.last_of(self._stream) > self._at:
                await self.close()
        return found

    async def close(self) -> None:
        """Read no more; another ``next`` begins anew from where it was."""
        reading, self._reading = self._reading, None
        if reading is not None:
            with suppress(NatsError, OSError):
                await reading.unsubscribe()

    async def _heard(self, reading: JetStreamContext.PushSubscription, most: int, gather_s: float) -> list[Msg]:
        found: list[Msg] = []
        with suppress(NothingCameError):
            found.append(await reading.next_msg(timeout=_LISTEN_S))
            if gather_s:
                await sleep(gather_s)
            while len(found) < most and reading.pending_msgs:
                found.append(await reading.next_msg(timeout=0.1))
        return found
