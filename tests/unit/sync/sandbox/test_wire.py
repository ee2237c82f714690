"""What a client of a sandbox platform sees on the wire: routes, kept connections, and every fault as it feels."""

import http.client
import json
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any

import pytest

from sync.sandbox.platforms.catalogue import open_platform, open_tables, seed_world
from sync.sandbox.seeding.plan import SeedPlan
from sync.sandbox.web.server import Sandbox
from tests.support.patience import PATIENCE_S, wait_for
from tests.support.platforms.sandbox import Platform

HOUR = datetime.now(UTC).replace(minute=0, second=0, microsecond=0)


class Client:
    """One connection that stays open."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", sandbox.port, timeout=PATIENCE_S)
        self.base = sandbox.platform.base
        self.headers: dict[str, str] = {}

    def ask(self, method: str, path: str, body: Any = None) -> tuple[int, dict[str, str], bytes]:
        """Return status, headers and content."""
        content = None if body is None else json.dumps(body)
        self.connection.request(method, self.base + path, content, self.headers)
        answer = self.connection.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()

    def get(self, path: str) -> Any:
        """Return the content of a good answer."""
        status, _, content = self.ask("GET", path)
        assert status == 200, content
        return json.loads(content)


@pytest.fixture(scope="module")
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    tables = open_tables("eventfulhq", tmp_path_factory.mktemp("sandbox") / "platform.db")
    seed_world("eventfulhq", tables, SeedPlan(tickets=40, seed=3, now=HOUR))
    made = Sandbox(open_platform("eventfulhq", tables))
    serving = threading.Thread(target=made.serve)
    serving.start()
    yield made
    made.stop()
    serving.join()
    tables.close()


@pytest.fixture
def platform(sandbox: Sandbox) -> Iterator[Platform]:
    platform = Platform(f"http://127.0.0.1:{sandbox.port}", {})
    yield platform
    platform.heal()


@pytest.fixture
def client(sandbox: Sandbox, platform: Platform) -> Iterator[Client]:
    """A client that is logged in."""
    client = Client(sandbox)
    with closing(client.connection):
        setup = sandbox.setup_code()
        form = f"grant_type=client_credentials&client_id={setup['client_id']}&client_secret={setup['client_secret']}"
        client.connection.request("POST", client.base + "/oauth/token", form)
        token = json.loads(client.connection.getresponse().read())["access_token"]
        client.headers["Authorization"] = f"bEaReR {token}"  # the scheme's case does not matter (RFC 9110 §11.1)
        client.headers["X-Device-Id"] = json.loads(client.ask("POST", "/check-in/devices", {})[2])["device_id"]
        yield client


def test_a_connection_is_kept(client: Client):
    client.get("/tickets?first=1")
    before = client.connection.sock
    for method, path in (("GET", "/nowhere"), ("DELETE", "/tickets"), ("GET", "/tickets?first=1")):
        client.ask(method, path)
    assert client.connection.sock is before
    assert before is not None


@pytest.mark.parametrize("code", ["a b", "a/b", "a%2Fb", "ä", "a?b", "a|b;c", "GH1:$%*+-./: A", ".."])
def test_a_code_in_a_path_is_the_one_that_was_sent(sandbox: Sandbox, client: Client, code: str):
    (ticket,) = client.get("/tickets?first=1")["nodes"]
    kept = sandbox.platform.tables
    with kept.writing():
        kept.run("UPDATE tickets SET qr_code = ? WHERE ticket_id = ?", code, ticket["ticket_id"])
    escaped = "".join(f"%{byte:02X}" for byte in code.encode())
    assert client.get(f"/tickets/validate/{escaped}")["ticket_number"] == ticket["ticket_number"]
    assert client.get(f"/tickets/validate/{escaped}x")["ticket_number"] is None


def test_what_cannot_be_a_text_is_refused(client: Client):
    assert client.ask("GET", "/tickets/validate/%ff")[0] == 400
    assert client.ask("GET", "/tickets?after=%ff")[0] in {400, 410}


def test_a_folded_header_is_one_header(client: Client):
    client.connection.putrequest("GET", client.base + "/tickets?first=1")
    client.connection.putheader("Authorization", client.headers["Authorization"].replace(" ", " \r\n "))
    client.connection.putheader("X-Device-Id", client.headers["X-Device-Id"])
    client.connection.endheaders()
    assert client.connection.getresponse().status == 200


def test_another_method_is_told_which_ones_there_are(client: Client):
    status, headers, _ = client.ask("PUT", "/tickets")
    assert (status, headers["allow"]) == (405, "GET, HEAD")
    status, headers, _ = client.ask("GET", "/tickets/scans")
    assert (status, headers["allow"]) == (405, "POST")
    assert client.ask("GET", "/nowhere")[0] == 404
    assert client.ask("GET", "/tickets/")[0] == 404


def test_a_head_is_a_get_without_its_content(client: Client):
    status, headers, content = client.ask("GET", "/tickets?first=1")
    bare = client.ask("HEAD", "/tickets?first=1")
    assert (bare[0], bare[1]["content-length"], bare[2]) == (status, headers["content-length"], b"")
    assert client.ask("GET", "/tickets?first=1")[2] == content


# -- faults


def test_reset(client: Client, platform: Platform):
    platform.fault("reset", path="/tickets", times=1)
    with pytest.raises(ConnectionResetError):
        client.ask("GET", "/tickets?first=1")
    assert client.ask("GET", "/tickets?first=1")[0] == 200


def test_drop_does_the_work_and_says_nothing(client: Client, platform: Platform):
    platform.fault("drop", path="/check-in", times=1)
    with pytest.raises(http.client.RemoteDisconnected):
        client.ask("POST", "/check-in/devices", {})
    assert client.ask("GET", "/tickets?first=1")[0] == 200
    assert platform.met()["drop"] == 1


def test_truncate_ends_in_the_middle(client: Client, platform: Platform):
    whole = client.ask("GET", "/tickets?first=5")[2]
    platform.fault("truncate", path="/tickets", times=1)
    with pytest.raises(http.client.IncompleteRead) as caught:
        client.ask("GET", "/tickets?first=5")
    assert caught.value.partial == whole[: len(whole) // 2]
    client.connection.close()
    platform.fault("truncate", path="/tickets", times=1, clean=True)
    assert client.ask("GET", "/tickets?first=5")[2] == whole[: len(whole) // 2]


def test_latency(client: Client, platform: Platform):
    platform.fault("latency", path="/tickets", seconds=0.3, times=1)
    begun = time.monotonic()
    assert client.ask("GET", "/tickets?first=1")[0] == 200
    assert time.monotonic() - begun >= 0.3


def test_who_is_kept_waiting_goes_on_when_faults_are_taken_away(client: Client, platform: Platform):
    before = platform.met().get("latency", 0)
    platform.fault("latency", path="/tickets", seconds=3600)
    with ThreadPoolExecutor(1) as beside:
        asked = beside.submit(client.ask, "GET", "/tickets?first=1")
        wait_for(lambda: platform.met().get("latency", 0) > before, "the request that is kept waiting")
        platform.heal()
        assert asked.result(PATIENCE_S)[0] == 200


@pytest.mark.parametrize(
    ("fault", "status"),
    [({"kind": "down"}, 503), ({"kind": "status", "status": 418}, 418), ({"kind": "fail_after", "status": 502}, 502)],
)
def test_statuses(client: Client, platform: Platform, fault: dict[str, Any], status: int):
    platform.fault(**fault, path="/tickets", times=1)
    assert client.ask("GET", "/tickets?first=1")[0] == status
    assert client.ask("GET", "/tickets?first=1")[0] == 200


def test_rate_limit_in_every_form(client: Client, platform: Platform):
    for how, expected in (({}, "7"), ({"bare": True}, None)):
        platform.fault("rate_limit", path="/tickets", retry_after=7, times=1, **how)
        status, headers, _ = client.ask("GET", "/tickets?first=1")
        assert (status, headers.get("retry-after")) == (429, expected)
    platform.fault("rate_limit", path="/tickets", retry_after=60, times=1, as_date=True)
    until = parsedate_to_datetime(client.ask("GET", "/tickets?first=1")[1]["retry-after"])
    assert timedelta(seconds=50) < until - datetime.now(UTC) < timedelta(seconds=70)


def test_clock_skew(client: Client, platform: Platform):
    def behind() -> timedelta:
        return datetime.now(UTC) - parsedate_to_datetime(client.ask("GET", "/tickets?first=1")[1]["date"])

    assert behind() < timedelta(minutes=1)
    platform.fault("clock_skew", seconds=-7200)
    assert behind() > timedelta(hours=1)


def test_twice_and_repeat_page(client: Client, platform: Platform):
    first = client.get("/tickets?first=1")
    platform.fault("repeat_page", path="/tickets", times=1)
    after = first["page_info"]["end_cursor"]
    assert client.get(f"/tickets?first=1&after={after}") == first
    assert client.get(f"/tickets?first=1&after={after}") != first
    platform.fault("twice", path="/check-in", times=1)
    assert client.ask("POST", "/check-in/devices", {})[0] < 300
    assert platform.met()["twice"] == 1


def test_refuse_cuts_what_is_open_and_comes_back(client: Client, platform: Platform):
    client.get("/tickets?first=1")
    platform.fault("refuse", seconds=0.5)
    with pytest.raises((http.client.RemoteDisconnected, ConnectionError)):
        for _ in range(200):
            client.ask("GET", "/tickets?first=1")  # the connection that was kept is cut, or nobody listens any more
            time.sleep(0.01)
    client.connection.close()
    wait_for(platform.answers, "the platform listens again")
    assert client.ask("GET", "/tickets?first=1")[0] == 200
