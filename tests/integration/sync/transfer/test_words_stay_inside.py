"""What a platform says, and what nobody foresaw, stays out of logs, runs and status."""

import io
import json
import logging
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from kiosk.config import Settings
from kiosk.domain.syncing.delivery import Acknowledgement, Receipt
from kiosk.store.channel import daemon_housekeeping, sync_state
from kiosk.store.channel.sync_state import Device, Heartbeat
from sync.connectors.interface.connector import OutboxEntry
from sync.connectors.registry import ConnectionSettings, platform_names
from sync.daemon.daemon import Daemon
from sync.daemon.logs import set_up_logging
from sync.daemon.worker import SyncWorker
from sync.daemon.worker_environment import WorkerEnvironment
from sync.http.http_errors import RouteError, UnauthorisedError
from sync.transfer.backoff import PARTIAL_FAILURE
from sync.transfer.local_store import LocalStore
from tests.support.gate.entries import admission, write
from tests.support.platforms.memory_platform import BOOKINGS, TICKETS, MemoryPlatform

NOW = datetime(2027, 6, 21, 20, 0, tzinfo=UTC)


CANARY = "GUEST NAME (CODE-0090)"


@pytest.fixture
def side() -> MemoryPlatform:
    return MemoryPlatform(streams=(TICKETS, BOOKINGS))


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


# -- the exchange


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


# -- the platform's own words


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
