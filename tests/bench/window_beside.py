"""What guests wait while an organizer works at the same laptop: files written, a plot followed, a whole list read.

The same gate scans two videos, in turns, with nothing beside it and with everything: the log is exported again and
again as the window does it, the attendance page follows and draws though the scan page is in front, and
another process has a real platform's list read anew, page by page, into the same database.

Each step is told on standard error with the seconds since the beginning: a measurement that takes minutes must show
where it stands. A small one (``SMALL``) is over in three minutes, also on two slow cores; others are given as tickets,
entries, guests of a video and rounds::

    PYTHONPATH=$PWD QT_QPA_PLATFORM=offscreen .venv/bin/python -m tests.bench.window_beside 20000 100000 30 2
"""

import itertools
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.config import Settings
from kiosk.domain.entries.entry import Direction, Entry, uuid7
from kiosk.domain.entries.station import Station
from kiosk.domain.errors import GatehouseError
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.store.base import tables
from kiosk.store.laptop.process_priority import run_behind_gate
from kiosk.ui.attendance.attendance_page import AttendancePage
from kiosk.ui.organizer.organizer_page import OrganizerPage
from kiosk.ui.ports.organizer.take_home import ExportWatch, ExportWish, FileKind, TakeHome
from kiosk.ui.shell.main_window import MainWindow
from sync.connectors.registry import open_connector
from sync.daemon.daemon import BEAT_S
from sync.daemon.opening import open_store, utc_now
from sync.transfer.engine import Engine
from sync.transfer.token_vaults import DeviceTokenVault
from tests.bench.large_roster import video_of
from tests.bench.sync.first_pull import pull_apart, sandbox
from tests.bench.table import Row, percentile
from tests.bench.window import Run, run_apart, watched_run

_STAGES: Final = ("captured", "decoded", "decided", "committed", "painted")
SMALL: Final = (2_000, 20_000, 8, 1)
"""Tickets, entries, guests of a video and rounds of a small measurement."""

_MOST: Final = 1.3
"""So many times as long as at rest a verdict may take."""


def measure(tickets: int = 20_000, entries: int = 100_000, guests: int = 30, rounds: int = 2) -> Iterator[Row]:
    """Yield the figures.

    Args:
        tickets: Tickets of the platform.
        entries: Entries in the log.
        guests: Guests of each video.
        rounds: Videos of each kind, in turns, so that both see the same noise.
    """
    tell = _Teller()
    tell(f"a platform with {tickets:,} tickets is made")
    with tempfile.TemporaryDirectory() as name, sandbox(Path(name), tickets, is_nice=True) as platform:
        folder = Path(name)
        settings = Settings(data_dir=folder / "laptop", use_keyring=False)
        tell("its list is read")
        pull_apart(settings.data_dir, platform.setup_code())
        tell(f"a log of {entries:,} entries is written")
        good = platform.guests("good")[: 2 * rounds * guests]
        assert len(good) == 2 * rounds * guests, "this platform has too few guests"
        with open_kiosk(settings) as kiosk:
            _remember(kiosk, entries, {guest["ticket_id"] for guest in good})
        calm, busy = [], []
        for turn, number in enumerate(range(0, 2 * rounds * guests, 2 * guests), 1):
            tell(f"round {turn} of {rounds}: two videos of {guests} guests are made")
            first, second = (
                video_of([guest["code"] for guest in good[start : start + guests]], folder / f"{start}.mp4")
                for start in (number, number + guests)
            )
            tell(f"round {turn}: the gate with nothing beside")
            calm.append(run_apart(settings, first))
            tell(f"round {turn}: the gate with everything beside")
            busy.append(run_apart(settings, second, module="tests.bench.window_beside"))
    tell("done")
    done = {what: sum(run.beside[what] for run in busy) for what in ("rows", "plots", "pulls")}
    assert all(done.values()), f"nothing went on beside it: {done}"
    before, after = _waits(calm), _waits(busy)
    subject = "frame to painted verdict, with export, plot and sync"
    yield Row("frame to painted verdict, nothing beside", "p95 ms", percentile(before, 0.95), f"{len(before)} guests")
    yield Row(subject, "p50 ms", percentile(after, 0.5), f"{percentile(before, 0.5):.0f} with nothing beside")
    ratio = percentile(after, 0.95) / percentile(before, 0.95)
    beside = (
        f"{ratio:.2f} × nothing beside; {done['rows']:,} rows written, {done['plots']} plots, {done['pulls']} lists"
    )
    yield Row(subject, "p95 ms", percentile(after, 0.95), beside, f"≤ {_MOST} ×")
    for begin, end in itertools.pairwise(_STAGES):
        calm_ms, busy_ms = (
            [line[end] - line[begin] for run in runs for line in run.timelines] for runs in (calm, busy)
        )
        where = f"{percentile(calm_ms, 0.95):.1f} with nothing beside"
        yield Row(f"… of it {begin} to {end}", "p95 ms", percentile(busy_ms, 0.95), where)
    yield Row("longest pause of the window meanwhile", "ms", max(run.pause_ms for run in busy))


