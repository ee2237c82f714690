"""Old events: what is due and what stays, and that nothing goes without a second person."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.errors import RightError, SettingsError, StoreError
from kiosk.domain.staff.rights import Right
from kiosk.ui.organizer.organizer_page import OrganizerPage
from kiosk.ui.ports.organizer.retention import RetentionReport
from kiosk.ui.ports.status import GateStatus
from kiosk.ui.retention.retention_page import RetentionPage
from kiosk.ui.shell.banners import strips
from kiosk.ui.text.sentences import sentence
from kiosk.ui.workers.background import Answer
from tests.ui.fake_records import NOW

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot, opened):
    window = opened()
    organizer = window.page(OrganizerPage)
    window.navigator.open(organizer)
    found = next(section for section in organizer.sections if isinstance(section, RetentionPage))
    organizer.open_section(found)
    qtbot.waitUntil(lambda: found.rows.rowCount() == 3)
    return found


def test_what_is_due_what_stays_and_what_went_is_told(page):
    assert [row[0] for row in page.rows.rows] == ["Spring Fair", "Summer Nights", "Winter Ball"]
    states = [str(row[-1]) for row in page.rows.rows]
    assert states[:2] == ["Due", "Stays: 3 entries wait for the platform"]
    assert states[2].startswith("Removed")
    assert states[2].endswith("Noor, Sara")
    assert "90" in page.lead.text()


def test_why_this_laptop_was_not_emptied_is_told_once(qtbot, world, page):
    desk = world.organizer.retention
    desk.report = replace(desk.report, wipe_key="wipe.void")
    page.read_again()
    qtbot.waitUntil(lambda: desk.read_why == 1)
    assert page.complaint.text.text() == sentence("wipe.void")
    (strip,) = strips(GateStatus(online=True, daemon_alive=True, wipe_key="wipe.void"), NOW)
    assert (strip.text, strip.look) == (sentence("wipe.void"), "warn")
    assert page.is_about(strip.subject)


def test_what_could_not_be_read_is_not_told_as_if_it_were_known(page):
    page.table.selectRow(2)
    page.show_report(Answer(error=StoreError("", key="store.busy")))
    assert page.lead.text() == ""
    assert not page.details.isVisible()
    assert not page.daily.isVisible()
    assert not page.when_revoked.isVisible()
    page.show_report(Answer(value=RetentionReport()))
    assert page.lead.text() != ""
    assert page.when_revoked.isVisible()


def test_it_takes_a_second_person(qtbot, world, page):
    def nobody_else() -> None:
        if Right.RETENTION not in world.second_person.agreed:
            raise RightError("", key="right.two")

    world.organizer.retention.may = nobody_else
    qtbot.mouseClick(page.remove, LEFT)
    qtbot.waitUntil(page.second.isVisible)
    assert page.rows.rowCount() == 3
    page.second.lines.name.setText("Sara")
    page.second.lines.pin.setText("2222")
    qtbot.keyClick(page.second.lines.pin, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.rows.rowCount() == 2)
    assert not page.remove.isEnabled()


def test_what_refuses_is_said(qtbot, world, page):
    def doors() -> None:
        raise SettingsError("", key="retention.doors")

    world.organizer.retention.may = doors
    qtbot.mouseClick(page.remove, LEFT)
    qtbot.waitUntil(page.complaint.isVisible)
    assert page.complaint.text.text() == sentence("retention.doors")
    assert page.remove.isEnabled()


def test_each_day_by_itself_is_agreed_on(qtbot, world, page):
    page.daily.click()
    qtbot.waitUntil(lambda: page.report.daily)
    assert page.daily.isChecked()
    page.daily.click()
    qtbot.waitUntil(lambda: not page.report.daily)


def test_where_events_are_kept_for_good_nothing_is_offered(qtbot, world, page):
    world.organizer.retention.report = RetentionReport()
    page.read_again()
    qtbot.waitUntil(lambda: page.rows.rowCount() == 0)
    assert not page.remove.isEnabled()
    assert not page.daily.isEnabled()
    assert page.lead.text().startswith("Events are kept for good")
    world.organizer.retention.report = replace(RetentionReport(), keep_days=30)
    page.read_again()
    qtbot.waitUntil(lambda: "30" in page.lead.text())


def test_the_record_of_what_went_is_shown_with_what_was_signed(page):
    assert not page.details.isVisible()
    page.table.selectRow(2)
    assert page.details.isVisible()
    assert page.details.text().splitlines()[0] == "Winter Ball: let in 655, refused 47"
    assert "gatehouse-removal 1" in page.details.text()
    page.table.selectRow(0)
    assert not page.details.isVisible()


def test_everything_goes_when_revoked_only_by_two_people(qtbot, world, page):
    asked = []

    def nobody_else() -> None:
        if Right.WIPE not in world.second_person.agreed:
            asked.append(True)
            raise RightError("", key="right.two")

    world.organizer.retention.may = nobody_else
    page.when_revoked.click()
    qtbot.waitUntil(page.second.isVisible)
    assert not page.when_revoked.isChecked()
    page.second.lines.name.setText("Sara")
    page.second.lines.pin.setText("2222")
    qtbot.keyClick(page.second.lines.pin, Qt.Key.Key_Return)
    qtbot.waitUntil(page.when_revoked.isChecked)
    assert asked == [True]


def test_everything_is_deleted_once_what_waits_is_saved_and_a_second_person_agrees(qtbot, world, page, tmp_path):
    def nobody_else() -> None:
        if Right.WIPE not in world.second_person.agreed:
            raise RightError("", key="right.two")

    ended = []
    page.finish = lambda: ended.append(True)
    world.organizer.retention.may = nobody_else
    world.organizer.retention.report = replace(page.report, unsent=7)
    page.read_again()
    qtbot.waitUntil(lambda: page.report.unsent == 7)
    qtbot.mouseClick(page.wipe, LEFT)
    assert "7" in page.question.unsent.text()
    assert page.question.cancel.isDefault()
    assert not page.question.delete.isEnabled()
    page.question.save_into(str(tmp_path / "entries.txt"))
    qtbot.mouseClick(page.question.delete, LEFT)
    qtbot.waitUntil(page.second.isVisible)
    assert world.organizer.retention.ordered == []
    page.second.lines.name.setText("Sara")
    page.second.lines.pin.setText("2222")
    qtbot.keyClick(page.second.lines.pin, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: ended == [True])
    assert world.organizer.retention.ordered == [tmp_path / "entries.txt"]


def test_where_nothing_waits_nothing_is_saved_and_whoever_leaves_deletes_nothing(qtbot, world, page):
    page.finish = lambda: None
    qtbot.mouseClick(page.wipe, LEFT)
    assert not page.question.choose.isVisible()
    qtbot.mouseClick(page.question.cancel, LEFT)
    assert world.organizer.retention.ordered == []
    qtbot.mouseClick(page.wipe, LEFT)
    page.page_left()
    assert not page.question.isVisible()
    page.page_shown()
    qtbot.mouseClick(page.wipe, LEFT)
    qtbot.mouseClick(page.question.delete, LEFT)
    qtbot.waitUntil(lambda: world.organizer.retention.ordered == [None])
