"""The page of a guest list that is not whole yet."""

from dataclasses import fields, replace

import pytest

from kiosk.domain.errors import GatehouseError
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.reason_table import Tone
from kiosk.domain.verdicts.details import RosterLoading
from kiosk.ui.ports.status import GateStatus, SetUpStep
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.setup.loading_page import LoadingPage
from kiosk.ui.shell.banners import strips
from kiosk.ui.text.loading_text import loading_text
from kiosk.ui.text.verdicts.verdict_text import tone_of, verdict_text
from tests.ui.fakes import NOW, make_checked_in, make_verdict

HALF = GateStatus(set_up_step=SetUpStep.LOADING, loading=True, online=True, daemon_alive=True)


def vars_of(status: GateStatus) -> dict[str, object]:
    return {field.name: getattr(status, field.name) for field in fields(status)}


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
    assert loading_text(replace(HALF, loaded_share=share, loaded_records=records)) == words


@pytest.mark.usefixtures("english")
def test_the_strip_never_says_that_scanning_goes_on_by_half_a_list():
    begun = replace(HALF, set_up_step=SetUpStep.SCANNING, loaded_share=0.5)
    assert "Guest list 50 % loaded" in strips(begun, NOW)[0].text
    for status in (replace(begun, online=False), replace(begun, online=False, daemon_alive=False)):
        said = " | ".join(strip.text for strip in strips(status, NOW))
        assert "Scanning goes on" not in said
        assert "complete" in said


@pytest.mark.usefixtures("english")
def test_the_verdict_is_grey_and_says_that_nobody_can_say():
    verdict = replace(make_verdict(Reason.ERROR), outcome=Outcome.ASK, ticket=None, details=RosterLoading())
    words = verdict_text(make_checked_in(verdict), NOW)
    assert tone_of(verdict) is Tone.FAULT
    assert "Nobody can say yet" in words.sentence


def test_scanning_waits_for_the_list_and_begins_by_itself(qtbot, world, opened):
    world.status.now = replace(world.status.now, set_up_step=SetUpStep.LOADING, loading=True, loaded_share=0.25)
    window = opened()
    qtbot.waitUntil(lambda: window.navigator.current is window.page(LoadingPage))
    assert window.page(LoadingPage).progress.value() == 25
    world.scan_input.scan("A")
    qtbot.waitUntil(lambda: world.status.reads > 3)
    assert world.check_in.asked == []
    world.status.now = replace(world.status.now, set_up_step=SetUpStep.SCANNING, loading=False, loaded_share=None)
    qtbot.waitUntil(lambda: window.navigator.current is window.page(ScanPage))


def test_only_a_supervisor_begins_before_that(qtbot, world, opened):
    world.status.now = replace(world.status.now, set_up_step=SetUpStep.LOADING, loading=True)
    window = opened()
    page = window.page(LoadingPage)
    qtbot.waitUntil(lambda: window.navigator.current is page)
    page.begin.click()
    assert world.supervision.checked == []
    page.pin.setText("0000")
    page.begin.click()
    qtbot.waitUntil(lambda: "wrong" in page.complaint.text.text())
    assert not world.station_choices.begun
    page.pin.setText("2468")
    page.begin.click()
    qtbot.waitUntil(lambda: world.station_choices.begun)
    assert page.pin.text() == ""


def test_a_pin_is_asked_for_only_where_there_is_one(qtbot, world, opened):
    world.supervision.pin = None
    world.status.now = replace(world.status.now, set_up_step=SetUpStep.LOADING, loading=True)
    window = opened()
    page = window.page(LoadingPage)
    qtbot.waitUntil(lambda: window.navigator.current is page)
    qtbot.waitUntil(lambda: not page.pin.isVisible() and not page.begin.isVisible())
    world.supervision.pin = "2468"
    page.page_shown()
    qtbot.waitUntil(lambda: page.pin.isVisible() and page.begin.isVisible())


def test_how_many_are_here_and_how_long_the_rest_takes(qtbot, world, opened):
    page = opened().page(LoadingPage)
    page.show_status(replace(HALF, loaded_share=0.25, loaded_records=10_000), NOW)
    assert page.detail.text() == "Guest list: 10,000 records loaded"
    began = page.context.session.ports.clock_ms()
    assert page._left.told(0.5, began + 30_000) is not None
    page.show_status(replace(HALF, loaded_records=10_000), NOW)
    assert page.detail.isHidden(), "the title says it"


def test_the_header_never_says_offline_while_the_list_comes_in(qtbot, world, opened):
    window = opened()
    for status, said in (
        (replace(HALF, online=False), "Loading"),
        (replace(HALF, online=False, error_key="delivery.unreachable"), "Offline"),
        (replace(HALF, daemon_alive=False), "Not syncing"),
        (HALF, "Online"),
    ):
        window.header.show_status(status, NOW)
        assert window.header.online.text.text() == said


def test_loading_is_stopped_and_taken_up_again(qtbot, world, opened):
    world.status.change(**vars_of(replace(HALF, loaded_share=0.4, loaded_records=800, last_pull_at=None)))
    window = opened()
    page = window.page(LoadingPage)
    qtbot.waitUntil(lambda: window.navigator.current is page)
    assert not page.stop.isHidden()
    assert page.go_on.isHidden()
    world.loading.failure = GatehouseError("no", key="right.enrol")
    page.stop.click()
    qtbot.waitUntil(lambda: not page.complaint.isHidden())
    assert not world.loading.stopped
    world.loading.failure = None
    page.stop.click()
    qtbot.waitUntil(lambda: world.loading.stopped)
    world.status.change(loading_stopped=True)
    qtbot.waitUntil(lambda: page.title.text() == "Loading the guest list is stopped")
    assert page.stop.isHidden()
    assert "800" in page.detail.text()
    page.go_on.click()
    qtbot.waitUntil(lambda: not world.loading.stopped)


def test_a_list_that_comes_later_cannot_be_stopped(qtbot, world, opened):
    world.status.change(**vars_of(replace(HALF, last_pull_at=NOW)))
    window = opened()
    page = window.page(LoadingPage)
    qtbot.waitUntil(lambda: window.navigator.current is page)
    assert page.stop.isHidden()
    assert page.go_on.isHidden()
