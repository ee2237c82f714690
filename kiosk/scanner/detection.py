"""What a decoder found in a picture."""

from dataclasses import dataclass
from typing import TypeAlias

Polygon: TypeAlias = tuple[tuple[int, int], ...]
"""Corners in pixels of the frame, clockwise from the symbol's own top left; empty if unknown."""

FOLLOWED = "followed"
"""``Detection.engine`` of a code that was not read in this frame but recognised."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Detection:
    """One code that was read.

    Attributes:
        text: What it says, untouched.
        symbology: "QR", "Aztec", …
        polygon: Where it is.
        ms: Milliseconds that the decoder worked on this frame until it had it.
        engine: Which reader of the cascade had it ("zxing", "zxing+median", "zbar", …): for figures and logs.
    """

    text: str
    symbology: str
    polygon: Polygon
    ms: float
    engine: str


def centre_of(polygon: Polygon) -> tuple[float, float]:
    """Return the middle of a polygon's corners, (0, 0) for an empty one."""
    if not polygon:
        return (0.0, 0.0)
    return (sum(x for x, _ in polygon) / len(polygon), sum(y for _, y in polygon) / len(polygon))


def nearest_to_centre(detections: tuple[Detection, ...], width: int, height: int) -> Detection | None:
    """Return the detection nearest to the middle of the picture: the one that the guest means.

    Args:
        detections: What was read in one frame.
        width: Of the frame, pixels.
        height: Of the frame, pixels.
    """

    def distance(detection: Detection) -> float:
        if not detection.polygon:
            return float("inf")
        x, y = centre_of(detection.polygon)
        return (x - width / 2) ** 2 + (y - height / 2) ** 2

    return min(detections, key=distance, default=None)
