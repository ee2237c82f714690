"""How the engine pulls: pages and cursors, first snapshots, full readings anew."""

import threading
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from kiosk.credentials.keys import public_bytes
from kiosk.domain.errors import TransientDeliveryError
from kiosk.domain.roster.bookings import Ticket
from kiosk.domain.roster.codes import KeyAlgorithm, Revocation, SigningKey, TicketCode
from kiosk.domain.roster.records import Tombstone
from kiosk.domain.text.searching import Scope, parse
from kiosk.store.channel import daemon_housekeeping
from kiosk.store.roster.roster_rows import as_rows
from sync.connectors.interface.connector import Page, Stream
from sync.transfer.engine import Engine
from tests.support.gate.entries import admission, write
from tests.support.platforms.memory_platform import TICKETS, MemoryPlatform
from tests.support.sync.engine_steps import NOW, Time, counts, known, ticket


@pytest.fixture
def time():
    return Time()


@pytest.fixture
def side():
    return MemoryPlatform()


@pytest.fixture
def engine(store, side, time):
    return Engine(store=store, connector=side, wall=time, jitter=lambda: 0.5)


def code(ticket_id):
    return TicketCode(id=f"c{ticket_id}", event_id="demo", ticket_id=ticket_id, code="x", code_hash=f"h{ticket_id}")


# -- pull


def test_pages_and_cursors(engine, store, side):
    side.hold(TICKETS, [ticket("a"), ticket("b")], [ticket("c")])
    engine.run_once()
    assert known(store) == {"a", "b", "c"}
    assert store.stream_state(TICKETS).cursor == "2"
    assert store.pulled_at() == NOW
    side.calls.clear()
    engine.run_once()
    assert side.calls == ["tickets 2", "bookings 0"]


def test_a_pull_that_was_cut_off_goes_on_where_it_was(engine, store, side):
    side.hold(TICKETS, [ticket("a")], [ticket("b")], [ticket("c")])
    side.mishaps["tickets"] = [None, TransientDeliveryError("cut off")]
    outcome = engine.run_once()
    assert outcome.pull.failure is not None
    assert known(store) == {"a"}
    side.calls.clear()
    engine.run_once()
    assert side.calls[:2] == ["tickets 1", "tickets 2"]
    assert known(store) == {"a", "b", "c"}


def test_a_page_that_comes_twice_changes_nothing(engine, store, side):
    side.hold(TICKETS, [ticket("a"), code("a")], [ticket("a"), code("a"), ticket("b")])
    engine.run_once()
    assert known(store) == {"a", "b"}
    with store.database.reading() as view:
        assert len(view.codes("ha")) == 1


@pytest.mark.parametrize("as_it_comes", [list, as_rows])
def test_a_key_under_which_anybody_could_sign_does_not_get_in(engine, store, side, as_it_comes):
    sound = SigningKey(id="k1", key_id="1", algorithm=KeyAlgorithm.ED25519, material=public_bytes(bytes(32)))
    low = replace(sound, id="k2", material=(1).to_bytes(32, "little"))
    empty = replace(sound, id="k3", algorithm=KeyAlgorithm.HMAC_SHA256, material=b"")
    side.hold(TICKETS, as_it_comes([low, ticket("a"), sound, empty]))
    outcome = engine.run_once()
    assert [key.id for key in store.database.signing_keys("demo")] == ["k1"]
    assert known(store) == {"a"}
    assert outcome.pull.failed == 2
    assert all(words.startswith("a key: ") for words in outcome.pull.problems)


def test_tombstones(engine, store, side):
    side.hold(TICKETS, [ticket("a"), ticket("b")])
    engine.run_once()
    gone = [Tombstone(kind=Ticket, id="a"), Tombstone(kind=Ticket, id="never known")]
    side.pages["tickets"].append(Page(tombstones=gone, next_cursor="2", more=False))
    engine.run_once()
    assert known(store) == {"b"}


def test_other_devices_entries_are_learned_once(engine, store, side):
    entry = admission("a", device_id="gate-b", sequence=1)
    page = Page(entries=[entry, entry], next_cursor="1", more=False)
    side.pages["tickets"] = [page]
    engine.run_once()
    with store.database.reading() as view:
        assert [e.entry_id for e in view.entries_for(["a"])] == [entry.entry_id]
    assert counts(store) == (0, 0, 0)  # what came from the platform does not go back to it


