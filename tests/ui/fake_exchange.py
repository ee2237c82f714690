"""Sync, files and paper of the organizers' half: they implement the ports and keep what they were asked."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

from kiosk.domain.evidence.code_parts import PartGathering, split
from kiosk.domain.reports.platform_counts import CountKind, PlatformCount
from kiosk.reports.errors import ReportCancelledError
from kiosk.ui.ports.organizer.pages import PaperTick, SyncPart, SyncReport, SyncRunRow
from kiosk.ui.ports.organizer.retention import OldEventRow, OldEventState, RetentionReport
from kiosk.ui.ports.organizer.take_home import ExportWatch, ExportWish
from kiosk.ui.ports.organizer.transfer import Carried
from tests.ui.fake_records import NOW


@dataclass
class FakeSync:
    """Implements ``SyncBoard``."""

    report: SyncReport = field(
        default_factory=lambda: SyncReport(
            online=False,
            away_since=NOW - timedelta(minutes=10),
            daemon_alive=True,
            error_key="delivery.unreachable",
            last_pull_at=NOW - timedelta(minutes=12),
            last_push_at=NOW - timedelta(minutes=11),
            queued=148,
            set_aside=2,
            delivered=2_311,
            oldest_queued_at=NOW - timedelta(minutes=11),
            roster_complete_at=NOW - timedelta(minutes=12),
            roster_counts={"tickets": 20_000, "bookings": 9_120, "revocations": 31},
            runs=[
                SyncRunRow(
                    operation="push",
                    status="failed",
                    started_at=NOW - timedelta(minutes=10),
                    failed=30,
                    error="the platform could not be reached",
                ),
                SyncRunRow(operation="pull", status="completed", started_at=NOW - timedelta(minutes=12), succeeded=51),
            ],
            streams=[
                SyncPart(name="push", read_at=NOW - timedelta(minutes=10), error="the platform could not be reached"),
                SyncPart(
                    name="bookings:fest",
                    read_at=NOW - timedelta(minutes=12),
                    records=51,
                    next_at=NOW + timedelta(seconds=40),
                ),
                SyncPart(name="tickets:fest", read_at=NOW - timedelta(minutes=12), unfinished=True),
            ],
            counts=[
                PlatformCount(
                    kind=CountKind.SOLD, event_name="Festival of Lights", name="Day ticket", there=18_204, here=18_204
                ),
                PlatformCount(
                    kind=CountKind.CAME, event_name="Festival of Lights", name="Main", there=2_298, here=2_311
                ),
            ],
        )
    )
    asked: int = 0
    failure: Exception | None = None

    def read(self) -> SyncReport:
        if self.failure is not None:
            raise self.failure
        return self.report

    def sync_now(self) -> None:
        if self.failure is not None:
            raise self.failure
        self.asked += 1


@dataclass
class FakeExporter:
    """Implements ``Exporter``.

    Attributes:
        wishes: What was asked for.
        goes_on: Set: files are whole at once. Else they are written until they are called off.
        failure: Raised by each call while it is set.
    """

    wishes: list[ExportWish] = field(default_factory=list)
    goes_on: bool = False
    failure: Exception | None = None

    def events(self) -> Sequence[tuple[str, str]]:
        return [("fest", "Monsoon Nights"), ("other", "Matinee")]

    def export(self, wish: ExportWish, watch: ExportWatch) -> Sequence[Path]:
        self.wishes.append(wish)
        if self.failure is not None:
            raise self.failure
        while self.goes_on:
            watch.tell(watch.rows + 500)
            if watch.is_off():
                raise ReportCancelledError("called off")
            time.sleep(0.001)
        return [wish.path]


@dataclass
class FakePaper:
    """Implements ``PaperDesk``.

    Attributes:
        answers: What becomes of a row, by its text.
        printed: How often a list was written.
        kept: Where it is kept.
        same: Set: nothing changed since the last list.
        failure: Raised by each call while it is set.
    """

    answers: dict[str, PaperTick] = field(default_factory=dict)
    printed: int = 0
    kept: Path | None = None
    same: bool = False
    failure: Exception | None = None

    def enter(self, texts: Sequence[str]) -> Sequence[PaperTick]:
        if self.failure is not None:
            raise self.failure
        return [self.answers[text] for text in texts]

    def keep_in(self, folder: Path | None) -> None:
        if self.failure is not None:
            raise self.failure
        self.kept = folder

    def print_into(self, folder: Path) -> Path | None:
        if self.failure is not None:
            raise self.failure
        if self.same:
            return None
        self.printed += 1
        return folder / "guest-list.pdf"


@dataclass
class FakeTransfer:
    """Implements ``LogTransfer``.

    Attributes:
        log: This laptop's log.
        taken: Logs that were taken in, and files.
        carried: What came of them.
        failure: Raised by each call while it is set.
    """

    log: bytes = b"gatehouse-evidence 1\n"
    taken: list[bytes | Path] = field(default_factory=list)
    carried: Carried = field(default_factory=lambda: Carried(entries=2_311, new=148, elsewhere=3, unproved=12))
    failure: Exception | None = None

    def codes(self) -> Sequence[str]:
        if self.failure is not None:
            raise self.failure
        return split(self.log)

    def write(self, path: Path) -> None:
        if self.failure is not None:
            raise self.failure
        path.write_bytes(self.log)

    def take_gathered(self, gathering: PartGathering) -> Carried:
        return self._take(gathering.file())

    def take_file(self, path: Path) -> Carried:
        return self._take(path)

    def _take(self, log: bytes | Path) -> Carried:
        if self.failure is not None:
            raise self.failure
        self.taken.append(log)
        return self.carried


@dataclass
class FakeRetention:
    """Implements ``RetentionDesk``.

    Attributes:
        report: What is read.
        may: Raises what the port would.
    """

    report: RetentionReport = field(
        default_factory=lambda: RetentionReport(
            keep_days=90,
            rows=[
                OldEventRow(name="Spring Fair", ended_at=NOW - timedelta(days=200), guests=1_203, entries=1_411),
                OldEventRow(
                    name="Summer Nights",
                    ended_at=NOW - timedelta(days=120),
                    guests=20_000,
                    entries=31_207,
                    state=OldEventState.UNSENT,
                    unsent=3,
                ),
                OldEventRow(
                    name="Winter Ball",
                    ended_at=NOW - timedelta(days=400),
                    guests=640,
                    entries=702,
                    state=OldEventState.REMOVED,
                    removed_at=NOW - timedelta(days=300),
                    by="Noor, Sara",
                    admitted=655,
                    refused=47,
                    signed=("gatehouse-removal 1\nlaptop-1/1\nd2ludGVy\n702\nq1w2e3r4t5z6\ntime 1795962000\n",),
                ),
            ],
        )
    )
    may: Callable[[], None] = lambda: None
    ordered: list[Path | None] = field(default_factory=list)
    read_why: int = 0

    def read(self) -> RetentionReport:
        return self.report

    def wipe_read(self) -> None:
        self.read_why += 1

    def remove(self) -> int:
        self.may()
        due = [row for row in self.report.rows if row.state is OldEventState.DUE]
        self.report = replace(self.report, rows=[row for row in self.report.rows if row not in due])
        return len(due)

    def agree(self, *, daily: bool) -> None:
        self.may()
        self.report = replace(self.report, daily=daily)

    def agree_when_revoked(self, *, wanted: bool) -> None:
        self.may()
        self.report = replace(self.report, when_revoked=wanted)

    def order_wipe(self, path: Path | None) -> None:
        self.may()
        self.ordered.append(path)
