"""A platform that answers uploads with exactly what a test wants."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class ScriptedPlatform:
    """Takes uploads; ``answers`` says what becomes of one: a status and a body, or None for no answer.

    Attributes:
        order: Ids of what came.
        asked: Path and body of what came.
        answers: Makes an answer of a body.
    """

    def __init__(self) -> None:
        self.order: list[str] = []
        self.asked: list[tuple[str, dict[str, Any]]] = []
        self.answers: Callable[[dict[str, Any]], tuple[int, object] | None] = lambda body: (
            201,
            {"success": True, "data": {"id": body["id"]}},
        )
        platform = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            wbufsize = -1  # head and body in one piece: the second one would wait for the first one's receipt

            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                platform.order.append(body.get("id", ""))
                platform.asked.append((self.path, body))
                said = platform.answers(body)
                if said is None:
                    self.close_connection = True
                    self.connection.close()
                    return
                content = said[1] if isinstance(said[1], bytes) else json.dumps(said[1]).encode()
                self.send_response(said[0])
                self.send_header("Content-Length", str(len(content)))
                self.send_header("Retry-After", "7")
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class calls it so
                """Be silent."""

        class Server(ThreadingHTTPServer):
            def handle_error(self, request: object, client_address: object) -> None:
                """Be silent about connections that were cut."""

        self.server = Server(("127.0.0.1", 0), Handler)

    @property
    def url(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.server.server_address[1]}"


@contextmanager
def open_scripted_platform() -> Iterator[ScriptedPlatform]:
    """Serve it on loopback."""
    made = ScriptedPlatform()
    serving = threading.Thread(target=made.server.serve_forever, args=(0.01,))
    serving.start()
    try:
        yield made
    finally:
        made.server.shutdown()
        serving.join()
        made.server.server_close()