def test_our_own_entry_coming_back_changes_nothing(engine, store, side):
    entry = admission("a")
    write(store.database, entry)
    side.pages["tickets"] = [Page(entries=[entry], next_cursor="1", more=False)]
    engine.run_once()
    with store.database.reading() as view:
        assert len(view.entries_for(["a"])) == 1
    assert counts(store) == (0, 0, 1)


@pytest.mark.parametrize("following", ["0", "120"])
def test_pages_that_lead_in_a_circle_are_told(engine, store, side, following):
    side.pages["tickets"] = [
        Page(records=[ticket("abc"[number])], next_cursor=place, more=True, checksum=number + 1)
        for number, place in enumerate(following)
    ]
    outcome = engine.run_once()
    assert [failure.message for failure in outcome.failures] == ["tickets: its pages lead in a circle"]
    assert known(store) == set("abc"[: len(following)])


def test_a_cursor_that_stays_the_same_for_a_whole_reading_leads_on(engine, store, side):
    coming = [
        Page(records=[ticket(name)], next_cursor="0", more=name != "c", checksum=number + 1)
        for number, name in enumerate("abc")
    ]
    side.pages["tickets"] = _OneAfterTheOther(coming)
    assert engine.run_once().failures == ()
    assert known(store) == {"a", "b", "c"}


class _OneAfterTheOther(list[Page]):
    """Gives the next page, whatever number is asked for."""

    def __getitem__(self, number):
        return self.pop(0)


def test_a_cursor_that_stands_still_ends(engine, side):
    side.pages["tickets"] = [Page(next_cursor="0", more=True)]
    outcome = engine.run_once()
    assert outcome.pull.broken["tickets"].key == "delivery.unreadable"
    assert len([call for call in side.calls if call.startswith("tickets")]) < 5


def test_a_stop_ends_between_pages(store, side, time):
    side.hold(TICKETS, *[[ticket(name)] for name in "abcdef"])
    asked = threading.Event()
    engine = Engine(store=store, connector=side, wall=time, stopping=asked.is_set)

    def progress(_name, taken):
        if taken == 2:
            asked.set()

    engine.progress = progress
    engine.run_once()
    assert {"a", "b"} <= known(store) < set("abcdef")
    assert store.stream_state(TICKETS).cursor in {"2", "3"}
    assert store.pulled_at() is None
    assert [run.status for run in daemon_housekeeping.recent_runs(store.database, 9)] == ["cancelled"]


def test_a_first_snapshot_is_there_for_scanning_first_and_for_searching_behind_it(engine, store, side):
    side.hold(TICKETS, *[[replace(ticket(name), number=f"NO-{name}")] for name in "abc"])
    engine.run_once()
    assert known(store) == {"a", "b", "c"}
    assert found_by(store, "NO-a") == []
    while store.make_findable():
        pass
    assert [found_by(store, f"NO-{name}") for name in "abc"] == [["a"], ["b"], ["c"]]
    assert store.make_findable() is False


def test_later_changes_are_findable_at_once(engine, store, side):
    side.hold(TICKETS, [ticket("a")])
    engine.run_once()
    side.pages["tickets"] += [
        Page(records=[replace(ticket("b"), number="NO-b")], next_cursor="2", more=True),
        Page(records=[replace(ticket("c"), number="NO-c")], next_cursor="3", more=False),
    ]
    engine.run_once()
    assert found_by(store, "NO-b") == ["b"]
    assert found_by(store, "NO-c") == ["c"]


def found_by(store, text):
    query = parse(text)
    assert query is not None
    with store.database.reading() as view:
        return [found.ticket_id for found in view.find_tickets(query, [Scope(event_id="demo")]).found]


