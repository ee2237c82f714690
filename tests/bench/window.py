"""The real window, offscreen: cold start to the first decided frame, and frame to painted verdict."""

import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from kiosk.app.feed import CameraFeed
from kiosk.app.kiosk import open_kiosk
from kiosk.app.window import plug, window_settings
from kiosk.checkin.check_in import CheckedIn
from kiosk.config import Settings
from kiosk.store.sync_state import Device, save_self_device
from kiosk.ui.main_window import MainWindow
from kiosk.ui.run import run_window
from tests.bench.crowd import Crowd, film_of
from tests.bench.table import Row, percentile

DEVICE = Device(id="bench", name="Bench", platform="eventify", profile="eventify", base_url="http://127.0.0.1:9")
_WAIT_S = 60.0


def measure(tickets: int = 200_000, guests: int = 40) -> Iterator[Row]:
    """Yield the figures of the window over a roster of so many tickets."""
    crowd = Crowd(tickets)
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data_dir=Path(folder) / "data", use_keyring=False)
        with open_kiosk(settings) as kiosk:
            crowd.fill(kiosk.database)
            save_self_device(kiosk.database, DEVICE)
            kiosk.keep_station(kiosk.find_station("ev", "main", None))
        one = film_of([crowd.gate_pass(0)], Path(folder) / "one.mp4", seconds=20.0)
        many = film_of([crowd.gate_pass(n) for n in range(1, guests + 1)], Path(folder) / "many.mp4")
        cold = sorted(_cold_start(settings, one, folder) for _ in range(3))
        yield Row(f"kiosk run, {tickets:,} tickets: start to first decided frame", "s, median of 3", cold[1])
        timelines = _run_apart(settings, many)
    yield from _latencies(timelines, guests)


def _latencies(timelines: list[dict[str, float]], guests: int) -> Iterator[Row]:
    whole = [line["painted"] - line["captured"] for line in timelines]
    without = [line["painted"] - line["decoded"] for line in timelines]
    yield Row("frame to painted verdict", "p50 ms", percentile(whole, 0.5), f"{len(whole)} of {guests} guests")
    yield Row("frame to painted verdict", "p95 ms", percentile(whole, 0.95), goal="≤ 60 ms")
    yield Row("… decoding excluded", "p50 ms", percentile(without, 0.5))
    yield Row("… decoding excluded", "p95 ms", percentile(without, 0.95))


def _environment() -> dict[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "GATEHOUSE_USE_KEYRING": "0"}


def _cold_start(settings: Settings, film: Path, folder: str) -> float:
    """Start ``kiosk run`` as a process and wait for the first new entry in its log."""
    with open_kiosk(settings) as kiosk:
        conn = kiosk.database.db.conn
        before = conn.execute("SELECT count(*) FROM entries").fetchone()[0]
        command = [sys.executable, "-m", "kiosk", "--data-dir", str(settings.data_dir), "run", "--camera", str(film)]
        began = time.perf_counter()
        with (Path(folder) / "run.log").open("wb") as log:
            process = subprocess.Popen(command, env=_environment(), stdout=log, stderr=log)
        try:
            while conn.execute("SELECT count(*) FROM entries").fetchone()[0] == before:
                if process.poll() is not None or time.perf_counter() - began > _WAIT_S:
                    raise RuntimeError(f"kiosk run decided nothing: {(Path(folder) / 'run.log').read_text()[-500:]}")
                time.sleep(0.002)
            return time.perf_counter() - began
        finally:
            process.terminate()
            process.wait(30)


def _run_apart(settings: Settings, film: Path) -> list[dict[str, float]]:
    command = [sys.executable, "-m", "tests.bench.window", str(settings.data_dir), str(film)]
    done = subprocess.run(command, env=_environment(), capture_output=True, text=True, check=True)
    timelines: list[dict[str, float]] = json.loads(done.stdout.splitlines()[-1])
    return timelines


class _Watch:
    """Collects timelines and closes the window when the film is over."""

    def __init__(self, feed: CameraFeed) -> None:
        self._feed = feed
        self._window: MainWindow | None = None
        self.timelines: list[dict[str, float | None]] = []

    def begin(self, window: MainWindow) -> None:
        self._window = window
        window.verdict_shown.connect(self._note)
        threading.Thread(target=self._end, daemon=True).start()

    def _note(self, result: CheckedIn) -> None:
        line = result.scan.timeline
        self.timelines.append({"captured": line.captured, "decoded": line.decoded, "painted": line.painted})

    def _end(self) -> None:
        self._feed.wait_until_over(600)
        time.sleep(1.0)
        if self._window is not None:
            self._window.ending.emit()


def main(data_dir: str, film: str) -> None:
    """Run the window over a film and print each verdict's timeline."""
    settings = Settings(data_dir=Path(data_dir), use_keyring=False, camera=film)
    with open_kiosk(settings) as kiosk:
        feed = CameraFeed(settings)
        watch = _Watch(feed)
        run_window(plug(kiosk, feed), window_settings(kiosk), on_ready=watch.begin)
    sys.stdout.write(json.dumps(watch.timelines) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