class _Teller:
    """Says what is done now, with the seconds since it was made."""

    def __init__(self) -> None:
        self._began = time.monotonic()

    def __call__(self, what: str) -> None:
        """Say it on standard error: the figures alone go to standard output."""
        sys.stderr.write(f"{time.monotonic() - self._began:6.0f} s  {what}\n")
        sys.stderr.flush()


def _waits(runs: list[Run]) -> list[float]:
    return [line["painted"] - line["captured"] for run in runs for line in run.timelines]


def _remember(kiosk: Kiosk, entries: int, others: set[str]) -> None:
    """Write a log of another gate, and keep the largest event's list as the station."""
    conn = kiosk.database.db.conn
    event_id = conn.execute("SELECT event_id FROM tickets GROUP BY 1 ORDER BY count(*) DESC LIMIT 1").fetchone()[0]
    (list_id,) = conn.execute("SELECT id FROM check_in_lists WHERE event_id = ? LIMIT 1", (event_id,)).fetchone()
    kiosk.save_station(Station(device_id=kiosk.device_id, event_id=event_id, list_id=list_id))
    known = [row[0] for row in conn.execute("SELECT id FROM tickets WHERE event_id = ?", (event_id,))]
    used = [ticket for ticket in known if ticket not in others]
    began = datetime.now(UTC) - timedelta(hours=4)
    marks = ", ".join("?" * (len(tables.NEW_ENTRIES.columns) + 1))
    insert = f"INSERT INTO entries ({tables.NEW_ENTRIES.select_list}, is_local) VALUES ({marks})"
    made = (_entry(n, used[n % len(used)], n < len(used), began, event_id, list_id) for n in range(entries))
    with kiosk.database.transaction() as db:
        db.conn.executemany(insert, ((*tables.NEW_ENTRIES.to_row(one), 0) for one in made))


def _entry(number: int, ticket_id: str, admitted: bool, began: datetime, event_id: str, list_id: str) -> Entry:
    at = began + timedelta(milliseconds=100 * number)
    return Entry(
        entry_id=uuid7(at, number.to_bytes(10, "big")),
        device_id="another",
        sequence=number + 1,
        event_id=event_id,
        list_id=list_id,
        direction=Direction.ENTRY,
        outcome=Outcome.ADMIT if admitted else Outcome.REFUSE,
        reason=Reason.OK if admitted else Reason.ALREADY_ENTERED,
        raw_at=at,
        corrected_at=at,
        gate_id=None,
        ticket_id=ticket_id,
        use_key=ticket_id if admitted else "",
    )


