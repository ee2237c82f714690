"""One gate's connection to the venue. It is tried again, catches up and is lost by the product's own pauses."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Final, ParamSpec, TypeVar, cast

from kiosk.domain.errors import VenueError
from kiosk.domain.venue import wire
from kiosk.domain.venue.agreement import GateReport
from kiosk.domain.venue.breaker import CLAIM_LIMIT_MS, Breaker
from kiosk.domain.venue.claims import Claim, claim_of
from kiosk.domain.venue.membership import Member
from kiosk.domain.venue.ports import NO_ANSWER, ClaimAnswer, Connection, GateState, VenueState
from kiosk.store.venue.deliveries import StoredDeliveries
from kiosk.store.venue.venue_log import StoredVenueLog
from kiosk.store.venue.venue_notes import StoredVenueNotes
from kiosk.venue.claiming import Claimant
from kiosk.venue.delivering import Delivering
from kiosk.venue.exchange import Exchange
from kiosk.venue.ledger_client import LedgerClient
from kiosk.venue.note_exchange import NoteExchange
from kiosk.venue.passing_on import PassingOn
from kiosk.venue.peers import Peers
from kiosk.venue.session import REPORT_EVERY_S
from kiosk.venue.sweeping import decided, without_scan
from tests.simulation.venue.hosts import Host, HostClient
from tests.simulation.venue.network import Network

P = ParamSpec("P")
T = TypeVar("T")

_FIRST_PAUSE_S, _LONGEST_PAUSE_S = 0.25, 2.0
"""As kiosk/venue/link.py pauses."""
_SILENT_S: Final = 3
"""As the product's client pings: each second, and two may stay without an answer."""
_AT_ONCE: Final = 500


class _InPlace(ThreadPoolExecutor):
    """Does at once, in the same thread, what the product leaves to others: one plan is one order of events."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Do it."""
        done: Future[T] = Future()
        try:
            done.set_result(fn(*args, **kwargs))
        except BaseException as error:  # noqa: BLE001  # whoever waits for it gets it
            done.set_exception(error)
        return done


