"""Taking home: what is asked for, progress, calling off, and the way from the log."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.reason_codes import Outcome
from kiosk.domain.reports.log_filter import LogFilter
from kiosk.reports.errors import ReportError
from kiosk.ui.log.log_page import LogBrowser
from kiosk.ui.organizer.organizer_page import OrganizerPage
from kiosk.ui.ports.organizer.take_home import ExportWish, FileKind, TakeHome
from kiosk.ui.take_home import take_home_page
from kiosk.ui.take_home.take_home_page import TakeHomePage

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(monkeypatch, opened):
    monkeypatch.setattr(take_home_page, "LOOK_MS", 5)
    return opened()


@pytest.fixture
def page(qtbot, window):
    organizer = window.page(OrganizerPage)
    organizer.open_subject("take_home")
    window.navigator.open(organizer)
    found = organizer.current
    assert isinstance(found, TakeHomePage)
    qtbot.waitUntil(lambda: found.event_choice.count() == 2)
    return found


def test_what_is_chosen_is_what_is_written(qtbot, world, page):
    page.what.setCurrentIndex(page.what.findData(TakeHome.LOG))
    page.kind.setCurrentIndex(page.kind.findData(FileKind.CSV))
    page.event_choice.setCurrentIndex(1)
    page.anonymous.setChecked(True)
    page.every_column.setChecked(True)
    page.write("log.csv")
    qtbot.waitUntil(lambda: "log.csv" in page.done.text())
    assert world.organizer.exporter.wishes == [
        ExportWish(
            subject=TakeHome.LOG, kind=FileKind.CSV, path=Path("log.csv"), event_id="other", anonymous=True,
            every_column=True,
        )
    ]  # fmt: skip
    assert page.open_folder.isVisibleTo(page)
    assert not page.busy


def test_it_tells_how_far_it_is_and_is_called_off(qtbot, world, page):
    world.organizer.exporter.goes_on = True
    page.write("report.pdf")
    assert page.busy
    qtbot.waitUntil(lambda: "rows written" in page.progress.text())
    page.write("another.pdf")
    assert not page.save.isEnabled()
    qtbot.mouseClick(page.cancel, LEFT)
    qtbot.waitUntil(lambda: page.done.text() == "Called off. Nothing was left behind.")
    assert len(world.organizer.exporter.wishes) == 1
    assert page.save.isEnabled()


def test_closing_the_window_calls_it_off(world, window, page):
    world.organizer.exporter.goes_on = True
    page.write("report.pdf")
    window.shut()
    assert not window.session.running, "it would go on for ever"


def test_a_failure_is_said(qtbot, world, page):
    world.organizer.exporter.failure = ReportError("no space")
    page.write("report.pdf")
    qtbot.waitUntil(lambda: page.complaint.isVisibleTo(page))
    assert page.complaint.text.text() != ""
    assert not page.busy


def test_the_log_page_leads_here_with_its_filter(qtbot, world, window):
    organizer = window.page(OrganizerPage)
    window.navigator.open(organizer)
    log = organizer.current
    assert isinstance(log, LogBrowser)
    log.filters.choices["outcomes"].choose(frozenset({Outcome.REFUSE}))
    qtbot.mouseClick(log.take_home, LEFT)
    page = organizer.current
    assert isinstance(page, TakeHomePage)
    assert page.narrowed.isChecked()
    page.write("refusals.xlsx")
    qtbot.waitUntil(lambda: not page.busy)
    (wish,) = world.organizer.exporter.wishes
    assert wish.wanted == LogFilter(outcomes=frozenset({Outcome.REFUSE}))
    assert (wish.subject, wish.kind) == (TakeHome.LOG, FileKind.XLSX)
