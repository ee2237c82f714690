"""A gate's connection to its venue: one thread with an event loop behind a synchronous port that never raises.

Invariants: a guest waits for the venue at most 150 ms, and after one time-out nobody waits until it answers again;
nothing that was asked while there was no connection reaches the ledger later; claims whose answer never came are looked
after once there is a connection: kept where the scan was committed, given back where it was not.
"""

import asyncio
import logging
import threading
import time
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as TooLateError
from dataclasses import replace
from datetime import datetime
from typing import Final

from kiosk.domain.errors import GatehouseError, UnreadableVenueError, VenueError
from kiosk.domain.venue import wire
from kiosk.domain.venue.agreement import GateReport
from kiosk.domain.venue.breaker import CLAIM_LIMIT_MS, Breaker
from kiosk.domain.venue.claims import Claim
from kiosk.domain.venue.invitation import split_address
from kiosk.domain.venue.membership import Member, Membership, VenueSigner
from kiosk.domain.venue.ports import NO_ANSWER, ClaimAnswer, Connection, VenueState
from kiosk.domain.venue.storage_ports import VenueDeliveries, VenueLog, VenueNotes, VenueRoster
from kiosk.venue.delivering import Delivering
from kiosk.venue.finding import find_hosts, own_addresses
from kiosk.venue.ledger_client import connected
from kiosk.venue.passing_on import PassingOn
from kiosk.venue.session import Gate, Session
from kiosk.venue.tls import client_context
from kiosk.venue.unsettled import UnsettledClaims

_log = logging.getLogger(__name__)

_ASK_S: Final = 0.5
_FIRST_PAUSE_S: Final = 0.25
_LONGEST_PAUSE_S: Final = 2.0


