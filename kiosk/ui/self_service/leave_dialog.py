"""The way out of self-service: name and PIN of somebody who may leave it; a kiosk without staff asks for its PIN.

Nobody is signed in afterwards where there are staff: whoever opened the stand may be somebody else, far away.
"""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from kiosk.domain.staff.rights import Right
from kiosk.ui.kit.agreement.supervisor_dialog import SupervisorDialog
from kiosk.ui.kit.page import PageContext
from kiosk.ui.ports.supervision import PinAnswer


class LeaveDialog(SupervisorDialog):
    """Accepted when a PIN was right and whoever it belongs to may leave."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._context = context
        self.setWindowTitle(self.tr("Staff"))
        self.submit.setText(self.tr("Leave self-service"))
        self.cancel.setText(self.tr("Cancel"))

    def ask(self) -> None:
        """Open."""
        self.begin(with_name=self._context.session.presenter.status.rights is not None)

    def check(self, name: str, pin: str) -> Callable[[], PinAnswer] | None:
        """Return what says whether they may leave."""
        supervision = self._context.session.ports.supervision
        return None if supervision is None else lambda: supervision.check(pin, name=name, right=Right.LEAVE)
