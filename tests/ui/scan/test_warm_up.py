"""Cards are drawn before the first guest comes, and not so that the first guest waits for them."""

import pytest
from PySide6.QtCore import QTimer

from kiosk.domain.reason_table import Tone
from kiosk.ui.kit.areas.late_stack import LateStack
from kiosk.ui.scan.verdict_card import VerdictCard
from kiosk.ui.scan.warm_up import PAUSE_MS, WarmUp


@pytest.fixture
def area(qtbot):
    made = LateStack()
    qtbot.addWidget(made)
    return made


def warm_up_of(area: LateStack, *tones: Tone) -> tuple[WarmUp, list[VerdictCard], QTimer]:
    cards = [VerdictCard(tone) for tone in tones]
    for card in cards:
        area.keep(card)
    made = WarmUp(cards, area, area)
    timer = made.findChild(QTimer)
    assert timer is not None
    return made, cards, timer


def test_the_card_that_most_guests_get_is_drawn_at_once_and_the_others_leave_room_for_guests(qtbot, area):
    made, (first, second), timer = warm_up_of(area, Tone.ADMIT, Tone.STOP)
    made.start()
    assert timer.interval() == 0
    qtbot.waitUntil(lambda: timer.interval() == PAUSE_MS)
    assert area.indexOf(first) >= 0
    assert area.indexOf(second) < 0
    qtbot.waitUntil(lambda: not timer.isActive())
    assert area.indexOf(second) >= 0, "in the end all are drawn"


def test_after_a_verdict_that_came_first_the_others_leave_room_as_well(area):
    made, (first, _), timer = warm_up_of(area, Tone.ADMIT, Tone.STOP)
    made.start()
    made.rest(first)
    assert not timer.isActive()
    made.start()
    assert timer.interval() == PAUSE_MS
