"""A line for a PIN or passphrase."""

from PySide6.QtWidgets import QLineEdit, QWidget


def pin_edit(name: str) -> QLineEdit:
    """Return a line that hides what is typed."""
    edit = QLineEdit()
    edit.setEchoMode(QLineEdit.EchoMode.Password)
    edit.setAccessibleName(name)
    edit.setMaxLength(64)
    return edit


def forget_pins(part: QWidget) -> None:
    """Empty every such line in a part of the window: half a PIN is nothing that the next person should find."""
    for edit in part.findChildren(QLineEdit):
        if edit.echoMode() is QLineEdit.EchoMode.Password:
            edit.clear()
