"""A fake pretix: what the connector needs of its API, over real HTTP, with a clock and with faults of the test's.

Written from the API's documentation, not from its code; the live tests say whether it tells the truth.
"""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from operator import itemgetter
from typing import Any
from urllib.parse import parse_qs, urlsplit

START = datetime(2026, 11, 20, 18, 0, tzinfo=UTC)
TOKEN = "device-token"
EVENT = "/api/v1/organizers/venue/events/night"


@dataclass
class Reply:
    """An answer: a status, a JSON body and headers; or raw bytes."""

    status: int
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Asked:
    """A request as it came."""

    method: str
    path: str
    query: dict[str, list[str]]
    body: Any
    headers: dict[str, str]


@dataclass
class FakePretix:
    """The server's state.

    Attributes:
        now: Its clock.
        page_cap: Largest page that it gives.
        events: Event bodies by slug.
        settings: Settings of all of them.
        lists: Bodies by path below an event; also ``reusablemedia``.
        modified: ``Last-Modified`` of such a list, where it has one.
        orders: Order bodies by code.
        scans: Redeemed nonces.
        refusals: Nonces of failed check-ins.
        asked: Every request, in order.
        fault: Answers instead of the server, unless it gives None.
    """

    now: datetime = START
    page_cap: int = 50
    events: dict[str, Any] = field(default_factory=lambda: {"night": event_body("night")})
    settings: dict[str, Any] = field(default_factory=dict)
    lists: dict[str, list[Any]] = field(default_factory=dict)
    modified: dict[str, datetime] = field(default_factory=dict)
    orders: dict[str, Any] = field(default_factory=dict)
    scans: list[dict[str, Any]] = field(default_factory=list)
    refusals: list[dict[str, Any]] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    fault: Callable[[Asked], Reply | None] = field(default=lambda _asked: None)
    url: str = ""
    _guard: threading.Lock = field(default_factory=threading.Lock)

    def tick(self, seconds: float = 0.001) -> datetime:
        """Let time pass."""
        self.now += timedelta(seconds=seconds)
        return self.now

    def put_order(self, code: str, *, ordered: datetime | None = None, modified: datetime | None = None) -> None:
        """Add or change an order with one position."""
        at = self.tick()
        before = self.orders.get(code, {})
        number = before["positions"][0]["id"] if before else len(self.orders) + 1
        self.orders[code] = {
            "code": code,
            "status": "p",
            "datetime": before.get("datetime") or instant(ordered or at),
            "last_modified": instant(modified or at),
            "positions": [{"id": number, "item": 1, "secret": f"secret-{code}", "positionid": 1, "checkins": []}],
        }

    def answer(self, asked: Asked) -> Reply:
        """Answer one request."""
        with self._guard:
            self.asked.append(asked)
            self.tick()
            found = self.fault(asked)
            if found is not None:
                return found
            if asked.method == "POST":
                return self._post(asked)
            return self._get(asked)

    def _get(self, asked: Asked) -> Reply:
        path = asked.path
        if path == "/api/v1/device/info":
            return Reply(200, {"device": {"organizer": "venue", "device_id": 7, "gate": {"id": 3, "name": "North"}}})
        if path == "/api/v1/organizers/venue/events/":
            wanted = "has_subevents" in asked.query
            bodies = [body for body in self.events.values() if body["has_subevents"] is wanted]
            return self._page(asked, bodies)
        if path.startswith(EVENT) and path.endswith("/orders/"):
            return self._page(asked, self._orders(asked.query), {"X-Page-Generated": instant(self.now)})
        slug = path.removeprefix("/api/v1/organizers/venue/events/").strip("/")
        if slug.endswith("/settings"):
            return Reply(200, self.settings)
        if slug in self.events:
            return Reply(200, self.events[slug])
        return self._list(asked, slug.removeprefix("night/").removeprefix("api/v1/organizers/venue/"))

    def _list(self, asked: Asked, name: str) -> Reply:
        headers = {}
        if name in self.modified:
            stamp = format_datetime(self.modified[name], usegmt=True)
            if asked.headers.get("if-modified-since") == stamp:
                return Reply(304)
            headers["Last-Modified"] = stamp
        bodies = list(self.lists.get(name, ()))
        for field_name, parameter in (("created", "created_since"), ("updated", "updated_since")):
            if parameter in asked.query:
                since = datetime.fromisoformat(asked.query[parameter][0])
                bodies = [body for body in bodies if datetime.fromisoformat(body[field_name]) >= since]
            if asked.query.get("ordering") == [f"-{field_name}"]:
                bodies.sort(key=itemgetter(field_name, "id"), reverse=True)
        return self._page(asked, bodies, headers)

    def _orders(self, query: dict[str, list[str]]) -> list[Any]:
        found = list(self.orders.values())
        for name, parameter in (("datetime", "created_since"), ("last_modified", "modified_since")):
            if parameter in query:
                since = datetime.fromisoformat(query[parameter][0])
                found = [body for body in found if datetime.fromisoformat(body[name]) >= since]
        ordering = query["ordering"][0]
        name = ordering.lstrip("-")
        return sorted(found, key=lambda body: (body[name], body["code"]), reverse=ordering.startswith("-"))

    def _page(self, asked: Asked, bodies: list[Any], headers: dict[str, str] | None = None) -> Reply:
        size = min(int(asked.query["page_size"][0]), self.page_cap)
        number = int(asked.query.get("page", ["1"])[0])
        first = (number - 1) * size
        if number > 1 and first >= len(bodies):
            return Reply(404, {"detail": "Invalid page."})
        more = first + size < len(bodies)
        body = {
            "count": len(bodies),
            "next": f"https://elsewhere.example{asked.path}?page={number + 1}" if more else None,
            "results": bodies[first : first + size],
        }
        return Reply(200, body, headers or {})

    def _post(self, asked: Asked) -> Reply:
        body = asked.body
        if asked.path.endswith("/redeem/"):
            if body["nonce"] not in [scan["nonce"] for scan in self.scans if scan["successful"]]:
                self.scans.append({**body, "path": asked.path, "successful": True})
            return Reply(201, {"status": "ok", "position": {"id": 1, "secret": body.get("secret", "")}})
        if asked.path.endswith("/failed_checkins/"):
            if body["nonce"] not in [refusal["nonce"] for refusal in self.refusals]:
                self.refusals.append({**body, "path": asked.path})
            return Reply(201, {"raw_item": None, "raw_variation": None, "raw_subevent": None, **body})
        if asked.path.endswith("/annul/"):
            return self._annul(body["nonce"])
        return Reply(404, {"detail": "Not found."})

    def _annul(self, nonce: str) -> Reply:
        found = [scan for scan in self.scans if scan["nonce"] == nonce]
        if not found:
            return Reply(404, {"detail": "No check-in found based on nonce"})
        if len(found) > 1:
            return Reply(400, ["Multiple check-ins found based on nonce"])
        if not found[0]["successful"]:
            return Reply(400, ["Cannot annul an unsuccessful checkin"])
        found[0]["successful"] = False
        return Reply(200, {"status": "ok"})


