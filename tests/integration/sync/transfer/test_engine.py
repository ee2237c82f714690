"""A clock that a test moves."""

from datetime import timedelta

import pytest

from kiosk.domain.errors import PermanentDeliveryError, PlatformAwayError, TransientDeliveryError
from kiosk.domain.roster.bookings import Booking, BookingStatus
from kiosk.domain.syncing.delivery import MAX_ITEM_ATTEMPTS
from kiosk.store.channel import daemon_housekeeping
from kiosk.store.channel.sync_state import clock_reading
from sync.http.server_clock import ClockSample
from sync.transfer.engine import Engine
from tests.support.gate.entries import admission, write
from tests.support.platforms.memory_platform import BOOKINGS, TICKETS, MemoryPlatform
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


def booking(booking_id):
    return Booking(id=booking_id, event_id="demo", number=booking_id, status=BookingStatus.CONFIRMED)


def entries(store, count):
    made = [admission(f"t{number}") for number in range(count)]
    write(store.database, *made)
    return [entry.entry_id for entry in made]


# -- push


def test_the_queue_is_emptied_in_order_and_in_batches(engine, store, side):
    refs = entries(store, 7)
    outcome = engine.run_once()
    assert side.taken == refs
    assert side.calls.count("push") == 3
    assert counts(store) == (0, 0, 7)
    assert (outcome.push.succeeded, outcome.push.failed, outcome.failures) == (7, 0, ())


def test_nothing_to_push_talks_to_nobody(engine, side):
    engine.run_once(pull=False)
    assert side.calls == []


def test_a_poison_item_goes_aside_and_blocks_nothing(engine, store, side):
    refs = entries(store, 5)
    side.refuses = {refs[1]}
    outcome = engine.run_once()
    assert side.taken == [refs[0], *refs[2:]]
    assert counts(store) == (0, 1, 4)
    assert outcome.push.dead == 1
    (letter,) = daemon_housekeeping.dead_letters(store.database, 5)
    assert (letter.ref_id, letter.last_error) == (refs[1], "never")


def test_a_dead_letter_can_be_tried_again(engine, store, side):
    refs = entries(store, 1)
    side.refuses = set(refs)
    engine.run_once()
    side.refuses = set()
    assert store.revive_dead() == 1
    engine.run_once()
    assert counts(store) == (0, 0, 1)


def test_an_outage_blames_no_item(engine, store, side, time):
    entries(store, 2)
    for _ in range(MAX_ITEM_ATTEMPTS + 3):
        side.mishaps["push"] = [TransientDeliveryError("away", retry_after_s=4.0) for _ in range(2)]
        outcome = engine.run_once()
        assert outcome.push.failure.retry_after_s == 4.0
        time.now += timedelta(seconds=1)
    assert counts(store) == (2, 0, 0)
    assert all(item.attempts == 0 for item, _ in store.due(time.now, 10))
    engine.run_once()
    assert counts(store) == (0, 0, 2)


def test_an_answer_that_got_lost_means_a_second_delivery_that_changes_nothing(engine, store, side):
    refs = entries(store, 3)
    side.mishaps["push after"] = [PlatformAwayError("cut off", key="delivery.broken_off")]
    engine.run_once()
    assert counts(store) == (3, 0, 0)
    engine.run_once()
    assert side.sent == refs * 2
    assert side.taken == refs
    assert counts(store) == (0, 0, 3)


def test_a_long_queue_does_not_keep_the_pull_waiting(engine, store, side):
    entries(store, 100)
    side.hold(TICKETS, [ticket("a")])
    engine.run_once()
    assert counts(store)[0] == 100 - 20 * 3
    assert known(store) == {"a"}


# -- independence


def test_a_push_that_fails_does_not_stop_the_pull(engine, store, side):
    entries(store, 1)
    side.mishaps["push"] = [TransientDeliveryError("away")]
    side.hold(TICKETS, [ticket("a")])
    outcome = engine.run_once()
    assert outcome.push.failure is not None
    assert outcome.pull.failure is None
    assert known(store) == {"a"}


def test_a_pull_that_fails_does_not_stop_the_push(engine, store, side):
    entries(store, 1)
    side.mishaps["tickets"] = [PermanentDeliveryError("no such collection")]
    outcome = engine.run_once()
    assert outcome.push.succeeded == 1
    assert [failure.key for failure in outcome.failures] == ["delivery.refused"]
    assert outcome.pull.failure is None  # the others were read


def test_one_missing_collection_does_not_stop_the_others(engine, store, side):
    side.mishaps["tickets"] = [PermanentDeliveryError("no such collection")]
    side.hold(BOOKINGS, [booking("b")])
    engine.run_once()
    assert "bookings None" in side.calls
    assert store.pulled_at() is None  # not everything is up to date


# -- what is kept


def test_runs_are_kept_when_something_happened(engine, store, side):
    engine.run_once()
    assert daemon_housekeeping.recent_runs(store.database, 9) == []
    refs = entries(store, 2)
    side.refuses = {refs[0]}
    side.mishaps["tickets"] = [TransientDeliveryError("GET /tickets was answered with 500")]
    engine.run_once()
    pull, push = daemon_housekeeping.recent_runs(store.database, 9)
    assert (push.operation, push.status, push.succeeded, push.failed) == ("push", "completed", 1, 1)
    assert refs[0] in push.error
    assert (pull.operation, pull.status, pull.error) == ("pull", "failed", "GET /tickets was answered with 500")
    assert pull.started_at == pull.completed_at == NOW


def test_the_clock_is_kept(engine, store, side):
    side.sample = ClockSample(offset_ms=1500, uncertainty_ms=520, measured_at=NOW)
    engine.run_once()
    assert clock_reading(store.database) is None  # one answer tells nothing
    side.sample = ClockSample(offset_ms=1500, uncertainty_ms=520, measured_at=NOW, answers=3)
    engine.run_once()
    assert measured(store) == (1500, 520)
    side.sample = ClockSample(offset_ms=2000, uncertainty_ms=520, measured_at=NOW + timedelta(seconds=5))
    engine.run_once()
    offset, uncertainty = measured(store)
    assert uncertainty < 300
    assert abs(offset - 1750) <= 2


def measured(store):
    reading = clock_reading(store.database)
    assert reading is not None
    assert reading.uncertainty is not None
    millisecond = timedelta(milliseconds=1)
    return reading.offset / millisecond, reading.uncertainty / millisecond


def test_old_runs_go(store):
    for _ in range(30):
        store.start_run("pull", NOW)
    assert daemon_housekeeping.prune_runs(store.database, 10) == 20
    assert len(daemon_housekeeping.recent_runs(store.database, 100)) == 10
