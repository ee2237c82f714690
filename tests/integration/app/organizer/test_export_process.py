"""Files written in a process of their own: real processes, over a real database."""

import multiprocessing
import os
import signal
import sys
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from kiosk.app.kiosk import open_kiosk
from kiosk.app.organizer.paper_desk import StationPaperDesk
from kiosk.app.reports.export import Exported, ExportRequest, FileFormat, Subject
from kiosk.app.reports.export_process import end_in_order, export_apart, write
from kiosk.app.reports.paper import PRINTED
from kiosk.config import Settings
from kiosk.domain.errors import SettingsError
from kiosk.reports.errors import ReportError
from kiosk.reports.replacing import replacing, waiting_folder
from kiosk.store.base.database_key import DatabaseKey
from kiosk.store.laptop.process_priority import run_when_idle
from tests.support.gate.evening import Evening


@pytest.fixture(scope="module")
def kiosk(tmp_path_factory):
    with open_kiosk(Settings(data_dir=tmp_path_factory.mktemp("kiosk"), use_keyring=False)) as kiosk:
        Evening(guests=60, seed=4).fill(kiosk.database)
        yield kiosk


def wanted(folder: Path, event: str | None = None) -> ExportRequest:
    return ExportRequest(subject=Subject.LOG, file_format=FileFormat.XLSX, path=folder / "a [log].xlsx", event=event)


def _die_half_way(_link: Connection, _settings: Settings, _key: DatabaseKey, request: ExportRequest) -> None:
    with replacing(request.path) as beside:
        beside.write_text("names")
        folder = request.path.with_name(f"{waiting_folder(request.path)}x")
        folder.mkdir()
        (folder / "rows").write_text("names")
        os.kill(os.getpid(), signal.SIGKILL)


def _be_ended_half_way(path: Path) -> None:
    end_in_order()
    with replacing(path) as beside:
        beside.write_text("names")
        os.kill(os.getpid(), signal.SIGTERM)


def _look_around(link: Connection, _settings: Settings, key: DatabaseKey, _request: ExportRequest) -> None:
    run_when_idle()
    told = [(Path("/proc/self") / name).read_bytes() for name in ("cmdline", "environ")]
    shown = any(key.hex_digits.encode() in one for one in told)
    link.send(Exported(tuple(Path(str(one)) for one in (os.nice(0), os.sched_getscheduler(0) == os.SCHED_IDLE, shown))))


@pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")
def test_a_process_that_dies_is_told_and_leaves_nothing_half_written(kiosk, tmp_path):
    request = wanted(tmp_path)
    other = tmp_path / f".a [log].xlsx.{os.getpid()}-another.part"
    other.write_text("of an export that still runs")
    request.path.write_text("yesterday's")
    with pytest.raises(ReportError, match="ended with"):
        export_apart(kiosk, request, lambda _: None, lambda: False, work=_die_half_way)
    assert set(tmp_path.iterdir()) == {other, request.path}
    assert request.path.read_text() == "yesterday's"


@pytest.mark.skipif(sys.platform == "win32", reason="ends by signal")
def test_a_process_that_the_window_ends_clears_up_after_itself(tmp_path):
    child = multiprocessing.get_context("spawn").Process(target=_be_ended_half_way, args=(tmp_path / "log.csv",))
    child.start()
    child.join()
    assert (child.exitcode, list(tmp_path.iterdir())) == (1, [])


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_it_gives_way_to_everybody_and_shows_the_key_to_nobody(kiosk, tmp_path):
    done = export_apart(kiosk, wanted(tmp_path), lambda _: None, lambda: False, work=_look_around)
    assert [str(one) for one in done.paths] == ["19", "True", "False"]


def test_what_the_process_complains_of_is_the_same_error_here(kiosk, tmp_path):
    with pytest.raises(SettingsError) as caught:
        export_apart(kiosk, wanted(tmp_path, event="none such"), lambda _: None, lambda: False)
    assert caught.value.key == "settings.no_choice"


def test_it_ends_with_the_window_and_leaves_no_file(kiosk, tmp_path):
    context = multiprocessing.get_context("spawn")
    link, far_end = context.Pipe()
    child = context.Process(target=write, args=(far_end, kiosk.settings, kiosk.key, wanted(tmp_path)))
    child.start()
    far_end.close()
    link.close()  # as it is when the window's process is killed
    child.join()
    assert (child.exitcode, list(tmp_path.iterdir())) == (0, [])


def test_the_list_on_paper_is_printed_by_a_process_of_its_own_and_only_where_something_changed(kiosk, tmp_path):
    desk = StationPaperDesk(kiosk, lambda: kiosk.find_station("fest", "main", None))
    assert desk.print_into(tmp_path) == tmp_path / PRINTED
    assert (tmp_path / PRINTED).read_bytes().startswith(b"%PDF-")
    assert desk.print_into(tmp_path) is None
