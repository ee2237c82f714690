"""A pad of digits for lines that want a PIN. It never takes the focus: whoever types goes on typing.

A PIN may be a passphrase, too: beside the digits is a key that asks for letters (``LETTERS_WANTED``), which
whoever shows the keyboard on the screen answers.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from kiosk.ui.kit.look import spread
from kiosk.ui.workers.guarded import guarded_overrides

LETTERS_WANTED = QEvent.Type(QEvent.registerEventType())
"""Sent to a line for which somebody asked for letters by hand."""
_ROWS = ("123", "456", "789")
_LINES_AROUND = 13  # heights of a line that heading, complaint and buttons take above and below a pad
_LINE_EMS = 9  # … and that a line for a PIN is wide at least


class NumberPad(QFrame):
    """Ten digits, a key that takes the last one away, and one that asks for letters.

    Attributes:
        lines: The lines that it can write into.
        digits: The buttons by digit.
        back: Takes the last digit away.
        letters: Asks for letters.
    """

    def __init__(self, line: QLineEdit, *more: QLineEdit, parent: QWidget | None = None) -> None:
        """Write into lines.

        Args:
            line: A line.
            more: Further ones: what is pressed goes into the one that has the focus, or had it last.
            parent: Owns this.
        """
        super().__init__(parent)
        self.lines = (line, *more)
        self._last = line
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # 1 2 3 run the same way everywhere
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        self.digits: dict[int, QPushButton] = {}
        for row, digits in enumerate(_ROWS):
            for column, digit in enumerate(digits):
                grid.addWidget(self._digit(int(digit)), row, column)
        self.letters, self.back = self._key("Aa"), self._key("⌫")
        self.letters.setAccessibleName(self.tr("Letters"))
        self.letters.clicked.connect(self._on_letters)
        self.back.setAccessibleName(self.tr("Delete the last digit"))
        self.back.clicked.connect(self._on_back)
        grid.addWidget(self.letters, len(_ROWS), 0)
        grid.addWidget(self._digit(0), len(_ROWS), 1)
        grid.addWidget(self.back, len(_ROWS), 2)
        spread(grid, 0.4)

    @property
    def line(self) -> QLineEdit:
        """The line that is written into now: the one with the focus, or the one that had it last."""
        usable = [line for line in self.lines if line.isEnabled() and not line.isHidden()]
        focused = [line for line in usable if line.hasFocus()]
        last = [line for line in usable if line is self._last]
        self._last = next(iter((*focused, *last, *usable)), self.lines[0])
        return self._last

    def _digit(self, digit: int) -> QPushButton:
        key = self.digits[digit] = self._key(QLocale().toString(digit))
        key.setProperty("digit", digit)
        key.clicked.connect(self._on_digit)
        return key

    @staticmethod
    def _key(text: str) -> QPushButton:
        key = QPushButton(text)
        key.setProperty("role", "digit")
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key.setAutoDefault(False)  # in a dialog Enter belongs to its own button
        return key

    def _begin(self) -> QLineEdit:
        """Return the line, with the focus: where digits appear is where Enter and letters go, too."""
        line = self.line
        if not line.hasFocus():
            line.setFocus(Qt.FocusReason.OtherFocusReason)
            line.deselect()
        return line

    @Slot()
    def _on_digit(self) -> None:
        key = self.sender()
        if isinstance(key, QPushButton):
            self._begin().insert(str(key.property("digit")))

    @Slot()
    def _on_back(self) -> None:
        self._begin().backspace()

    @Slot()
    def _on_letters(self) -> None:
        QCoreApplication.sendEvent(self._begin(), QEvent(LETTERS_WANTED))


@guarded_overrides
class PadBeside(QWidget):
    """Lines with a pad beside them, as long as the window is large enough to show all of it.

    Attributes:
        pad: The pad.
    """

    def __init__(self, lines: QWidget, *edits: QLineEdit, parent: QWidget | None = None) -> None:
        """Put a pad beside lines.

        Args:
            lines: What stands beside the pad, the lines among it.
            edits: The lines that want digits, at least one.
            parent: Owns this.
        """
        super().__init__(parent)
        self.pad = NumberPad(*edits)
        self._wanted = True
        self._lines = lines
        self._row = row = QHBoxLayout(self)
        row.addWidget(lines, 1)
        row.addWidget(self.pad, 0, Qt.AlignmentFlag.AlignBottom)
        row.setContentsMargins(0, 0, 0, 0)
        spread(row, 1.2)

    def want_pad(self, *, wanted: bool) -> None:
        """Say whether a PIN is asked for at all."""
        self._wanted = wanted
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the pad out of a small window: lines, buttons and complaints come first."""
        super().resizeEvent(event)
        self._place()

    def showEvent(self, event: QShowEvent) -> None:
        """Look for room: the window may have changed while nobody saw this."""
        super().showEvent(event)
        self._place()

    def _place(self) -> None:
        # A dialog is as high as what is in it; the window that it lies over tells how high it may be.
        own = self.window()
        above = own.parentWidget()
        high = (above.window() if above is not None else own).height()
        line, wanted = self.fontMetrics().height(), self.pad.sizeHint()
        high_enough = high >= wanted.height() + line * _LINES_AROUND
        # No heading of a line may be cut for it, and no digit, however long a language is.
        beside = max(self._lines.minimumSizeHint().width(), line * _LINE_EMS) + self._row.spacing()
        self.pad.setVisible(self._wanted and high_enough and self.width() >= wanted.width() + beside)
