"""Memory, threads and open files stay flat however long a gate runs, whatever camera and zbar do.

``GATEHOUSE_SOAK_MINUTES`` sets how long ``make torture`` lets it run; 30 unless told otherwise. The curve is printed.
"""

import contextlib
import gc
import os
import random
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

import pytest

from kiosk.domain.codes.credential import Scan
from kiosk.domain.errors import ScannerError
from kiosk.scanner.cameras.camera import Camera
from kiosk.scanner.cameras.files import read_all
from kiosk.scanner.debounce import Debounce
from kiosk.scanner.frame import Frame, Image, monotonic_ms
from kiosk.scanner.pipeline import ScanPipeline
from kiosk.scanner.reading.decoder import Decoder
from kiosk.scanner.reading.engines.zbar_process import ZbarProcess
from kiosk.scanner.synthetic.gate_video import Disturbance, HeldItem, draw_video, make_video, plan_video
from tests.support.devices.faulty_camera import SIZE, FaultyCameraPort, FaultyVideo

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096
FLAT_MIB = 40


def memory_mib() -> float:
    gc.collect()
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * PAGE / 2**20


@dataclass(frozen=True)
class Sample:
    """What the process holds at one moment."""

    minute: float
    mib: float
    threads: int
    files: int

    def __str__(self) -> str:
        return f"{self.minute:5.1f} min {self.mib:6.1f} MiB {self.threads} threads {self.files} files"


def sample(began_ms: float) -> Sample:
    files = len(list(Path("/proc/self/fd").iterdir()))
    return Sample((monotonic_ms() - began_ms) / 60_000, memory_mib(), threading.active_count(), files)


def video_frames() -> list[Image]:
    items = [
        HeldItem(text=f"ticket {number}" * 8, seconds=0.5, disturbances=frozenset([disturbance]))
        for number, disturbance in enumerate(Disturbance)
    ]
    return list(draw_video(plan_video(Path("gate.avi"), items, gap_s=0.1), seed=4, size=SIZE))


def run(decoder: Decoder, pictures: Iterator[Image], frames: int) -> None:
    for index in range(frames):
        decoder.examine(Frame(image=next(pictures), index=index))


def test_memory_is_flat() -> None:
    decoder, pictures = Decoder(), cycle(video_frames())
    run(decoder, pictures, 250)
    before = memory_mib()
    run(decoder, pictures, 500)
    assert memory_mib() - before < 25


class Gate:
    """The whole way from a hostile camera to scans, with videos that are cut off and a zbar that is shot."""

    def __init__(self, folder: Path) -> None:
        self.scans = 0
        self.shots = 0
        self.broken_videos = 0
        self.zbar = ZbarProcess()
        self.video = FaultyVideo(video_frames())
        self.port = FaultyCameraPort(self.video)
        self.debounce = Debounce()
        camera = Camera("0", opener=self.port)
        decoder = Decoder(zbar=self.zbar)
        self.pipeline = ScanPipeline(camera, decoder, self.debounce, on_scan=self._judge, name="hostile")
        self._cut = folder / "cut.avi"
        make_video(self._cut, [HeldItem(text="cut off", seconds=1.0)], seed=1, size=SIZE)
        self._whole = self._cut.read_bytes()
        self._rng = random.Random(7)
        self._spare = Decoder()

    def _judge(self, scan: Scan) -> None:
        self.scans += 1
        self.debounce.decided(scan.text, monotonic_ms())

    def disturb(self) -> None:
        """Read a video that was cut off and garbled, and shoot zbar."""
        content = bytearray(self._whole[: self._rng.randrange(len(self._whole) // 8, len(self._whole))])
        for _ in range(20):
            content[self._rng.randrange(len(content) // 10, len(content))] = self._rng.randrange(256)
        self._cut.write_bytes(content)
        with contextlib.suppress(ScannerError):
            for frame in read_all(self._cut):
                self._spare.examine(frame)
        self.broken_videos += 1
        child = self.zbar._child
        if child is not None and child.pid is not None:
            with contextlib.suppress(ProcessLookupError, ValueError):
                os.kill(child.pid, signal.SIGKILL)
                self.shots += 1


def soak(gate: Gate, minutes: float, every_s: float, enough: Callable[[], bool] = lambda: True) -> list[Sample]:
    """Let the gate run for some minutes, and then until it is enough: a slow machine takes longer for the same work."""
    began_ms, pause = monotonic_ms(), threading.Event()
    samples: list[Sample] = []
    gate.pipeline.start()
    try:
        while not samples or samples[-1].minute < minutes or not enough():
            pause.wait(every_s)
            gate.disturb()
            samples.append(sample(began_ms))
            sys.stdout.write(f"{samples[-1]}  {gate.pipeline.stats().looked_at} frames, {gate.scans} scans\n")
            sys.stdout.flush()
    finally:
        gate.pipeline.stop()
    return samples


def test_a_hostile_camera_breaks_nothing(tmp_path: Path) -> None:
    gate = Gate(tmp_path)
    before = set(threading.enumerate())
    soak(
        gate,
        minutes=0.25,
        every_s=1.0,
        enough=lambda: gate.port.opened >= 1 and gate.scans > 5 and gate.pipeline.stats().looked_at > 100,
    )
    # Whatever threads other tests left may end meanwhile; of ours none may be left.
    assert set(threading.enumerate()) <= before


@pytest.mark.torture
@pytest.mark.timeout(0)
def test_everything_is_flat_for_half_an_hour(tmp_path: Path) -> None:
    minutes = float(os.environ.get("GATEHOUSE_SOAK_MINUTES", "30"))
    gate = Gate(tmp_path)
    samples = soak(gate, minutes, every_s=10.0)
    warm = next(found for found in samples if found.minute >= min(5.0, minutes / 6))
    after = samples[samples.index(warm) :]
    last = sorted(found.mib for found in samples[-10:])[len(samples[-10:]) // 2]
    assert last - warm.mib < FLAT_MIB
    assert max(found.threads for found in after) <= warm.threads + 1
    assert max(found.files for found in after) <= warm.files + 8  # zbar's pipes come and go
    assert gate.shots > minutes / 4
    assert gate.port.opened > minutes
    assert gate.scans > 20 * minutes
