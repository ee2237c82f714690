"""The attendance board over a real database and a whole small evening."""

import threading

import pytest

from kiosk.app.kiosk import open_kiosk
from kiosk.app.organizer.attendance_board import StoredAttendanceBoard
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


def test_a_table_is_saved_so_that_nothing_in_it_can_run(kiosk, tmp_path):
    Evening(guests=5).fill(kiosk.database)
    board = StoredAttendanceBoard(kiosk)
    board.read()
    path = tmp_path / "table.csv"
    board.save_table(path, "Arrivals", ("Gate", "Guests"), [("=1+1", 4), ("Gate 1", None)])
    assert path.read_text("utf-8-sig").splitlines() == ["Gate,Guests", "'=1+1,4", "Gate 1,"]
