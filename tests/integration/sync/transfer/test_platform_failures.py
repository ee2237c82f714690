"""A platform that errs: one stream's failure, exceptions, what cannot be stored, lists without end, foreign words."""

import io
import json
import logging
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from kiosk.config import Settings
from kiosk.domain.errors import (
    CaptivePortalError,
    DeliveryError,
    PlatformAwayError,
    TransientDeliveryError,
    UnreadableAnswerError,
)
from kiosk.domain.roster.bookings import Booking, BookingStatus, Ticket
from kiosk.domain.roster.events import Event, Gate, Question
from kiosk.domain.roster.records import RosterRecord
from kiosk.domain.syncing.delivery import LONGEST_WAIT, Acknowledgement, Receipt
from kiosk.store.channel import daemon_housekeeping, sync_state
from kiosk.store.channel.sync_state import Device, Heartbeat
from kiosk.store.gate.roster_state import loading_streams, roster_state
from kiosk.store.outbox.delivery_queue import due_entries
from kiosk.store.roster.unreadable_records import unreadable_counts
from sync.cli.status import read_status
from sync.connectors.interface.connector import OutboxEntry, Page, Stream
from sync.connectors.registry import ConnectionSettings, platform_names
from sync.daemon.daemon import Daemon
from sync.daemon.logs import set_up_logging
from sync.daemon.worker import SyncWorker
from sync.daemon.worker_environment import WorkerEnvironment
from sync.http.http_errors import ForeignAnswerError, RefusedError, RouteError, UnauthorisedError
from sync.http.server_clock import ClockSample
from sync.transfer.backoff import PARTIAL_FAILURE
from sync.transfer.engine import MAX_STREAM_S, Engine
from sync.transfer.local_store import LocalStore
from tests.support.gate.entries import admission, write
from tests.support.platforms.memory_platform import BOOKINGS, TICKETS, MemoryPlatform

NOW = datetime(2027, 6, 21, 20, 0, tzinfo=UTC)
EVENTS = Stream(name="events", kinds=(Event,))
CANARY = "GUEST NAME (CODE-0090)"


def booking(name: str) -> Booking:
    return Booking(id=name, event_id="demo", number=name, status=BookingStatus.CONFIRMED)


def ticket(name: str, **more: object) -> Ticket:
    return replace(Ticket(id=name, event_id="demo", ticket_type_id="ga"), **more)  # type: ignore[arg-type]


def ids(store: LocalStore, table: str) -> list[str]:
    return [row[0] for row in store.database.db.conn.execute(f"SELECT id FROM {table} ORDER BY id")]


@pytest.fixture
def side() -> MemoryPlatform:
    return MemoryPlatform(streams=(TICKETS, BOOKINGS))


@pytest.fixture
def engine(store: LocalStore, side: MemoryPlatform) -> Engine:
    return Engine(store=store, connector=side, wall=lambda: NOW, jitter=lambda: 0.5)


# -- one that fails keeps no other back


@pytest.mark.parametrize(
    "error",
    [
        RouteError(f"GET /tickets was answered with 500 {''}"),
        UnauthorisedError("GET /tickets was answered with 403", status=403),
        UnreadableAnswerError("tickets: not JSON"),
        ValueError(CANARY),
        RecursionError(CANARY),
        OverflowError(CANARY),
    ],
)
def test_one_streams_failure_keeps_no_other_back_and_is_seen(
    engine: Engine, store: LocalStore, side: MemoryPlatform, error: DeliveryError
) -> None:
    side.mishaps["tickets"] = [error]
    side.hold(BOOKINGS, [booking("b")])
    outcome = engine.run_once()
    assert ids(store, "bookings") == ["b"]
    assert outcome.pull is not None
    assert (list(outcome.pull.broken), outcome.pull.failure) == (["tickets"], None)
    (run,) = daemon_housekeeping.recent_runs(store.database, 5)
    assert (run.status, run.error.startswith("tickets: ")) == ("failed", True)
    assert CANARY not in run.error
    assert store.pulled_at() is None
    side.hold(TICKETS, [ticket("t")])
    assert engine.run_once().failures == ()
    assert ids(store, "tickets") == ["t"]


