"""The page of a new version: found by the strip, installed by a press, never while guests come."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.errors import UpdateError
from kiosk.domain.staff.rights import Right
from kiosk.ui.new_version.new_version_page import NewVersionPage
from kiosk.ui.ports.new_versions import VersionReport, VersionWay
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.shell.banners import StripView
from kiosk.ui.text.sentences import sentence

LEFT = Qt.MouseButton.LeftButton
WAITS = VersionReport(running="0.2.0", waiting="0.3.0")


@pytest.fixture
def window(qtbot, world, opened):
    world.versions.report = WAITS
    return opened()


@pytest.fixture
def page(qtbot, world, window):
    window.header.menu.version.trigger()
    found = window.page(NewVersionPage)
    found.finish = lambda: world.versions.installed.append("closed")
    qtbot.waitUntil(lambda: found.report == WAITS)
    return found


def read(qtbot, page, world, report):
    world.versions.report = report
    page.page_shown()
    qtbot.waitUntil(lambda: page.report == report)


def said(page):
    return page.facts.heading.text(), page.facts.figure.text(), page.facts.lines.text()


def test_the_strip_leads_to_it(qtbot, world, window):
    world.status.now = replace(world.status.now, notice_key="update.waits")
    strip = window.banners.findChild(StripView)
    qtbot.waitUntil(lambda: strip.isVisible() and strip.text.text() == sentence("update.waits"))
    qtbot.mouseClick(strip, LEFT)
    assert isinstance(window.navigator.current, NewVersionPage)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert isinstance(window.navigator.current, ScanPage)


def test_a_steward_is_told_who_may(qtbot, world, window):
    world.status.now = replace(world.status.now, staff="Kim", rights=frozenset({Right.SCAN}))
    qtbot.waitUntil(lambda: window.presenter.status == world.status.now)
    window.header.menu.version.trigger()
    assert isinstance(window.navigator.current, ScanPage)
    assert sentence("right.no_steward") in window.banners.texts()


def test_a_press_installs_it_and_the_window_ends(qtbot, world, page):
    assert "0.2.0" in said(page)[0]
    assert "0.3.0" in said(page)[1]
    qtbot.mouseClick(page.install, LEFT)
    qtbot.waitUntil(lambda: world.versions.installed == ["0.3.0", "closed"])


def test_while_guests_come_the_button_is_off_and_says_why(qtbot, world, page):
    read(qtbot, page, world, replace(WAITS, event_on=True))
    assert not page.install.isEnabled()
    assert said(page)[2] == sentence("update.event_on")
    read(qtbot, page, world, WAITS)
    assert page.install.isEnabled()


def test_doors_that_open_meanwhile_are_told(qtbot, world, page):
    world.versions.trouble = UpdateError("", key="update.event_on")
    world.versions.report = replace(WAITS, event_on=True)
    qtbot.mouseClick(page.install, LEFT)
    qtbot.waitUntil(lambda: page.report.event_on and not page.busy)
    assert world.versions.installed == []
    assert page.complaint.text.text() == sentence("update.event_on")
    assert not page.install.isEnabled()


def test_a_stick_is_looked_at(qtbot, world, page):
    read(qtbot, page, world, VersionReport(running="0.2.0"))
    assert page.install.isHidden()
    assert said(page)[2] == sentence("update.none")
    world.versions.on_sticks[Path("/media/stick")] = "0.4.0"
    page.look_in("/media/stick")
    assert page.busy
    assert not page.stick.isEnabled()
    assert page.bar.isVisible()
    qtbot.waitUntil(lambda: "0.4.0" in said(page)[1])
    assert page.install.isEnabled()
    assert page.stick.isEnabled()
    assert page.bar.isHidden()


def test_a_stick_that_is_not_genuine_changes_nothing(qtbot, world, page):
    world.versions.trouble = UpdateError("", key="update.refused")
    page.look_in("/media/stick")
    qtbot.waitUntil(page.complaint.isVisible)
    assert page.complaint.text.text() == sentence("update.refused")
    assert "0.3.0" in said(page)[1]
    assert page.install.isEnabled()


def test_where_the_system_brings_it_what_to_type_is_said(qtbot, world, page):
    read(qtbot, page, world, replace(WAITS, way=VersionWay.SYSTEM, command="sudo apt install gatehouse"))
    assert sentence("update.by_system") in said(page)[2]
    assert "sudo apt install gatehouse" in said(page)[2]
    assert page.install.isHidden()
    assert page.stick.isHidden()


def test_a_build_without_keys_says_that_it_takes_no_updates(qtbot, world, page):
    read(qtbot, page, world, VersionReport(running="0.2.0", way=VersionWay.NONE))
    assert said(page)[2] == sentence("update.no_keys")
    assert page.install.isHidden()
    assert page.stick.isHidden()
