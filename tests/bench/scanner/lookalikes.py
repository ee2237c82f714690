"""Pictures that look like codes and are none, or not quite: nothing that is not in them may ever be read.

``python -m tests.bench.scanner.lookalikes [--seed N] [--pictures N]`` reads them as stills and as the frames of a
video, with all symbologies on, and prints every wrong text. A code of which so much is wrong that its text is gone may
be read or not; read as anything else it is a wrong text.
"""

import argparse
import sys
from collections.abc import Iterator
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.scanner.frame import Frame, Image
from kiosk.scanner.reading.decoder import Decoder
from kiosk.scanner.reading.engines.formats import FORMATS
from kiosk.scanner.synthetic import drawing

Bait = tuple[str, Image, tuple[str, ...]]
"""What it is, its pixels, and the texts that may be read in it: error correction may bring them back."""


def baits(seed: int, count: int) -> Iterator[Bait]:
    """Draw so many pictures from a seed, one kind after the other."""
    kinds = (_noise, _letters, _keyboard, _checks, _near_miss, _shuffled, _two_halves)
    for number in range(count):
        yield kinds[number % len(kinds)](np.random.default_rng([seed, number]))


def wrong_texts(seed: int, count: int, *, stills: bool, ms: float = 400.0) -> list[tuple[str, str]]:
    """Read so many baits.

    Args:
        seed: Of the baits.
        count: How many.
        stills: Read each with every effort too, not only as three frames of a video.
        ms: Effort per still.

    Returns:
        What each wrong text was read in, and the text.
    """
    wrong = []
    every = tuple(FORMATS)
    for kind, picture, may in baits(seed, count):
        video = Decoder(every)
        texts = {found.text for index in range(3) for found in video.decode(Frame(image=picture, index=index))}
        if stills:
            # A weak check alone is no proof, and a still has no second frame: there only strong ones are asked for.
            strong = Decoder(("QR", "Aztec", "DataMatrix"))
            texts |= {found.text for found in strong.read_still(Frame(image=picture), still_ms=ms)}
        wrong += [(kind, text) for text in texts if text not in may]
    return wrong


def _noise(rng: np.random.Generator) -> Bait:
    coarse = int(rng.integers(1, 9))
    small = rng.integers(0, 2, (480 // coarse, 640 // coarse)).astype(np.uint8) * np.uint8(255)
    return "noise", _grained(cv2.resize(small, (640, 480), interpolation=cv2.INTER_NEAREST), rng), ()


def _letters(rng: np.random.Generator) -> Bait:
    picture = np.full((480, 640), 235, np.uint8)
    size = float(rng.uniform(0.3, 0.9))
    for row in range(10, 480, max(9, int(28 * size))):
        words = "".join(rng.choice(list("abcdefghij klmnop QRSTUVW 0123456789 |[]#"), 90))
        cv2.putText(picture, words, (4, row), cv2.FONT_HERSHEY_PLAIN, size, 20, 1, cv2.LINE_AA)
    return "letters", _grained(picture, rng), ()


def _keyboard(rng: np.random.Generator) -> Bait:
    picture = np.full((480, 640), 40, np.uint8)
    pitch = int(rng.integers(14, 50))
    for row in range(0, 480, pitch):
        for column in range(int(rng.integers(0, pitch)), 640, pitch):
            cv2.rectangle(
                picture, (column, row), (column + pitch - 4, row + pitch - 4), int(rng.integers(150, 240)), -1
            )
            cv2.putText(picture, chr(int(rng.integers(65, 91))), (column + 3, row + pitch - 7), 1, pitch / 24, 20, 1)
    return "keyboard", _grained(picture, rng), ()


def _checks(rng: np.random.Generator) -> Bait:
    pitch_x, pitch_y = rng.integers(2, 24, 2)
    y, x = np.mgrid[0:480, 0:640]
    board = ((x // pitch_x + y // pitch_y) % 2).astype(np.uint8) * np.uint8(200) + np.uint8(20)
    turn = cv2.getRotationMatrix2D((320, 240), float(rng.uniform(0, 90)), 1.0)
    return "checks", _grained(cv2.warpAffine(board, turn, (640, 480)), rng), ()


def _near_miss(rng: np.random.Generator) -> Bait:
    """Draw a code with about as many wrong modules as error correction can bear."""
    text = "T" + str(rng.integers(10**9, 10**12))
    modules = drawing.code_modules(text, error=str(rng.choice(list("lmqh"))))
    turned = rng.random(modules.shape) < float(rng.uniform(0.01, 0.12))
    turned[:9, :9] = turned[:9, -9:] = turned[-9:, :9] = False
    return "near miss", _grained(_drawn(modules ^ turned.astype(np.uint8)), rng), (text,)


def _shuffled(rng: np.random.Generator) -> Bait:
    """Draw a code's corner marks, timing and edges around modules that mean nothing."""
    text = "X" * int(rng.integers(5, 60))  # in small codes error correction brings it back
    modules = drawing.code_modules(text)
    inner = modules[9:-9, 9:-9]
    inner[:] = rng.integers(0, 2, inner.shape)
    return "shuffled", _grained(_drawn(modules), rng), (text,)


def _two_halves(rng: np.random.Generator) -> Bait:
    """Draw one code above, another of the same size below."""
    texts = tuple("".join(rng.choice(list("0123456789"), 30)) for _ in range(2))
    one, other = (drawing.code_modules(text) for text in texts)
    cut = int(rng.integers(9, 14))
    return "two halves", _grained(_drawn(np.vstack([one[:cut], other[cut:]]).astype(np.uint8)), rng), texts


def _drawn(modules: NDArray[np.uint8]) -> Image:
    picture = np.full((480, 640), 225, np.uint8)
    code = np.kron(np.where(modules > 0, 30, 225).astype(np.uint8), np.ones((7, 7), np.uint8))
    picture[20 : 20 + code.shape[0], 40 : 40 + code.shape[1]] = code[:460, :600]
    return picture


def _grained(picture: NDArray[Any], rng: np.random.Generator) -> Image:
    grain = rng.normal(0, float(rng.uniform(0, 25)), picture.shape)
    soft = cv2.GaussianBlur(picture.astype(np.float32) + grain, (0, 0), float(rng.uniform(0.3, 1.5)))
    return np.asarray(np.clip(soft, 0, 255), np.uint8)


def main() -> int:
    """Read and print what was wrong."""
    parser = argparse.ArgumentParser(description="Read pictures that look like codes and are none.")
    parser.add_argument("--seed", type=int, default=77)
    parser.add_argument("--pictures", type=int, default=700)
    parser.add_argument("--videos-only", action="store_true")
    options = parser.parse_args()
    wrong = wrong_texts(options.seed, options.pictures, stills=not options.videos_only)
    for kind, text in wrong:
        sys.stdout.write(f"{kind}: {text!r}\n")
    sys.stdout.write(f"{options.pictures} pictures, {len(wrong)} wrong texts\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
