"""By which signals a program is asked to end, and how a verb does: as though somebody had pressed Ctrl+C.

Invariant: whichever of them comes, what was begun is taken back in order. A system that shuts down sends SIGTERM, a
terminal that is closed SIGHUP; by themselves both end a process in the middle of a file, which then holds names of
guests in the clear under a hidden name.
"""

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


def ending_signals() -> tuple[signal.Signals, ...]:
    """Return the signals that mean: end now, in order. One that is ignored here (``nohup``) is none of them."""
    if sys.platform == "win32":
        return (signal.SIGINT, signal.SIGTERM, signal.SIGBREAK)
    wanted = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    return tuple(number for number in wanted if signal.getsignal(number) is not signal.SIG_IGN)


class Cancelled:
    """Whether a signal came.

    Attributes:
        by_signal: It did, and whatever failed since then may have failed because of it: broken off between any two
            steps, Qt complains of something else than of an interruption.
    """

    def __init__(self) -> None:
        self.by_signal = False

    def break_off(self, number: int, frame: FrameType | None) -> None:
        """Do what Ctrl+C does.

        Raises:
            KeyboardInterrupt: Always.
        """
        self.by_signal = True
        signal.default_int_handler(number, frame)


@contextmanager
def cancelled_by_signals() -> Iterator[Cancelled]:
    """Raise KeyboardInterrupt where this process is asked to end; whoever has a better way takes the signals over."""
    cancelled = Cancelled()
    if threading.current_thread() is not threading.main_thread():
        yield cancelled  # Python gives signals to the main thread alone
        return
    before = {number: signal.getsignal(number) for number in ending_signals()}
    # Only those that nobody cares for yet: others belong to whoever started it.
    ours = {number: one for number, one in before.items() if one in {signal.SIG_DFL, signal.default_int_handler}}
    for number in ours:
        signal.signal(number, cancelled.break_off)
    try:
        yield cancelled
    finally:
        for number, handler in ours.items():
            signal.signal(number, handler)
