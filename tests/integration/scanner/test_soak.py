"""Memory stays flat however long a gate runs."""

import gc
import os
import sys
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pytest

from kiosk.scanner.decoder import Decoder
from kiosk.scanner.film import Cue, Disturbance, draw_film, plan_film
from kiosk.scanner.frame import Frame, Picture, monotonic_ms

needs_proc = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")


def memory_mib() -> float:
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def endless_gate() -> Iterator[Picture]:
    cues = [
        Cue(text=f"ticket {number}" * 8, seconds=0.5, disturbances=frozenset([disturbance]))
        for number, disturbance in enumerate(Disturbance)
    ]
    film = plan_film(Path("gate.avi"), cues, gap_s=0.1)
    return cycle(list(draw_film(film, seed=4, size=(640, 360))))


def run(decoder: Decoder, pictures: Iterator[Picture], frames: int) -> None:
    for index in range(frames):
        decoder.look(Frame(image=next(pictures), index=index))


@needs_proc
def test_memory_is_flat() -> None:
    decoder, pictures = Decoder(), endless_gate()
    run(decoder, pictures, 250)
    before = memory_mib()
    run(decoder, pictures, 500)
    assert memory_mib() - before < 25


@needs_proc
@pytest.mark.torture
@pytest.mark.timeout(2400)
def test_memory_is_flat_for_half_an_hour() -> None:
    decoder, pictures = Decoder(), endless_gate()
    run(decoder, pictures, 1000)
    before, until_ms = memory_mib(), monotonic_ms() + 30 * 60_000
    while monotonic_ms() < until_ms:
        run(decoder, pictures, 1000)
    assert memory_mib() - before < 40
