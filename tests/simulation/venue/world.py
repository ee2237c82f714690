"""People at the gates of a venue."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from kiosk.checkin.check_in import CheckIn
from kiosk.checkin.flagging import Flagging
from kiosk.credentials.reader import Reader
from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.errors import VenueError
from kiosk.domain.reason_codes import Assurance, Outcome, Reason
from kiosk.domain.roster.bookings import TicketStatus
from kiosk.domain.venue.membership import Membership
from kiosk.domain.verdicts.decision import Attempt
from kiosk.domain.verdicts.verdict import Verdict
from kiosk.store.base import tables
from kiosk.store.conflicts.conflict_records import Conflict, conflicts, settle_conflict
from kiosk.store.venue.deliveries import StoredDeliveries
from kiosk.store.venue.membership import save_membership
from kiosk.store.venue.roster_news import StoredRosterNews
from kiosk.store.venue.venue_log import StoredVenueLog
from kiosk.store.venue.venue_notes import StoredVenueNotes
from kiosk.venue.passing_on import PassingOn
from tests.simulation.codes import Shown, show
from tests.simulation.laptop import Laptop
from tests.simulation.platform import Seat
from tests.simulation.setting import Setting
from tests.simulation.venue.link import GateLink, Loop
from tests.simulation.venue.network import Network
from tests.simulation.world import Happened, World

_WATCHED_S = 20
"""After a step so many seconds are lived through one by one; nothing new happens behind them."""


class Signer:
    """Implements ``membership.VenueSigner`` without certificates: a gate's is its name."""

    def sign(self, text: str, key: str) -> str:
        """Return what only this gate writes under this text."""
        return sha256(f"{key} {text}".encode()).hexdigest()

    def signer(self, text: str, signature: str, certificate: str, authority: str) -> str:
        """Return the member that signed a text."""
        if signature != self.sign(text, f"key of {certificate}") or authority:
            raise VenueError("nobody of this venue signed it", key="venue.refused")
        return certificate


class GateLaptop(Laptop):
    """A laptop that is a gate of the venue.

    Attributes:
        link: Its connection, anew with each start of its program.
        in_doubt: Seats for which it may have been granted a use of which no entry came.
    """

    link: GateLink

    def __init__(self, network: Network, loop: Loop, number: int, device_id: str, *rest: object) -> None:
        super().__init__(number, device_id, *rest)  # type: ignore[arg-type]
        self._network = network
        self._loop = loop
        self.in_doubt: set[int] = set()

    def start(self) -> None:
        """Start the programs."""
        super().start()
        log = StoredVenueLog(self.database, self.device_id, self.time)
        deliveries, notes = StoredDeliveries(self.database, self.time), StoredVenueNotes(self.database, self.time)
        now = self.time.now
        passing = PassingOn(self.made, StoredRosterNews(self.database), Signer(), lambda: now().corrected)
        self.link = GateLink(self.number, self.device_id, log, deliveries, notes, passing, self._network, self._loop)
        self.flagging = Flagging(self.database, self.time, self.new_id)
        self.check_in = CheckIn(self.database, Reader(), self.time, self.new_id, venue=self.link)

    def enrol(self) -> None:
        """Make it known to the platform and a gate of the venue."""
        super().enrol()
        save_membership(self.database, self.made)

    @property
    def made(self) -> Membership:
        """What makes it a gate."""
        member, name = f"m{self.number}", f"Gate {self.number}"
        return Membership(
            venue_id="v", venue_name="Hall", member=member, name=name, addresses=(), authority="", certificate=member,
            key=f"key of {member}",
        )  # fmt: skip

    @property
    def known_epoch(self) -> int:
        """The highest epoch of a ledger that it has met."""
        return StoredVenueLog(self.database, self.device_id, self.time).progress().epoch

    def has_told_all(self) -> bool:
        """Return whether a ledger has all that its log has: what nobody was told is lost with a disk."""
        running = [host for host in self._network.running() if host.epoch == self.known_epoch]
        told = {entry for host in running for entry in host.told}
        return bool(running) and {entry.entry_id for entry in self.log()} <= told

    def log(self) -> list[Entry]:
        """Return its whole log."""
        conn = self.database.db.conn
        rows = conn.execute(f"SELECT {tables.ENTRIES.select_list} FROM entries ORDER BY position").fetchall()
        return [tables.ENTRIES.from_row(row) for row in rows]

    def conflicts(self) -> list[Conflict]:
        """Return its conflicts, settled ones too."""
        return conflicts(self.database, settled=True)

    def conflict_pairs(self) -> list[frozenset[str]]:
        """Return its conflicts, each by its two entries."""
        return [frozenset((found.entry_id, found.other)) for found in self.conflicts()]

    def marks(self) -> list[tuple[str, str]]:
        """Return the marks of guests that it knows, by id."""
        return list(self.database.db.conn.execute("SELECT id, ticket_id FROM flags ORDER BY id").fetchall())

    def settle_one(self) -> None:
        """Settle the oldest double that is open here."""
        for found in conflicts(self.database, limit=1):
            settle_conflict(self.database, found.id, f"by {self.number}", self.time.now().corrected)


