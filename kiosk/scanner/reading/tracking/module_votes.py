"""Lets every frame of a code that could not be read vote on each of its modules.

Sharp frames know much about all modules, smeared ones a little, each something else: the hand moves on, and with it
the blur's direction, the glare and the noise. Each vote weighs as much as the frame got the known modules right.

Invariants: all votes are for one code of one size, followed without a gap; a place that fits no code loses it. A code
that was read this way shows the modules that were voted for.
"""

import numpy as np

from kiosk.scanner.frame import Picture
from kiosk.scanner.reading.engines.zxing import Engine, Reading
from kiosk.scanner.reading.modules.module_grid import Seat, drawn, modules_at, settled
from kiosk.scanner.reading.modules.qr_layout import Signs
from kiosk.scanner.reading.tracking.known_symbol import moved_quad
from kiosk.scanner.reading.tracking.motion import Affine

FITS = 0.6
"""Codes that are read in the end settle at 0.68 and above."""

_AGREES = 0.7
"""So many of a read code's modules were voted for: error correction mends three in ten codewords at most."""


class Votes:
    """The votes on one code. For one thread only.

    Attributes:
        seat: Where the code is in the last frame; None where none is followed.
        count: How many frames voted.
    """

    def __init__(self) -> None:
        self.seat: Seat | None = None
        self.count = 0
        self._total: Signs | None = None

    def clear(self) -> None:
        """Forget the code and its votes."""
        self.seat, self.count, self._total = None, 0, None

    def move(self, step: Affine | None) -> None:
        """Follow the code into the next frame; None says that it was lost."""
        if step is None or self.seat is None:
            self.clear()
        else:
            self.seat = Seat(version=self.seat.version, corners=moved_quad(self.seat.corners, step))

    def cast(self, gray: Picture, located: Seat | None, engine: Engine) -> Reading | None:
        """Let a frame vote.

        Args:
            gray: The frame.
            located: Where a reader saw a code that it could not read; None where only ``seat`` is known.
            engine: Reads what was voted for.

        Returns:
            What the code says, by this frame alone or by all votes.
        """
        if located is not None and self.seat is not None and not _is_same(located, self.seat):
            self.clear()
        seat = located or self.seat
        if seat is None:
            return None
        seat, fit = settled(gray, seat)
        if fit < FITS:
            self.seat = None if located is not None else self.seat
            return None
        self.seat = seat
        modules = modules_at(gray, seat)
        weight = 1 / max(modules.error, 0.02)
        votes = modules.values * weight
        self._total = votes if self._total is None else self._total + votes
        self.count += 1
        alone = read_modules(engine, modules.values, seat)
        return alone or (read_modules(engine, self._total, seat) if self.count > 1 else None)


def _is_same(seat: Seat, other: Seat) -> bool:
    """Tell whether two seats are one code's: of the same size, and less than half a code apart."""
    apart = float(np.linalg.norm(seat.corners.mean(axis=0) - other.corners.mean(axis=0)))
    return seat.version == other.version and apart < 0.5 * float(np.linalg.norm(seat.corners[1] - seat.corners[0]))


def read_modules(engine: Engine, values: Signs, seat: Seat) -> Reading | None:
    """Read a code from what is believed of its modules; None where that is no code, or not this one."""
    for reading in engine.read(drawn(values), downscale=False).readings:
        if reading.modules is None:
            continue
        dark = reading.modules()
        if dark.shape == values.shape and float(((values <= 0) == dark).mean()) >= _AGREES:
            return Reading(
                text=reading.text, symbology=reading.symbology, polygon=seat.polygon(), modules=reading.modules
            )
    return None
