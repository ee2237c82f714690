"""The organizers' half: a row of tabs over the pages that it is made of.

It knows none of them by name. Only the one that is in front is told that it is shown, so that nothing is read that
nobody sees.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QPushButton, QVBoxLayout, QWidget

from kiosk.domain.codes.credential import Scan
from kiosk.domain.staff.rights import Right
from kiosk.ui.kit.areas.late_stack import LateStack
from kiosk.ui.kit.flow_layout import FlowLayout
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.page import Page, PageContext
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
    """

    openable_at = frozenset(SetUpStep) - {SetUpStep.NOT_ENROLLED}
    button_sign = "chart"
    needs = Right.PERSONAL_DATA

    def __init__(self, context: PageContext, sections: Sequence[Page], parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.sections = tuple(section for section in sections if section.available())
        self.setProperty("kind", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabs = {section: QPushButton(section.button_text()) for section in self.sections}
        self.back = QPushButton(self.tr("Back   Esc"))
        self.opens_here = QCheckBox(self.tr("This laptop opens here"))
        self.view = LateStack()
        self._shown = False
        self._group = QButtonGroup(self)
        self._build()

    def _build(self) -> None:
        row = FlowLayout()
        for section, tab in self.tabs.items():
            tab.setCheckable(True)
            tab.setProperty("segment", "tab")
            tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._group.addButton(tab)
            tab.clicked.connect(self._on_tab)
            section.asked_for.connect(self._on_asked_for)
            row.addWidget(tab)
            self.view.keep(section)
        self.back.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.back.clicked.connect(self.left)
        row.addWidget(self.back)
        self.opens_here.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.opens_here.setToolTip(self.tr("For an organizer's own laptop: it needs neither a camera nor a gate."))
        self.opens_here.setChecked(self.context.session.settings.opens == OPENS_HERE)
        self.opens_here.toggled.connect(self._on_opens_here)
        row.addWidget(self.opens_here)
        column = QVBoxLayout(self)
        column.addLayout(row)
        column.addWidget(self.view, 1)
        spread(row, 0.4)
        spread(column, 0.7, (1.2, 0.7, 1.2, 0.7))
        if self.sections:
            self.tabs[self.sections[0]].setChecked(True)
            self.view.setCurrentWidget(self.sections[0])

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
        before = self.current
        if before is section:
            return
        self.tabs[section].setChecked(True)
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
        for section in self.sections:
            guarded(section.show_status, status, now)

    def show_picture(self, picture: Picture) -> None:
        """Hand a newer frame to the page in front."""
        if self.current is not None:
            self.current.show_picture(picture)

    def show_camera(self, report: CameraReport) -> None:
        """Tell all of them what the camera does."""
        for section in self.sections:
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
        return any(section.busy for section in self.sections)

    def carried(self) -> object:
        """Return what each of them carries, and which is in front."""
        front = self.sections.index(self.current) if self.current in self.sections else 0
        return front, tuple(section.carried() for section in self.sections)

    def take_over(self, carried: object) -> None:
        """Go on from what the page before said."""
        if not isinstance(carried, tuple):
            return
        front, parts = carried
        for section, part in zip(self.sections, parts, strict=False):
            section.take_over(part)
        if front < len(self.sections):
            self.open_section(self.sections[front])

    @Slot(str, object)
    def _on_asked_for(self, subject: str, wish: object) -> None:
        found = next((section for section in self.sections if section.is_about(subject)), None)
        if found is not None:
            found.take_wish(wish)
            self.open_section(found)

    @Slot(bool)
    def _on_opens_here(self, opens: bool) -> None:  # noqa: FBT001 - Qt's signal
        preferences = self.context.session.ports.preferences
        if preferences is not None:
            value = OPENS_HERE if opens else ""
            self.context.session.background("status").ask(lambda: preferences.remember("opens", value))

    @Slot()
    def _on_tab(self) -> None:
        tab = self.sender()
        section = next((section for section, own in self.tabs.items() if own is tab), None)
        if section is not None:
            self.open_section(section)
