"""How urgently a process runs: asked of a real one, because nobody may take it back."""

import json
import os
import platform
import re
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.store.laptop import process_priority

_CALL = """
import json, os, sys
from kiosk.store.laptop import process_priority
{before}
process_priority.{call}()
print(json.dumps([os.getpriority(os.PRIO_PROCESS, 0), os.sched_getscheduler(0)]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks the scheduler of Linux")
@pytest.mark.parametrize(
    ("before", "call", "nice", "way"),
    [
        ("", "run_behind_gate", 5, "SCHED_BATCH"),
        # Somebody wanted it to wait longer still.
        ("os.setpriority(os.PRIO_PROCESS, 0, 11)", "run_behind_gate", 11, "SCHED_BATCH"),
        ("", "run_when_idle", 19, "SCHED_IDLE"),
    ],
)
def test_a_process_gives_way_as_far_as_it_may(before, call, nice, way):
    here = os.getpriority(os.PRIO_PROCESS, 0)
    done = subprocess.run(
        [sys.executable, "-c", _CALL.format(before=before if here <= 11 else "", call=call)],
        capture_output=True,
        check=True,
    )
    assert json.loads(done.stdout) == [max(nice, here), getattr(os, way)]


_SESSION = Path("/proc/self/autogroup")
_BEHIND = """
import pathlib
from kiosk.store.laptop import process_priority
told = pathlib.Path("/proc/self/autogroup")
{before}
process_priority.run_behind_gate()
print(*told.read_text().split()[-1:])
"""


def _nice_among_sessions(before: str = "", *, own: bool) -> str:
    """Return what Linux tells of a process that runs behind the gate, "" where its session has no such group."""
    done = subprocess.run(
        [sys.executable, "-c", _BEHIND.format(before=before)], capture_output=True, check=True, start_new_session=own
    )
    return done.stdout.decode().strip()


@pytest.mark.skipif(not _SESSION.exists(), reason="asks Linux how nice a session is among others")
@pytest.mark.parametrize(("before", "nice"), [("", "5"), ("told.write_text('9')", "9")])
def test_a_service_is_nice_among_sessions(before: str, nice: str):
    """How nice a process is counts within its own session only, and the window is in another one."""
    assert _nice_among_sessions(before, own=True) in {nice, ""}


@pytest.mark.skipif(not _SESSION.exists(), reason="asks Linux how nice a session is among others")
def test_a_terminals_session_stays_as_it_is():
    here = _SESSION.read_text(encoding="ascii").split()[-1:]
    assert _nice_among_sessions(own=False) == "".join(here)


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux how nice a session is among others")
@pytest.mark.parametrize("told", ["", "/autogroup-7 nice", "nothing that Linux tells", None])
def test_whatever_is_told_of_a_session_it_runs(tmp_path: Path, told: str | None):
    """The first session of a container is told to have no such group: an empty line, and it ended there."""
    file = tmp_path / "autogroup"
    if told is not None:
        file.write_text(told)
    _nice_among_sessions(f"process_priority._OF_SESSION = pathlib.Path({str(file)!r})", own=True)
    assert (file.read_text() if file.exists() else None) == told


def _linux() -> tuple[int, ...]:
    return tuple(map(int, re.findall("[0-9]+", platform.release())[:2])) if sys.platform == "linux" else (0, 0)


_TURN = """
import ctypes, struct
from kiosk.store.laptop import process_priority
process_priority.run_behind_gate()
told = ctypes.create_string_buffer(48)
assert ctypes.CDLL(None).syscall(315, 0, told, 48, 0) == 0, "sched_getattr(2)"
print(struct.unpack("=IIQiIQQQ", told.raw)[5])
"""


@pytest.mark.skipif(_linux() < (6, 12) or platform.machine() != "x86_64", reason="asks what only newer ones tell")
def test_whoever_wakes_up_does_not_wait_for_the_turn_of_one_behind_the_gate():
    """It waited for some 3 ms at each of a verdict's threads, whatever had been said of being nice."""
    done = subprocess.run([sys.executable, "-c", _TURN], capture_output=True, check=True)
    assert int(done.stdout) == process_priority.LONGEST_TURN_NS
