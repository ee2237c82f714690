"""What people have filled into a form, to be put into the form that takes its place in another language.

Both forms are made by the same code, so their parts follow one another in the same order. Invariants: a PIN is never
kept; where the forms do not have the same parts, nothing is filled in rather than something in the wrong line.
"""

from collections.abc import Iterator
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QWidget,
)

Value = str | int | bool | tuple[bool, ...]


@runtime_checkable
class NumberHolder(Protocol):
    """A part of our own that holds a number."""

    number: int

    def step(self, by: int) -> None:
        """Take so many more, or fewer."""
        ...


Filled = tuple[tuple[type[QWidget], Value], ...]


def filled_in(form: QWidget) -> Filled:
    """Return what stands in a form.

    Args:
        form: The form, with all its parts.
    """
    return tuple((type(part), value) for part in _parts(form) if (value := _value(part)) is not None)


def fill_in(form: QWidget, filled: Filled) -> None:
    """Put into a form what stood in the one before it.

    Args:
        form: The form, with the same parts.
        filled: What ``filled_in`` returned.
    """
    parts = [part for part in _parts(form) if _value(part) is not None]
    if [type(part) for part in parts] != [kind for kind, _ in filled]:
        return
    for part, (_, value) in zip(parts, filled, strict=True):
        if value != _value(part):
            _put(part, value)


def place_of_focus(form: QWidget) -> int:
    """Return which part of a form has the focus, by the order of its parts; -1 where none has."""
    focused = form.focusWidget()
    return next((place for place, part in enumerate(_parts(form)) if part is focused), -1)


def give_focus(form: QWidget, place: int) -> None:
    """Give the focus to a part of a form, now or as soon as it is seen."""
    part = next((part for at, part in enumerate(_parts(form)) if at == place), None)
    if part is not None:
        part.setFocus(Qt.FocusReason.OtherFocusReason)


def _parts(form: QWidget) -> Iterator[QWidget]:
    # Of a list to choose from, the line inside it is no part of its own.
    return (part for part in form.findChildren(QWidget) if not isinstance(part.parent(), QComboBox))


def _value(part: QWidget) -> Value | None:
    """Return what a part holds; None where it holds nothing that people fill in, or a secret."""
    if isinstance(part, QLineEdit):
        return part.text() if part.echoMode() is not QLineEdit.EchoMode.Password else None
    if isinstance(part, QPlainTextEdit):
        return part.toPlainText()
    if isinstance(part, QComboBox):
        return part.currentIndex()
    if isinstance(part, QListWidget):
        return tuple(item.checkState() is Qt.CheckState.Checked for item in _items(part))
    if isinstance(part, QAbstractButton):
        return part.isChecked() if part.isCheckable() else None
    return part.number if isinstance(part, NumberHolder) else None


def _put(part: QWidget, value: Value) -> None:
    if isinstance(part, QLineEdit):
        part.setText(str(value))
    elif isinstance(part, QPlainTextEdit):
        part.setPlainText(str(value))
    elif isinstance(part, QComboBox) and isinstance(value, int):
        part.setCurrentIndex(value)
    elif isinstance(part, QListWidget) and isinstance(value, tuple):
        for item, ticked in zip(_items(part), value, strict=False):
            if item.flags() & Qt.ItemFlag.ItemIsUserCheckable:
                item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
    elif isinstance(part, QAbstractButton):
        part.setChecked(bool(value))
    elif isinstance(part, NumberHolder) and isinstance(value, int):
        part.step(value - part.number)


def _items(view: QListWidget) -> Iterator[QListWidgetItem]:
    return (view.item(row) for row in range(view.count()))
