import errno
import io
import os
import subprocess
import sys

import pytest

from kiosk.domain.errors import StoreError
from sync.daemon.instance_lock import AlreadyRunningError, InstanceLock, holder_in

HOLD = """
import sys
from pathlib import Path
from sync.daemon.instance_lock import InstanceLock
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


def test_who_holds_it_is_said(tmp_path):
    path = tmp_path / "sync.lock"
    path.write_text("an older and much longer text than a process number", encoding="ascii")
    lock = InstanceLock(path)
    with pytest.raises(AlreadyRunningError) as caught:
        InstanceLock(path)
    lock.release()
    assert str(caught.value) == f"the sync daemon is running already (process {os.getpid()})"


class LockedAtTheBeginning(io.BytesIO):
    """A file as Windows shows it to whoever does not hold the lock: the first byte cannot be read."""

    def read(self, size=-1, /):
        if self.tell() == 0:
            raise PermissionError(errno.EACCES, "another process has locked a portion of the file")
        return super().read(size)


@pytest.mark.parametrize(
    ("text", "holder"), [(b"\n4711\n", "4711"), (b"\n", "unknown"), (b"", "unknown"), (b"4711\n", "4711")]
)
def test_the_holder_is_read_wherever_it_can_be(text, holder):
    assert holder_in(io.BytesIO(text)) == holder


def test_the_number_stands_behind_the_byte_that_windows_locks(tmp_path):
    lock = InstanceLock(tmp_path / "sync.lock")
    lock.release()
    assert holder_in(LockedAtTheBeginning((tmp_path / "sync.lock").read_bytes())) == str(os.getpid())


def test_a_disk_that_knows_no_locks_is_not_taken_for_another_daemon(tmp_path, monkeypatch):
    def refuse(_descriptor, *, blocking):
        raise OSError(errno.ENOLCK, "no locks available")

    monkeypatch.setattr("sync.daemon.instance_lock.lock_descriptor", refuse)
    with pytest.raises(StoreError, match="no locks") as caught:
        InstanceLock(tmp_path / "sync.lock")
    assert caught.value.key == "store.disk"
