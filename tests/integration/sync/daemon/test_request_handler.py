"""Requests of the kiosk, enrolment over an earlier one, and the exchange's pace."""

import random
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.store import sync_state
from kiosk.store.outbox import outbox_counts
from sync.connectors.registry import Premises
from sync.daemon.request_handler import Desk
from sync.daemon.run_coalescer import Turnstile
from sync.daemon.worker import Exchange, Surroundings
from tests.support.entries import admission, write

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
def exchange(store, clocks):
    around = Surroundings(wall=clocks.wall, steady=clocks.steady_s, jitter=random.Random(1).random)
    made = Exchange(store, premises=Premises(), interval_s=5.0, around=around)
    yield made
    made.close()


def ask(store, kind, body=None):
    return sync_state.make_request(store.database, kind, body or {}, NOW)


def answer(store, number):
    found = sync_state.request(store.database, number)
    assert found is not None
    return found


def test_not_enrolled_yet(exchange):
    assert exchange.run() is None


def test_enrolment_pulls_at_once(exchange, store, platform):
    number = ask(store, "enrol", platform.setup_code())
    assert exchange.wants_to_run()
    outcome = exchange.run()
    assert outcome.pull.failure is None
    assert answer(store, number).state == "done"
    assert answer(store, number).body == {}
    device = store.device()
    assert answer(store, number).answer["device_id"] == device.id
    assert (device.profile, device.base_url, device.state) == ("eventify", platform.url, "enrolled")
    assert device.secrets["token"] not in str(answer(store, number).answer)
    assert not exchange.wants_to_run()


@pytest.mark.parametrize(
    ("body", "key"),
    [
        ({"setup_code": "nonsense"}, "settings.setup_code"),
        ({"url": "http://tickets.example", "token": "x"}, "settings.insecure_url"),
        ({"url": "http://127.0.0.1:9/v1", "token": "x"}, "delivery.nobody"),
        ({"url": "http://127.0.0.1:9/v1", "token": "x", "profile": "nobody"}, "settings.profile"),
    ],
)
def test_a_failed_enrolment_says_why(exchange, store, body, key):
    number = ask(store, "enrol", body)
    exchange.run()
    found = answer(store, number)
    assert (found.state, found.answer["key"], found.body) == ("failed", key, {})
    assert store.device() is None


def test_one_bad_request_does_not_hold_up_the_next(exchange, store, platform):
    bad, good = ask(store, "enrol", {}), ask(store, "enrol", platform.setup_code())
    exchange.run()
    assert (answer(store, bad).state, answer(store, good).state) == ("failed", "done")


def test_enrolling_anew_keeps_the_roster_until_it_was_read_again(exchange, store, platform, clocks):
    ask(store, "enrol", platform.setup_code())
    exchange.run()
    first = store.device()
    guest = platform.guests("good")[0]["ticket_id"]
    platform.talk("DELETE", f"/v1/bookings/{guest}", token=platform.organizer_token())
    platform.fault("status", path="/bookings", times=1)
    ask(store, "enrol", platform.setup_code())
    exchange.run()
    assert store.device().id != first.id
    with store.database.reading() as view:
        assert view.ticket(guest) is not None
    clocks.steady += 60
    exchange.run()
    with store.database.reading() as view:
        assert view.ticket(guest) is None
        assert view.ticket(platform.guests("good")[1]["ticket_id"]) is not None


def test_sync_now_does_not_wait(exchange, store, platform, clocks):
    ask(store, "enrol", platform.setup_code())
    exchange.run()
    platform.fault("down")
    write(store.database, admission(platform.guests("good")[0]["ticket_id"]))
    clocks.steady += 10
    for _ in range(5):
        exchange.run()
        clocks.steady += 0.001
    assert not exchange.wants_to_run()  # it leaves the platform alone for a while
    platform.heal()
    number = ask(store, "sync_now")
    assert exchange.wants_to_run()
    exchange.run()
    assert answer(store, number).state == "done"
    assert outbox_counts(store.database).queued == 0


