"""Marks on guests: set and taken away at the details, read on every later card."""

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.entries.flags import Flag
from kiosk.domain.errors import RightError
from kiosk.domain.reports.entry_log import TicketStory
from kiosk.ui.guest.guest_panel import GuestPanel
from kiosk.ui.ports.guest import GuestStory
from kiosk.ui.scan.scan_page import ScanPage
from tests.ui.fakes import NOW, make_checked_in, make_verdict

LEFT = Qt.MouseButton.LeftButton
FLAG = Flag(id="f1", ticket_id="t1", event_id="e1", reason="Was sent away", staff="Robin", device_id="d2", made_at=NOW)


@pytest.fixture
def page(world, opened):
    marked = make_verdict(flags=(FLAG,), attention=True)
    world.check_in.verdicts["marked"] = marked
    world.guest_details.known["t1"] = GuestStory(result=make_checked_in(marked), story=TicketStory())
    return opened(auto_return_ms=600_000).page(ScanPage)


@pytest.fixture
def panel(qtbot, page):
    page.panels.of(GuestPanel).details_asked.emit("t1")
    panel = page.panels.of(GuestPanel)
    qtbot.waitUntil(panel.flags.isVisible)
    return panel


def test_a_mark_is_read_at_every_later_scan(qtbot, world, page):
    with qtbot.waitSignal(page.context.session.verdict_shown):
        world.scan_input.scan("marked")
    assert page.card.property("tone") == "attention"
    assert "Was sent away" in page.card.attention.lines.text()


def test_marks_say_why_and_by_whom(panel):
    (shown,) = panel.flags.standing
    assert "Was sent away" in shown.text.text()
    assert "Robin" in shown.text.text()


def test_a_guest_is_marked_with_a_usual_reason_or_in_own_words(qtbot, world, panel):
    assert not panel.flags.mark.isEnabled()
    chip = panel.flags.chips.itemAt(0).widget()
    qtbot.mouseClick(chip, LEFT)
    qtbot.mouseClick(panel.flags.mark, LEFT)
    qtbot.waitUntil(lambda: world.guest_details.flagged == [("t1", chip.text())])
    qtbot.waitUntil(panel.flags.isVisible)
    assert panel.flags.reason.text() == ""
    panel.flags.reason.setText("  Lost a shoe ")
    qtbot.keyClick(panel.flags.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: world.guest_details.flagged[1:] == [("t1", "Lost a shoe")])
    assert world.check_in.asked == [], "Enter in this line marks, and lets nobody in"


def test_a_mark_is_taken_away(qtbot, world, panel):
    qtbot.mouseClick(panel.flags.standing[0].remove, LEFT)
    qtbot.waitUntil(lambda: world.guest_details.removed == [("f1", "t1")])


def test_who_may_not_is_told_why(qtbot, world, panel):
    world.guest_details.failure = RightError("no", key="right.supervisor")
    qtbot.mouseClick(panel.flags.standing[0].remove, LEFT)
    qtbot.waitUntil(panel.complaint.isVisible)
