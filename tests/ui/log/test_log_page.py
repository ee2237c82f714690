"""The log in the window: filters, more rows by scrolling, new ones by themselves, stories, columns, saved filters."""

import threading
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView

from kiosk.domain.errors import StoreBusyError
from kiosk.domain.reason_codes import Outcome
from kiosk.domain.reports.entry_log import LogPlace
from kiosk.domain.reports.log_filter import LogFilter
from kiosk.ui.log import log_page
from kiosk.ui.log.log_columns import CHOSEN_AT_FIRST
from kiosk.ui.organizer.organizer_page import OrganizerPage
from kiosk.ui.ports.organizer.pages import SavedFilter
from kiosk.ui.text.sentences import sentence
from tests.ui.conftest import page_button
from tests.ui.fake_records import NOW

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def browser(qtbot, monkeypatch, world, opened):
    monkeypatch.setattr(log_page, "ROWS_AT_ONCE", 20)
    monkeypatch.setattr(log_page, "FOLLOW_MS", 20)
    monkeypatch.setattr("kiosk.ui.log.log_model.AHEAD", 0)
    window = opened()
    qtbot.mouseClick(page_button(window, OrganizerPage), LEFT)
    found = window.page(OrganizerPage).current
    qtbot.waitUntil(lambda: found.model.rowCount() >= 20)
    return found


def shown(browser):
    return [browser.model.row(number) for number in range(browser.model.rowCount())]


def test_the_first_page_is_read_beside_the_window_and_counted(qtbot, world, browser):
    log = world.organizer.log
    qtbot.waitUntil(lambda: browser.count.text() == f"{len(log.all_rows)} entries")
    assert shown(browser) == log.all_rows[: len(shown(browser))]
    assert threading.get_ident() not in log.threads
    assert browser.states.currentWidget() is browser.table


def test_scrolling_brings_every_row_once(qtbot, world, browser):
    rows = world.organizer.log.all_rows
    bar = browser.table.verticalScrollBar()

    def reach_the_end():
        bar.setValue(bar.maximum())
        return browser.model.rowCount() == len(rows)

    qtbot.waitUntil(reach_the_end)
    assert shown(browser) == rows


def test_a_filter_narrows_and_clearing_it_brings_all_back(qtbot, world, browser):
    log = world.organizer.log
    button = browser.filters.choices["outcomes"]
    refusals = [row for row in log.all_rows if row.entry.outcome is Outcome.REFUSE]
    next(a for a in button.list.actions() if a.data() == Outcome.REFUSE).trigger()
    qtbot.waitUntil(lambda: shown(browser) == refusals[: len(shown(browser))] != [])
    assert button.text() == "Answer: Refused"
    assert browser.model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole).startswith("Refused: ")
    qtbot.mouseClick(browser.filters.clear, LEFT)
    qtbot.waitUntil(lambda: len(shown(browser)) >= 20 and shown(browser) == log.all_rows[: len(shown(browser))])


def test_words_are_asked_for_when_typing_pauses(qtbot, world, browser):
    log = world.organizer.log
    asked = len(log.asked)
    name = log.all_rows[0].guest_name
    qtbot.keyClicks(browser.filters.search, "zz")
    qtbot.waitUntil(lambda: browser.states.currentWidget() is browser.states.message)
    assert browser.states.message.title.text() == "No entry is like this"
    assert len(log.asked) == asked + 1, "once, and not for each letter"
    browser.filters.search.setText(name)
    qtbot.waitUntil(lambda: {row.guest_name for row in shown(browser)} == {name})
    assert browser.states.currentWidget() is browser.table


def test_new_entries_come_where_they_belong_and_old_ones_change(qtbot, world, browser):
    log = world.organizer.log
    first, tenth = browser.model.row(0), browser.model.row(10)
    newest = replace(first, place=LogPlace(first.place.at + timedelta(seconds=5), 900))
    learned_late = replace(tenth, place=LogPlace(tenth.place.at + timedelta(microseconds=1), 901))
    log.again = [replace(first, undone=True)]
    log.late = [newest, learned_late]
    qtbot.waitUntil(lambda: browser.model.row(0) == newest)
    assert browser.model.row(0) == newest
    assert browser.model.row(1).undone
    assert browser.model.row(11) == learned_late
    assert shown(browser) == [
        replace(row, undone=row == first or row.undone) for row in log.all_rows[: len(shown(browser))]
    ]


