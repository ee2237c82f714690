"""Where scans come from: cameras and hand scanners behind one port."""

from collections.abc import Callable
from typing import Protocol

from kiosk.domain.codes.credential import Scan
from kiosk.ui.ports.camera import CameraReport, Picture


class ScanInputPort(Protocol):
    """Cameras and hand scanners, debounced: every call of ``on_scan`` is a scan to be decided."""

    def start(
        self,
        on_scan: Callable[[Scan], None],
        on_frame: Callable[[Picture], None],
        on_state: Callable[[CameraReport], None],
    ) -> None:
        """Begin; the callbacks come from threads of the scan input, return at once and never raise."""
        ...

    def retry(self) -> None:
        """Look for the camera now instead of at the next scheduled try. Returns at once."""
        ...

    def decided(self, text: str) -> None:
        """Take note that what became of a scan was shown, where nothing was decided about it."""
        ...

    def verdict_shown(self) -> None:
        """Take note that what became of the last scan is on the screen: until then nothing should hold that up."""
        ...

    def stop(self) -> None:
        """End and join the scan input's threads; no callback comes after the return."""
        ...