def test_a_long_pull_gives_way_and_goes_on_as_a_first_snapshot(store, side, time):
    scans = Stream(name="scans", kinds=())
    side.streams = (TICKETS, scans)
    side.hold(TICKETS, *[[replace(ticket(name), number=f"NO-{name}")] for name in "abc"])
    urgent = [False]
    store.save_pulled_at(NOW - timedelta(hours=1))
    engine = Engine(store=store, connector=side, wall=time, jitter=lambda: 0.5, is_more_urgent_due=lambda: urgent[0])
    urgent[0] = True
    outcome = engine.run_once()
    assert outcome.pull is not None
    assert outcome.pull.yielded
    assert outcome.pull.pulled == ["scans"]
    assert side.calls == ["scans None", "tickets None"]  # the most urgent first
    assert known(store) == {"a"}
    assert store.pulled_at() == NOW - timedelta(hours=1)
    assert store.stream_state(TICKETS).first_snapshot
    urgent[0] = False
    outcome = engine.run_once()
    assert outcome.pull is not None
    assert outcome.pull.pulled == ["scans", "tickets"]
    assert known(store) == {"a", "b", "c"}
    assert not store.stream_state(TICKETS).first_snapshot
    assert store.pulled_at() == NOW
    while store.make_findable():
        pass
    assert found_by(store, "NO-b") == ["b"]


def test_a_stream_that_never_ends_keeps_no_entry_back(store, side, time):
    """Not even the most urgent one: revocations without end would keep the gate's entries for ever."""
    endless = Stream(name="revocations", kinds=(Revocation,))
    side.streams = (endless,)

    def pull(stream: Stream, cursor: str | None) -> Page:
        number = int(cursor or 0)
        if number == 5:
            write(store.database, admission("t1"))
        records = [Revocation(id=f"r{number}", event_id="demo", ticket_id=f"x{number}")]
        return Page(records=records, next_cursor=str(number + 1), more=True)

    side.pull = pull
    kiosk_waits = partial(store.is_anything_due, NOW)
    engine = Engine(store=store, connector=side, wall=time, jitter=lambda: 0.5, kiosk_waits=kiosk_waits)
    outcome = engine.run_once()
    assert outcome.pull is not None
    assert outcome.pull.yielded
    assert side.taken == []
    side.streams = ()
    assert engine.run_once().push is not None
    assert len(side.taken) == 1


def test_only_the_streams_that_are_due(engine, store, side, time):
    engine.run_once()
    side.calls.clear()
    time.now += timedelta(minutes=2)
    outcome = engine.run_once(streams=["bookings"])
    assert side.calls == ["bookings 0"]
    assert outcome.pull.pulled == ["bookings"]
    assert store.pulled_at() == time.now  # the others were up to date a moment ago


def test_a_first_pull_in_several_runs_is_complete_when_all_were_read(engine, store, side, time):
    names = [stream.name for stream in side.streams]
    engine.run_once(streams=names[:1])
    assert store.pulled_at() is None
    engine.run_once(streams=names[1:])
    assert store.pulled_at() == time.now


# -- full resync


def test_nothing_is_missing_while_everything_is_read_again(engine, store, side):
    side.hold(TICKETS, [ticket("a"), ticket("b")], [ticket("c")])
    engine.run_once()
    side.hold(TICKETS, [ticket("b")], [ticket("c")], [ticket("d")])  # "a" went while our cursor grew too old
    side.mishaps["tickets"] = [None, None, TransientDeliveryError("cut off")]
    side.oldest_cursor = 99

    seen = []

    def progress(_name, _taken):
        side.oldest_cursor = 0
        seen.append(known(store))

    engine.progress = progress
    engine.run_once()
    assert all({"b", "c"} <= moment for moment in seen)
    assert "a" in known(store)  # cut off in the middle: nothing is taken away yet
    assert store.stream_state(TICKETS).resyncing
    engine.run_once()
    assert known(store) == {"b", "c", "d"}
    assert not store.stream_state(TICKETS).resyncing


def test_a_resync_with_a_gap_takes_nothing_away(engine, store, side):
    side.hold(TICKETS, [ticket("a"), ticket("b")])
    engine.run_once()
    side.pages["tickets"] = [
        Page(records=[ticket("b")], next_cursor="1", more=False, unreadable=["tickets[0]: broken"])
    ]
    side.oldest_cursor = 5
    outcome = engine.run_once()
    assert known(store) == {"a", "b"}
    assert outcome.pull.failed == 1
    state = store.stream_state(TICKETS)
    assert (state.resyncing, state.gaps) == (False, False)


def test_a_platform_that_refuses_its_own_new_cursor_ends_the_run(engine, store, side):
    side.hold(TICKETS, [ticket("a")], [ticket("b")])
    side.oldest_cursor = 99
    outcome = engine.run_once()
    assert outcome.pull.broken["tickets"].key == "delivery.cursor_expired"
    assert "a" in known(store)
