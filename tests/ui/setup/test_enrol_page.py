"""Connecting: by hand as well as by code, with a sync service that is started here, and never without a way on."""

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from kiosk.domain.codes.credential import Scan
from kiosk.domain.errors import GatehouseError
from kiosk.domain.syncing.platforms import PLATFORMS, KnownBy
from kiosk.ui.ports.enrolment import EnrolmentOutcome, EnrolmentState
from kiosk.ui.ports.status import SetUpStep
from kiosk.ui.setup.enrol_page import AGAIN_MS, EnrolPage

LEFT = Qt.MouseButton.LeftButton
UNTIL_THE_TEST_SAYS_SO = 3_600_000


@pytest.fixture
def page(qtbot, world, opened):
    world.status.change(set_up_step=SetUpStep.NOT_ENROLLED)
    window = opened()
    found = window.page(EnrolPage)
    qtbot.waitUntil(lambda: window.navigator.current is found)
    return found


def row_of(name):
    return next(row for row, platform in enumerate(PLATFORMS) if platform.name == name)


def test_address_and_token_are_typed_for_a_platform_of_the_list(qtbot, world, page):
    qtbot.mouseClick(page.by_hand_button, LEFT)
    form = page.by_hand
    assert page.by_code.isHidden()
    assert form.platform.currentIndex() == -1, "nobody's platform is chosen for him"
    form.address.setText("tickets.example")
    form.first.setText("secret-1")
    assert form.first.echoMode() is QLineEdit.EchoMode.Password
    assert not form.connect_button.isEnabled()
    form.platform.setCurrentIndex(row_of("pretix"))
    assert form.secret.isHidden()
    qtbot.mouseClick(form.connect_button, LEFT)
    qtbot.waitUntil(lambda: len(world.enrolment.requests) == 1)
    assert json.loads(world.enrolment.requests[0]) == {
        "platform": "pretix",
        "url": "https://tickets.example",
        "token": "secret-1",
    }
    assert not form.connect_button.isEnabled(), "one request at a time"
    world.enrolment.outcome = EnrolmentOutcome(state=EnrolmentState.FAILED, key="enrol.failed")
    qtbot.waitUntil(lambda: "Make a new one" in page.answer.text())
    assert form.connect_button.isEnabled()


@pytest.mark.parametrize("platform", PLATFORMS, ids=lambda platform: platform.name)
def test_each_platform_asks_for_what_it_wants(qtbot, page, platform):
    form = page.by_hand
    qtbot.mouseClick(page.by_hand_button, LEFT)
    form.platform.setCurrentIndex(row_of(platform.name))
    form.address.setText("a.example")
    form.first.setText("x")
    needs_secret = platform.known_by is not KnownBy.TOKEN
    assert form.secret.isHidden() is not needs_secret
    assert form.connect_button.isEnabled() is not needs_secret
    form.secret.setText("y")
    assert form.connect_button.isEnabled()


def test_escape_leads_back_to_the_set_up_code(qtbot, page):
    qtbot.mouseClick(page.by_hand_button, LEFT)
    assert page.step_back()
    assert not page.by_code.isHidden()
    assert not page.step_back()


def test_an_answer_that_does_not_come_is_said_and_may_come_later(qtbot, world, page):
    page._patience.setInterval(1)
    page.edit.setText("GHSETUP:1")
    qtbot.mouseClick(page.connect_button, LEFT)
    qtbot.waitUntil(lambda: page.answer.text().startswith("No answer yet"))
    assert page.connect_button.isEnabled(), "another code may be tried"
    world.enrolment.outcome = EnrolmentOutcome(state=EnrolmentState.DONE)
    qtbot.waitUntil(lambda: page.answer.text().startswith("Connected"))


def test_a_network_that_is_away_is_waited_for(qtbot, world, page):
    page._retry.setInterval(UNTIL_THE_TEST_SAYS_SO)
    page.edit.setText('{"url": "https://tickets.example"}')
    world.enrolment.outcome = EnrolmentOutcome(state=EnrolmentState.FAILED, key="delivery.unreachable")
    qtbot.mouseClick(page.connect_button, LEFT)
    qtbot.waitUntil(lambda: "keeps trying" in page.answer.text())
    for requests in (2, 3):
        assert page._retry.isActive(), "as it says"
        assert page.connect_button.isEnabled(), "another code goes before it"
        page._retry.stop()
        page._retry.timeout.emit()
        qtbot.waitUntil(lambda requests=requests: len(world.enrolment.requests) == requests)
        qtbot.waitUntil(page._retry.isActive)
    assert len(set(world.enrolment.requests)) == 1
    world.enrolment.outcome = EnrolmentOutcome(state=EnrolmentState.FAILED, key="enrol.used")
    page._retry.timeout.emit()
    qtbot.waitUntil(lambda: "used before" in page.answer.text())
    assert not page._retry.isActive(), "a code that was used is never taken"


def test_a_code_that_failed_can_be_held_up_once_more(qtbot, world, page):
    now = [10_000.0]
    page.context.session.ports = replace(page.context.session.ports, clock_ms=lambda: now[0])
    world.enrolment.outcome = EnrolmentOutcome(state=EnrolmentState.FAILED, key="enrol.failed")
    page.take_scan(Scan(text='{"url": "https://a.example"}'))
    qtbot.waitUntil(lambda: "Make a new one" in page.answer.text())
    page.take_scan(Scan(text='{"url": "https://a.example"}'))
    assert len(world.enrolment.requests) == 1, "it is still being held up"
    now[0] += AGAIN_MS
    page.take_scan(Scan(text='{"url": "https://a.example"}'))
    qtbot.waitUntil(lambda: len(world.enrolment.requests) == 2)


def test_a_sync_service_that_stands_still_is_told_and_started(qtbot, world, page):
    assert page.service.notice.isHidden()
    world.status.change(daemon_alive=False)
    qtbot.waitUntil(lambda: not page.service.notice.isHidden())
    page._patience.setInterval(1)
    page.edit.setText("GHSETUP:1")
    qtbot.mouseClick(page.connect_button, LEFT)
    qtbot.waitUntil(lambda: "Start it" in page.answer.text())
    world.sync_service.failure = GatehouseError("no", key="service.failed")
    qtbot.mouseClick(page.service.start, LEFT)
    qtbot.waitUntil(lambda: "could not be started" in page.service.notice.text())
    world.sync_service.failure = None
    qtbot.mouseClick(page.service.start, LEFT)
    qtbot.waitUntil(lambda: page.service.notice.text() == "The sync service is starting …")
    world.status.change(daemon_alive=True)
    qtbot.waitUntil(page.service.notice.isHidden)
    assert page.service.start.isHidden()


def test_a_sync_service_that_never_comes_is_told(qtbot, world, page):
    world.status.change(daemon_alive=False)
    qtbot.waitUntil(lambda: not page.service.notice.isHidden())
    page.service.patience.setInterval(1)
    qtbot.mouseClick(page.service.start, LEFT)
    qtbot.waitUntil(lambda: "could not be started" in page.service.notice.text())
