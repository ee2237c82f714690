"""A ticket of another event, and the press that takes the kiosk there."""

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.errors import SettingsError
from kiosk.domain.reason_codes import Reason
from kiosk.domain.verdicts.details import OtherEvent
from kiosk.ui.ports.station_choices import StationChoice
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


@pytest.mark.parametrize("text", ["two lists", "not here"])
def test_where_something_is_left_to_choose_nothing_is_offered(qtbot, world, page, text):
    assert not scan(qtbot, world, page, text).isVisible()


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
    with qtbot.waitSignal(page.context.session.presenter.station_settled):
        qtbot.mouseClick(button, LEFT)
    assert world.check_in.asked == ["one list"]
    assert page.card.headline.text() == "Other event"
    assert page.side.notice.isVisible()
