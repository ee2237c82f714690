"""A line to a real server on which everything can go wrong that the sandbox has switches for.

It passes requests on byte by byte and answers too, but for what a fault does to them; see ``sync.sandbox.web.faults``.
"""

import json
import socket
import struct
import threading
import time
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx
import msgspec

from sync.sandbox.web.faults import Fault, FaultBoard

_OF_THE_CONNECTION = frozenset({"connection", "transfer-encoding", "content-length", "server", "keep-alive"})


class BadLine(ThreadingHTTPServer):
    """Listens on loopback and passes on.

    Args:
        server: Address of the real server.
        base: Path that paths of faults begin behind.
    """

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, server: str, base: str) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.base = base
        self.faults = FaultBoard()
        self.client = httpx.Client(base_url=server, timeout=60, trust_env=False)
        self.pages: dict[str, httpx.Response] = {}
        self._serving = threading.Thread(target=self.serve_forever, args=(0.05,))
        self._serving.start()

    @property
    def url(self) -> str:
        """Return its address."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    def close(self) -> None:
        """End it."""
        self.shutdown()
        self._serving.join()
        self.server_close()
        self.client.close()

    # -- as tests set faults

    def fault(self, kind: str, **how: Any) -> None:
        """Set a fault."""
        self.faults.set(msgspec.convert({"kind": kind, **how}, Fault))

    def heal(self) -> None:
        """Take all faults away."""
        self.faults.clear()

    def met(self) -> dict[str, int]:
        """Return how often each kind of fault was met."""
        found = self.faults.report()["met"]
        assert isinstance(found, dict)
        return found


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: BadLine

    def do_GET(self) -> None:
        self._pass_on()

    def do_POST(self) -> None:
        self._pass_on()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the base class calls it so
        """Write nothing."""

    def do_PATCH(self) -> None:
        self._pass_on()

    def _pass_on(self) -> None:
        faults, path = self.server.faults, self.path.partition("?")[0].removeprefix(self.server.base)
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        if faults.meet("reset", path):
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.close_connection = True
            self.connection.close()
            return
        if (slow := faults.meet("latency", path)) is not None:
            faults.keep_waiting(slow)
        if (refused := faults.meet("status", path)) is not None:
            self._answer(refused.status, {}, b'{"detail": "fault"}')
            return
        if (limited := faults.meet("rate_limit", path)) is not None:
            wait = {} if limited.bare else {"Retry-After": str(limited.retry_after)}
            self._answer(429, wait, b'{"detail": "slower"}')
            return
        self._ask(path, body)

    def _ask(self, path: str, body: bytes) -> None:
        faults, pages = self.server.faults, self.server.pages
        repeated = pages.get(path) if "page=" in self.path or "created_since=" in self.path else None
        if repeated is not None and faults.meet("repeat_page", path):
            answer = repeated
        else:
            kept = {name: value for name, value in self.headers.items() if name.lower() != "connection"}
            request = self.server.client.build_request(self.command, self.path, content=body, headers=kept)
            if faults.meet("twice", path):
                self.server.client.send(request).read()
            answer = self.server.client.send(request, stream=True)
            answer.extensions["raw"] = b"".join(answer.iter_raw())
            answer.close()
            if self.command == "GET":
                pages[path] = answer
        if faults.meet("drop", path):
            self._hang_up()
            return
        if (failed := faults.meet("fail_after", path)) is not None:
            self._answer(failed.status, {}, b'{"detail": "fault"}')
            return
        raw = answer.extensions["raw"]
        if answer.is_success and self.command == "POST" and faults.meet("lie", path):
            raw = json.dumps({"status": "maybe"}).encode()
        headers = {name.title(): value for name, value in answer.headers.items() if name not in _OF_THE_CONNECTION}
        self._answer(answer.status_code, headers, raw, cut=faults.meet("truncate", path))

    def _answer(self, status: int, headers: dict[str, str], body: bytes, cut: Fault | None = None) -> None:
        kept = body if cut is None else body[: len(body) // 2]
        self.send_response_only(status)
        skew = self.server.faults.meet("clock_skew", "")
        if skew is not None:
            headers = {**headers, "Date": formatdate(time.time() + (skew.seconds or 0.0), usegmt=True)}
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(kept) if cut is None or cut.clean else len(body)))
        self.end_headers()
        self.wfile.write(kept)
        if cut is not None and not cut.clean:
            self._hang_up()

    def _hang_up(self) -> None:
        self.close_connection = True
        self.connection.shutdown(socket.SHUT_RDWR)
