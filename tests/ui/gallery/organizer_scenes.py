"""The organizers' half of the window."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

from kiosk.app.printing.badge_designer import EXAMPLE
from kiosk.domain.errors import StoreBusyError
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.reports.arrival_sums import ArrivalSums
from kiosk.domain.reports.entry_log import LogPage
from kiosk.domain.reports.exposure import Exposure
from kiosk.domain.reports.log_filter import LogFilter
from kiosk.domain.reports.paper import PaperTrouble
from kiosk.domain.reports.printing.badges import BadgeTemplate
from kiosk.reports.errors import ReportError
from kiosk.reports.printing.badge_files import badge_png
from kiosk.ui.attendance.attendance_page import AttendancePage
from kiosk.ui.attendance.views import Grouping, ViewName
from kiosk.ui.badges.badges_page import BadgesPage
from kiosk.ui.conflicts.inbox_page import InboxPage
from kiosk.ui.kit.page import Page
from kiosk.ui.log.log_page import LogBrowser
from kiosk.ui.organizer.organizer_page import OrganizerPage
from kiosk.ui.paper.paper_page import PaperPage
from kiosk.ui.ports.organizer.pages import PaperTick, SavedFilter, SyncReport
from kiosk.ui.sync.sync_page import SyncPage
from kiosk.ui.take_home.take_home_page import TakeHomePage
from kiosk.ui.workers.background import Answer
from tests.ui.fakes import make_checked_in, make_verdict
from tests.ui.gallery.studio import Studio

_Kind = TypeVar("_Kind", bound=Page)


def _open(studio: Studio, kind: type[_Kind]) -> _Kind:
    """Put one tab in front, whatever a scene before left open."""
    organizer = studio.window.page(OrganizerPage)
    found = next(section for section in organizer.sections if isinstance(section, kind))
    found.step_back()
    organizer.open_section(found)
    if studio.window.navigator.current is not organizer:
        studio.window.navigator.open(organizer)
    return found


def _log(studio: Studio) -> LogBrowser:
    found = _open(studio, LogBrowser)
    found.filters.clear.click()
    found.filters.more.setChecked(False)
    found.model.begin(LogPage())
    newest = studio.organizer.log.all_rows[0].place.at
    found.model.now = newest + timedelta(minutes=3)
    found.read_again()
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


def conflicts(studio: Studio) -> None:
    page = _open(studio, InboxPage)
    studio.settle(conflicts=2)
    page.show_items(Answer(value=studio.organizer.inbox.items()))


def conflicts_several(studio: Studio) -> None:
    conflicts(studio)
    page = _open(studio, InboxPage)
    page.table.selectAll()
    page.settle.click()


def conflicts_loading(studio: Studio) -> None:
    page = _open(studio, InboxPage)
    page._read = False
    page.read_again()


def conflicts_failed(studio: Studio) -> None:
    _open(studio, InboxPage).show_items(Answer(error=StoreBusyError("")))


def conflicts_none(studio: Studio) -> None:
    _open(studio, InboxPage).show_items(Answer(value=[]))


def _attendance(studio: Studio, view: ViewName = ViewName.ARRIVALS) -> AttendancePage:
    found = _open(studio, AttendancePage)
    found.show_report(Answer(value=studio.organizer.attendance.report))
    found.what.setCurrentIndex(found.what.findData(view))
    return found


def attendance_loading(studio: Studio) -> None:
    page = _open(studio, AttendancePage)
    page.report = None
    page.page_shown()


def attendance_failed(studio: Studio) -> None:
    _open(studio, AttendancePage).show_report(Answer(error=StoreBusyError("")))


def attendance_nobody_yet(studio: Studio) -> None:
    page, report = _attendance(studio), studio.organizer.attendance.report
    lists = tuple(replace(one, guests_came=0, guests_inside=0, types=()) for one in report.lists)
    page.show_report(
        Answer(value=replace(report, lists=lists, sums=ArrivalSums(), presence={}, speeds=(), exposure=Exposure()))
    )


def attendance(studio: Studio) -> None:
    page = _attendance(studio)
    page.grouping.setCurrentIndex(page.grouping.findData(Grouping.GATE))


def attendance_inside(studio: Studio) -> None:
    _attendance(studio, ViewName.INSIDE)


def attendance_zones(studio: Studio) -> None:
    _attendance(studio, ViewName.ZONES)


def attendance_gates(studio: Studio) -> None:
    _attendance(studio, ViewName.GATES)


def attendance_expected(studio: Studio) -> None:
    _attendance(studio, ViewName.EXPECTED)


def sync(studio: Studio) -> None:
    found = _open(studio, SyncPage)
    found.show_report(Answer(value=studio.organizer.sync.report))


def sync_loading(studio: Studio) -> None:
    page = _open(studio, SyncPage)
    page.report = None
    page.page_shown()


def sync_never(studio: Studio) -> None:
    found = _open(studio, SyncPage)
    found.show_report(Answer(value=SyncReport()))


def sync_failed(studio: Studio) -> None:
    _open(studio, SyncPage).show_report(Answer(error=StoreBusyError("")))


def _take_home(studio: Studio) -> TakeHomePage:
    found = _open(studio, TakeHomePage)
    if found.watch is not None:
        found.take_answer(Answer(value=[]))
    found.done.hide()
    found.open_folder.hide()
    found._show_events(Answer(value=studio.organizer.exporter.events()))
    return found


def take_home(studio: Studio) -> None:
    _take_home(studio).take_wish(LogFilter(outcomes=frozenset({Outcome.REFUSE})))


def take_home_running(studio: Studio) -> None:
    page = _take_home(studio)
    page.write("evening.pdf")
    assert page.watch is not None
    page.watch.tell(41_500)
    page._on_look()


def take_home_done(studio: Studio) -> None:
    page = _take_home(studio)
    page.take_answer(Answer(value=[Path("Closing report of the evening.pdf")]))


def take_home_failed(studio: Studio) -> None:
    page = _take_home(studio)
    page.write("evening.pdf")
    page.take_answer(Answer(error=ReportError("the disk is full")))


def paper(studio: Studio) -> None:
    page = _open(studio, PaperPage)
    page.rows.show_rows((), ())
    page.lines.setPlainText("450-191-831 *2\n780-036-160")
    ticks = (
        PaperTick(text="780-036-168", result=make_checked_in(make_verdict())),
        PaperTick(text="113-204-557", result=make_checked_in(make_verdict(Reason.ALREADY_ENTERED, name="Grace"))),
        PaperTick(text="780-036-160", trouble=PaperTrouble.WRONG_DIGIT),
    )
    page.show_ticks(Answer(value=ticks))


def paper_failed(studio: Studio) -> None:
    paper(studio)
    _open(studio, PaperPage).show_ticks(Answer(error=StoreBusyError("")))


def badges(studio: Studio) -> None:
    page = _open(studio, BadgesPage)
    template = BadgeTemplate(front=("{organization}", "{seat}"), back=("{event}",))
    page.show_template(Answer(value=template))
    page.show_sides(Answer(value=tuple(badge_png(template, EXAMPLE, 150, back=back) for back in (False, True))))
    page.whose.show_left_out(("imagearea: question_7", "text: attendee_city"))
