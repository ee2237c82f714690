"""Connects pages with ports: pages say what people want, the presenter asks the ports and tells the pages.

Invariants: every scan that was taken is decided, in order, also while the window closes; everything here runs in the
window's thread, everything that may wait does not.
"""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.domain.codes.credential import Scan, ScanSource, Timeline
from kiosk.ui.background import in_thread
from kiosk.ui.case import Case
from kiosk.ui.device_ports import KeyScan
from kiosk.ui.ports import CameraReport, CameraState, GateStatus, Place, Ports, Stage
from kiosk.ui.threads import DeskWorker, ScanInputBridge, StatusWorker

RECOUNT_MS = 60  # after a decision, so that the counts follow what was seen; several decisions share one reading
NOTICEABLE_MS = 250  # a decision that takes longer is announced on the screen


class Presenter(QObject):
    """The window's way to the ports.

    Signals:
        decided: A CheckInResult, to be shown now, and its Case.
        taken_back: Id of the entry, and the key of the failure or "".
        picture_ready: A Picture, the newest.
        camera_changed: A CameraReport.
        status_changed: A GateStatus.
        status_failed: Key of the failure to read the status.
        waiting_changed: Whether a scan has been waiting for its verdict for noticeably long.
        setup_code_seen: Text of a code that was held up while this kiosk is being set up.
        choices_read: A tuple of EventChoice, and the Place or None.
        place_settled: Key of the failure to choose, or "".
        enrolment_settled: An EnrolmentState and a key.
    """

    decided = Signal(object, object)
    taken_back = Signal(str, str)
    picture_ready = Signal(object)
    camera_changed = Signal(object)
    status_changed = Signal(object)
    status_failed = Signal(str)
    waiting_changed = Signal(bool)
    setup_code_seen = Signal(str)
    choices_read = Signal(object, object)
    place_settled = Signal(str)
    enrolment_settled = Signal(object, str)

    _scan_taken = Signal(object)
    _case_reopened = Signal(object)
    _undo = Signal(str)
    _enrol = Signal(str)
    _choose = Signal(object)
    _begin_before_loaded = Signal()
    _read_choices = Signal()
    _poll = Signal()
    _finish = Signal()

    def __init__(self, ports: Ports, poll_ms: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ports = ports
        self.status = GateStatus(stage=Stage.CHOOSING)
        self.camera = CameraReport(state=CameraState.STARTING)
        self._waiting = 0
        self._running = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(NOTICEABLE_MS)
        self._recount = QTimer(self)
        self._recount.setSingleShot(True)
        self._recount.setInterval(RECOUNT_MS)
        self._bridge = ScanInputBridge(ports.scan_input, self)
        self._desk = DeskWorker(ports.desk)
        self._source = StatusWorker(ports, poll_ms)
        self._threads = (in_thread(self._desk, "desk", self), in_thread(self._source, "status", self))
        self._connect()

    def _connect(self) -> None:
        # The scan input's scans go straight to the desk's thread: a busy window must not delay a decision.
        self._bridge.for_desk.connect(self._desk.check_in)
        self._bridge.for_desk.connect(self._on_taken)
        self._scan_taken.connect(self._desk.check_in)
        self._scan_taken.connect(self._on_taken)
        self._case_reopened.connect(self._desk.reconsider)
        self._case_reopened.connect(self._on_taken)
        self._undo.connect(self._desk.take_back)
        self._desk.taken_back.connect(self._on_taken_back)
        self._desk.decided.connect(self._on_decided)
        self._bridge.for_setup.connect(self._on_setup_scan)
        self._bridge.frame_waiting.connect(self._on_frame_waiting)
        self._bridge.reported.connect(self._on_camera)
        self._source.status_read.connect(self._on_status)
        self._source.status_failed.connect(self.status_failed)
        self._source.choices_read.connect(self.choices_read)
        self._source.place_settled.connect(self.place_settled)
        self._source.enrolment_settled.connect(self.enrolment_settled)
        self._enrol.connect(self._source.request_enrolment)
        self._choose.connect(self._source.choose)
        self._begin_before_loaded.connect(self._source.begin_before_loaded)
        self._read_choices.connect(self._source.read_choices)
        self._threads[1].started.connect(self._source.begin)
        self._finish.connect(self._desk.finish)
        self._finish.connect(self._source.finish)
        self._recount.timeout.connect(self._poll)
        self._poll.connect(self._source.poll)
        self._patience.timeout.connect(self._on_patience)

    def start(self) -> None:
        """Start the threads and the scan input."""
        self._running = True
        for thread in self._threads:
            thread.start()
        self._bridge.start()

    def stop(self) -> None:
        """Stop the scan input, decide what was taken, join the threads. A second call does nothing."""
        if not self._running:
            return
        self._running = False
        self._bridge.stop()
        self._finish.emit()
        for thread in self._threads:
            thread.wait()

    @Slot(str)
    def take_text(self, text: str) -> None:
        """Take a code that somebody typed."""
        timeline = Timeline(decoded=self.ports.clock_ms())
        self._scan_taken.emit(Scan(text=text, source=ScanSource.MANUAL, timeline=timeline))

    def take_keys(self, keys: KeyScan) -> None:
        """Take a code that a hand scanner typed."""
        timeline = Timeline(decoded=self.ports.clock_ms())
        scan = Scan(text=keys.text, source=ScanSource.HAND_SCANNER, scanner=keys.scanner, timeline=timeline)
        self._scan_taken.emit(scan)

    @Slot(object)
    def reconsider(self, case: Case) -> None:
        """Have a case decided again, now that more is known about it."""
        timeline = Timeline(decoded=self.ports.clock_ms())
        self._case_reopened.emit(replace(case, scan=replace(case.scan, timeline=timeline)))

    @Slot(str)
    def take_back(self, entry_id: str) -> None:
        """Have an admission taken back, after everything that was taken before."""
        self._undo.emit(entry_id)

    @Slot(str)
    def request_enrolment(self, text: str) -> None:
        """Leave a request to enrol."""
        self._enrol.emit(text)

    @Slot()
    def read_choices(self) -> None:
        """Ask for what can be chosen."""
        self._read_choices.emit()

    @Slot(object)
    def choose(self, place: Place) -> None:
        """Work for another place."""
        self._choose.emit(place)

    @Slot()
    def begin_before_loaded(self) -> None:
        """Scan although the guest list is not complete."""
        self._begin_before_loaded.emit()

    @Slot()
    def retry_camera(self) -> None:
        """Look for the camera now."""
        self.ports.scan_input.retry()

    def set_scanning(self, *, scanning: bool) -> None:
        """Choose whether codes before the camera are tickets, or codes to set this kiosk up."""
        self._bridge.route(deciding=scanning)

    @Slot(object)
    def _on_taken(self, taken: object) -> None:
        del taken
        self._waiting += 1
        if not self._patience.isActive():
            self._patience.start()

    @Slot(object, object)
    def _on_decided(self, checked_in: object, case: object) -> None:
        self._waiting -= 1
        if self._waiting:
            self._patience.start()
        else:
            self._patience.stop()
        self._on_patience()
        self.decided.emit(checked_in, case)
        self._count_soon()

    @Slot(str, str)
    def _on_taken_back(self, entry_id: str, key: str) -> None:
        self.taken_back.emit(entry_id, key)
        self._count_soon()

    def _count_soon(self) -> None:
        if not self._recount.isActive():
            self._recount.start()

    @Slot()
    def _on_patience(self) -> None:
        self.waiting_changed.emit(self._waiting > 0 and not self._patience.isActive())

    @Slot(object)
    def _on_setup_scan(self, scan: Scan) -> None:
        self.setup_code_seen.emit(scan.text)

    @Slot()
    def _on_frame_waiting(self) -> None:
        picture = self._bridge.take_frame()
        if picture is not None:
            self.picture_ready.emit(picture)

    @Slot(object)
    def _on_camera(self, report: CameraReport) -> None:
        self.camera = report
        self.camera_changed.emit(report)

    @Slot(object)
    def _on_status(self, status: GateStatus) -> None:
        self.status = status
        self.status_changed.emit(status)
