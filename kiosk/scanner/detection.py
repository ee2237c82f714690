"""What a decoder found in a picture."""

from dataclasses import dataclass
from typing import TypeAlias

Polygon: TypeAlias = tuple[tuple[int, int], ...]
"""Corners in pixels of the frame, clockwise from the symbol's own top left; empty if unknown."""

TRACKED = "tracked"
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
