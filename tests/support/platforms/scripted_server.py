"""A loopback server that answers with exactly the bytes a test wants, and remembers what was asked."""

import socket
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Self

from tests.support.patience import PATIENCE_S

CRLF = b"\r\n"


def answer(status: int, body: bytes = b"", *, length: int | None = None, **headers: str) -> bytes:
    """Return an HTTP/1.1 answer behind which the connection ends, as it says; ``length`` may lie."""
    lines = [f"HTTP/1.1 {status} Whatever", f"Content-Length: {len(body) if length is None else length}"]
    lines.append("Connection: close")  # or a client might send its next request into the closing connection
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return CRLF.join(line.encode() for line in lines) + CRLF * 2 + body


@dataclass
class ScriptedServer:
    """Serves scripted answers, one per request, the last one for ever; None hangs up without a word.

    Attributes:
        answers: What is answered.
        requests: Heads of the requests that came, as text.
        pause_s: Pause before each answer, for as long as whoever asked waits for it.
    """

    answers: Sequence[bytes | None]
    requests: list[str] = field(default_factory=list)
    pause_s: float = 0.0

    def __enter__(self) -> Self:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self.url = f"http://127.0.0.1:{self.port}/v1"
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._closing = True
        socket.create_connection(("127.0.0.1", self.port)).close()
        self._thread.join()
        self._listener.close()

    def _serve(self) -> None:
        self._closing = False
        while True:
            connection, _ = self._listener.accept()
            with connection:
                if self._closing:
                    return
                connection.settimeout(PATIENCE_S)
                self._serve_connection(connection)

    def _serve_connection(self, connection: socket.socket) -> None:
        """Answer one request and hang up: keeping connections open would need a thread each."""
        received = b""
        while CRLF * 2 not in received:
            piece = connection.recv(65536)
            if not piece:
                return
            received += piece
        head, _, body = received.partition(CRLF * 2)
        lines = head.decode("latin-1").split("\r\n")
        length = next((int(line.split(":")[1]) for line in lines if line.lower().startswith("content-length:")), 0)
        while len(body) < length:
            body += connection.recv(65536)
        self.requests.append(head.decode("latin-1") + "\n\n" + body.decode("latin-1"))
        script = self.answers[min(len(self.requests), len(self.answers)) - 1]
        if self.pause_s:
            with suppress(TimeoutError):
                connection.settimeout(self.pause_s)
                connection.recv(1)  # whoever asked hangs up, and that is all they still say
        if script is not None:
            with suppress(OSError):  # whoever asked had enough
                connection.sendall(script)


@dataclass
class SlowServer(ScriptedServer):
    """Serves one answer in pieces, one after each pause, until whoever asked hangs up.

    Attributes:
        dropped: So many pieces were sent.
    """

    pause_s: float = 0.02
    dropped: int = 0

    def _serve_connection(self, connection: socket.socket) -> None:
        connection.recv(65536)
        for piece in self.answers:
            try:
                connection.sendall(piece or b"")
            except OSError:
                return
            self.dropped += 1
            time.sleep(self.pause_s)
