"""This laptop's log as codes, shown one after the other until somebody stops it.

Nobody tells this side what the other one has read: it goes round and round. Each round after the first has an order of
its own, since a camera that is as slow as the codes change would otherwise miss the same ones each time.
"""

import random
from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QLocale, QTimer, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from kiosk.ui.kit.areas.code_picture import CodePicture
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import Look
from kiosk.ui.log_transfer.beside_code import lay_beside

EACH_MS: Final = 125
"""How long each code is shown: three frames of a common camera, of which one is sharp and of this code alone."""
STILL_EACH_MS: Final = 500
"""The same where people want less motion: below the three changes in a second that can harm (WCAG 2.2, 2.3.1)."""
_MASK: Final = 3


class CodeShow(QWidget):
    """Shows codes.

    Attributes:
        code: The code that is shown.
        progress: Which one it is.
        stop: Ends it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Whatever of a code is lost comes round again: little redundancy makes modules larger, which is worth more.
        # Packed bytes look like noise under every mask, so that the best one needs no looking for.
        self.code = CodePicture(self.tr("A part of the log as a QR code"), error="l", mask=_MASK)
        self.progress = label("since")
        self.stop = QPushButton(self.tr("Stop"))
        self._codes: Sequence[str] = ()
        self._order: Iterator[int] = iter(())
        self._next = QTimer(self)
        self._next.setInterval(EACH_MS)
        self._next.timeout.connect(self.show_next)
        lead = label("step", wrap=True)
        lead.setText(self.tr("On the other laptop press “Read its screen” and hold its camera to this code."))
        lay_beside(self, self.code, lead, self.progress, stop=self.stop)

    def begin(self, codes: Sequence[str]) -> None:
        """Show codes from now on."""
        self._codes = tuple(codes)
        self._order = _rounds(len(codes))
        self.show_next()
        self._next.start()

    def end(self) -> None:
        """Show none any more."""
        self._next.stop()
        self._codes = ()
        self.code.show_text("")

    def take_look(self, look: Look) -> None:
        """Change codes more seldom where people want less motion. They cannot stand: their change is what is read."""
        self._next.setInterval(STILL_EACH_MS if look.still else EACH_MS)

    @Slot()
    def show_next(self) -> None:
        """Show the next code."""
        if not self._codes:
            return
        place = next(self._order)
        self.code.show_text(self._codes[place])
        number, total = QLocale().toString(place + 1), QLocale().toString(len(self._codes))
        self.progress.setText(self.tr("Code {number} of {total}").format(number=number, total=total))


def _rounds(count: int) -> Iterator[int]:
    """Yield places without end, each once in a round."""
    order, chance = list(range(count)), random.Random(count)  # noqa: S311 - an order, no secret
    while count:
        yield from order
        chance.shuffle(order)
