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
from nats.js.api import AckPolicy, ConsumerConfig, DeliverPolicy
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
        """Return what the ledger holds of a use, None for nothing.

        Raises:
            UnreadableVenueError: The last word on it makes no sense here.
        """
        said = await self._last_said(subjects.CLAIMS, subjects.claims_of_use(token))
        return None if said is None else Held(wire.read_claim(said[0]), said[1])

    async def said_of(self, token: str) -> list[Held]:
        """Return the last word of each gate that ever said something of a use, in their order."""
        found, under = list[Held](), subjects.claims_of_use(token)
        while (said := await self._next_said(subjects.CLAIMS, under, found[-1].sequence if found else 0)) is not None:
            found.append(Held(wire.read_claim(said[0]), said[1]))
        return found

    async def give_back(self, token: str, sequence: int) -> bool:
        """Say that a use is free again, if nothing was said of it since; return whether it was so."""
        return await self._put(
            subjects.claim_subject(token, self._member),
            wire.RELEASED,
            subjects.first_of(subjects.claims_of_use(token), sequence),
        )

    async def place(self) -> tuple[str, int]:
        """Return the mark of whoever spoke last under this member's name ("" for nobody), and where that stands."""
        # Where this member alone may write: another gate's word there is none of its business.
        said = await self._last_said(subjects.CLAIMS, subjects.place_subject(self._member))
        return ("", 0) if said is None else (wire.read_place(said[0]), said[1])

    async def take_place(self, mark: str, expected: int) -> bool:
        """Leave a mark under this member's name if nobody did since; return whether it was so."""
        place = subjects.place_subject(self._member)
        return await self._put(place, wire.write_place(mark), subjects.first_of(place, expected))

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
        """Read a stream from behind a place, and go on with what comes; see ``following``.

        Raises:
            VenueError: The connection failed.
        """
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
            raise as_venue_error(error) from error

    async def report(self, payload: bytes) -> None:
        """Say something of oneself; nobody waits for an answer."""
        try:
            await self._nats.publish(subjects.report_subject(self._member), payload)
        except (NatsError, OSError) as error:
            raise as_venue_error(error) from error

    async def listen(self, subject: str, heard: Callable[[Msg], Awaitable[None]]) -> None:
        """Hear what is said under a subject from now on."""
        try:
            await self._nats.subscribe(subject, cb=heard)
        except (NatsError, OSError) as error:
            raise as_venue_error(error) from error

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

    async def last_of(self, stream: str) -> int:
        """Return the place of the last message that a stream took."""
        answer = _expect(await self._ask(f"$JS.API.STREAM.INFO.{stream}", b""))
        return int(answer["state"]["last_seq"])

    async def count_under(self, stream: str, subject: str) -> int:
        """Return under how many names a stream holds something, of those that a subject means."""
        question = json.dumps({"subjects_filter": subject}).encode()
        answer = _expect(await self._ask(f"$JS.API.STREAM.INFO.{stream}", question))
        return len(answer["state"].get("subjects") or ())

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
        return await self._look_up(stream, {"last_by_subj": subject})

    async def _next_said(self, stream: str, subject: str, after: int) -> tuple[bytes, int] | None:
        """Return what was said next under a subject behind a place, and its place; None for nothing."""
        return await self._look_up(stream, {"seq": after + 1, "next_by_subj": subject})

    async def _look_up(self, stream: str, question: Mapping[str, object]) -> tuple[bytes, int] | None:
        answer = await self._ask(f"$JS.API.STREAM.MSG.GET.{stream}", json.dumps(question).encode())
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
            raise as_venue_error(error) from error
        return answer


@asynccontextmanager
async def connected(
    address: str, context: ssl.SSLContext, member: str, on_lost: Callable[[], None], *, limit_s: int = 2
) -> AsyncIterator[LedgerClient]:
    """Connect to a host; nothing is tried again here, so nothing that was said before can arrive late.

    Args:
        address: "HOST:PORT".
        context: With the gate's certificate.
        member: The gate.
        on_lost: Called once when the connection ends.
        limit_s: So long the host is given to answer.

    Raises:
        VenueError: It cannot be reached, or does not let this gate in.
    """
    connection, stands = Client(), False

    async def lost() -> None:
        on_lost()

    async def met(error: Exception) -> None:
        # WORKAROUND: whatever it is told, the library tries an address that refuses it for ever, and the next one,
        # where the host may be, never got its turn.
        if not stands:
            raise error
        # Later every call tells of its own failure; what the connection itself meets ends in ``lost``.

    try:
        await connection.connect(
            f"tls://{address}",
            tls=context,
            tls_hostname=HOST_NAME,
            # Otherwise the server introduces itself in the clear before TLS begins.
            tls_handshake_first=True,
            # The library would send what it had kept for later; claims must not arrive after their guest has gone on.
            allow_reconnect=False,
            connect_timeout=limit_s,
            ping_interval=_PING_S,
            max_outstanding_pings=2,
            inbox_prefix=subjects.inbox(member),
            closed_cb=lost,
            error_cb=met,
            max_reconnect_attempts=0,
        )
    except BaseException as error:
        # Whatever ended it, a cancelling too: half a connection would keep its socket until somebody collects it.
        with suppress(NatsError, OSError, TimeoutError):
            await asyncio.wait_for(connection.close(), _CLOSING_S)
        if isinstance(error, (NatsError, OSError, TimeoutError, ValueError)):
            raise as_venue_error(error) from error
        raise
    stands = True
    try:
        yield LedgerClient(connection, member)
    finally:
        with suppress(NatsError, OSError, TimeoutError):
            await connection.close()


def as_venue_error(error: Exception) -> VenueError:
    """Return what an error of the library means here."""
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
