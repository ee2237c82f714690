"""Whether the sync service runs, as a step of its own: without it nothing comes from the platform."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.page import Page
from kiosk.ui.ports.status import GateStatus, SetUpStep
from kiosk.ui.setup.service_line import ServiceLine


class ServicePage(Page):
    """What it is for, whether it runs, and the button that starts it."""

    openable_at = frozenset(SetUpStep) - {SetUpStep.SIGN_IN}

    def make_parts(self) -> None:
        """Make what it shows."""
        self.setProperty("kind", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title, self.lead = label("title", wrap=True), label("lead", wrap=True)
        self.title.setText(self.tr("Sync service"))
        self.lead.setText(self.tr("It fetches the guest list and sends entries, also while this window is closed."))
        self.line = ServiceLine(self.context, always=True)
        column = QVBoxLayout(self)
        column.addStretch(1)
        for widget in (self.title, self.lead, self.line):
            column.addWidget(widget)
        column.addStretch(2)
        spread(column, 1, (3, 1, 3, 1))
        self.starts_at = self.line.start

    def show_status(self, status: GateStatus, now: datetime) -> None:
        """Show whether it runs."""
        del now
        self.line.show_alive(alive=status.daemon_alive)