@pytest.mark.parametrize(
    "error",
    [
        PlatformAwayError("down"),
        TransientDeliveryError("GET /tickets was answered with 503"),
        UnauthorisedError("GET /tickets was answered with 401", status=401),
    ],
)
def test_a_platform_that_is_away_is_not_asked_on(engine: Engine, side: MemoryPlatform, error: DeliveryError) -> None:
    side.mishaps["tickets"] = [error]
    outcome = engine.run_once()
    assert outcome.pull is not None
    assert outcome.pull.failure is not None
    assert side.calls == ["tickets None"]


def test_where_nothing_is_given_at_all_the_platform_is_in_trouble(engine: Engine, side: MemoryPlatform) -> None:
    side.mishaps = {name: [RouteError("500")] for name in ("tickets", "bookings")}
    outcome = engine.run_once()
    assert outcome.pull is not None
    assert outcome.pull.failure is not None
    assert outcome.pull.broken == {}


PAGES = [
    lambda: ForeignAnswerError("answered with 403, not in the platform's own form", status=403),
    lambda: ForeignAnswerError("answered with 401, not in the platform's own form", status=401),
    lambda: RouteError("answered with 500", is_worded=False),
    lambda: CaptivePortalError("answered with 200 and a page"),
]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_in_place_of_one_stream_keeps_no_other_back(
    engine: Engine, store: LocalStore, side: MemoryPlatform, page: Callable[[], DeliveryError]
) -> None:
    side.mishaps["tickets"] = [page()]
    side.hold(BOOKINGS, [booking("b")])
    side.pages["bookings"] = [replace(side.pages["bookings"][0], received_bytes=9)]
    outcome = engine.run_once().pull
    assert outcome is not None
    assert (ids(store, "bookings"), list(outcome.broken), outcome.failure) == (["b"], ["tickets"], None)
    assert outcome.denied == set()


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("others", [None, Page(next_cursor="0", more=False)])
def test_pages_in_place_of_everything_are_not_the_platform(
    engine: Engine, side: MemoryPlatform, page: Callable[[], DeliveryError], others: Page | None
) -> None:
    side.mishaps = {"tickets": [page()]}
    if others is None:
        side.mishaps["bookings"] = [page()]
    else:
        side.pages["bookings"] = [others]  # it was not due, and nobody was asked
    outcome = engine.run_once().pull
    assert outcome is not None
    assert outcome.failure is not None
    assert outcome.failure.key != UnauthorisedError.default_key
    assert (outcome.broken, outcome.denied) == ({}, set())


@pytest.mark.parametrize(
    "error", [UnauthorisedError("answered with 403", status=403), RefusedError("answered with 404", status=404)]
)
def test_what_does_not_say_who_may_enter_keeps_no_event_loading(
    engine: Engine, store: LocalStore, side: MemoryPlatform, error: DeliveryError
) -> None:
    asking = Stream(name="questions", kinds=(Question,))
    gates = Stream(name="gates", kinds=(Gate,))
    side.streams = (EVENTS, TICKETS, asking, gates)
    side.hold(EVENTS, [Event(id="demo", name="D")])
    side.pages["events"] = [replace(side.pages["events"][0], received_bytes=9)]
    side.pages["tickets"] = [Page(next_cursor="0", more=False, received_bytes=9)]
    side.mishaps = {"questions": [error, error], "gates": [error, error], "tickets": [error]}
    engine.run_once()
    conn = store.database.db.conn
    assert loading_streams(conn) == {"tickets"}, "and these say who may enter"
    assert store.pulled_at() is None
    outcome = engine.run_once().pull
    assert outcome is not None
    assert sorted(outcome.broken) == ["gates", "questions"], "it is told all the same"
    assert roster_state(conn, "demo").loading is False
    assert store.pulled_at() == NOW
    side.pages["events"].append(Page(records=[Event(id="new", name="N")], next_cursor="2", more=False))
    for _ in range(2):  # its tickets were read before it was known
        engine.run_once(streams=["events", "tickets"])
    assert roster_state(conn, "new").loading is False


