"""Puts the scans from before the program was started into the list of the last ones.

Invariant: whoever was scanned since stands after them; they are asked for once, when it is known that this kiosk scans.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot

from kiosk.ui.ports.check_in import EarlierScan, LastScans
from kiosk.ui.ports.check_in_request import CheckInRequest
from kiosk.ui.ports.status import GateStatus, SetUpStep
from kiosk.ui.workers.background import Answer, Background
from kiosk.ui.workers.presenter import REMEMBERED, Decision, Presenter


class EarlierScans(QObject):
    """Reads them beside the window."""

    def __init__(self, port: LastScans, presenter: Presenter, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._port, self._presenter, self._background = port, presenter, background
        self._asked = False
        presenter.status_changed.connect(self._on_status)

    @Slot(object)
    def _on_status(self, status: GateStatus) -> None:
        if not self._asked and status.set_up_step is SetUpStep.SCANNING:
            self._asked = True
            port = self._port
            self._background.ask(lambda: port.read(REMEMBERED), self._on_read)

    def _on_read(self, answer: Answer[Sequence[EarlierScan]]) -> None:
        known = {entry.entry_id for one in self._presenter.decisions for entry in one.result.entries}
        # What was scanned while they were read is among them, too.
        found = [one for one in answer.value or () if one.result.entries[0].entry_id not in known]
        self._presenter.remember_earlier(
            [Decision(result=one.result, request=CheckInRequest(scan=one.result.scan), at=one.at) for one in found],
            {one.result.entries[0].entry_id for one in found if one.undone},
        )
