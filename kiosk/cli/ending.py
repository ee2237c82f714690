"""Ending in order when a signal comes.

Python runs a signal's handler in the main thread, between any two steps of it. There the main thread may hold the very
lock that ``Event.set`` takes, since it waits for that event; it would then wait for itself, and the program be left
running for good. So a handler only puts a mark into a queue, which takes no lock, and a thread beside does the rest.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from queue import SimpleQueue

from kiosk.ending_signals import ending_signals


@contextmanager
def stopped_by_signals() -> Iterator[threading.Event]:
    """Set an event at one of ``ending_signals``, instead of breaking into what the program does."""
    stopping, signals = threading.Event(), SimpleQueue[bool]()

    def follow() -> None:
        while signals.get():
            stopping.set()

    following = threading.Thread(target=follow, name="signals", daemon=True)
    following.start()
    before = {
        number: signal.signal(number, lambda *_: signals.put(True))  # noqa: FBT003  # an item, not a switch
        for number in ending_signals()
    }
    try:
        yield stopping
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        signals.put(False)  # noqa: FBT003
        following.join()
