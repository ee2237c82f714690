"""Ends requests that take too long as a whole, however steadily something trickles in.

A time-out of a socket counts from one piece to the next: a platform that sends the head of its answer byte by byte
would never meet it. So every request has an instant at which all connections to its platform are cut; whoever waits on
one of them wakes up with an error. That is rough on other requests of the same moment, which are simply sent again.

Invariant: nothing is cut while every request is within its time.
"""

import socket
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import count
from typing import Any
from weakref import WeakSet

_OPENED = ("connect_tcp.complete", "start_tls.complete")
# A thread that slept to the very instant would have to be woken for each request; an eighth of slack costs nothing.
_LOOKS = 8


class Deadline:
    """Watches the requests of one client.

    Args:
        limit_s: Seconds that a request may take at most, give or take an eighth.
    """

    def __init__(self, limit_s: float) -> None:
        self._limit_s = limit_s
        self._numbers = count()
        self._due: dict[int, float] = {}
        # Weak, for the pool closes connections by itself, and a closed one must be let go.
        self._sockets: WeakSet[socket.socket] = WeakSet()
        self._guard = threading.Lock()
        self._closed = threading.Event()
        self._watcher: threading.Thread | None = None

    def note(self, event: str, info: Mapping[str, Any]) -> None:
        """Remember a connection that was opened; httpx calls this where it is given as ``trace``."""
        if event.endswith(_OPENED):
            opened = info["return_value"].get_extra_info("socket")
            if opened is not None:
                with self._guard:
                    self._sockets.add(opened)

    @contextmanager
    def over(self) -> Iterator[None]:
        """Watch one request."""
        number = next(self._numbers)
        with self._guard:
            self._due[number] = time.monotonic() + self._limit_s
            if self._watcher is None:
                self._watcher = threading.Thread(target=self._watch, name="deadline", daemon=True)
                self._watcher.start()
        try:
            yield
        finally:
            with self._guard:
                del self._due[number]

    def close(self) -> None:
        """End the watching."""
        self._closed.set()
        if self._watcher is not None:
            self._watcher.join()

    def _watch(self) -> None:
        while not self._closed.wait(self._limit_s / _LOOKS):
            with self._guard:
                if any(due <= time.monotonic() for due in self._due.values()):
                    self._cut()

    def _cut(self) -> None:
        for opened in list(self._sockets):
            try:
                # Not that of a TLS socket, which would take its encryption from under whoever reads it.
                socket.socket.shutdown(opened, socket.SHUT_RDWR)
            except OSError:
                continue  # it is closed already
