"""Reads still pictures: all the codes in one, with as much effort as the time allows.

A camera's next frame may be better, a photograph is all there is. So it is looked at in several sizes and colours and
through every attempt that the frames of a video share; and where a reader saw a code without reading it, that place is
laid flat, looked at module by module, dewarped and corrected (``close_look``). Where none saw one, its corner marks may
still tell where it is.

Invariants: what is read is told at once, each place once; no attempt begins after the time is up; pixels without
anything code-like in them cost a share of the time only.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import cv2
import numpy as np

from kiosk.scanner.detection import MessagePart, Polygon, centre_of
from kiosk.scanner.frame import Image, to_gray, worked_ms
from kiosk.scanner.reading import attempts
from kiosk.scanner.reading.attempts import ReadAttempt
from kiosk.scanner.reading.close_look import AttributedReading, by_corner_marks, by_marks_in_place, closely
from kiosk.scanner.reading.engines.formats import QR
from kiosk.scanner.reading.engines.zxing import Reading, ReadResult, ZxingEngine
from kiosk.scanner.reading.pixels import enhance
from kiosk.scanner.reading.pixels.code_region import CodeRegion, find_code_region

LIMIT_MS = 4000.0
"""What one picture may take before the last attempt on it begins: work, not waiting, so that a machine that is busy
with something else reads no less."""

_SIDES_PX = (1600, 900, 500, 250)
"""A sharp photograph of a large code has too much detail, not too little."""

_LARGEST_ENLARGED = 1_500_000
_TRIES = 3
"""So many times one place is looked at closely: every attempt locates it a little elsewhere."""

_COLOURFUL = 12.0
"""Mean difference between colours, gray values: below it they all show the same."""

_INVERTED = attempts.FIRST[0]

_BEFORE_MARKS = len(attempts.FIRST)
"""So many attempts come before corner marks are looked for: they are as cheap, and read most of what is hard."""

_BESIDE_SHARE = 0.25
"""What looking for further codes may cost where one was read and no other was located, of a picture's whole time."""

_BESIDE_PLACES = 3
_SPARSE = 8
"""Every eighth pixel tells the ground's gray as well as all of them."""

_QUIET_ZONE = 0.15
"""How far what belongs to a read code reaches beyond its corners, of its size."""


@dataclass(slots=True)
class _TriedPlace:
    """Where a code was located, and how often it was looked at closely."""

    middle: tuple[float, float]
    side: float
    tries: int = 0
    read: bool = False


