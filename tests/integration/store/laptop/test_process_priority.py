"""How urgently a process runs: asked of a real one, because nobody may take it back."""

import json
import os
import subprocess
import sys

import pytest

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
