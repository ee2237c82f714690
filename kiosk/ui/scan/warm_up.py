"""Draws a verdict's card before the first guest comes.

The first painting of a card takes hundreds of milliseconds on a slow laptop: its widgets are styled, fonts are loaded
in sizes that nothing used so far, signs are drawn from their files. A guest must not wait for that.
"""

from PySide6.QtCore import QSize

from kiosk.domain.reason_table import Tone
from kiosk.ui.scan.verdict_card import VerdictCard
from kiosk.ui.text.verdict_text import VerdictText

_SAMPLE = "Ada 1"


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
