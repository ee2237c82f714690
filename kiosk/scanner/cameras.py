"""Which cameras are there, by name: for the settings page and ``kiosk doctor``."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.errors import ScannerError
from kiosk.scanner.capture import open_capture

PROBED_INDEXES = 4
_SYSFS = Path("/sys/class/video4linux")
_BY_ID = Path("/dev/v4l/by-id")


@dataclass(frozen=True, slots=True, kw_only=True)
class CameraInfo:
    """One camera of this machine.

    Attributes:
        source: What to open: the text for settings and ``--camera`` ("0").
        name: What people call it.
        identity: What stays the same when it is plugged in elsewhere, itself a source that can be opened; equal to
            ``source`` where the system knows no such thing.
    """

    source: str
    name: str
    identity: str


def list_cameras() -> list[CameraInfo]:
    """Return the cameras of this machine, the first one first. On Linux none of them is opened for that."""
    return linux_cameras() if sys.platform.startswith("linux") else _probed_cameras()


def find_camera(wanted: str, found: Sequence[CameraInfo]) -> CameraInfo | None:
    """Return the camera that a source or an identity means, or None where it is not connected.

    Args:
        wanted: Source or identity.
        found: The cameras of this machine.
    """
    return next((camera for camera in found if wanted in (camera.identity, camera.source)), None)


def linux_cameras(sysfs: Path = _SYSFS, by_id: Path = _BY_ID) -> list[CameraInfo]:
    """Return the cameras that the Linux kernel lists.

    One USB camera shows as several nodes; only the first node of each (``index`` 0) gives pictures, the others carry
    metadata.

    Args:
        sysfs: Folder of the kernel's list.
        by_id: Folder of links by maker, model and serial number.
    """
    identities = _linux_identities(by_id)
    found: list[tuple[int, CameraInfo]] = []
    for node in sysfs.glob("video*"):
        number = node.name.removeprefix("video")
        if not number.isdecimal() or _first_line(node / "index", "0") != "0":
            continue
        name = _first_line(node / "name", node.name)
        identity = identities.get(node.name, number)
        found.append((int(number), CameraInfo(source=number, name=name, identity=identity)))
    return [camera for _, camera in sorted(found, key=lambda pair: pair[0])]


def _linux_identities(by_id: Path) -> dict[str, str]:
    if not by_id.is_dir():
        return {}
    links = sorted(link for link in by_id.iterdir() if link.name.endswith("-video-index0"))
    return {link.resolve().name: str(link) for link in links}


def _first_line(path: Path, otherwise: str) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip() or otherwise
    except OSError:  # the camera was pulled out while we looked: it keeps its number for a name
        return otherwise


def _probed_cameras() -> list[CameraInfo]:
    found = []
    for index in range(PROBED_INDEXES):
        try:
            capture = open_capture(str(index))
        except ScannerError:  # no camera at this index is the usual case, and what we wanted to know
            continue
        capture.close()
        found.append(CameraInfo(source=str(index), name=f"Camera {index + 1}", identity=str(index)))
    return found
