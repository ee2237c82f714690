"""A guest alone has the badge printed: once, in their own time, and nothing of it is left for the next one."""

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.errors import SettingsError
from kiosk.domain.reason_codes import Reason
from kiosk.ui.ports.door import OwnBadge
from kiosk.ui.self_service.guest_page import SelfServicePage
from tests.ui.fakes import make_verdict
from tests.ui.self_service.steps import scan

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def offer(alone):
    return alone.page(SelfServicePage).view.badge


def test_it_is_printed_once_by_whoever_came_in(qtbot, world, alone, offer):
    world.printing.own = OwnBadge.OFFERED
    scan(qtbot, world, alone, make_verdict())
    page = alone.page(SelfServicePage)
    assert offer.button.isVisible()
    assert not page._welcome.isActive(), "there is time to read it"
    qtbot.mouseClick(offer.button, LEFT)
    qtbot.waitUntil(lambda: offer.said.text() == "Your badge is being printed.")
    assert (world.printing.badges, offer.button.isVisible()) == ([world.printing.badges[0]], False)
    assert page._welcome.isActive()
    page.begin_anew()
    assert (offer.said.text(), offer.button.isVisible()) == ("", False)
    page.show_decision(alone.presenter.decisions[-1])
    assert offer.said.text() == "Your badge is being printed.", "also after another language was chosen"
    assert not offer.button.isVisible()


def test_one_that_comes_by_itself_is_said_and_a_printer_that_fails_is_the_staffs(qtbot, world, alone, offer):
    world.printing.own = OwnBadge.PRINTED
    scan(qtbot, world, alone, make_verdict())
    assert offer.said.text() == "Your badge is being printed."
    world.printing.own = OwnBadge.OFFERED
    world.printing.failure = SettingsError("none", key="printer.not_set")
    alone.page(SelfServicePage).show_decision(alone.presenter.decisions[-1])
    qtbot.mouseClick(offer.button, LEFT)
    qtbot.waitUntil(lambda: offer.said.text() == "Please ask our staff for your badge.")


@pytest.mark.parametrize("own", [OwnBadge.NONE, OwnBadge.OFFERED])
def test_whoever_is_not_let_in_is_offered_none(qtbot, world, alone, offer, own):
    world.printing.own = own
    scan(qtbot, world, alone, make_verdict(Reason.REVOKED) if own is OwnBadge.OFFERED else make_verdict())
    assert (offer.said.text(), offer.button.isVisible()) == ("", False)