def test_only_the_event_of_which_something_is_missing_is_not_whole(
    engine: Engine, store: LocalStore, side: MemoryPlatform
) -> None:
    side.streams = (EVENTS, TICKETS)
    side.hold(EVENTS, [Event(id="demo", name="D"), Event(id="other", name="O")])
    lacking = {"other": "orders: answered with 500", "demo/questions": "answered with 403"}
    side.pages["tickets"] = [Page(records=[ticket("t")], next_cursor="1", more=False, broken=lacking)]
    engine.run_once()
    conn = store.database.db.conn
    assert (roster_state(conn, "demo").loading, roster_state(conn, "other").loading) == (False, True)
    assert store.pulled_at() is None
    side.pages["tickets"].append(Page(next_cursor="1", more=False))
    engine.run_once()
    assert roster_state(conn, "other").loading is False
    assert store.pulled_at() == NOW


# -- what cannot be stored


def test_what_cannot_be_stored_is_put_aside_for_itself(engine: Engine, store: LocalStore, side: MemoryPlatform) -> None:
    naive = datetime(2026, 11, 20, 10, 0)  # that is the point
    odd: list[RosterRecord] = [
        ticket("a"),
        ticket("huge", party_size=2**63 + 9),
        ticket("naive", valid_from=naive),
        ticket("half", holder_name="\ud83d"),
        ticket("b"),
    ]
    side.hold(TICKETS, odd)
    side.hold(BOOKINGS, [booking("x")])
    outcome = engine.run_once()
    assert ids(store, "tickets") == ["a", "b"]
    assert ids(store, "bookings") == ["x"]
    assert outcome.pull is not None
    assert outcome.pull.problems == ["tickets: 3 cannot be stored"]
    assert outcome.pull.failed == 1
    assert told(store) == [("ticket", "demo", 3)], "people are told as of what cannot be read"
    side.hold(TICKETS, [], [ticket("huge"), ticket("naive"), ticket("half")])
    engine.run_once()
    assert told(store) == []


def told(store: LocalStore) -> list[tuple[str, str, int]]:
    found = unreadable_counts(store.database)
    assert {(one.stream, one.is_ticket) for one in found} <= {("tickets", True)}
    return [(one.kind, one.event_id, one.count) for one in found]


def test_what_cannot_be_stored_takes_nothing_away_in_a_full_reading(
    engine: Engine, store: LocalStore, side: MemoryPlatform
) -> None:
    side.hold(TICKETS, [ticket("a"), ticket("b"), ticket("c")])
    engine.run_once()
    side.hold(TICKETS, [ticket("a"), ticket("b", party_size=2**63 + 9)])
    side.oldest_cursor = 9
    engine.run_once()
    assert ids(store, "tickets") == ["a", "b", "c"]


def test_a_large_first_reading_puts_it_aside_as_well(engine: Engine, store: LocalStore, side: MemoryPlatform) -> None:
    side.hold(TICKETS, [ticket("a")], [ticket("huge", party_size=2**63 + 9), ticket("b")], [ticket("c")])
    engine.run_once()
    assert ids(store, "tickets") == ["a", "b", "c"]


# -- lists without end


def test_a_stream_without_end_lets_the_others_have_their_turn(store: LocalStore, side: MemoryPlatform) -> None:
    steady = [0.0]
    number = [0]
    pull = side.pull

    def endless(stream: Stream, cursor: str | None) -> Page:
        if stream is not TICKETS:
            return pull(stream, cursor)
        steady[0] += 1.0
        number[0] += 1
        return Page(records=[ticket(f"t{number[0]}")], next_cursor=str(number[0]), more=True)

    side.pull = endless  # type: ignore[method-assign]
    side.hold(BOOKINGS, [booking("b")])
    engine = Engine(store=store, connector=side, wall=lambda: NOW, steady=lambda: steady[0])
    outcome = engine.run_once()
    assert ids(store, "bookings") == ["b"]
    assert outcome.pull is not None
    assert outcome.pull.yielded
    first = number[0]
    assert first <= MAX_STREAM_S + 1
    engine.run_once()
    assert len(ids(store, "tickets")) == number[0] > first  # it goes on where it was


