"""Waiting for what other threads, processes and machines do.

Invariants: what is waited for comes, or is missing. ``PATIENCE_S`` is no statement about speed: it only keeps a test
that waits in vain from waiting for ever, so it is far longer than a busy machine takes, and shorter than pytest's own
limit (``timeout`` in pyproject.toml), so that the sentence of what is missing is what is read.
"""

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

PATIENCE_S = 150.0


def wait_for(condition: Callable[[], T | None], what: str, seconds: float = PATIENCE_S) -> T:
    """Wait until a condition holds; returns what it gave."""
    until = time.monotonic() + seconds
    while True:
        # The clock is read first: a machine that slept for long before it looked still looks once more.
        late = time.monotonic() > until
        if found := condition():
            return found
        if late:
            raise AssertionError(f"waited in vain for: {what}")
        time.sleep(0.01)
