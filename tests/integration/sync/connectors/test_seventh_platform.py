"""The example of docs/platforms/README.md, taken from there: a platform that nobody knew, connected by a file alone."""

import json
import re
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from typer.testing import CliRunner

from kiosk.domain.roster.bookings import BookingStatus, TicketStatus
from kiosk.store.database import Database
from kiosk.store.outbox.delivery_queue import outbox_counts
from sync.cli.main import app
from sync.connectors.interface.setup_code import read_setup_code
from sync.connectors.registry import ConnectionSettings, open_connector
from sync.daemon.request_handler import RequestHandler
from sync.transfer.engine import Engine
from sync.transfer.local_store import LocalStore
from sync.transfer.token_vaults import DeviceTokenVault
from tests.support.gate.entries import admission, lose_acknowledgements, write

GUIDE = Path(__file__).parents[4] / "docs/platforms/README.md"
KEY = "harbour-key-0123456789"


class Harbour(ThreadingHTTPServer):
    """What the guide says of Harbour Tickets, and no more.

    Attributes:
        scans: What desks sent, by id.
        asked: How often each path was asked for.
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Desk)
        guest = {"name": "Ada Byron", "mail": "ada@example.test"}
        self.tickets: list[dict[str, Any]] = [
            {"id": f"T{n}", "event": "E1", "kind": "day", "code": f"HARBOUR-{n}", "state": state, "guest": guest}
            | {"changed": "2026-11-20T10:00:00Z", "gone": False}
            for n, state in enumerate(["paid", "paid", "open", "void", "stolen"])
        ]
        self.events = [{"id": "E1", "title": "Regatta", "zone": "Europe/Oslo", "opens": "2026-11-20T09:00:00+01:00"}]
        theirs = {
            "id": "S1",
            "desk": "other",
            "event": "E1",
            "ticket": "T1",
            "what": "in",
            "at": "2026-11-20T10:30:00Z",
        }
        self.scans: dict[str, dict[str, Any]] = {"S1": theirs}
        self.statuses: list[str] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/api"

    def page(self, kind: str, since: int, limit: int) -> dict[str, Any]:
        found = list({"tickets": self.tickets, "events": self.events, "scans": self.scans.values()}[kind])
        end = min(since + limit, len(found))
        return {"items": found[since:end], "next": str(end), "more": end < len(found)}

    def take(self, body: dict[str, Any]) -> dict[str, Any]:
        results = []
        for scan in body["scans"]:
            status = "known" if scan["id"] in self.scans else "new"
            self.scans.setdefault(scan["id"], {**scan, "desk": body["desk"]})
            self.statuses.append(status)
            results.append({"id": scan["id"], "status": status, "words": ""})
        return {"results": results}


class _Desk(BaseHTTPRequestHandler):
    server: Harbour

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        kind = parts.path.rpartition("/")[2]
        if kind == "me":
            self._say({"desk": {"name": "North pier"}})
        else:
            self._say(self.server.page(kind, int(query.get("since") or 0), int(query["limit"])))

    def do_POST(self) -> None:
        self._say(self.server.take(json.loads(self.rfile.read(int(self.headers["Content-Length"])))))

    def _say(self, content: dict[str, Any]) -> None:
        known = self.headers["Authorization"] == f"Bearer {KEY}"
        body = json.dumps(content if known else {"error": "who are you?"}).encode()
        self.send_response(200 if known else 401)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the base class calls it so
        pass


@pytest.fixture
def harbour() -> Iterator[Harbour]:
    with Harbour() as server:
        serving = threading.Thread(target=server.serve_forever, args=(0.05,))
        serving.start()
        yield server
        server.shutdown()
        serving.join()


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    (found,) = re.findall(r"```toml\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    folder = tmp_path / "profiles"
    folder.mkdir()
    path = folder / "harbour.toml"
    path.write_text(found, encoding="utf-8")
    return path


def test_the_check_has_nothing_to_say(profile):
    done = CliRunner().invoke(app, ["profile", "check", str(profile)])
    assert done.exit_code == 0, done.output
    assert "Harbour Tickets: 3 streams, 4 push forms, nothing wrong." in done.output


def test_the_trial_shows_records(profile, harbour):
    done = CliRunner().invoke(app, ["profile", "try", str(profile), "--url", harbour.url, "--token", KEY])
    assert done.exit_code == 0, done.output
    assert "tickets: 5 Ticket, 5 Booking, 5 TicketCode" in done.output
    assert "HARBOUR-" not in done.output
    assert KEY not in done.output


def test_a_whole_evening(profile, harbour, database: Database):
    store, connection_settings = LocalStore(database), ConnectionSettings(profiles=profile.parent)
    code = {"platform": "harbour", "url": harbour.url, "token": KEY}
    RequestHandler(store, connection_settings=connection_settings, wall=lambda: datetime.now(UTC)).enrol(
        read_setup_code(code)
    )
    device = store.device()
    assert device is not None
    assert device.name == "North pier"
    connector = open_connector(
        "harbour", harbour.url, DeviceTokenVault(store), device_id=device.id, connection_settings=connection_settings
    )
    engine = Engine(store=store, connector=connector)
    assert engine.run_once().failures == ()
    with database.reading() as view:
        standing = [(view.ticket(f"T{n}"), view.booking(f"T{n}")) for n in range(5)]
        (theirs,) = view.entries_for(["T1"])
        event = view.event("E1")
    assert [(ticket and ticket.status, booking and booking.status) for ticket, booking in standing] == [
        (TicketStatus.VALID, BookingStatus.CONFIRMED),
        (TicketStatus.VALID, BookingStatus.CONFIRMED),
        (TicketStatus.VALID, BookingStatus.PENDING_PAYMENT),
        (TicketStatus.CANCELLED, BookingStatus.CANCELLED),
        (TicketStatus.UNCLEAR, BookingStatus.UNCLEAR),
    ]
    assert (theirs.device_id, theirs.spends) == ("other", True)
    assert event is not None
    assert (event.name, event.timezone) == ("Regatta", "Europe/Oslo")

    entry = admission("T0")
    write(database, entry)
    assert engine.run_once().failures == ()
    lose_acknowledgements(database)
    assert engine.run_once().failures == ()
    assert outbox_counts(database).delivered == 1
    assert harbour.statuses == ["new", "known"]
    assert harbour.scans[entry.entry_id]["what"] == "in"
    assert harbour.scans[entry.entry_id]["desk"] == device.id
    harbour.tickets.append({**harbour.tickets[1], "gone": True})
    assert engine.run_once().failures == ()
    with database.reading() as view:
        assert view.ticket("T1") is None
        assert view.ticket("T0") is not None
    connector.close()
