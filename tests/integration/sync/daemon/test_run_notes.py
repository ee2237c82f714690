"""What each stream's last run came to, and when it is asked next, as the sync page and ``kiosk-sync status`` say."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.roster.bookings import Ticket
from kiosk.store.channel.stream_runs import PUSH, StreamRun, stream_runs
from kiosk.store.channel.sync_state import Device
from sync.cli.status import read_status
from sync.connectors.registry import ConnectionSettings
from sync.daemon.worker import SyncWorker
from sync.daemon.worker_environment import WorkerEnvironment
from sync.http.http_errors import RouteError
from sync.transfer.local_store import LocalStore
from tests.support.gate.entries import admission, write
from tests.support.platforms.memory_platform import BOOKINGS, TICKETS, MemoryPlatform

NOW = datetime(2027, 6, 21, 20, 0, tzinfo=UTC)


class Clocks:
    def __init__(self) -> None:
        self.steady = 1000.0

    def wall(self) -> datetime:
        return NOW + timedelta(seconds=self.steady - 1000.0)

    def steady_s(self) -> float:
        return self.steady


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


@pytest.fixture
def side() -> MemoryPlatform:
    return MemoryPlatform(streams=(TICKETS, BOOKINGS))


@pytest.fixture
def worker(
    store: LocalStore, side: MemoryPlatform, clocks: Clocks, monkeypatch: pytest.MonkeyPatch
) -> Iterator[SyncWorker]:
    monkeypatch.setattr("sync.daemon.worker.open_connector", lambda *_args, **_more: side)
    store.save_device(Device(id="d", name="d", platform="x", profile="x", base_url="http://localhost"))
    environment = WorkerEnvironment(wall=clocks.wall, steady=clocks.steady_s, jitter=lambda: 0.5)
    made = SyncWorker(store, connection_settings=ConnectionSettings(), interval_s=5.0, environment=environment)
    yield made
    made.close()


def told(store: LocalStore) -> dict[str, StreamRun]:
    return {run.name: run for run in stream_runs(store.database)}


def test_each_stream_says_what_its_last_run_brought_and_when_the_next_is(
    worker: SyncWorker, store: LocalStore, side: MemoryPlatform, clocks: Clocks
) -> None:
    side.hold(TICKETS, [Ticket(id=f"t{number}", event_id="ev", ticket_type_id="day") for number in range(3)])
    worker.run()
    first = told(store)
    assert (first["tickets"].records, first["bookings"].records) == (3, 0)
    assert first["tickets"].ran_at == clocks.wall()
    assert not first["tickets"].unfinished
    due = first["tickets"].next_at
    assert due is not None
    assert clocks.wall() < due < clocks.wall() + timedelta(minutes=10)
    # A quiet run is a run, too: nothing came, and people see that it was asked.
    clocks.steady += 600
    worker.run()
    assert (told(store)["tickets"].records, told(store)["tickets"].ran_at) == (0, clocks.wall())


def test_what_fails_says_why_and_when_it_is_tried_again(
    worker: SyncWorker, store: LocalStore, side: MemoryPlatform, clocks: Clocks
) -> None:
    side.mishaps["tickets"] = [RouteError("GET /tickets was answered with 500")] * 9
    for _ in range(3):
        clocks.steady += 60
        worker.run()
    failed = told(store)["tickets"]
    assert failed.error == "GET /tickets was answered with 500"
    assert failed.next_at is not None
    assert failed.next_at > clocks.wall()
    assert told(store)["bookings"].error == ""


def test_what_was_sent_stands_there_until_something_else_is(
    worker: SyncWorker, store: LocalStore, clocks: Clocks
) -> None:
    worker.run()
    assert PUSH not in told(store)
    write(store.database, *[admission(f"t{number}") for number in range(4)])
    clocks.steady += 60
    worker.run()
    sent = told(store)[PUSH]
    assert (sent.records, sent.ran_at, sent.next_at) == (4, clocks.wall(), None)
    clocks.steady += 60
    worker.run()
    assert told(store)[PUSH] == sent
    assert next(iter(told(store))) == PUSH


def test_streams_of_another_platform_are_forgotten_and_status_says_the_same(
    worker: SyncWorker, store: LocalStore, side: MemoryPlatform, clocks: Clocks
) -> None:
    store.note_stream_runs([StreamRun(name="orders", ran_at=NOW)], {"orders": NOW})
    worker.run()
    assert sorted(told(store)) == ["bookings", "tickets"]
    said = read_status(store.database, clocks.wall()).values["streams"]
    assert [(one["stream"], one["complete"], one["records"]) for one in said] == [
        ("bookings", True, 0),
        ("tickets", True, 0),
    ]
