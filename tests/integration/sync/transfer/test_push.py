"""The way up: order by ticket, bookings from the door before their entries, single uploads side by side."""

import itertools
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from kiosk.domain.entries.entry import Direction
from kiosk.domain.errors import PlatformAwayError, TransientDeliveryError, UnreadableAnswerError
from kiosk.domain.reason_codes import Reason
from kiosk.store.outbox.delivery_queue import outbox_counts
from sync.http.http_errors import ForeignAnswerError, RefusedError
from tests.support.gate.entries import admission, refusal, write
from tests.support.patience import PATIENCE_S
from tests.support.platforms.memory_platform import MemoryPlatform
from tests.support.sync.push_steps import BookingSide, Time, became, book, engine_for, put_off, walk_in


@pytest.fixture
def time():
    return Time()


def walk(ticket):
    """Return a way in, a way out and another way in of one ticket, and an entry of another."""
    entry = admission(ticket)
    out = admission(ticket, direction=Direction.EXIT, spends=False)
    again = admission(ticket, generation=1)
    return [entry, out, again, admission("other")]


def test_a_later_entry_of_a_ticket_waits_for_the_earlier_one(store, time):
    side = MemoryPlatform()
    first, out, again, other = walk("a")
    write(store.database, first, out, again, other)
    allowed = put_off(side, first.entry_id)
    engine = engine_for(store, side, time)
    engine.run_once(pull=False)
    assert side.sent == [first.entry_id, other.entry_id]
    assert not store.is_anything_due(time.now)  # nobody is woken for what waits behind another
    allowed.add(first.entry_id)
    time.now += timedelta(minutes=10)
    engine.run_once(pull=False)
    assert side.taken == [other.entry_id, first.entry_id, out.entry_id, again.entry_id]


def test_a_dead_letter_holds_up_nobody(store, time):
    side = MemoryPlatform()
    first, out, again, other = walk("a")
    write(store.database, first, out, again, other)
    side.refuses = {first.entry_id}
    engine_for(store, side, time).run_once(pull=False)
    assert side.taken == [other.entry_id, out.entry_id, again.entry_id]


def test_an_undo_waits_for_what_it_takes_back_also_without_a_ticket(store, time):
    side = MemoryPlatform()
    unknown = admission("a", ticket_id=None, booking_id=None, use_key="h", code_hash="h")
    undo = admission("a", ticket_id=None, booking_id=None, use_key="h", undoes=unknown.entry_id, spends=False)
    same_code = refusal(Reason.ALREADY_ENTERED, code_hash="h")
    write(store.database, unknown, undo, same_code)
    put_off(side, unknown.entry_id)
    engine_for(store, side, time).run_once(pull=False)
    assert side.sent == [unknown.entry_id]


# -- one by one, side by side


def test_a_platform_without_batches_gets_single_entries_side_by_side_and_in_order(store, time):
    side = MemoryPlatform(batch_size=1)
    number, met = itertools.count(), threading.Barrier(2, timeout=PATIENCE_S)

    def before_push(outbox_entries):
        assert len(outbox_entries) == 1
        if next(number) < 2:
            met.wait()  # breaks, and fails the test, unless two are under way at the same time

    side.before_push = before_push
    ways = [walk(f"t{number}")[:3] for number in range(5)]
    write(store.database, *[entry for way in ways for entry in way])
    with ThreadPoolExecutor(4) as pool:
        engine_for(store, side, time, push_pool=pool).run_once(pull=False)
    assert outbox_counts(store.database).delivered == 15
    for way in ways:
        order = [side.taken.index(entry.entry_id) for entry in way]
        assert order == sorted(order)


def test_an_outage_in_the_middle_keeps_what_was_taken(store, time):
    side = MemoryPlatform(batch_size=1)
    write(store.database, *[admission(f"t{number}") for number in range(10)])
    side.mishaps["push"] = [None, None, None, PlatformAwayError("away")]
    with ThreadPoolExecutor(1) as pool:
        outcome = engine_for(store, side, time, push_pool=pool).run_once(pull=False)
    counts = outbox_counts(store.database)
    assert (counts.delivered, counts.queued, counts.dead) == (3, 7, 0)
    assert outcome.push.failure.key == "delivery.unreachable"
    assert side.calls.count("push") == 4
    assert all(item.attempts == 0 for item, _ in store.due(time.now, 10))


