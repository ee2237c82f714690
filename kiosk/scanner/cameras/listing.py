"""Which cameras are there, by name, and how one is known again: for settings, the window and ``kiosk doctor``.

A camera's identity is where it is plugged in and what it is. It is found again at the same place; a place that is empty
now means that it was plugged in elsewhere, and then the camera of the same make and model is it. Two of a model stay
apart as long as neither is moved.

On Linux the kernel's own list is read, elsewhere the system is asked (DirectShow, Media Foundation, AVFoundation) in
the order in which OpenCV counts. No camera is opened for that.
"""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import cv2

from kiosk.domain.errors import ScannerError

IDENTITY_PREFIX = "camera:"
"""How the text of an identity begins. After it come the model and, after the last bar, the place."""

_SYSFS = Path("/sys/class/video4linux")
_LINKS = Path("/dev/v4l")


@dataclass(frozen=True, slots=True, kw_only=True)
class CameraInfo:
    """One camera of this machine.

    Attributes:
        source: What to open: the text for settings and ``--camera`` ("0").
        name: What people call it.
        identity: How it is known again, itself a source that can be opened; equal to ``source`` where the system knows
            no such thing.
        backend: Which of OpenCV's backends counts it; None leaves the choice open.
    """

    source: str
    name: str
    identity: str
    backend: int | None = None


class ListedCamera(Protocol):
    """A camera as the system lists it; the library's record is one."""

    @property
    def index(self) -> int:
        """Its number, counted by the backend."""
        ...

    @property
    def name(self) -> str:
        """What people call it."""
        ...

    @property
    def path(self) -> str | None:
        """Its place, in the system's own words."""
        ...

    @property
    def vid(self) -> int | None:
        """USB vendor."""
        ...

    @property
    def pid(self) -> int | None:
        """USB product."""
        ...

    @property
    def backend(self) -> int:
        """Which of OpenCV's backends counts it."""
        ...


def device_backends() -> tuple[int, ...]:
    """Return the ways to open a camera on this system, the best one first."""
    if sys.platform == "win32":
        # DirectShow first: Media Foundation may take many seconds to open a camera.
        return (cv2.CAP_DSHOW, cv2.CAP_MSMF)
    if sys.platform == "darwin":
        return (cv2.CAP_AVFOUNDATION,)
    return (cv2.CAP_V4L2,)


def list_cameras() -> list[CameraInfo]:
    """Return the cameras of this machine, the first one first."""
    return linux_cameras() if sys.platform.startswith("linux") else camera_infos(_asked_system())


def find_camera(wanted: str, found: Sequence[CameraInfo]) -> CameraInfo | None:
    """Return the camera that a source or an identity means, or None where it is not connected.

    Args:
        wanted: Source or identity.
        found: The cameras of this machine.
    """
    same: tuple[Callable[[CameraInfo], bool], ...] = (
        lambda camera: wanted in (camera.identity, camera.source),
        lambda camera: wanted.startswith("/") and Path(wanted).resolve().name == f"video{camera.source}",
        # By model last: it must not win over the very place where the camera was chosen.
        lambda camera: wanted.startswith(IDENTITY_PREFIX) and model_of(camera.identity) == model_of(wanted),
    )
    return next((camera for is_it in same for camera in found if is_it(camera)), None)


def backends_for(number: str, backends: Sequence[int], found: Sequence[CameraInfo]) -> tuple[int, ...]:
    """Return the ways in which a camera that is meant by its number may be opened.

    Each way of Windows counts cameras by itself: number 0 of another way may be another camera, and one that is busy
    must not be replaced by it silently. So a number is one of the list's, counted as the list counts.

    Args:
        number: The number.
        backends: The ways to open cameras on this system, the best one first.
        found: The cameras of this machine.
    """
    meant = next((camera for camera in found if camera.source == number), None)
    counted_by = meant.backend if meant is not None else next((c.backend for c in found if c.backend is not None), None)
    return tuple(backends) if counted_by is None else (counted_by,)


