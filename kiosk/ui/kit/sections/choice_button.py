"""A button that opens a list of things of which several can be chosen; it says how many are."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from kiosk.ui.text.text_direction import isolated
from kiosk.ui.workers.guarded import guarded_overrides

LONGEST = 24
"""Characters of a chosen name that a button shows."""


@guarded_overrides
class StayingMenu(QMenu):
    """A menu that stays open while things are ticked in it."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick, and stay open."""
        if not self._tick():
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with the space bar and stay open; Enter ticks and closes, as in every menu."""
        if event.key() != Qt.Key.Key_Space or not self._tick():
            super().keyPressEvent(event)

    def _tick(self) -> bool:
        action: QAction | None = self.activeAction()  # Qt's stubs do not say that there may be none
        if action is None or not action.isEnabled() or not action.isCheckable():
            return False
        action.trigger()
        return True


class ChoiceButton(QPushButton):
    """Chooses any number of values.

    Args:
        title: What is chosen.
        any_text: Entry of the list that takes every choice back.
        parent: Where it lies.

    Signals:
        changed: People chose something else.
    """

    changed = Signal()

    def __init__(self, title: str, any_text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._options: tuple[tuple[Any, str], ...] = ()
        self._chosen: frozenset[Any] = frozenset()
        self._actions: dict[Any, QAction] = {}
        self._in_menu: tuple[tuple[Any, str], ...] = ()
        self.setProperty("role", "choice")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.list = StayingMenu(self)
        self._any = self.list.addAction(any_text)
        self._any.triggered.connect(self._on_any)
        self.list.addSeparator()
        self.setMenu(self.list)
        self._say()

    @property
    def chosen(self) -> frozenset[Any]:
        """What is chosen; nothing means everything."""
        return self._chosen

    def choose(self, values: frozenset[Any]) -> None:
        """Choose values without telling; those that are not on offer stay chosen, too."""
        self._chosen = values
        self._list()
        for value, action in self._actions.items():
            action.setChecked(value in values)
        self._say()

    def offer(self, options: Sequence[tuple[Any, str]]) -> None:
        """Offer values with their names; what was chosen stays so."""
        if tuple(options) == self._options:
            return
        self._options = tuple(options)
        self._list()
        self._say()

    @property
    def _listed(self) -> tuple[tuple[Any, str], ...]:
        """What is on offer, and behind it what is chosen and gone since: a gate that a saved filter still names."""
        offered = {value for value, _ in self._options}
        gone = sorted(value for value in self._chosen if isinstance(value, str) and value and value not in offered)
        # Before anything was offered nobody knows what is gone.
        return (*self._options, *((value, value) for value in gone)) if self._options else ()

    def _list(self) -> None:
        """Put into the menu what can be chosen, and what can be taken back."""
        listed = self._listed
        if listed == self._in_menu:
            return
        self._in_menu = listed
        for action in self._actions.values():
            self.list.removeAction(action)
            action.deleteLater()
        self._actions = {}
        for value, name in listed:
            # A name from outside: an ampersand in it is no mnemonic.
            action = QAction(name.replace("&", "&&"), self.list)
            action.setCheckable(True)
            action.setChecked(value in self._chosen)
            action.setData(value)
            action.triggered.connect(self._on_ticked)
            self.list.addAction(action)
            self._actions[value] = action

    def _say(self) -> None:
        names = [name for value, name in self._listed if value in self._chosen]
        text = self._title
        if len(self._chosen) == 1 and names:
            name = names[0] if len(names[0]) <= LONGEST else names[0][: LONGEST - 1] + "…"
            text = f"{self._title}: {isolated(name)}"
        elif self._chosen:
            text = f"{self._title}: {QLocale().toString(len(self._chosen))}"
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.setProperty("narrowed", bool(self._chosen))
        self.style().unpolish(self)
        self.style().polish(self)
        self._any.setEnabled(bool(self._chosen))

    @Slot()
    def _on_any(self) -> None:
        self.choose(frozenset())
        self.changed.emit()

    @Slot()
    def _on_ticked(self) -> None:
        offered = set(self._actions)
        ticked = {value for value, action in self._actions.items() if action.isChecked()}
        self._chosen = frozenset(ticked | (self._chosen - offered))
        self._say()
        self.changed.emit()
