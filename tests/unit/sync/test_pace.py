from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.roster import Event, Revocation, Ticket, TicketCode
from sync.connectors.base import Stream, Urgency
from sync.pace import JumpDetector, Pace, Timetable, rank_streams
from sync.tally import Failure

NOW = datetime(2027, 6, 21, 18, 0, tzinfo=UTC)
AWAY = Failure(message="away", key="delivery.unreachable")


@given(st.lists(st.floats(0, 0.999), min_size=1, max_size=30))
def test_pauses_stay_below_the_cap_and_end(jitters):
    pace, steady = Pace(cap_s=30.0), 100.0
    for jitter in jitters:
        wait = pace.note(AWAY, steady, jitter)
        assert 0 <= wait <= 30.0
        assert pace.allows(steady + wait)
        assert wait < 1e-6 or not pace.allows(steady + wait * 0.99)
        steady += wait


@given(st.floats(0, 0.999), st.floats(0.1, 3600))
def test_never_before_the_platform_asked(jitter, wanted):
    pace = Pace(cap_s=5.0)
    wait = pace.note(Failure(message="busy", key="delivery.later", retry_after_s=wanted), 0.0, jitter)
    assert wait >= wanted


def test_success_closes_the_breaker():
    pace = Pace(cap_s=30.0)
    pace.note(AWAY, 0.0, 0.9)
    assert not pace.allows(0.1)
    assert pace.note(None, 0.1, 0.9) == 0
    assert pace.allows(0.1)
    assert pace.failures == 0


def test_a_clock_that_walks_on_is_no_jump():
    jumps = JumpDetector(wall=NOW, steady=0.0)
    for second in range(1, 20):
        assert jumps.tick(NOW + timedelta(seconds=second, milliseconds=50 * second), float(second)) is None


def test_sleep_is_noticed_where_the_steady_clock_stands_still():
    jumps = JumpDetector(wall=NOW, steady=0.0)
    assert jumps.tick(NOW + timedelta(hours=1), 0.1) == timedelta(hours=1) - timedelta(milliseconds=100)
    assert jumps.tick(NOW + timedelta(hours=1, milliseconds=100), 0.2) is None


def test_sleep_is_noticed_where_the_steady_clock_goes_on():
    jumps = JumpDetector(wall=NOW, steady=0.0)
    assert jumps.tick(NOW + timedelta(hours=1), 3600.0) == timedelta(hours=1)


def test_a_clock_set_back_is_noticed():
    jumps = JumpDetector(wall=NOW, steady=0.0)
    jump = jumps.tick(NOW - timedelta(hours=2), 0.1)
    assert jump is not None
    assert jump < timedelta(hours=-1)


FIRST = Stream(name="revocations", kinds=(Revocation,))
SCANS = Stream(name="scans", kinds=())
SOON = Stream(name="tickets", kinds=(Ticket, TicketCode))
LATER = Stream(name="events", kinds=(Event,))


def test_what_is_how_urgent():
    assert rank_streams([LATER, SOON, SCANS, FIRST]) == {
        "events": Urgency.LATER,
        "tickets": Urgency.SOON,
        "scans": Urgency.FIRST,
        "revocations": Urgency.FIRST,
    }
    # Where other gates' entries come with the tickets, tickets are urgent, unless the connector knows better.
    assert rank_streams([FIRST, SOON])["tickets"] is Urgency.FIRST
    calm = Stream(name="tickets", kinds=(Ticket,), urgency=Urgency.LATER)
    assert rank_streams([FIRST, calm])["tickets"] is Urgency.LATER


@given(st.floats(0, 0.999), st.booleans())
def test_the_more_urgent_the_sooner(jitter, doors_open):
    timetable = Timetable(interval_s=5.0)
    for stream in (FIRST, SOON, LATER):
        timetable.note(stream.name, stream.rank, 100.0, jitter=jitter, doors_open=doors_open)
    first, soon, later = (timetable.next_at[stream.name] for stream in (FIRST, SOON, LATER))
    assert 100.0 < first < soon < later
    assert timetable.due([FIRST, SOON, LATER], first) == ["revocations"]
    if doors_open:
        assert first - 100.0 <= 5.0
    timetable.reset()
    assert len(timetable.due([FIRST, SOON, LATER], 100.0)) == 3


def test_everything_is_seldom_while_doors_are_closed():
    waits = {}
    for doors_open in (True, False):
        timetable = Timetable(interval_s=5.0)
        timetable.note("x", Urgency.FIRST, 0.0, jitter=0.5, doors_open=doors_open)
        waits[doors_open] = timetable.next_at["x"]
    assert waits[False] > 3 * waits[True]
