"""From the first page to the last: which events are whole, what the gate says meanwhile, and how far it is."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings

from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.station.current_station import CurrentStation
from kiosk.app.station.status_board import StatusBoard
from kiosk.config import Settings
from kiosk.domain.codes.credential import Scan, hash_code
from kiosk.domain.entries.station import Station
from kiosk.domain.errors import TransientDeliveryError
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.roster.bookings import Booking, BookingStatus, Ticket
from kiosk.domain.roster.codes import Revocation, TicketCode
from kiosk.domain.roster.events import CheckInList, Event, TicketType
from kiosk.domain.roster.records import RosterRecord
from kiosk.store.channel.sync_state import Device, open_requests, save_self_device
from kiosk.store.gate.roster_state import loading_events, loading_progress, roster_state
from kiosk.store.laptop.loading_stop import go_on_loading, stop_loading
from kiosk.ui.ports.status import SetUpStep
from sync.cli.status import read_status
from sync.connectors.interface.connector import Page, Stream
from sync.transfer.engine import Engine
from sync.transfer.local_store import LocalStore
from tests.support.platforms.memory_platform import MemoryPlatform

NOW = datetime(2027, 6, 21, 18, 0, tzinfo=UTC)
EVENTS = Stream(name="events", kinds=(Event, CheckInList, TicketType))
BOOKINGS = Stream(name="bookings", kinds=(Booking,))
TICKETS = Stream(name="tickets", kinds=(Ticket, TicketCode))
WITHDRAWN = Stream(name="withdrawn", kinds=(Revocation,))
STREAMS = (EVENTS, TICKETS, BOOKINGS, WITHDRAWN)
HERE = Station(device_id="d", event_id="ev", list_id="main-ev")


def event(event_id: str) -> list[RosterRecord]:
    return [
        Event(id=event_id, name=f"Event {event_id}", timezone="Asia/Tokyo"),
        CheckInList(id=f"main-{event_id}", event_id=event_id, name="Main"),
        TicketType(id=f"type-{event_id}", event_id=event_id, name="General"),
    ]


def guest(number: int, event_id: str = "ev") -> list[RosterRecord]:
    code = f"CODE-{number}"
    ticket = Ticket(id=f"t{number}", event_id=event_id, ticket_type_id=f"type-{event_id}", booking_id=f"b{number}")
    return [
        ticket,
        TicketCode(id=f"c{number}", event_id=event_id, ticket_id=ticket.id, code=code, code_hash=hash_code(code)),
    ]


def booking(number: int, status: BookingStatus = BookingStatus.CONFIRMED) -> Booking:
    return Booking(id=f"b{number}", event_id="ev", number=f"N{number}", status=status)


def side() -> MemoryPlatform:
    """An event with three guests: one may enter, one has cancelled, one's code was withdrawn, on other pages."""
    made = MemoryPlatform(streams=STREAMS)
    made.hold(EVENTS, event("ev"))
    made.hold(TICKETS, guest(1), guest(2), guest(3))
    made.hold(BOOKINGS, [booking(1), booking(2, BookingStatus.CANCELLED), booking(3)])
    made.hold(WITHDRAWN, [Revocation(id="r3", event_id="ev", code_hash=hash_code("CODE-3"))])
    return made


@pytest.fixture
def kiosk(tmp_path):
    with open_kiosk(Settings(data_dir=tmp_path, use_keyring=False)) as made:
        save_self_device(made.database, Device(id="d", name="d", platform="x", profile="x", base_url="http://x"))
        yield made


def run(kiosk: Kiosk, platform: MemoryPlatform, **how):
    return Engine(store=LocalStore(kiosk.database), connector=platform, wall=lambda: NOW).run_once(push=False, **how)


def says(kiosk: Kiosk, code: str, station: Station = HERE) -> tuple[Outcome, Reason]:
    verdict = kiosk.check_in.preview(Scan(text=code), station).verdict
    return verdict.outcome, verdict.reason


ASKED, ADMITTED = (Outcome.ASK, Reason.ERROR), (Outcome.ADMIT, Reason.OK)


@pytest.mark.parametrize("broken", ["tickets", "bookings", "withdrawn"])
def test_nobody_is_admitted_before_every_stream_was_read(kiosk, broken):
    platform = side()
    platform.mishaps[broken] = [TransientDeliveryError("away")]
    run(kiosk, platform)
    assert loading_events(kiosk.database.db.conn) == ["Event ev"]
    for number in (1, 2, 3, 4):
        outcome, reason = says(kiosk, f"CODE-{number}")
        assert outcome is not Outcome.ADMIT
        assert reason in (Reason.ERROR, Reason.CANCELLED), "and nobody is called unknown"
    assert read_status(kiosk.database, NOW).values["roster_loading"] == ["Event ev"]
    run(kiosk, platform)
    assert loading_events(kiosk.database.db.conn) == []
    assert says(kiosk, "CODE-1") == ADMITTED
    assert says(kiosk, "CODE-2") == (Outcome.REFUSE, Reason.CANCELLED)
    assert says(kiosk, "CODE-3") == (Outcome.REFUSE, Reason.REVOKED)
    assert says(kiosk, "CODE-4") == (Outcome.REFUSE, Reason.UNKNOWN_TICKET)


