"""The buttons beside the line for codes, and their keys, that open panels without a verdict.

Invariant: a button and its key do the same, and neither is there while its panel is of no use at this door.
"""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from kiosk.ui.kit.panel import Panel
from kiosk.ui.kit.panel_host import PanelHost
from kiosk.ui.scan.code_entry import CodeEntry


class PanelOpeners(QObject):
    """Puts the buttons beside the line for codes.

    Attributes:
        buttons: A button for each panel that can be opened without a verdict.
    """

    def __init__(self, panels: PanelHost, entry: CodeEntry, page: QWidget) -> None:
        super().__init__(page)
        self._panels, self._entry = panels, entry
        self.buttons: dict[Panel, QPushButton] = {}
        for panel in panels.panels:
            opener = panel.opener()
            if opener is not None:
                shortcut = QShortcut(QKeySequence(opener.key), page)
                shortcut.setWhatsThis(opener.text)  # what the overview of keys says
                button = self.buttons[panel] = entry.add_button(opener.text, opener.hint, shortcut.key())
                button.clicked.connect(self._on_pressed)
                shortcut.activated.connect(button.click)
        self.offer()

    def offer(self) -> None:
        """Show the buttons of those panels that are of use now."""
        for panel, button in self.buttons.items():
            self._entry.offer(button, offered=panel.available())

    @Slot()
    def _on_pressed(self) -> None:
        pressed = self.sender()
        panel = next((panel for panel, button in self.buttons.items() if button is pressed), None)
        if panel is not None:
            self._panels.start(panel)
