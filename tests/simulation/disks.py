"""A laptop's database file: crashes around its commits, copies, restores, and a disk that forgets the last of its
writes.

A crash before COMMIT leaves what stood before, one behind it leaves everything: what lies between is SQLite's, and is
tested there. What a lying disk loses is the end of the write-ahead log, up to the end of an earlier transaction.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import sqlite_utils

from kiosk.store.base.database_key import DatabaseKey
from kiosk.store.database import Database, open_database
from kiosk.store.laptop.database_location import DatabaseLocation, HighWaterFile, HighWaterMark
from tests.simulation.setting import Setting

KEY = DatabaseKey("5e" * 32, "file")
_WAL_HEADER, _FRAME_HEADER = 32, 24
_NAME = "gatehouse.db"


class CrashError(BaseException):
    """The process ends here, and nothing catches that.

    Attributes:
        committed: Whether the transaction under way had reached the disk.
    """

    def __init__(self, *, committed: bool) -> None:
        super().__init__()
        self.committed = committed


@dataclass(slots=True)
class CrashPlan:
    """When the next crash comes.

    Attributes:
        transactions: So many transactions from now; 0 for never.
        committed: Behind its commit, or before.
    """

    transactions: int = 0
    committed: bool = False

    def is_now(self) -> bool:
        """Count a transaction; returns whether this is the one that crashes."""
        self.transactions -= self.transactions > 0
        return self.transactions == 0

    @property
    def is_set(self) -> bool:
        """Whether a crash is to come."""
        return self.transactions > 0


@cache
def base_folder() -> Path:
    """Return a folder for this process, in memory where the system has such a place."""
    memory = Path("/dev/shm")
    return Path(tempfile.mkdtemp(prefix="gatehouse-simulation-", dir=memory if memory.is_dir() else None))


@cache
def _template() -> Path:
    """Return an empty database of this version's schema: copying it is much faster than making one."""
    path = base_folder() / "template.db"
    open_database(path, KEY).close()
    return path


class _NoHighWater(HighWaterFile):
    """The high-water mark of a system that was put back as a whole, as virtual machines are: it remembers nothing."""

    def load(self) -> HighWaterMark | None:
        """Return nothing."""
        return None

    def save(self, note: HighWaterMark) -> None:
        """Forget it."""


class Disk:
    """Where one laptop's database lies.

    Args:
        folder: Its folder, which must not exist yet.
        machine: Which laptop this is.
        setting: Whether anything tells one file or machine from another.
    """

    def __init__(self, folder: Path, machine: int, setting: Setting) -> None:
        self.folder = folder
        self._machine = machine
        self._has_marks = setting.has_marks
        self._files = 1
        self.path = folder / _NAME
        self.plan = CrashPlan()
        self._marked = b"", 0
        folder.mkdir(parents=True)

    def format(self) -> None:
        """Put an empty database there."""
        shutil.copyfile(_template(), self.path)

    def open(self) -> Database:
        """Open the database, ready to crash."""
        database = open_database(self.path, KEY)
        plain = database.transaction

        @contextmanager
        def crashing(*, gives_way: bool = False, goes_first: bool = False) -> Iterator[sqlite_utils.Database]:
            planned = self.plan.is_set
            now = planned and self.plan.is_now()
            with plain(gives_way=gives_way, goes_first=goes_first) as db:
                yield db
                if now and not self.plan.committed:
                    raise CrashError(committed=False)
            if now:
                raise CrashError(committed=True)

        database.transaction = crashing  # type: ignore[method-assign]
        return database

    def location(self) -> DatabaseLocation:
        """Return where the database lies."""
        if not self._has_marks:
            return DatabaseLocation(machine="", file="", high_water=_NoHighWater(Path()))
        beside = self.folder.with_name(f"high-water-{self._machine}.json")
        return DatabaseLocation(
            machine=f"machine-{self._machine}",
            file=f"file-{self._machine}-{self._files}",
            high_water=HighWaterFile(beside),
        )

    def copy_to(self, folder: Path) -> None:
        """Copy what is on the disk now, as a backup program or a file manager does."""
        folder.mkdir(parents=True, exist_ok=True)
        for source in (self.path, self._wal):
            target = folder / source.name
            target.unlink(missing_ok=True)
            if source.exists():
                shutil.copyfile(source, target)

    def restore(self, folder: Path) -> None:
        """Put a copy in the place of what is there. The database must be closed."""
        self._marked = b"", 0
        self._files += 1
        for name in (self.path, self._wal, self.path.with_name(f"{_NAME}-shm")):
            name.unlink(missing_ok=True)
        for source in folder.iterdir():
            shutil.copyfile(source, self.folder / source.name)

    def mark(self) -> tuple[bytes, int]:
        """Return the write-ahead log's header, and where what was written under it ends.

        A log that began anew keeps its length: what counts are the frames that carry the header's salt (SQLite's file
        format, section 4.1).
        """
        if not self._wal.exists():
            return b"", 0
        with self._wal.open("rb") as log:
            header = log.read(_WAL_HEADER)
            if len(header) < _WAL_HEADER:
                return b"", 0
            frame = _FRAME_HEADER + int.from_bytes(header[8:12], "big")
            end = self._marked[1] if self._marked[0] == header else _WAL_HEADER
            while os.pread(log.fileno(), 8, end + 8) == header[16:24]:
                end += frame
        self._marked = header, end
        return self._marked

    def forget_since(self, mark: tuple[bytes, int], aside: Path) -> bool:
        """Make the copy ``aside`` lose what was written to the log since a mark; returns whether that can be."""
        header, size = mark
        log = aside / self._wal.name
        if not size or not log.exists():
            return False
        with log.open("r+b") as opened:
            if opened.read(_WAL_HEADER) != header:
                return False  # the log began anew since then: what was in it has reached the database
            opened.truncate(size)
        return True

    @property
    def _wal(self) -> Path:
        return self.path.with_name(f"{_NAME}-wal")