# -- planned by a wrong clock


def test_what_is_planned_for_later_than_any_pause_is_due(store: LocalStore) -> None:
    write(store.database, admission("t1"), admission("t2"), admission("t3"))
    items = [item for item, _ in store.due(NOW, 9)]
    waits = (LONGEST_WAIT + timedelta(seconds=1), timedelta(minutes=3), timedelta(days=400))
    store.settle([replace(i, next_attempt_at=NOW + wait) for i, wait in zip(items, waits, strict=True)], NOW)
    assert [item.id for item, _ in due_entries(store.database, NOW, 9)] == [items[0].id, items[2].id]
    assert store.is_anything_due(NOW)


def test_an_entry_of_the_future_does_not_keep_doors_open(store: LocalStore) -> None:
    with store.database.transaction() as db:
        db.conn.execute("INSERT INTO events (id, name, starts_at, ends_at) VALUES ('e', 'E', 1, 2)")
    write(store.database, replace(admission("t1"), corrected_at=NOW + timedelta(days=400)))
    assert not store.are_doors_open(NOW)


# -- the time


def sample(offset: timedelta, passed: timedelta, answers: int = 3, boot: str = "b") -> ClockSample:
    return ClockSample(
        offset_ms=round(offset.total_seconds() * 1000),
        uncertainty_ms=520,
        measured_at=NOW + passed,
        boot=boot,
        ticks=timedelta(hours=1) + passed,
        answers=answers,
    )


def offset_of(store: LocalStore) -> timedelta | None:
    found = sync_state.clock_reading(store.database)
    return None if found is None else found.offset


MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize("lie", [timedelta(days=-2), timedelta(days=10), timedelta(hours=1)])
def test_a_time_that_no_clock_can_have_come_to_is_asked_about(store: LocalStore, lie: timedelta) -> None:
    offset = timedelta(minutes=3)
    store.save_clock(sample(offset, timedelta()))
    for number in range(1, 9):
        store.save_clock(sample(offset + lie, number * MINUTE, answers=number))
    assert offset_of(store) == offset
    (doubt,) = read_status(store.database, NOW).values["doubts"]
    assert doubt["subject"] == "clock"
    store.save_clock(sample(offset, 20 * MINUTE, answers=1))
    assert read_status(store.database, NOW).values["doubts"] == []


def test_a_person_may_believe_another_time(store: LocalStore) -> None:
    store.save_clock(sample(timedelta(minutes=3), timedelta()))
    store.save_clock(sample(timedelta(days=2), MINUTE))
    assert store.accept_doubted_change("clock")
    assert offset_of(store) == timedelta(days=2)
    store.save_clock(sample(timedelta(days=2), 2 * MINUTE, answers=1))
    assert read_status(store.database, NOW).values["doubts"] == []


def test_a_small_step_and_one_that_the_laptop_confirms_are_taken(store: LocalStore) -> None:
    store.save_clock(sample(timedelta(minutes=3), timedelta()))
    store.save_clock(sample(timedelta(minutes=4), MINUTE, answers=2))
    assert offset_of(store) == timedelta(minutes=3)
    store.save_clock(sample(timedelta(minutes=4), MINUTE, answers=3))
    assert offset_of(store) == timedelta(minutes=4)
    store.save_clock(sample(timedelta(hours=-5), 2 * MINUTE))
    assert offset_of(store) == timedelta(minutes=4)
    store.save_clock(sample(timedelta(), 3 * MINUTE))  # as after a pause of the whole machine
    assert offset_of(store) == timedelta()


def test_after_a_restart_the_platform_is_believed_unless_it_says_that_it_is_earlier(store: LocalStore) -> None:
    store.save_clock(sample(timedelta(minutes=3), timedelta()))
    store.save_clock(sample(timedelta(days=-2), 5 * MINUTE, boot="c"))
    assert offset_of(store) == timedelta(minutes=3)
    store.save_clock(sample(timedelta(days=2), 6 * MINUTE, boot="c"))
    assert offset_of(store) == timedelta(days=2)


