"""A ticket of another event, and the press that takes the kiosk there."""

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.errors import SettingsError
from kiosk.domain.reason_codes import Reason
from kiosk.domain.verdicts.details import OtherEvent
from kiosk.ui.ports.station_choices import StationChoice
from kiosk.ui.scan.list_panel import ListPanel
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.text.verdicts.verdict_actions import Action
from tests.ui.fakes import NOW, make_verdict

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot, world, opened):
    names = {"two lists": "e1", "one list": "e2", "not here": ""}
    for text, event_id in names.items():
        details = OtherEvent(("Matinee", NOW), event_id)
        world.check_in.verdicts[text] = make_verdict(Reason.WRONG_EVENT, details=details, ticket=None)
    window = opened(auto_return_ms=600_000, refusals_stay=False)
    page = window.page(ScanPage)
    qtbot.waitUntil(lambda: bool(page.places.gate_names))
    return page


def scan(qtbot, world, page, text):
    with qtbot.waitSignal(page.context.session.verdict_shown):
        world.scan_input.scan(text)
    return page.card.action_row.buttons[Action.SWITCH]


def test_the_event_and_its_time_are_named(qtbot, world, page):
    scan(qtbot, world, page, "one list")
    assert "Matinee" in page.card.sentence.text()
    assert ":30" in page.card.sentence.text()


def test_an_event_that_is_not_here_is_not_offered(qtbot, world, page):
    assert not scan(qtbot, world, page, "not here").isVisible()


def test_where_the_event_has_several_lists_one_is_asked_for_first(qtbot, world, page):
    qtbot.mouseClick(scan(qtbot, world, page, "two lists"), LEFT)
    panel = page.panels.open
    assert isinstance(panel, ListPanel)
    assert [button.text() for button in panel.buttons_of.values()] == ["All tickets", "Backstage"]
    assert "Matinee" in panel.detail.text()
    with qtbot.waitSignal(page.context.session.verdict_shown):
        qtbot.mouseClick(panel.buttons_of["l2"], LEFT)
    assert world.station_choices.chosen == StationChoice(event_id="e1", list_id="l2", gate_id="g1"), (
        "the gate of the same name goes along"
    )
    assert page.card.headline.text() == "Admit"
    assert page.picture_area.currentWidget() is page.card
    assert world.check_in.asked == ["two lists", "two lists"]


def test_enter_chooses_the_list_that_has_the_focus_and_escape_none(qtbot, world, page):
    qtbot.mouseClick(scan(qtbot, world, page, "two lists"), LEFT)
    panel = page.panels.of(ListPanel)
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.panels.open is None
    qtbot.mouseClick(scan(qtbot, world, page, "two lists"), LEFT)
    qtbot.waitUntil(panel.buttons_of["l1"].hasFocus)
    with qtbot.waitSignal(page.context.session.verdict_shown):
        qtbot.keyClick(panel.buttons_of["l1"], Qt.Key.Key_Return)
    assert world.station_choices.chosen == StationChoice(event_id="e1", list_id="l1", gate_id="g1")


def test_one_press_switches_and_decides_again(qtbot, world, page):
    button = scan(qtbot, world, page, "one list")
    assert button.isVisible()
    with qtbot.waitSignal(page.context.session.verdict_shown):
        qtbot.mouseClick(button, LEFT)
    assert world.station_choices.chosen == StationChoice(event_id="e2", list_id="l3")
    assert page.card.headline.text() == "Admit"
    assert world.check_in.asked == ["one list", "one list"]


def test_a_station_that_cannot_be_taken_decides_nothing(qtbot, world, page):
    button = scan(qtbot, world, page, "one list")
    world.station_choices.failure = SettingsError("no", key="settings.no_choice")
    with qtbot.waitSignal(page.context.session.presenter.set_up.station_settled):
        qtbot.mouseClick(button, LEFT)
    assert world.check_in.asked == ["one list"]
    assert page.card.headline.text() == "Other event"
    assert page.side.notice.isVisible()
