"""A sandbox platform over real HTTP on this computer only, with its faults.

The listener is the standard library's, not werkzeug's, which ends the connection after every answer: what happens to
connections that are kept open (a proxy drops them, a restarted platform resets them) is what venues' networks teach.

Beside the platform's own interface there are ``GET /openapi.json`` and what ``administration`` offers. They are never
affected by a fault but ``refuse``.
"""

import socket
import struct
import sys
import threading
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime, formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import msgspec
from werkzeug.datastructures import Headers

from sync.sandbox.web.administration import administer
from sync.sandbox.web.faults import Fault, FaultBoard, happens_at_once
from sync.sandbox.web.openapi import describe
from sync.sandbox.web.page_memory import PageMemory
from sync.sandbox.web.platform import SandboxPlatform
from sync.sandbox.web.routing import RefusalError, Reply, Request

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
        platform: The platform's interface.
        port: Port on the loopback address; 0 takes a free one.
    """

    def __init__(self, platform: SandboxPlatform, port: int = 0) -> None:
        self.platform = platform
        self.faults = FaultBoard()
        self.pages = PageMemory()
        self._stopping = threading.Event()
        self._refuse_s = 0.0
        self._server = SandboxServer(port, self)
        self.port = int(self._server.server_address[1])

    @property
    def url(self) -> str:
        """Return the platform's address, as a set-up code says it."""
        return f"http://{HOST}:{self.port}{self.platform.base}"

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
        """Set a fault, or do the action."""
        if not happens_at_once(fault):
            self.faults.set(fault)
        if fault.kind == "refuse":
            self._refuse_s = fault.seconds or 1.0  # begins when this very request was answered
        elif fault.kind == "revoke_tokens":
            self.platform.end_tokens(also_refresh=fault.refresh)
        elif fault.kind == "revoke_devices":
            self.platform.strike_off_devices()
        elif fault.kind == "expire_cursors":
            self.platform.expire_cursors()

    def begin_refusing(self) -> None:
        """Close the listener if a fault wants it."""
        if self._refuse_s:
            threading.Thread(target=self._server.shutdown, daemon=True).start()

    def setup_code(self) -> dict[str, str]:
        """Return what the platform shows for a kiosk to be enrolled with."""
        return self.platform.setup_code(self.url)

    def state(self) -> dict[str, Any]:
        """Return what the platform holds, for comparing it with what gates decided."""
        return {**self.platform.state(), "faults": self.faults.report()}


class Handler(BaseHTTPRequestHandler):
    """One connection."""

    protocol_version = "HTTP/1.1"
    server_version = "Sandbox"
    sys_version = ""
    disable_nagle_algorithm = True
    server: SandboxServer

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the base class calls it so
        """Write nothing: paths are no news."""

    def _serve(self) -> None:
        length = self.headers.get("Content-Length", "0")
        whole, _, query = self.path.partition("?")
        sandbox = self.server.sandbox
        base = sandbox.platform.base
        path = whole.removeprefix(base)
        if sandbox.faults.meet("reset", path):
            self._reset()
            return
        if not length.isdecimal() or int(length) > _MAX_BODY:
            self.close_connection = True
            self._send(sandbox.platform.refusal(RefusalError(413, "TOO_LARGE")))
            return
        body = self.rfile.read(int(length))
        if whole == "/openapi.json":
            self._send(Reply(status=200, content=describe(sandbox.platform, sandbox.url)))
        elif whole.startswith("/_"):
            self._send(administer(sandbox, self.command, whole, body))
            sandbox.begin_refusing()
        elif not whole.startswith(base + "/"):
            self._send(sandbox.platform.refusal(RefusalError(404, "NOT_FOUND")))
        else:
            # A value may be folded over lines (RFC 9112 §5.2), which werkzeug refuses to hold.
            headers = Headers([(name, " ".join(value.splitlines())) for name, value in self.headers.items()])
            self._serve_api(sandbox, Request(method=self.command, path=path, query=query, headers=headers, body=body))

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = _serve  # noqa: N815  # as the base class calls them

    def _serve_api(self, sandbox: Sandbox, request: Request) -> None:
        faults, path = sandbox.faults, request.path
        slow = faults.meet("latency", path)
        if slow is not None:
            faults.keep_waiting(slow)
        if (refused := _refusal(sandbox, path)) is not None:
            self._send(refused)
            return
        before = sandbox.pages.before(request)
        if before is not None and faults.meet("repeat_page", path):
            reply = before
        else:
            reply = sandbox.platform.answer(request)
            if faults.meet("twice", path):
                reply = sandbox.platform.answer(request)
            if (failed := faults.meet("fail_after", path)) is not None:
                reply = sandbox.platform.refusal(RefusalError(failed.status, "FAULT"))
            sandbox.pages.remember(request, reply)
        reply = _distort(faults, path, reply)
        if faults.meet("drop", path):
            self.close_connection = True
            self.connection.shutdown(socket.SHUT_RDWR)
            return
        self._send(reply, cut=faults.meet("truncate", path))

    def _reset(self) -> None:
        """Cut the connection with a reset (RFC 9293, section 3.5.2) instead of an orderly end."""
        self.close_connection = True
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()

    def _send(self, reply: Reply, cut: Fault | None = None) -> None:
        body = msgspec.json.encode(reply.content)
        kept = body if cut is None else body[: len(body) // 2]
        announced = len(kept) if cut is not None and cut.clean else len(body)
        self.send_response(reply.status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(announced))
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(kept)
        if announced != len(kept):
            self.close_connection = True
            self.connection.shutdown(socket.SHUT_RDWR)

    def date_time_string(self, timestamp: float | None = None) -> str:
        """Return the Date header's value, wrong on demand."""
        skew = self.server.sandbox.faults.meet("clock_skew", "/")
        now = time.time() if timestamp is None else timestamp
        return formatdate(now + (skew.seconds or 0.0 if skew else 0.0), usegmt=True)


def _refusal(sandbox: Sandbox, path: str) -> Reply | None:
    """Return the answer of a fault that keeps the platform from doing anything, or None."""
    faults, refuse = sandbox.faults, sandbox.platform.refusal
    if faults.meet("down", path):
        return refuse(RefusalError(503, "DOWN"))
    if found := faults.meet("status", path):
        return refuse(RefusalError(found.status, "FAULT"))
    if found := faults.meet("rate_limit", path):
        wait = str(found.retry_after)
        if found.as_date:
            wait = format_datetime(datetime.now(UTC) + timedelta(seconds=found.retry_after + 1), usegmt=True)
        headers = {} if found.bare else {"Retry-After": wait}
        return msgspec.structs.replace(refuse(RefusalError(429, "RATE_LIMIT")), headers=headers)
    return None


def _distort(faults: FaultBoard, path: str, reply: Reply) -> Reply:
    if reply.status >= 300 or not isinstance(reply.content, dict) or "results" not in reply.content:
        return reply
    results = reply.content["results"]
    if faults.meet("repeat_ack", path):
        return Reply(status=reply.status, content={**reply.content, "results": [*results, *results]})
    if faults.meet("lie", path):
        lies = [{**result, "status": "MAYBE"} for result in results]
        return Reply(status=reply.status, content={**reply.content, "results": lies})
    return reply
