"""A program that is asked to end ends, in whatever step the signal meets it."""

import os
import signal
import threading

import pytest

from kiosk.cli.ending import stopped_by_signals


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_sets_the_event_and_is_given_back_afterwards(number: signal.Signals) -> None:
    before = signal.getsignal(number)
    with stopped_by_signals() as stopping:
        os.kill(os.getpid(), number)
        stopping.wait()
    assert signal.getsignal(number) is before


def test_a_signal_that_meets_the_waiting_itself_does_not_wait_for_it() -> None:
    """The handler runs in the thread that holds the event's lock, as it does while that thread begins to wait."""
    with stopped_by_signals() as stopping:
        with vars(stopping)["_cond"]:
            signal.raise_signal(signal.SIGTERM)
        stopping.wait()
    assert not [thread for thread in threading.enumerate() if thread.name == "signals"]
