"""What a frame costs when every symbology is switched on, beside zxing-cpp alone looking for all of them once.

Processor times of one thread on the same frames, so that other work on the machine counts less.
"""

import time
from collections.abc import Callable, Iterable
from functools import partial

import cv2
import numpy as np
import zxingcpp

from kiosk.scanner.frame import Frame, Image
from kiosk.scanner.reading.decoder import Decoder
from kiosk.scanner.reading.engines.formats import FORMATS, QR_MODEL_1, zxing_formats
from tests.bench.table import Row, percentile
from tests.unit.scanner.code_pictures import held_up

ALL = tuple(name for name in FORMATS if name != QR_MODEL_1)
_SCENES: dict[str, Callable[[int], Image]] = {
    "ticket": lambda number: _noisy(held_up("K7F3Q2-TICKET", x=600 + 3 * number), number),
    "ticket out of focus": lambda number: _noisy(
        np.asarray(cv2.GaussianBlur(held_up("K7F3Q2-TICKET"), (0, 0), 12), np.uint8), number
    ),
    "nothing": lambda number: _noisy(held_up(None), number),
}


def _noisy(picture: Image, number: int) -> Image:
    """Return one frame of a scene: no two frames of a camera are the same."""
    noise = np.random.default_rng(number).normal(0, 2, picture.shape)
    return np.clip(picture + noise, 0, 255).astype(np.uint8)


def measure(frames: int) -> Iterable[Row]:
    """Return what is spent.

    Args:
        frames: How many of each scene.
    """
    for name, scene in _SCENES.items():
        decoder, ours, alone = Decoder(ALL), list[float](), list[float]()
        for number in range(frames):
            picture = scene(number)
            ours.append(_spent_ms(partial(decoder.examine, Frame(image=picture, captured_ms=number * 33.0))))
            alone.append(_spent_ms(partial(zxingcpp.read_barcodes, picture, formats=zxing_formats(ALL))))
        for share, goal in ((0.5, "≤ 8"), (0.95, "≤ 20")):
            yield Row(
                f"{len(ALL)} symbologies, {name}",
                f"thread-CPU ms a frame, p{share * 100:.0f}",
                percentile(ours, share),
                beside=f"zxing-cpp {percentile(alone, share):.3g}",
                goal=goal,
            )


def _spent_ms(work: Callable[[], object]) -> float:
    began = time.thread_time()
    work()
    return (time.thread_time() - began) * 1000