@pytest.mark.parametrize("by", QAbstractItemView.ScrollMode)
def test_somebody_who_scrolled_down_keeps_the_row_in_view(qtbot, world, browser, by):
    browser.table.setVerticalScrollMode(by)  # by pixels where a finger scrolls, else row by row
    bar = browser.table.verticalScrollBar()
    bar.setValue(2 if by is QAbstractItemView.ScrollMode.ScrollPerItem else 2 * browser.table.rowHeight(0) + 5)
    above = browser.model.row(browser.table.rowAt(0))
    cut = browser.table.rowViewportPosition(browser.table.rowAt(0))
    assert browser.table.rowAt(0) == 2
    assert cut == (0 if by is QAbstractItemView.ScrollMode.ScrollPerItem else -5), "it is half out of sight"
    first = browser.model.row(0)
    world.organizer.log.late = [replace(first, place=LogPlace(first.place.at + timedelta(seconds=5), 900))]
    qtbot.waitUntil(lambda: browser.model.row(0) != first)
    assert browser.model.row(browser.table.rowAt(0)) == above
    assert browser.table.rowViewportPosition(browser.table.rowAt(0)) == cut


def test_a_whole_gate_at_once_is_read_anew(qtbot, world, browser):
    log = world.organizer.log
    asked = len(log.asked)
    first = browser.model.row(0)
    log.too_many = True
    log.late = [replace(first, place=LogPlace(first.place.at + timedelta(seconds=5), 900))]
    qtbot.waitUntil(lambda: len(log.asked) > asked and browser.model.row(0) != first)


def test_a_row_opens_the_whole_story_and_escape_leads_back(qtbot, world, browser):
    browser.table.setCurrentIndex(browser.model.index(0, 0))
    guest = browser.model.row(0).guest_name
    qtbot.keyClick(browser.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: browser.pages.currentWidget() is browser.story)
    assert browser.story.guest.text() == guest
    titles = [shown.title for shown in browser.story.happenings]
    assert any("Admitted twice" in title for title in titles)
    assert any(title.startswith("Admitted") for title in titles)
    times = [shown.at for shown in browser.story.happenings]
    assert times == sorted(times)
    assert browser.step_back()
    assert browser.pages.currentWidget() is browser.browser
    assert not browser.step_back()


def test_a_refused_code_has_a_story_too(qtbot, world, browser):
    row = next(row for row in world.organizer.log.all_rows if row.entry.ticket_id is None)
    browser.filters.choices["outcomes"].choose(frozenset({Outcome.REFUSE}))
    browser.read_again()
    qtbot.waitUntil(lambda: row in shown(browser))
    browser.table.opened.emit(shown(browser).index(row))
    qtbot.waitUntil(lambda: browser.pages.currentWidget() is browser.story)
    assert browser.story.guest.text() == "A code that is in no guest list"


def test_columns_are_chosen_and_remembered(qtbot, world, browser):
    assert tuple(c.name for c in browser.model.columns) == CHOSEN_AT_FIRST
    next(a for a in browser.column_choice.list.actions() if a.data() == "clock").trigger()
    assert browser.model.columns[-1].name == "clock"
    qtbot.waitUntil(lambda: world.organizer.log_memory.names == [*CHOSEN_AT_FIRST, "clock"])
    browser.column_choice.list.actions()[0].trigger()
    assert tuple(c.name for c in browser.model.columns) == CHOSEN_AT_FIRST, "as at first"


def test_columns_have_room_for_their_headings_and_instants_whenever_they_are_chosen(qtbot, world, browser):
    browser.column_choice.choose(frozenset({"time", "exact", "number"}))
    browser.column_choice.changed.emit()
    head = browser.table.horizontalHeader()
    for at in range(browser.model.columnCount()):
        assert browser.table.columnWidth(at) >= head.sectionSizeHint(at)
    assert browser.table.columnWidth(0) >= browser.table.sizeHintForColumn(0)