def test_a_first_list_that_people_stopped_goes_on_where_it_was(kiosk):
    platform, store = side(), LocalStore(kiosk.database)

    def stop(stream: str, taken: int) -> None:
        if (stream, taken) == ("tickets", 2):
            stop_loading(kiosk.database)

    engine = Engine(
        store=store, connector=platform, wall=lambda: NOW, kiosk_waits=store.is_first_stopped, progress=stop
    )
    engine.run_once(push=False)
    assert store.is_first_stopped()
    assert loading_events(kiosk.database.db.conn) == ["Event ev"]
    come = loading_progress(kiosk.database.db.conn).taken
    with kiosk.database.reading() as view:
        assert view.ticket("t1") is not None
        assert view.ticket("t3") is None
    go_on_loading(kiosk.database, NOW)
    assert [request.kind for request in open_requests(kiosk.database)] == ["sync_now"]
    assert loading_progress(kiosk.database.db.conn).taken == come, "what has come stays"
    run(kiosk, platform)
    assert says(kiosk, "CODE-1") == ADMITTED
    stop_loading(kiosk.database)
    assert not store.is_first_stopped(), "a gate that has a list hears of withdrawals, whatever anybody presses"


def test_an_event_that_comes_later_is_whole_later_and_disturbs_no_other(kiosk):
    platform = side()
    run(kiosk, platform)
    platform.pages["events"].append(Page(records=event("new"), next_cursor="2", more=False))
    run(kiosk, platform, streams=["events"])
    new = Station(device_id="d", event_id="new", list_id="main-new")
    assert roster_state(kiosk.database.db.conn, "new").loading
    assert says(kiosk, "CODE-9", new) == ASKED
    assert says(kiosk, "CODE-1") == ADMITTED
    platform.pages["tickets"].append(Page(records=guest(9, "new"), next_cursor="4", more=False))
    run(kiosk, platform, streams=["tickets", "withdrawn"])
    assert says(kiosk, "CODE-9", new) == ASKED, "its bookings are still to come"
    run(kiosk, platform, streams=["bookings"])
    assert says(kiosk, "CODE-9", new) == ADMITTED
    assert loading_events(kiosk.database.db.conn) == []


def test_a_stream_that_the_platform_no_longer_has_keeps_nobody_waiting(kiosk):
    platform = side()
    platform.mishaps["withdrawn"] = [TransientDeliveryError("away")]
    run(kiosk, platform)
    platform.streams = (EVENTS, TICKETS, BOOKINGS)
    run(kiosk, platform)
    assert says(kiosk, "CODE-1") == ADMITTED


def test_the_window_waits_and_says_how_far_it_is(kiosk):
    platform = side()
    for pages in platform.pages.values():
        pages[:] = [replace(page, total=sum(len(p.records) for p in pages)) for page in pages]
    platform.mishaps["tickets"] = [None, TransientDeliveryError("away")]
    board = StatusBoard(kiosk, current_station := CurrentStation(kiosk))
    current_station.station = HERE
    shares = []
    for _run in range(4):
        run(kiosk, platform)
        status = board.status()
        if status.loading:
            assert status.set_up_step is SetUpStep.LOADING
            shares.append(status.loaded_share)
        platform.mishaps["bookings"] = [TransientDeliveryError("away")] if len(shares) == 1 else []
    assert len(shares) == 2
    assert shares[0] is not None
    assert 0 < shares[0] < 1
    assert shares[1] is None, "what was read to its end says nothing of what was not begun"
    assert status.set_up_step is SetUpStep.SCANNING
    assert (status.loading, status.loaded_share) == (False, None)
    assert loading_progress(kiosk.database.db.conn).taken == 0, "and no trace of it stays"


def test_a_supervisor_lets_scanning_begin_until_the_next_start(kiosk):
    platform = side()
    platform.mishaps["withdrawn"] = [TransientDeliveryError("away")]
    run(kiosk, platform)
    current_station = CurrentStation(kiosk)
    current_station.move(replace(HERE, before_loaded=True))
    assert StatusBoard(kiosk, current_station).status().set_up_step is SetUpStep.SCANNING
    assert current_station.station is not None
    assert says(kiosk, "CODE-1", current_station.station) == ADMITTED
    assert says(kiosk, "CODE-4", current_station.station) == ASKED
    assert CurrentStation(kiosk).station == HERE


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    failures=st.lists(
        st.tuples(st.sampled_from([stream.name for stream in STREAMS]), st.integers(0, 2)), min_size=0, max_size=6
    ),
    order=st.permutations(STREAMS),
)
def test_whatever_fails_in_whatever_order_only_a_whole_list_admits(tmp_path_factory, failures, order):
    with open_kiosk(Settings(data_dir=tmp_path_factory.mktemp("k"), use_keyring=False)) as kiosk:
        platform = side()
        platform.streams = order
        seen = []
        for name, calls in [*failures, ("", 0)]:
            platform.mishaps = {name: [None] * calls + [TransientDeliveryError("away")]} if name else {}
            run(kiosk, platform)
            seen.append([says(kiosk, f"CODE-{number}")[0] is Outcome.ADMIT for number in (1, 2, 3)])
        assert [admitted[1:] for admitted in seen] == [[False, False]] * len(seen), "withdrawn and cancelled: never"
        assert all(before <= after for before, after in pairwise(admitted[0] for admitted in seen))
        assert seen[-1][0], "once nothing fails any more"
