"""Says whether the sync service runs, and starts it with one button.

Invariant: a service that stands still is told, and never without a way on: where this program cannot start it, the
sentence says so.
"""

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from kiosk.ui.kit.areas.notice import Notice
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.page import PageContext
from kiosk.ui.text.sentences import sentence
from kiosk.ui.workers.background import Answer

PATIENCE_MS = 20_000  # a daemon that opens a large database on a slow disk takes some seconds to its first beat


class ServiceLine(QWidget):
    """The line.

    Args:
        context: What pages are built on.
        always: Say that it runs, too; else the line is empty then.
        parent: Where it lies.
    """

    def __init__(self, context: PageContext, *, always: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._starter = context.session.ports.sync_service
        self._background = context.session.background("preflight")
        self._always = always
        self.notice = Notice()
        self.start = QPushButton(self.tr("Start it"))
        self.start.hide()
        self.start.clicked.connect(self._on_start)
        self.patience = QTimer(self)
        self.patience.setSingleShot(True)
        self.patience.setInterval(PATIENCE_MS)
        self.patience.timeout.connect(self._on_no_beat)
        row = QHBoxLayout(self)
        row.addWidget(self.notice, 1)
        row.addWidget(self.start)
        spread(row, 0.6, (0, 0, 0, 0))

    def show_alive(self, *, alive: bool) -> None:
        """Show whether it runs."""
        if alive:
            self.patience.stop()
            self.notice.say(self.tr("The sync service is running.") if self._always else "", "good")
        elif not self.notice.text() or not self.start.isVisibleTo(self):
            # What was just started needs a moment for its first beat: what is said about that stays.
            self.notice.say(self.tr("The sync service is not running. It talks with the platform."), "warn")
        self.start.setVisible(not alive and self._starter is not None)

    def show_started(self, answer: Answer[None]) -> None:
        """Say that the sync service comes, or why it does not."""
        self.start.setEnabled(True)
        if answer.error is not None:
            self.notice.say(sentence(answer.key), "warn")
        else:
            self.notice.say(self.tr("The sync service is starting …"), "calm")
            self.patience.start()

    @Slot()
    def _on_start(self) -> None:
        if self._starter is not None:
            self.start.setEnabled(False)
            self._background.ask(self._starter.start, self.show_started)

    @Slot()
    def _on_no_beat(self) -> None:
        """Say that it did not come, for nobody is to wait for it for ever; if it comes later, that is said then."""
        self.notice.say(sentence("service.failed"), "warn")
