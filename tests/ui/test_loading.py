"""The page of a guest list that is not whole yet."""

from dataclasses import replace

import pytest

from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.reason_table import Tone
from kiosk.domain.verdicts.checks.loading import LOADING
from kiosk.ui.banners import strips
from kiosk.ui.loading_page import loaded_words
from kiosk.ui.ports import GateStatus, Stage
from kiosk.ui.words import tone_of, verdict_words
from tests.ui.fakes import NOW, make_checked_in, make_verdict

HALF = GateStatus(stage=Stage.LOADING, loading=True, online=True, daemon_alive=True)


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("share", "records", "words"),
    [
        (0.384, 10, "Guest list 38 % loaded"),
        (1.0, 10, "Guest list 99 % loaded"),
        (None, 12_400, "Guest list: 12,400 records loaded"),
        (None, 0, "The guest list is being loaded"),
    ],
)
def test_how_far_it_is(share, records, words):
    assert loaded_words(replace(HALF, loaded_share=share, loaded_records=records)) == words


@pytest.mark.usefixtures("english")
def test_the_strip_never_says_that_scanning_goes_on_by_half_a_list():
    begun = replace(HALF, stage=Stage.SCANNING, loaded_share=0.5)
    assert "Guest list 50 % loaded" in strips(begun, NOW)[0].text
    for status in (replace(begun, online=False), replace(begun, online=False, daemon_alive=False)):
        said = " | ".join(strip.text for strip in strips(status, NOW))
        assert "Scanning goes on" not in said
        assert "complete" in said


@pytest.mark.usefixtures("english")
def test_the_verdict_is_grey_and_says_that_nobody_can_say():
    verdict = replace(make_verdict(Reason.ERROR), outcome=Outcome.ASK, ticket=None, details={"error": LOADING})
    words = verdict_words(make_checked_in(verdict), NOW)
    assert tone_of(verdict) is Tone.FAULT
    assert "Nobody can say yet" in words.sentence


def test_scanning_waits_for_the_list_and_begins_by_itself(qtbot, world, opened):
    world.status.now = replace(world.status.now, stage=Stage.LOADING, loading=True, loaded_share=0.25)
    window = opened()
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.loading_page)
    assert window.loading_page.progress.value() == 25
    world.scan_input.scan("A")
    qtbot.waitUntil(lambda: world.status.reads > 3)
    assert world.desk.asked == []
    world.status.now = replace(world.status.now, stage=Stage.SCANNING, loading=False, loaded_share=None)
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.scan_page)


def test_only_a_supervisor_begins_before_that(qtbot, world, opened):
    world.status.now = replace(world.status.now, stage=Stage.LOADING, loading=True)
    window = opened()
    page = window.loading_page
    qtbot.waitUntil(lambda: window.pages.currentWidget() is page)
    page.begin.click()
    assert world.supervision.checked == []
    page.pin.setText("0000")
    page.begin.click()
    qtbot.waitUntil(lambda: "wrong" in page.complaint.text.text())
    assert not world.places.begun
    page.pin.setText("2468")
    page.begin.click()
    qtbot.waitUntil(lambda: world.places.begun)
    assert page.pin.text() == ""
