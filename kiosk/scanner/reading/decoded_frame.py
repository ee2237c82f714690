"""What the decoder tells of one frame of a running camera."""

from dataclasses import dataclass

from kiosk.scanner.detection import Detection, Polygon
from kiosk.scanner.reading.hints import Hint


@dataclass(frozen=True, slots=True, kw_only=True)
class DecodedFrame:
    """What is in one frame.

    Attributes:
        detections: Codes that were read.
        located: Where codes are that could not be read.
        looked_closely: Something was held up that may be a code, and is no scenery; it could not be read at once.
        unread: Beside codes that were read there may be another one: found and not read, or not looked for yet.
        incomplete: Codes that were read and are parts of a message of which other parts are missing.
        ms: Milliseconds it took.
        hint: What could be done so that the code is read, or what is wrong with the picture.
        blurred: Whether a code in it is smeared; None where there is none, or it was not measured in this frame.
        light: Mean gray value.
    """

    detections: tuple[Detection, ...] = ()
    located: tuple[Polygon, ...] = ()
    looked_closely: bool = False
    unread: bool = False
    incomplete: tuple[Detection, ...] = ()
    ms: float = 0.0
    hint: Hint | None = None
    blurred: bool | None = None
    light: float = 0.0
