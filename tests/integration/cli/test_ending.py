"""A program that is asked to end ends, in whatever step the signal meets it."""

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.cli.ending import stopped_by_signals
from kiosk.cli.program import make_app, run_app
from kiosk.ending_signals import ending_signals
from kiosk.reports.replacing import replacing

SIGNALS = [signal.SIGINT, signal.SIGTERM, *([signal.SIGHUP] if sys.platform != "win32" else [])]


@pytest.fixture(autouse=True)
def _nothing_is_ignored() -> Iterator[None]:
    """What a shell starts in the background ignores Ctrl+C, and hands that on: whoever runs these may do so."""
    ignored = [number for number in SIGNALS if signal.getsignal(number) is signal.SIG_IGN]
    for number in ignored:
        signal.signal(number, signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL)
    yield
    for number in ignored:
        signal.signal(number, signal.SIG_IGN)


def _write_and_be_asked_to_end(path: Path, number: signal.Signals, ignored: bool, mistaken: bool) -> None:
    """Run a verb that is asked to end in the middle of its file; where Qt is broken off, it says something else."""
    if ignored:
        signal.signal(number, signal.SIG_IGN)
    app = make_app()

    @app.command("write")
    def write() -> None:
        with replacing(path) as beside:
            beside.write_text("guests")
            try:
                signal.raise_signal(number)
            except KeyboardInterrupt:
                if mistaken:
                    raise AttributeError("QGradient has no attribute Preset") from None
                raise

    app.command("another")(lambda: None)  # one command alone would need no name
    sys.exit(run_app(app, ["--data-dir", str(path.parent / "data"), "write"]))


@pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")
@pytest.mark.parametrize("number", SIGNALS)
@pytest.mark.parametrize(("ignored", "mistaken"), [(False, False), (False, True), (True, False)])
def test_a_verb_that_is_asked_to_end_leaves_no_half_file(
    tmp_path: Path, number: signal.Signals, ignored: bool, mistaken: bool, capfd: pytest.CaptureFixture[str]
) -> None:
    arguments = (tmp_path / "log.csv", number, ignored, mistaken)
    child = multiprocessing.get_context("spawn").Process(target=_write_and_be_asked_to_end, args=arguments)
    child.start()
    child.join()
    left = [path.name for path in tmp_path.iterdir()]
    # Under nohup, say: what is ignored is no wish that it ends.
    assert (child.exitcode, left) == ((0, ["log.csv"]) if ignored else (130, []))
    assert ("Cancelled." in capfd.readouterr().err) is not ignored


def test_a_verb_gives_the_signals_back() -> None:
    before = [signal.getsignal(number) for number in SIGNALS]
    app = make_app()
    met: list[object] = []
    app.command("look")(lambda: met.extend(map(signal.getsignal, ending_signals())))
    app.command("another")(lambda: None)
    assert run_app(app, ["look"]) == 0
    assert signal.SIG_DFL not in met
    assert [signal.getsignal(number) for number in SIGNALS] == before


@pytest.mark.parametrize("number", SIGNALS)
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
