"""The table of pages: what it holds, and that one line in it is all that a new page takes."""

from PySide6.QtWidgets import QLabel, QToolButton

from kiosk.domain.codes.credential import Scan
from kiosk.ui.kit.page import Page, PageContext
from kiosk.ui.ports.status import GateStatus, SetUpStep
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.shell import pages
from kiosk.ui.text.verdicts.verdict_actions import Action


class LostProperty(Page):
    """A page as CONTRIBUTING describes one."""

    openable_at = frozenset({SetUpStep.SCANNING})
    button_sign = "list"

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.count = QLabel("", self)
        self.scanned: list[str] = []
        self.steps = 1

    def button_text(self) -> str:
        return "Lost property"

    def show_status(self, status: GateStatus, now: object) -> None:
        self.count.setText(status.event_name)

    def take_scan(self, scan: Scan) -> None:
        self.scanned.append(scan.text)

    def step_back(self) -> bool:
        self.steps -= 1
        return self.steps >= 0


def test_a_new_page_is_its_class_and_one_line(qtbot, world, opened, monkeypatch):
    monkeypatch.setattr(pages, "PAGES", (*pages.PAGES, LostProperty))
    window = opened()
    page = window.page(LostProperty)
    button: QToolButton = window.header.openers[page]
    assert button.accessibleName() == "Lost property"
    qtbot.waitUntil(button.isVisible)
    button.click()
    assert window.navigator.current is page
    qtbot.waitUntil(lambda: page.count.text() == "Open Air")
    world.scan_input.scan("umbrella")
    qtbot.waitUntil(lambda: page.scanned == ["umbrella"])
    assert world.check_in.asked == [], "no ticket is spent while another page is open"
    window._step_back()
    assert window.navigator.current is page, "first within the page"
    window._step_back()
    assert window.navigator.current is window.page(ScanPage)


def test_every_step_has_one_page_and_every_action_one_panel():
    kinds: tuple[type[Page], ...] = (ScanPage, *pages.PAGES)
    due = [step for kind in kinds for step in kind.due_at]
    assert sorted(due) == sorted(SetUpStep)
    done = [action for kind in pages.PANELS for action in kind.verdict_actions]
    on_the_card = {Action.ACCEPT_UNPAID, Action.ACCEPT_UNKNOWN, Action.UNDO}
    assert sorted([*done, *on_the_card]) == sorted(Action)
