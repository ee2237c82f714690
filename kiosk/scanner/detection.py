"""What a decoder found in a picture."""

from dataclasses import dataclass
from typing import Protocol, TypeAlias

from kiosk.domain.codes.charsets import CodePart

Polygon: TypeAlias = tuple[tuple[int, int], ...]
"""Corners in pixels of the frame, clockwise from the symbol's own top left; empty if unknown."""

TRACKED = "tracked"
"""``Detection.engine`` of a code that was not read in this frame but recognised."""


class SelfProving(Protocol):
    """Tells of a code whether it proves itself: a key signed it, or the roster knows it. Quick, and raises nothing."""

    def __call__(self, text: str, parts: tuple[CodePart, ...] = (), /) -> bool:
        """Return whether it does.

        Args:
            text: What the code says.
            parts: The bytes that the text was made of, where they may be other texts too: the roster may know one of
                those.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class MessagePart:
    """Which part of a message a code is (structured append).

    Attributes:
        index: Its place, from 0.
        total: How many codes make up the message.
        parity: Exclusive or of all bytes of the message, which tells messages apart (ISO/IEC 18004, 8); None where a
            symbology has none.
        name: What the message is called instead: a file's number in Data Matrix, a word in Aztec; may be empty.
    """

    index: int
    total: int
    parity: int | None = None
    name: str = ""

    def belongs_with(self, other: "MessagePart") -> bool:
        """Whether two parts may be of one message."""
        return (self.total, self.parity, self.name) == (other.total, other.parity, other.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Detection:
    """One code that was read.

    Attributes:
        text: What it says, untouched.
        symbology: "QR", "Aztec", …
        polygon: Where it is.
        ms: Milliseconds that the decoder worked on this frame until it had it.
        engine: Which reader of the cascade had it ("zxing", "zxing+median", "zbar", …): for figures and logs.
        parts: The bytes that the text was made of, where they may be other texts too; else empty.
        message: Which part of a message it is, where the other parts are missing; None where it stands alone.
    """

    text: str
    symbology: str
    polygon: Polygon
    ms: float
    engine: str
    parts: tuple[CodePart, ...] = ()
    message: MessagePart | None = None


def centre_of(polygon: Polygon) -> tuple[float, float]:
    """Return the middle of a polygon's corners, (0, 0) for an empty one."""
    if not polygon:
        return (0.0, 0.0)
    return (sum(x for x, _ in polygon) / len(polygon), sum(y for _, y in polygon) / len(polygon))
