"""One laptop: a kiosk and its daemon, as the product composes them, with what the simulator must see of them.

What the daemon writes is watched at ``LocalStore``: a page counts as learned when its transaction is on the disk.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from kiosk.app.clock import SystemClock
from kiosk.checkin.check_in import CheckIn
from kiosk.checkin.door import Door
from kiosk.checkin.door_terms import Terms
from kiosk.checkin.undo import Undo
from kiosk.credentials.reader import Reader
from kiosk.domain.delivery import OutboxItem, Receipt
from kiosk.domain.entry import Direction, uuid7
from kiosk.domain.station import Station
from kiosk.store.database import Database
from kiosk.store.sync_state import Device
from kiosk.store.tally import Tally
from sync.connectors.base import Page, Stream
from sync.engine import Engine, RunOutcome
from sync.storage import LocalStore, StreamState
from tests.simulation.clocks import LaptopClock, TrueTime, in_use
from tests.simulation.disks import CrashError, Disk
from tests.simulation.line import CATALOGUE, ROSTER, Line
from tests.simulation.model import Known
from tests.simulation.platform import EVENT, GATE, LIST, Platform, Seat

CLOCK_IS_KNOWN = 3
"""After so many answers with a right date in one run of the laptop, it has to know the time."""


class WatchedStore(LocalStore):
    """The daemon's store; tells what became durable, also when the process dies right behind it."""

    def __init__(self, database: Database, laptop: "Laptop") -> None:
        super().__init__(database)
        self._laptop = laptop

    def begin_resync(self, stream: Stream, now: datetime) -> StreamState:
        """Begin to read a stream anew."""

        def note() -> None:
            if stream is ROSTER:
                self._laptop.known.seen = set()

        with _once_durable(note):
            return super().begin_resync(stream, now)

    def take_page(self, stream: Stream, page: Page, state: StreamState, now: datetime) -> StreamState:
        """Write one page."""
        with _once_durable(lambda: self._laptop.learn(stream, [page], resyncing=state.resyncing)):
            return super().take_page(stream, page, state, now)

    def load_pages(self, stream: Stream, pages: Iterable[Page], state: StreamState, now: datetime) -> StreamState:
        """Write pages of a first reading."""
        taken: list[Page] = []

        def passing() -> Iterator[Page]:
            for page in pages:
                taken.append(page)
                yield page

        with _once_durable(lambda: self._laptop.learn(stream, taken, resyncing=False)):
            return super().load_pages(stream, passing(), state, now)

    def settle_bookings(self, items: Sequence[OutboxItem], receipts: Sequence[Receipt]) -> None:
        """Write what became of deeds at the door."""
        linked = {receipt.ref_id for receipt in receipts if receipt.platform_id}
        with _once_durable(lambda: self._laptop.known.linked.update(linked)):
            super().settle_bookings(items, receipts)


@contextmanager
def _once_durable(note: Callable[[], None]) -> Iterator[None]:
    try:
        yield
    except CrashError as crash:
        if crash.committed:
            note()
        raise
    note()


@dataclass(slots=True)
class Snapshot:
    """A disk as it was, with what was known by it."""

    known: Known
    mark: tuple[bytes, int]


