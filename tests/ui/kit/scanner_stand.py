"""A form to which keys come as from a hand scanner, at times that the test makes up."""

from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kiosk.app.scanning.typed_codes import TypedCodes
from kiosk.scanner.debounce import Debounce
from kiosk.scanner.hand.calibration import Calibration
from kiosk.scanner.hand.typing_scanners import TypingScanners
from kiosk.ui.kit.scanner_keys.scanner_watch import ScannerWatch
from kiosk.ui.ports.typed_keys import KeyScan
from tests.support.devices.vouching import Vouching

NONE = Qt.KeyboardModifier.NoModifier
CTRL, ALT, KEYPAD = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.KeypadModifier,
)
ENTER = (Qt.Key.Key_Return, NONE, "\r")
KEYPAD_ENTER = (Qt.Key.Key_Enter, KEYPAD, "\r")
BLANK = (Qt.Key.Key_Space, NONE, " ")
CTRL_M, CTRL_J = (Qt.Key.Key_M, CTRL, "\r"), (Qt.Key.Key_J, CTRL, "\n")
GAP_MS = 6.0

KNOWN = ("K7F3\nQ2-55", "K7F3\tQ2-66", "K7F3\tQ2\n77", "K7F3\nQ2\n1", "AAAA-1", "BBBB-2")
"""Codes in the roster."""

SENDS_ENTER = TypingScanners({"Pult": Calibration(longest_gap_ms=9.0)})
SENDS_NONE = TypingScanners({"Pult": Calibration(ends="", longest_gap_ms=9.0)})


class Form(QWidget):
    """Takes note of keys that nobody within wanted."""

    def __init__(self) -> None:
        """Begin with none."""
        super().__init__()
        self.commands: list[int] = []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take note of a key."""
        self.commands.append(event.key())


@dataclass
class Stand:
    """A form with a line and a button, watched, and the keys that come to it."""

    form: Form
    edit: QLineEdit
    button: QPushButton
    codes: TypedCodes
    watch: ScannerWatch
    now_ms: float = 5_000_000.0
    texts: list[str] = field(default_factory=list)
    pressed: list[str] = field(default_factory=list)
    gap_ms: float = GAP_MS

    @property
    def commands(self) -> list[int]:
        """Keys that were commands to whoever owns the line."""
        return self.form.commands

    def key(self, key: int, modifiers: Qt.KeyboardModifier, text: str, *, to: QWidget | None = None) -> None:
        """Press and release one key."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, modifiers, text)
            event.setTimestamp(round(self.now_ms))
            QApplication.sendEvent(to or self.edit, event)
        self.now_ms += self.gap_ms

    def type(self, text: str) -> None:
        """Type letters."""
        for letter in text:
            self.key(0, NONE, letter)

    def wait(self, for_ms: float) -> None:
        """Let time pass, and tell the watch where its timer would."""
        self.now_ms += for_ms
        if for_ms > self.codes.pause_ms:
            self.watch._on_silence()


def made(qtbot, self_proving: Vouching | None) -> Stand:
    """Return a stand, shown; with whoever vouches for codes, or nobody."""
    form = Form()
    edit, button = QLineEdit(), QPushButton("Dismiss")
    layout = QVBoxLayout(form)
    layout.addWidget(edit)
    layout.addWidget(button)
    codes = TypedCodes(TypingScanners(), Debounce(), self_proving)
    there = Stand(form, edit, button, codes, ScannerWatch(codes, lambda: there.now_ms, form))
    there.watch.guard(edit)

    def note(scan: KeyScan) -> None:
        there.texts.append(scan.text)

    there.watch.scanned.connect(note)
    edit.returnPressed.connect(lambda: there.pressed.append("return"))
    button.clicked.connect(lambda: there.pressed.append("button"))
    qtbot.addWidget(form)
    form.show()
    return there
