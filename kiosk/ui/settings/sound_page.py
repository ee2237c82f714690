"""The sounds alone, as a step of setting a kiosk up: who has heard them knows them at the gate."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout

from kiosk.domain.reason_table import Tone
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.page import Page
from kiosk.ui.ports.status import SetUpStep
from kiosk.ui.settings.sound_lines import SoundLines


class SoundPage(Page):
    """Switch, volume and each tone."""

    openable_at = frozenset(SetUpStep) - {SetUpStep.SIGN_IN}

    def make_parts(self) -> None:
        """Make what it shows."""
        self.setProperty("kind", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.lines = SoundLines(self.context)
        self.lines.heard.connect(self._on_heard)
        title, lead = label("title", wrap=True), label("lead", wrap=True)
        title.setText(self.tr("Sounds"))
        lead.setText(
            self.tr("Each kind of verdict has a sound of its own. If you hear nothing, turn this computer up.")
        )
        column = QVBoxLayout(self)
        column.addStretch(1)
        for widget in (title, lead, self.lines):
            column.addWidget(widget)
        column.addStretch(2)
        spread(column, 0.8, (1.5, 1, 1.5, 1))
        self.starts_at = self.lines.tones[Tone.ADMIT]

    @Slot()
    def _on_heard(self) -> None:
        self.achieved.emit("sound")
