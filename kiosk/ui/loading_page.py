"""The page while the guest list is read for the first time: how far it is, and a supervisor's way to begin before that.

Half a list cannot tell who is on the other half, so nothing is scanned here unless somebody answers for it.
"""

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QPushButton, QVBoxLayout, QWidget

from kiosk.ui.answers import plain_digits
from kiosk.ui.counted import RECORDS_LOADED, counted
from kiosk.ui.counter_ports import PinAnswer, PinState
from kiosk.ui.icons import Sign
from kiosk.ui.labels import label
from kiosk.ui.override_panel import pin_edit, pin_words
from kiosk.ui.panel import Complaint
from kiosk.ui.ports import GateStatus

_PERCENT = 100


def loaded_words(status: GateStatus) -> str:
    """Return how far the guest list is: its share, else its number of records."""
    if status.loaded_share is not None:
        # Never "100 %" before it is whole.
        percent = min(_PERCENT - 1, int(status.loaded_share * _PERCENT))
        return QCoreApplication.translate("Loading", "Guest list {percent} % loaded").format(percent=percent)
    if status.loaded_records:
        return counted(RECORDS_LOADED, status.loaded_records)
    return QCoreApplication.translate("Loading", "The guest list is being loaded")


class LoadingPage(QWidget):
    """Progress, a sentence, and the PIN that lets scanning begin.

    Signals:
        pin_given: A PIN to be compared.
        begin_asked: A supervisor lets scanning begin.
    """

    pin_given = Signal(str)
    begin_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sign = Sign("calendar", ems=5.0)
        self.sign.setProperty("role", "muted")
        self.title = label("message-title", wrap=True)
        self.text = label("message-text", wrap=True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.pin: QLineEdit = pin_edit(self.tr("Supervisor's PIN"))
        self.pin.setPlaceholderText(self.tr("Supervisor's PIN"))
        self.begin = QPushButton(self.tr("Scan before it is complete"))
        self.complaint = Complaint()
        self._asked = False
        self._build()

    def _build(self) -> None:
        for line in (self.title, self.text):
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.text.setText(
            self.tr(
                "Scanning begins by itself once it is complete. Until then nobody can say who is on it."
                " A supervisor may begin before that: tickets that are not there yet are then asked about."
            )
        )
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.pin)
        foot.addWidget(self.begin)
        foot.addStretch(1)
        lines = QVBoxLayout()
        for widget in (self.title, self.progress, self.text):
            lines.addWidget(widget)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addLayout(lines, 2)
        middle.addStretch(1)
        self.column = QVBoxLayout(self)
        self.column.addStretch(3)
        self.column.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignHCenter)
        self.column.addLayout(middle)
        self.column.addLayout(foot)
        self.column.addWidget(self.complaint, 0, Qt.AlignmentFlag.AlignHCenter)
        self.column.addStretch(4)
        self.pin.returnPressed.connect(self._on_begin)
        self.begin.clicked.connect(self._on_begin)

    def set_unit(self, unit: int) -> None:
        """Set the distances."""
        self.column.setContentsMargins(unit * 3, unit * 2, unit * 3, unit * 2)
        self.column.setSpacing(unit)

    def show_status(self, status: GateStatus) -> None:
        """Show how far the guest list is."""
        words = loaded_words(status)
        if words != self.title.text():
            self.title.setText(words)
            self.setAccessibleName(words)
        known = status.loaded_share is not None
        self.progress.setRange(0, _PERCENT if known else 0)
        self.progress.setValue(int((status.loaded_share or 0) * _PERCENT))

    @Slot(object, str)
    def take_answer(self, answer: PinAnswer | None, key: str) -> None:
        """Begin after a right PIN, else say what is wrong. An answer that nobody waits for here does nothing."""
        if not self._asked:
            return
        self._asked = False
        self.begin.setEnabled(True)
        self.complaint.say(pin_words(answer, key))
        if answer is not None and answer.state is PinState.RIGHT:
            self.begin_asked.emit()

    @Slot()
    def _on_begin(self) -> None:
        typed = plain_digits(self.pin.text())
        self.pin.clear()
        if not typed or self._asked:
            self.pin.setFocus()
            return
        self._asked = True
        self.begin.setEnabled(False)
        self.pin_given.emit(typed)
