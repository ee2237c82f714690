"""The inbox in the window: one by one and together, with a decision and a note, and the ways that lead to it."""

import threading
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.errors import RightError, SettingsError, StoreBusyError
from kiosk.domain.reports.inbox import Decision, InboxRecord, RecordKind
from kiosk.domain.staff.rights import Right
from kiosk.ui.conflicts import inbox_page
from kiosk.ui.conflicts.inbox_page import InboxPage
from kiosk.ui.organizer.organizer_page import OrganizerPage
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.text.sentences import sentence
from kiosk.ui.workers.background import Answer

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot, monkeypatch, world, opened):
    monkeypatch.setattr(inbox_page, "FOLLOW_MS", 20)
    return opened()


@pytest.fixture
def page(qtbot, world, window) -> InboxPage:
    organizer = window.page(OrganizerPage)
    organizer.open_subject("conflicts")
    window.navigator.open(organizer)
    found = organizer.current
    assert isinstance(found, InboxPage)
    qtbot.waitUntil(lambda: numbers(found) == ["C-7", "C-8", "D-0000ABCD", "E-12"])
    return found


def numbers(page):
    return [item.number for item in page.model.items]


def decide(page, decision):
    page.decision.setCurrentIndex(page.decision.findData(decision))


def test_both_sides_stand_beside_each_other(page):
    assert [item.number for item in page.chosen] == ["C-7"], "the first is chosen by itself"
    ours, theirs = page.item.ours.lines.text(), page.item.theirs.lines.text()
    assert "Gate 1" in ours
    assert "± 0.4 s" in ours
    assert "Agreed then: One laptop alone" in ours
    assert "Waits to be sent" in ours
    assert "Gate 4" in theirs
    assert "Agreed then: All gates" in theirs
    page.table.selectRow(1)
    assert "Overridden by Ada" in page.item.ours.lines.text()
    assert "refunded" in page.item.theirs.lines.text()
    assert not page.retry.isVisibleTo(page)


def test_times_are_those_of_the_event_wherever_the_laptop_stands(page):
    item, noon = page.model.items[0], datetime(2026, 11, 21, 12, 30, 55, tzinfo=UTC)
    record = InboxRecord(at=noon, what=RecordKind.SETTLED)
    conflict = replace(item.conflict, ours=replace(item.conflict.ours, at=noon))
    there = replace(item, at=noon, timezone="Asia/Kolkata", conflict=conflict, records=(record,))
    page.model.now = noon
    page.show_items(Answer(value=(there,)))
    assert page.model.data(page.model.index(0, 2)) == "18:00:55"
    page.item.show_item(there, noon)
    for text in (page.item.about.text(), page.item.ours.lines.text(), page.item.history.lines.text()):
        assert "18:00:55" in text


def test_nothing_is_settled_without_a_word(qtbot, world, page):
    qtbot.mouseClick(page.settle, LEFT)
    assert page.complaint.text.text() == "Choose a decision, or write what was found out."
    assert all(item.settled_at is None for item in world.organizer.inbox.all_items)
    page.note.setText("twins")
    qtbot.keyClick(page.note, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: numbers(page) == ["C-8", "D-0000ABCD", "E-12"])
    assert page.note.text() == ""
    assert not page.complaint.isVisibleTo(page)


def test_words_that_are_too_long_stay_to_be_shortened(qtbot, world, page):
    world.organizer.inbox.failure = SettingsError("x", key="inbox.long")
    page.note.setText("x" * 5_000)
    qtbot.mouseClick(page.settle, LEFT)
    qtbot.waitUntil(lambda: page.complaint.text.text() == "This note is too long. Shorten it.")
    assert page.note.text() == "x" * 5_000


