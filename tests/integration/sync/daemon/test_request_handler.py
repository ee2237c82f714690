"""Requests of the kiosk, enrolment over an earlier one, and how often the worker runs."""

import random
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.store.channel import sync_state
from kiosk.store.laptop.loading_stop import go_on_loading, stop_loading
from kiosk.store.outbox.delivery_queue import outbox_counts
from sync.connectors.registry import ConnectionSettings
from sync.daemon.request_handler import RequestHandler
from sync.daemon.run_coalescer import RunCoalescer
from sync.daemon.worker import SyncWorker
from sync.daemon.worker_environment import WorkerEnvironment
from tests.support.gate.entries import admission, write

NOW = datetime(2027, 6, 21, 18, 0, tzinfo=UTC)


class Clocks:
    """Both clocks, moved by a test."""

    def __init__(self):
        self.steady = 1000.0

    def wall(self):
        return datetime.now(UTC) + timedelta(seconds=self.steady - 1000.0)

    def steady_s(self):
        return self.steady


@pytest.fixture
def clocks():
    return Clocks()


@pytest.fixture
def worker(store, clocks):
    environment = WorkerEnvironment(wall=clocks.wall, steady=clocks.steady_s, jitter=random.Random(1).random)
    made = SyncWorker(store, connection_settings=ConnectionSettings(), interval_s=5.0, environment=environment)
    yield made
    made.close()


def ask(store, kind, body=None):
    return sync_state.make_sync_request(store.database, kind, body or {}, NOW)


def answer(store, number):
    found = sync_state.sync_request(store.database, number)
    assert found is not None
    return found


def test_not_enrolled_yet(worker):
    assert worker.run() is None


def test_enrolment_pulls_at_once(worker, store, platform):
    number = ask(store, "enrol", platform.setup_code())
    assert worker.wants_to_run()
    outcome = worker.run()
    assert outcome.pull.failure is None
    assert answer(store, number).state == "done"
    assert answer(store, number).body == {}
    device = store.device()
    assert answer(store, number).answer["device_id"] == device.id
    assert (device.profile, device.base_url, device.state) == ("eventify", platform.url, "enrolled")
    assert device.secrets["token"] not in str(answer(store, number).answer)
    assert not worker.wants_to_run()


def test_a_first_list_that_was_stopped_is_not_asked_for_until_people_let_it_come(worker, store, platform):
    stop_loading(store.database)
    ask(store, "enrol", platform.setup_code())
    outcome = worker.run()
    assert outcome.pull is None
    assert store.pulled_at() is None
    go_on_loading(store.database, NOW)
    assert worker.wants_to_run()
    assert worker.run().pull.failure is None
    assert store.pulled_at() is not None


@pytest.mark.parametrize(
    ("body", "key"),
    [
        ({"setup_code": "nonsense"}, "settings.setup_code"),
        ({"url": "http://tickets.example", "token": "x"}, "settings.insecure_url"),
        ({"url": "http://127.0.0.1:9/v1", "token": "x"}, "delivery.nobody"),
        ({"url": "http://127.0.0.1:9/v1", "token": "x", "profile": "nobody"}, "settings.profile"),
    ],
)
def test_a_failed_enrolment_says_why(worker, store, body, key):
    number = ask(store, "enrol", body)
    worker.run()
    found = answer(store, number)
    assert (found.state, found.answer["key"], found.body) == ("failed", key, {})
    assert store.device() is None


def test_one_bad_request_does_not_hold_up_the_next(worker, store, platform):
    bad, good = ask(store, "enrol", {}), ask(store, "enrol", platform.setup_code())
    worker.run()
    assert (answer(store, bad).state, answer(store, good).state) == ("failed", "done")


def test_enrolling_anew_keeps_the_roster_until_it_was_read_again(worker, store, platform, clocks):
    ask(store, "enrol", platform.setup_code())
    worker.run()
    first = store.device()
    guest = platform.guests("good")[0]["ticket_id"]
    platform.talk("DELETE", f"/v1/bookings/{guest}", token=platform.organizer_token())
    platform.fault("status", path="/bookings", times=1)
    ask(store, "enrol", platform.setup_code())
    worker.run()
    assert store.device().id != first.id
    with store.database.reading() as view:
        assert view.ticket(guest) is not None
    clocks.steady += 60
    worker.run()
    with store.database.reading() as view:
        assert view.ticket(guest) is None
        assert view.ticket(platform.guests("good")[1]["ticket_id"]) is not None


