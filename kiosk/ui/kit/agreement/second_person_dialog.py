"""A second person agrees beside whoever is signed in, by name and PIN; a kiosk without staff asks for its PIN alone.

A page does what it wants to do and opens this where that was refused for want of a second person (``wants_second``);
what it hands over is done again as soon as somebody agreed. The PIN is forgotten as soon as it was sent.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from kiosk.domain.staff.rights import Right
from kiosk.ui.kit.agreement.supervisor_dialog import SupervisorDialog
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.page import PageContext
from kiosk.ui.ports.supervision import PinAnswer
from kiosk.ui.text.sentences import sentence

_ONE_PIN: Final = "right.one_pin"
_WANTING: Final = frozenset({"right.two", _ONE_PIN})


def wants_second(key: str) -> bool:
    """Return whether a failure says that somebody else has to agree."""
    return key in _WANTING


class SecondPersonDialog(SupervisorDialog):
    """Name and PIN of whoever agrees."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._port = context.session.ports.second_person
        self._right = Right.WIPE
        self._done: Callable[[], object] | None = None
        self.setWindowTitle(self.tr("Somebody has to agree"))
        self.lead = label("lead", wrap=True)
        self.column.insertWidget(0, self.lead)
        self.submit.setText(self.tr("Agree"))
        self.cancel.setText(self.tr("Cancel"))

    def ask(self, right: Right, key: str, done: Callable[[], object]) -> None:
        """Open for something that was refused for want of a second person.

        Args:
            right: What it is.
            key: The refusal's sentence.
            done: Does it again, once somebody agreed.
        """
        self._right, self._done = right, done
        self.lead.setText(sentence(key))
        self.begin(with_name=key != _ONE_PIN)

    def check(self, name: str, pin: str) -> Callable[[], PinAnswer] | None:
        """Return what says whether somebody else agreed."""
        port, right = self._port, self._right
        return None if port is None else lambda: port.agree(right, name, pin)

    def missing(self) -> str:
        """Return that both are needed."""
        return self.tr("Name and PIN are needed.")

    def agreed(self) -> None:
        """Do what was agreed to."""
        done = self._done
        self.accept()
        if done is not None:
            done()

    @Slot()
    def forget(self) -> None:
        """Keep neither a PIN nor what was to be done: an answer that comes later agrees to nothing."""
        super().forget()
        self._done = None
