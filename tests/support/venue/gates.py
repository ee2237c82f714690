"""Gates with databases of their own that share a venue in memory."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from kiosk.checkin.check_in import CheckIn, CheckInResult
from kiosk.checkin.recording import Override
from kiosk.domain.codes.credential import Scan
from kiosk.domain.entries.entry import Direction, Entry, GateTime, uuid7
from kiosk.domain.entries.station import Station
from kiosk.domain.roster.records import RosterRecord
from kiosk.domain.verdicts.decision import Attempt
from kiosk.store.base import tables
from kiosk.store.database import Database, open_database
from tests.conftest import TEST_KEY
from tests.support.gate.small_event import NOW, STATION, PlainReader, StillClock, furnish
from tests.support.venue.memory_venue import MemoryLedger, MemoryVenue


class DeviceIds:
    """Makes UUIDv7 ids that no other device makes."""

    def __init__(self, device: int) -> None:
        self._device = device
        self._made = 0

    def __call__(self, at: object) -> str:
        """Return the next id."""
        self._made += 1
        return uuid7(NOW, (self._device << 32 | self._made).to_bytes(10, "big"))


@dataclass
class Gate:
    """One gate.

    Attributes:
        database: Its database.
        venue: Its line to the others.
        clock: Its clock, which is wrong in a way of its own.
        check_in: The use case.
        station: Where it stands.
    """

    database: Database
    venue: MemoryVenue
    clock: StillClock
    check_in: CheckIn
    station: Station

    def scan(self, code: str, **said: Any) -> CheckInResult:
        """Scan a code on the way in, with what the steward adds: see ``Attempt``."""
        return self.check_in.scan(Scan(text=code), self.station, attempt=Attempt(**said))

    def scan_out(self, code: str) -> CheckInResult:
        """Scan a code on the way out."""
        return self.check_in.scan(Scan(text=code), replace(self.station, direction=Direction.EXIT))

    def override(self, code: str) -> CheckInResult:
        """Scan a code on a supervisor's word."""
        return self.check_in.override(Scan(text=code), self.station, Override(supervisor="Kim"))

    def entries(self) -> list[Entry]:
        """Return the whole log in the order in which it was learned."""
        rows = self.database.db.conn.execute(
            f"SELECT {tables.ENTRIES.select_list} FROM entries ORDER BY position"  # our own names
        ).fetchall()
        return [tables.ENTRIES.from_row(row) for row in rows]


@contextmanager
def open_gates(folder: Path, count: int, records: Sequence[RosterRecord]) -> Iterator[list[Gate]]:
    """Open gates with the same roster. Their clocks are wrong by different amounts."""
    ledger, gates = MemoryLedger(), list[Gate]()
    try:
        for number in range(count):
            database = open_database(folder / f"gate-{number}" / "gatehouse.db", TEST_KEY)
            furnish(database, *records)
            wrong = timedelta(minutes=7 * number - 11)
            clock = StillClock(GateTime(NOW + wrong, -wrong, timedelta(seconds=1)))
            venue = MemoryVenue(ledger)
            check_in = CheckIn(database, PlainReader(), clock, DeviceIds(number + 1), venue=venue)
            station = replace(STATION, device_id=f"laptop-{number}", gate_id=f"gate-{number}")
            gates.append(Gate(database, venue, clock, check_in, station))
        yield gates
    finally:
        for gate in gates:
            gate.database.close()
