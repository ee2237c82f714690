"""Something that is done again and again in a thread beside the window, until the kiosk ends."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

_PAUSE_S: Final = 0.05


@contextmanager
def repeating(
    name: str,
    every_s: float,
    job: Callable[[], None],
    *,
    after_s: float = 0,
    interrupt: Callable[[], None] | None = None,
) -> Iterator[None]:
    """Do something every so many seconds, while the block lasts.

    Args:
        name: Of the thread.
        every_s: Seconds between two turns.
        job: What is done; it raises nothing.
        after_s: Seconds until the first turn.
        interrupt: Called at the end: has a turn that is under way end soon.
    """
    ended = threading.Event()

    def work() -> None:
        pause_s = after_s
        while not ended.wait(pause_s):
            job()
            pause_s = every_s

    thread = threading.Thread(target=work, name=name, daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        while interrupt is not None and thread.is_alive():
            # Again and again: it may come between two steps of a turn, where there is nothing that could be ended.
            interrupt()
            thread.join(_PAUSE_S)
        thread.join()
