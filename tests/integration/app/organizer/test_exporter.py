"""Files from the window over a real database, and the sync board over its tables."""

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.app.kiosk import open_kiosk
from kiosk.app.organizer.exporter import ReportExporter
from kiosk.app.organizer.sync_board import StoredSyncBoard
from kiosk.config import Settings
from kiosk.domain.reports.log_filter import LogFilter
from kiosk.reports.errors import ReportCancelledError
from kiosk.store.channel.sync_state import finish_run, open_requests, start_run
from kiosk.ui.ports.organizer.take_home import ExportWatch, ExportWish, FileKind, TakeHome
from tests.support.gate.evening import Evening


@pytest.fixture(scope="module")
def kiosk(tmp_path_factory):
    with open_kiosk(Settings(data_dir=tmp_path_factory.mktemp("kiosk"), use_keyring=False)) as kiosk:
        Evening(guests=700, seed=4).fill(kiosk.database)
        yield kiosk


def watched() -> ExportWatch:
    return ExportWatch(is_wanted=lambda: True)


@pytest.mark.parametrize(
    ("subject", "kind"),
    # Each kind once; every subject in every kind is written by tests/integration/app/reports.
    [(TakeHome.REPORT, FileKind.PDF), (TakeHome.LOG, FileKind.XLSX), (TakeHome.CONFLICTS, FileKind.CSV)],
)
def test_every_kind_of_file_is_written(kiosk, tmp_path, subject, kind):
    exporter = ReportExporter(kiosk)
    assert exporter.events() == [("fest", "Monsoon Nights")]
    path = tmp_path / f"file.{kind.value}"
    written = exporter.export(ExportWish(subject=subject, kind=kind, path=path, event_id="fest"), watched())
    assert path in written
    assert all(one.stat().st_size > 10 for one in written)


def test_the_filter_and_the_names_are_as_wished(kiosk, tmp_path):
    wish = ExportWish(
        subject=TakeHome.LOG,
        kind=FileKind.CSV,
        path=tmp_path / "log.csv",
        wanted=LogFilter(gate_ids=frozenset({"gate-2"})),
        anonymous=True,
        every_column=True,
    )
    watch = watched()
    ReportExporter(kiosk).export(wish, watch)
    lines = wish.path.read_text("utf-8-sig").splitlines()
    assert watch.rows == len(lines) - 1 > 10
    assert "Device's clock" in lines[0]
    assert all("Gate 2" in line and "Müller" not in line for line in lines[1:])


def test_a_file_speaks_the_language_of_the_window(kiosk, tmp_path):
    wish = ExportWish(subject=TakeHome.CONFLICTS, kind=FileKind.CSV, path=tmp_path / "k.csv", language="es")
    ReportExporter(kiosk).export(wish, watched())
    assert "Resuelto por" in wish.path.read_text("utf-8-sig").splitlines()[0]


def test_what_is_called_off_leaves_nothing_behind(kiosk, tmp_path):
    watch = watched()
    watch.call_off()
    with pytest.raises(ReportCancelledError):
        ReportExporter(kiosk).export(
            ExportWish(subject=TakeHome.LOG, kind=FileKind.XLSX, path=tmp_path / "log.xlsx"), watch
        )
    assert list(tmp_path.iterdir()) == []


def test_the_sync_board_reads_the_daemons_tables_and_asks_it(kiosk):
    board = StoredSyncBoard(kiosk)
    report = board.read()
    assert not report.daemon_alive
    assert report.roster_counts["tickets"] == 700
    assert report.roster_complete_at is None
    board.sync_now()
    assert [request.kind for request in open_requests(kiosk.database)] == ["sync_now"]


def test_it_is_away_since_the_first_of_the_runs_that_failed_in_a_row(kiosk):
    board, began = StoredSyncBoard(kiosk), datetime(2026, 11, 21, 18, tzinfo=UTC)
    assert board.read().away_since is None

    def run(minute: int, status: str) -> None:
        at = began + timedelta(minutes=minute)
        number = start_run(kiosk.database, "pull", at)
        if status != "started":
            error = "no network" if status == "failed" else ""
            cancelled = status == "cancelled"
            finish_run(kiosk.database, number, at, succeeded=0, failed=0, error=error, cancelled=cancelled)

    for minute, status in enumerate(["failed", "completed", "failed", "cancelled", "failed", "started"]):
        run(minute, status)
    assert board.read().away_since == began + timedelta(minutes=2)
    for minute in range(6, 306):  # more than are listed
        run(minute, "failed")
    assert board.read().away_since == began + timedelta(minutes=2)
    run(306, "completed")
    assert board.read().away_since is None
