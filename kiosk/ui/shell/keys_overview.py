"""All keys of the window on one sheet: those of every page, and those that the open page has named.

A key of a page is named by its shortcut (``whatsThis``), or by a widget that answers for it: ``keys_here`` returns
pairs of the key's name and what it does.
"""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialogButtonBox, QFormLayout, QWidget

from kiosk.ui.kit.form_dialog import FormDialog
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import Look
from kiosk.ui.workers.session import Session


class KeysOverview(FormDialog):
    """The sheet. Scanning goes on while it is open."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window, self._presenter = window, session.presenter
        self.setWindowTitle(self.tr("Keys"))
        title = label("title-small", wrap=True)
        title.setText(self.tr("Keys"))
        self.rows = QFormLayout()
        self.rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        self.buttons = QDialogButtonBox()
        self.close_button = self.buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.rejected.connect(self.reject)
        self.column.addWidget(title)
        self.column.addLayout(self.rows)
        self.foot.addWidget(self.buttons)

    def take_look(self, look: Look) -> None:
        """Keep the rows apart."""
        self.rows.setVerticalSpacing(look.px(0.5))
        self.rows.setHorizontalSpacing(look.px(1.5))

    def show_keys(self) -> None:
        """Show what the keys do now."""
        while self.rows.rowCount():
            self.rows.removeRow(0)
        for key, purpose in (*self._everywhere(), *self._of_whoever_works_here(), *self._of_the_page()):
            name, text = label("key"), label("step", wrap=True)
            name.setText(key)
            text.setText(purpose)
            self.rows.addRow(name, text)
        self.open()
        self.close_button.setFocus()

    def _everywhere(self) -> tuple[tuple[str, str], ...]:
        return (
            (_native("F1"), self.tr("This sheet")),
            (_native("F11"), self.tr("Full screen, and back")),
            (_native("Esc"), self.tr("One step back: the typed code, the verdict, the form, the page")),
            (_native("Tab"), self.tr("On to the next button or line; with Shift back")),
            (_native("Return"), self.tr("Presses what has the focus; in the empty line for codes: next guest")),
            (_native("Space"), self.tr("Presses or ticks what has the focus")),
            ("↑ ↓", self.tr("Up and down in a list, also while a name is typed")),
            (f"{_native('PgUp')} {_native('PgDown')}", self.tr("The same in larger steps")),
        )

    def _of_whoever_works_here(self) -> Iterator[tuple[str, str]]:
        if self._presenter.status.staff:  # where nobody is signed in, there is nobody to be locked out
            yield _native("Ctrl+L"), QCoreApplication.translate("SignInPage", "Lock this kiosk")

    def _of_the_page(self) -> Iterator[tuple[str, str]]:
        for shortcut in self._window.findChildren(QShortcut):
            parent = shortcut.parent()
            if shortcut.whatsThis() and isinstance(parent, QWidget) and parent.isVisible():
                yield shortcut.key().toString(QKeySequence.SequenceFormat.NativeText), shortcut.whatsThis()
        for widget in self._window.findChildren(QWidget):
            yield from _keys_of(widget)


def _keys_of(widget: QWidget) -> Iterable[tuple[str, str]]:
    named = getattr(widget, "keys_here", None)
    return named() if named is not None and widget.isVisible() else ()


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
