"""The reader's self-test for ``kiosk doctor``: draws a code into a picture the size of a camera's and reads it."""

import numpy as np

from kiosk.scanner.frame import Frame, Image
from kiosk.scanner.reading.decoder import Decoder
from kiosk.scanner.synthetic.drawing import code_modules

TEST_TEXT = "GATEHOUSE SELF TEST"
_MODULE_PX = 8
_QUIET_MODULES = 4


def measure_reading(rounds: int = 5) -> float | None:
    """Return how many milliseconds the decoder needs for a code in a 1280×720 picture.

    Args:
        rounds: How often it is read; the median counts.

    Returns:
        Milliseconds, or None when it was not read, or read wrong.
    """
    picture = _draw(TEST_TEXT)
    decoder = Decoder()
    times = []
    try:
        for index in range(rounds):
            found = decoder.decode(Frame(image=picture, index=index))
            # Read wrong counts as not read: a doctor that praises a misreading is worse than none.
            if [detection.text for detection in found] != [TEST_TEXT]:
                return None
            times.append(found[0].ms)
    finally:
        decoder.close()
    return sorted(times)[len(times) // 2]


def _draw(text: str) -> Image:
    dark = np.pad(code_modules(text) > 0, _QUIET_MODULES)
    code = np.kron(np.where(dark, 0, 255).astype(np.uint8), np.ones((_MODULE_PX, _MODULE_PX), np.uint8))
    picture = np.full((720, 1280), 160, np.uint8)
    top, left = (720 - code.shape[0]) // 2, (1280 - code.shape[1]) // 2
    picture[top : top + code.shape[0], left : left + code.shape[1]] = code
    return picture
