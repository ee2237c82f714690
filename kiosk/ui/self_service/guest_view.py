"""What a guest alone sees: what it comes to, and below it whatever can be touched.

Everything to be touched is in the lower two thirds, so that it is reached from a wheelchair; in the upper third things
are only read.
"""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from kiosk.domain.reason_table import Tone
from kiosk.ui.kit.flow_layout import FlowLayout
from kiosk.ui.kit.labels import FitLabel, label, set_look
from kiosk.ui.kit.look import Look, spread
from kiosk.ui.kit.panel import LOW_UNITS
from kiosk.ui.kit.sections.number_ranges import NumberRange, number_ranges
from kiosk.ui.self_service.badge_offer import BadgeOffer
from kiosk.ui.self_service.guest_text import GuestText
from kiosk.ui.workers.guarded import guarded_overrides

MOST_NUMBERS = 10
HEADLINE_SHARE = 6  # of a low window's height a headline takes one part in so many


@guarded_overrides
class GuestHeadline(FitLabel):
    """A headline that leaves room in a low window for what is touched: nobody is there to say that one can scroll."""

    def __init__(self, max_lines: int, parent: QWidget | None = None) -> None:
        super().__init__("headline", max_lines=max_lines, smallest=0.3, parent=parent)
        self._low = 0

    def take_look(self, look: Look) -> None:
        """Follow the size of the letters."""
        self._low = LOW_UNITS * look.unit
        self._leave_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the size of the window."""
        super().resizeEvent(event)
        self._leave_room()

    def _leave_room(self) -> None:
        high = self.window().height()
        self.limit_height(high // HEADLINE_SHARE if high < self._low else 0)


class GuestView(QFrame):
    """A headline in a verdict's colours, who it is, and buttons.

    Attributes:
        badge: A badge for whoever came in.

    Signals:
        party_chosen: How many walk in.
        done: Whoever stood here has read it.
    """

    party_chosen = Signal(int)
    done = Signal()

    def __init__(self, badge: BadgeOffer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.badge = badge
        self.setObjectName("verdict")  # the colours and letters of verdicts
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.headline = GuestHeadline(max_lines=3)
        self.sentence = label("sentence", wrap=True)
        self.names: tuple[QLabel, ...] = (label("guest", wrap=True), label("type", wrap=True))
        self.numbers = FlowLayout(stretched=True)
        self.buttons = tuple(QPushButton() for _number in range(MOST_NUMBERS))
        self.go_on = QPushButton(self.tr("Done"))
        for button in (*self.buttons, self.go_on):
            button.setProperty("role", "guests")
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for button in self.buttons:
            self.numbers.addWidget(button)
            button.clicked.connect(self._on_number)
        self.go_on.clicked.connect(self.done)
        column = QVBoxLayout(self)
        column.addWidget(self.headline, 3)
        for line in (self.sentence, *self.names):
            column.addWidget(line)
        column.addStretch(2)
        column.addLayout(self.numbers)
        column.addWidget(self.badge)
        column.addWidget(self.go_on)
        spread(column, 0.8, (2, 1.5, 2, 1))
        spread(self.numbers, 0.6)
        self.clear()

    def show_text(self, text: GuestText) -> None:
        """Show what it comes to; a badge is offered afterwards."""
        self.badge.clear()
        set_look(self, "tone", text.tone.value)
        self.headline.set_text(text.headline)
        lines = (text.sentence, *text.who)
        for shown, words in zip((self.sentence, *self.names), (*lines, "", "")[:3], strict=True):
            shown.setText(words)
            shown.setVisible(bool(words))
        self._party = text.party
        self._show_numbers(number_ranges(text.party, MOST_NUMBERS) if text.party else ())
        self.go_on.setVisible(not text.party)
        self.setAccessibleName(" ".join(part for part in (text.headline, *lines) if part))

    def clear(self) -> None:
        """Keep nothing of anybody."""
        self.show_text(GuestText(tone=Tone.ASK, headline=""))

    def _show_numbers(self, ranges: tuple[NumberRange, ...]) -> None:
        self._ranges = ranges
        for place, button in enumerate(self.buttons):
            button.setText(ranges[place].text() if place < len(ranges) else "")
            button.setVisible(place < len(ranges))

    @Slot()
    def _on_number(self) -> None:
        button = self.sender()
        pressed = next((one for other, one in zip(self.buttons, self._ranges, strict=False) if other is button), None)
        if pressed is not None and pressed.is_one:
            self.party_chosen.emit(pressed.first)
        elif pressed is not None:
            self._show_numbers(number_ranges(self._party, MOST_NUMBERS, pressed))