def test_a_platform_that_was_away_is_asked_with_one_entry(store, time):
    side = MemoryPlatform()
    write(store.database, *[admission(f"t{number}") for number in range(4)])
    sizes = []
    side.before_push = lambda outbox_entries: sizes.append(len(outbox_entries))
    engine_for(store, side, time).run_once(pull=False, cautious=True)
    assert sizes == [1, 3]


FAILURES = {
    "chokes": TransientDeliveryError("500"),
    "makes no sense": UnreadableAnswerError("odd"),
    "kind refused": RefusedError("403", status=403),
    "route gone": RefusedError("404", status=404),
    "a proxy's page": ForeignAnswerError("404", status=404),
}


def failing_at(side, refs, error):
    """Let every upload fail that holds one of these, as a platform does that takes whole batches."""

    def before_push(outbox_entries):
        if any(item.ref_id in refs for item, _ in outbox_entries):
            raise error

    side.before_push = before_push


# -- what holds up nobody else


@pytest.mark.parametrize("failure", FAILURES)
@pytest.mark.parametrize(("batch_size", "side_by_side"), [(1, True), (1, False), (3, False), (50, False)])
@pytest.mark.parametrize("places", [{0}, {0, 1}, {39}, {0, 20, 39}])
def test_culprits_hold_up_nobody_wherever_they_stand(store, time, failure, batch_size, side_by_side, places):
    side = MemoryPlatform(batch_size=batch_size)
    entries = [admission(f"t{number}") for number in range(40)]
    write(store.database, *entries)
    culprits = {entries[place].entry_id for place in places}
    failing_at(side, culprits, FAILURES[failure])
    with ThreadPoolExecutor(2) as pool:
        engine = engine_for(store, side, time, push_pool=pool if side_by_side else None)
        for number in range(3):
            engine.run_once(pull=False, cautious=number > 0)
    assert set(side.taken) == {entry.entry_id for entry in entries} - culprits
    counts = outbox_counts(store.database)
    assert (counts.delivered, counts.queued, counts.dead) == (40 - len(places), len(places), 0)


@pytest.mark.parametrize("failure", FAILURES)
def test_where_nothing_is_taken_nobody_is_to_blame(store, time, failure):
    side = MemoryPlatform(batch_size=50)
    entries = [admission(f"t{number}") for number in range(40)]
    write(store.database, *entries)
    failing_at(side, {entry.entry_id for entry in entries}, FAILURES[failure])
    for _ in range(20):
        assert engine_for(store, side, time).run_once(pull=False, cautious=True).push.failure is not None
    assert all(item.attempts == item.holds == 0 for item, _ in store.due(time.now, 50))
    assert outbox_counts(store.database).queued == 40
    assert side.calls.count("push") <= 20 * 4


def test_what_is_held_is_never_given_up_and_lets_later_ones_of_its_ticket_pass(store, time):
    side = MemoryPlatform()
    refused, entered = refusal(Reason.UNPAID, ticket_id="a"), admission("a")
    write(store.database, refused, admission("b"))
    failing_at(side, {refused.entry_id}, RefusedError("403", status=403))
    engine = engine_for(store, side, time)
    engine.run_once(pull=False)
    write(store.database, entered)
    for number in range(30):
        write(store.database, admission(f"c{number}"))
        time.now += timedelta(minutes=10)
        engine.run_once(pull=False)
    assert entered.entry_id in side.taken
    counts = outbox_counts(store.database)
    assert (counts.held, counts.queued, counts.dead) == (1, 1, 0)
    side.before_push = lambda _items: None
    time.now += timedelta(minutes=10)
    engine.run_once(pull=False)
    assert outbox_counts(store.database).queued == 0


@pytest.mark.parametrize("error", FAILURES.values(), ids=FAILURES)
def test_actions_that_fail_hold_up_no_entry(store, time, error):
    side = BookingSide()
    booking, entry = walk_in(), admission("b")
    book(store, booking)
    write(store.database, admission(booking.id), entry)
    side.mishaps["booking"] = [error]
    outcome = engine_for(store, side, time).run_once(pull=False)
    assert side.taken == [entry.entry_id]
    assert outcome.push.failure is None
    assert became(store, booking).status == "queued"
