"""Scans, verdicts, pictures and the status: pages say what people want, the presenter asks the ports and tells them.

Invariants: every scan that was taken is decided, in order, also while the window closes; everything here runs in the
window's thread, everything that may wait does not.
"""

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.checkin.check_in import CheckInResult
from kiosk.domain.codes.credential import Scan, Timeline
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.verdicts.verdict import Verdict
from kiosk.ui.ports.camera import CameraReport, CameraState
from kiosk.ui.ports.check_in_request import CheckInRequest
from kiosk.ui.ports.status import GateStatus, SetUpStep
from kiosk.ui.ports.window import Ports
from kiosk.ui.workers.background import Answer, Background, answer_of
from kiosk.ui.workers.beside_ticket import is_beside_ticket
from kiosk.ui.workers.scan_input_bridge import ScanInputBridge
from kiosk.ui.workers.set_up_requests import SetUpRequests

RECOUNT_MS = 60  # after a decision, so that the counts follow what was seen; several decisions share one reading
NOTICEABLE_MS = 250  # a decision that takes longer is announced on the screen
REMEMBERED = 10  # decisions, for the list of the last scans in a window that is built anew


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What became of a request.

    Attributes:
        result: The answer, after the commit.
        request: What was decided.
        at: When the window heard of it.
        again: Somebody asked for it at the screen, about a guest who is being dealt with.
        group: How many guests came in together, with the last of them; 1 for everybody else.
        quiet: It is told with the last one of its group, or not at all: what was read beside a ticket.
    """

    result: CheckInResult
    request: CheckInRequest
    at: datetime
    again: bool = False
    group: int = 1
    quiet: bool = False

    @property
    def undoable(self) -> str:
        """Id of the entry that can be taken back, or ""."""
        entries = self.result.entries
        return entries[0].entry_id if self.result.verdict.admitted and entries else ""


class Presenter(QObject):
    """The window's way to scans and status.

    Attributes:
        ports: What is asked.
        status: The last status that could be read.
        status_known: Whether it was read at all.
        camera: What the camera does.
        decisions: The last ones, oldest first.
        undone: Ids of entries that were taken back.
        set_up: Enrolment, and the place to work at.
        reconsidering: How many requests are on their way to be decided again.

    Signals:
        decided: A Decision, to be shown now.
        remembered: Scans from before the start are among the last ones now.
        taken_back: Id of the entry, and the key of the failure or "".
        picture_ready: A Picture, the newest.
        camera_changed: A CameraReport.
        status_changed: A GateStatus.
        status_failed: Key of the failure to read the status.
        waiting_changed: Whether a scan has been waiting for its verdict for noticeably long.
        scan_seen: A Scan while no page takes scans for tickets.
    """

    decided = Signal(object)
    remembered = Signal()
    taken_back = Signal(str, str)
    picture_ready = Signal(object)
    camera_changed = Signal(object)
    status_changed = Signal(object)
    status_failed = Signal(str)
    waiting_changed = Signal(bool)
    scan_seen = Signal(object)

    def __init__(self, ports: Ports, checking: Background, reading: Background, parent: QObject | None = None) -> None:
        """Plug in.

        Args:
            ports: What is asked.
            checking: The thread in which scans are decided, and nothing else is done.
            reading: The thread for the status and the set-up.
            parent: Owns this.
        """
        super().__init__(parent)
        self.ports = ports
        self.status, self.status_known = GateStatus(set_up_step=SetUpStep.CHOOSING), False
        self.camera = CameraReport(state=CameraState.STARTING)
        self.decisions: deque[Decision] = deque(maxlen=REMEMBERED)
        self.undone: set[str] = set()
        self.reconsidering = self._waiting = 0
        self._checking, self._reading = checking, reading
        self.set_up = SetUpRequests(ports, reading, self.look_again, self)
        self._bridge = ScanInputBridge(
            ports.scan_input,
            self._decide,
            self,
            is_badge=ports.sign_in.is_badge if ports.sign_in is not None else lambda _text: False,
        )
        self._patience, self._recount, self._polling = QTimer(self), QTimer(self), QTimer(self)
        for timer, interval in ((self._patience, NOTICEABLE_MS), (self._recount, RECOUNT_MS)):
            timer.setSingleShot(True)
            timer.setInterval(interval)
        self._connect()

    def _connect(self) -> None:
        self.set_up.choices_failed.connect(self.status_failed)
        self._bridge.taken.connect(self._on_taken)
        self._bridge.seen.connect(self.scan_seen)
        self._bridge.picture.connect(self.picture_ready)
        self._bridge.reported.connect(self._on_camera)
        self._recount.timeout.connect(self._poll)
        self._polling.timeout.connect(self._poll)
        self._patience.timeout.connect(self._on_patience)

    def start(self, poll_ms: int) -> None:
        """Start the scan input, and read the status now and at intervals.

        Args:
            poll_ms: Between two readings, ms.
        """
        self._polling.start(poll_ms)
        self._poll()
        self._bridge.start()

    def stop(self) -> None:
        """Stop the scan input and read no more; what was taken is decided by the thread's end."""
        self._polling.stop()
        self._bridge.stop()

    # Scans and requests ------------------------------------------------------------------------------------------

    def is_deciding(self) -> bool:
        """Return whether a scan is on its way to its verdict: what can wait in the window's thread does so."""
        return self._waiting > 0

    @Slot(object)
    def take(self, scan: Scan) -> None:
        """Have a scan decided."""
        self._on_taken()
        self._decide(scan)

    @Slot(object)
    def reconsider(self, request: CheckInRequest) -> None:
        """Have a request decided again, now that more is known about it."""
        fresh = replace(request, scan=replace(request.scan, timeline=self._now_read()))
        check_in = self.ports.check_in
        self._on_taken()
        self.reconsidering += 1
        self._checking.ask(lambda: check_in.reconsider(fresh), partial(self._on_reconsidered, fresh))

    @Slot(object)
    def check_in_together(self, requests: Sequence[CheckInRequest]) -> None:
        """Have several guests decided one after the other, and told as one group: refusals first, each by itself."""
        fresh = [replace(one, scan=replace(one.scan, timeline=self._now_read())) for one in requests]
        check_in = self.ports.check_in
        self._on_taken()
        self.reconsidering += 1
        self._checking.ask(
            lambda: [answer_of(partial(check_in.reconsider, one)) for one in fresh], partial(self._on_together, fresh)
        )

    @Slot(str)
    def take_back(self, entry_id: str) -> None:
        """Have an admission taken back, after everything that was taken before."""
        check_in = self.ports.check_in
        self._checking.ask(lambda: check_in.take_back(entry_id), partial(self._on_taken_back, entry_id))

    def remember_earlier(self, earlier: Sequence[Decision], undone: Iterable[str]) -> None:
        """Put decisions from before the start in front of those since, as far as there is room."""
        since = tuple(self.decisions)
        self.decisions.clear()
        self.decisions.extend((*earlier, *since))
        self.undone.update(undone)
        self.remembered.emit()

    def route_scans(self, *, deciding: bool) -> None:
        """Choose whether codes before the camera are tickets, or something that a page wants to see."""
        self._bridge.route(deciding=deciding)

    def _decide(self, scan: Scan) -> None:
        """Ask for a decision. Called from the scan input's threads, too: a busy window must not delay a decision."""
        check_in = self.ports.check_in
        self._checking.ask(lambda: check_in.check_in(scan), partial(self._on_decided, CheckInRequest(scan=scan)))

    def _now_read(self) -> Timeline:
        return Timeline(decoded=self.ports.clock_ms())

    @Slot()
    def _on_taken(self) -> None:
        self._waiting += 1
        self._bridge.hold_pictures()
        if not self._patience.isActive():
            self._patience.start()

    def _on_reconsidered(self, request: CheckInRequest, answer: Answer[CheckInResult]) -> None:
        self.reconsidering -= 1
        self._on_decided(request, answer, again=True)

    def _on_together(self, requests: Sequence[CheckInRequest], answer: Answer[list[Answer[CheckInResult]]]) -> None:
        self.reconsidering -= 1
        self._on_answered()
        made = [self._decision(request, one) for request, one in zip(requests, answer.value or (), strict=False)]
        admitted = [one for one in made if one.result.verdict.admitted]
        together = [replace(one, quiet=True) for one in admitted[:-1]]
        together += [replace(one, group=sum(g.request.attempt.guests or 1 for g in admitted)) for one in admitted[-1:]]
        for decision in (*(one for one in made if not one.result.verdict.admitted), *together):
            self._tell(decision)

    def _on_decided(self, request: CheckInRequest, answer: Answer[CheckInResult], *, again: bool = False) -> None:
        self._on_answered()
        made = replace(self._decision(request, answer), again=again)
        self._tell(replace(made, quiet=is_beside_ticket(made.result, made.at, self.decisions)))

    def _on_answered(self) -> None:
        self._waiting -= 1
        QTimer.singleShot(0, self._bridge.let_pictures_go)  # once the verdict is painted, which is done in this turn
        if self._waiting:
            self._patience.start()
        else:
            self._patience.stop()
        self._on_patience()

    def _decision(self, request: CheckInRequest, answer: Answer[CheckInResult]) -> Decision:
        result = answer.value
        if result is None:  # nothing was decided or written; the guest is not at fault
            failed = Verdict(outcome=Outcome.REFUSE, reason=Reason.ERROR)
            result = CheckInResult(verdict=failed, scan=request.scan, error=answer.error)
        return Decision(result=result, request=request, at=self.ports.now())

    def _tell(self, decision: Decision) -> None:
        self.decisions.append(decision)
        self.decided.emit(decision)
        self._count_soon()

    def _on_taken_back(self, entry_id: str, answer: Answer[None]) -> None:
        if answer.error is None:
            self.undone.add(entry_id)
        self.taken_back.emit(entry_id, answer.key)
        self._count_soon()

    def _count_soon(self) -> None:
        if not self._recount.isActive():
            self._recount.start()

    @Slot()
    def _on_patience(self) -> None:
        is_long = self._waiting > 0 and not self._patience.isActive()
        if is_long:
            self._bridge.let_pictures_go()
        self.waiting_changed.emit(is_long)

    # Camera ------------------------------------------------------------------------------------------------------

    @Slot()
    def retry_camera(self) -> None:
        """Look for the camera now."""
        self.ports.scan_input.retry()

    @Slot(object)
    def _on_camera(self, report: CameraReport) -> None:
        self.camera = report
        self.camera_changed.emit(report)

    # Status ----------------------------------------------------------------------------------------------------

    @Slot()
    def look_again(self) -> None:
        """Read the status now: something was done that it tells."""
        self._poll()

    @Slot()
    def _poll(self) -> None:
        """Read the status, and the outcome of an enrolment that is under way."""
        self._reading.ask(self.ports.status.status, self._on_status, replaces="status")
        self.set_up.look_for_outcome()

    def _on_status(self, answer: Answer[GateStatus]) -> None:
        status = answer.value
        if status is None:
            self.status_failed.emit(answer.key)
            return
        # Verdicts name gates that the roster knows; those of another event are others.
        if not self.status_known or status.event_name != self.status.event_name:
            self.set_up.read_choices()
        self.status, self.status_known = status, True
        self.status_changed.emit(status)