def test_several_are_settled_together_with_a_decision(qtbot, world, page):
    page.table.selectAll()
    assert page.item.title.text() == "4 chosen"
    decide(page, Decision.DONE_BY_HAND)
    qtbot.mouseClick(page.settle, LEFT)
    qtbot.waitUntil(lambda: page.states.currentWidget() is page.states.message)
    assert page.states.message.title.text() == "Nothing waits"
    records = [item.records[-1] for item in world.organizer.inbox.all_items]
    assert [(record.what, record.decision) for record in records] == [(RecordKind.SETTLED, Decision.DONE_BY_HAND)] * 4


def test_settled_ones_are_shown_and_opened_again(qtbot, world, page):
    page.note.setText("twins")
    qtbot.mouseClick(page.settle, LEFT)
    qtbot.waitUntil(lambda: "C-7" not in numbers(page))
    page.settled_too.setChecked(True)
    qtbot.waitUntil(lambda: "C-7" in numbers(page))
    page.table.selectRow(numbers(page).index("C-7"))
    assert "twins" in page.item.history.lines.text()
    assert not page.settle.isVisibleTo(page)
    qtbot.mouseClick(page.reopen, LEFT)
    qtbot.waitUntil(lambda: page.settle.isVisibleTo(page))
    assert world.organizer.inbox.all_items[0].settled_at is None


def settled_item(qtbot, page):
    page.note.setText("twins")
    qtbot.mouseClick(page.settle, LEFT)
    page.settled_too.setChecked(True)
    qtbot.waitUntil(lambda: "C-7" in numbers(page) and page.model.items[0].settled_at is not None)
    page.table.selectRow(numbers(page).index("C-7"))


@pytest.mark.parametrize(("key", "name", "pin"), [("right.two", "Sara", "2222"), ("right.one_pin", "", "7777")])
def test_a_settlement_is_taken_back_when_a_second_person_agrees(qtbot, world, page, key, name, pin):
    def may_reopen() -> None:
        if Right.REOPEN not in world.second_person.agreed:
            raise RightError("", key=key)

    world.organizer.inbox.may_reopen = may_reopen
    settled_item(qtbot, page)
    qtbot.mouseClick(page.reopen, LEFT)
    dialog = page.second
    qtbot.waitUntil(dialog.isVisible)
    assert dialog.lead.text() == sentence(key)
    assert dialog.lines.asks_name == bool(name)
    qtbot.mouseClick(dialog.submit, LEFT)
    assert dialog.complaint.text.text() == "Name and PIN are needed."
    dialog.lines.name.setText(name)
    dialog.lines.pin.setText("0000")
    qtbot.keyClick(dialog.lines.pin, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.complaint.text.text() == "This PIN is wrong.")
    assert dialog.lines.pin.text() == ""
    dialog.lines.pin.setText(pin)
    qtbot.keyClick(dialog.lines.pin, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: world.organizer.inbox.all_items[0].settled_at is None)
    assert not dialog.isVisible()


def test_a_question_for_a_second_person_ends_with_the_page(qtbot, world, window, page):
    def nobody() -> None:
        raise RightError("", key="right.two")

    world.organizer.inbox.may_reopen = nobody
    settled_item(qtbot, page)
    qtbot.mouseClick(page.reopen, LEFT)
    qtbot.waitUntil(page.second.isVisible)
    page.second.lines.name.setText("Olga")
    page.second.lines.pin.setText("1111")
    qtbot.mouseClick(page.second.submit, LEFT)
    qtbot.waitUntil(lambda: page.second.complaint.text.text() == sentence("right.same_person"))
    window.navigator.back()
    assert not page.second.isVisible()


def test_what_the_platform_did_not_take_is_tried_again(qtbot, world, page):
    page.table.selectRow(2)
    assert "This product is sold out." in page.item.ours.lines.text()
    assert "25.00" in page.item.ours.lines.text()
    qtbot.mouseClick(page.retry, LEFT)
    qtbot.waitUntil(lambda: numbers(page) == ["C-7", "C-8", "E-12"])


