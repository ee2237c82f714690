"""One connection to the venue's server: what it is asked, and what its answers mean.

Everything here runs in one thread's event loop. Each method may raise ``VenueError``; a missing permission looks
like no answer, because the server does not answer whom it does not allow to ask.
"""

import asyncio
import base64
import json
import logging
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Any, Final

import nats
from nats.aio.client import Client
from nats.aio.msg import Msg
from nats.errors import Error as NatsError
from nats.js.api import AckPolicy, ConsumerConfig, DeliverPolicy, DiscardPolicy, StreamConfig
from nats.js.client import JetStreamContext

from kiosk.domain.entries.entry import Entry
from kiosk.domain.errors import VenueError, VenueUnreachableError
from kiosk.domain.venue import wire
from kiosk.domain.venue.claims import Claim
from kiosk.domain.venue.membership import HOST_NAME
from kiosk.venue import subjects

ASK_LIMIT_S: Final = 2.0


class _EndOfTls(logging.Filter):
    """WORKAROUND: asyncio warns whenever the other side ends a TLS connection, which is how hosts go.

    Python keeps the plain stream's protocol when a connection is upgraded to TLS.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Let everything else pass."""
        return not str(record.msg).startswith("returning true from eof_received()")


logging.getLogger("asyncio").addFilter(_EndOfTls())

_CLOSING_S: Final = 1.0
_PING_S: Final = 1
_STREAM_MISSING: Final = 10059
_NO_MESSAGE: Final = 10037


@dataclass(frozen=True, slots=True)
class Held:
    """What the ledger holds of a use.

    Attributes:
        claim: Who has it; None where it was given back.
        sequence: Place in the ledger.
    """

    claim: Claim | None
    sequence: int


