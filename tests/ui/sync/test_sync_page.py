"""The sync page: how it stands, by itself, and "sync now"."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.errors import StoreBusyError
from kiosk.ui.conflicts.inbox_page import InboxPage
from kiosk.ui.organizer.organizer_page import OrganizerPage
from kiosk.ui.sync import sync_page
from kiosk.ui.sync.sync_page import SyncPage

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot, monkeypatch, opened):
    monkeypatch.setattr(sync_page, "FOLLOW_MS", 20)
    window = opened()
    qtbot.waitUntil(window.header.online.isVisible)
    qtbot.mouseClick(window.header.online, LEFT)
    found = window.page(OrganizerPage).current
    assert isinstance(found, SyncPage), "the badge leads here"
    qtbot.waitUntil(lambda: found.report is not None)
    return found


def test_it_says_how_it_stands_and_follows(qtbot, world, page):
    assert page.platform.figure.text() == "Offline"
    assert "guest list read: 12 minutes ago" in page.platform.lines.text()
    assert page.waiting.figure.text() == "148 entries to send"
    assert "not taken by the platform: 2" in page.waiting.lines.text()
    assert page.roster.figure.text() == "12 minutes ago"
    assert "Tickets: 20,000" in page.roster.lines.text()
    assert page.run_rows.rows[0][1:] == ("Send entries", "failed", 0, 30, "the platform could not be reached")
    parts = [row[:1] + row[2:] for row in page.stream_rows.rows]
    assert parts == [
        ("Send entries", 0, "now", "failed: the platform could not be reached"),
        ("Bookings (fest)", 51, "40 s", "complete"),
        ("Tickets (fest)", 0, "now", "not to its end yet"),
    ]
    assert page.count_rows.rows[1][:3] == ("Main: came", 2_298, 2_311)
    world.organizer.sync.report = replace(world.organizer.sync.report, online=True, queued=0)
    qtbot.waitUntil(lambda: page.platform.figure.text() == "Online")
    world.organizer.sync.report = replace(world.organizer.sync.report, daemon_alive=False, roster_complete_at=None)
    qtbot.waitUntil(lambda: page.platform.figure.text() == "Not syncing")
    assert page.roster.figure.text() == "not complete yet"


def test_what_was_not_taken_is_one_click_away(qtbot, world, page):
    assert "since: 10 minutes ago" in page.platform.lines.text()
    qtbot.mouseClick(page.not_taken, LEFT)
    assert isinstance(page.window().page(OrganizerPage).current, InboxPage)
    page.window().page(OrganizerPage).open_section(page)
    world.organizer.sync.report = replace(world.organizer.sync.report, set_aside=0, online=True)
    qtbot.waitUntil(lambda: not page.not_taken.isVisible())
    assert "since" not in page.platform.lines.text()


def test_sync_now_asks_the_daemon(qtbot, world, page):
    qtbot.mouseClick(page.sync_now, LEFT)
    qtbot.waitUntil(lambda: world.organizer.sync.asked == 1 and page.asked.text() != "")
    assert page.asked.text() == "Asked for. What comes appears here."


def test_a_failure_is_said(qtbot, world, page):
    world.organizer.sync.failure = StoreBusyError("")
    qtbot.waitUntil(lambda: page.states.currentWidget() is page.states.message)
    world.organizer.sync.failure = None
    qtbot.mouseClick(page.states.message.button, LEFT)
    qtbot.waitUntil(lambda: page.states.currentWidget() is page.area)


def test_a_platform_without_counts_of_its_own_is_said_to_have_none(qtbot, world, page):
    assert not page.no_counts.isVisible()
    world.organizer.sync.report = replace(world.organizer.sync.report, counts=(), daemon_alive=False)
    qtbot.waitUntil(page.no_counts.isVisible)
    assert not page.counts.isVisible()
    # Without the service nothing is due at all.
    assert {row[3] for row in page.stream_rows.rows} == {""}
