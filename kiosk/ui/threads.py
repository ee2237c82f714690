"""The bridge between Qt's thread and all others.

Invariants:
- The window's thread never calls a port that may wait (desk, status, enrolment, places).
- Scans are decided one after the other, in the order in which they came; closing waits for the last one.
- A failure of a port becomes a value; no exception is lost in a thread.
- Of the camera's frames only the newest waits to be shown.
"""

from collections.abc import Callable
from dataclasses import replace
from threading import Lock

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.domain.codes.credential import Scan
from kiosk.ui.background import Worker, asked, key_of
from kiosk.ui.case import Case
from kiosk.ui.ports import (
    CameraReport,
    CheckInResult,
    Desk,
    EnrolmentState,
    Picture,
    Place,
    Ports,
    ScanInputPort,
    Undecided,
)


class ScanInputBridge(QObject):
    """Brings the scan input's callbacks, which come from its own threads, into Qt.

    Signals:
        for_desk: A scan to be decided.
        for_setup: A scan while this kiosk is being set up.
        frame_waiting: There is a newer frame to take.
        reported: The camera changed what it does.
    """

    for_desk = Signal(object)
    for_setup = Signal(object)
    frame_waiting = Signal()
    reported = Signal(object)

    def __init__(self, scan_input: ScanInputPort, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scan_input = scan_input
        self._lock = Lock()
        self._newest: Picture | None = None
        self._deciding = True

    def start(self) -> None:
        """Start the scan input."""
        self._scan_input.start(self._on_scan, self._on_frame, self._on_state)

    def stop(self) -> None:
        """Stop the scan input; no signal is emitted after the return."""
        self._scan_input.stop()

    def route(self, *, deciding: bool) -> None:
        """Choose where scans go: to the desk, or to the set-up."""
        with self._lock:
            self._deciding = deciding

    def take_frame(self) -> Picture | None:
        """Take the newest frame, once."""
        with self._lock:
            newest, self._newest = self._newest, None
        return newest

    def _on_scan(self, scan: Scan) -> None:
        with self._lock:
            deciding = self._deciding
        (self.for_desk if deciding else self.for_setup).emit(scan)
        if not deciding:
            self._scan_input.decided(scan.text)

    def _on_frame(self, picture: Picture) -> None:
        with self._lock:
            was_pending = self._newest is not None
            self._newest = picture
        if not was_pending:
            self.frame_waiting.emit()

    def _on_state(self, report: CameraReport) -> None:
        self.reported.emit(report)


class DeskWorker(Worker):
    """Decides scans, one after the other, in a thread of its own. What is decided again waits in the same line.

    Signals:
        decided: A CheckInResult, and its Case.
        taken_back: Id of the entry, and the key of the failure or "".
    """

    decided = Signal(object, object)
    taken_back = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    @Slot(object)
    def check_in(self, scan: Scan) -> None:
        """Decide one scan."""
        self._settle(Case(scan=scan), lambda: self._desk.check_in(scan))

    @Slot(object)
    def reconsider(self, case: Case) -> None:
        """Decide one scan with what the steward added to it."""
        self._settle(case, lambda: self._desk.reconsider(case))

    @Slot(str)
    def take_back(self, entry_id: str) -> None:
        """Take an admission back."""
        _, error = asked(lambda: self._desk.take_back(entry_id))
        self.taken_back.emit(entry_id, key_of(error))

    def _settle(self, case: Case, decision: Callable[[], CheckInResult]) -> None:
        checked_in, error = asked(decision)
        self.decided.emit(checked_in if checked_in is not None else Undecided(scan=case.scan, error=error), case)


class StatusWorker(Worker):
    """Reads the status and does everything else that may wait, in a thread of its own.

    Signals:
        status_read: A GateStatus.
        status_failed: Key of the failure.
        choices_read: A sequence of EventChoice, and the Place or None.
        place_settled: Key of the failure to choose, "" when it was chosen.
        enrolment_settled: An EnrolmentState, and the key of the failure or "".
    """

    status_read = Signal(object)
    status_failed = Signal(str)
    choices_read = Signal(object, object)
    place_settled = Signal(str)
    enrolment_settled = Signal(object, str)

    def __init__(self, ports: Ports, poll_ms: int) -> None:
        super().__init__()
        self._ports = ports
        self._poll_ms = poll_ms
        self._timer: QTimer | None = None
        self._request: int | None = None

    @Slot()
    def begin(self) -> None:
        """Read now, and from now on at intervals."""
        self._timer = QTimer(self)
        self._timer.setInterval(self._poll_ms)
        self._timer.timeout.connect(self.poll)
        self._timer.start()
        self.poll()

    @Slot()
    def poll(self) -> None:
        """Read the status, and the outcome of an enrolment that is under way."""
        status, error = asked(self._ports.status.status)
        if status is None:
            self.status_failed.emit(key_of(error))
        else:
            self.status_read.emit(status)
        self._watch_enrolment()

    @Slot(str)
    def request_enrolment(self, text: str) -> None:
        """Leave a request to enrol."""
        self._request, error = asked(lambda: self._ports.enrolment.request_enrolment(text))
        if self._request is None:
            self.enrolment_settled.emit(EnrolmentState.FAILED, key_of(error))
        else:
            self.poll()

    @Slot()
    def read_choices(self) -> None:
        """Read what can be chosen."""
        choices, error = asked(self._ports.places.choices)
        place, _ = asked(self._ports.places.place)
        if choices is None:
            self.status_failed.emit(key_of(error))
        else:
            self.choices_read.emit(tuple(choices), place)

    @Slot(object)
    def choose(self, place: Place) -> None:
        """Work for another place."""
        _, error = asked(lambda: self._ports.places.choose(place))
        self.place_settled.emit(key_of(error))
        self.poll()

    @Slot()
    def begin_before_loaded(self) -> None:
        """Scan although the guest list is not complete."""
        _, error = asked(self._ports.places.begin_before_loaded)
        self.place_settled.emit(key_of(error))
        self.poll()

    def clear_up(self) -> None:
        """Stop asking."""
        if self._timer is not None:
            self._timer.stop()

    def _watch_enrolment(self) -> None:
        request = self._request
        if request is None:
            return
        outcome, error = asked(lambda: self._ports.enrolment.enrolment_outcome(request))
        if outcome is None:
            self._request = None
            self.enrolment_settled.emit(EnrolmentState.FAILED, key_of(error))
        elif outcome.state is not EnrolmentState.OPEN:
            self._request = None
            self.enrolment_settled.emit(outcome.state, outcome.key)


def with_painted(scan: Scan, painted_ms: float) -> Scan:
    """Return the scan with the instant at which its verdict was on the screen."""
    return replace(scan, timeline=replace(scan.timeline, painted=painted_ms))
