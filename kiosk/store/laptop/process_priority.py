"""How urgently a process runs beside the gate's: guests come first, whatever else this laptop does.

Invariants: each process says so itself, however it was started (a service, a terminal, the window); a system that
refuses leaves it as it was, and nothing fails for that; a process that writes is never held back at the disk, for the
gate would wait for the lock that it holds.
"""

import contextlib
import os
import platform
import struct
import sys
from pathlib import Path
from typing import Final

_BEHIND_NICE: Final = 5
_LEAST_NICE: Final = 19
_OF_SESSION: Final = Path("/proc/self/autogroup")

# winbase.h. The "background mode" (PROCESS_MODE_BACKGROUND_BEGIN) would spare the disk, too, but Windows then keeps the
# process to a few megabytes of memory, and a long file is never finished.
_BELOW_NORMAL: Final = 0x4000
_IDLE: Final = 0x40

LONGEST_TURN_NS: Final = 100_000_000
"""The longest turn that Linux grants, in nanoseconds."""
_SCHED_SETATTR: Final = {"x86_64": 314, "aarch64": 274, "riscv64": 274}  # numbers of the system call, by the machine
_ATTR_BYTES: Final = 48

# sys/resource.h of macOS (setpriority(2)): efficiency cores, and a disk that everybody else may use first.
_PRIO_DARWIN_PROCESS: Final = 4
_PRIO_DARWIN_BG: Final = 0x1000


def run_behind_gate() -> None:
    """Run behind the window, at a good pace; for a process that writes into the database.

    To be called before threads are made: on Linux each has a priority of its own, and new ones have their maker's.
    """
    if sys.platform == "win32":
        _set_class(_BELOW_NORMAL)
        return
    _be_nice(_BEHIND_NICE)
    if sys.platform == "linux":
        _be_nice_as_session(_BEHIND_NICE)
        # Takes turns as ever, but does not interrupt whoever runs when something comes for it (sched(7)).
        with contextlib.suppress(OSError):
            os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))
            _give_way_at_once()


def run_when_idle() -> None:
    """Run only when nobody else wants the processor or the disk; for a process that reads the database alone."""
    if sys.platform == "win32":
        _set_class(_IDLE)
        return
    _be_nice(_LEAST_NICE)
    with contextlib.suppress(OSError):
        if sys.platform == "linux":
            # Everybody else interrupts it at once, which being nice does not promise; the disk follows by itself, as
            # the kernel takes the class of reads and writes from this one where none was chosen (ioprio_set(2)).
            os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
        elif sys.platform == "darwin":
            os.setpriority(_PRIO_DARWIN_PROCESS, 0, _PRIO_DARWIN_BG)


def _give_way_at_once() -> None:
    """Let whoever wakes up run at once, instead of behind the rest of this one's turn; for Linux.

    Since Linux 6.6 a turn is run to its end, some 3 ms, however nice it is, and a verdict wakes four threads one after
    the other. Whoever has shorter turns interrupts longer ones (since 6.12), so this one asks for the longest.
    """
    call = _SCHED_SETATTR.get(platform.machine())
    if call is None:
        return
    import ctypes  # noqa: PLC0415  # only here

    # struct sched_attr (sched_setattr(2)): size, policy, flags, nice, priority, runtime, deadline, period.
    nice = os.getpriority(os.PRIO_PROCESS, 0)
    wanted = struct.pack("=IIQiIQQQ", _ATTR_BYTES, os.SCHED_BATCH, 0, nice, 0, LONGEST_TURN_NS, 0, 0)
    # Where it is refused, or older and takes no notice, everything is as it was.
    ctypes.CDLL(None).syscall(call, 0, wanted, 0)


def _be_nice(least: int) -> None:
    """Be at least so nice: a service manager or a terminal may have asked for more, which nobody may take back."""
    if sys.platform != "win32":
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, 0, max(least, os.getpriority(os.PRIO_PROCESS, 0)))


def _be_nice_as_session(least: int) -> None:
    """Be so nice among sessions, where this is the first process of one, as a service is; for Linux.

    Sessions share a processor alike (sched(7), "The autogroup feature"): how nice a process is counts within its own
    only, and the window is in another one.
    """
    if os.getsid(0) != os.getpid():
        return  # a terminal's: others in it were not asked
    # Where the feature is off or a control group decides, it is not there or has no effect.
    with contextlib.suppress(OSError, ValueError):
        told = _OF_SESSION.read_text(encoding="ascii").split()
        # Nothing is told in the session that the system began with, such as a container's first: it has no such group.
        if told:
            _OF_SESSION.write_text(str(max(least, int(told[-1]))), encoding="ascii")


def _set_class(wanted: int) -> None:
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415  # only here

        # The call may be forbidden to some accounts; then it runs as everybody does.
        ctypes.windll.kernel32.SetPriorityClass(ctypes.windll.kernel32.GetCurrentProcess(), wanted)
