"""A host and a gate as programs of their own, for tests that kill them and cut their lines.

    python -m tests.support.venue.programs host DATA LISTEN PORT
    python -m tests.support.venue.programs gate DATA NUMBER TICKETS SEED

Both print ``ready`` once, and run until they are told to stop or are killed. A gate scans codes at random and prints
one line per verdict, after the commit: ``OUTCOME REASON ASSURANCE CODE ENTRY_ID MILLISECONDS``. Now and then it marks a
guest, and settles a double that it knows of. ``pause`` and ``go`` on its standard input make it stop scanning, and go
on.
"""

import os
import random
import select
import signal
import sys
import threading
import time
from datetime import UTC, datetime
from pathlib import Path

from kiosk.checkin.flagging import Flagging
from kiosk.cli.ending import stopped_by_signals
from kiosk.credentials.venue_authority import OwnAuthority
from kiosk.domain.entries.entry import uuid7
from kiosk.domain.venue.ports import Connection
from kiosk.store.conflicts.conflict_records import conflicts, settle_conflict
from kiosk.store.database import open_database
from kiosk.store.venue.membership import membership
from kiosk.store.venue.stored_register import StoredRegister
from kiosk.venue.host import HostSettings, VenueHost
from tests.conftest import TEST_KEY
from tests.support.patience import wait_for
from tests.support.venue.real_venue import RealGate, connect, report_of

NOTED = 0.03
"""So often something is noted besides a scan."""


def say(line: str) -> None:
    """Print a line at once: what was printed was shown."""
    os.write(sys.stdout.fileno(), f"{line}\n".encode())


def run_host(path: str, listen: str, port: str) -> None:
    """Run a venue's host."""
    database = open_database(Path(path), TEST_KEY, busy_timeout_s=60)
    made = membership(database)
    assert made is not None
    folder = Path(path).parent / "venue"
    host = VenueHost(
        made,
        HostSettings(folder=folder, host=listen, port=int(port), addresses=made.addresses),
        OwnAuthority(),
        StoredRegister(database, lambda: datetime.now(UTC)),
        report=lambda: report_of(made.member, made.name),
        now=lambda: datetime.now(UTC),
    )
    with stopped_by_signals() as stopping:
        host.run(stopping, on_ready=lambda: say("ready"))


def run_gate(path: str, number: str, tickets: str, seed: str) -> None:
    """Scan codes until killed or told to stop."""
    stopping = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stopping.set())
    gate = connect(open_database(Path(path), TEST_KEY, busy_timeout_s=60), int(number))
    # As long as it takes: it may have been started while its line was cut, and is plugged in at the end.
    wait_for(lambda: gate.connection is Connection.CONNECTED, "the gate is connected", 600)
    say("ready")
    chance, scanning = random.Random(int(seed)), True
    while not stopping.is_set():
        if select.select([sys.stdin], [], [], 0)[0]:
            word = sys.stdin.readline()
            if not word:
                break
            scanning = word.strip() == "go"
            say(f"heard {word.strip()}")
        if not scanning:
            time.sleep(0.02)
            continue
        code = f"code-{chance.randrange(int(tickets))}"
        began = time.monotonic()
        result = gate.scan(code)
        took = (time.monotonic() - began) * 1000
        entry = result.entries[0].entry_id if result.entries else "-"
        verdict = result.verdict
        say(f"{verdict.outcome} {verdict.reason} {verdict.assurance} {code} {entry} {took:.1f}")
        if chance.random() < NOTED:
            note_something(gate, chance.randrange(int(tickets)))
        time.sleep(chance.uniform(0, 0.1))
    gate.link.stop()


def note_something(gate: RealGate, ticket: int) -> None:
    """Mark a guest, and settle what is open, as an organizer would."""
    mark = Flagging(gate.database, gate.clock, lambda at: uuid7(at, os.urandom(10)))
    mark.flag(f"t{ticket}", gate.station, "looked at twice")
    for conflict in conflicts(gate.database, limit=1):
        settle_conflict(gate.database, conflict.id, gate.station.device_id, datetime.now(UTC))


if __name__ == "__main__":
    if sys.argv[1] == "host":
        run_host(*sys.argv[2:])
    else:
        run_gate(*sys.argv[2:])