class LedgerClient:
    """A connection that stands."""

    def __init__(self, connection: Client, member: str) -> None:
        self._nats = connection
        self._member = member
        self.js: JetStreamContext = connection.jetstream(timeout=ASK_LIMIT_S)

    # -- claims

    async def claim(self, claim: Claim, *, expected: int = 0) -> bool:
        """Take a use if the last that was said of it is as expected (0: nothing yet); return whether it was so."""
        token = claim.use.token
        return await self._put(
            subjects.claim_subject(token, self._member),
            wire.write_claim(claim),
            subjects.first_of(subjects.claims_of_use(token), expected),
        )

    async def holder(self, token: str) -> Held | None:
        """Return what the ledger holds of a use, None for nothing."""
        said = await self._last_said(subjects.CLAIMS, subjects.claims_of_use(token))
        return None if said is None else Held(wire.read_claim(said[0]), said[1])

    async def give_back(self, token: str, sequence: int) -> bool:
        """Say that a use is free again, if nothing was said of it since; return whether it was so."""
        return await self._put(
            subjects.claim_subject(token, self._member),
            wire.RELEASED,
            subjects.first_of(subjects.claims_of_use(token), sequence),
        )

    async def place(self) -> tuple[str, int]:
        """Return the mark of whoever spoke last under this member's name ("" for nobody), and where that stands."""
        said = await self._last_said(subjects.CLAIMS, subjects.claims_of_use(subjects.place_token(self._member)))
        return ("", 0) if said is None else (wire.read_place(said[0]), said[1])

    async def take_place(self, mark: str, expected: int) -> bool:
        """Leave a mark under this member's name if nobody did since; return whether it was so."""
        token = subjects.place_token(self._member)
        headers = subjects.first_of(subjects.claims_of_use(token), expected)
        return await self._put(subjects.claim_subject(token, self._member), wire.write_place(mark), headers)

    # -- entries and reports

    async def tell(self, entry: Entry) -> bool:
        """Tell the others of an entry; return False where it had been told before."""
        return await self._put(
            subjects.entry_subject(entry.entry_id, self._member),
            wire.write_entry(entry),
            subjects.first_of(subjects.entries_under(entry.entry_id)),
        )

    async def tell_note(self, name: str, payload: bytes) -> bool:
        """Tell the others what somebody noted; return False where it had been told before."""
        subject = subjects.note_subject(name, self._member)
        return await self._put(subject, payload, subjects.first_of(subjects.note_subject(name, "*")))

    async def follow(self, stream: str, subject: str, after: int) -> JetStreamContext.PushSubscription:
        """Read a stream from behind a place, and go on with what comes."""
        config = ConsumerConfig(
            deliver_policy=DeliverPolicy.BY_START_SEQUENCE, opt_start_seq=after + 1, ack_policy=AckPolicy.NONE
        )
        try:
            return await self.js.subscribe(
                subject,
                stream=stream,
                ordered_consumer=True,
                config=config,
                pending_msgs_limit=-1,
                pending_bytes_limit=-1,
            )
        except (NatsError, OSError, TimeoutError) as error:
            raise _as_venue_error(error) from error

    async def forget(self, follow: JetStreamContext.PushSubscription) -> None:
        """Read a stream no more."""
        with suppress(NatsError, OSError):
            await follow.unsubscribe()

    async def report(self, payload: bytes) -> None:
        """Say something of oneself; nobody waits for an answer."""
        try:
            await self._nats.publish(subjects.report_subject(self._member), payload)
        except (NatsError, OSError) as error:
            raise _as_venue_error(error) from error

    async def listen(self, subject: str, heard: Callable[[Msg], Awaitable[None]]) -> None:
        """Hear what is said under a subject from now on."""
        try:
            await self._nats.subscribe(subject, cb=heard)
        except (NatsError, OSError) as error:
            raise _as_venue_error(error) from error

    async def round_trip(self, limit_s: float) -> bool:
        """Return whether the server answers within a time."""
        # WORKAROUND: nats-py's own flush ends the connection when its answer comes after the time-out.
        try:
            await self._nats.request(f"$JS.API.STREAM.INFO.{subjects.CLAIMS}", b"", timeout=limit_s)
        except (NatsError, OSError, TimeoutError):
            return False
        return True

    # -- the ledger as a whole

    async def epoch(self) -> int:
        """Return the ledger's epoch, 0 where there is none."""
        answer = await self._ask(f"$JS.API.STREAM.INFO.{subjects.CLAIMS}", b"")
        # A host that has just begun has no ledger yet; it is about to make one.
        if _error(answer) == _STREAM_MISSING:
            return 0
        said = _expect(answer)["config"].get("metadata", {}).get(subjects.EPOCH, "")
        return int(said) if said.isdecimal() else 0

    async def last_entry(self) -> int:
        """Return the place of the last entry that was told."""
        return await self._last(subjects.ENTRIES)

    async def last_note(self) -> int:
        """Return the place of the last note that was told."""
        return await self._last(subjects.NOTES)

    async def _last(self, stream: str) -> int:
        answer = _expect(await self._ask(f"$JS.API.STREAM.INFO.{stream}", b""))
        return int(answer["state"]["last_seq"])

    async def make_ledger(self, epoch: int) -> None:
        """Make an empty ledger; only the host may."""
        # What a use holds is its last claim, so that one can be given back; an entry is told once and stays.
        claims = StreamConfig(
            name=subjects.CLAIMS,
            subjects=["claims.*.*"],
            max_msgs_per_subject=1,
            deny_delete=True,
            allow_direct=False,  # a direct read may be answered before the last write is seen
            # No claim has a time to live. Measured, not explained: a stream in which messages may have one answers a
            # crowd half as fast again, as key-value buckets do, which are made so; see docs/adr/0040.
            allow_msg_ttl=True,
            metadata={subjects.EPOCH: str(epoch)},
        )
        venue = StreamConfig(name=subjects.VENUE, subjects=["venue.>"], max_msgs_per_subject=1)
        # The epoch last: then the ledger is whole.
        await self._add(_told_once(subjects.ENTRIES, "entries.*.*"), venue, claims)

    async def make_notes(self) -> None:
        """Make room for notes where a ledger has none yet, as one of an earlier version; only the host may."""
        await self._add(_told_once(subjects.NOTES, "notes.*.*"))

    async def _add(self, *streams: StreamConfig) -> None:
        try:
            for stream in streams:
                await self.js.add_stream(stream)
        except (NatsError, OSError, TimeoutError) as error:
            raise _as_venue_error(error) from error

    async def drop_ledger(self) -> None:
        """Forget a ledger that another one takes the place of; only the host may."""
        for stream in (subjects.CLAIMS, subjects.ENTRIES, subjects.NOTES, subjects.VENUE):
            with suppress(NatsError):
                await self.js.delete_stream(stream)

    async def publish_members(self, payload: bytes) -> None:
        """Say who the gates are; only the host may."""
        await self._put(subjects.MEMBERS, payload, {})

    async def members(self) -> bytes | None:
        """Return what the host said last of the gates, or None."""
        said = await self._last_said(subjects.VENUE, subjects.MEMBERS)
        return None if said is None else said[0]

    # -- plumbing

    async def _last_said(self, stream: str, subject: str) -> tuple[bytes, int] | None:
        """Return what was said last under a subject, and its place in the stream; None for nothing."""
        question = json.dumps({"last_by_subj": subject}).encode()
        answer = await self._ask(f"$JS.API.STREAM.MSG.GET.{stream}", question)
        if _error(answer) == _NO_MESSAGE:
            return None
        message = _expect(answer)["message"]
        return base64.b64decode(message["data"]), int(message["seq"])

    async def _put(self, subject: str, payload: bytes, headers: Mapping[str, str]) -> bool:
        answer = await self._ask(subject, payload, headers)
        if _error(answer) in subjects.WAS_FIRST:
            return False
        _expect(answer)
        return True

    async def _ask(self, subject: str, payload: bytes, headers: Mapping[str, str] | None = None) -> Mapping[str, Any]:
        try:
            message = await self._nats.request(
                subject, payload, timeout=ASK_LIMIT_S, headers=dict(headers) if headers else None
            )
            answer: Mapping[str, Any] = json.loads(message.data)
        except (NatsError, OSError, TimeoutError, ValueError) as error:
            raise _as_venue_error(error) from error
        return answer


