"""The sandbox platform over real HTTP on this computer only, with its faults.

Beside the platform's own interface below /v1 there are, for demos and tests: ``GET /_state`` (what the platform holds),
``GET|POST|DELETE /_faults``, ``POST /_setup`` (another set-up code). They are never affected by a fault but ``refuse``.
"""

import socket
import sys
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime, formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import msgspec

from sync.sandbox.api import BASE, Api, Reply, Request
from sync.sandbox.faults import Fault, FaultBoard, happens_at_once

HOST = "127.0.0.1"
_MAX_BODY = 8 * 1024 * 1024


class SandboxServer(ThreadingHTTPServer):
    """One listener. ``refuse`` faults close it; ``Sandbox`` opens the next one on the same port."""

    daemon_threads = True
    allow_reuse_address = sys.platform != "win32"  # on Windows that would let two servers share a port
    request_queue_size = 64

    def __init__(self, port: int, sandbox: "Sandbox") -> None:
        self.sandbox = sandbox
        self._open: set[socket.socket] = set()
        self._guard = threading.Lock()
        super().__init__((HOST, port), Handler)

    def process_request(self, request: Any, client_address: Any) -> None:
        """Serve a connection in a thread, remembering it."""
        with self._guard:
            self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """Forget and close a connection."""
        with self._guard:
            self._open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Stay silent on clients that went away; show everything else."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)

    def cut_all(self) -> None:
        """Cut every open connection."""
        with self._guard:
            for connection in self._open:
                try:
                    connection.shutdown(socket.SHUT_RDWR)
                except OSError:
                    continue  # it is closed already


class Sandbox:
    """The platform, its faults and its listener.

    Args:
        api: The platform's interface.
        port: Port on the loopback address; 0 takes a free one.
    """

    def __init__(self, api: Api, port: int = 0) -> None:
        self.api = api
        self.faults = FaultBoard()
        self._stopping = threading.Event()
        self._refuse_s = 0.0
        self._server = SandboxServer(port, self)
        self.port = int(self._server.server_address[1])

    @property
    def url(self) -> str:
        """Return the platform's address, as a set-up code says it."""
        return f"http://{HOST}:{self.port}{BASE}"

    def serve(self) -> None:
        """Serve until ``stop``."""
        while True:
            self._server.serve_forever(poll_interval=0.05)
            self._server.server_close()
            self._server.cut_all()
            if self._stopping.wait(self._refuse_s):
                return
            self._refuse_s = 0.0
            self._server = SandboxServer(self.port, self)

    def stop(self) -> None:
        """End ``serve``; may be called from any thread but the one that serves."""
        self._stopping.set()
        threading.Thread(target=self._server.shutdown, daemon=True).start()

    def set_fault(self, fault: Fault) -> None:
        """Set a fault, or do the deed."""
        if not happens_at_once(fault):
            self.faults.set(fault)
        if fault.kind == "refuse":
            self._refuse_s = fault.seconds or 1.0  # begins when this very request was answered
        elif fault.kind == "revoke_tokens":
            self.api.accounts.end_tokens(also_refresh=fault.refresh)
        elif fault.kind == "revoke_devices":
            with self.api.tables.writing():
                self.api.tables.run("UPDATE gate_devices SET revoked = 1")
        elif fault.kind == "expire_cursors":
            with self.api.tables.writing():
                self.api.tables.count_up("epoch")
                self.api.tables.run("DELETE FROM removed")

    def begin_refusing(self) -> None:
        """Close the listener if a fault wants it."""
        if self._refuse_s:
            threading.Thread(target=self._server.shutdown, daemon=True).start()

    def setup_code(self, token: str) -> dict[str, str]:
        """Return what the platform shows for a kiosk to be enrolled with."""
        return {"platform": "eventify", "url": self.url, "token": token}

    def state(self) -> dict[str, Any]:
        """Return what the platform holds, for comparing it with what gates decided."""
        tables = self.api.tables
        logs = tables.rows(
            "SELECT entryId, result, bookingId, eventId, qrId, deviceId, scannedBy, scannedAt, undoneBy"
            " FROM entry_logs ORDER BY rev"
        )
        others = tables.rows(
            "SELECT entryId, kind, bookingId, eventId, deviceId, scannedAt, details FROM other_scans ORDER BY rev"
        )
        for scan in others:
            scan |= {k: v for k, v in msgspec.json.decode(scan.pop("details")).items() if k in {"reason", "outcome"}}
        counts = tables.rows("SELECT eventId, status, count(*) AS count FROM bookings GROUP BY eventId, status")
        return {"entryLogs": logs, "otherScans": others, "bookings": counts, "faults": self.faults.report()}