def test_a_failure_leaves_the_words_where_they_are(qtbot, world, page):
    world.organizer.inbox.failure = StoreBusyError("")
    page.note.setText("twins")
    qtbot.mouseClick(page.settle, LEFT)
    qtbot.waitUntil(lambda: page.complaint.isVisibleTo(page))
    assert page.note.text() == "twins"


def test_what_comes_in_meanwhile_appears_and_the_choice_stays(qtbot, world, page):
    page.table.selectRow(1)
    world.organizer.inbox.all_items = world.organizer.inbox.all_items[1:]
    world.organizer.inbox.fresh = True
    qtbot.waitUntil(lambda: numbers(page) == ["C-8", "D-0000ABCD", "E-12"])
    assert [item.number for item in page.chosen] == ["C-8"]


def test_words_about_what_was_settled_elsewhere_become_nobody_elses(qtbot, world, page):
    page.table.selectRow(1)
    page.note.setText("they are twins")
    world.organizer.inbox.all_items = [one for one in world.organizer.inbox.all_items if one.number != "C-8"]
    world.organizer.inbox.fresh = True
    qtbot.waitUntil(lambda: numbers(page) == ["C-7", "D-0000ABCD", "E-12"])
    assert (page.chosen, page.settle.isEnabled(), page.note.text()) == ((), False, "they are twins")
    page.note.clear()
    page.read_again()
    qtbot.waitUntil(lambda: [item.number for item in page.chosen] == ["C-7"])


def test_a_look_for_news_makes_nothing_void_that_somebody_asked_for(qtbot, world, page):
    page._follow.stop()
    busy = threading.Event()
    page._background.ask(busy.wait)
    world.organizer.inbox.all_items = world.organizer.inbox.all_items[:1]
    page.read_again()
    page._on_follow()
    busy.set()
    qtbot.waitUntil(lambda: numbers(page) == ["C-7"])


def test_the_strip_leads_here(qtbot, world, window):
    world.status.now = type(world.status.now)(online=True, daemon_alive=True, conflicts=2)
    view = window.banners._views[0]
    qtbot.waitUntil(lambda: view.text.text() == "2 conflicts wait for the organizer.")
    assert window.navigator.current is window.page(ScanPage)
    qtbot.mouseClick(view, LEFT)
    organizer = window.page(OrganizerPage)
    assert window.navigator.current is organizer
    assert isinstance(organizer.current, InboxPage)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert window.navigator.current is organizer, "pressed again, it stays open"


def test_a_strip_without_a_page_leads_nowhere(qtbot, world, window):
    world.status.now = type(world.status.now)(online=True, daemon_alive=True, clock_warning="clock.behind")
    view = window.banners._views[0]
    qtbot.waitUntil(view.isVisible)
    assert not view.leads
    qtbot.mouseClick(view, LEFT)
    assert window.navigator.current is window.page(ScanPage)


def test_whoever_comes_next_does_not_see_what_was_shown(qtbot, world, page):
    world.organizer.inbox.failure = RightError("no", key="right.supervisor")
    world.organizer.inbox.fresh = True
    qtbot.waitUntil(lambda: page.states.currentWidget() is page.states.message)
    assert numbers(page) == []
    assert page.states.message.text.text() == "Only a supervisor or an organizer may do this."


def test_columns_are_as_wide_as_what_they_hold(qtbot, window, page):
    table = page.table
    whole = range(3)
    for size in ((1366, 768), (1024, 640)):
        window.resize(*size)
        window.appearance.apply()
        # Number, kind and time are read at a glance; names give way, and stand in full beside the table.
        wanted = [table.sizeHintForColumn(at) for at in whole]
        qtbot.waitUntil(lambda wanted=wanted: all(table.columnWidth(at) >= wanted[at] for at in whole))
        held = sum(table.columnWidth(at) for at in range(page.model.columnCount()))
        assert held <= table.viewport().width() + 1, "nothing lies outside, for nothing scrolls sideways"
