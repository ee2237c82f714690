"""The attendance board over a real database and a whole small evening."""

import multiprocessing
import os
import sys
import threading
from dataclasses import replace

import pytest

from kiosk.app.kiosk import open_kiosk
from kiosk.app.organizer.attendance_board import StoredAttendanceBoard
from kiosk.app.organizer.attendance_process import AttendanceApart
from kiosk.config import Settings
from kiosk.domain.errors import SettingsError
from kiosk.domain.reason_codes import Outcome
from tests.support.gate.evening import Evening, write_log


@pytest.fixture
def kiosk(tmp_path):
    with open_kiosk(Settings(data_dir=tmp_path, use_keyring=False)) as kiosk:
        yield kiosk


def test_it_reads_the_only_event_and_again_when_somebody_wrote(kiosk):
    made = Evening(guests=120, seed=4)
    entries = made.fill(kiosk.database)
    board = StoredAttendanceBoard(kiosk)
    report = board.read()
    assert report is not None
    assert (report.event_id, report.timezone) == ("fest", "Asia/Kolkata")
    assert {one.list_id for one in report.lists} == {"main", "lounge"} == set(report.presence)
    undone = {e.undoes for e in entries if e.undoes}
    stands = [e for e in entries if not e.undoes and e.entry_id not in undone]
    assert report.sums.counted == len(stands)
    assert report.exposure.admitted == sum(e.outcome is Outcome.ADMIT and e.direction == "entry" for e in stands)
    board._due_at = 0
    assert board.read() is None, "nobody wrote"
    writer = threading.Thread(target=write_log, args=(kiosk.database, Evening(guests=3, seed=99).entries()[:1]))
    writer.start()
    writer.join()
    assert board.read() is not None
    board._due_at = float("inf")
    assert board.read() is None, "it was read a moment ago"
    assert board.read(anyway=True) is not None


def test_without_an_event_there_is_nothing_to_read(kiosk):
    with pytest.raises(SettingsError):
        StoredAttendanceBoard(kiosk).read()


@pytest.fixture
def apart(kiosk):
    board = AttendanceApart(kiosk)
    yield board
    board.close()


def test_a_process_of_its_own_counts_the_same_and_is_made_anew_where_it_died(kiosk, apart):
    with pytest.raises(SettingsError) as told:
        apart.read()
    assert told.value.key == "settings.no_roster"
    Evening(guests=60, seed=4).fill(kiosk.database)
    expected, found = StoredAttendanceBoard(kiosk).read(), apart.read()
    assert expected is not None
    assert found is not None
    assert found == replace(expected, now=found.now)
    (child,) = multiprocessing.active_children()
    child.kill()
    child.join()
    again = apart.read(anyway=True)
    assert again is not None
    assert again == replace(expected, now=again.now)
    apart.close()
    assert multiprocessing.active_children() == []


@pytest.mark.skipif(sys.platform != "linux", reason="asks the scheduler of Linux")
def test_figures_after_the_first_give_way_to_everybody(kiosk, apart):
    Evening(guests=20, seed=4).fill(kiosk.database)
    apart.read(anyway=True)
    (child,) = multiprocessing.active_children()
    apart.read(anyway=True)  # by then it has taken its place behind the others
    assert child.pid is not None
    assert os.sched_getscheduler(child.pid) == os.SCHED_IDLE


def test_a_table_is_saved_so_that_nothing_in_it_can_run(kiosk, apart, tmp_path):
    path = tmp_path / "table.csv"
    apart.save_table(path, "Arrivals", ("Gate", "Guests"), [("=1+1", 4), ("Gate 1", None)])
    assert path.read_text("utf-8-sig").splitlines() == ["Gate,Guests", "'=1+1,4", "Gate 1,"]
