from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.roster.bookings import Ticket
from kiosk.domain.roster.codes import Revocation, TicketCode
from kiosk.domain.roster.events import Event
from sync.connectors.interface.connector import Stream, Urgency
from sync.transfer.schedule import PullSchedule, rank_streams

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
    schedule = PullSchedule(interval_s=5.0)
    for stream in (FIRST, SOON, LATER):
        schedule.note(stream.name, stream.rank, 100.0, jitter=jitter, doors_open=doors_open)
    first, soon, later = (schedule.next_at[stream.name] for stream in (FIRST, SOON, LATER))
    assert 100.0 < first < soon < later
    assert schedule.due([FIRST, SOON, LATER], first) == ["revocations"]
    if doors_open:
        assert first - 100.0 <= 5.0
    schedule.reset()
    assert len(schedule.due([FIRST, SOON, LATER], 100.0)) == 3


def test_everything_is_seldom_while_doors_are_closed():
    waits = {}
    for doors_open in (True, False):
        schedule = PullSchedule(interval_s=5.0)
        schedule.note("x", Urgency.FIRST, 0.0, jitter=0.5, doors_open=doors_open)
        waits[doors_open] = schedule.next_at["x"]
    assert waits[False] > 3 * waits[True]
