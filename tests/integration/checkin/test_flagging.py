"""Marks on guests over a real database: seen at every later scan, refusing nobody, until they are taken away."""

import pytest

from kiosk.checkin.flagging import Flagging
from kiosk.domain.codes.credential import Scan
from kiosk.domain.entries.flags import LONGEST_REASON
from kiosk.domain.reason_codes import Reason
from kiosk.store.database import Database
from tests.support.gate.check_in_steps import scan
from tests.support.gate.small_event import STATION, StillClock, counting_ids, furnish, guest, plain_check_in


@pytest.fixture
def flagging(database: Database) -> Flagging:
    furnish(database, *guest(1), *guest(2))
    return Flagging(database, StillClock(), counting_ids())


def test_a_mark_is_seen_at_every_later_scan_and_refuses_nobody(database: Database, flagging: Flagging) -> None:
    desk = plain_check_in(database)
    assert desk.preview(Scan(text="code-1"), STATION).verdict.flags == ()
    made = flagging.flag("t1", STATION, "  Was sent away ")
    assert (made.reason, made.staff, made.event_id, made.device_id) == ("Was sent away", "Robin", "ev", "laptop-1")
    first = scan(desk).verdict
    assert first.admitted
    assert first.attention
    assert first.flags == (made,)
    again = scan(desk).verdict
    assert (again.reason, again.flags) == (Reason.ALREADY_ENTERED, (made,))
    assert not scan(desk, "code-2").verdict.attention, "another guest's card says nothing of it"
    assert desk.ticket("t1", STATION).verdict.flags == (made,)


def test_a_mark_that_was_taken_away_is_seen_no_more(database: Database, flagging: Flagging) -> None:
    desk, made = plain_check_in(database), flagging.flag("t1", STATION, "Check the identity")
    other = flagging.flag("t1", STATION, "Something to pick up")
    assert flagging.remove(made.id, "t1", STATION)
    assert not flagging.remove(made.id, "t1", STATION), "once is enough"
    assert not flagging.remove(other.id, "t2", STATION), "a mark belongs to its guest"
    assert scan(desk).verdict.flags == (other,)
    rows = database.db.execute("SELECT count(*), count(removes) FROM flags").fetchone()
    assert rows == (3, 1), "nothing is deleted: what takes a mark away is a row of its own"


def test_marks_are_never_changed(database: Database, flagging: Flagging) -> None:
    made = flagging.flag("nobody-yet", STATION, "x" * 500)
    assert (len(made.reason), made.event_id) == (LONGEST_REASON, "ev")
    with pytest.raises(Exception, match="append-only"):
        database.db.execute("UPDATE flags SET reason = 'y'")
