"""The organizers' half: tabs over the pages that it is made of, or a list of them where tabs take too much room.

It knows none of them by name. Only the one that is in front is told that it is shown, so that nothing is read that
nobody sees.

Invariant: it paints nothing itself, so that each tab is dressed as a part of its own: eleven of them in one turn kept
the window from a verdict for 0.2 s (``DressedParts``).
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QPushButton, QVBoxLayout, QWidget

from kiosk.domain.codes.credential import Scan
from kiosk.domain.staff.rights import Right
from kiosk.ui.kit.areas.late_stack import LateStack
from kiosk.ui.kit.drop_down import DropDown
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.page import Page, PageContext
from kiosk.ui.organizer.tab_bar import TabBar
from kiosk.ui.ports.camera import CameraReport, Picture
from kiosk.ui.ports.status import GateStatus, SetUpStep
from kiosk.ui.workers.guarded import guarded

OPENS_HERE: Final = "organizer"


class OrganizerPage(Page):
    """The page.

    Args:
        context: What it is built on.
        sections: The pages behind the tabs, in order.

    Attributes:
        sections: Those of them that this kiosk has.
        tabs: Their tabs.
        choice: The list that takes the tabs' place in a small window.
    """

    openable_at = frozenset(SetUpStep) - {SetUpStep.NOT_ENROLLED}
    button_sign = "chart"
    dressed_in_parts = True
    needs = Right.PERSONAL_DATA

    def __init__(self, context: PageContext, sections: Sequence[Page], parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        for section in sections:
            # Qt's from the beginning: a widget that Python alone holds is called once more after it is gone.
            section.setParent(self)
            section.hide()
        self.sections = tuple(section for section in sections if section.available())

    def make_parts(self) -> None:
        """Make what it shows."""
        self.setProperty("kind", "panel")  # for the style sheets of its parts: it wears none itself
        self.tabs = {section: QPushButton(section.button_text()) for section in self.sections}
        self.back = QPushButton(self.tr("Back   Esc"))
        self.opens_here = QCheckBox(self.tr("This laptop opens here"))
        self.choice = DropDown()
        self.view = LateStack()
        self.view.dressed_in_parts = True
        self._shown = False
        self._group = QButtonGroup(self)
        self._build()

    def _build(self) -> None:
        self.choice.setAccessibleName(self.button_text())
        self.choice.activated.connect(self._on_choice)
        for section, tab in self.tabs.items():
            self.choice.addItem(tab.text())
            self._group.addButton(tab)
            tab.clicked.connect(self._on_tab)
            section.asked_for.connect(self._on_asked_for)
            self.view.keep(section)
        self.back.clicked.connect(self.left)
        self.opens_here.setToolTip(self.tr("For an organizer's own laptop: it needs neither a camera nor a gate."))
        self.opens_here.setChecked(self.context.session.settings.opens == OPENS_HERE)
        self.opens_here.toggled.connect(self._on_opens_here)
        column = QVBoxLayout(self)
        column.addWidget(TabBar(tuple(self.tabs.values()), self.choice, (self.opens_here, self.back)))
        column.addWidget(self.view, 1)
        spread(column, 0.7, (1.2, 0.7, 1.2, 0.7))
        if self.sections:
            self.tabs[self.sections[0]].setChecked(True)
            self.view.setCurrentWidget(self.sections[0])

    @property
    def _complete(self) -> tuple[Page, ...]:
        return tuple(section for section in self.sections if section.is_complete)

    @property
    def current(self) -> Page | None:
        """The page in front."""
        found = self.view.currentWidget()
        return found if isinstance(found, Page) else None

    def button_text(self) -> str:
        """Return what the button that opens it is for."""
        return self.tr("Entry log and reports")

    def available(self) -> bool:
        """Whether this kiosk has any of it."""
        return bool(self.sections)

    def open_section(self, section: Page) -> None:
        """Put another page in front."""
        self.complete()
        before = self.current
        if before is section:
            return
        self.tabs[section].setChecked(True)
        self.choice.setCurrentIndex(self.sections.index(section))
        self.view.setCurrentWidget(section)
        if self._shown and before is not None:
            before.page_left()
            section.page_shown()

    @property
    def opens_first(self) -> bool:
        """Whether the window opens here, where it would open elsewhere by itself."""
        return self.context.session.settings.opens == OPENS_HERE and self.available()

    def is_about(self, subject: str) -> bool:
        """Whether any of them is about a subject."""
        return any(section.is_about(subject) for section in self.sections)

    def open_subject(self, subject: str) -> None:
        """Put in front the one that is about a subject."""
        found = next((section for section in self.sections if section.is_about(subject)), None)
        if found is not None:
            self.open_section(found)

    def page_shown(self) -> None:
        """Tell the page in front."""
        self._shown = True
        if self.current is not None:
            self.current.page_shown()

    def page_left(self) -> None:
        """Tell the page in front."""
        self._shown = False
        if self.current is not None:
            self.current.page_left()

    def show_status(self, status: GateStatus, now: datetime) -> None:
        """Tell all of them."""
        for section in self._complete:
            guarded(section.show_status, status, now)

    def show_picture(self, picture: Picture) -> None:
        """Hand a newer frame to the page in front."""
        if self.current is not None:
            self.current.show_picture(picture)

    def show_camera(self, report: CameraReport) -> None:
        """Tell all of them what the camera does."""
        for section in self._complete:
            guarded(section.show_camera, report)

    def take_scan(self, scan: Scan) -> None:
        """Hand a code to the page in front: nobody is let in by it here."""
        if self.current is not None:
            self.current.take_scan(scan)

    def step_back(self) -> bool:
        """Go back one step within the page in front."""
        return self.current is not None and self.current.step_back()

    @property
    def busy(self) -> bool:
        """Whether any of them waits for something that must come back to it."""
        return any(section.busy for section in self._complete)

    def carried(self) -> object:
        """Return what each of them carries, and which is in front."""
        front = self.sections.index(self.current) if self.current in self.sections else 0
        return front, tuple(section.carried() if section.is_complete else None for section in self.sections)

    def take_over(self, carried: object) -> None:
        """Go on from what the page before said."""
        if not isinstance(carried, tuple):
            return
        front, parts = carried
        for section, part in zip(self.sections, parts, strict=False):
            section.go_on_from(part)
        if front < len(self.sections):
            self.open_section(self.sections[front])

    @Slot(str, object)
    def _on_asked_for(self, subject: str, wish: object) -> None:
        found = next((section for section in self.sections if section.is_about(subject)), None)
        if found is not None:
            found.complete()
            found.take_wish(wish)
            self.open_section(found)

    @Slot(bool)
    def _on_opens_here(self, opens: bool) -> None:  # noqa: FBT001 - Qt's signal
        preferences = self.context.session.ports.preferences
        if preferences is not None:
            value = OPENS_HERE if opens else ""
            self.context.session.background("status").ask(lambda: preferences.remember("opens", value))

    @Slot(int)
    def _on_choice(self, row: int) -> None:
        self.open_section(self.sections[row])

    @Slot()
    def _on_tab(self) -> None:
        tab = self.sender()
        section = next((section for section, own in self.tabs.items() if own is tab), None)
        if section is not None:
            self.open_section(section)
