"""Who of a party walks in: a button for each guest's name, pressed for those who are here, and one to let them in.

Invariant: nobody is let in by a name alone; whoever came before stands there, cannot be pressed, and is not counted.
"""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from kiosk.domain.verdicts.details import PartyGuest
from kiosk.domain.verdicts.party_names import MOST_NAMED
from kiosk.ui.kit.flow_layout import FlowLayout
from kiosk.ui.text.plurals import LET_IN, plural
from kiosk.ui.text.text_direction import dotted, isolated
from kiosk.ui.workers.guarded import guarded_overrides


@guarded_overrides
class NameRow(QWidget):
    """Names to tick.

    Signals:
        chosen: Numbers of the guests who walk, as a frozenset.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = FlowLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.names = tuple(self._button() for _ in range(MOST_NAMED))
        for button in self.names:
            button.setCheckable(True)
            button.setProperty("role", "name")
            button.toggled.connect(self._on_ticked)
        self.admit = self._button()
        self.admit.setDefault(True)
        self.admit.clicked.connect(self._on_admit)
        self.hide()

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """Everything that can be pressed."""
        return (*self.names, self.admit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the height of all lines."""
        super().resizeEvent(event)
        self._keep_height()

    def _keep_height(self) -> None:
        """Take no less than all lines need: where it is scrolled, Qt would press them into the height of one."""
        self.setMinimumHeight(self.row.heightForWidth(self.width()))

    def _button(self) -> QPushButton:
        button = QPushButton()
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAutoDefault(True)  # Enter presses it
        button.setProperty("role", "guests")
        self.row.addWidget(button)
        return button

    def offer(self, guests: Sequence[PartyGuest], came: str) -> None:
        """Offer these guests, nobody ticked; hide when there are none.

        Args:
            guests: The guests.
            came: What is said of those who walked this way before.
        """
        for place, button in enumerate(self.names):
            guest = guests[place] if place < len(guests) else None
            button.setVisible(guest is not None)
            if guest is None:
                continue
            name = guest.name or QLocale().toString(guest.number)
            # Said in words, too: a dashed edge alone tells nobody why a name cannot be pressed.
            said = name if guest.may_walk else dotted(isolated(name), came)
            button.setText(said.replace("&", "&&"))  # an ampersand in a name is no shortcut
            button.setAccessibleName(said)
            button.setProperty("number", guest.number)
            # Those who came before are shown as such: pressed, and not to be released.
            button.setChecked(not guest.may_walk)
            button.setEnabled(guest.may_walk)
        self._on_ticked()
        self.setVisible(bool(guests))

    def _ticked(self) -> frozenset[int]:
        here = (button for button in self.names if not button.isHidden() and button.isEnabled() and button.isChecked())
        return frozenset(int(button.property("number")) for button in here)

    @Slot()
    def _on_ticked(self) -> None:
        count = len(self._ticked())
        self.admit.setText(plural(LET_IN, count))
        self.admit.setEnabled(count > 0)

    @Slot()
    def _on_admit(self) -> None:
        if who := self._ticked():
            self.chosen.emit(who)
