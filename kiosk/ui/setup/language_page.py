"""The language of the window, chosen before anything has to be read.

Invariant: each language stands there by the name that its speakers give it, and is spoken as soon as it is pressed.
"""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from kiosk.domain.text.languages import LANGUAGES
from kiosk.ui.kit.flow_layout import FlowLayout
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.page import Page
from kiosk.ui.ports.status import SetUpStep
from kiosk.ui.text.languages import spoken_language


class LanguagePage(Page):
    """A button for each language.

    Attributes:
        buttons: The buttons, by the codes of their languages.
    """

    openable_at = frozenset(SetUpStep) - {SetUpStep.SIGN_IN}

    def make_parts(self) -> None:
        """Make what it shows."""
        self.setProperty("kind", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._switches = self.context.session.switches
        spoken = spoken_language(self._switches.language)
        title = label("title", wrap=True)
        title.setText(self.tr("Language"))
        self.buttons: dict[str, QPushButton] = {}
        row = FlowLayout(stretched=True)
        for code, name in LANGUAGES.items():
            button = QPushButton(name)
            button.setCheckable(True)
            button.setChecked(code == spoken)
            button.setProperty("segment", "only")
            button.clicked.connect(partial(self._choose, code))
            self.buttons[code] = button
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(title)
        column.addLayout(row)
        column.addStretch(2)
        spread(row, 0.8)
        spread(column, 1, (3, 1, 3, 1))
        self.starts_at = self.buttons[spoken]

    def _choose(self, code: str) -> None:
        # The window is built anew in another language; in the same one the button stays as it is.
        for other, button in self.buttons.items():
            button.setChecked(other == code)
        self._switches.choose_language(code)
