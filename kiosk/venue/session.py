"""What a gate does while one connection to its host stands: catch up, exchange entries, claim, speak, listen."""

import asyncio
import threading
import time
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final, NoReturn

from nats.aio.msg import Msg

from kiosk.domain.errors import VenueError
from kiosk.domain.venue import wire
from kiosk.domain.venue.agreement import GateReport
from kiosk.domain.venue.breaker import CLAIM_LIMIT_MS, Breaker
from kiosk.domain.venue.claims import Claim, claim_of
from kiosk.domain.venue.membership import Member, Membership
from kiosk.domain.venue.ports import ClaimAnswer, Connection, VenueState
from kiosk.domain.venue.storage_ports import VenueLog, VenueNotes
from kiosk.venue.claiming import Claimant
from kiosk.venue.delivering import Delivering
from kiosk.venue.exchange import Exchange
from kiosk.venue.ledger_client import LedgerClient
from kiosk.venue.note_exchange import NoteExchange
from kiosk.venue.passing_on import PassingOn
from kiosk.venue.peers import OwnPlace, Peers
from kiosk.venue.subjects import MEMBERS
from kiosk.venue.sweeping import YOUNG, claims_of_member, decided, without_scan
from kiosk.venue.unsettled import UnsettledClaims

REPORT_EVERY_S: Final = 2.0
_TRY_EVERY_S: Final = 0.05
_LOOK_EVERY_S: Final = 0.25
_DOUBTS_EVERY_S: Final = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """What outlives a connection.

    Attributes:
        membership: What makes this laptop a gate.
        device_id: This device.
        log: This laptop's log.
        notes: What people noted here and elsewhere; None where that is not exchanged.
        passing: Passes the roster on; None where notes are not exchanged.
        report: Says what this gate tells of itself; may take as long as reading the database.
        delivering: Delivers for gates without the internet, or has others deliver; None where that is not wanted.
        now: Corrected time.
        breaker: Whether guests wait for the venue.
        unsettled: Claims to be looked after.
        doubts: Returns logs of other gates that were told in two ways.
        contested: Claims of admissions that somebody else seems to have, by their position in the log.
        first_visit: Set until this program has connected for the first time.
    """

    membership: Membership
    device_id: str
    log: VenueLog
    notes: VenueNotes | None
    passing: PassingOn | None
    report: Callable[[], GateReport]
    delivering: Delivering | None
    now: Callable[[], datetime]
    breaker: Breaker
    unsettled: UnsettledClaims
    first_visit: threading.Event
    doubts: Callable[[], Collection[str]] = lambda: ()
    contested: dict[int, Claim] = field(default_factory=dict)


