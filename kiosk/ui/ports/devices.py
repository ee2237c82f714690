"""Cameras and hand scanners to choose, to set up and to watch.

``CalibrationSession`` is called from the window's thread and returns at once; ``Devices`` from one worker thread.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class CalibrationSession(Protocol):
    """Takes what one scanner types for the test code."""

    @property
    def arrived(self) -> int:
        """Letters that arrived so far."""
        ...

    def feed(self, letter: str, at_ms: float, *, shift: bool) -> None:
        """Take note of a key, as in ``KeyReader``."""
        ...


class ScannerNote(StrEnum):
    """What was learned about a hand scanner."""

    CLEAN = "clean"
    LAYOUT = "layout"  # detail: name of the layout, or ""
    CAPS_LOCK = "caps_lock"
    NO_ENTER = "no_enter"
    TWICE = "twice"
    ENDS_DOUBLED = "ends_doubled"
    PREFIX = "prefix"  # detail: the prefix
    SUFFIX = "suffix"  # detail: the suffix
    SLOW = "slow"
    LOST = "lost"  # detail: the letters that get lost
    MIXED = "mixed"  # detail: the letters that arrive like others
    TWIN = "twin"  # detail: name of the scanner that it cannot be told apart from


@dataclass(frozen=True, slots=True, kw_only=True)
class ScannerRow:
    """A hand scanner.

    Attributes:
        name: What entries call it.
        typing: Whether it types like a keyboard; else it is a serial one.
        connected: Whether it can be used now; one that types always counts as connected.
        notes: What was learned about it, with details.
    """

    name: str
    typing: bool = True
    connected: bool = True
    notes: Sequence[tuple[ScannerNote, str]] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CameraRow:
    """A camera to choose.

    Attributes:
        identity: By which it is known again.
        name: What people call it; two of a kind are told apart.
        chosen: Whether it is in use.
    """

    identity: str
    name: str
    chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CameraFigures:
    """How the camera and the decoder do.

    Attributes:
        size: Width and height of a frame, pixels.
        fps: Frames per second that are looked at, or None.
        decode_ms: Median and 95th percentile of the decoder's time per frame, or None.
    """

    size: tuple[int, int]
    fps: float | None = None
    decode_ms: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceReport:
    """Everything that is connected.

    Attributes:
        cameras: Cameras to choose from.
        scanners: Hand scanners.
        figures: How the camera does; None while it gives no frames.
    """

    cameras: Sequence[CameraRow] = ()
    scanners: Sequence[ScannerRow] = ()
    figures: CameraFigures | None = None


class Devices(Protocol):
    """Cameras and hand scanners of this laptop."""

    def report(self) -> DeviceReport:
        """Return what is connected.

        Raises:
            GatehouseError: It could not be read.
        """
        ...

    def use_camera(self, identity: str) -> None:
        """Read another camera from now on, also after a restart."""
        ...

    def test_code(self) -> str:
        """Return what the code says that a scanner is learned by; at once and from any thread."""
        ...

    def calibration_session(self) -> CalibrationSession:
        """Begin to learn how a scanner types; at once and from any thread."""
        ...

    def keep(self, calibration_session: CalibrationSession, name: str) -> ScannerRow:
        """Learn from what arrived, and remember it under a name.

        Raises:
            GatehouseError: It cannot be put right, or not be kept; the key says why.
        """
        ...

    def forget(self, name: str) -> None:
        """Forget what was learned about a scanner that types.

        Raises:
            GatehouseError: It could not be written.
        """
        ...
