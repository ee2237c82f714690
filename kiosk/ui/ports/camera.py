"""What the camera sees and does, as the window shows it. Values cross threads and are frozen."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

Image = NDArray[np.uint8]


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeOutline:
    """A code seen in a frame.

    Attributes:
        polygon: Corners in pixels of the frame, in order round the symbol.
        readable: Whether its text was read; False for a code that is there but could not be read.
        meant: Whether it is the one that counts; False for one beside it.
    """

    polygon: tuple[tuple[int, int], ...]
    readable: bool = True
    meant: bool = True


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Picture:
    """One frame of the camera as it is shown.

    Attributes:
        image: uint8, shape (height, width, 3) in BGR order or (height, width) in grey; not written to any more.
        outlines: Codes seen in it.
        hint: Name of a sentence about what keeps codes from being read, or "".
        part: Number and total, where the sentence is about one part of a code.
    """

    image: Image
    outlines: Sequence[CodeOutline] = ()
    hint: str = ""
    part: tuple[int, int] | None = None


class CameraState(StrEnum):
    """What the camera does."""

    STARTING = "starting"
    LIVE = "live"
    MISSING = "missing"
    BUSY = "busy"
    UNPLUGGED = "unplugged"
    DENIED = "denied"
    FAULTY = "faulty"  # it is there, but gives black, frozen or broken pictures
    ENDED = "ended"  # a video that was played instead of a camera is over
    OFF = "off"  # nobody has asked for it yet: an organizer's own laptop


@dataclass(frozen=True, slots=True, kw_only=True)
class CameraReport:
    """A change of what the camera does.

    Attributes:
        state: What it does now.
        key: Name of a more precise sentence, or "" for the state's own.
        name: Name of the camera for people, or "".
    """

    state: CameraState
    key: str = ""
    name: str = ""
