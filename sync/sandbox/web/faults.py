"""Faults on demand: what venues' networks and tired platforms do, at the push of a button.

A fault says which requests it meets (``path``: beginning of the path below the platform's base, "" for all), how often
(``times``) and how long (``seconds``). Faults are consumed in the order in which they were set.
"""

import threading
import time
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

Kind = Literal[
    "down",  # 503 to everybody
    "refuse",  # nobody listens at all; needs ``seconds``
    "latency",  # answers ``seconds`` later
    "reset",  # the connection is reset while the request is still being sent; nothing is done
    "drop",  # takes the request, does its work, and closes the connection without an answer
    "fail_after",  # does the work, and answers ``status`` all the same
    "twice",  # does the work twice, as when a proxy on the way repeats a request; the second answer is given
    "status",  # answers ``status`` without doing anything
    "rate_limit",  # 429 with Retry-After ``retry_after``: seconds, a date with ``as_date``, nothing with ``bare``
    "truncate",  # half of the answer, then the connection ends; with ``clean`` the length is right and the JSON is not
    "repeat_page",  # the last page of that collection once more
    "repeat_ack",  # every result of an upload twice
    "lie",  # uploads are taken, and answered with another status word
    "revoke_tokens",  # access tokens end now; with ``refresh`` the refresh tokens too
    "revoke_devices",  # devices are struck off
    "expire_cursors",  # every cursor answers 410
    "clock_skew",  # the Date header is off by ``seconds``
]

_AT_ONCE = frozenset({"revoke_tokens", "revoke_devices", "expire_cursors"})


class Fault(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """One fault as it is set from outside."""

    kind: Kind
    path: str = ""
    times: Annotated[int, Meta(ge=1)] | None = None
    seconds: float | None = None
    status: Annotated[int, Meta(ge=400, le=599)] = 500
    retry_after: Annotated[int, Meta(ge=0)] = 1
    as_date: bool = False
    bare: bool = False
    clean: bool = False
    refresh: bool = False


class FaultBoard:
    """The faults that are set, used by all threads of the server."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._set: list[tuple[Fault, float]] = []
        self._met: dict[str, int] = {}
        self._cleared = threading.Event()

    def set(self, fault: Fault) -> None:
        """Set a fault."""
        ends = time.monotonic() + fault.seconds if fault.kind in {"down", "refuse"} and fault.seconds else float("inf")
        with self._lock:
            self._set.append((fault, ends))

    def clear(self) -> None:
        """Take all faults away."""
        with self._lock:
            self._set.clear()
            # Whoever is kept waiting goes on now: later it might meet faults that were meant for somebody else.
            self._cleared.set()
            self._cleared = threading.Event()

    def keep_waiting(self, slow: Fault) -> None:
        """Keep a request waiting that met a "latency", at most until all faults are taken away."""
        with self._lock:
            cleared = self._cleared
        cleared.wait(slow.seconds or 1.0)

    def meet(self, kind: Kind, path: str) -> Fault | None:
        """Return the fault of this kind that a request meets, and use it up by one; None when there is none."""
        with self._lock:
            now = time.monotonic()
            self._set = [(fault, ends) for fault, ends in self._set if ends > now]
            for place, (fault, _) in enumerate(self._set):
                if fault.kind != kind or not path.startswith(fault.path):
                    continue
                self._met[kind] = self._met.get(kind, 0) + 1
                if fault.times is not None:
                    fault.times -= 1
                    if fault.times == 0:
                        del self._set[place]
                return fault
        return None

    def report(self) -> dict[str, object]:
        """Return what is set, and how often each kind was met."""
        with self._lock:
            return {"set": [msgspec.to_builtins(fault) for fault, _ in self._set], "met": dict(self._met)}


def happens_at_once(fault: Fault) -> bool:
    """Return whether a fault is an action instead of a state."""
    return fault.kind in _AT_ONCE
