"""The camera and the hand scanners of a laptop whose window is closed: they are opened for a look and closed again."""

import time
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path

from kiosk.app.scanning.camera_memory import CameraMemory
from kiosk.app.scanning.typed_codes import ScannerMemory
from kiosk.config import Settings
from kiosk.domain.errors import ScannerError
from kiosk.domain.reports.preflight.judging import CameraFigures
from kiosk.scanner.cameras.capture import Capture, SourceKind, open_capture, public_name, source_kind
from kiosk.scanner.cameras.listing import CameraInfo, find_camera, list_cameras
from kiosk.scanner.frame import Frame
from kiosk.scanner.hand.serial_scanners import connected_ports, named_ports, recognised_ports
from kiosk.scanner.reading.decoder import Decoder
from kiosk.scanner.self_test import measure_reading
from kiosk.store.database import Database

# Cameras set their exposure over the first pictures; the very first one is often black.
_WARM_UP_FRAMES = 12


class RestingDevices:
    """Looks at what the window would scan with.

    Args:
        settings: Settings.
        database: The open database, which remembers cameras and scanners.
        listed: Returns the cameras of this machine.
    """

    def __init__(
        self, settings: Settings, database: Database, listed: Callable[[], list[CameraInfo]] = list_cameras
    ) -> None:
        self._settings = settings
        self._memory = CameraMemory(database)
        self._scanners = ScannerMemory(database)
        self._listed = listed

    def camera(self) -> CameraFigures:
        """Open the camera that the window would open, and take a picture."""
        test_ms = measure_reading()
        source, name, is_there = self._chosen()
        if not is_there:
            return CameraFigures(name=name, is_connected=False, test_ms=test_ms)
        return _looked_through(source, name, test_ms)

    def scanners(self) -> tuple[Sequence[str], Sequence[str]]:
        """Return the hand scanners that can be used, and those that the settings name and are not connected."""
        there = connected_ports()
        named = named_ports(self._settings.hand_scanners)
        # Links that udev makes are in no list of ports, and can be opened all the same.
        lost = [one.name for one in named if one.port not in there and not Path(one.port).exists()]
        used = [one.name for one in (*named, *recognised_ports()) if one.name not in lost]
        return [*dict.fromkeys((*used, *self._scanners.scanners().known))], lost

    def read_code(self, seconds: float) -> bool:
        """Return whether a code that is held up to the camera is read within so many seconds.

        Raises:
            ScannerError: No camera is connected, or it gives no picture.
        """
        source, _, _ = self._chosen()
        if not source:
            raise ScannerError("no camera is connected", key="scanner.camera_missing")
        decoder, until = Decoder(("QR", *self._settings.symbologies)), time.monotonic() + seconds
        capture = open_capture(source)
        try:
            for index in count():
                image = capture.read()
                if image is None:
                    return False
                if decoder.decode(Frame(image=image, index=index)):
                    return True
                if time.monotonic() > until:
                    return False
        finally:
            decoder.close()
            capture.close()
        return False

    def _chosen(self) -> tuple[str, str, bool]:
        """Return what the window would open, its name, and whether it is there; "" where there is nothing to open."""
        wanted = self._settings.camera
        if wanted and source_kind(wanted) is not SourceKind.DEVICE:
            return wanted, public_name(wanted), True
        found = self._listed()
        camera = find_camera(wanted or self._memory.camera(), found)
        # As the window does: one that the settings name is not replaced, one that was merely remembered is.
        if camera is None and not wanted and found:
            camera = found[0]
        if camera is None:
            return "", public_name(wanted) if wanted else "", False
        return camera.identity, camera.name, True


def _looked_through(source: str, name: str, test_ms: float | None) -> CameraFigures:
    try:
        capture = open_capture(source)
    except ScannerError:
        return CameraFigures(name=name, test_ms=test_ms)
    try:
        return _figures(capture, name, test_ms)
    except ScannerError:
        return CameraFigures(name=name, test_ms=test_ms)
    finally:
        capture.close()


def _figures(capture: Capture, name: str, test_ms: float | None) -> CameraFigures:
    best = CameraFigures(name=name, test_ms=test_ms)
    for _ in range(_WARM_UP_FRAMES):
        image = capture.read()
        if image is None:
            break
        size = (image.shape[1], image.shape[0])
        best = CameraFigures(name=name, size=size, light=float(image.mean()), test_ms=test_ms)
    return best
