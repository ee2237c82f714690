"""Where a database lies: on which machine, in which file, and what stands of it in a file outside of its folder.

The high-water mark is a small file in another folder than the data, so that whoever puts back an older data folder, or
copies one, does not put back the high-water mark with it. It holds random marks and counts, nothing about guests.
Invariants: it never knows more than what was committed before it was written; where it is missing or cannot be read,
nothing is claimed.
"""

import ctypes
import hashlib
import json
import logging
import os
import secrets
import struct
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kiosk.store.base.private_files import give_to_owner_of_folder

_log = logging.getLogger(__name__)

_MACHINE_ID_FILES = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))
_PATIENCE_S = 5.0
_AT_FDCWD = -100
_STATX_BTIME = 0x800


@dataclass(frozen=True, slots=True, kw_only=True)
class HighWaterMark:
    """What a high-water mark remembers.

    Attributes:
        marks: The installations' marks, the present one last.
        starts: How often the present one was opened for work.
        sequences: The highest number of each device.
    """

    marks: tuple[str, ...]
    starts: int = 0
    sequences: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class HighWaterFile:
    """The file that remembers a database.

    Attributes:
        path: Where it lies.
    """

    path: Path

    def load(self) -> HighWaterMark | None:
        """Return what it remembers; None where it is missing or makes no sense."""
        try:
            found = json.loads(self.path.read_text(encoding="utf-8"))
            return HighWaterMark(
                marks=tuple(map(str, found["marks"])),
                starts=int(found["starts"]),
                sequences={str(device): int(number) for device, number in found["sequences"].items()},
            )
        except FileNotFoundError:
            return None
        except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
            _log.warning("the high-water mark of the database cannot be read: %s", type(error).__name__)
            return None

    def save(self, note: HighWaterMark) -> None:
        """Remember something else; where that cannot be written, less is noticed later, and nothing else happens."""
        draft = self.path.with_name(f"{self.path.name}.{os.getpid()}.{secrets.token_hex(4)}")
        text = json.dumps({"marks": note.marks, "starts": note.starts, "sequences": dict(note.sequences)})
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            give_to_owner_of_folder(draft)
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                # Before it takes its name: after a power cut an empty mark would claim that nothing is known.
                os.fsync(file.fileno())
            draft.replace(self.path)
        except OSError as error:
            _log.warning("the high-water mark of the database cannot be written: %s", type(error).__name__)
            with suppress(OSError):
                draft.unlink()


@dataclass(frozen=True, slots=True, kw_only=True)
class DatabaseLocation:
    """Where a database lies now.

    Attributes:
        machine: Mark of the machine, "" where it has none that can be read.
        file: Mark of the file, "" on file systems that have none.
        high_water: Its high-water mark.
    """

    machine: str
    file: str
    high_water: HighWaterFile


def locate_database(database: Path, state_dir: Path) -> DatabaseLocation:
    """Return where a database lies.

    Args:
        database: Its file, which exists.
        state_dir: Folder of high-water marks; another one than the database's.
    """
    name = hashlib.sha256(str(database.resolve()).encode()).hexdigest()[:16]
    return DatabaseLocation(
        machine=machine_mark(),
        file=_file_mark(database),
        high_water=HighWaterFile(state_dir / "databases" / f"{name}.json"),
    )


def machine_mark() -> str:
    """Return a mark of this machine, "" where it has none that can be read.

    The systems ask not to pass their own ids on (machine-id(5)), so it is a hash.
    """
    found = _machine_id().strip()
    return hashlib.sha256(f"gatehouse:{found}".encode()).hexdigest()[:32] if found else ""


def _machine_id() -> str:
    if sys.platform == "win32":
        return _windows_id()
    return _apple_id() if sys.platform == "darwin" else _linux_id()


def _linux_id() -> str:
    for file in _MACHINE_ID_FILES:
        try:
            if found := file.read_text(encoding="ascii").strip():
                return found
        except (OSError, UnicodeDecodeError):
            continue
    return ""


if sys.platform == "win32":
    import winreg

    def _windows_id() -> str:
        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as key:
                return str(winreg.QueryValueEx(key, "MachineGuid")[0])
        except OSError:
            return ""


def _apple_id() -> str:
    command = ["/usr/sbin/ioreg", "-rd1", "-c", "IOPlatformExpertDevice"]
    try:
        listing = subprocess.run(command, capture_output=True, text=True, timeout=_PATIENCE_S, check=False)  # noqa: S603
    except (OSError, subprocess.SubprocessError):
        return ""
    lines = [line for line in listing.stdout.splitlines() if "IOPlatformUUID" in line]
    return lines[0].partition("=")[2].strip(' "') if lines else ""


def _file_mark(path: Path) -> str:
    """Return what tells a file from a copy of it, and from another one that got its number on the disk.

    The file is not opened for that: to close it again would end the locks that SQLite holds on it in this process. The
    number of the disk is left out: it changes from one start of the system to the next.
    """
    found = path.stat()
    born = getattr(found, "st_birthtime_ns", 0) or getattr(found, "st_birthtime", 0) or _born_ns(path)
    return f"{found.st_ino}:{born}" if found.st_ino else ""


def _born_ns(path: Path) -> int:
    """Return when a file was made, in nanoseconds; 0 where the system does not say."""
    if sys.platform == "win32":
        return path.stat().st_ctime_ns
    # statx(2), which Python does not offer: 256 bytes; the mask is at 0, the time of birth (s64, u32) at 80.
    answer = ctypes.create_string_buffer(256)
    try:
        failed = ctypes.CDLL(None).statx(_AT_FDCWD, os.fsencode(path), 0, _STATX_BTIME, answer)
    except (OSError, AttributeError):
        return 0
    (mask,), (seconds, nanoseconds) = struct.unpack_from("=I", answer, 0), struct.unpack_from("=qI", answer, 80)
    return 0 if failed or not mask & _STATX_BTIME else int(seconds) * 10**9 + int(nanoseconds)
