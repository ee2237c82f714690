"""Brings scans, frames and reports of the camera into Qt's thread.

Invariants:
- Of the camera's frames only the newest waits to be shown.
- While they are held back none is shown; whoever holds them back lets them go.
"""

from collections.abc import Callable
from threading import Lock

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.domain.codes.credential import Scan
from kiosk.domain.evidence.code_parts import is_part
from kiosk.ui.ports.camera import CameraReport, Picture
from kiosk.ui.ports.scan_input import ScanInputPort


class ScanInputBridge(QObject):
    """Takes the callbacks of the scan input, which come from its own threads.

    Signals:
        taken: A scan is being decided.
        seen: A Scan while no page takes scans for tickets, or a badge of staff.
        picture: A newer Picture, to be shown.
        reported: The camera changed what it does.
    """

    taken = Signal()
    seen = Signal(object)
    picture = Signal(object)
    reported = Signal(object)
    _frame_waiting = Signal()

    def __init__(
        self,
        scan_input: ScanInputPort,
        decide: Callable[[Scan], None],
        parent: QObject | None = None,
        *,
        is_badge: Callable[[str], bool] = lambda _text: False,
    ) -> None:
        """Take the scan input.

        Args:
            scan_input: Cameras and hand scanners.
            decide: Has a scan decided; called in the thread of the scan input.
            parent: Owns this.
            is_badge: Tells badges of staff, which are no tickets wherever they are shown.
        """
        super().__init__(parent)
        self._is_badge = is_badge
        self._scan_input = scan_input
        self._decide = decide
        self._lock = Lock()
        self._newest: Picture | None = None
        self._deciding, self._held = True, False
        self._frame_waiting.connect(self._hand_on)

    def start(self) -> None:
        """Start the scan input."""
        self._scan_input.start(self._on_scan, self._on_frame, self._on_state)

    def stop(self) -> None:
        """Stop the scan input; no signal is emitted after the return."""
        self._scan_input.stop()

    def route(self, *, deciding: bool) -> None:
        """Choose where scans go: to be decided, or to the page that is open."""
        with self._lock:
            self._deciding = deciding

    def hold_pictures(self) -> None:
        """Show none for now: painting one takes longer than deciding a scan, whose verdict would wait for it."""
        self._held = True

    @Slot()
    def let_pictures_go(self) -> None:
        """Show the newest one again, and those that follow: the verdict is on the screen, or is long in coming."""
        self._held = False
        self._scan_input.verdict_shown()
        self._hand_on()

    @Slot()
    def _hand_on(self) -> None:
        if self._held:
            return
        with self._lock:
            newest, self._newest = self._newest, None
        if newest is not None:
            self.picture.emit(newest)

    def _on_scan(self, scan: Scan) -> None:
        with self._lock:
            deciding = self._deciding
        if deciding and is_part(scan.text):
            # Another gate's log on a screen: eight refusals a second would say nothing about any guest.
            self._told_at_once(scan)
        elif deciding and not self._is_badge(scan.text):
            self.taken.emit()
            self._decide(scan)
        else:
            self.seen.emit(scan)
            self._told_at_once(scan)

    def _told_at_once(self, scan: Scan) -> None:
        self._scan_input.decided(scan.text)
        self._scan_input.verdict_shown()

    def _on_frame(self, picture: Picture) -> None:
        with self._lock:
            was_pending = self._newest is not None
            self._newest = picture
        if not was_pending:
            self._frame_waiting.emit()

    def _on_state(self, report: CameraReport) -> None:
        self.reported.emit(report)
