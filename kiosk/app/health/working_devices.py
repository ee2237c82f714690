"""The camera and the hand scanners of a window that is open: what they do is known, and nothing is opened twice."""

from collections.abc import Sequence

from kiosk.app.scanning.scan_input import ScanInput
from kiosk.app.scanning.typed_codes import TypedCodes
from kiosk.domain.reports.preflight.judging import CameraFigures
from kiosk.scanner.cameras.capture import SourceKind, public_name, source_kind
from kiosk.scanner.cameras.listing import find_camera
from kiosk.scanner.self_test import measure_reading


class WorkingDevices:
    """Tells of what the window scans with.

    Args:
        scan_input: Cameras and serial scanners.
        keys: Scanners that type.
    """

    def __init__(self, scan_input: ScanInput, keys: TypedCodes) -> None:
        self._scan_input = scan_input
        self._keys = keys

    def camera(self) -> CameraFigures:
        """Return what the camera gives."""
        test_ms, source = measure_reading(), self._scan_input.opened
        is_device = source_kind(source) is SourceKind.DEVICE
        camera = find_camera(source, self._scan_input.cameras()) if is_device else None
        stats = self._scan_input.stats()
        size = stats.size if stats is not None and self._scan_input.live else None
        if is_device and camera is None and size is None:
            return CameraFigures(name="", is_connected=False, test_ms=test_ms)
        return CameraFigures(name=camera.name if camera else public_name(source), size=size, test_ms=test_ms)

    def scanners(self) -> tuple[Sequence[str], Sequence[str]]:
        """Return the hand scanners that can be used, and those that are known and not connected."""
        serial = self._scan_input.hand_scanners()
        used = [*(name for name, connected in serial if connected), *self._keys.scanners.known]
        return used, [name for name, connected in serial if not connected]
