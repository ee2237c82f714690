"""Lays several frames of the same code over each other: noise averages out, glare and sharpness wander.

Invariants: frames are laid into the place of the first one, each weighted by how sharp it is; the stack begins anew
when what is in view leaves that place, when a much sharper frame comes, and when the place is lost.
"""

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.scanner.frame import Image
from kiosk.scanner.reading.pixels.code_region import CodeRegion
from kiosk.scanner.reading.tracking.motion import FrameTransform

_FADING = 0.88
"""What a frame weighs with every frame after it: what it shows may have changed since, glare above all."""

_REFINED_AT_PX = 160
_REFINE_STEPS = 8
_SHARPER = 1.6
_OUTSIDE = 0.12


@dataclass(slots=True)
class _Layers:
    """The sum of the frames so far.

    Attributes:
        region: Place of the first frame in which all are laid.
        total: Weighted sum of the gray values.
        weight: Sum of the weights.
        to_frame: Takes the stack's pixels to those of the last frame.
    """

    region: CodeRegion
    total: NDArray[np.float32]
    weight: float
    to_frame: FrameTransform


class FrameStack:
    """Frames laid over each other.

    Attributes:
        count: How many frames are in it.
    """

    def __init__(self) -> None:
        self.count = 0
        self._layers: _Layers | None = None

    def clear(self) -> None:
        """Take everything away."""
        self.count = 0
        self._layers = None

    def add(self, gray: Image, region: CodeRegion, step: FrameTransform | None) -> None:
        """Lay a frame on.

        Args:
            gray: The frame.
            region: Where something code-like is in it.
            step: How it moved since the frame before; None begins a new stack.
        """
        layers = self._layers
        if layers is None or step is None:
            self._begin(gray, region)
            return
        layers.to_frame = step @ layers.to_frame
        # A sharp frame is worth more than the sum of blurred ones before it, which would only soften it.
        if not _holds(layers, region) or region.detail > _SHARPER * layers.region.detail:
            self._begin(gray, region)
            return
        flat = self._flattened(gray, layers)
        # Tracking on a reduced picture is off by a pixel or two; laid over each other that would blur every module.
        turn = _refinement(layers, flat)
        if turn is not None:
            layers.to_frame = layers.to_frame @ turn
            flat = self._flattened(gray, layers)
        weight = _weigh(region)
        layers.total = np.asarray(
            layers.total * np.float32(_FADING) + flat.astype(np.float32) * np.float32(weight), np.float32
        )
        layers.weight = layers.weight * _FADING + weight
        self.count += 1

    def picture(self) -> tuple[Image, FrameTransform] | None:
        """Return the frames as one, and the matrix that takes its pixels to those of the last frame."""
        layers = self._layers
        return None if layers is None else (_mean(layers), layers.to_frame)

    def _begin(self, gray: Image, region: CodeRegion) -> None:
        weight = _weigh(region)
        total = region.cut(gray).astype(np.float32) * np.float32(weight)
        to_frame = np.array([[1.0, 0.0, region.left], [0.0, 1.0, region.upper], [0.0, 0.0, 1.0]])
        self._layers = _Layers(region=region, total=total, weight=weight, to_frame=to_frame)
        self.count = 1

    @staticmethod
    def _flattened(gray: Image, layers: _Layers) -> Image:
        """Return the frame as it would look in the place of the first one."""
        flat = cv2.warpPerspective(
            gray,
            layers.to_frame,
            (layers.region.width, layers.region.height),
            flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
            borderMode=cv2.BORDER_REPLICATE,
        )
        return np.asarray(flat, np.uint8)


def _mean(layers: _Layers) -> Image:
    return np.asarray(np.clip(layers.total / max(layers.weight, 1e-6), 0, 255), np.uint8)


def _refinement(layers: _Layers, flat: Image) -> FrameTransform | None:
    """Return how a frame must still be turned and tilted to lie on the others (enhanced correlation coefficient)."""
    scale = min(1.0, _REFINED_AT_PX / max(flat.shape))
    below, above = (
        cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) for picture in (_mean(layers), flat)
    )
    stop = (cv2.TERM_CRITERIA_COUNT | cv2.TERM_CRITERIA_EPS, _REFINE_STEPS, 1e-3)
    find: Any = cv2.findTransformECC
    try:
        _, found = find(below, above, np.eye(3, dtype=np.float32), cv2.MOTION_HOMOGRAPHY, stop, None, 5)
    except cv2.error:  # nothing in common that could be turned: it lies as well as it will
        return None
    to_small = np.diag([scale, scale, 1.0])
    return np.asarray(np.linalg.inv(to_small) @ found.astype(np.float64) @ to_small, np.float64)


def _holds(layers: _Layers, region: CodeRegion) -> bool:
    """Tell whether a place in the last frame lies within the stack."""
    corners = np.array(
        [[region.left, region.upper], [region.left + region.width, region.upper + region.height]], np.float64
    )
    inside = cv2.perspectiveTransform(corners[None], np.linalg.inv(layers.to_frame))[0]
    slack = _OUTSIDE * max(layers.region.width, layers.region.height)
    size = np.array([layers.region.width, layers.region.height])
    return bool((inside > -slack).all() and (inside < size + slack).all())


def _weigh(region: CodeRegion) -> float:
    # Squared: blur lowers detail, and a frame half as sharp helps much less than half as much.
    return max(1.0, region.detail) ** 2