# -- the exchange


class Clocks:
    def __init__(self) -> None:
        self.steady = 1000.0

    def wall(self) -> datetime:
        return NOW + timedelta(seconds=self.steady)

    def steady_s(self) -> float:
        return self.steady


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


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


def beat(worker: SyncWorker) -> Heartbeat:
    return worker.heartbeat(Heartbeat(pid=7, started_at=NOW, beat_at=NOW))


def test_what_is_broken_is_named_until_it_heals_and_waits_for_itself(
    worker: SyncWorker, side: MemoryPlatform, clocks: Clocks
) -> None:
    side.mishaps["tickets"] = [RouteError("GET /tickets was answered with 500") for _ in range(99)]
    for _ in range(600):
        worker.run()
        clocks.steady += 0.1
    news = beat(worker)
    assert (news.online, news.last_error_key) == (True, PARTIAL_FAILURE)
    assert news.last_error == "tickets: GET /tickets was answered with 500"
    asked = [call.partition(" ")[0] for call in side.calls]
    assert asked.count("tickets") < 15  # its own pauses get longer
    assert asked.count("bookings") > 4
    side.mishaps.clear()
    clocks.steady += 300
    worker.run()
    assert (beat(worker).online, beat(worker).last_error) == (True, "")


def test_a_device_that_is_forbidden_everything_is_refused_and_one_thing_is_not_everything(
    worker: SyncWorker, store: LocalStore, side: MemoryPlatform, clocks: Clocks
) -> None:
    forbidden = [UnauthorisedError("answered with 403", status=403) for _ in range(20)]
    side.mishaps["tickets"] = list(forbidden)
    worker.run()
    device = store.device()
    assert device is not None
    assert (device.state, beat(worker).online) == ("enrolled", True)
    side.mishaps["bookings"] = list(forbidden)
    clocks.steady += 900
    worker.run()
    device = store.device()
    assert device is not None
    assert (device.state, beat(worker).online) == ("revoked", False)


def test_a_run_that_ends_by_what_nobody_foresaw_is_a_failed_run(
    worker: SyncWorker, store: LocalStore, side: MemoryPlatform, clocks: Clocks, monkeypatch: pytest.MonkeyPatch
) -> None:
    worker.run()
    assert beat(worker).online

    def fail() -> None:
        raise KeyError(CANARY)

    monkeypatch.setattr(side, "take_clock_sample", fail)
    clocks.steady += 100
    with pytest.raises(KeyError) as caught:
        worker.run()
    worker.note_broken_run(caught.value)
    news = beat(worker)
    assert (news.online, news.last_error_key) == (False, "error.unexpected")
    (run, *_) = daemon_housekeeping.recent_runs(store.database, 5)
    assert (run.operation, run.status) == ("exchange", "failed")
    assert CANARY not in run.error + news.last_error
    before = len(side.calls)
    worker.run()
    assert len(side.calls) == before  # it waits a while


# -- the platform's own words


ERRORS = (200, 400, 401, 403, 404, 409, 410, 413, 418, 422, 429, 500, 501, 502, 503, 302, 299)


@contextmanager
def canary_server() -> Iterator[str]:
    """Serve every status in turn, with the canary in reason phrase, headers and body."""
    count = [0]

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self._answer()

        def do_POST(self) -> None:
            self._answer()

        def _answer(self) -> None:
            count[0] += 1
            length = int(self.headers.get("Content-Length") or 0)
            self.rfile.read(length)
            status = ERRORS[count[0] % len(ERRORS)]
            body = json.dumps(
                {
                    "detail": CANARY,
                    "error": {"code": CANARY, "message": CANARY},
                    "code": CANARY,
                    "message": CANARY,
                    "results": [{CANARY: CANARY, "status": CANARY, "entryId": CANARY, "id": CANARY}],
                    "data": [{"id": CANARY}],
                    "device": {"organizer": CANARY, "device_id": CANARY},
                    "events": [{"id": CANARY, "status": CANARY}],
                    "revocations": [{"ticket_id": 3, "status": CANARY}],
                    "next": CANARY,
                    "more": False,
                }
            ).encode()
            self.send_response(status, CANARY)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Content-Type", "application/json")
            self.send_header("Retry-After", CANARY)
            self.send_header("Date", CANARY)
            self.send_header("X-Error", CANARY)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/v1"
        server.shutdown()
        thread.join()


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    before = (list(root.handlers), root.level)
    stream = io.StringIO()
    set_up_logging("DEBUG", stream)
    yield stream
    root.handlers[:] = before[0]
    root.setLevel(before[1])