class OrganizerAtWork:
    """Implements ``Beside``."""

    def __init__(self, kiosk: Kiosk) -> None:
        self.done = {"rows": 0, "plots": 0, "pulls": 0}
        self._kiosk = kiosk
        self._ends = threading.Event()
        self._attendance: AttendancePage | None = None
        self._thread = threading.Thread(target=self._write_files)
        self._window: MainWindow | None = None
        environment = {**os.environ, "PYTHONPATH": str(Path.cwd())}
        command = [sys.executable, "-m", "tests.bench.window_beside", str(kiosk.settings.data_dir)]
        # In a session of its own, as the window starts the service: what is nice within one counts for nothing then.
        self._sync = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, start_new_session=True
        )

    def begin(self, window: MainWindow) -> None:
        """Begin, in the window's thread."""
        self._window = window
        page = window.page(OrganizerPage)
        page.complete()
        self._attendance = next(one for one in page.sections if isinstance(one, AttendancePage))
        self._attendance.complete()
        show = self._attendance.show_report

        def count(answer: object) -> None:
            self.done["plots"] += 1
            show(answer)  # type: ignore[arg-type]  # what the page is told

        self._attendance.show_report = count  # type: ignore[method-assign]  # counted, and shown as ever
        # As though it were in front: at a gate the scan page is.
        self._attendance.page_shown()
        self._thread.start()

    def _write_files(self) -> None:
        assert self._window is not None
        organizer = self._window.session.ports.organizer
        assert organizer is not None
        path = self._kiosk.settings.data_dir / "log.xlsx"
        while not self._ends.is_set():
            watch = ExportWatch(is_wanted=lambda: not self._ends.is_set())
            try:
                organizer.exporter.export(ExportWish(subject=TakeHome.LOG, kind=FileKind.XLSX, path=path), watch)
            except GatehouseError:  # called off at the end, which is no failure
                if not self._ends.is_set():
                    raise
            self.done["rows"] += watch.rows

    def end(self) -> None:
        """End; the window is closed."""
        self._ends.set()
        self._thread.join()
        told, _ = self._sync.communicate()
        self.done["pulls"] = json.loads(told.splitlines()[-1])


def read_anew(data_dir: str) -> None:
    """Read the platform's list again and again until the standard input ends; print how often it was begun."""
    over = threading.Event()

    def wait() -> None:
        sys.stdin.read()
        over.set()

    run_behind_gate()  # as ``kiosk-sync run`` does
    threading.Thread(target=wait, daemon=True).start()
    store = open_store(Settings(data_dir=Path(data_dir), use_keyring=False))
    device = store.device()
    assert device is not None
    connector = open_connector(device.profile, device.base_url, DeviceTokenVault(store), device_id=device.id)
    times, copied_at = 0, time.monotonic()

    def beat(_stream: str, _taken: int) -> None:
        # The daemon copies the log at each sign of life, and never a gate.
        nonlocal copied_at
        if time.monotonic() - copied_at > BEAT_S:
            copied_at = time.monotonic()
            store.database.copy_log()

    with ThreadPoolExecutor(1) as pool:
        engine = Engine(store=store, connector=connector, prefetch_pool=pool, stopping=over.is_set, progress=beat)
        while not over.is_set():
            for stream in connector.streams:
                store.begin_resync(stream, utc_now())
            engine.run_once()
            times += 1
    connector.close()
    store.database.close()
    sys.stdout.write(json.dumps(times) + "\n")


def _show(sizes: Sequence[int]) -> None:
    for row in measure(*sizes):
        sys.stdout.write(f"{row.subject} | {row.figure} | {row.value} | {row.beside}\n")


if __name__ == "__main__":
    if len(sys.argv) == 1 or sys.argv[1].isdecimal():
        _show([int(size) for size in sys.argv[1:]] or SMALL)
    elif len(sys.argv) > 2:
        watched_run(sys.argv[1], sys.argv[2], OrganizerAtWork)
    else:
        read_anew(sys.argv[1])
