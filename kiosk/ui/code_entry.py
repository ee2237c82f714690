"""The field for typed codes: always in reach, and where a hand scanner's keys end up whatever has the focus."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLineEdit, QPushButton, QWidget

from kiosk.domain.credential import ScanSource
from kiosk.ui.direction import set_margins
from kiosk.ui.icons import Sign
from kiosk.ui.keystrokes import Keystrokes

LONGEST = 8_192  # characters; no code is longer


def is_typing(event: QKeyEvent) -> bool:
    """Whether a key writes a character. AltGr arrives as Ctrl+Alt on Windows and writes, too."""
    text = event.text()
    if not text or not text.isprintable():
        return False
    commands = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier)
    alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
    return bool(alt) if commands else not alt


class CodeEdit(QLineEdit):
    """A line that watches the rhythm of its keys.

    Signals:
        dismissed: Enter or Space in the empty line.
    """

    dismissed = Signal()

    def __init__(self, clock_ms: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keystrokes = Keystrokes()
        self.clock_ms = clock_ms
        self.setMaxLength(LONGEST)
        self.setClearButtonEnabled(False)

    def event(self, event: QEvent) -> bool:
        """End a hand scanner's text also at Tab, which many send instead of Enter."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self._is_scanners_tab(event):
            self.returnPressed.emit()
            return True
        return super().event(event)

    def _is_scanners_tab(self, event: QKeyEvent) -> bool:
        tab = event.key() == Qt.Key.Key_Tab
        return tab and bool(self.text()) and self.keystrokes.source is ScanSource.HAND_SCANNER

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Watch the rhythm; Enter and Space in the empty line dismiss."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if not self.text() and event.key() in keys:
            self.dismissed.emit()
            return
        if is_typing(event):
            self.keystrokes.note(self.clock_ms())
        super().keyPressEvent(event)


class CodeEntry(QFrame):
    """The line with its sign and button.

    Signals:
        entered: A text is complete: the text, and the ScanSource that typed it.
        dismissed: Enter or Space in the empty line.
    """

    entered = Signal(str, object)
    dismissed = Signal()

    def __init__(self, clock_ms: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("entry")
        self.sign = Sign("keyboard", ems=1.4)
        self.sign.setProperty("role", "muted")
        self.edit = CodeEdit(clock_ms)
        self.edit.setPlaceholderText(self.tr("Scan with a hand scanner, or type a code"))
        self.edit.setAccessibleName(self.tr("Code"))
        self.button = QPushButton(self.tr("Check"))
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.setProperty("role", "primary")
        self.button.setEnabled(False)
        self.find_button = QPushButton(self.tr("Find guest"))
        self.find_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.find_button.setToolTip(self.tr("Look a guest up by name (Ctrl+F)"))
        self.sell_button = QPushButton(self.tr("Sell ticket"))
        self.sell_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.sell_button.setToolTip(self.tr("Sell at the door (Ctrl+N)"))
        self.sell_button.hide()
        self.row = QHBoxLayout(self)
        self.row.addWidget(self.sign)
        self.row.addWidget(self.edit, 1)
        self.row.addWidget(self.button)
        self.row.addWidget(self.find_button)
        self.row.addWidget(self.sell_button)
        self.setFocusProxy(self.edit)
        self.edit.returnPressed.connect(self._on_return)
        self.button.clicked.connect(self._on_return)
        self.edit.dismissed.connect(self.dismissed)
        self.edit.textChanged.connect(self._on_text)

    def set_unit(self, unit: int) -> None:
        """Set the distances."""
        set_margins(self.row, unit, unit * 0.5, unit * 0.5, unit * 0.5)
        self.row.setSpacing(round(unit * 0.7))

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
        source = self.edit.keystrokes.take(text, self.edit.clock_ms())
        self.edit.clear()
        if source is not None:
            self.entered.emit(text, source)

    @Slot(str)
    def _on_text(self, text: str) -> None:
        self.button.setEnabled(bool(text.strip()))