@dataclass(slots=True)
class StillReader:
    """Reads one picture.

    Attributes:
        engine: The first reader.
        limit_ms: What it may take.
    """

    engine: ZxingEngine
    limit_ms: float = LIMIT_MS
    _until_ms: float = 0.0
    _texts: set[tuple[str, MessagePart | None]] = field(default_factory=set)
    _parts: dict[tuple[int, int | None, str], set[int]] = field(default_factory=dict)
    _places: list[_TriedPlace] = field(default_factory=list)
    _read: list[Polygon] = field(default_factory=list)

    def read(self, picture: Image) -> Iterator[AttributedReading]:
        """Read all codes in a picture, gray or blue-green-red.

        Yields:
            One code after another, the easy ones first, in the picture's pixels.
        """
        self._until_ms = worked_ms() + self.limit_ms
        gray = to_gray(picture)
        views = [(gray, 1.0), *_reductions(gray)]
        for view, factor in (views[:1] + views[2:3]) or views:
            yield from self._take(gray, _enlarged(_INVERTED.read(self.engine, view), 1 / factor), _INVERTED.name)
        first, rest = attempts.STILL[:_BEFORE_MARKS], attempts.STILL[_BEFORE_MARKS:]
        for step in (
            self._try_all(gray, self._battery(picture, gray, views, first)),
            self._by_marks(gray),
            self._try_all(gray, self._battery(picture, gray, views, rest)),
        ):
            if self._is_done() or self._over():
                break
            yield from step
        if self._is_done():
            yield from self._beside(gray)

    def _try_all(self, gray: Image, looks: Iterator[tuple[ReadResult, str]]) -> Iterator[AttributedReading]:
        for result, name in looks:
            yield from self._take(gray, result, name)
            if self._is_done() or self._over():
                return

    def _by_marks(self, gray: Image) -> Iterator[AttributedReading]:
        """Look for codes that no reader located, by their corner marks."""
        for reading, how in by_corner_marks(self.engine, self._without_read(gray), self._over):
            yield from self._tell(reading, how)

    def _beside(self, gray: Image) -> Iterator[AttributedReading]:
        """Look for codes that were not even located, at the busiest places besides those that were read.

        A code that is easy to read draws all attention to itself: what else is there stands out once it is gone.
        """
        self._until_ms = min(self._until_ms, worked_ms() + _BESIDE_SHARE * self.limit_ms)
        rest = self._without_read(gray)
        ground = int(np.percentile(gray[::_SPARSE, ::_SPARSE], 50))
        for _ in range(_BESIDE_PLACES):
            region = find_code_region(rest)
            if region is None or region.faint:
                return
            yield from self._in_place(gray, region.cut(rest), region)
            rest[region.upper : region.upper + region.height, region.left : region.left + region.width] = ground

    def _in_place(self, gray: Image, piece: Image, region: CodeRegion) -> Iterator[AttributedReading]:
        """Look for codes in one busy place."""
        marked = QR not in self.engine.symbologies
        if not marked:
            # Most pictures hold one code, read by now, and what is busy beside it is lettering: no mark, no code.
            readings, marked = by_marks_in_place(self.engine, piece, self._over)
            for reading, how in readings:
                polygon = tuple((x + region.left, y + region.upper) for x, y in reading.polygon)
                yield from self._tell(replace(reading, polygon=polygon), how)
        if not marked or region.width * region.height > _LARGEST_ENLARGED:
            return
        for attempt in attempts.STILL:
            if self._over():
                return
            yield from self._take(gray, attempt.read(self.engine, piece, region.left, region.upper), attempt.name)

    def _without_read(self, gray: Image) -> Image:
        """Return the picture without the codes that were read."""
        rest, ground = gray.copy(), int(np.percentile(gray[::_SPARSE, ::_SPARSE], 50))
        for polygon in self._read:
            if len(polygon) >= 3:
                corners = np.array(polygon, np.float64)
                middle = corners.mean(axis=0)
                whole = middle + (corners - middle) * (1 + 2 * _QUIET_ZONE)
                cv2.fillPoly(rest, [np.rint(whole).astype(np.int32)], ground)
        return rest

    def _is_done(self) -> bool:
        """Tell whether something was read and nothing is left that was only located, or is missing of a message."""
        whole = all(len(seen) == total for (total, *_), seen in self._parts.items())
        return bool(self._texts) and whole and all(place.read or place.tries >= _TRIES for place in self._places)

    def _over(self) -> bool:
        return worked_ms() >= self._until_ms

    def _battery(
        self,
        picture: Image,
        gray: Image,
        views: list[tuple[Image, float]],
        ways: Sequence[ReadAttempt],
    ) -> Iterator[tuple[ReadResult, str]]:
        """Look at a picture in every way, the cheap and likely ones first."""
        region = find_code_region(gray)
        for attempt in ways:
            for view, factor in views:
                if attempt.factor <= 1 or view.size <= _LARGEST_ENLARGED:
                    yield _enlarged(attempt.read(self.engine, view), 1 / factor), attempt.name
            if region is not None and region.width * region.height <= _LARGEST_ENLARGED:
                yield attempt.read(self.engine, region.cut(gray), region.left, region.upper), attempt.name
            if attempt is _INVERTED:
                yield from self._colours(picture)

    def _colours(self, picture: Image) -> Iterator[tuple[ReadResult, str]]:
        """Look at each colour for itself: red on blue is one gray."""
        if picture.ndim != 3 or float(np.ptp(picture[::8, ::8].astype(np.int16), axis=2).mean()) < _COLOURFUL:
            return
        for name, colour in zip(("blue", "green", "red"), cv2.split(picture), strict=True):
            yield _INVERTED.read(self.engine, np.asarray(colour, np.uint8)), name

    def _take(self, gray: Image, result: ReadResult, name: str) -> Iterator[AttributedReading]:
        """Tell what a look read, and look closely at what it only located."""
        for reading in result.readings:
            yield from self._tell(reading, f"zxing+{name}")
        height, width = gray.shape
        for located in result.located:
            place = self._place(located.polygon)
            if place.read or place.tries >= _TRIES or self._over():
                continue
            if enhance.is_plausible(located.polygon, width, height):
                place.tries += 1
                for reading, how in closely(self.engine, gray, located):
                    yield from self._tell(reading, how)
                    break

    def _tell(self, reading: Reading, name: str) -> Iterator[AttributedReading]:
        place = self._place(reading.polygon)
        place.read = True
        self._read.append(reading.polygon)
        if (part := reading.message) is not None:
            self._parts.setdefault((part.total, part.parity, part.name), set()).add(part.index)
        said = (reading.text, part)  # two parts of one message may say the same
        if said not in self._texts:
            self._texts.add(said)
            yield reading, name

    def _place(self, polygon: Polygon) -> _TriedPlace:
        """Return the place in which a polygon is; a new one where none was known."""
        middle, side = centre_of(polygon), _side(polygon)
        for place in self._places:
            apart = np.hypot(middle[0] - place.middle[0], middle[1] - place.middle[1])
            if apart < 0.5 * max(side, place.side):
                return place
        self._places.append(_TriedPlace(middle=middle, side=side))
        return self._places[-1]


def _side(polygon: Polygon) -> float:
    if len(polygon) < 2:
        return 0.0
    return float(np.hypot(polygon[1][0] - polygon[0][0], polygon[1][1] - polygon[0][1]))


def _reductions(gray: Image) -> list[tuple[Image, float]]:
    """Return smaller versions of a picture."""
    factors = [side / max(gray.shape) for side in _SIDES_PX]
    return [(enhance.magnified(gray, factor), factor) for factor in factors if factor < 0.8]


def _enlarged(result: ReadResult, factor: float) -> ReadResult:
    def place(polygon: Polygon) -> Polygon:
        return tuple((round(x * factor), round(y * factor)) for x, y in polygon)

    return ReadResult(
        readings=tuple(replace(reading, polygon=place(reading.polygon)) for reading in result.readings),
        located=tuple(replace(code, polygon=place(code.polygon)) for code in result.located),
    )