class Loop:
    """Runs the product's coroutines to their end; here they wait for nothing."""

    def __init__(self) -> None:
        self._runner = asyncio.Runner()
        self._runner.get_loop().set_default_executor(_InPlace())

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Run to the end."""
        return self._runner.run(work)

    def close(self) -> None:
        """End."""
        self._runner.close()


@dataclass(slots=True)
class Heard:
    """The gates as one of them hears them, as ``kiosk.venue.peers.Peers`` tells of them."""

    ours: GateReport
    members: Sequence[Member]
    gates: Callable[[], Sequence[GateState]]


class Session:
    """One connection that stands.

    Attributes:
        host: The host.
        starts: Which of its starts this is with.
        counts: Everything is here that the others did: claims mean something.
        client: Asks the host.
    """

    def __init__(
        self, host: Host, member: str, device_id: str, log: StoredVenueLog, contested: dict[int, Claim]
    ) -> None:
        self.host = host
        self.starts = host.starts
        self.counts = False
        self.client = HostClient(host, member)
        client = cast("LedgerClient", self.client)
        # One program that does one thing at a time: no scan is ever under way while a claim is looked after.
        self.claimant = Claimant(client, device_id, log.has_spent, lambda _: False)
        self.exchange = Exchange(client, log, member, self.claimant, contested)
        self.silent_s = 0


class GateLink:
    """Implements ``venue.ports.Venue``; lives as long as the gate's program."""

    def __init__(
        self,
        number: int,
        device_id: str,
        log: StoredVenueLog,
        deliveries: StoredDeliveries,
        notes: StoredVenueNotes,
        passing: PassingOn,
        network: Network,
        loop: Loop,
    ) -> None:
        self._number = number
        self._member = f"m{number}"
        self._device_id = device_id
        self._log = log
        self._network = network
        self._loop = loop
        self._delivering = Delivering(deliveries, lambda: network.seconds)
        self._notes = notes
        self._passing = passing
        self._next_report_s = 0.0
        self._breaker = Breaker()
        self._doubts: list[Claim] = []
        self._unused: list[Claim] = []
        self._contested: dict[int, Claim] = {}
        self._pause_s = _FIRST_PAUSE_S
        self._next_try_s = 0.0
        self._unswept: list[Claim] | None = None
        self._is_swept = False
        self.session: Session | None = None
        self.fates: list[str] = []

    # -- the port

    def claim(self, claims: Sequence[Claim], *, within_ms: float = CLAIM_LIMIT_MS) -> ClaimAnswer:
        """Ask for uses."""
        session = self.session
        if session is None or not session.counts or self._breaker.is_open or within_ms <= 0:
            return NO_ANSWER
        if not claims:
            return ClaimAnswer(answered=True)
        session.client.fates = self.fates if self._is_heard(session) else ["cut"]
        try:
            return self._loop.run(session.claimant.claim(claims))
        except VenueError:
            self._breaker.failed(self._network.seconds * 1000)
            self._doubts += claims
            return NO_ANSWER
        finally:
            self.fates, session.client.fates = [], []

    def release(self, claims: Sequence[Claim], *, written: bool) -> None:
        """Give claims back, in the background."""
        if written:
            self._unused += claims
        else:
            self._doubts += claims

    def committed(self) -> None:
        """Do nothing: the next second looks anyway."""

    def state(self) -> VenueState:
        """Return whether claims mean anything."""
        stands = self.session is not None and self.session.counts
        return VenueState(connection=Connection.CONNECTED if stands else Connection.LOST)

    # -- the background

    @property
    def is_settled(self) -> bool:
        """Whether nothing that this program, or the one before it, was granted waits to be given back."""
        return self._is_swept and not self._doubts and not self._unused

    def pass_second(self) -> None:
        """Do what a second brings."""
        if self.session is not None and not self._is_heard(self.session):
            self.session.silent_s += 1
            ended = self.session.host.starts != self.session.starts or not self.session.host.running
            if self.session.silent_s < _SILENT_S and not ended:
                return
            self.session, self._pause_s = None, _FIRST_PAUSE_S
        if self.session is None and self._network.seconds >= self._next_try_s:
            self._connect()
        if self.session is not None:
            self.session.silent_s = 0
            self._work(self.session)

    def _is_heard(self, session: Session) -> bool:
        return session.host.starts == session.starts and self._network.hears(self._number, session.host)

    def _connect(self) -> None:
        known = self._log.progress().epoch
        for host in self._network.heard_by(self._number):
            if host.epoch < known:
                self._network.step_down(host)  # it is told of the higher one
                continue
            if host.epoch > known:
                self._log.begin_epoch(host.epoch)
            self.session = Session(host, self._member, self._device_id, self._log, self._contested)
            return
        self._next_try_s = self._network.seconds + self._pause_s
        self._pause_s = min(2 * self._pause_s, _LONGEST_PAUSE_S)

    def _work(self, session: Session) -> None:
        stream, exchange = session.host.stream, session.exchange
        while exchange.received < len(stream):
            news = stream[exchange.received : exchange.received + _AT_ONCE]
            self._loop.run(exchange.write(news, live=session.counts))
        if not session.counts:
            session.counts = True
            self._breaker.answered()
        self._settle_doubts(session)
        self._sweep(session)
        if self._breaker.may_try(self._network.seconds * 1000):
            self._breaker.answered()
        while self._loop.run(exchange.tell_more()):
            pass
        self._loop.run(exchange.settle_contested())
        self._speak(session)
        self._exchange_notes(session)

    def _exchange_notes(self, session: Session) -> None:
        host, heard = session.host, self._heard(session)
        notes = NoteExchange(cast("LedgerClient", session.client), self._notes, self._passing, cast("Peers", heard))
        if (received := self._notes.received()) < len(host.notes):
            self._loop.run(notes.write(host.notes[received:], up_to=len(host.notes)))
        self._loop.run(notes.tell_more())

    def _heard(self, session: Session) -> Heard:
        everybody = (f"m{number}" for number in self._network.laptops)
        now = self._network.corrected(self._number)
        members = [Member(member=one, device_id=one, name=one, joined_at=now) for one in everybody]
        return Heard(self._report(), members, lambda: session.host.gates(self._network.seconds))

    def _report(self) -> GateReport:
        return GateReport(
            member=self._member,
            device_id=self._device_id,
            name=self._member,
            corrected_at=self._network.corrected(self._number),
            online=self._number not in self._network.offline,
        )

    def _speak(self, session: Session) -> None:
        now_s = self._network.seconds
        if now_s < self._next_report_s:
            return
        self._next_report_s = now_s + REPORT_EVERY_S
        told = self._delivering.take_turn(self._report(), session.host.gates(now_s))
        session.host.reports[self._member] = wire.read_report(wire.write_report(told)), now_s

    def _settle_doubts(self, session: Session) -> None:
        unused, self._unused = self._unused, []
        doubts, self._doubts = self._doubts, []
        for claim in (*unused, *(one for one in doubts if not self._log.has_spent(one.scan_id))):
            self._loop.run(session.claimant.release(claim))

    def _sweep(self, session: Session) -> None:
        if self._is_swept:
            return
        if self._unswept is None:
            alone = ((one.position, claim_of(one.entry)) for one in self._log.decided_alone())
            self._contested.update({position: claim for position, claim in alone if claim is not None})
        claims = session.host.held_by(self._member) if self._unswept is None else self._unswept
        unused = without_scan(claims, self._device_id, self._log)
        old, self._unswept = decided(unused, self._network.corrected(self._number))
        for claim in old:
            self._loop.run(session.claimant.release(claim))
        self._is_swept = not self._unswept
