import subprocess
import sys

import pytest

from sync.lock import AlreadyRunningError, InstanceLock

HOLD = """
import sys
from pathlib import Path
from sync.lock import InstanceLock
lock = InstanceLock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.readline()
"""


def test_one_holder_at_a_time(tmp_path):
    path = tmp_path / "folder" / "sync.lock"
    first = InstanceLock(path)
    with pytest.raises(AlreadyRunningError):
        InstanceLock(path)
    first.release()
    InstanceLock(path).release()


def test_the_lock_dies_with_its_process(tmp_path):
    path = tmp_path / "sync.lock"
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(AlreadyRunningError, match=str(holder.pid)):
            InstanceLock(path)
        holder.kill()
        holder.wait()
    InstanceLock(path).release()
    assert path.exists()  # never deleted: that is how two processes would come to hold it
