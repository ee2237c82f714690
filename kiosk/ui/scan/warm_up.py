"""Dresses and draws verdicts' cards after the window is seen, and before the first guest comes.

The first painting of a card takes hundreds of milliseconds on a slow laptop: its widgets are styled, fonts are loaded
in sizes that nothing used so far, signs are drawn from their files. Neither the window's start nor a guest must wait
for that. A camera takes longer to open than the first card takes here; the others take turns with it.
"""

from collections.abc import Iterable

from PySide6.QtCore import QObject, QSize, QTimer, Slot

from kiosk.domain.reason_table import Tone
from kiosk.ui.kit.areas.late_stack import LateStack
from kiosk.ui.scan.verdict_card import VerdictCard
from kiosk.ui.text.verdicts.verdict_text import VerdictText

PAUSE_MS = 120
"""Between two steps, once the card that most guests get is drawn.

One step holds the window, and Python, for up to 60 ms. A dozen of them in a row met the first guest of an evening,
whose code is read and decided meanwhile: that verdict took 170 to 350 ms, all others 15.
"""
_SAMPLE = "Ada 1"


class WarmUp(QObject):
    """Draws one card after the other that was never drawn: the first at once, the others with pauses."""

    def __init__(self, cards: Iterable[VerdictCard], area: LateStack, parent: QObject | None = None) -> None:
        """Draw nothing yet.

        Args:
            cards: The cards, the one that is needed first in front.
            area: What they join, and will fill.
            parent: Owns this.
        """
        super().__init__(parent)
        self._cold = list(cards)[::-1]
        self._area = area
        self._drawn = False
        self._idle = QTimer(self)
        self._idle.timeout.connect(self._on_idle)

    def start(self) -> None:
        """Go on, where any card is left."""
        if self._cold:
            self._idle.start(PAUSE_MS if self._drawn else 0)

    def rest(self, shown: VerdictCard) -> None:
        """Draw nothing while people read; the card that is shown is drawn by that."""
        self._idle.stop()
        self._drawn = True
        self._cold = [card for card in self._cold if card is not shown]

    @Slot()
    def _on_idle(self) -> None:
        if not self._cold:
            self._idle.stop()
        elif self._area.indexOf(self._cold[-1]) < 0:
            self._area.join(self._cold[-1])  # in a turn of its own: somebody may press a key in between
        else:
            draw_once(self._cold.pop(), self._area.size())
            self._drawn = True
            self._idle.setInterval(PAUSE_MS)


def draw_once(card: VerdictCard, size: QSize) -> None:
    """Draw a card as most verdicts fill it, into a picture that nobody sees.

    It must fit without being drawn closer together: the first verdict would have to undo that, which takes longest.

    Args:
        card: The card; its texts are replaced with the next verdict, before it is shown.
        size: Of the area that it will fill, pixels.
    """
    text = VerdictText(
        tone=Tone(str(card.property("tone"))),
        headline=_SAMPLE,
        sentence=_SAMPLE,
        hint=_SAMPLE,
        guest=_SAMPLE,
        type_name=_SAMPLE,
        place=_SAMPLE,
    )
    card.resize(size)
    card.show_text(text, _SAMPLE)
    card.grab()
