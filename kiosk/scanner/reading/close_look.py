"""Looks closely at a place where a code is but could not be read.

Module by module, dewarped and corrected where the code's size is known, else laid flat for the reader. Where such
places are is told by a reader, which located a code without reading it, or by corner marks of our own finding.

Invariants: what is read has passed the reader's error correction; nothing raises on account of a picture's content.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import cv2
import numpy as np

from kiosk.scanner.frame import Image
from kiosk.scanner.reading import attempts
from kiosk.scanner.reading.engines.formats import QR
from kiosk.scanner.reading.engines.zxing import LocatedCode, Reading, ZxingEngine
from kiosk.scanner.reading.locating.code_poses import guessed_poses
from kiosk.scanner.reading.locating.corner_marks import CornerMark, find_corner_marks
from kiosk.scanner.reading.modules.dewarp import dewarped_modules
from kiosk.scanner.reading.modules.error_correction import corrected_modules
from kiosk.scanner.reading.modules.module_grid import GridPose, ModuleValues, fitted_pose, modules_at
from kiosk.scanner.reading.pixels import enhance
from kiosk.scanner.reading.tracking.module_votes import LEAST_FIT, read_modules

AttributedReading = tuple[Reading, str]
"""What was read, and the name of what read it."""

_RECTIFIED_PX = (300, 450)

_MARKS_AT_PX = (1280, 640)
"""Sides at which corner marks are looked for: the smaller picture is the calmer one."""

_DEWARPED_POSES = 3
"""Dewarping costs as much as all else together: so many guesses get it."""


def closely(engine: ZxingEngine, gray: Image, located: LocatedCode) -> Iterator[AttributedReading]:
    """Look at a place where a reader located a code.

    Args:
        engine: The reader.
        gray: The picture.
        located: The place.
    """
    if located.version is not None:
        pose = GridPose(version=located.version, corners=np.array(located.polygon, np.float64))
        better, fit = fitted_pose(gray, pose)
        if fit >= LEAST_FIT:
            yield from _by_modules(engine, modules_at(gray, better), better, "modules")
        yield from _by_modules(engine, dewarped_modules(gray, better if fit >= LEAST_FIT else pose), pose, "dewarped")
    for side in _RECTIFIED_PX:
        flat, onto = enhance.rectified(gray, located.polygon, side)
        for attempt in attempts.RECTIFIED:
            for reading in attempt.read(engine, flat).readings:
                yield replace(reading, polygon=enhance.mapped(reading.polygon, onto)), f"rectified+{attempt.name}"


def by_corner_marks(engine: ZxingEngine, gray: Image, over: Callable[[], bool]) -> Iterator[AttributedReading]:
    """Look for codes by their corner marks, and read what lies between them.

    Args:
        engine: The reader.
        gray: The picture.
        over: Tells whether the time is up.
    """
    if QR not in engine.symbologies:  # no other symbology has these marks
        return
    for factor in _factors(gray):
        view = gray if factor == 1 else enhance.magnified(gray, factor)
        # Light on dark is dark on light in the negative.
        for shown in (view, cv2.bitwise_not(view)):
            if over():
                return
            picture = np.asarray(shown, np.uint8)
            found = list(_between_marks(engine, picture, find_corner_marks(picture), over))
            for reading, name in found:
                yield _enlarged(reading, 1 / factor), name
            if found:
                return


def by_marks_in_place(
    engine: ZxingEngine, piece: Image, over: Callable[[], bool]
) -> tuple[list[AttributedReading], bool]:
    """Look for dark codes by their corner marks in one busy place of a picture, where they may as well be none.

    Args:
        engine: The reader.
        piece: The place.
        over: Tells whether the time is up.

    Returns:
        What was read; and whether there is anything like a corner mark at all.
    """
    factor = _factors(piece)[0]
    view = piece if factor == 1 else enhance.magnified(piece, factor)
    marks = find_corner_marks(view)
    found = _between_marks(engine, view, marks, over)
    return [(_enlarged(reading, 1 / factor), name) for reading, name in found], bool(marks)


def _enlarged(reading: Reading, factor: float) -> Reading:
    return replace(reading, polygon=tuple((round(x * factor), round(y * factor)) for x, y in reading.polygon))


def _factors(gray: Image) -> list[float]:
    factors = [min(1.0, side / max(gray.shape)) for side in _MARKS_AT_PX]
    return sorted(set(factors), reverse=True)


def _between_marks(
    engine: ZxingEngine, gray: Image, marks: Sequence[CornerMark], over: Callable[[], bool]
) -> Iterator[AttributedReading]:
    """Read the codes whose corner marks are in a picture, each once."""
    settled, read = [], list[Reading]()
    for pose in guessed_poses(gray, marks):
        better, fit = fitted_pose(gray, pose)
        settled.append((fit, better if fit >= LEAST_FIT else pose))
        if fit >= LEAST_FIT and not _is_read(better, read):
            for reading, name in _by_modules(engine, modules_at(gray, better), better, "marks"):
                read.append(reading)
                yield reading, name
    for _, pose in sorted(settled, key=lambda entry: -entry[0])[:_DEWARPED_POSES]:
        if not over() and not _is_read(pose, read):
            for reading, name in _by_modules(engine, dewarped_modules(gray, pose), pose, "marks, dewarped"):
                read.append(reading)
                yield reading, name


def _is_read(pose: GridPose, read: list[Reading]) -> bool:
    """Tell whether a place is that of a code that was read: its middle lies in that."""
    x, y = (float(value) for value in pose.corners.mean(axis=0))
    return any(
        cv2.pointPolygonTest(np.array(reading.polygon, np.float32), (x, y), measureDist=False) >= 0 for reading in read
    )


def _by_modules(engine: ZxingEngine, modules: ModuleValues, pose: GridPose, name: str) -> Iterator[AttributedReading]:
    reading = read_modules(engine, modules.values, pose)
    if reading is not None:
        yield reading, name
        return
    corrected = corrected_modules(modules.values, pose.version, modules.error)
    reading = None if corrected is None else read_modules(engine, corrected, pose)
    if reading is not None:
        yield reading, f"{name}, corrected"
