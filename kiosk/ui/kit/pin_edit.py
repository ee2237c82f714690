"""A line for a PIN or passphrase."""

from PySide6.QtWidgets import QLineEdit


def pin_edit(name: str) -> QLineEdit:
    """Return a line that hides what is typed."""
    edit = QLineEdit()
    edit.setEchoMode(QLineEdit.EchoMode.Password)
    edit.setAccessibleName(name)
    edit.setMaxLength(64)
    return edit