def event_body(slug: str, **more: Any) -> dict[str, Any]:
    """Return an event that begins in an hour."""
    begins = instant(START + timedelta(hours=1))
    return {"slug": slug, "name": {"en": slug}, "date_from": begins, "has_subevents": False, **more}


def instant(at: datetime) -> str:
    """Return an instant as pretix writes it."""
    return at.isoformat(timespec="microseconds").replace("+00:00", "Z")


@contextmanager
def serve(pretix: FakePretix) -> Iterator[FakePretix]:
    """Serve it on loopback."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1  # head and body in one piece: the second one would wait for the first one's receipt

        def do_GET(self) -> None:
            self._serve()

        def do_POST(self) -> None:
            self._serve()

        def do_PATCH(self) -> None:
            self._serve()

        def _serve(self) -> None:
            split = urlsplit(self.path)
            length = int(self.headers.get("Content-Length") or 0)
            body = json.loads(self.rfile.read(length)) if length else None
            headers = {name.lower(): value for name, value in self.headers.items()}
            reply = pretix.answer(Asked(self.command, split.path, parse_qs(split.query), body, headers))
            content = reply.body if isinstance(reply.body, bytes) else json.dumps(reply.body).encode()
            self.send_response_only(reply.status)
            self.send_header("Date", format_datetime(pretix.now, usegmt=True))
            for name, value in reply.headers.items():
                self.send_header(name, value)
            if reply.status != 304:
                self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            if reply.status != 304:
                self.wfile.write(content)

        def log_message(self, *_args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        pretix.url = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield pretix
        finally:
            server.shutdown()
            thread.join()