class Handler(BaseHTTPRequestHandler):
    """One connection."""

    protocol_version = "HTTP/1.1"
    server_version = "EventifySandbox"
    sys_version = ""
    disable_nagle_algorithm = True
    server: SandboxServer

    def do_GET(self) -> None:
        """Serve a GET."""
        self._serve()

    def do_POST(self) -> None:
        """Serve a POST."""
        self._serve()

    def do_DELETE(self) -> None:
        """Serve a DELETE."""
        self._serve()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the base class calls it so
        """Write nothing: paths are no news."""

    def _serve(self) -> None:
        length = self.headers.get("Content-Length", "0")
        if not length.isdecimal() or int(length) > _MAX_BODY:
            self.close_connection = True
            self._send(Reply(status=413, content={"error": {"code": "TOO_LARGE"}}))
            return
        body = self.rfile.read(int(length))
        parts = urlsplit(self.path)
        sandbox = self.server.sandbox
        if parts.path.startswith("/_"):
            self._send(_administer(sandbox, self.command, parts.path, body))
            sandbox.begin_refusing()
        elif not parts.path.startswith(BASE + "/"):
            self._send(Reply(status=404, content={"error": {"code": "NOT_FOUND"}}))
        else:
            scheme, _, bearer = self.headers.get("Authorization", "").partition(" ")
            request = Request(
                method=self.command,
                path=parts.path.removeprefix(BASE),
                query=dict(parse_qsl(parts.query)),
                bearer=bearer if scheme.lower() == "bearer" else "",
                body=body,
            )
            self._serve_api(sandbox, request)

    def _serve_api(self, sandbox: Sandbox, request: Request) -> None:
        faults, path = sandbox.faults, request.path
        slow = faults.meet("latency", path)
        if slow is not None:
            time.sleep(slow.seconds or 1.0)
        if (refusal := _refusal(faults, path)) is not None:
            self._send(*refusal)
            return
        name = path.removeprefix("/")
        page = sandbox.api.last_page(name) if request.method == "GET" else None
        if page is not None and request.query.get("updatedSince") and faults.meet("repeat_page", path):
            reply = Reply(status=200, content=page)
        else:
            reply = sandbox.api.answer(request)
        reply = _distort(faults, path, reply)
        if faults.meet("drop", path):
            self.close_connection = True
            self.connection.shutdown(socket.SHUT_RDWR)
            return
        self._send(reply, {}, cut=faults.meet("truncate", path))

    def _send(self, reply: Reply, headers: dict[str, str] | None = None, cut: Fault | None = None) -> None:
        body = msgspec.json.encode(reply.content)
        kept = body if cut is None else body[: len(body) // 2]
        announced = len(kept) if cut is not None and cut.clean else len(body)
        self.send_response(reply.status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(announced))
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(kept)
        if announced != len(kept):
            self.close_connection = True
            self.connection.shutdown(socket.SHUT_RDWR)

    def date_time_string(self, timestamp: float | None = None) -> str:
        """Return the Date header's value, wrong on demand."""
        skew = self.server.sandbox.faults.meet("clock_skew", "/")
        now = time.time() if timestamp is None else timestamp
        return formatdate(now + (skew.seconds or 0.0 if skew else 0.0), usegmt=True)


def _refusal(faults: FaultBoard, path: str) -> tuple[Reply, dict[str, str]] | None:
    """Return the answer of a fault that keeps the platform from doing anything, or None."""
    if faults.meet("down", path):
        return Reply(status=503, content={"error": {"code": "DOWN"}}), {}
    if found := faults.meet("status", path):
        return Reply(status=found.status, content={"error": {"code": "FAULT"}}), {}
    if found := faults.meet("rate_limit", path):
        wait = str(found.retry_after)
        if found.as_date:
            wait = format_datetime(datetime.now(UTC) + timedelta(seconds=found.retry_after + 1), usegmt=True)
        return Reply(status=429, content={"error": {"code": "RATE_LIMIT"}}), {"Retry-After": wait}
    return None


def _distort(faults: FaultBoard, path: str, reply: Reply) -> Reply:
    if reply.status >= 300 or not isinstance(reply.content, dict) or "results" not in reply.content:
        return reply
    results = reply.content["results"]
    if faults.meet("repeat_ack", path):
        return Reply(status=reply.status, content={"results": [*results, *results]})
    if faults.meet("lie", path):
        return Reply(status=reply.status, content={"results": [{**result, "status": "MAYBE"} for result in results]})
    return reply


def _administer(sandbox: Sandbox, method: str, path: str, body: bytes) -> Reply:
    def set_fault() -> Any:
        sandbox.set_fault(msgspec.json.decode(body, type=Fault))
        return sandbox.faults.report()

    def clear() -> Any:
        sandbox.faults.clear()
        return sandbox.faults.report()

    deeds: dict[tuple[str, str], Callable[[], Any]] = {
        ("GET", "/_state"): sandbox.state,
        ("GET", "/_faults"): sandbox.faults.report,
        ("POST", "/_faults"): set_fault,
        ("DELETE", "/_faults"): clear,
        ("POST", "/_setup"): lambda: sandbox.setup_code(sandbox.api.accounts.new_setup_token()),
    }
    deed = deeds.get((method, path))
    if deed is None:
        return Reply(status=404, content={"error": {"code": "NOT_FOUND"}})
    try:
        return Reply(status=200, content=deed())
    except msgspec.DecodeError as error:
        return Reply(status=400, content={"error": {"code": "BAD_FAULT", "message": str(error)}})
