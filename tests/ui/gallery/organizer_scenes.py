"""The organizers' half of the window."""

from datetime import timedelta

from kiosk.domain.errors import StoreBusyError
from kiosk.domain.reason_codes import Outcome
from kiosk.domain.reports.entry_log import LogPage
from kiosk.ui.attendance.attendance_page import AttendancePage
from kiosk.ui.attendance.views import Grouping, ViewName
from kiosk.ui.conflicts.inbox_page import InboxPage
from kiosk.ui.log.log_page import LogBrowser
from kiosk.ui.organizer.organizer_page import OrganizerPage
from kiosk.ui.ports.organizer import SavedFilter
from kiosk.ui.workers.background import Answer
from tests.ui.gallery.studio import Studio


def _log(studio: Studio) -> LogBrowser:
    page = studio.window.page(OrganizerPage)
    studio.window.navigator.open(page)
    found = page.current
    assert isinstance(found, LogBrowser)
    newest = studio.organizer.log.all_rows[0].place.at
    found.model.now = newest + timedelta(minutes=3)
    return found


def _read(studio: Studio) -> LogBrowser:
    page, fake = _log(studio), studio.organizer.log
    page.filters.offer(fake.choices())
    wanted = page.filters.wanted(page.context.now())
    page.show_first(wanted, Answer(value=fake.page(wanted, limit=200)))
    page._show_count(wanted, Answer(value=fake.count(wanted)))
    return page


def log(studio: Studio) -> None:
    page = _read(studio)
    page.filters.choices["outcomes"].choose(frozenset({Outcome.ADMIT, Outcome.REFUSE}))
    page.filters.more.setChecked(True)
    page.saved.show_filters((SavedFilter(name="Refusals at the north gate"),))
    page.table.selectRow(4)


def log_story(studio: Studio) -> None:
    page = _read(studio)
    many = [row.entry.ticket_id or "" for row in studio.organizer.log.all_rows]
    busiest = max((name for name in many if name), key=many.count)
    page.show_story(Answer(value=studio.organizer.log.story(busiest)))


def log_no_match(studio: Studio) -> None:
    page = _read(studio)
    page.filters.search.setText("Nobody at all")
    page.read_again()
    page.show_first(page.filters.wanted(page.context.now()), Answer(value=LogPage()))


def log_loading(studio: Studio) -> None:
    _log(studio)


def log_failed(studio: Studio) -> None:
    page = _log(studio)
    page.show_first(page.filters.wanted(page.context.now()), Answer(error=StoreBusyError("")))


def _conflicts(studio: Studio) -> InboxPage:
    page = studio.window.page(OrganizerPage)
    page.open_subject("conflicts")
    studio.window.navigator.open(page)
    found = page.current
    assert isinstance(found, InboxPage)
    return found


def conflicts(studio: Studio) -> None:
    page = _conflicts(studio)
    studio.settle(conflicts=2)
    page.show_items(Answer(value=studio.organizer.inbox.items()))


def conflicts_several(studio: Studio) -> None:
    conflicts(studio)
    page = _conflicts_page(studio)
    page.table.selectAll()
    page.settle.click()


def conflicts_none(studio: Studio) -> None:
    _conflicts(studio).show_items(Answer(value=[]))


def _conflicts_page(studio: Studio) -> InboxPage:
    found = studio.window.page(OrganizerPage).current
    assert isinstance(found, InboxPage)
    return found


def _attendance(studio: Studio, view: ViewName = ViewName.ARRIVALS) -> AttendancePage:
    page = studio.window.page(OrganizerPage)
    page.open_subject("attendance")
    studio.window.navigator.open(page)
    found = page.current
    assert isinstance(found, AttendancePage)
    found.show_report(Answer(value=studio.organizer.attendance.report))
    found.what.setCurrentIndex(found.what.findData(view))
    return found


def attendance(studio: Studio) -> None:
    page = _attendance(studio)
    page.grouping.setCurrentIndex(page.grouping.findData(Grouping.GATE))


def attendance_inside(studio: Studio) -> None:
    _attendance(studio, ViewName.INSIDE)


def attendance_gates(studio: Studio) -> None:
    _attendance(studio, ViewName.GATES)


def attendance_expected(studio: Studio) -> None:
    _attendance(studio, ViewName.EXPECTED)
