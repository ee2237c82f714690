"""The floor under the figures of the window: the libraries that it cannot do without, and nothing of ours.

A process shows an empty window of Qt, has the libraries loaded that read codes and keep the database, and plays the
same video as the real window. What it takes, no kiosk of these libraries can go below.
"""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.window_start import SCANNING_S, STARTS, memory_mib

if TYPE_CHECKING:
    from tests.bench.table import Row

_FRAME_S = 1 / 30


def measure_floor(video: Path) -> Iterator["Row"]:
    """Yield the time to an empty window, and memory behind a video.

    Args:
        video: Played instead of a camera.
    """
    from tests.bench.table import Row, percentile  # noqa: PLC0415  # not in the process that is measured

    runs = [_run(video) for _ in range(STARTS)]
    subject = "floor: an empty window with the same libraries and video"
    yield Row(f"{subject}: start", f"s, median of {STARTS}", percentile([run["usable_s"] for run in runs], 0.5))
    yield Row("… processor time of it", "s, least", min(run["spent_s"] for run in runs))
    largest = max(runs, key=lambda run: run["resident_mib"])
    own = f"{largest['own_mib']:.0f} of it its own"
    yield Row("… memory behind the video", "MiB resident", largest["resident_mib"], own)


def _run(video: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.bench.window_floor", str(video)]
    began = time.monotonic()
    done = subprocess.run(
        command, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, capture_output=True, text=True, check=True
    )
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found | {"usable_s": found["usable_at"] - began}


def main(video: str) -> None:
    """Show an empty window, play a video without looking at it, and print what that took."""
    import cv2  # noqa: PLC0415
    import numpy as np  # noqa: PLC0415
    import zxingcpp  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication, QWidget  # noqa: PLC0415
    from sqlcipher3 import dbapi2 as sqlcipher  # noqa: PLC0415

    application = QApplication(["floor"])
    window = QWidget()
    window.showMaximized()
    application.processEvents()
    found = {"usable_at": time.monotonic(), "spent_s": time.process_time()}
    connection = sqlcipher.connect(":memory:")
    zxingcpp.read_barcodes(np.zeros((64, 64), np.uint8))
    ended = threading.Event()

    def play() -> None:
        frames = cv2.VideoCapture(video)
        while not ended.wait(_FRAME_S):
            if not frames.read()[0]:
                return

    playing = threading.Thread(target=play)
    playing.start()
    playing.join(SCANNING_S)
    found.update(memory_mib())
    ended.set()
    playing.join()
    connection.close()
    sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
