"""Types into whatever line has the focus, for keys on the screen.

Letters are put into lines of text as they are and not sent as keys: a hand scanner is known by keys that follow each
other fast, and nobody who types with two thumbs is to be taken for one.
"""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

TextLine = QLineEdit | QPlainTextEdit | QAbstractSpinBox
"""What is typed into."""


def text_line(widget: QWidget | None) -> TextLine | None:
    """Return the line that takes what is typed while a widget has the focus; None where nothing is typed."""
    if isinstance(widget, QComboBox):
        widget = widget.lineEdit()  # None in a list of things to choose from
    if not isinstance(widget, TextLine) or not widget.isEnabled() or widget.isReadOnly():
        return None
    return widget


def pressed_parts(line: TextLine) -> tuple[QWidget, ...]:
    """Return the parts of a line that a finger presses: some have the text in a widget of its own."""
    if isinstance(line, QPlainTextEdit):
        return line, line.viewport()
    if isinstance(line, QAbstractSpinBox):
        return line, line.lineEdit()
    return (line,)


def is_secret(line: TextLine) -> bool:
    """Whether nobody is to read what is typed."""
    return isinstance(line, QLineEdit) and line.echoMode() is not QLineEdit.EchoMode.Normal


def shown(line: TextLine) -> str:
    """Return what a line shows, with a bar where typing goes on."""
    if isinstance(line, QPlainTextEdit):
        cursor = line.textCursor()
        text, at = cursor.block().text(), cursor.positionInBlock()
    elif isinstance(line, QLineEdit):
        text, at = line.displayText(), line.cursorPosition()
    else:
        return line.text()
    return f"{text[:at]}|{text[at:]}"


def type_text(line: TextLine, text: str) -> None:
    """Put letters where the cursor is, in the place of what is selected."""
    if isinstance(line, QLineEdit):
        line.insert(text)
    elif isinstance(line, QPlainTextEdit):
        line.insertPlainText(text)
    else:
        press(line, Qt.Key.Key_unknown, text)


def delete_back(line: TextLine) -> None:
    """Take away what is selected, else the letter before the cursor."""
    if isinstance(line, QLineEdit):
        line.backspace()
    elif isinstance(line, QPlainTextEdit):
        line.textCursor().deletePreviousChar()
    else:
        press(line, Qt.Key.Key_Backspace)


def press_enter(line: TextLine) -> None:
    """Do what Enter does there: begin a line, or send what was typed."""
    if isinstance(line, QPlainTextEdit):
        line.insertPlainText("\n")
    else:
        press(line, Qt.Key.Key_Return, "\r")


def press(line: QWidget, key: Qt.Key, text: str = "") -> None:
    """Press and release a key."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(line, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))
