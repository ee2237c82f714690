"""Choosing where a kiosk stands: nothing chosen for anybody, by keys alone, while scanning goes on."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QLocale, Qt

from kiosk.domain.codes.credential import Scan, ScanSource, Timeline
from kiosk.domain.entries.entry import Direction
from kiosk.domain.entries.station import ScannedList
from kiosk.domain.errors import StoreBusyError
from kiosk.domain.roster.events import CheckInList, Event
from kiosk.domain.roster.standing import Standing
from kiosk.ui.ports.station_choices import EventChoice, StationChoice
from kiosk.ui.ports.status import SetUpStep
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.setup.choice_text import event_detail
from kiosk.ui.setup.choose_page import ChoosePage
from tests.ui.conftest import page_button, speaking
from tests.ui.fakes import NOW

LEFT = Qt.MouseButton.LeftButton


def choosing(qtbot, world, opened):
    world.status.change(set_up_step=SetUpStep.CHOOSING)
    page = opened().page(ChoosePage)
    qtbot.waitUntil(lambda: page.events.options.rowCount() == 2)
    return page


def pick(column, row):
    column.view.setCurrentIndex(column.options.index(row))


def test_choosing_a_place(qtbot, world, opened):
    page = choosing(qtbot, world, opened)
    window = page.window()
    assert (page.events.current, page.lists.current, page.gates.current) == (None, None, None)
    assert page.notice.text() == "Choose an event."
    assert not page.start.isEnabled()
    pick(page.events, 1)
    assert page.lists.current.name == "Hall", "there is no other choice"
    assert page.gates.current.id is None
    assert page.notice.text() == "Matinee  ·  Hall  ·  Any gate  ·  entry"
    pick(page.events, 0)
    assert page.notice.text() == "Choose a check-in list."
    pick(page.lists, 1)
    assert page.notice.text() == "Choose a gate."
    assert not page.start.isEnabled()
    pick(page.gates, 2)
    qtbot.mouseClick(page.exit, LEFT)
    assert page.notice.text() == "Open Air  ·  Backstage  ·  South gate  ·  exit"
    qtbot.mouseClick(page.start, LEFT)
    expected = StationChoice(event_id="e1", list_id="l2", gate_id="g2", direction=Direction.EXIT)
    qtbot.waitUntil(lambda: world.station_choices.chosen == expected)
    world.status.change(set_up_step=SetUpStep.SCANNING)
    qtbot.waitUntil(lambda: window.navigator.current is window.page(ScanPage))


def test_further_lists_are_asked_in_the_order_in_which_they_were_ticked(qtbot, world, opened):
    page = choosing(qtbot, world, opened)
    pick(page.events, 1)
    assert page.further.isVisible()
    names = [action.text() for action in page.further.list.actions() if action.data() is not None]
    assert names == ["Open Air  ·  All tickets", "Open Air  ·  Backstage"], "its own event has one list only here"
    all_tickets, backstage = (action for action in page.further.list.actions() if action.data() is not None)
    all_tickets.trigger()
    assert page.notice.text() == "Matinee  ·  Hall  ·  Any gate  ·  entry  ·  Open Air  ·  All tickets"
    all_tickets.trigger()
    backstage.trigger()
    all_tickets.trigger()
    qtbot.mouseClick(page.start, LEFT)
    both = (ScannedList("e1", "l2"), ScannedList("e1", "l1"))
    expected = StationChoice(event_id="e2", list_id="l3", also=both)
    qtbot.waitUntil(lambda: world.station_choices.chosen == expected)


def test_another_list_of_the_same_event_is_a_further_one(qtbot, world, opened):
    page = choosing(qtbot, world, opened)
    pick(page.events, 0)
    assert [place.event_id for place, _ in page._further_options()] == ["e2"], "no list of it is chosen yet"
    pick(page.lists, 0)
    pick(page.gates, 0)
    backstage = next(action for action in page.further.list.actions() if action.text() == "Backstage")
    backstage.trigger()
    assert page.notice.text().endswith("entry  ·  Backstage")
    chosen = page.chosen
    assert chosen is not None
    assert chosen.also == (ScannedList("e1", "l2"),)
    pick(page.lists, 1)
    chosen = page.chosen
    assert chosen is not None
    assert chosen.also == (), "what became the kiosk's own list is no further one"


def test_by_keys_alone_from_the_first_moment(qtbot, world, opened):
    page = choosing(qtbot, world, opened)
    qtbot.waitUntil(page.filter.hasFocus)
    qtbot.keyClicks(page.filter, "OPEN ai")
    assert page.events.options.rowCount() == 1
    assert page.events.current.id == "e1"
    qtbot.keyClick(page.filter, Qt.Key.Key_Down)
    assert page.events.view.hasFocus()
    qtbot.keyClick(page.events.view, Qt.Key.Key_Return)
    assert page.lists.view.hasFocus()
    qtbot.keyClick(page.lists.view, Qt.Key.Key_Down)
    qtbot.keyClick(page.lists.view, Qt.Key.Key_Return)
    qtbot.keyClick(page.gates.view, Qt.Key.Key_Down)
    qtbot.keyClick(page.gates.view, Qt.Key.Key_Return)
    assert page.start.hasFocus()
    qtbot.keyClick(page.start, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: world.station_choices.chosen is not None)


def test_the_filter_finds_dates_and_says_when_nothing_fits(qtbot, world, opened):
    page = choosing(qtbot, world, opened)
    page.filter.setText(NOW.date().isoformat())
    assert [page.events.options.option(0).id, page.events.options.rowCount()] == ["e1", 1]
    page.filter.setText("nowhere")
    assert page.events.options.rowCount() == 0
    assert page.notice.text() == "No event is called like that."
    assert not page.start.isEnabled()


def test_how_full_a_list_is_stands_below_its_name(qtbot, world, opened):
    page = choosing(qtbot, world, opened)
    pick(page.events, 0)
    qtbot.waitUntil(lambda: page.lists.options.option(0).detail == "1,240 of 2,000 are in")
    pick(page.lists, 1)
    qtbot.waitUntil(lambda: page.lists.options.option(1).detail == "0 of 2,000 are in")
    assert page.lists.current.id == "l2", "what is chosen stays chosen"


def test_an_event_that_arrives_meanwhile_takes_no_choice_away(qtbot, world, opened):
    page = choosing(qtbot, world, opened)
    pick(page.events, 0)
    pick(page.lists, 1)
    pick(page.gates, 1)
    late = EventChoice(event=Event(id="e9", name="Late"), lists=(CheckInList(id="l9", event_id="e9", name="Late"),))
    page.show_choices((late, *world.station_choices.offered), None)
    assert (page.events.current.id, page.lists.current.id, page.gates.current.id) == ("e1", "l2", "g1")


def test_what_was_the_only_choice_is_nobodys_choice_once_there_are_others(qtbot, world, opened):
    both = world.station_choices.offered
    world.station_choices.offered = both[:1]
    world.status.change(set_up_step=SetUpStep.CHOOSING)
    page = opened().page(ChoosePage)
    qtbot.waitUntil(lambda: page.events.current is not None)
    page.exit.click()
    world.station_choices.offered = both  # events come one after the other while a guest list is loaded
    qtbot.waitUntil(lambda: page.events.options.rowCount() == 2)
    assert page.notice.text() == "Choose an event."
    assert page.exit.isChecked(), "what somebody did choose stays"
    pick(page.events, 0)
    pick(page.lists, 1)
    late = EventChoice(event=Event(id="e9", name="Late"), lists=(CheckInList(id="l9", event_id="e9", name="Late"),))
    world.station_choices.offered = (late, *both)
    qtbot.waitUntil(lambda: page.events.options.rowCount() == 3)
    assert (page.events.current.id, page.lists.current.id) == ("e1", "l2")


def test_who_chose_one_of_its_lists_means_the_only_event(qtbot, world, opened):
    both = world.station_choices.offered
    world.station_choices.offered = both[:1]
    world.status.change(set_up_step=SetUpStep.CHOOSING)
    page = opened().page(ChoosePage)
    qtbot.waitUntil(lambda: page.lists.options.rowCount() == 2)
    pick(page.lists, 1)
    world.station_choices.offered = both
    qtbot.waitUntil(lambda: page.events.options.rowCount() == 2)
    assert (page.events.current.id, page.lists.current.id) == ("e1", "l2")


def test_a_choice_that_was_never_begun_with_is_forgotten(qtbot, world, opened):
    world.station_choices.chosen = StationChoice(event_id="e1", list_id="l2", gate_id="g1", direction=Direction.EXIT)
    window = opened()
    page = window.page(ChoosePage)
    for _ in range(2):
        qtbot.mouseClick(page_button(window, ChoosePage), LEFT)
        qtbot.waitUntil(lambda: page.events.current is not None and page.events.current.id == "e1")
        assert (page.lists.current.id, page.exit.isChecked()) == ("l2", True), "as it stands"
        page.entry.click()
        pick(page.events, 1)
        qtbot.mouseClick(page.back, LEFT)


def test_an_event_without_lists_says_whom_to_ask(qtbot, world, opened):
    world.station_choices.offered = (EventChoice(event=Event(id="e1", name="Bare"), lists=()),)
    world.status.change(set_up_step=SetUpStep.CHOOSING)
    page = opened().page(ChoosePage)
    qtbot.waitUntil(lambda: "no check-in list" in page.notice.text())
    assert not page.start.isEnabled()


@pytest.mark.parametrize("source", [ScanSource.CAMERA, ScanSource.HAND_SCANNER])
def test_scanning_goes_on_behind_and_a_verdict_is_seen(qtbot, world, opened, source):
    window = opened(auto_return_ms=600_000)
    qtbot.mouseClick(page_button(window, ChoosePage), LEFT)
    assert window.navigator.current is window.page(ChoosePage)
    if source is ScanSource.CAMERA:
        world.scan_input.scan("T1")
    else:
        window.page(ChoosePage).take_scan(Scan(text="T1", source=source, timeline=Timeline()))
    qtbot.waitUntil(lambda: window.page(ScanPage).shows_verdict)
    assert window.navigator.current is window.page(ScanPage)


def test_before_a_place_is_chosen_nothing_is_decided(qtbot, world, opened):
    page = choosing(qtbot, world, opened)
    page.take_scan(Scan(text="T1", source=ScanSource.HAND_SCANNER, timeline=Timeline()))
    world.scan_input.scan("T2")
    qtbot.waitUntil(lambda: world.scan_input.shown == ["T2"])
    assert world.check_in.asked == []
    assert page.back.isHidden()


def test_back_leads_to_the_scan_page(qtbot, world, opened):
    window = opened()
    qtbot.mouseClick(page_button(window, ChoosePage), LEFT)
    qtbot.mouseClick(window.page(ChoosePage).back, LEFT)
    assert window.navigator.current is window.page(ScanPage)


@pytest.mark.parametrize("language", ["en", "de", "ar"])
@pytest.mark.parametrize("standing", Standing)
def test_an_event_never_loses_its_date(qapp, language, standing):
    starts = NOW - timedelta(days=9)
    event = Event(id="e", name="عرض", starts_at=starts, timezone="Europe/Berlin")
    for _ in speaking(language):
        said = event_detail(EventChoice(event=event, lists=(), standing=standing), NOW)
        digit = QLocale().toString(starts.day)
        assert digit in said
        both = replace(event, ends_at=NOW + timedelta(hours=5))
        assert " – " in event_detail(EventChoice(event=both, lists=(), standing=standing), NOW)


def test_changing_the_place_shows_what_is_chosen_and_can_be_left(qtbot, world, opened):
    world.station_choices.chosen = StationChoice(event_id="e1", list_id="l2", gate_id="g1", direction=Direction.EXIT)
    window = opened()
    qtbot.mouseClick(page_button(window, ChoosePage), Qt.MouseButton.LeftButton)
    page = window.page(ChoosePage)
    assert window.navigator.current is page
    qtbot.waitUntil(lambda: page.lists.current is not None and page.lists.current.id == "l2")
    assert page.gates.current.id == "g1"
    assert page.exit.isChecked()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.navigator.current is window.page(ScanPage)
    qtbot.mouseClick(page_button(window, ChoosePage), Qt.MouseButton.LeftButton)
    world.station_choices.failure = StoreBusyError("locked")
    qtbot.waitUntil(page.start.isEnabled)
    qtbot.mouseClick(page.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "busy" in page.notice.text())
    world.station_choices.failure = None
    qtbot.mouseClick(page.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.navigator.current is window.page(ScanPage))


@pytest.mark.parametrize("poll_ms", [20, 600_000])
def test_without_events_the_page_says_so_and_looks_again(qtbot, world, opened, poll_ms):
    offered, world.station_choices.offered = world.station_choices.offered, ()
    world.status.change(set_up_step=SetUpStep.CHOOSING)
    window = opened(poll_ms=poll_ms)
    page = window.page(ChoosePage)
    qtbot.waitUntil(page.empty.isVisible)
    assert "No event has arrived yet" in page.empty.text.text()
    assert not page.start.isVisible()
    world.station_choices.offered = offered
    if poll_ms > 1000:  # the page does not look by itself before the test is over
        qtbot.mouseClick(page.empty.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.start.isVisible)
    assert not page.start.isEnabled()
    assert not page.empty.isVisible()
