"""Sets a hand scanner up: shows the test code, takes what the scanner types for it, and says what was learned.

Invariants: whatever arrives while the test code is shown is no ticket; every key goes to the calibration, also the ones
that would move the focus or press a button.
"""

from time import monotonic

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kiosk.ui.devices.scanner_notes import notes_text
from kiosk.ui.kit.areas.code_picture import CodePicture
from kiosk.ui.kit.complaint import Complaint
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.scanner_keys.scanner_controls import ESCAPE, AltDigits
from kiosk.ui.kit.scanner_keys.scanner_watch import KeyClock, ScannerWatch, letters_of
from kiosk.ui.ports.devices import CalibrationSession, ScannerRow
from kiosk.ui.text.sentences import sentence
from kiosk.ui.text.text_direction import isolated
from kiosk.ui.workers.background import Answer
from kiosk.ui.workers.guarded import guarded_overrides

SETTLED_MS = 1200
"""After so much silence a scanner has typed everything, twice if it does that."""

LONGEST_NAME = 40


def _monotonic_ms() -> float:
    return monotonic() * 1000.0


@guarded_overrides
class CalibrationEdit(QLineEdit):
    """A line that hands every key on and writes none.

    Signals:
        arrived: Another key arrived.
    """

    arrived = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.calibration_session: CalibrationSession | None = None
        self.clock_ms = _monotonic_ms
        self._keys = KeyClock()
        self._alt = AltDigits()

    def event(self, event: QEvent) -> bool:
        """Hand keys on, Tab and Enter included."""
        calibration_session = self.calibration_session
        numbered, is_numbered = self._alt.take(event, lambda: self._keys.instant_of(event, self.clock_ms()))
        if is_numbered and not numbered:
            return True
        letters, shift = (numbered, False) if is_numbered else letters_of(event, in_burst=True)
        # An escape ends a scanner's code; before anything came it is a person's who goes back.
        is_command = letters == ESCAPE and not (calibration_session and calibration_session.arrived)
        if not letters or is_command or calibration_session is None:
            return super().event(event)
        at_ms = self._keys.instant_of(event, self.clock_ms())
        for letter in letters:
            calibration_session.feed(letter, at_ms, shift=shift)
        if isinstance(event, QInputMethodEvent):
            event.setCommitString("")
            super().event(event)
        self.arrived.emit()
        return True


class CalibrationPanel(QFrame):
    """The test code, and what to do with it.

    Signals:
        calibration_asked: Begin a calibration; the answer comes by ``begin``.
        learned: A CalibrationSession and the name of the scanner: what arrived is complete.
        left: Go back.
    """

    calibration_asked = Signal()
    learned = Signal(object, str)
    left = Signal()

    def __init__(self, watch: ScannerWatch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self.code = CodePicture(self.tr("Test code for hand scanners"))
        self.name = QLineEdit(self.tr("Hand scanner"))
        watch.guard(self.name)
        self.edit = CalibrationEdit()
        self.title, self.result = label("title", wrap=True), label("calibration-result", wrap=True)
        self.complaint = Complaint()
        self.again = QPushButton(self.tr("Scan again"))
        self.back = QPushButton(self.tr("Back   Esc"))
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLED_MS)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.title.setText(self.tr("Set up a hand scanner"))
        name, scan = label("question", wrap=True), label("question", wrap=True)
        name.setText(self.tr("1.  Its name, as the entry log shall show it"))
        scan.setText(self.tr("2.  Scan the code beside with it"))
        name.setBuddy(self.name)
        self.name.setAccessibleName(self.tr("Name of the scanner"))
        self.name.setMaxLength(LONGEST_NAME)
        self.edit.setAccessibleName(self.tr("Scan the test code now"))
        self.edit.setReadOnly(False)
        buttons = QHBoxLayout()
        for button in (self.back, self.again):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.column = QVBoxLayout()
        self.column.addStretch(1)
        for widget in (self.title, name, self.name, scan, self.edit, self.result, self.complaint):
            self.column.addWidget(widget)
        self.column.addLayout(buttons)
        self.column.addStretch(2)
        self.row = QHBoxLayout(self)
        self.row.addLayout(self.column, 1)
        self.row.addWidget(self.code, 1)
        spread(self.row, 3, (3, 1.5, 3, 1.5))
        spread(self.column, 0.9)

    def _connect(self) -> None:
        self.edit.arrived.connect(self._on_arrived)
        self.name.returnPressed.connect(self.edit.setFocus)
        self.again.clicked.connect(self.calibration_asked)
        self.back.clicked.connect(self.left)
        self._settled.timeout.connect(self._on_settled)

    def begin(self, calibration_session: CalibrationSession, test_code: str) -> None:
        """Wait for a scanner."""
        self.code.show_text(test_code)
        self.edit.calibration_session = calibration_session
        self.edit.setPlaceholderText(self.tr("Waiting for the scanner …"))
        self.result.setText("")
        self.complaint.say("")
        self.again.hide()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_again(self) -> None:
        """Ask for another scan: the scanner typed while the name was being written."""
        if self.edit.calibration_session is not None:
            self.complaint.say(self.tr("Please scan the code once more."))
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """Wait for nothing any more."""
        self._settled.stop()
        self.edit.calibration_session = None

    def show_result(self, answer: Answer[ScannerRow]) -> None:
        """Say what was learned, or why nothing was."""
        row, key = answer.value, answer.key
        self.edit.setPlaceholderText("")
        self.complaint.say(sentence(key) if key else "")
        if row is not None:
            ready = self.tr("“{name}” is ready.").format(name=isolated(row.name))
            self.result.setText(f"{ready} {notes_text(row.notes)}".strip())
        self.again.show()
        self.again.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_arrived(self) -> None:
        self.complaint.say("")
        self.edit.setPlaceholderText(self.tr("Receiving …"))
        self._settled.start()

    @Slot()
    def _on_settled(self) -> None:
        calibration_session, self.edit.calibration_session = self.edit.calibration_session, None
        if calibration_session is not None:
            self.learned.emit(calibration_session, self.name.text().strip() or self.tr("Hand scanner"))