class Laptop:
    """A kiosk with its daemon.

    Attributes:
        number: Which one; copies of a data folder have numbers of their own.
        known: What it has learned.
        good_dates: Answers with a right date since it was switched on.
        history: The latest states of its disk, the newest last.
        backup: A copy of its folder that somebody made, or None.
    """

    def __init__(self, number: int, device_id: str, folder: Path, truth: TrueTime, platform: Platform, error_s: int):
        self.number = number
        self.device_id = device_id
        self.truth = truth
        self.clock = LaptopClock(truth, timedelta(seconds=error_s))
        self.disk = Disk(folder)
        self.line = Line(platform, device_id, self.clock)
        self.known = Known()
        self.good_dates = 0
        self.history: list[Snapshot] = []
        self.backup: tuple[Path, Known] | None = None
        self._platform = platform
        self._ids = 0
        self.database: Database

    # -- switching on and off

    def start(self) -> None:
        """Start the programs."""
        with in_use(self.clock):
            self.database = self.disk.open()
            self.store = WatchedStore(self.database, self)
            self.time = SystemClock(self.database)
            self.check_in = CheckIn(self.database, Reader(), self.time, self.new_id)
            self.undo = Undo(self.database, self.time, self.new_id)
            self.door = Door(self.database, self.time, self.new_id, lambda: Terms(currency="EUR"))
            self.tally = Tally(self.database, LIST, self.device_id)

    def stop(self) -> None:
        """End them, however they end: nothing but the files stays."""
        self.disk.plan.transactions = 0
        self.database.close()

    def restart(self) -> None:
        """End them and start them again."""
        self.stop()
        self.start()

    def enrol(self) -> None:
        """Make it known to the platform."""
        device = Device(id=self.device_id, name="Kiosk", platform="simulated", profile="simulated", base_url="")
        self.store.save_device(device)

    def new_id(self, at: datetime) -> str:
        """Make an entry's id, as the product does, with numbers in the place of chance."""
        self._ids += 1
        return uuid7(at, self.number.to_bytes(2, "big") + self._ids.to_bytes(8, "big"))

    def station(self, direction: Direction = Direction.ENTRY) -> Station:
        """Return where it stands."""
        return Station(
            device_id=self.device_id, event_id=EVENT, list_id=LIST, gate_id=GATE, direction=direction, staff="Robin"
        )

    # -- the daemon

    def exchange(self) -> RunOutcome:
        """Let the daemon run once."""
        false_date = self.line.false_date_s != 0
        engine = Engine(store=self.store, connector=self.line, wall=self.clock.wall, jitter=lambda: 0.5)
        outcome = engine.run_once()
        self.line.false_date_s = 0
        self.good_dates += not outcome.failures and not false_date
        return outcome

    def learn(self, stream: Stream, pages: Sequence[Page], *, resyncing: bool) -> None:
        """Take in pages that became durable."""
        if stream is CATALOGUE:
            self.known.catalogue = True
        elif stream is ROSTER:
            for page in pages:
                self.known.learn(page, self._seats())
            if not pages[-1].more:
                self.known.complete = True
                if resyncing:
                    self.known.end_reading()
        else:
            # The platform has them, and was asked: what it holds back of our own is to be asked for.
            told = {ref for page in pages for ref in (entry.entry_id for entry in page.entries)}
            self.known.entries |= told | self._own_at_platform(pages[-1])

    def _seats(self) -> dict[str, Seat]:
        names = {}
        for _, seat in self._platform.seats():
            names.update(dict.fromkeys([seat.ticket_id, *seat.former_ids], seat))
        return names

    def _own_at_platform(self, page: Page) -> set[str]:
        reached = list(self._platform.entries.values())[: int(page.next_cursor)]
        return {entry.entry_id for entry in reached if entry.device_id == self.device_id and entry.admitted}

    @property
    def knows_the_time(self) -> bool:
        """Whether it has to know the true time."""
        return self.good_dates >= CLOCK_IS_KNOWN

    # -- its files

    def remember(self) -> None:
        """Keep the state of its disk, for a disk that forgets."""
        self.history.append(Snapshot(self.known.copied(), self.disk.mark()))
        del self.history[:-6]

    def rows(self, after: int = 0) -> list[tuple[Any, ...]]:
        """Return its own entries behind a position, as ``SELECT`` names their columns."""
        return list(
            self.database.db.conn.execute(
                "SELECT position, entry_id, outcome, direction, scan_id, undoes, ticket_id, sequence, guest_no"
                " FROM entries WHERE is_local = 1 AND position > ? ORDER BY position",
                (after,),
            ).fetchall()
        )

    def last_position(self) -> int:
        """Return the position of the latest entry."""
        row = self.database.db.conn.execute("SELECT coalesce(max(position), 0) FROM entries").fetchone()
        return int(row[0])
