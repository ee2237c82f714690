"""What is known from the frames before: the code that was read a moment ago, or the one that could not be read yet.

Invariants: a known code is claimed to be in view only while it was tracked without a gap from the frame in which it
was read, for ``BELIEVED_MS`` at most, and while the picture shows its modules; a place that was lost takes everything
that was laid over it along.
"""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from kiosk.scanner.detection import Polygon
from kiosk.scanner.frame import Image
from kiosk.scanner.reading.engines.zxing import Reading, ZxingEngine
from kiosk.scanner.reading.modules.module_grid import GridPose
from kiosk.scanner.reading.modules.qr_layout import version_of
from kiosk.scanner.reading.pixels.code_region import CodeRegion, region_around
from kiosk.scanner.reading.tracking.frame_stack import FrameStack
from kiosk.scanner.reading.tracking.known_symbol import KnownSymbol, moved_quad
from kiosk.scanner.reading.tracking.module_votes import ModuleVotes, read_modules
from kiosk.scanner.reading.tracking.motion import FrameTransform, MotionTracker
from kiosk.scanner.reading.tracking.unsmearing import unsmeared

BELIEVED_MS = 2000.0


@dataclass(slots=True)
class _Known:
    """A code that was read, where it is by now, and whether it was read last through its smear."""

    reading: Reading
    quad: NDArray[np.float64]
    read_ms: float
    symbol: KnownSymbol | None = None
    smeared: bool = False


class CodeTracker:
    """Tracks what is held up. For one thread only.

    Attributes:
        stack: The last frames of a code that could not be read, laid over each other.
        votes: What they say about its modules.
    """

    def __init__(self) -> None:
        self.stack = FrameStack()
        self.votes = ModuleVotes()
        self._motion = MotionTracker()
        self._known: _Known | None = None
        self._begin: tuple[Image, CodeRegion] | None = None
        self._step_ms = self._recognised_ms = float("-inf")
        self._symbols: dict[str, KnownSymbol] = {}

    def note_reading(self, gray: Image, reading: Reading, now_ms: float) -> None:
        """Take note of a code that was read in this frame. Costs nothing: the work waits until a frame fails."""
        # Without its modules a code cannot be recognised, and what was collected so far belongs to another one.
        if reading.modules is None or len(reading.polygon) != 4:
            self.forget()
            return
        self.stack.clear()
        self.votes.clear()
        if self._recognised_ms == now_ms and self._known is not None and self._known.reading.text == reading.text:
            # It is followed into this frame already, from a sharper one than this, whose points may all be smeared.
            self._known.read_ms = now_ms
            return
        self._known = _Known(reading=reading, quad=np.array(reading.polygon, np.float64), read_ms=now_ms)
        self._begin = (gray, region_around(reading.polygon, gray))

    def step(self, gray: Image, now_ms: float) -> FrameTransform | None:
        """Follow into a frame that could not be read at once; None where there is nothing to follow or it was lost."""
        self._step_ms = now_ms
        if self._begin is not None:
            self._motion.begin(*self._begin)
            self._begin = None
        step = self._motion.step(gray)
        # Moved also when nothing is known: the votes follow a code that could not be read yet.
        self.votes.move(step)
        known = self._known
        if step is None or (known is not None and now_ms - known.read_ms > BELIEVED_MS):
            self._known = None
        elif known is not None:
            known.quad = moved_quad(known.quad, step)
        return step

    def recognised(self, gray: Image) -> Reading | None:
        """Return the code read before if this frame shows it too, with its new place."""
        known = self._known
        if known is None:
            return None
        if known.symbol is None:
            known.symbol = self._symbol_of(known.reading)
        if not known.symbol.is_shown(gray, known.quad):
            return None
        self._recognised_ms = self._step_ms
        corners: Polygon = tuple((round(float(x)), round(float(y))) for x, y in known.quad)
        return replace(known.reading, polygon=corners, modules=None)

    def read_again(self, gray: Image, engine: ZxingEngine) -> Reading | None:
        """Read the code that this frame was recognised to show, module by module: None where it cannot be read afresh.

        Recognising costs less and sees more, but proves nothing. Here the modules are seen afresh in this frame, and in
        those recognised since the code was read; of what is known of it place, size, and how this frame blurs it count.
        What it says counts for one thing: where every check goes into correcting the modules that were seen, no other
        text is taken than that one (``corrected_like``).
        """
        known = self._known
        version = None if known is None or known.symbol is None else version_of(known.symbol.modules)
        if known is None or version is None:
            return None
        ways = (self._read_by_votes, self._read_unsmeared)
        # A hand that smears one frame smears the next: what read the last is asked before what could not.
        for way in reversed(ways) if known.smeared else ways:
            reading = way(gray, known, version, engine)
            if reading is not None:
                known.smeared = way == self._read_unsmeared
                return reading
        return None

    def _read_by_votes(self, gray: Image, known: _Known, version: int, engine: ZxingEngine) -> Reading | None:
        """Let a frame vote on a code that is known, and look at it harder where the votes say nothing."""
        reading = self.votes.cast(gray, GridPose(version=version, corners=known.quad), engine)
        if self.votes.pose is not None:
            known.quad = self.votes.pose.corners  # settled on the picture: steps alone drift away from it
        expected = None if known.symbol is None else known.symbol.whole
        return reading or self.votes.look_harder(engine, expected)

    def _read_unsmeared(self, gray: Image, known: _Known, version: int, engine: ZxingEngine) -> Reading | None:
        """Read a frame without its smear, by what the known code tells of it: the costliest."""
        symbol = known.symbol
        made = None if symbol is None else unsmeared(gray, known.quad, symbol)
        # Where it was followed to stays as it is: a kernel hides a shift, and the next step would begin beside it.
        if made is None or symbol is None:
            return None
        pose = GridPose(version=version, corners=made.corners)
        reading = read_modules(engine, made.modules, pose)
        if reading is None and symbol.whole is not None:
            mended = made.mended(symbol.whole)
            reading = None if mended is None else read_modules(engine, mended, pose)
        return reading

    def add_to_stack(self, gray: Image, region: CodeRegion, step: FrameTransform | None) -> None:
        """Lay a frame that could not be read over the ones before, and follow it from here."""
        self.stack.add(gray, region, step)
        if step is None:
            self._motion.begin(gray, region)
        else:
            self._motion.refresh(region)

    def forget(self) -> None:
        """Forget everything."""
        self.stack.clear()
        self.votes.clear()
        self._known = None
        self._begin = None

    def _symbol_of(self, reading: Reading) -> KnownSymbol:
        made = self._symbols.get(reading.text)
        if made is None:
            assert reading.modules is not None  # noqa: S101 - ``note_reading`` looked
            made = KnownSymbol(reading.text, reading.modules())
            # Several codes may take turns in view, and their matrices are costly to make: the last four are kept.
            self._symbols = {**dict(list(self._symbols.items())[-3:]), reading.text: made}
        return made
