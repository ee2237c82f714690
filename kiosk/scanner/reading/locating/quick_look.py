"""Finds the likeliest place of a QR code in a small piece of a video's frame, at a few milliseconds.

Invariant: nothing raises; what comes back is a guess that the code's known modules have to confirm.
"""

from kiosk.scanner.frame import Image
from kiosk.scanner.reading.locating.code_poses import guessed_poses
from kiosk.scanner.reading.locating.corner_marks import find_corner_marks
from kiosk.scanner.reading.modules.module_grid import GridPose
from kiosk.scanner.reading.pixels import enhance
from kiosk.scanner.reading.pixels.code_region import CodeRegion

_LOOKED_AT_PX = 400
"""A gate's codes fill half of the frame at most: then their modules have three pixels left."""

_WINDOWS = (0.05,)

_MARKS = 6
"""The three of the code, and a few that are none; every two of them cost a guess."""


def quick_pose(gray: Image, region: CodeRegion) -> GridPose | None:
    """Return where a code may lie in a place of a frame, in the frame's pixels.

    Args:
        gray: The frame.
        region: The place.
    """
    piece = region.cut(gray)
    factor = min(1.0, _LOOKED_AT_PX / max(piece.shape))
    small = enhance.sharpened(piece if factor == 1 else enhance.magnified(piece, factor))
    poses = guessed_poses(small, find_corner_marks(small, _WINDOWS)[:_MARKS])
    if not poses:
        return None
    corners = poses[0].corners / factor + (region.left, region.upper)
    return GridPose(version=poses[0].version, corners=corners)
