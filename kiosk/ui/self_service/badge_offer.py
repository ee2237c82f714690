"""A badge for a guest who is alone with the kiosk: printed once for each time that they come in."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from kiosk.checkin.check_in import CheckInResult
from kiosk.domain.entries.entry import Direction
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.page import PageContext
from kiosk.ui.ports.door import OwnBadge
from kiosk.ui.workers.background import Answer


class BadgeOffer(QWidget):
    """A button, and in its place what became of it.

    Attributes:
        button: Prints.
        said: That it is being printed, or whom to ask.

    Signals:
        settled: It is being printed, or cannot be: whoever stands here has no more to do.
    """

    settled = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._printing = context.session.ports.printing
        self._background = context.session.background("door")
        self._about = ("", "")
        self.button = QPushButton(self.tr("Print my badge"))
        self.button.setProperty("role", "guests")
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button.clicked.connect(self._on_pressed)
        self.said = label("sentence", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.said)
        column.addWidget(self.button)
        self.clear()

    def offer(self, result: CheckInResult) -> bool:
        """Offer it to a guest who came in; return whether there is something to press."""
        self.clear()
        came = [entry for entry in result.entries if entry.admitted and entry.direction is Direction.ENTRY]
        ticket = result.verdict.ticket
        if self._printing is None or ticket is None or not came or not result.verdict.admitted:
            return False
        state = self._printing.own_badge(came[0].entry_id)
        self._about = (came[0].entry_id, ticket.id)
        self._say(self._printed_text() if state is OwnBadge.PRINTED else "")
        self.button.setVisible(state is OwnBadge.OFFERED)
        return state is OwnBadge.OFFERED

    def clear(self) -> None:
        """Keep nothing of anybody."""
        self._about = ("", "")
        self.button.hide()
        self._say("")

    def _printed_text(self) -> str:
        return self.tr("Your badge is being printed.")

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.setVisible(bool(text))

    @Slot()
    def _on_pressed(self) -> None:
        printing, (entry_id, ticket_id) = self._printing, self._about
        if printing is not None and ticket_id:
            self.button.hide()  # two presses are one badge
            self._background.ask(lambda: printing.print_own_badge(entry_id, ticket_id), self._on_printed)

    def _on_printed(self, answer: Answer[None]) -> None:
        if not self._about[0]:
            return  # the next guest stands here by now
        # What is wrong with a printer says nothing to a guest.
        failed = answer.error is not None
        self._say(self.tr("Please ask our staff for your badge.") if failed else self._printed_text())
        self.settled.emit()