def test_sync_now_does_not_wait(worker, store, platform, clocks):
    ask(store, "enrol", platform.setup_code())
    worker.run()
    platform.fault("down")
    write(store.database, admission(platform.guests("good")[0]["ticket_id"]))
    clocks.steady += 10
    for _ in range(5):
        worker.run()
        clocks.steady += 0.001
    assert not worker.wants_to_run()  # it leaves the platform alone for a while
    platform.heal()
    number = ask(store, "sync_now")
    assert worker.wants_to_run()
    worker.run()
    assert answer(store, number).state == "done"
    assert outbox_counts(store.database).queued == 0


def test_a_platform_that_is_away_is_not_hammered(worker, store, platform, clocks):
    ask(store, "enrol", platform.setup_code())
    worker.run()
    platform.fault("down")
    for _ in range(600):
        worker.run()
        clocks.steady += 0.1
    assert platform.met()["down"] < 30  # one minute, pull alone: without a breaker it would be 12 pulls of 7 streams


def test_a_jump_of_the_clock_ends_all_waiting(worker, store, platform):
    ask(store, "enrol", platform.setup_code())
    worker.run()
    platform.fault("lie", times=12)  # put off again and again, for longer each time
    write(store.database, admission(platform.guests("good")[0]["ticket_id"]))
    for _ in range(3):
        worker.clock_jumped()
        worker.run()
    assert outbox_counts(store.database).queued == 1
    platform.heal()
    worker.clock_jumped()
    worker.run()
    assert outbox_counts(store.database).queued == 0


def test_a_network_that_is_back_ends_the_waiting(worker, store, platform, clocks):
    ask(store, "enrol", platform.setup_code())
    worker.run()
    platform.fault("down")
    clocks.steady += 100
    worker.run()
    before = platform.met()["down"]
    worker.run()
    assert platform.met()["down"] == before
    platform.heal()
    worker.network_returned()
    outcome = worker.run()
    assert outcome.pull.failure is None
    assert len(outcome.pull.pulled) == 7


def test_revocations_are_asked_for_more_often_than_events(worker, store, platform, clocks):
    ask(store, "enrol", platform.setup_code())
    worker.run()
    pulled: dict[str, int] = {}
    for _ in range(24):
        clocks.steady += 5
        for name in worker.run().pull.pulled:
            pulled[name] = pulled.get(name, 0) + 1
    assert pulled["revocations"] == pulled["entry_logs"] == pulled["signing_keys"] == 24
    assert 6 <= pulled["bookings"] <= 12
    assert pulled["events"] <= 2


def test_the_heartbeat_tells_what_is_known(worker, store, platform, clocks):
    ask(store, "enrol", platform.setup_code())
    worker.run()
    beat = worker.heartbeat(sync_state.Heartbeat(pid=7, started_at=NOW, beat_at=NOW))
    assert (beat.pid, beat.online, beat.last_error) == (7, True, "")
    assert beat.last_pull_at is not None
    platform.fault("down")
    clocks.steady += 10
    worker.run()
    beat = worker.heartbeat(beat)
    assert (beat.online, beat.last_error_key) == (False, "delivery.later")


def test_desk_alone(store):
    desk = RequestHandler(store, connection_settings=ConnectionSettings(), wall=lambda: NOW)
    number = ask(store, "retry_dead")
    assert desk.serve() == ["retry_dead"]
    assert answer(store, number).answer == {"revived": 0}
    assert desk.serve() == []


def test_a_request_that_ends_by_what_nobody_foresaw_is_answered(store, monkeypatch):
    def fail(*_args, **_more):
        raise ValueError("GUEST NAME")

    monkeypatch.setattr("sync.daemon.request_handler.open_connector", fail)
    desk = RequestHandler(store, connection_settings=ConnectionSettings(), wall=lambda: NOW)
    number = ask(store, "enrol", {"url": "http://127.0.0.1:9/v1", "token": "x"})
    assert desk.serve() == []
    found = answer(store, number)
    assert (found.state, found.answer["key"]) == ("failed", "error.unexpected")
    assert "GUEST" not in found.answer["error"]


def test_a_wake_during_a_run_is_not_lost():
    coalescer = RunCoalescer()
    assert coalescer.ask() is True
    coalescer.enter()
    assert not coalescer.is_wanted()
    assert coalescer.ask() is False  # somebody runs already, and will run again
    assert coalescer.is_wanted()
    assert coalescer.leave(for_good=False) is True
    assert coalescer.wait_until_idle(0) is False
    assert coalescer.leave(for_good=False) is False
    assert coalescer.wait_until_idle(0) is True
    assert coalescer.ask() is True