@dataclass(frozen=True, slots=True)
class Refusal:
    """A guest who was turned away although the ticket admits some more by all that truly happened.

    Attributes:
        happened: The scan.
        reason: Why.
    """

    happened: Happened
    reason: Reason


class VenueWorld(World):
    """Everything, with a venue.

    Attributes:
        network: Its network.
        agreed: Entries to which the venue agreed, by the epoch of its ledger.
        refusals: Who was turned away without a cause.
    """

    def __init__(self, setting: Setting, folder: Path) -> None:
        self.loop = Loop()
        self.agreed: dict[str, int] = {}
        self.refusals: list[Refusal] = []
        self.network = Network(lambda: self.truth.now, self._corrected)
        super().__init__(setting, folder)
        self.network.begin_ledger(0, 0)
        self.live(3)

    def gates(self) -> Iterator[GateLaptop]:
        """Return the laptops as what they are."""
        for laptop in self.laptops:
            assert isinstance(laptop, GateLaptop)
            yield laptop

    def add_laptop(self, device_id: str) -> Laptop:
        """Return one more laptop, with an empty folder."""
        number, setting = len(self.laptops), self.setting
        error_s = setting.errors_s[number % len(setting.errors_s)]
        folder, truth, platform = self.folder / str(number), self.truth, self.platform
        laptop = GateLaptop(self.network, self.loop, number, device_id, folder, truth, platform, error_s)
        self.laptops.append(laptop)
        self.network.laptops.append(number)
        return laptop

    def close(self) -> None:
        """Close everything."""
        super().close()
        self.loop.close()

    def live(self, seconds: int) -> None:
        """Let time pass, with all that it brings."""
        self.truth.pass_by(max(0, seconds - _WATCHED_S))
        for _ in range(min(seconds, _WATCHED_S)):
            self.truth.pass_by(1)
            self.network.look_at_hosts()
            for gate in self.gates():
                gate.look_at_the_clock()
                gate.link.pass_second()
                if gate.link.is_settled:
                    gate.in_doubt.clear()

    def scan_at(self, gate: GateLaptop, seat: Seat, shown: Shown, *, guests: int, inward: bool) -> None:
        """Hold a code to a gate."""
        session, before = gate.link.session, gate.last_position()
        has_room = self._came(seat) + guests <= seat.size and not self._is_in_doubt(seat)
        entitled = inward and has_room and seat.status is TicketStatus.VALID
        station = gate.station(Direction.ENTRY if inward else Direction.EXIT)
        happened = self._carried_out(
            gate, lambda: gate.check_in.scan(shown.scan, station, attempt=Attempt(guests=guests))
        )
        happened.rows = gate.rows(before)
        self._record(gate, seat, happened.rows, forced=False, inward=inward)
        result = happened.result
        # Whatever was asked for and not answered, or not written, may stand in the ledger until it is looked after.
        if inward and not gate.link.is_settled:
            gate.in_doubt.add(seat.number)
        if result is None:
            return
        if entitled and result.verdict.outcome is not Outcome.ADMIT:
            self.refusals.append(Refusal(happened, result.verdict.reason))
        if session is not None and result.verdict.assurance is Assurance.VENUE:
            self.agreed |= {entry.entry_id: session.host.epoch for entry in result.entries if entry.admitted}

    def mark(self, gate: GateLaptop, seat: Seat) -> None:
        """Mark a guest."""
        self._carried_out(gate, lambda: gate.flagging.flag(seat.ticket_id, gate.station(), "looked at twice"))

    def settle(self, gate: GateLaptop) -> None:
        """Settle a double at a gate."""
        self._carried_out(gate, gate.settle_one)

    def has_left_no_room(self, seat: Seat) -> bool:
        """Return whether as many as a ticket is for have come by it, and none of them was taken back."""
        undone = set(self.ledger.undos.values())
        stands = [move for ref, move in self.ledger.moves.items() if move.seat is seat and ref not in undone]
        return sum(move.inward for move in stands) >= seat.size

    def answer_at(self, gate: GateLaptop, seat: Seat) -> Verdict:
        """Return what a gate would answer to a ticket, with nothing written."""
        gate.look_at_the_clock()
        scan, one = show(seat.codes[-1], 0, self.truth.now).scan, Attempt(guests=1)
        return gate.check_in.preview(scan, gate.station(), attempt=one).verdict

    def _came(self, seat: Seat) -> int:
        """Return how many guests ever came in by a right, taken back or not."""
        return sum(1 for move in self.ledger.moves.values() if move.seat is seat and move.inward)

    def _is_in_doubt(self, seat: Seat) -> bool:
        return any(seat.number in gate.in_doubt for gate in self.gates())

    def _corrected(self, number: int) -> datetime:
        laptop = self.laptops[number]
        return laptop.time.now().corrected
