"""The page for paper: rows that were ticked, and the list that is kept in a folder."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.errors import RightError
from kiosk.domain.reason_codes import Reason
from kiosk.domain.reports.paper import PaperTrouble
from kiosk.reports.errors import ReportError
from kiosk.ui.organizer.organizer_page import OrganizerPage
from kiosk.ui.paper.paper_page import PaperPage
from kiosk.ui.ports.organizer.pages import PaperTick
from kiosk.ui.ports.window import WindowSettings
from kiosk.ui.settings.settings_page import SettingsPage
from kiosk.ui.shell.main_window import MainWindow
from kiosk.ui.text.sentences import sentence
from kiosk.ui.workers import paper_list
from kiosk.ui.workers.session import Session
from tests.ui.fakes import make_checked_in, make_verdict

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(monkeypatch, opened):
    monkeypatch.setattr(paper_list, "AGAIN_MS", 20)
    window = opened()
    organizer = window.page(OrganizerPage)
    window.navigator.open(organizer)
    found = next(section for section in organizer.sections if isinstance(section, PaperPage))
    organizer.open_section(found)
    return found


def test_rows_are_checked_in_and_the_wrong_ones_stay(qtbot, world, page):
    paper = world.organizer.paper
    paper.answers = {
        "780-036-168": PaperTick(text="780-036-168", result=make_checked_in(make_verdict())),
        "T2 *2": PaperTick(text="T2 *2", result=make_checked_in(make_verdict(Reason.ALREADY_ENTERED, name="Grace"))),
        "T3": PaperTick(text="T3", result=make_checked_in(make_verdict(Reason.PARTY_SIZE))),
        "780-036-169": PaperTick(text="780-036-169", trouble=PaperTrouble.WRONG_DIGIT),
        "nobody": PaperTick(text="nobody", trouble=PaperTrouble.UNKNOWN),
    }
    page.lines.setPlainText("780-036-168\n\n  T2 *2\nT3\n780-036-169\nnobody\n")
    qtbot.mouseClick(page.enter, LEFT)
    qtbot.waitUntil(lambda: page.rows.rowCount() == 5)
    # Of T3 it is still to be said how many came.
    assert page.lines.toPlainText() == "T3\n780-036-169\nnobody"
    assert page.rows.rows[4] == ("780-036-168", "Admitted", "Ada Lovelace")
    assert page.rows.rows[3][1].startswith("Already")
    assert page.rows.rows[3][2] == "Grace"
    assert page.rows.rows[1][1] == "A digit is wrong"
    assert page.rows.rows[0][1] == "No ticket of this event has it"
    assert page.complaint.text.text() == "Numbers to put right: 3"
    assert not page.busy


def test_a_list_that_is_not_written_is_told_on_every_page_and_leads_here(qtbot, world, page, tmp_path):
    """While the laptop works nobody looks here; when it does not work any more, the list is what people have."""
    window = page.window()
    page.keep_in(str(tmp_path))
    qtbot.waitUntil(lambda: world.organizer.paper.printed >= 1)
    window.navigator.open(window.page(SettingsPage))
    assert not any("paper" in text for text in window.banners.texts())
    world.organizer.paper.failure = ReportError("pulled out", key="report.gone")
    said = f"The list on paper   ·   {sentence('report.gone')}"
    qtbot.waitUntil(lambda: said in window.banners.texts())
    qtbot.mouseClick(window.banners._views[window.banners.texts().index(said)], LEFT)
    assert window.navigator.current is window.page(OrganizerPage)
    assert window.page(OrganizerPage).current is page
    world.organizer.paper.failure = None
    qtbot.waitUntil(lambda: said not in window.banners.texts())


def test_whoever_may_not_choose_a_folder_makes_no_strip(qtbot, world, page, tmp_path):
    page.keep_in(str(tmp_path))
    qtbot.waitUntil(lambda: world.organizer.paper.printed >= 1)
    kept = page.context.session.paper_list
    kept.stop()
    world.organizer.paper.failure = RightError("not you")
    page.keep_in(str(tmp_path / "another"))
    qtbot.waitUntil(lambda: kept.trouble != "")
    assert kept.missed == "", "the former folder still has its list"


def test_the_list_is_written_again_and_again(qtbot, world, page, tmp_path):
    page.keep_in(str(tmp_path))
    qtbot.waitUntil(lambda: world.organizer.paper.printed >= 3 and str(tmp_path) in page.written.text())
    world.organizer.paper.failure = ReportError("pulled out")
    qtbot.waitUntil(lambda: str(tmp_path) not in page.written.text())
    # The stick is back, and its list is still true: the trouble is over all the same.
    world.organizer.paper.same, world.organizer.paper.failure = True, None
    qtbot.waitUntil(lambda: str(tmp_path) in page.written.text())
    assert world.organizer.paper.kept == tmp_path
    qtbot.mouseClick(page.stop, LEFT)
    kept = page.context.session.paper_list
    qtbot.waitUntil(lambda: world.organizer.paper.kept is None and not kept.goes_on)
    assert kept.folder is None
    assert page.stop.isHidden()


def test_a_folder_that_was_remembered_gets_its_list_whichever_page_is_open(qtbot, world, monkeypatch, opened, tmp_path):
    monkeypatch.setattr(paper_list, "AGAIN_MS", 20)
    window = opened(paper_folder=str(tmp_path))
    qtbot.waitUntil(lambda: world.organizer.paper.printed >= 2)
    settings = window.page(SettingsPage)
    settings.complete()
    assert str(tmp_path) in settings.paper_folder.text()


def test_who_may_not_name_a_folder_changes_nothing(qtbot, world, page, tmp_path):
    world.organizer.paper.failure = RightError("no", key="right.organizer")
    page.keep_in(str(tmp_path))
    qtbot.waitUntil(lambda: page.written.text() == sentence("right.organizer"))
    assert page.context.session.paper_list.folder is None
    assert page.stop.isHidden()
    assert world.organizer.paper.printed == 0


def test_a_folder_that_a_file_names_is_changed_in_the_file_alone(qtbot, world, english, tmp_path):
    ports = replace(world.ports(), set_by_file=[("paper_folder", "")])
    window = MainWindow(Session(ports, WindowSettings(paper_folder=str(tmp_path))))
    qtbot.addWidget(window)
    window.open()
    organizer = window.page(OrganizerPage)
    window.navigator.open(organizer)
    found = next(section for section in organizer.sections if isinstance(section, PaperPage))
    organizer.open_section(found)
    assert str(tmp_path) in found.written.text()
    assert not found.choose.isEnabled()
    assert found.stop.isHidden()
    window.close()
    window.session.stop()


def test_a_failure_leaves_the_rows_where_they_are(qtbot, world, page):
    world.organizer.paper.failure = ReportError("x")
    page.lines.setPlainText("780-036-168")
    qtbot.mouseClick(page.enter, LEFT)
    qtbot.waitUntil(lambda: page.complaint.isVisibleTo(page))
    assert page.lines.toPlainText() == "780-036-168"
