"""A window that guests are alone with."""

import pytest

from kiosk.ui.self_service.guest_page import SelfServicePage

UNTIL_THE_TEST_SAYS_SO = 3_600_000


@pytest.fixture
def alone(opened, qtbot):
    window = opened(self_service=True, fullscreen=True)
    page = window.page(SelfServicePage)
    qtbot.waitUntil(lambda: window.navigator.current is page)
    # On a busy machine, seconds pass between two lines of a test.
    for timer in (page._welcome, page.help.again, page.time_out._idle, page.time_out._second, page._typed._rest._pause):
        timer.setInterval(UNTIL_THE_TEST_SAYS_SO)
    return window


@pytest.fixture
def page(alone) -> SelfServicePage:
    found: SelfServicePage = alone.page(SelfServicePage)
    return found
