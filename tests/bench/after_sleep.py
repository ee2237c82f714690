"""Back to work after sleep: camera picture, next decided scan, exchange with the platform.

Sleep is played by stopping the window's and the daemon's processes (SIGSTOP) and letting them go on (SIGCONT), while a
sandbox platform on loopback goes on living: like sleep, no thread runs and all clocks have moved on when it is over.
What it leaves out is what a system itself takes to bring back a camera or a network.
"""

import json
import os
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.laptop.daemon import daemon_beat
from kiosk.app.scanning.scan_input import ScanInput
from kiosk.app.window import plug, window_settings
from kiosk.checkin.check_in import CheckInResult
from kiosk.config import Settings
from kiosk.demo.guests import choose_guests
from kiosk.demo.processes import SandboxData, SandboxPlatform, SyncProcess, wait_until
from kiosk.demo.run_demo import enrol
from kiosk.scanner.frame import monotonic_ms
from kiosk.store.outbox.delivery_queue import outbox_counts
from kiosk.ui.shell.main_window import MainWindow
from kiosk.ui.shell.run import run_window
from tests.bench.large_roster import video_of
from tests.bench.table import Row
from tests.bench.window import run_beside

NAPS = 3
_AWAKE_S = 6.0
_SHOWN_S = 1.0


def measure(asleep_s: float = 60.0) -> Iterator[Row]:
    """Yield how long a kiosk takes to work again.

    Args:
        asleep_s: Length of each sleep, seconds; more than the quarter of a minute by which the daemon knows one.
    """
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        folder = Path(name)
        seeded = SandboxData(folder, 7)
        codes = [guest.code for guest in choose_guests(seeded.prepare()) if guest.words == "good ticket" and guest.code]
        # Somebody stands there all the time, so that what is measured is no waiting for the next guest.
        shown = [codes[number % len(codes)] for number in range(int(NAPS * (_AWAKE_S + 20) / _SHOWN_S))]
        video = video_of(shown, folder / "guests.mp4", seconds=_SHOWN_S)
        platform = SandboxPlatform(stack, seeded, folder)
        settings = Settings(data_dir=folder / "kiosk", state_dir=folder / "state", use_keyring=False)
        kiosk = stack.enter_context(open_kiosk(settings))
        environment = {"GATEHOUSE_USE_KEYRING": "false", "GATEHOUSE_STATE_DIR": str(settings.state_dir)}
        daemon = SyncProcess(["run", "--data-dir", str(settings.data_dir)], folder / "daemon.log", environment)
        stack.callback(daemon.end)
        enrol(kiosk, platform.setup_code, daemon)
        kiosk.save_station(kiosk.find_station("demo", None, None))
        told = folder / "told.jsonl"
        window = stack.enter_context(run_beside("tests.bench.after_sleep", str(folder), str(video), str(told)))
        wait_until(lambda: bool(_first(told, "decided", 0.0)), "the first guest")
        naps = [_nap(kiosk, told, [window.pid, daemon.popen.pid], asleep_s) for _ in range(NAPS)]
    after = f"after {asleep_s:.0f} s asleep"
    for number, subject in enumerate(("camera picture", "next decided scan", "exchanged with the platform")):
        yield Row(f"{after}: {subject}", f"s, longest of {NAPS}", max(nap[number] for nap in naps), goal="≤ 2 s")
        yield Row(f"{after}: {subject}", f"s, median of {NAPS}", median(nap[number] for nap in naps))


def _nap(kiosk: Kiosk, told: Path, pids: list[int], asleep_s: float) -> tuple[float, float, float]:
    time.sleep(_AWAKE_S)
    for pid in pids:
        os.kill(pid, signal.SIGSTOP)
    time.sleep(asleep_s)
    woke, woke_at = monotonic_ms(), datetime.now(UTC)
    for pid in pids:
        os.kill(pid, signal.SIGCONT)

    def exchanged() -> bool:
        beat, _ = daemon_beat(kiosk.database, datetime.now(UTC))
        pulled = beat is not None and beat.last_pull_at is not None and beat.last_pull_at > woke_at
        return pulled and outbox_counts(kiosk.database).queued == 0

    found: list[float] = []
    for done in (
        lambda: _first(told, "picture", woke) is not None,
        lambda: _first(told, "decided", woke) is not None,
        exchanged,
    ):
        wait_until(done, "the kiosk to be back at work")
        found.append((monotonic_ms() - woke) / 1000.0)
    # The window says itself when; only the exchange is seen from here.
    picture, decided = _first(told, "picture", woke), _first(told, "decided", woke)
    assert picture is not None
    assert decided is not None
    return (picture - woke) / 1000.0, (decided - woke) / 1000.0, found[2]


def _first(told: Path, what: str, since_ms: float) -> float | None:
    """Return when something was first told after an instant; milliseconds of the clock that all processes share."""
    if not told.is_file():
        return None
    lines = (line for line in told.read_text(encoding="utf-8").splitlines() if line.endswith("}"))
    found = (record["at"] for line in lines if (record := json.loads(line))["what"] == what)
    return next((float(at) for at in found if at > since_ms), None)


def main(folder: str, video: str, told: str) -> None:
    """Run the window; tell of every picture and verdict by a line in a file."""
    data_dir, state_dir = Path(folder) / "kiosk", Path(folder) / "state"
    settings = Settings(data_dir=data_dir, state_dir=state_dir, use_keyring=False, camera=video, refusals_stay=False)
    with open_kiosk(settings, gate=True) as kiosk, Path(told).open("w", encoding="utf-8", buffering=1) as lines:

        def tell(what: str, at: float) -> None:
            lines.write(json.dumps({"what": what, "at": at}) + "\n")

        def decided(result: CheckInResult) -> None:
            # Of a picture that was taken before the sleep nothing is learned about the time after it.
            line = result.scan.timeline
            if line.captured is not None and monotonic_ms() - line.captured < 1000 * _AWAKE_S:
                tell("decided", monotonic_ms())

        def begin(window: MainWindow) -> None:
            window.session.verdict_shown.connect(decided)
            window.presenter.picture_ready.connect(lambda _: tell("picture", monotonic_ms()))

        scan_input = ScanInput(settings)
        run_window(plug(kiosk, scan_input), window_settings(kiosk), on_ready=begin)


if __name__ == "__main__":
    main(*sys.argv[1:])