class Session:
    """One connection.

    Attributes:
        claimant: Asks for uses.
        exchange: Exchanges entries.
        peers: The gates.
        counts: Everything is here that the others did, and this gate and the host count alike: claims mean something.
    """

    def __init__(
        self,
        gate: Gate,
        client: LedgerClient,
        ours: GateReport,
        *,
        epoch: int,
        on_members: Callable[[tuple[Member, ...]], None],
    ) -> None:
        """Take the connection.

        Args:
            gate: What outlives it.
            client: The connection.
            ours: What this gate tells of itself.
            epoch: Epoch of the ledger.
            on_members: Called with who the gates are, by their host.
        """
        self.claimant = Claimant(client, gate.device_id, gate.log.has_spent, self._is_under_way)
        self.exchange = Exchange(client, gate.log, gate.membership.member, self.claimant, gate.contested)
        self.peers = Peers(ours, gate.now, gate.doubts)
        self.counts = False
        self._gate = gate
        self._client = client
        self._epoch = epoch
        self._on_members = on_members
        self._place = OwnPlace(client, self.peers)
        self._caught_up = asyncio.Event()
        self._counting = asyncio.Event()
        self._asked_to_speak = asyncio.Event()
        self._doubts = asyncio.Event()

    async def work(self, lost: asyncio.Event) -> NoReturn:
        """Work until the connection ends.

        Raises:
            VenueError: It ended before it had begun.
            ExceptionGroup: With ``VenueError`` when it ended, ``StoreError`` when the log cannot be used.
        """
        await self._client.listen("gates.*", self._hear)
        await self._client.listen(MEMBERS, self._hear_members)
        # After listening, so that nothing said in between is missed; hearing it twice does no harm.
        self._take_members(await self._client.members())
        await self.exchange.begin()
        # The first that fails ends all: half a session would claim without telling entries.
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._end(lost))
            tasks.create_task(self.exchange.take_in(self._note_caught_up))
            tasks.create_task(self.exchange.give_out())
            tasks.create_task(self._speak())
            tasks.create_task(self._take_place())
            tasks.create_task(self._settle_doubts())
            tasks.create_task(self._try_answers())
            if self._gate.notes is not None and self._gate.passing is not None:
                notes = NoteExchange(self._client, self._gate.notes, self._gate.passing, self.peers)
                tasks.create_task(notes.work())
            if self._gate.first_visit.is_set():
                tasks.create_task(self._sweep())
        raise AssertionError("unreachable")

    async def claim(self, claims: Sequence[Claim]) -> ClaimAnswer:
        """Ask for several uses of one scan.

        Raises:
            VenueError: No answer.
        """
        answer = await self.claimant.claim(claims)
        if answer.granted:
            self.exchange.expect()
        return answer

    def look_at_doubts(self) -> None:
        """Have doubtful claims looked at now; in the loop's thread."""
        self._doubts.set()

    def state(self) -> VenueState:
        """Return how this gate stands with the venue."""
        differs = self.peers.host_differs()
        is_ready = self._caught_up.is_set() and self._place.is_sure
        stands = Connection.CONNECTED if is_ready else Connection.CATCHING_UP
        return VenueState(
            connection=Connection.DIFFERS if differs else stands,
            epoch=self._epoch,
            gates=self.peers.gates(),
            differs=differs,
            told=self.exchange.told,
        )

    async def _end(self, lost: asyncio.Event) -> None:
        await lost.wait()
        raise VenueError("the connection to the venue's host ended", key="venue.unreachable")

    def _note_caught_up(self) -> None:
        self._caught_up.set()
        self._gate.breaker.answered()
        self._judge()

    def _is_under_way(self, scan_id: str) -> bool:
        # What a copy of this laptop may be about to commit looks like a scan of ours that came to nothing.
        is_alone = self._place.is_sure and not self.peers.is_copied
        return not is_alone or self._gate.unsettled.is_under_way(scan_id)

    async def _take_place(self) -> None:
        await self._place.take()
        self._judge()

    def _judge(self) -> None:
        # Nothing is claimed before: what others let in meanwhile is not known here yet, or a copy may claim as well.
        self.counts = self._caught_up.is_set() and self._place.is_sure and not self.peers.host_differs()
        if self.counts:
            self._counting.set()

    async def _hear(self, message: Msg) -> None:
        was_copied = self.peers.is_copied
        report = self.peers.hear(message)
        if self.peers.is_copied and not was_copied:
            self._asked_to_speak.set()  # the copy waits to hear whether anybody is there
        # A copy of this laptop speaks under this one's name: from that very report on, claims mean nothing.
        if report is not None and (report.is_host or report.member == self._gate.membership.member):
            self._judge()

    async def _hear_members(self, message: Msg) -> None:
        self._take_members(message.data)

    def _take_members(self, payload: bytes | None) -> None:
        if self.peers.take_members(payload) and self.peers.members:
            self._on_members(self.peers.members)

    async def _speak(self) -> None:
        while True:
            self.peers.ours = await asyncio.to_thread(self._gate.report)
            self._judge()
            told = replace(self.peers.ours, epoch=self._epoch)
            # Before this gate has caught up, it lacks entries that it may be asked to deliver.
            if self._gate.delivering is not None and self.counts:
                told = await asyncio.to_thread(self._gate.delivering.take_turn, told, self.peers.gates())
            await self._client.report(wire.write_report(told))
            with suppress(TimeoutError):
                async with asyncio.timeout(REPORT_EVERY_S):
                    await self._asked_to_speak.wait()
            self._asked_to_speak.clear()

    async def _settle_doubts(self) -> None:
        """Give back what was asked for and came to nothing; what was committed keeps its claim."""
        while True:
            unsettled = self._gate.unsettled
            claims, unused = unsettled.settled(), unsettled.unused()
            try:
                for claim in unused:
                    await self.claimant.release(claim)
                for claim in claims:
                    if not await asyncio.to_thread(self._gate.log.has_spent, claim.scan_id):
                        await self.claimant.release(claim)
            except BaseException:
                # Looking at one twice does no harm.
                unsettled.doubt(claims)
                unsettled.give_up(unused, written=True)
                raise
            try:
                async with asyncio.timeout(_DOUBTS_EVERY_S):
                    await self._doubts.wait()
            except TimeoutError:
                continue
            self._doubts.clear()

    async def _sweep(self) -> None:
        """Give back what an earlier run of this program was granted and never used."""
        gate = self._gate
        # A database that was put back from a copy learns of its own entries by the stream: until then they seem unused.
        # And so do to a copy of this laptop the claims of the laptop itself.
        await self._counting.wait()
        for one in await asyncio.to_thread(gate.log.decided_alone):
            if (claim := claim_of(one.entry)) is not None:
                gate.contested[one.position] = claim  # whether it was ever asserted, only the ledger knows
        claims = await claims_of_member(self._client, gate.membership.member)
        unused = await asyncio.to_thread(without_scan, claims, gate.device_id, gate.log)
        while unused:
            old, young = decided(unused, gate.now())
            # The log was asked after the claims were read, so what was committed by then is not among these.
            for claim in old:
                await self.claimant.release(claim)
            if young:
                await asyncio.sleep(YOUNG.total_seconds())
            unused = await asyncio.to_thread(without_scan, young, gate.device_id, gate.log)
        gate.first_visit.clear()

    async def _try_answers(self) -> None:
        """After a time-out, try in the background what guests are not to wait for."""
        breaker = self._gate.breaker
        while True:
            now_ms = time.monotonic() * 1000
            # With an empty question instead of a guest's: nobody stands at the door and waits for this one.
            if breaker.may_try(now_ms):
                if await self._client.round_trip(CLAIM_LIMIT_MS / 1000):
                    breaker.answered()
                else:
                    breaker.failed(time.monotonic() * 1000)
            await asyncio.sleep(_TRY_EVERY_S if breaker.is_open else _LOOK_EVERY_S)
