"""Decides scans in a thread of its own, one after the other, in the order in which they came.

Invariant: closing waits for the last one.
"""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal, Slot

from kiosk.checkin.check_in import CheckInResult
from kiosk.domain.codes.credential import Scan
from kiosk.domain.errors import GatehouseError
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.verdicts.verdict import Verdict
from kiosk.ui.ports.check_in import CheckInPort
from kiosk.ui.ports.check_in_request import CheckInRequest
from kiosk.ui.workers.background import Worker, asked, key_of


class CheckInWorker(Worker):
    """Decides scans, one after the other, in a thread of its own. What is decided again waits in the same line.

    Signals:
        decided: A CheckInResult, and its CheckInRequest.
        taken_back: Id of the entry, and the key of the failure or "".
    """

    decided = Signal(object, object)
    taken_back = Signal(str, str)

    def __init__(self, check_in: CheckInPort) -> None:
        super().__init__()
        self._check_in = check_in

    @Slot(object)
    def check_in(self, scan: Scan) -> None:
        """Decide one scan."""
        self._settle(CheckInRequest(scan=scan), lambda: self._check_in.check_in(scan))

    @Slot(object)
    def reconsider(self, request: CheckInRequest) -> None:
        """Decide one scan with what the steward added to it."""
        self._settle(request, lambda: self._check_in.reconsider(request))

    @Slot(str)
    def take_back(self, entry_id: str) -> None:
        """Take an admission back."""
        _, error = asked(lambda: self._check_in.take_back(entry_id))
        self.taken_back.emit(entry_id, key_of(error))

    def _settle(self, request: CheckInRequest, decision: Callable[[], CheckInResult]) -> None:
        checked_in, error = asked(decision)
        self.decided.emit(checked_in or undecided(request.scan, error), request)


def undecided(scan: Scan, error: GatehouseError | None) -> CheckInResult:
    """Return what became of a scan that could not be decided: nothing was written, the guest is not at fault."""
    return CheckInResult(verdict=Verdict(outcome=Outcome.REFUSE, reason=Reason.ERROR), scan=scan, error=error)


def with_painted(scan: Scan, painted_ms: float) -> Scan:
    """Return the scan with the instant at which its verdict was on the screen."""
    return replace(scan, timeline=replace(scan.timeline, painted=painted_ms))
