"""zbar as a second reader, in a process of its own.

zbar had memory-safety bugs (CVE-2023-40889, CVE-2023-40890), and whoever holds up a ticket chooses its input. So it
runs where it can harm nobody: a crash or a hang there costs one picture, and the process is started anew.

Invariants: asking never waits; an answer is taken when it is there; at most one picture is under way; a process that
doesn't answer within the time limit is killed; without libzbar everything works, with ``available`` False. The process
dies with the program (its pipe closes), however that ends.

The process is spawned, never forked: the program has threads. In a frozen program ``multiprocessing.freeze_support()``
must be the first thing its main module does.
"""

import contextlib
import multiprocessing
import struct
from collections.abc import Callable
from enum import Enum, auto
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from kiosk.scanner.detection import Polygon
from kiosk.scanner.frame import Image, monotonic_ms
from kiosk.scanner.reading.engines.libzbar import serve, zbar_version

# Starting is given far more than an answer: Python and the library are loaded from disk, on a laptop just booted.
ANSWER_LIMIT_MS = 400.0
START_LIMIT_MS = 30_000.0
FIRST_REST_MS = 1_000.0
LONGEST_REST_MS = 60_000.0


class _Phase(Enum):
    OFF = auto()  # not started, or resting after a crash
    STARTING = auto()
    IDLE = auto()
    ASKED = auto()


class ZbarProcess:
    """Asks zbar about single pictures. For one thread only.

    Attributes:
        available: Whether libzbar is there.
        crashes: How often the process died or had to be killed.
    """

    def __init__(
        self,
        *,
        answer_limit_ms: float = ANSWER_LIMIT_MS,
        serve_with: Callable[[Connection], None] = serve,
        available: bool | None = None,
    ) -> None:
        """Make one; its process starts with the first question.

        Args:
            answer_limit_ms: A process that thinks for longer is killed.
            serve_with: What the process does; a module-level function.
            available: Whether there is anything to ask; None looks for libzbar.
        """
        self.available = (zbar_version() is not None) if available is None else available
        self.crashes = 0
        self._limit_ms = answer_limit_ms
        self._serve = serve_with
        self._phase = _Phase.OFF
        self._since_ms = 0.0
        self._rest_until_ms = 0.0
        self._rest_ms = FIRST_REST_MS
        self._link: Connection | None = None
        self._child: BaseProcess | None = None

    def ask(self, gray: Image) -> bool:
        """Hand a picture over if the process is free.

        Args:
            gray: Gray pixels.

        Returns:
            Whether it was taken; a first question only starts the process.
        """
        if not self.available:
            return False
        now_ms = monotonic_ms()
        if self._phase is _Phase.OFF and now_ms >= self._rest_until_ms:
            self._start(now_ms)
        self._look()
        if self._phase is not _Phase.IDLE or self._link is None:
            return False
        height, width = gray.shape
        try:
            self._link.send_bytes(struct.pack("<II", width, height) + gray.tobytes())
        except OSError:  # it died while idle
            self._bury(now_ms)
            return False
        self._phase, self._since_ms = _Phase.ASKED, now_ms
        return True

    def answer(self, *, wait_ms: float = 0.0) -> list[tuple[str, Polygon]]:
        """Return what zbar read in the picture last asked about, once.

        Args:
            wait_ms: Wait for it so long; 0 only looks.

        Returns:
            Texts with their places; empty when it read nothing, has not answered yet, or died of it.
        """
        return self._look(wait_ms=wait_ms)

    def wait_until_ready(self, limit_ms: float = START_LIMIT_MS) -> bool:
        """Start the process and wait until it takes pictures; return whether it does."""
        if not self.available:
            return False
        if self._phase is _Phase.OFF:
            self._start(monotonic_ms())
        if self._phase is _Phase.STARTING:
            self._look(wait_ms=limit_ms)
        return self._phase is _Phase.IDLE

    def close(self) -> None:
        """End the process."""
        self._drop(kill=True)
        self._phase = _Phase.OFF

    def _start(self, now_ms: float) -> None:
        context = multiprocessing.get_context("spawn")
        self._link, far_end = context.Pipe()
        child = context.Process(target=self._serve, args=(far_end,), name="zbar", daemon=True)
        try:
            child.start()
        except OSError:  # no memory or no processes left: the gate goes on without zbar for a while
            self._bury(now_ms)
            return
        finally:
            # Our copy of the child's end must go, or its death would never show as the end of the pipe.
            far_end.close()
        self._child = child
        self._phase, self._since_ms = _Phase.STARTING, now_ms

    def _look(self, *, wait_ms: float = 0.0) -> list[tuple[str, Polygon]]:
        """Take in what the process sent, or bury it when it is dead or over its time."""
        if self._phase in (_Phase.OFF, _Phase.IDLE) or self._link is None:
            return []
        limit_ms = START_LIMIT_MS if self._phase is _Phase.STARTING else self._limit_ms
        try:
            if self._link.poll(min(wait_ms, limit_ms) / 1000.0):
                found = self._link.recv()
                # Only an answer to a picture shows that it works. A process that starts and dies of each picture must
                # go on resting for longer and longer.
                if self._phase is _Phase.ASKED:
                    self._rest_ms = FIRST_REST_MS
                self._phase = _Phase.IDLE
                return list(found)
        except (EOFError, OSError):
            self._bury(monotonic_ms())
            return []
        now_ms = monotonic_ms()
        if now_ms - self._since_ms >= limit_ms:
            self._bury(now_ms)
        return []

    def _bury(self, now_ms: float) -> None:
        """Give the process up; it rests from now on, however long it was waited for."""
        self.crashes += 1
        self._drop(kill=True)
        self._phase = _Phase.OFF
        self._rest_until_ms = now_ms + self._rest_ms
        self._rest_ms = min(self._rest_ms * 2, LONGEST_REST_MS)

    def _drop(self, *, kill: bool) -> None:
        if self._link is not None:
            with contextlib.suppress(OSError):
                self._link.close()
            self._link = None
        if self._child is not None:
            if kill:
                self._child.kill()
            self._child.join()
            self._child.close()
            self._child = None
