"""One of our kiosks as its people have it: a data folder, the daemon as a process, and the gate's use case."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from kiosk.app.kiosk import Kiosk, new_id, open_kiosk
from kiosk.app.laptop.enrolment import request_enrolment
from kiosk.checkin.check_in import CheckInResult
from kiosk.checkin.undo import Undo
from kiosk.config import Settings
from kiosk.domain.codes.credential import Scan, ScanSource
from kiosk.domain.entries.entry import Direction, Entry, GateTime
from kiosk.domain.verdicts.decision import Attempt
from kiosk.store.channel.sync_state import SyncRequest, make_sync_request, self_device, sync_request
from kiosk.store.outbox.delivery_queue import OutboxCounts, outbox_counts
from tests.live.venue import PROJECT, Venue, wait_until
from tests.support.gate.entries import lose_acknowledgements


@dataclass
class Laptop:
    """One kiosk.

    Attributes:
        settings: Where its data lies.
        kiosk: Its open database and use cases.
    """

    settings: Settings
    kiosk: Kiosk
    _daemon: subprocess.Popen[bytes] | None = None
    _log: Path = field(init=False)

    def __post_init__(self) -> None:
        self._log = self.settings.data_dir / "sync.log"

    # -- the daemon

    def start_daemon(self, interval_s: float = 0.3) -> None:
        """Start ``kiosk-sync run`` as a process."""
        command = [sys.executable, "-m", "sync", "run", "--data-dir", str(self.settings.data_dir)]
        with self._log.open("ab") as log:
            self._daemon = subprocess.Popen(
                [*command, "--interval", str(interval_s)],
                env={**os.environ, "GATEHOUSE_USE_KEYRING": "0"},
                cwd=PROJECT,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )

    def stop_daemon(self, number: signal.Signals = signal.SIGTERM) -> None:
        """End the daemon: kindly, or not."""
        if self._daemon is not None:
            self._daemon.send_signal(number)
            self._daemon.wait(30)
            self._daemon = None

    def sync(self) -> subprocess.CompletedProcess[str]:
        """Run ``kiosk-sync once``: answer requests, push, pull."""
        return subprocess.run(
            [sys.executable, "-m", "sync", "once", "--data-dir", str(self.settings.data_dir)],
            env={**os.environ, "GATEHOUSE_USE_KEYRING": "0"},
            cwd=PROJECT,
            capture_output=True,
            text=True,
            check=False,
        )

    def ask_to_enrol(self, code: str) -> SyncRequest:
        """Hand a set-up code to the daemon and wait for its answer."""
        return self._asked(request_enrolment(self.kiosk, code))

    def ask_to_sync(self) -> SyncRequest:
        """Ask for another try now."""
        return self._asked(make_sync_request(self.kiosk.database, "sync_now", {}, datetime.now(UTC)))

    def _asked(self, number: int) -> SyncRequest:
        def settled() -> SyncRequest | None:
            found = sync_request(self.kiosk.database, number)
            return found if found is not None and found.state != "open" else None

        found: SyncRequest = wait_until(settled, "the daemon's answer")
        return found

    def log(self) -> str:
        """Return what the daemon logged."""
        return self._log.read_text() if self._log.exists() else ""

    def status(self) -> dict[str, Any]:
        """Return ``kiosk-sync status --json``."""
        done = subprocess.run(
            [sys.executable, "-m", "sync", "status", "--json", "--data-dir", str(self.settings.data_dir)],
            env={**os.environ, "GATEHOUSE_USE_KEYRING": "0"},
            cwd=PROJECT,
            capture_output=True,
            text=True,
            check=True,
        )
        found: dict[str, Any] = json.loads(done.stdout)
        return found

    # -- the gate

    def scan(
        self,
        code: str,
        list_id: int,
        *,
        event: str = "night",
        direction: Direction = Direction.ENTRY,
        ago: timedelta = timedelta(),
        answers: Mapping[str, str] | None = None,
    ) -> CheckInResult:
        """Scan a code at a list.

        Args:
            code: Text of the code.
            list_id: pretix's number of the list.
            event: Event by its short name.
            direction: In or out.
            ago: How long ago this happened.
            answers: Answers by question.
        """
        station = self.kiosk.find_station(event, str(list_id), None, direction)
        now = self.kiosk.clock.now()
        at = GateTime(now.raw - ago, now.offset, now.uncertainty)
        scan = Scan(text=code, symbology="QR", source=ScanSource.CAMERA)
        return self.kiosk.check_in.scan(scan, station, at=at, attempt=Attempt(answers=answers or {}))

    def look_up(self, ticket_id: int, list_id: int) -> CheckInResult:
        """Check a guest in by hand."""
        return self.kiosk.check_in.ticket(str(ticket_id), self.kiosk.find_station("night", str(list_id), None))

    def take_back(self, entry: Entry, *, after: timedelta = timedelta(seconds=20)) -> None:
        """Take an admission back, some time later, however late that is for the server."""
        station = self.kiosk.find_station(entry.event_id, entry.list_id, None)
        at = GateTime(entry.raw_at + after, timedelta(milliseconds=entry.offset_ms))
        undo = Undo(self.kiosk.database, self.kiosk.clock, new_id, grace=timedelta(days=1))
        undo.take_back(entry.entry_id, station, note="wrong guest", at=at)

    # -- what it knows

    def queue(self) -> OutboxCounts:
        """Return how many entries wait, arrived, or were set aside."""
        return outbox_counts(self.kiosk.database)

    def is_drained(self) -> bool:
        """Return whether nothing waits."""
        return self.queue().queued == 0

    def send_again(self) -> None:
        """Forget acknowledgements, as a power cut before the receipts were written does.

        That of an admission that was taken back stays: it is durable before the undo is sent.
        """
        undone = "SELECT undoes FROM entries WHERE undoes IS NOT NULL"
        lose_acknowledgements(self.kiosk.database, f"ref_id NOT IN ({undone})")

    def dead_letters(self) -> list[str]:
        """Return why entries were set aside."""
        query = "SELECT last_error FROM outbox WHERE state = 'dead' ORDER BY id"
        return [row[0] for row in self.kiosk.database.db.conn.execute(query)]

    def count(self, table: str, where: str = "1", *values: Any) -> int:
        """Count rows of the database."""
        query = f"SELECT count(*) FROM {table} WHERE {where}"
        return int(self.kiosk.database.db.conn.execute(query, values).fetchone()[0])

    def device_state(self) -> str:
        """Return this device's standing."""
        device = self_device(self.kiosk.database)
        return device.state if device else "none"

    def is_up_to_date(self) -> bool:
        """Return whether the whole roster was pulled."""
        return self.count("pull_state", "complete_at IS NOT NULL") == 1


@contextmanager
def open_laptop(folder: Path) -> Iterator[Laptop]:
    """Open a new kiosk; its daemon is ended with it."""
    settings = Settings(data_dir=folder, use_keyring=False)
    with open_kiosk(settings) as kiosk:
        laptop = Laptop(settings, kiosk)
        try:
            yield laptop
        finally:
            laptop.stop_daemon(signal.SIGKILL)


def enrol(laptop: Laptop, venue: Venue, device: str) -> None:
    """Set a kiosk up and pull the whole roster, by a running daemon."""
    laptop.start_daemon()
    answer = laptop.ask_to_enrol(venue.setup_code(device))
    assert answer.state == "done", answer.answer
    wait_until(laptop.is_up_to_date, "the first whole pull")