class VenueLink:
    """Implements ``venue.ports.Venue``."""

    def __init__(
        self,
        membership: Membership,
        device_id: str,
        log: VenueLog,
        report: Callable[[], GateReport],
        now: Callable[[], datetime],
        *,
        deliveries: VenueDeliveries | None = None,
        notes: VenueNotes | None = None,
        roster: VenueRoster | None = None,
        signer: VenueSigner | None = None,
        on_members: Callable[[Sequence[Member], Sequence[str]], None] = lambda _, __: None,
        doubts: Callable[[], Collection[str]] = lambda: (),
    ) -> None:
        """Take what is needed; nothing connects before ``start``.

        Args:
            membership: What makes this laptop a gate.
            device_id: This device.
            log: This laptop's log.
            report: Says what this gate tells of itself; called in other threads.
            now: Corrected time.
            deliveries: What the platform has of this laptop's log; None where nothing is delivered for others.
            notes: What people noted on this laptop; None where that is not exchanged.
            roster: What this laptop pulled, for gates without the internet.
            signer: Signs that; notes are exchanged where there are all three.
            on_members: Called with who the gates are, by their host, and where hosts may be; in another thread.
            doubts: Returns logs of other gates that were told in two ways; called in other threads.
        """
        first_visit = threading.Event()
        first_visit.set()
        self._gate = Gate(
            membership=membership,
            device_id=device_id,
            log=log,
            notes=notes,
            passing=None if roster is None or signer is None else PassingOn(membership, roster, signer, now),
            report=report,
            delivering=None if deliveries is None else Delivering(deliveries),
            now=now,
            breaker=Breaker(),
            unsettled=UnsettledClaims(),
            first_visit=first_visit,
            doubts=doubts,
        )
        self._on_members = on_members
        self._addresses = membership.addresses
        self._state = VenueState(connection=Connection.CONNECTING, epoch=membership.epoch)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stopping: asyncio.Event | None = None
        self._thread: threading.Thread | None = None
        self._session: Session | None = None

    # -- from any thread

    def start(self) -> None:
        """Begin to connect, in the background."""
        started = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(started,), name="venue", daemon=True)
        self._thread.start()
        # Until the loop is there: a stop right after the start would find nothing to stop.
        started.wait()

    def stop(self) -> None:
        """Leave the venue's server; what the others lack is told at the next start."""
        loop, stopping = self._loop, self._stopping
        thread, self._thread = self._thread, None
        if loop is not None and thread is not None and stopping is not None:
            loop.call_soon_threadsafe(stopping.set)
            # Bounded: a laptop is closed at the end of an evening whether or not a host answers.
            thread.join(10)

    def claim(self, claims: Sequence[Claim], *, within_ms: float = CLAIM_LIMIT_MS) -> ClaimAnswer:
        """Ask for uses."""
        session, loop, breaker = self._session, self._loop, self._gate.breaker
        # Read once into locals: the link's thread takes the session away at any moment.
        if session is None or loop is None or not session.counts or breaker.is_open or within_ms <= 0:
            return NO_ANSWER
        if not claims:
            return ClaimAnswer(answered=True)
        self._gate.unsettled.begin(claims[0].scan_id)
        asked: Future[ClaimAnswer] = asyncio.run_coroutine_threadsafe(session.claim(claims), loop)
        try:
            return asked.result(min(within_ms, CLAIM_LIMIT_MS) / 1000)
        except UnreadableVenueError:
            # The host has answered, and in time: the next guest is not to go without it for one broken word.
            self._gate.unsettled.doubt(claims)
            return NO_ANSWER
        except (TooLateError, GatehouseError):
            # A claim that was sent all the same may be granted: it is looked after as a doubtful one.
            asked.cancel()
            breaker.failed(time.monotonic() * 1000)
            self._gate.unsettled.doubt(claims)
            return NO_ANSWER

    def release(self, claims: Sequence[Claim], *, written: bool) -> None:
        """Give claims back, in the background."""
        self._gate.unsettled.give_up(claims, written=written)
        self._call(lambda session: session.look_at_doubts())

    def committed(self) -> None:
        """Have the others told of what is new in the log."""
        session = self._session
        if session is None or not session.exchange.note_commit():
            self._call(lambda now: now.exchange.grown())

    def state(self) -> VenueState:
        """Return how this laptop stands with the venue."""
        session, known = self._session, self._state
        return known if session is None else replace(session.state(), since=known.since)

    def _call(self, what: Callable[[Session], None]) -> None:
        session, loop = self._session, self._loop
        if session is not None and loop is not None:
            try:
                loop.call_soon_threadsafe(what, session)
            except RuntimeError:  # it was closed at this very moment: the next connection looks for itself
                return

    # -- in the link's thread

    def _run(self, started: threading.Event) -> None:
        async def work() -> None:
            self._loop, self._stopping = asyncio.get_running_loop(), asyncio.Event()
            # Each thread has a database connection of its own, with a cache: two are enough.
            self._loop.set_default_executor(ThreadPoolExecutor(2, thread_name_prefix="venue-log"))
            started.set()
            keeping = asyncio.create_task(self._keep_connected())
            stopping = asyncio.create_task(self._stopping.wait())
            await asyncio.wait((keeping, stopping), return_when=asyncio.FIRST_COMPLETED)
            for task in (keeping, stopping):
                task.cancel()
            await asyncio.gather(keeping, stopping, return_exceptions=True)

        try:
            asyncio.run(work())
        finally:
            self._loop = None
            started.set()

    async def _keep_connected(self) -> None:
        pause = _FIRST_PAUSE_S
        while True:
            for address in self._addresses:
                before = self._state.epoch, self._state.since
                await self._visit_and_return(address)
                # Something changed at this visit: then the next try comes soon again.
                if (self._state.epoch, self._state.since) != before:
                    pause = _FIRST_PAUSE_S
            # Most hosts come back where they were. One that got another address says so meanwhile.
            found, _ = await asyncio.gather(self._ask_where(), asyncio.sleep(pause))
            for address in found:
                await self._visit_and_return(address)
            pause = min(pause * 2, _LONGEST_PAUSE_S)

    async def _ask_where(self) -> list[str]:
        """Return where a host says it is that is found at none of the addresses which are known: it got another one."""
        ports = {split_address(address)[1] for address in self._addresses}
        asked = (self._gate.membership.venue_id, ports, own_addresses(), _ASK_S)
        return [one for one in await asyncio.to_thread(find_hosts, *asked) if one not in self._addresses]

    async def _visit_and_return(self, address: str) -> None:
        try:
            await self._visit(address)
        except GatehouseError as error:
            self._note_failure(error.key)
        except BaseExceptionGroup as group:
            known = group.subgroup(GatehouseError)
            first = known.exceptions[0] if known is not None else group.exceptions[0]
            # Stopping is no failure of the connection.
            if isinstance(group.exceptions[0], asyncio.CancelledError):
                raise
            _log.debug("venue: a connection ended by %s", type(first).__name__)
            self._note_failure(first.key if isinstance(first, GatehouseError) else "venue.failed")
        # Where a task of the visit failed while all of them were being stopped, Python tells the failure alone: the
        # link would go on for good behind a stop that waited for it in vain.
        if self._stopping is not None and self._stopping.is_set():
            raise asyncio.CancelledError

    def _note_failure(self, key: str) -> None:
        if key != self._state.last_error:
            _log.info("venue: %s", key)
        stands = {"venue.refused": Connection.REFUSED, "venue.older_host": Connection.OLDER_HOST}.get(key)
        before = self._state.connection
        if stands is None:
            # What never stood cannot be lost: people read that the host is still being looked for.
            stands = before if before is Connection.CONNECTING else Connection.LOST
        since = self._state.since if stands is before else self._gate.now()
        self._state = replace(self._state, connection=stands, since=since, last_error=key)

    async def _visit(self, address: str) -> None:
        """Stay with one host until the connection ends.

        Raises:
            VenueError: It cannot be reached, or is not the venue's host any more.
            ExceptionGroup: The connection ended.
        """
        lost, gate = asyncio.Event(), self._gate
        membership = gate.membership
        context = client_context(membership.authority, membership.certificate, membership.key)
        async with connected(address, context, membership.member, lost.set) as client:
            epoch = await client.epoch()
            known = (await asyncio.to_thread(gate.log.progress)).epoch
            ours = await asyncio.to_thread(gate.report)
            if epoch < known or not epoch:
                await client.report(wire.write_report(replace(ours, epoch=known)))  # then it steps down
                await client.round_trip(1.0)
                raise VenueError("another laptop has taken over from this host", key="venue.older_host")
            if epoch > known:
                await asyncio.to_thread(gate.log.begin_epoch, epoch)
            if address not in self._addresses:
                # In front: whatever was known before has led nowhere.
                self._addresses = (address, *self._addresses)
            session = Session(gate, client, ours, epoch=epoch, on_members=self._note_members)
            self._state = VenueState(connection=Connection.LOST, since=gate.now(), epoch=epoch)
            self._session = session
            try:
                await session.work(lost)
            finally:
                self._session = None
                self._state = replace(self._state, since=gate.now())

    def _note_members(self, members: tuple[Member, ...]) -> None:
        told = (address for member in members if not member.revoked for address in member.addresses)
        # Kept in order and never dropped: after a take-over the gates find the new host at a standby's address.
        self._addresses = tuple(dict.fromkeys((*self._addresses, *told)))
        if self._loop is not None:
            self._loop.run_in_executor(None, self._on_members, members, self._addresses)