def require_camera(identity: str, cameras: Callable[[], Sequence[CameraInfo]] = list_cameras) -> CameraInfo:
    """Return the camera with an identity.

    Raises:
        ScannerError: It is not connected.
    """
    camera = find_camera(identity, cameras())
    if camera is None:
        raise ScannerError(f"not connected: {model_of(identity)}", key="scanner.camera_missing")
    return camera


def camera_infos(listed: Iterable[ListedCamera]) -> list[CameraInfo]:
    """Return cameras that the system listed."""
    return [
        CameraInfo(
            source=str(one.index),
            name=_printable(one.name) or f"Camera {one.index + 1}",
            identity=_identity(_product(one), one.path) if one.path else str(one.index),
            backend=one.backend,
        )
        for one in listed
    ]


def linux_cameras(sysfs: Path = _SYSFS, links: Path = _LINKS) -> list[CameraInfo]:
    """Return the cameras that the Linux kernel lists.

    One USB camera shows as several nodes; only the first node of each (``index`` 0) gives pictures, the others carry
    metadata.

    Args:
        sysfs: Folder of the kernel's list.
        links: Folder of folders of links: ``by-id`` by maker, model and serial number, ``by-path`` by plug.
    """
    by_id, by_path = _linked(links / "by-id"), _linked(links / "by-path")
    nodes = sorted(_nodes(sysfs), key=lambda pair: pair[0])
    found = []
    for number, name in nodes:
        node = f"video{number}"
        # Two of a model without serial numbers share one link by maker and model, which leads to either of them.
        apart = all(f"video{twin}" in by_id for twin, its_name in nodes if its_name == name)
        identity = by_id.get(node, "") if apart else ""
        if not identity and node in by_path:
            identity = _identity(name, by_path[node])
        found.append(CameraInfo(source=str(number), name=name, identity=identity or str(number)))
    return found


def _nodes(sysfs: Path) -> Iterator[tuple[int, str]]:
    for node in sysfs.glob("video*"):
        number = node.name.removeprefix("video")
        # A node without such a file is taken for a camera.
        if number.isdecimal() and _first_line(node / "index", "0") == "0":
            yield int(number), _printable(_first_line(node / "name", node.name))


def _linked(folder: Path) -> dict[str, str]:
    if not folder.is_dir():
        return {}
    # Sorted: two links may lead to one node, and the same one must win at every start.
    links = sorted(link for link in folder.iterdir() if link.name.endswith("-video-index0"))
    return {link.resolve().name: str(link) for link in links}


def _first_line(path: Path, otherwise: str) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip() or otherwise
    except OSError:  # the camera was pulled out while we looked: it keeps its number for a name
        return otherwise


def _identity(model: str, place: str) -> str:
    return f"{IDENTITY_PREFIX}{model}|{place}"


def model_of(identity: str) -> str:
    """Return make and model of an identity; "" where it does not tell."""
    return identity.removeprefix(IDENTITY_PREFIX).rpartition("|")[0] if identity.startswith(IDENTITY_PREFIX) else ""


def _product(one: ListedCamera) -> str:
    if one.vid is None or one.pid is None:
        return _printable(one.name)
    return f"{one.vid:04x}:{one.pid:04x} {_printable(one.name)}"


def _printable(name: str) -> str:
    # The bar parts model from place in an identity, so a model may have none.
    return "".join(letter for letter in name if letter.isprintable()).replace("|", " ").strip()


def _asked_system() -> list[ListedCamera]:
    """Ask Windows or macOS. Each way that OpenCV opens cameras counts them by itself: the first one that lists any."""
    from cv2_enumerate_cameras import enumerate_cameras  # noqa: PLC0415 - not installed on Linux

    for backend in device_backends():
        listed = list(enumerate_cameras(backend))
        if listed:
            return listed
    return []
