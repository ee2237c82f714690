"""Lets every frame of a code that could not be read vote on each of its modules.

Sharp frames know much about all modules, smeared ones a little, each something else: the hand moves on, and with it
the blur's direction, the glare and the noise. Each vote weighs as much as the frame got the known modules right.

Invariants: all votes are for one code of one size, followed without a gap; a place that fits no code loses it. A code
that was read this way shows the modules that were voted for.
"""

import numpy as np

from kiosk.scanner.frame import Image
from kiosk.scanner.reading.engines.zxing import Reading, ZxingEngine
from kiosk.scanner.reading.modules.deblurring import deblurred
from kiosk.scanner.reading.modules.error_correction import corrected_like, corrected_modules
from kiosk.scanner.reading.modules.module_grid import (
    GridPose,
    ModuleValues,
    drawn_code,
    equalized_modules,
    fitted_pose,
    sampled_modules,
)
from kiosk.scanner.reading.modules.qr_layout import ModuleSigns, known_modules
from kiosk.scanner.reading.tracking.known_symbol import moved_quad
from kiosk.scanner.reading.tracking.motion import FrameTransform

LEAST_FIT = 0.6
"""Codes that are read in the end fit by 0.68 and more."""

_AGREES = 0.7
"""So many of a read code's modules were voted for: error correction mends three in ten codewords at most."""


class ModuleVotes:
    """The votes on one code. For one thread only.

    Attributes:
        pose: Where the code is in the last frame; None where none is followed.
        count: How many frames voted.
    """

    def __init__(self) -> None:
        self.pose: GridPose | None = None
        self.count = 0
        self._total: ModuleSigns | None = None
        self._last: tuple[ModuleSigns, ModuleValues] | None = None

    def clear(self) -> None:
        """Forget the code and its votes."""
        self.pose, self.count, self._total, self._last = None, 0, None, None

    def move(self, step: FrameTransform | None) -> None:
        """Follow the code into the next frame; None says that it was lost."""
        if step is None or self.pose is None:
            self.clear()
        else:
            self.pose = GridPose(version=self.pose.version, corners=moved_quad(self.pose.corners, step))

    def cast(self, gray: Image, located: GridPose | None, engine: ZxingEngine) -> Reading | None:
        """Let a frame vote.

        Args:
            gray: The frame.
            located: Where a reader saw a code that it could not read; None where only ``pose`` is known.
            engine: Reads what was voted for.

        Returns:
            What the code says, by this frame alone or by all votes.
        """
        if located is not None and self.pose is not None and not _is_same(located, self.pose):
            self.clear()
        pose, self._last = located or self.pose, None
        if pose is None:
            return None
        pose, fit = fitted_pose(gray, pose)
        if fit < LEAST_FIT:
            # A place that only tracking gave may fit again in the next frame; one that the reader has just seen was
            # none.
            self.pose = None if located is not None else self.pose
            return None
        self.pose = pose
        seen = sampled_modules(gray, pose)
        modules = equalized_modules(seen, known_modules(pose.version))
        self._last = seen, modules
        # Inverse variance is how independent measurements are best averaged; the floor keeps one frame from silencing
        # the rest.
        weight = 1 / max(modules.error, 0.02)
        votes = modules.values * weight
        self._total = votes if self._total is None else self._total + votes
        self.count += 1
        # This frame alone first: it may be sharp where the sum is still spoiled by earlier ones.
        alone = read_modules(engine, modules.values, pose)
        return alone or (read_modules(engine, self._total, pose) if self.count > 1 else None)

    def look_harder(self, engine: ZxingEngine, expected: ModuleSigns | None = None) -> Reading | None:
        """Read the frame that voted last by itself: without its blur, then with doubtful codewords taken for such.

        Blur of two or three modules is undone by the one; a thumb, glare and noise are what the other is for. It costs
        some 4 ms, for frames in which the votes said nothing.

        Args:
            engine: The reader.
            expected: The modules of the code that is followed here, or None. Every check may go into correcting then,
                but for no other code than that one.
        """
        if self._last is None or self.pose is None:
            return None
        (seen, modules), version = self._last, self.pose.version
        sharp = deblurred(seen, known_modules(version), modules.values)
        reading = read_modules(engine, sharp, self.pose)
        for values in (sharp, modules.values) if reading is None else ():
            mended = (
                corrected_modules(values, version, modules.error)
                if expected is None
                else corrected_like(values, version, modules.error, expected)
            )
            if mended is not None:
                return read_modules(engine, mended, self.pose)
        return reading


def _is_same(pose: GridPose, other: GridPose) -> bool:
    """Tell whether two poses are one code's: of the same size, and less than half a code apart."""
    apart = float(np.linalg.norm(pose.corners.mean(axis=0) - other.corners.mean(axis=0)))
    return pose.version == other.version and apart < 0.5 * float(np.linalg.norm(pose.corners[1] - pose.corners[0]))


def read_modules(engine: ZxingEngine, values: ModuleSigns, pose: GridPose) -> Reading | None:
    """Read a code from what is believed of its modules; None where that is no code, or not this one."""
    for reading in engine.read(drawn_code(values), downscale=False).readings:
        if reading.modules is None:
            continue
        dark = reading.modules()
        if dark.shape == values.shape and float(((values <= 0) == dark).mean()) >= _AGREES:
            return Reading(
                text=reading.text, symbology=reading.symbology, polygon=pose.polygon(), modules=reading.modules
            )
    return None