def test_a_platform_that_is_away_is_not_hammered(exchange, store, platform, clocks):
    ask(store, "enrol", platform.setup_code())
    exchange.run()
    platform.fault("down")
    for _ in range(600):
        exchange.run()
        clocks.steady += 0.1
    assert platform.met()["down"] < 30  # one minute, pull alone: without a breaker it would be 12 pulls of 7 streams


def test_a_jump_of_the_clock_ends_all_waiting(exchange, store, platform):
    ask(store, "enrol", platform.setup_code())
    exchange.run()
    platform.fault("lie", times=12)  # put off again and again, for longer each time
    write(store.database, admission(platform.guests("good")[0]["ticket_id"]))
    for _ in range(3):
        exchange.clock_jumped()
        exchange.run()
    assert outbox_counts(store.database).queued == 1
    platform.heal()
    exchange.clock_jumped()
    exchange.run()
    assert outbox_counts(store.database).queued == 0


def test_a_network_that_is_back_ends_the_waiting(exchange, store, platform, clocks):
    ask(store, "enrol", platform.setup_code())
    exchange.run()
    platform.fault("down")
    clocks.steady += 100
    exchange.run()
    before = platform.met()["down"]
    exchange.run()
    assert platform.met()["down"] == before
    platform.heal()
    exchange.network_returned()
    outcome = exchange.run()
    assert outcome.pull.failure is None
    assert len(outcome.pull.pulled) == 7


def test_revocations_are_asked_for_more_often_than_events(exchange, store, platform, clocks):
    ask(store, "enrol", platform.setup_code())
    exchange.run()
    pulled: dict[str, int] = {}
    for _ in range(24):
        clocks.steady += 5
        for name in exchange.run().pull.pulled:
            pulled[name] = pulled.get(name, 0) + 1
    assert pulled["revocations"] == pulled["entry_logs"] == pulled["signing_keys"] == 24
    assert 6 <= pulled["bookings"] <= 12
    assert pulled["events"] <= 2


def test_the_heartbeat_tells_what_is_known(exchange, store, platform, clocks):
    ask(store, "enrol", platform.setup_code())
    exchange.run()
    beat = exchange.heartbeat(sync_state.Heartbeat(pid=7, started_at=NOW, beat_at=NOW))
    assert (beat.pid, beat.online, beat.last_error) == (7, True, "")
    assert beat.last_pull_at is not None
    platform.fault("down")
    clocks.steady += 10
    exchange.run()
    beat = exchange.heartbeat(beat)
    assert (beat.online, beat.last_error_key) == (False, "delivery.later")


def test_desk_alone(store):
    desk = Desk(store, premises=Premises(), wall=lambda: NOW)
    number = ask(store, "retry_dead")
    assert desk.serve() == ["retry_dead"]
    assert answer(store, number).answer == {"revived": 0}
    assert desk.serve() == []


def test_a_request_that_ends_by_what_nobody_foresaw_is_answered(store, monkeypatch):
    def fail(*_args, **_more):
        raise ValueError("GUEST NAME")

    monkeypatch.setattr("sync.daemon.request_handler.open_connector", fail)
    desk = Desk(store, premises=Premises(), wall=lambda: NOW)
    number = ask(store, "enrol", {"url": "http://127.0.0.1:9/v1", "token": "x"})
    assert desk.serve() == []
    found = answer(store, number)
    assert (found.state, found.answer["key"]) == ("failed", "error.unexpected")
    assert "GUEST" not in found.answer["error"]


def test_a_wake_during_a_run_is_not_lost():
    turnstile = Turnstile()
    assert turnstile.ask() is True
    turnstile.enter()
    assert not turnstile.is_wanted()
    assert turnstile.ask() is False  # somebody runs already, and will run again
    assert turnstile.is_wanted()
    assert turnstile.leave(for_good=False) is True
    assert turnstile.wait_until_idle(0) is False
    assert turnstile.leave(for_good=False) is False
    assert turnstile.wait_until_idle(0) is True
    assert turnstile.ask() is True
