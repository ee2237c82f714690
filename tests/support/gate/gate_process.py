"""A gate in a process of its own, for tests of single use: scans codes as fast as it can and says what it showed.

    python -m tests.support.gate.gate_process DATABASE DEVICE SEED TICKETS

Prints ``ready``, waits for a line on its standard input, then scans every code once in an order of its own and prints
one line per verdict, after the commit: ``admit|refuse|ask REASON CODE ENTRY_ID``.
"""

import os
import random
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.checkin.check_in import CheckIn
from kiosk.domain.codes.credential import Scan
from kiosk.domain.entries.entry import GateTime, uuid7
from kiosk.domain.entries.station import Station
from kiosk.store.database import open_database
from tests.conftest import TEST_KEY
from tests.support.gate.small_event import PlainReader

BEHIND = timedelta(minutes=19)


class WallClock:
    """Implements ``ports.Clock`` by the machine's clock, as if that were some minutes behind."""

    def now(self) -> GateTime:
        """Return the current instant."""
        return GateTime(datetime.now(UTC) - BEHIND, BEHIND)

    def monotonic_ms(self) -> float:
        """Return nothing of interest."""
        return 0.0


def main(path: str, device: str, seed: str, tickets: str) -> None:
    """Scan every code once."""
    database = open_database(Path(path), TEST_KEY, busy_timeout_s=60)
    desk = CheckIn(database, PlainReader(), WallClock(), lambda at: uuid7(at, os.urandom(10)))
    station = Station(device_id=device, event_id="ev", list_id="main")
    order = list(range(int(tickets)))
    random.Random(int(seed)).shuffle(order)
    out = sys.stdout.fileno()
    os.write(out, b"ready\n")
    sys.stdin.readline()
    for number in order:
        result = desk.scan(Scan(text=f"code-{number}"), station)
        entry_id = result.entries[0].entry_id if result.entries else "-"
        line = f"{result.verdict.outcome} {result.verdict.reason} code-{number} {entry_id}\n"
        os.write(out, line.encode())  # one write per line: what was written was shown


if __name__ == "__main__":
    main(*sys.argv[1:])
