"""The field for typed codes: always in reach, and where a hand scanner's keys end up whatever has the focus.

What somebody goes on typing after a line for a PIN was left is neither shown nor taken for a code: it may be the rest
of the PIN. Hand scanners are heard all the while, for their codes never stay in the line.
"""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLineEdit, QPushButton, QToolButton, QWidget

from kiosk.ui.kit.icons import Sign
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.scanner_keys.pin_rest import PinRest
from kiosk.ui.kit.scanner_keys.scanner_watch import ScannerWatch, is_typing
from kiosk.ui.workers.guarded import guarded_overrides

ROOMY = 42  # signs side by side: so wide is a line in which buttons show their keys
LEAST = 18  # signs side by side: so wide are the line for a code and what stands around it, at least
LONGEST = 8_192  # characters; no code is longer


@guarded_overrides
class CodeEdit(QLineEdit):
    """A line for one code.

    Signals:
        dismissed: Enter or Space in the empty line.
    """

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(LONGEST)
        self.setClearButtonEnabled(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space in the empty line dismiss."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if not self.text() and event.key() in keys:
            self.dismissed.emit()
            return
        super().keyPressEvent(event)


@guarded_overrides
class CodeEntry(QFrame):
    """The line with its sign and button.

    Signals:
        entered: Somebody typed a code.
        dismissed: Enter or Space in the empty line.
    """

    entered = Signal(str)
    dismissed = Signal()

    def __init__(self, watch: ScannerWatch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("entry")
        self._keyed: dict[QPushButton, tuple[str, str]] = {}
        self._offered: dict[QPushButton, bool] = {}
        self.sign = Sign("keyboard", ems=1.4)
        self.sign.setProperty("role", "muted")
        self.edit = CodeEdit()
        watch.guard(self.edit)
        self.edit.setPlaceholderText(self.tr("Scan with a hand scanner, or type a code"))
        self.edit.setAccessibleName(self.tr("Code"))
        self.button = QPushButton(self.tr("Check"))
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.setProperty("role", "primary")
        self.button.setEnabled(False)
        self.row = QHBoxLayout(self)
        self.row.addWidget(self.sign)
        self.row.addWidget(self.edit, 1)
        self.row.addWidget(self.button)
        spread(self.row, 0.5, (1, 0.25, 0.5, 0.25))
        self.setFocusProxy(self.edit)
        self.edit.returnPressed.connect(self._on_return)
        self.button.clicked.connect(self._on_return)
        self.edit.dismissed.connect(self.dismissed)
        self.edit.textChanged.connect(self._on_text)
        self._rest = PinRest(self)
        self._rest.began.connect(self._on_pin_left)
        self._rest.over.connect(self._on_pause)
        self.edit.textEdited.connect(self._rest.typed)

    @property
    def hushed(self) -> bool:
        """Whether what is typed now may be the rest of a PIN."""
        return self._rest.may_come

    def add_button(self, text: str, hint: str, key: QKeySequence) -> QPushButton:
        """Put one more button at the end of the line.

        Args:
            text: What it says.
            hint: What it says when somebody points at it.
            key: What presses it, too; it stands on the button where there is room.
        """
        button = QPushButton(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(hint)
        button.setAccessibleName(text)
        self._keyed[button] = (text, key.toString(QKeySequence.SequenceFormat.NativeText))
        self._offered[button] = True
        self.row.addWidget(button)
        return button

    def offer(self, button: QPushButton, *, offered: bool) -> None:
        """Offer one of the buttons, or not."""
        if self._offered[button] != offered:
            self._offered[button] = offered
            self._fit()

    def _fit(self) -> None:
        """Where not everything has room, what opens forms gives way to what checks a code while one is typed."""
        side, buttons = self.sign.side, [button for button, offered in self._offered.items() if offered]
        roomy = self.width() > ROOMY * side
        for button, (name, key) in self._keyed.items():
            button.setText(f"{name}   {key}" if roomy and key else name)
        wanted = sum(button.sizeHint().width() + self.row.spacing() for button in (*buttons, self.button))
        narrow = wanted + LEAST * side > self.width()
        typed = bool(self.edit.text())
        self.sign.setVisible(self.width() > 50 * side)
        self.button.setVisible(typed or not narrow)
        for button in self._keyed:
            button.setVisible(self._offered[button] and not (narrow and typed))

    def add_last(self, button: QToolButton) -> None:
        """Put a button at the very end of the line."""
        self.row.addWidget(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the sign out where the line needs the room."""
        super().resizeEvent(event)
        self._fit()

    def take_key(self, event: QKeyEvent) -> bool:
        """Take a key that was pressed elsewhere in the window.

        Returns:
            Whether the key belonged here: it writes, or ends what was written.
        """
        ends = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if not (is_typing(event) or ends):
            return False
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        QApplication.sendEvent(self.edit, event)
        return True

    def clear(self) -> bool:
        """Empty the line; returns whether there was anything in it."""
        had_text = bool(self.edit.text())
        self.edit.clear()
        return had_text

    @Slot()
    def _on_return(self) -> None:
        text = self.edit.text().strip()
        if not text:
            return
        self.edit.clear()
        if not self.hushed:
            self.entered.emit(text)

    @Slot()
    def _on_pin_left(self) -> None:
        self.edit.setEchoMode(QLineEdit.EchoMode.NoEcho)

    @Slot()
    def _on_pause(self) -> None:
        self.edit.clear()
        self.edit.setEchoMode(QLineEdit.EchoMode.Normal)

    @Slot(str)
    def _on_text(self, text: str) -> None:
        self.button.setEnabled(bool(text.strip()))
        self._fit()
