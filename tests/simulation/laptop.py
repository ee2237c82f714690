"""One laptop: a kiosk and its daemon, as the product composes them, with what the simulator must see of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from kiosk.app.clock import SystemClock
from kiosk.checkin.check_in import CheckIn
from kiosk.checkin.door_sales import DoorSales
from kiosk.checkin.door_terms import Terms
from kiosk.checkin.undo import Undo
from kiosk.credentials.reader import Reader
from kiosk.domain.entries.entry import Direction, uuid7
from kiosk.domain.entries.station import ScannedList, Station
from kiosk.store.channel.sync_state import Device
from kiosk.store.database import Database
from kiosk.store.laptop.corrected_clock import CorrectedClock
from kiosk.store.laptop.installations import HighWaterKeeper, recognise
from kiosk.store.outbox.delivery_queue import outbox_counts
from kiosk.store.roster.doubted_changes import doubts
from sync.connectors.interface.connector import Page, Stream
from sync.transfer.engine import Engine, RunOutcome
from tests.simulation.clocks import LaptopClock, TrueTime
from tests.simulation.disks import Disk
from tests.simulation.line import ENTRIES, ROSTER, Line
from tests.simulation.model.known import CLOCK_IS_KNOWN, Known
from tests.simulation.places import FRONT, ScanPoint
from tests.simulation.platform import EVENT, Platform, Seat
from tests.simulation.watched_store import WatchedStore

_CONFIRMS_S = 180.0

_STREAMS = (
    "SELECT stream, cursor, resync_began_at, has_gaps, is_unfinished, is_trusting FROM stream_states ORDER BY stream"
)
"""A laptop's clock that is no further from a date than this says the same, or nearly."""


def maker(entry_id: str) -> int:
    """Return which laptop made an entry: its number stands where others have chance."""
    bits = int(entry_id.replace("-", ""), 16)
    return bits >> 64 & 0xFFF


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
        history: The latest states of its disk, the newest last.
        backup: A copy of its folder that somebody made, or None.
        lives: How often its disk was another one, or an older one.
        meanwhile: What happens while a page is written: called whenever the write lock is free between two slices.
    """

    def __init__(self, number: int, device_id: str, folder: Path, truth: TrueTime, platform: Platform, error_s: int):
        self.number = number
        self.device_id = device_id
        self.truth = truth
        self.clock = LaptopClock(truth, timedelta(seconds=error_s), number)
        self.disk = Disk(folder, number, platform.setting)
        self.line = Line(platform, device_id, self.clock)
        self.known = Known()
        self.history: list[Snapshot] = []
        self.backup: tuple[Path, Known] | None = None
        self.lives = 1
        self.meanwhile: Callable[[], None] | None = None
        self._platform = platform
        self._ids = 0
        self.database: Database

    # -- switching on and off

    def start(self) -> None:
        """Start the programs."""
        self.database = self.disk.open()
        where = self.disk.location()
        recognise(self.database, where, self.clock.wall())
        self.high_water = HighWaterKeeper(self.database, where)
        self.store = WatchedStore(self.database, self, at_once=self._platform.setting.at_once)
        self.corrected = CorrectedClock(self.database, wall=self.clock.wall, boot=self.clock.boot_time)
        self.time = SystemClock(self.database, wall=self.clock.wall, boot=self.clock.boot_time)
        self.check_in = CheckIn(self.database, Reader(), self.time, self.new_id)
        self.undo = Undo(self.database, self.time, self.new_id)
        self.door = DoorSales(self.database, self.time, self.new_id, lambda: Terms(currency="EUR"))
        self.line.forget_votes()

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

    def station(
        self, direction: Direction = Direction.ENTRY, place: ScanPoint = FRONT, also: Sequence[str] = ()
    ) -> Station:
        """Return where it stands, and what it scans for besides."""
        return Station(
            device_id=self.device_id,
            event_id=EVENT,
            list_id=place.list_id,
            gate_id=place.gate_id,
            direction=direction,
            staff="Robin",
            also=tuple(ScannedList(EVENT, one) for one in also),
        )

    # -- the daemon

    def exchange(self) -> RunOutcome:
        """Let the daemon run once."""
        engine = Engine(
            store=self.store,
            connector=self.line,
            wall=self.corrected.now,
            jitter=lambda: 0.5,
            steady=self.clock.steady,
        )
        false_date = self.line.false_date_s != 0
        confirmed = abs(self.clock.error.total_seconds() - self.line.false_date_s) < _CONFIRMS_S
        self.known.hear_dates(self.clock.boot, false=false_date, confirmed=confirmed)
        outcome = engine.run_once()
        self.line.false_date_s = 0
        self.known.good_runs += not outcome.failures and not false_date
        self.high_water.note()
        return outcome

    def look_at_the_clock(self) -> None:
        """Let a second pass, after which the programs read anew what was measured."""
        self.time.look_again()
        self.corrected.look_again()

    def learn(self, stream: Stream, pages: Sequence[Page]) -> None:
        """Take in pages that became durable."""
        if stream is ROSTER:
            for page in pages:
                self.known.learn(page, self._seats())
        elif stream is ENTRIES:
            self.known.entries |= {entry.entry_id for page in pages for entry in page.entries}
        if not pages[-1].more:
            self.known.read.add(stream.name)

    def note_slice(self) -> None:
        """Let happen what is to happen between two slices of a page."""
        if self.meanwhile is not None:
            self.meanwhile()

    def _seats(self) -> dict[str, Seat]:
        names = {}
        for _, seat in self._platform.seats():
            names.update(dict.fromkeys([seat.ticket_id, *seat.former_ids], seat))
        return names

    @property
    def knows_the_time(self) -> bool:
        """Whether it has to know the true time."""
        known = self.known
        return known.clock_boot == self.clock.boot and known.good_runs >= CLOCK_IS_KNOWN and not known.misled

    # -- its files

    def remember(self) -> None:
        """Keep the state of its disk, for a disk that forgets."""
        self.history.append(Snapshot(self.known.copied(), self.disk.mark()))
        del self.history[:-6]

    def rows(self, after: int = 0) -> list[tuple[Any, ...]]:
        """Return its own entries behind a position, as ``SELECT`` names their columns."""
        return list(
            self.database.db.conn.execute(
                "SELECT position, entry_id, outcome, direction, scan_id, undoes, ticket_id, sequence, guest_no,"
                " installation, list_id"
                " FROM entries WHERE is_local = 1 AND position > ? ORDER BY position",
                (after,),
            ).fetchall()
        )

    def state(self) -> tuple[Any, ...]:
        """Return what an exchange may change: its log, its notes and how far it has read."""
        conn = self.database.db.conn
        notes = conn.execute("SELECT count(*) FROM entry_notes").fetchone()[0]
        cursors = conn.execute(_STREAMS).fetchall()
        return self.last_position(), notes, tuple(cursors)

    @property
    def is_quiet(self) -> bool:
        """Whether nothing waits, and nothing is doubted."""
        counts = outbox_counts(self.database)
        return not counts.queued and not doubts(self.database)

    def last_position(self) -> int:
        """Return the position of the latest entry."""
        row = self.database.db.conn.execute("SELECT coalesce(max(position), 0) FROM entries").fetchone()
        return int(row[0])
