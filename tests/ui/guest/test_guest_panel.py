"""Looking at a guest without letting anybody in, and letting a booking in together."""

import threading
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt

from kiosk.domain.errors import SettingsError, StoreBusyError
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.reports.entry_log import LogPlace, LogRow, TicketStory
from kiosk.ui.guest.guest_panel import GuestPanel
from kiosk.ui.guest.story_lines import MOST_LINES
from kiosk.ui.kit.row_delegate import RowRole
from kiosk.ui.look_up.look_up_panel import LookUpPanel
from kiosk.ui.ports.guest import GuestStory
from kiosk.ui.ports.look_up import GuestRow
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.text.verdicts.verdict_actions import Action
from tests.ui.conftest import lay_out, opener
from tests.ui.fakes import NOW, make_checked_in, make_entry, make_verdict

LEFT = Qt.MouseButton.LeftButton
FAMILY = (
    GuestRow(ticket_id="t0", name="Bo", kind="Child", booking="N1", entered_at=NOW - timedelta(minutes=5)),
    GuestRow(ticket_id="t1", name="Ada", kind="Adult", booking="N1"),
    GuestRow(ticket_id="t2", name="Cy", kind="Child", booking="N1"),
    GuestRow(ticket_id="t3", name="Di", kind="Child", booking="N1", obstacle=Reason.CANCELLED),
    GuestRow(ticket_id="t4", name="Ed", kind="Child", booking="N1"),
)


def row(number: int = 1, **changes) -> LogRow:
    entry = make_entry(at=NOW - timedelta(minutes=number), staff="Sam", **changes)
    return LogRow(entry=entry, place=LogPlace(NOW, number), gate_name="North gate")


@pytest.fixture
def page(world, opened):
    told = GuestStory(result=make_checked_in(make_verdict()), story=TicketStory(rows=(row(),)), booking=FAMILY)
    world.guest_details.known |= {"family": told, "t1": told}
    return opened(auto_return_ms=600_000).page(ScanPage)


@pytest.fixture
def panel(qtbot, world, page):
    """The panel, waiting for a code."""
    qtbot.mouseClick(opener(page.window(), GuestPanel), LEFT)
    panel = page.panels.of(GuestPanel)
    assert page.panels.open is panel
    return panel


def look(qtbot, world, panel, text):
    world.scan_input.scan(text)
    qtbot.waitUntil(lambda: not panel.story.isHidden())


def test_a_code_is_looked_at_and_nobody_is_let_in(qtbot, world, panel):
    assert "nobody is let in" in panel.title.text()
    look(qtbot, world, panel, "A")
    assert panel.title.text() == "Guest A"
    assert panel.would_be.text() == "May come in now."
    assert panel.story.rest.text() == "This ticket was never scanned."
    assert world.check_in.asked == [], "neither admitted nor refused: the gate was not asked at all"
    assert threading.get_ident() not in world.guest_details.threads


def test_enter_does_what_its_button_says_but_not_behind_a_mark(qtbot, world, panel):
    look(qtbot, world, panel, "A")
    qtbot.waitUntil(panel.submit.hasFocus)
    panel.flags.wanted.emit("loud")
    qtbot.waitUntil(lambda: not panel.submit.isHidden() and panel.back.hasFocus())


def test_typed_codes_and_hand_scanners_are_looked_at_too(qtbot, world, page, panel):
    page.entry.entered.emit("typed")
    qtbot.waitUntil(lambda: world.guest_details.asked == ["typed"])
    assert world.check_in.asked == []


def test_when_it_is_left_codes_are_tickets_again(qtbot, world, page, panel):
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert page.panels.open is None
    with qtbot.waitSignal(page.context.session.verdict_shown):
        world.scan_input.scan("A")
    assert world.check_in.asked == ["A"]


def test_another_page_in_between_changes_nothing(qtbot, world, page, panel):
    window = page.window()
    other = next(one for one in window.navigator.pages if one.button_sign and one.available())
    window.navigator.open(other)
    window.navigator.open(other)
    look(qtbot, world, panel, "A")
    assert world.check_in.asked == []


