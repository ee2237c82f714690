"""The way to the right gate, for a guest who came to another one.

Invariant: nothing is decided or written here, and nothing about the guest stands on it: the laptop is turned round.
"""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.verdicts.verdict import Verdict
from kiosk.ui.kit.labels import FitLabel, label
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.panel import Panel
from kiosk.ui.ports.check_in_request import CheckInRequest
from kiosk.ui.redirect.arrow import Arrow, arrow_and_words
from kiosk.ui.text.verdicts.verdict_actions import Action, other_places
from kiosk.ui.text.verdicts.verdict_text import VerdictText

GATE_SHARE = 5  # of a low panel's height a gate takes one part in so many


class Way(QFrame):
    """One gate: an arrow where it is known, its name, and where it is.

    Attributes:
        arrow: The arrow; hidden where nobody said which way it is.
        gate: The gate's name.
        words: Where it is.
    """

    def __init__(self, gate: str, said: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "tile")
        angle, words = arrow_and_words(said)
        self.arrow = Arrow(angle)
        self.arrow.setProperty("role", "tone")
        self.arrow.setVisible(angle is not None)
        self.gate = FitLabel("headline", max_lines=2)
        self.gate.set_text(gate)
        self.words = label("sentence", wrap=True)
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.setAccessibleName(f"{gate}. {words}" if words else gate)
        texts = QVBoxLayout()
        texts.addWidget(self.gate)
        texts.addWidget(self.words)
        row = QHBoxLayout(self)
        row.addWidget(self.arrow)
        row.addLayout(texts, 1)
        spread(texts, 0.3)
        spread(row, 1.2, (1.2, 1, 1.2, 1))


class RedirectPanel(Panel):
    """Shows where to go.

    Attributes:
        ways: One for each gate, or zone, that the ticket is for.
        said: Where gates are, by their names; it may be said anew at any time.
    """

    sign_name = "gate"
    verdict_actions = frozenset({Action.REDIRECT})

    def make_parts(self) -> None:
        """Make what it shows."""
        self.submit.setText(self.tr("Next guest   ⏎"))
        self.back.hide()  # there is nothing to call off
        self.ways: tuple[Way, ...] = ()
        self.said: Mapping[str, str] = self.context.session.ports.gate_ways
        self.lines = QVBoxLayout()
        spread(self.lines, 0.5)
        self.body.addLayout(self.lines)
        self.body.addStretch(1)

    def ask(self, action: Action, request: CheckInRequest, verdict: Verdict, text: VerdictText) -> bool:
        """Show the way that a verdict knows."""
        del action, request
        names = other_places(verdict)
        for way in self.ways:
            self.lines.removeWidget(way)
            way.hide()
            way.deleteLater()
        # A copy, for another thread may add to it meanwhile.
        said = {name.casefold(): words for name, words in dict(self.said).items()}
        self.ways = tuple(Way(name, said.get(name.casefold(), "")) for name in names)
        for way in self.ways:
            self.lines.addWidget(way)
        self.show_head(self.tr("Please go to"), "", text.tone)
        return bool(self.ways)

    def _place_head(self) -> None:
        """Where head and body have little room, let gates be read without scrolling."""
        super()._place_head()
        if self.is_complete:
            highest = self.height() // GATE_SHARE if self.height() < self._low else 0
            for way in self.ways:
                way.gate.limit_height(highest)

    def take_focus(self) -> None:
        """Let Enter go on to the next guest."""
        self.submit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def send(self) -> None:
        """Go on."""
        self.left.emit()