@pytest.mark.parametrize("profile", platform_names())
def test_the_platforms_own_words_stay_out_of_logs_runs_and_status(
    store: LocalStore, clocks: Clocks, log: io.StringIO, profile: str
) -> None:
    with canary_server() as url:
        secrets = {"token": "t", "refresh_token": "r"}
        store.save_device(Device(id="d", name="d", platform=profile, profile=profile, base_url=url, secrets=secrets))
        sync_state.make_sync_request(store.database, "enrol", {"url": url, "token": "t", "profile": profile}, NOW)
        write(store.database, *[admission(f"t{number}") for number in range(4)])
        environment = WorkerEnvironment(wall=clocks.wall, steady=clocks.steady_s, jitter=lambda: 0.5)
        worker = SyncWorker(store, connection_settings=ConnectionSettings(), interval_s=5.0, environment=environment)
        for _ in range(2 * len(ERRORS)):
            try:
                worker.run()
            except Exception as error:  # noqa: BLE001  # as the daemon does
                worker.note_broken_run(error)
            clocks.steady += 400
        worker.close()
    details = "".join(run.error for run in daemon_housekeeping.recent_runs(store.database, 1000))
    assert details, "there must have been failures"
    reported = [log.getvalue(), details, beat(worker).last_error]
    reported += [str(row[0]) for row in store.database.db.conn.execute("SELECT answer FROM requests")]
    for words in reported:
        assert "GUEST" not in words
        assert "CODE-0090" not in words


@pytest.mark.parametrize("said", [Acknowledgement.REJECTED, Acknowledgement.LATER])
def test_what_the_platform_says_of_an_entry_stays_in_the_database(
    worker: SyncWorker,
    store: LocalStore,
    side: MemoryPlatform,
    log: io.StringIO,
    monkeypatch: pytest.MonkeyPatch,
    said: Acknowledgement,
) -> None:
    def push(outbox_entries: Sequence[OutboxEntry]) -> list[Receipt]:
        return [Receipt(ref_id=item.ref_id, acknowledgement=said, message=CANARY) for item, _ in outbox_entries]

    monkeypatch.setattr(side, "push", push)
    write(store.database, admission("t1"), admission("t2"))
    worker.run()
    (run, *_) = daemon_housekeeping.recent_runs(store.database, 5)
    assert run.failed == 2
    assert CANARY not in run.error
    assert "push done" in log.getvalue()
    assert CANARY not in log.getvalue()
    kept = store.database.db.conn.execute("SELECT last_error FROM outbox").fetchall()
    assert {row[0] for row in kept} == {CANARY}  # for the desk


def test_an_exception_in_a_log_line_does_not_quote(log: io.StringIO) -> None:
    try:
        int(CANARY)
    except ValueError:
        logging.getLogger("anybody").exception("it failed")
    assert "ValueError" in log.getvalue()
    assert "GUEST" not in log.getvalue()


def test_the_daemon_outlives_a_run_that_nobody_foresaw(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    daemon = Daemon(Settings(data_dir=tmp_path, use_keyring=False))

    def fail() -> None:
        raise ZeroDivisionError(CANARY)

    monkeypatch.setattr(daemon._worker, "run", fail)
    daemon._run_worker()
    news = daemon._store.heartbeat()
    assert news is not None
    assert (news.online, news.last_error_key) == (False, "error.unexpected")
    assert [run.status for run in daemon_housekeeping.recent_runs(daemon._store.database, 5)] == ["failed"]
    daemon._worker.close()
    daemon._store.database.close()
    daemon._lock.release()
