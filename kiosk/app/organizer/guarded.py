"""The organizers' ports behind the table of rights: who may look, who may decide, who may take files home.

Where this laptop knows no staff, everything is open that was open before there were any. What is done is on record
under the name of whoever is signed in.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

from kiosk.app.kiosk import Kiosk
from kiosk.app.laptop.paper_folder import keep_paper_in, paper_folder
from kiosk.app.organizer.attendance_process import AttendanceApart
from kiosk.app.organizer.exporter import ReportExporter
from kiosk.app.organizer.paper_desk import StationPaperDesk
from kiosk.app.reports.code_search import with_readings
from kiosk.app.staff.audit import audit
from kiosk.app.staff.guard import Guard
from kiosk.domain.reports.entry_log import EntryLog, LogChoices, LogNews, LogPage, LogPlace, LogRow, TicketStory
from kiosk.domain.reports.inbox import Decision, Inbox, InboxItem
from kiosk.domain.reports.log_filter import LogFilter
from kiosk.domain.staff.audit import AuditKind
from kiosk.domain.staff.rights import Right
from kiosk.ui.ports.organizer.pages import AttendanceReport, Cell, PaperTick
from kiosk.ui.ports.organizer.take_home import ExportWatch, ExportWish


def _name(guard: Guard) -> str:
    return guard.present.name if guard.present is not None else ""


class GuardedLog:
    """Implements ``EntryLog``: only for those who may read what happened at all gates."""

    def __init__(self, guard: Guard, log: EntryLog) -> None:
        self._guard = guard
        self._log = log

    def page(self, wanted: LogFilter, *, after: LogPlace | None = None, limit: int = 100) -> LogPage:
        """Return one page."""
        self._guard.demand(Right.REVIEW)
        return self._log.page(with_readings(wanted), after=after, limit=limit)

    def news(self, wanted: LogFilter, position: int, shown: Sequence[LogPlace] = ()) -> LogNews | None:
        """Return what became different since."""
        self._guard.demand(Right.REVIEW)
        return self._log.news(with_readings(wanted), position, shown)

    def count(self, wanted: LogFilter) -> int:
        """Return how many entries are asked for."""
        self._guard.demand(Right.REVIEW)
        return self._log.count(with_readings(wanted))

    def rows(self, wanted: LogFilter) -> Iterator[LogRow]:
        """Yield every row that is asked for."""
        self._guard.demand(Right.REVIEW)
        return self._log.rows(with_readings(wanted))

    def choices(self) -> LogChoices:
        """Return what the log can be filtered by."""
        self._guard.demand(Right.REVIEW)
        return self._log.choices()

    def story(self, ticket_id: str) -> TicketStory:
        """Return everything that is known of one ticket."""
        self._guard.demand(Right.REVIEW)
        return self._log.story(ticket_id)

    def story_of_code(self, code_hash: str) -> TicketStory:
        """Return everything that is known of a code."""
        self._guard.demand(Right.REVIEW)
        return self._log.story_of_code(code_hash)


class GuardedInbox:
    """Implements ``Inbox``: decisions bear the name of whoever is signed in."""

    def __init__(self, guard: Guard, inbox: Inbox) -> None:
        self._guard = guard
        self._inbox = inbox

    def items(self, *, settled: bool = False) -> Sequence[InboxItem]:
        """Return what waits."""
        self._guard.demand(Right.REVIEW)
        return self._inbox.items(settled=settled)

    def changed(self) -> bool:
        """Return whether anything may be different."""
        self._guard.demand(Right.REVIEW)
        return self._inbox.changed()

    def settle(
        self, numbers: Iterable[str], note: str, now: datetime, *, decision: Decision = Decision.NONE, staff: str = ""
    ) -> int:
        """Settle items."""
        self._guard.demand(Right.SETTLE)
        return self._inbox.settle(numbers, note, now, decision=decision, staff=staff or _name(self._guard))

    def reopen(self, numbers: Iterable[str], note: str, now: datetime, *, staff: str = "") -> int:
        """Open settled items again, once a second person agreed."""
        self._guard.demand(Right.REOPEN)
        return self._inbox.reopen(numbers, note, now, staff=staff or _name(self._guard))

    def retry(self, numbers: Iterable[str], now: datetime, *, staff: str = "") -> int:
        """Tell items to the platform again."""
        self._guard.demand(Right.SETTLE)
        return self._inbox.retry(numbers, now, staff=staff or _name(self._guard))


class GuardedAttendance:
    """Implements the window's ``AttendanceBoard``."""

    def __init__(self, kiosk: Kiosk, guard: Guard) -> None:
        self._guard = guard
        self._kiosk = kiosk
        self._board = AttendanceApart(kiosk)

    def read(self, event_id: str = "", *, anyway: bool = False) -> AttendanceReport | None:
        """Return how an event stands."""
        self._guard.demand(Right.REVIEW)
        return self._board.read(event_id, anyway=anyway)

    def save_table(self, path: Path, title: str, headings: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
        """Write a table of figures; there are no names in it."""
        self._guard.demand(Right.REVIEW)
        self._board.save_table(path, title, headings, rows)


class GuardedExporter:
    """Implements the window's ``Exporter``: each file is in the audit log."""

    def __init__(self, kiosk: Kiosk, guard: Guard) -> None:
        self._kiosk = kiosk
        self._guard = guard
        self._exporter = ReportExporter(kiosk)

    def events(self) -> Sequence[tuple[str, str]]:
        """Return events that can be written about."""
        self._guard.demand(Right.EXPORT)
        return self._exporter.events()

    def export(self, wish: ExportWish, watch: ExportWatch) -> Sequence[Path]:
        """Write a file."""
        self._guard.demand(Right.EXPORT)
        what = f"{wish.subject.value}{' (anonymous)' if wish.anonymous else ''}"
        audit(self._kiosk, AuditKind.EXPORT, _name(self._guard), what)
        return self._exporter.export(wish, watch)


class GuardedPaperDesk:
    """Implements the window's ``PaperDesk``."""

    def __init__(self, kiosk: Kiosk, guard: Guard, desk: StationPaperDesk) -> None:
        self._kiosk = kiosk
        self._guard = guard
        self._desk = desk

    def enter(self, texts: Sequence[str]) -> Sequence[PaperTick]:
        """Check in what was ticked."""
        self._guard.demand(Right.SCAN)
        return self._desk.enter(texts)

    def keep_in(self, folder: Path | None) -> None:
        """Remember where the list is kept."""
        self._guard.demand(Right.EXPORT)
        what = "guest list" if folder is not None else "guest list: no longer"
        audit(self._kiosk, AuditKind.EXPORT, _name(self._guard), what)
        keep_paper_in(self._kiosk, folder)

    def print_into(self, folder: Path) -> Path | None:
        """Print the list into the folder in which it is kept, whoever is signed in: that was decided before."""
        if folder != paper_folder(self._kiosk):
            self._guard.demand(Right.EXPORT)
            audit(self._kiosk, AuditKind.EXPORT, _name(self._guard), "guest list")
        return self._desk.print_into(folder)
