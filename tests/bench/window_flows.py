"""The event loop's watch: how long each flow of the window keeps it from people, over a large event.

What counts is processor time of the window's thread between two beats of a timer: another program that takes the core
does not change it, and what is done in other threads does not count.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from kiosk.app.kiosk import open_kiosk
from kiosk.app.scanning.scan_input import ScanInput
from kiosk.app.window import plug, window_settings
from kiosk.config import Settings
from kiosk.domain.codes.credential import Scan, ScanSource
from kiosk.store.channel.sync_state import Device, save_self_device
from kiosk.ui.log.log_page import LogBrowser
from kiosk.ui.look_up.look_up_panel import LookUpPanel
from kiosk.ui.organizer.organizer_page import OrganizerPage
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.shell.main_window import MainWindow
from kiosk.ui.shell.run import run_window
from tests.bench.large_roster import blank_video
from tests.bench.organizer import fill
from tests.bench.table import Row
from tests.support.gate.evening import Evening

BEAT_MS = 2
FLOW_S = 2.5
"""Each flow is watched for so long: what it asked of other threads comes back meanwhile."""
DEVICE = Device(id="laptop-1", name="Bench", platform="eventify", profile="eventify", base_url="http://127.0.0.1:9")


def measure(guests: int = 200_000, entries: int = 1_000_000) -> Iterator[Row]:
    """Yield the longest turn of the event loop in each flow, for an event of so many guests and entries."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data_dir=Path(folder) / "data", use_keyring=False)
        with open_kiosk(settings) as kiosk:
            fill(kiosk.database, entries, Evening(guests))
            save_self_device(kiosk.database, DEVICE)
            kiosk.save_station(kiosk.find_station("fest", "main", "gate-1"))
        video = blank_video(Path(folder) / "nobody.mp4", seconds=120.0)
        command = [sys.executable, "-m", "tests.bench.window_flows", str(settings.data_dir), str(video)]
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "GATEHOUSE_USE_KEYRING": "0"}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    for flow, longest in found.items():
        yield Row(f"{flow}, {guests:,} guests, {entries:,} entries", "longest turn, ms", longest, "", "≤ 50 ms")


@dataclass(frozen=True, slots=True)
class Flow:
    """Something that people do.

    Attributes:
        name: What.
        act: Does it.
    """

    name: str
    act: Callable[[], object]


def flows_of(window: MainWindow) -> Iterator[Flow]:
    """Yield the flows, each after the one before was done; pages and tabs are found by themselves."""
    scan = window.page(ScanPage)
    yield Flow("nobody does anything", lambda: None)
    for number in range(2):
        code = Scan(text=f"bench-{number}", source=ScanSource.MANUAL)
        yield Flow(f"verdict {number + 1}", partial(window.presenter.take, code))
    yield Flow("next guest", scan.dismiss)
    look_up = scan.panels.of(LookUpPanel)
    for when in ("for the first time", "again"):
        yield Flow(f"look-up opened {when}", partial(scan.panels.start, look_up))
        for typed in ("m", "müller", ""):
            yield Flow(f"looking up “{typed}” {when}", partial(look_up.edit.setText, typed))
        yield Flow("look-up left", scan.panels.close)
    for page in window.header.openers:
        name = page.button_text()
        for when in ("for the first time", "again"):
            yield Flow(f"“{name}” opened {when}", partial(window.navigator.open_on_top, page))
            if isinstance(page, OrganizerPage):
                yield from _tabs(page, when)
            yield Flow(f"“{name}” left {when}", partial(window.navigator.leave, page))
    yield Flow("another theme", window.switches.toggle_theme)
    yield Flow("larger letters", partial(window.switches.choose_text_size, 150))
    yield Flow("another language", partial(window.switches.choose_language, "de"))


def _tabs(page: OrganizerPage, when: str) -> Iterator[Flow]:
    for section in page.sections:
        yield Flow(f"tab “{section.button_text()}” {when}", partial(page.open_section, section))
        if isinstance(section, LogBrowser):
            yield Flow("log scrolled to its end", section.table.scrollToBottom)
            yield Flow("log searched", partial(section.filters.search.setText, "müller"))
            yield Flow("log searched for nothing", section.filters.search.clear)


class FlowWatch(QObject):
    """Does one flow after the other, and keeps the longest turn of each."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._flows = flows_of(window)
        self._flow: Flow | None = None
        self._last = self._until = 0.0
        self.longest: dict[str, float] = {}
        self._beat = QTimer(self)
        self._beat.timeout.connect(self._on_beat)

    def start(self) -> None:
        """Begin."""
        self._last, self._until = time.thread_time(), time.monotonic() + FLOW_S
        self._beat.start(BEAT_MS)

    def _on_beat(self) -> None:
        now = time.thread_time()
        took, self._last = 1000 * (now - self._last), now
        if self._flow is not None:
            self.longest[self._flow.name] = max(self.longest.get(self._flow.name, 0.0), took)
        if time.monotonic() < self._until:
            return
        self._flow = next(self._flows, None)
        if self._flow is None:
            self._beat.stop()
            # The window that it began with may be replaced by now; and merely asked to quit, one asks back.
            for window in QApplication.topLevelWidgets():
                if isinstance(window, MainWindow):
                    window.ending.emit()
            return
        self._last, self._until = time.thread_time(), time.monotonic() + FLOW_S
        self._flow.act()


def main(data_dir: str, video: str) -> None:
    """Go through all flows and print the longest turn of each."""
    settings = Settings(data_dir=Path(data_dir), use_keyring=False, camera=video, refusals_stay=False)
    watches: list[FlowWatch] = []

    def begin(window: MainWindow) -> None:
        watches.append(FlowWatch(window))
        QTimer.singleShot(3000, watches[0].start)

    with open_kiosk(settings, gate=True) as kiosk:
        run_window(plug(kiosk, ScanInput(settings)), window_settings(kiosk), on_ready=begin)
    sys.stdout.write(json.dumps(watches[0].longest) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
