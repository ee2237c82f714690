"""Ways to read a code in a piece of a frame, from the cheap to the costly.

Each attempt is a name, a preparation of the pixels, and the factor by which it enlarged them. Order and numbers come
from seeded videos (``tests/bench/scanner/reader_bench.py``): smoothing and sharpening at the scale of modules gains
more than everything else together, and a part of the frame costs a fraction of the whole.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from kiosk.scanner.detection import Polygon
from kiosk.scanner.frame import Image
from kiosk.scanner.reading.engines.zxing import ReadResult, ZxingEngine
from kiosk.scanner.reading.pixels import enhance
from kiosk.scanner.reading.pixels.moire import without_moire


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadAttempt:
    """One way to try.

    Attributes:
        name: For figures: which attempt had the code.
        prepare: Makes the code easier to read; None where there is nothing that it could do.
        factor: How much larger the prepared picture is.
        try_invert: Also light on dark.
        histogram: One threshold for the whole picture.
    """

    name: str
    prepare: Callable[[Image], Image | None]
    factor: float = 1.0
    try_invert: bool = False
    histogram: bool = False

    def read(self, engine: ZxingEngine, piece: Image, left: int = 0, upper: int = 0) -> ReadResult:
        """Try.

        Args:
            engine: The reader.
            piece: A piece of a frame.
            left: Where the piece begins in the frame.
            upper: Where the piece begins in the frame.

        Returns:
            What was found, in the frame's pixels.
        """
        prepared = self.prepare(piece)
        if prepared is None:
            return ReadResult()
        # The reader's own smaller versions would undo an enlargement: they are tried on pictures of the original size
        # alone.
        result = engine.read(prepared, try_invert=self.try_invert, downscale=self.factor <= 1, histogram=self.histogram)
        place = partial(self._place, left=left, upper=upper)
        return ReadResult(
            readings=tuple(replace(reading, polygon=place(reading.polygon)) for reading in result.readings),
            located=tuple(replace(code, polygon=place(code.polygon)) for code in result.located),
        )

    def _place(self, polygon: Polygon, left: int, upper: int) -> Polygon:
        return tuple((round(x / self.factor) + left, round(y / self.factor) + upper) for x, y in polygon)


def _larger(factor: float, soft: float, wide: float, amount: float) -> Callable[[Image], Image]:
    def prepare(piece: Image) -> Image:
        return enhance.sharpened(enhance.magnified(piece, factor), soft=soft, wide=wide, amount=amount)

    return prepare


def _larger_levelled(piece: Image) -> Image:
    return enhance.levelled(enhance.sharpened(enhance.magnified(piece, 2.0), soft=1.8, wide=4.0, amount=3.0))


def _sharpened_without_moire(piece: Image) -> Image | None:
    calm = without_moire(piece)
    return None if calm is None else enhance.sharpened(calm)


def _enlarged_without_moire(piece: Image) -> Image | None:
    calm = without_moire(piece)
    return None if calm is None else _larger(2.0, 1.8, 4.0, 6.0)(calm)


def _as_it_is(piece: Image) -> Image:
    return piece


FIRST = (
    ReadAttempt(name="inverted", prepare=_as_it_is, try_invert=True),
    ReadAttempt(name="sharp", prepare=enhance.sharpened),
    ReadAttempt(name="sharp×1.5", prepare=_larger(1.5, 1.0, 3.0, 3.0), factor=1.5),
)
"""What every frame gets that shows something code-like."""

OVERVIEW = ReadAttempt(name="overview", prepare=partial(enhance.magnified, factor=0.5), factor=0.5, try_invert=True)
"""What an empty scene gets now and then: a large inverted code may be too calm to stand out as a busy place."""

WITHOUT_MOIRE = (
    ReadAttempt(name="no moiré", prepare=_sharpened_without_moire),
    ReadAttempt(name="no moiré×2", prepare=_enlarged_without_moire, factor=2.0),
)
"""What a screen with moiré gets, in turn; every so many frames are looked at whether there is any."""

IN_TURN = (
    ReadAttempt(name="sharp×2", prepare=_larger(2.0, 1.8, 4.0, 6.0), factor=2.0),
    ReadAttempt(name="level×2", prepare=_larger_levelled, factor=2.0),
    ReadAttempt(name="sharp×2 fine", prepare=_larger(2.0, 1.2, 4.0, 3.0), factor=2.0),
    ReadAttempt(name="median", prepare=enhance.without_noise),
    ReadAttempt(name="sharp×2 wide", prepare=_larger(2.0, 3.0, 6.0, 6.0), factor=2.0),
    ReadAttempt(name="histogram", prepare=_as_it_is, histogram=True),
)
"""What takes turns over the frames."""


def in_turn(turn: int, *, halved: bool) -> list[ReadAttempt]:
    """Return the attempts that a frame gets last, in another order in every frame: the budget cuts off their end.

    Args:
        turn: Number of the frame.
        halved: Half of them wait for the next frame. Where other symbologies are looked for as well and nothing was
            located, their share of a frame comes out of these; every attempt has its turn in one of any two frames.
    """
    if not halved:
        return [IN_TURN[(turn + offset) % len(IN_TURN)] for offset in range(len(IN_TURN))]
    half = len(IN_TURN) // 2
    first = half * (turn % 2)
    return [IN_TURN[first + (turn // 2 + offset) % half] for offset in range(half)]


STACKED = (FIRST[1], IN_TURN[0], FIRST[2], IN_TURN[1])
"""What frames laid over each other get, in turn."""

STILL = (
    *FIRST,
    ReadAttempt(name="histogram", prepare=_as_it_is, histogram=True),
    ReadAttempt(name="clahe", prepare=enhance.contrast_evened, try_invert=True),
    *IN_TURN[:-1],
    *WITHOUT_MOIRE,
)
"""What a still picture gets, all of it until something is read."""

RECTIFIED = (FIRST[0], ReadAttempt(name="clahe", prepare=enhance.contrast_evened), FIRST[1])
"""What a place gets that was laid flat."""