def test_a_gate_that_is_gone_can_be_taken_out_of_a_filter(qtbot, world, browser):
    gates = browser.filters.choices["gate_ids"]
    qtbot.waitUntil(lambda: len(gates.list.actions()) > 4)
    offered = len(gates.list.actions())
    browser.filters.show_filter(SavedFilter(name="x", wanted=LogFilter(gate_ids={"gate & gone"})), NOW)
    assert "gate && gone" in gates.text()
    gone = gates.list.actions()[-1]
    assert gone.isChecked()
    gone.trigger()
    assert gates.chosen == frozenset()
    browser.filters.clear.click()
    assert len(gates.list.actions()) == offered


def test_what_could_not_be_kept_is_said_beside_its_button(qtbot, world, browser):
    full = sentence("store.full")
    qtbot.waitUntil(lambda: browser.count.text() != "")
    world.organizer.log_memory.failure = StoreBusyError("", key="store.full")
    browser.saved.question.textValueSelected.emit("Refused lately")
    qtbot.waitUntil(lambda: browser.count.text() == full)
    browser.count.clear()
    next(a for a in browser.column_choice.list.actions() if a.data() == "clock").trigger()
    qtbot.waitUntil(lambda: browser.count.text() == full)
    assert browser.saved.filters == ()


def test_a_filter_is_saved_chosen_and_forgotten(qtbot, world, browser):
    browser.filters.choices["outcomes"].choose(frozenset({Outcome.REFUSE}))
    browser.filters.span.setCurrentIndex(browser.filters.span.findData("hour"))
    browser.saved.question.textValueSelected.emit("  Refused   lately ")
    qtbot.waitUntil(lambda: [saved.name for saved in browser.saved.filters] == ["Refused lately"])
    saved = world.organizer.log_memory.kept["Refused lately"]
    assert (saved.span, saved.wanted.since, saved.wanted.outcomes) == ("hour", None, {Outcome.REFUSE})
    qtbot.mouseClick(browser.filters.clear, LEFT)
    assert not browser.filters.choices["outcomes"].chosen
    browser.saved.list.actions()[0].trigger()
    assert browser.filters.choices["outcomes"].chosen == {Outcome.REFUSE}
    wanted = browser.filters.wanted(browser.context.now())
    assert wanted.since == browser.context.now() - timedelta(hours=1)
    browser.saved.forget_asked.emit("Refused lately")
    qtbot.waitUntil(lambda: browser.saved.filters == ())


def test_a_failure_is_said_and_tried_again(qtbot, world, browser):
    world.organizer.log.failure = StoreBusyError("")
    browser.read_again()
    qtbot.waitUntil(lambda: browser.states.currentWidget() is browser.states.message)
    assert browser.states.message.title.text() == "This cannot be shown now"
    world.organizer.log.failure = None
    qtbot.mouseClick(browser.states.message.button, LEFT)
    qtbot.waitUntil(lambda: browser.states.currentWidget() is browser.table)


def test_a_span_of_ones_own_is_by_the_clocks_at_the_event(qtbot, browser):
    filters = browser.filters
    filters.span.setCurrentIndex(filters.span.findData("between"))
    filters.span.activated.emit(filters.span.currentIndex())
    assert filters.between.isVisibleTo(filters)
    now = browser.context.now()
    filters.since.show_time(now - timedelta(hours=2))
    wanted = filters.wanted(now)
    assert wanted.since == (now - timedelta(hours=2)).replace(microsecond=0)
    assert wanted.until is not None


def test_a_window_built_anew_asks_for_the_same(browser, opened):
    browser.filters.choices["outcomes"].choose(frozenset({Outcome.REFUSE}))
    after = opened().page(OrganizerPage).current
    after.take_over(browser.carried())
    assert after.filters.wanted(after.context.now()).outcomes == {Outcome.REFUSE}


def test_a_ticket_that_is_held_up_here_is_looked_for_and_lets_nobody_in(qtbot, world, browser):
    name = world.organizer.log.all_rows[0].guest_name
    world.scan_input.scan(name)
    qtbot.waitUntil(lambda: {row.guest_name for row in shown(browser)} == {name})
    assert browser.filters.search.text() == name
    assert world.check_in.asked == []
