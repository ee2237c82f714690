"""Decides scans in a thread of its own, one after the other, in the order in which they came.

Invariant: closing waits for the last one.
"""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal, Slot

from kiosk.domain.credential import Scan
from kiosk.ui.ports.check_in import CheckedIn, Desk, Undecided
from kiosk.ui.ports.check_in_request import Case
from kiosk.ui.workers.background import Worker, asked, key_of


class DeskWorker(Worker):
    """Decides scans, one after the other, in a thread of its own. What is decided again waits in the same line.

    Signals:
        decided: A CheckedIn, and its Case.
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

    def _settle(self, case: Case, decision: Callable[[], CheckedIn]) -> None:
        checked_in, error = asked(decision)
        self.decided.emit(checked_in if checked_in is not None else Undecided(scan=case.scan, error=error), case)


def with_painted(scan: Scan, painted_ms: float) -> Scan:
    """Return the scan with the instant at which its verdict was on the screen."""
    return replace(scan, timeline=replace(scan.timeline, painted=painted_ms))
