"""A database that tells what each of its write transactions took: rows, SQLite's steps, and time with the lock held."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import sqlite_utils

from kiosk.store.base.database_key import DatabaseKey
from kiosk.store.database import Database, open_database

_STEP = 100


class Killed(BaseException):
    """The process ends here."""


@dataclass(frozen=True, slots=True)
class Hold:
    """One transaction.

    Attributes:
        rows: Rows that it wrote, in all tables, those of indexes of words too.
        steps: Instructions of SQLite's machine, in hundreds: what was read counts as what was written. The same on
            every laptop, however busy it is.
        ms: Processor time of its thread while it held the lock: who waits for the disk is not counted.
    """

    rows: int
    steps: int
    ms: float


class CountingDatabase(Database):
    """A database file, made where it is not there.

    Attributes:
        holds: Its transactions, the latest last.
        dies_after: After so many further transactions the process ends; None for never.
    """

    def __init__(self, path: Path, key: DatabaseKey) -> None:
        open_database(path, key).close()
        super().__init__(path, key)
        self.holds: list[Hold] = []
        self.dies_after: int | None = None

    @contextmanager
    def transaction(self, *, gives_way: bool = False, goes_first: bool = False) -> Iterator[sqlite_utils.Database]:
        """Hold the write lock."""
        if self.dies_after is not None:
            self.dies_after -= 1
            if self.dies_after < 0:
                raise Killed
        with super().transaction(gives_way=gives_way, goes_first=goes_first) as db:
            before, began, steps = db.conn.total_changes, time.thread_time(), count()
            db.conn.set_progress_handler(lambda: next(steps) < 0, _STEP)
            try:
                yield db
            finally:
                db.conn.set_progress_handler(None, _STEP)
            rows = db.conn.total_changes - before
        # The commit, which encrypts what was written, is part of it.
        self.holds.append(Hold(rows, next(steps), (time.thread_time() - began) * 1000))

    @property
    def most_rows(self) -> int:
        """Return how many rows one transaction wrote at most."""
        return max(hold.rows for hold in self.holds)

    @property
    def most_steps(self) -> int:
        """Return how many hundred steps one transaction took at most."""
        return max(hold.steps for hold in self.holds)
