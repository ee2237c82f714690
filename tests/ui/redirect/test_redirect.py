"""The way to the right gate, from the verdict to a sheet that the guest reads."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.reason_codes import Reason
from kiosk.domain.verdicts.details import OtherGate, OtherZone
from kiosk.ui.ports.window import WindowSettings
from kiosk.ui.redirect.arrow import arrow_and_words
from kiosk.ui.redirect.redirect_panel import RedirectPanel
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.shell.main_window import MainWindow
from kiosk.ui.text.verdicts.verdict_actions import Action, actions_for
from kiosk.ui.workers.session import Session
from tests.ui.fakes import make_verdict

WAYS = {"North Gate": "← Along the fence, 3 minutes", "Pier": "Over the bridge"}


@pytest.fixture
def page(qtbot, world, english):
    window = MainWindow(Session(replace(world.ports(), gate_ways=WAYS), WindowSettings(auto_return_ms=600_000)))
    window.open()
    yield window.page(ScanPage)
    window.shut()
    window.deleteLater()


def test_the_way_is_shown_large_and_without_the_guest(qtbot, world, page):
    world.check_in.verdicts["A"] = make_verdict(Reason.WRONG_GATE, details=OtherGate(("north gate", "South Gate")))
    with qtbot.waitSignal(page.context.session.verdict_shown):
        world.scan_input.scan("A")
    qtbot.mouseClick(page.card.action_row.buttons[Action.REDIRECT], Qt.MouseButton.LeftButton)
    panel = page.panels.of(RedirectPanel)
    assert page.picture_area.currentWidget() is panel
    first, second = panel.ways
    assert (first.gate.text(), first.words.text()) == ("north gate", "Along the fence, 3 minutes")
    assert first.arrow.isVisible()
    assert first.arrow.grab().toImage() != second.arrow.grab().toImage()
    assert second.gate.text() == "South Gate"
    assert [second.words.isHidden(), second.arrow.isHidden()] == [True, True], "nobody guesses a way"
    assert "Lovelace" not in panel.title.text() + panel.detail.text() + panel.accessibleName()
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Return)
    assert page.panels.open is None
    assert world.check_in.requests == []


@pytest.mark.parametrize(
    ("reason", "details", "offered"),
    [
        (Reason.WRONG_GATE, OtherGate(("North Gate",)), True),
        (Reason.WRONG_ZONE, OtherZone("VIP", ("GA",)), True),
        (Reason.WRONG_ZONE, OtherZone("VIP", ()), False),
        (Reason.WRONG_GATE, OtherGate(()), False),
    ],
)
def test_it_is_offered_where_somewhere_is_known(reason, details, offered):
    assert (Action.REDIRECT in actions_for(make_verdict(reason, details=details))) is offered


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("", (None, "")),
        ("Over the bridge", (None, "Over the bridge")),
        ("→ There", (0, "There")),
        (" ⬅ not one of ours", (None, "⬅ not one of ours")),
        ("←\ufe0f  Left", (180, "Left")),
        ("↓", (90, "")),
    ],
)
def test_an_arrow_at_the_beginning_is_drawn(said, expected):
    assert arrow_and_words(said) == expected
