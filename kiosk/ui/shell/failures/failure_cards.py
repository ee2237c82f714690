"""Where failures are shown: on a card over the page that failed, else on a strip of the window.

Invariant: the page that shows verdicts is never covered, nor any part of it.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from kiosk.ui.kit.areas.late_stack import waits_outside
from kiosk.ui.kit.look import Look, apply_look
from kiosk.ui.kit.page import Page
from kiosk.ui.shell.failures.failure_card import FailureCard, FailureStrip
from kiosk.ui.shell.failures.unexpected import Failure
from kiosk.ui.workers.guarded import guarded


class FailureCards(QObject):
    """The cards of one window.

    Args:
        strip: Says what has no card.
        look: Returns what the window wears.
        parent: The window.
    """

    def __init__(self, strip: FailureStrip, look: Callable[[], Look | None], parent: QWidget) -> None:
        super().__init__(parent)
        self.strip = strip
        self.window = parent
        self.cards: dict[QWidget, FailureCard] = {}
        self._look = look

    @Slot(object)
    def show_failure(self, failure: Failure) -> None:
        """Say that something failed, where it did."""
        place = failure.place
        if place is None or not isValid(place) or not (self.window.isAncestorOf(place) or waits_outside(place)):
            self.strip.show_details(failure.details)
        elif place not in self.cards:
            self._cover(place, failure.details)

    def uncover(self, opened: QWidget) -> None:
        """Begin anew with a page that is opened again, and with everything in it."""
        for place in [place for place in self.cards if place is opened or opened.isAncestorOf(place)]:
            self.cards.pop(place).take_away()

    def _cover(self, place: QWidget, details: str) -> None:
        card = self.cards[place] = FailureCard(place)
        card.copy.offer(details)
        card.retry_asked.connect(self._on_retry)
        card.left.connect(self._on_left)
        look = self._look()
        if look is not None:
            apply_look(card, look)
        card.show()
        if place.isVisible() and isinstance(place, Page):
            card.retry.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_retry(self) -> None:
        card = self.sender()
        if isinstance(card, FailureCard):
            self.uncover(card.place)
            if isinstance(card.place, Page):
                guarded(card.place.page_shown)
            guarded(_focus, card.place)

    @Slot()
    def _on_left(self) -> None:
        card = self.sender()
        if isinstance(card, FailureCard):
            guarded(_leave, card.place)
            self.uncover(card.place)


def _focus(place: QWidget) -> None:
    if isinstance(place, Page):
        place.take_focus()


def _leave(place: QWidget) -> None:
    """Go back from a page; from a part of one, back from the whole page."""
    at: QWidget | None = place
    while at is not None:
        if isinstance(at, Page):
            at.left.emit()
        at = at.parentWidget()