def test_why_a_guest_would_be_refused_is_said(qtbot, world, panel):
    refused = make_verdict(Reason.UNPAID, attention=True, texts=("Ask for the student card.",))
    entries = (
        row(2, outcome=Outcome.REFUSE, reason=Reason.UNPAID),
        row(1, forced=True, supervisor="Robin", note="press"),
    )
    world.guest_details.known["A"] = GuestStory(result=make_checked_in(refused), story=TicketStory(rows=entries))
    look(qtbot, world, panel, "A")
    assert panel.would_be.text().startswith("Not paid")
    assert panel.texts.text() == "Look closely\nAsk for the student card."
    newest, oldest = (line.text.text() for line in panel.story.lines)
    assert "Admitted" in newest
    assert "Robin" in newest
    assert "press" in newest
    assert "Not paid" in oldest
    assert "North gate" in oldest


def test_what_was_taken_back_is_told_as_such(qtbot, world, panel):
    first = LogRow(entry=make_entry(), place=LogPlace(NOW, 1), undone=True)
    undo = LogRow(entry=make_entry(undoes="0197-1"), place=LogPlace(NOW, 2))
    told = GuestStory(result=make_checked_in(make_verdict()), story=TicketStory(rows=(first, undo)))
    world.guest_details.known["A"] = told
    look(qtbot, world, panel, "A")
    newest, oldest = panel.story.lines
    assert "Took an entry back" in newest.text.text()
    assert "taken back" in oldest.text.text()
    assert (newest.tone, oldest.tone) == (None, None)


def test_a_long_story_is_cut(qtbot, world, panel):
    rows = tuple(row(200 - number) for number in range(100))
    world.guest_details.known["A"] = GuestStory(result=make_checked_in(make_verdict()), story=TicketStory(rows=rows))
    look(qtbot, world, panel, "A")
    assert len(panel.story.lines) == MOST_LINES
    assert panel.story.rest.text() == f"{100 - MOST_LINES} earlier ones are in the log."


def test_a_failure_is_told_and_the_next_code_is_looked_at(qtbot, world, panel):
    world.guest_details.failure = StoreBusyError("locked")
    world.scan_input.scan("A")
    qtbot.waitUntil(panel.complaint.isVisible)
    world.guest_details.failure = None
    look(qtbot, world, panel, "B")
    assert panel.title.text() == "Guest B"
    assert not panel.complaint.isVisible()


def test_a_booking_is_one_view_and_comes_in_together(qtbot, world, page, panel):
    look(qtbot, world, panel, "family")
    assert panel.booking.heading.text() == "Booking N1: 1 of 5 in"
    assert panel.chosen == ("t1",), "who was scanned is ticked, and nobody else"
    qtbot.mouseClick(panel.booking.everybody, LEFT)
    assert panel.chosen == ("t1", "t2", "t4"), "neither who is in nor who may not come"
    assert panel.submit.text().startswith("Check in: 3")
    world.check_in.again = [make_verdict(name=name) for name in ("Ada", "Cy", "Ed")]
    with qtbot.waitSignal(page.context.session.verdict_shown):
        qtbot.mouseClick(panel.submit, LEFT)
    assert [request.ticket_id for request in world.check_in.requests] == ["t1", "t2", "t4"]
    assert page.card.guest.text() == "3 guests"
    assert len(world.sounds.played) == 1, "one green for all of them"
    assert not page.card.action_row.buttons[Action.UNDO].isVisible(), "each is taken back in the list"
    assert [page.side.recent.index(place).data(RowRole.TITLE) for place in range(3)] == ["Ed", "Cy", "Ada"]
    assert page.panels.open is None


