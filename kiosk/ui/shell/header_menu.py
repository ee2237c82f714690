"""The menu at the end of the header: language, text size, and whatever button the header has no room for."""

from collections.abc import Iterable

from PySide6.QtCore import QLocale, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from kiosk.domain.text.languages import LANGUAGES
from kiosk.ui.kit.sign_button import SignButton
from kiosk.ui.kit.theme import LARGER
from kiosk.ui.text.languages import spoken_language
from kiosk.ui.workers.switches import Switches


class HeaderMenu(SignButton):
    """A button with a menu.

    Signals:
        keys_asked: Somebody wants to see all keys.
        version_asked: Somebody wants to know whether there is a new version.
    """

    keys_asked = Signal()
    version_asked = Signal()

    def __init__(self, switches: Switches, parent: QWidget | None = None) -> None:
        super().__init__("more", "", parent)
        name = self.tr("More: language, text size")
        self.setAccessibleName(name)
        self.setToolTip(name)
        self._switches = switches
        self._buttons: tuple[QToolButton, ...] = ()
        self._stand_ins: dict[QAction, QToolButton] = {}
        self.rows = QMenu(self)
        self.languages = self.rows.addMenu(self.tr("Language"))
        self.sizes = self.rows.addMenu(self.tr("Text size"))
        self.keys = self.rows.addAction(self.tr("Keys (F1)"))
        self.keys.triggered.connect(self.keys_asked)
        # Needed once a year, so it has no button of its own; a stick is looked at also where no strip says anything.
        self.version = self.rows.addAction(self.tr("New version"))
        self.version.triggered.connect(self.version_asked)
        self._fill(self.languages, LANGUAGES.items())
        sizes = [(larger, self.tr("{percent} %").format(percent=QLocale().toString(larger))) for larger in LARGER]
        self._fill(self.sizes, sizes)
        self.languages.triggered.connect(self._on_language)
        self.sizes.triggered.connect(self._on_size)
        self.rows.aboutToShow.connect(self._on_about_to_show)
        self.setMenu(self.rows)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def take_in(self, buttons: tuple[QToolButton, ...]) -> None:
        """Stand in for buttons that have no room in the header."""
        if buttons == self._buttons:
            return
        self._buttons = buttons
        for row in self._stand_ins:
            self.rows.removeAction(row)
            row.deleteLater()
        self._stand_ins = {}
        before = self.languages.menuAction()
        for button in buttons:
            row = QAction(button.icon(), button.accessibleName(), self)
            row.triggered.connect(button.click)
            self.rows.insertAction(before, row)
            self._stand_ins[row] = button

    @staticmethod
    def _fill(menu: QMenu, rows: Iterable[tuple[object, str]]) -> None:
        group = QActionGroup(menu)
        for value, name in rows:
            row = QAction(name, menu)
            row.setData(value)
            row.setCheckable(True)
            group.addAction(row)
            menu.addAction(row)

    @Slot()
    def _on_about_to_show(self) -> None:
        """Tick what is so now, and show each sign as its button has it by now."""
        spoken = spoken_language(self._switches.language)
        for row in self.languages.actions():
            row.setChecked(row.data() == spoken)
        for row in self.sizes.actions():
            row.setChecked(row.data() == self._switches.larger)
        for row, button in self._stand_ins.items():
            row.setIcon(button.icon())

    @Slot(QAction)
    def _on_language(self, row: QAction) -> None:
        self._switches.choose_language(str(row.data()))

    @Slot(QAction)
    def _on_size(self, row: QAction) -> None:
        self._switches.choose_text_size(int(row.data()))
