"""Asks by which list of another event this kiosk is to scan, before it goes over to that event.

Invariant: only lists that can be chosen now are offered, and nothing is chosen for anybody.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from kiosk.domain.verdicts.verdict import Verdict
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.page import PageContext
from kiosk.ui.kit.panel import Panel
from kiosk.ui.ports.check_in_request import CheckInRequest
from kiosk.ui.ports.station_choices import StationChoice
from kiosk.ui.text.verdicts.verdict_actions import Action
from kiosk.ui.text.verdicts.verdict_text import VerdictText


class ListPanel(Panel):
    """Asks.

    Attributes:
        places: Where this kiosk could work for a verdict's event, by the names of lists; whoever knows sets it.
        buttons_of: One for each list, by its id.

    Signals:
        chosen: The CheckInRequest that was decided, and the StationChoice.
    """

    sign_name = "calendar"
    verdict_actions = frozenset({Action.SWITCH})

    chosen = Signal(object, object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.places: Callable[[Verdict], Sequence[tuple[str, StationChoice]]] = lambda _verdict: ()

    def make_parts(self) -> None:
        """Make what it shows."""
        self.buttons_of: dict[str, QPushButton] = {}
        self.submit.hide()  # a list is pressed, and nothing is left to do
        self.lines = QVBoxLayout()
        spread(self.lines, 0.5)
        self.body.addLayout(self.lines)
        self.body.addStretch(1)

    def ask(self, action: Action, request: CheckInRequest, verdict: Verdict, text: VerdictText) -> bool:
        """Offer the lists of the event that a ticket is for."""
        del action
        for button in self.buttons_of.values():
            self.lines.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons_of = {}
        for name, station in self.places(verdict):
            # An ampersand in a name is one, and no mark before a key.
            button = self.buttons_of[station.list_id] = QPushButton(name.replace("&", "&&"))
            button.setAutoDefault(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(partial(self._on_chosen, request, station))
            self.lines.addWidget(button)
        self.show_head(self.tr("Which list?"), text.sentence, text.tone)
        return bool(self.buttons_of)

    def take_focus(self) -> None:
        """Let the arrows and Enter choose from the first moment."""
        first = next(iter(self.buttons_of.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def send(self) -> None:
        """Do nothing: Enter outside of a list's button chooses none."""

    def _on_chosen(self, request: CheckInRequest, station: StationChoice) -> None:
        self.chosen.emit(request, station)
        self.left.emit()