def test_names_are_initials_here_too_where_a_queue_reads_along(qtbot, world, page, panel):
    look(qtbot, world, panel, "family")
    name = panel.title.text()
    qtbot.mouseClick(panel.booking.everybody, LEFT)
    page.context.session.switches.toggle_hide_names()
    shown = [panel.title.text(), *(panel.booking.view.item(row).text() for row in range(4))]
    assert panel.title.text() == "A. L."
    assert not [text for text in shown if any(one in text for one in (name, "Ada", "Bo", "Ed"))]
    assert panel.chosen == ("t1", "t2", "t4"), "ticks stay"
    page.context.session.switches.toggle_hide_names()
    assert panel.title.text() == name


def test_who_is_refused_of_a_group_is_told_first(qtbot, world, page, panel):
    look(qtbot, world, panel, "family")
    qtbot.mouseClick(panel.booking.everybody, LEFT)
    world.check_in.again = [make_verdict(name="Ada"), make_verdict(Reason.CAPACITY, name="Cy"), make_verdict(name="Ed")]
    with qtbot.waitSignal(page.context.session.verdict_shown):
        qtbot.mouseClick(panel.submit, LEFT)
    assert page.card.guest.text() == "Cy"
    page.dismiss()
    assert page.card.guest.text() == "2 guests"
    page.dismiss()
    assert not page.shows_verdict


def test_a_press_anywhere_in_a_row_ticks_it(qtbot, world, panel):
    look(qtbot, world, panel, "family")
    view = panel.booking.view
    lay_out()
    place = next(number for number in range(view.count()) if "Cy" in view.item(number).text())
    at = view.visualItemRect(view.item(place))
    qtbot.mouseClick(view.viewport(), LEFT, pos=QPoint(at.right() - 8, at.center().y()))
    assert panel.chosen == ("t1", "t2")
    qtbot.mouseClick(view.viewport(), LEFT, pos=QPoint(at.right() - 8, at.center().y()))
    assert panel.chosen == ("t1",)
    qtbot.mouseClick(panel.booking.everybody, LEFT)
    qtbot.mouseClick(panel.booking.everybody, LEFT)
    assert panel.chosen == ()
    assert not panel.submit.isEnabled()


def test_a_guest_alone_is_checked_in_from_there(qtbot, world, page, panel):
    look(qtbot, world, panel, "A")
    assert panel.booking.isHidden()
    with qtbot.waitSignal(page.context.session.verdict_shown):
        qtbot.mouseClick(panel.submit, LEFT)
    assert [request.ticket_id for request in world.check_in.requests] == ["t1"]


def test_the_details_of_a_card_are_those_of_its_ticket(qtbot, world, page):
    with qtbot.waitSignal(page.context.session.verdict_shown):
        world.scan_input.scan("A")
    qtbot.mouseClick(page.card.action_row.buttons[Action.DETAILS], LEFT)
    panel = page.panels.of(GuestPanel)
    qtbot.waitUntil(lambda: not panel.booking.isHidden())
    assert world.guest_details.asked == ["t1"]
    assert page.panels.open is panel


def test_a_guest_who_was_looked_up_has_details(qtbot, world, page):
    world.look_up.rows = [FAMILY[1]]
    qtbot.mouseClick(opener(page.window(), LookUpPanel), LEFT)
    look_up = page.panels.of(LookUpPanel)
    look_up.edit.setText("ada")
    qtbot.waitUntil(look_up.details.isEnabled)
    qtbot.mouseClick(look_up.details, LEFT)
    assert page.panels.open is page.panels.of(GuestPanel)
    qtbot.waitUntil(lambda: world.guest_details.asked == ["t1"])


def test_a_badge_is_printed_and_nobody_is_let_in(qtbot, world, panel):
    look(qtbot, world, panel, "A")
    qtbot.mouseClick(panel.badge, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(world.printing.badges) == 1)
    qtbot.waitUntil(panel.badge.isEnabled)
    assert world.check_in.requests == []
    world.printing.failure = SettingsError("none", key="printer.not_set")
    qtbot.mouseClick(panel.badge, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.complaint.text.text() == "No printer is set for this.")