@asynccontextmanager
async def connected(
    address: str, context: ssl.SSLContext, member: str, on_lost: Callable[[], None]
) -> AsyncIterator[LedgerClient]:
    """Connect to a host; nothing is tried again here, so nothing that was said before can arrive late.

    Args:
        address: "HOST:PORT".
        context: With the gate's certificate.
        member: The gate.
        on_lost: Called once when the connection ends.

    Raises:
        VenueError: It cannot be reached, or does not let this gate in.
    """
    connection = Client()

    async def lost() -> None:
        on_lost()

    async def ignore(_: Exception) -> None:
        """Every call here tells of its own failure; what the connection itself meets ends in ``lost``."""

    try:
        await connection.connect(
            f"tls://{address}",
            tls=context,
            tls_hostname=HOST_NAME,
            # Otherwise the server introduces itself in the clear before TLS begins.
            tls_handshake_first=True,
            # The library would send what it had kept for later; claims must not arrive after their guest has gone on.
            allow_reconnect=False,
            connect_timeout=2,
            ping_interval=_PING_S,
            max_outstanding_pings=2,
            inbox_prefix=subjects.inbox(member),
            closed_cb=lost,
            error_cb=ignore,
            max_reconnect_attempts=0,
        )
    except BaseException as error:
        # Whatever ended it, a cancelling too: half a connection would keep its socket until somebody collects it.
        with suppress(NatsError, OSError, TimeoutError):
            await asyncio.wait_for(connection.close(), _CLOSING_S)
        if isinstance(error, (NatsError, OSError, TimeoutError, ValueError)):
            raise _as_venue_error(error) from error
        raise
    try:
        yield LedgerClient(connection, member)
    finally:
        with suppress(NatsError, OSError, TimeoutError):
            await connection.close()


def _told_once(name: str, under: str) -> StreamConfig:
    """Return a stream in which each thing is told once and stays."""
    return StreamConfig(
        name=name,
        subjects=[under],
        max_msgs_per_subject=1,
        discard=DiscardPolicy.NEW,
        discard_new_per_subject=True,
        deny_delete=True,
    )


def _as_venue_error(error: Exception) -> VenueError:
    words = str(error).lower()
    refused = isinstance(error, nats.errors.AuthorizationError) or "authorization" in words
    words = f"the venue's host does not answer: {type(error).__name__}"
    if isinstance(error, ssl.SSLCertVerificationError):
        return VenueError(words, key="venue.other_host")
    return VenueError(words, key="venue.refused") if refused else VenueUnreachableError(words)


def _error(answer: Mapping[str, Any]) -> int:
    error = answer.get("error")
    return int(error.get("err_code", -1)) if isinstance(error, dict) else 0


def _expect(answer: Mapping[str, Any]) -> Mapping[str, Any]:
    if _error(answer):
        raise VenueError(f"the venue's server says no: {_error(answer)}", key="venue.server_refuses")
    return answer
