"""The encrypted database: opening it, and the transactions in which everything else happens.

Every connection: SQLCipher with a raw 256-bit key, WAL, ``synchronous=FULL`` (a commit is on the disk before it
returns), temporary tables in memory only (nothing decrypted reaches the disk). One connection per thread.
"""

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from weakref import finalize

import sqlite_utils
from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.domain.errors import StoreError
from kiosk.domain.roster.codes import SigningKey
from kiosk.store.base.database_key import DatabaseKey
from kiosk.store.base.private_files import (
    close_to_others,
    is_closed_to_us,
    private_file,
    private_folder,
    require_companions,
)
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.base.taking_back import take_back
from kiosk.store.base.write_lock import WriteLock, patient_look
from kiosk.store.gate.read_transaction import ReadTransaction
from kiosk.store.gate.record_cache import RecordCache
from kiosk.store.gate.write_transaction import WriteTransaction
from kiosk.store.log.presented_names import PresentedNames
from kiosk.store.schema.migrate import migrate
from kiosk.store.search.search_index import bring_up_to_date

BUSY_TIMEOUT_S = 10.0

_LOG_PAGES = 2000
"""Pages in the write-ahead log after which a commit copies it into the database, which makes a guest wait: 8 MiB. The
daemon does so at its heartbeats (``copy_log``), long before: at a gate it comes to that only where no daemon runs. Any
larger, and the file would grow for longer before it is written over, which is what makes commits cheap."""

_READS_KIB, _WRITES_KIB = 4096, 16384
"""Pages that a connection keeps in memory. A window has one in each of its threads, and most of them look at a few rows
now and then: what counts is the one that decides about guests, which writes."""

_STATEMENTS = 2048

# Whatever is neither text nor number is asked at length how it wants to be stored: a microsecond for each empty column
# of each row, more than all the rest of writing it. None and bytes are stored as they are.
sqlcipher.register_adapter(type(None), {}.get)
sqlcipher.register_adapter(bytes, bytes)


class _OfThread:
    """What one thread has of the database; it goes with the thread."""

    def __init__(self, db: sqlite_utils.Database) -> None:
        self.db = db
        self.lock = WriteLock()
        self.writes = False


class Database:
    """One encrypted database file. Implements ``ports.GateStore``; safe to use from several threads.

    Attributes:
        path: Where the file lies.
        give_way: Called before the write lock is taken; a program beside the gate waits here while a guest is there.
        presented: What guests may have presented who were let in, for whoever takes in withdrawals.
    """

    def __init__(self, path: Path, key: DatabaseKey, *, busy_timeout_s: float = BUSY_TIMEOUT_S) -> None:
        self.path = path
        self._key = key
        self._busy_timeout_s = busy_timeout_s
        self._local = threading.local()
        # A thread's end may be noticed in the middle of anything, also while this thread has it.
        self._guard = threading.RLock()
        self._connections: list[sqlcipher.Connection] = []
        self._roster_writes = 0
        self.give_way: Callable[[], None] = lambda: None
        self.presented = PresentedNames()
        self._when_closed: list[Callable[[], None]] = []

    @property
    def key_place(self) -> str:
        """Where the key lives: "keyring", "file" or "passphrase"."""
        return self._key.place

    @property
    def db(self) -> sqlite_utils.Database:
        """This thread's connection.

        Raises:
            WrongKeyError: The file cannot be decrypted with the key.
            StoreError: It cannot be opened.
        """
        found: _OfThread | None = getattr(self._local, "connection", None)
        if found is None:
            try:
                conn = self._connect()
            except StoreError as error:
                # SQLite says "unable to open" of a disk that is read-only as of one that fails.
                # What has a kind of its own (another key, damage, somebody who writes) is no matter of the disk.
                if type(error) is StoreError and is_closed_to_us(self.path):
                    raise StoreError(str(error), key="store.not_allowed") from error
                raise
            found = self._local.connection = _OfThread(sqlite_utils.Database(conn, execute_plugins=False))
            finalize(found, self._end, conn).atexit = False
        return found.db

    def _end(self, conn: sqlcipher.Connection) -> None:
        """Close the connection of a thread that is over, which nobody else would do before the program's end."""
        with self._guard:
            if conn in self._connections:
                self._connections.remove(conn)
                conn.close()

    def _connect(self) -> sqlcipher.Connection:
        with store_errors():
            conn = sqlcipher.connect(
                str(self.path),
                # Python's own transactions begin late and end early: ours are begun by hand, with the lock that they
                # need.
                isolation_level=None,
                check_same_thread=False,  # closing happens from whichever thread ends the program
                # Room for every statement there is, those of all migrations among them. A full cache drops the one that
                # was used least, so the newest: from then on two that take turns are compiled anew at each scan.
                cached_statements=_STATEMENTS,
            )
            conn.set_busy_handler(patient_look(self._busy_timeout_s))
            try:
                # Else it tells whoever has a terminal about pages and locks, beside our own sentence.
                conn.execute("PRAGMA cipher_log_level = NONE")
                # The key comes before anything else. As raw bytes (x'…'), or SQLCipher would stretch it as if it were a
                # passphrase, which takes a while for each connection.
                conn.execute(f"PRAGMA key = \"x'{self._key.hex_digits}'\"")
                # Readers and the daemon's writes do not wait for each other; a gate must not stand still while a page
                # is written.
                conn.execute("PRAGMA journal_mode = WAL")
                conn.execute("PRAGMA synchronous = FULL")
                conn.execute("PRAGMA temp_store = MEMORY")
                conn.execute(f"PRAGMA cache_size = {-_READS_KIB}")
                conn.execute(f"PRAGMA wal_autocheckpoint = {_LOG_PAGES}")
                # The first look at a page is what tells a wrong key: better here than in the middle of a scan.
                conn.execute("SELECT count(*) FROM sqlite_master").fetchone()
            except BaseException:
                conn.close()
                raise
        with self._guard:
            self._connections.append(conn)
        return conn

    def forget_pages(self) -> None:
        """Give back the memory of this thread's pages: for who reads all of them once an hour."""
        with store_errors():
            self.db.conn.execute("PRAGMA shrink_memory")

    @contextmanager
    def reading(self) -> Iterator[ReadTransaction]:
        """Open a consistent snapshot."""
        db = self.db
        with store_errors():
            db.conn.execute("BEGIN")
        try:
            yield ReadTransaction(db, self._fresh_cache())
        finally:
            with store_errors():
                # Nothing was written, so there is nothing to commit.
                take_back(db.conn)

    @contextmanager
    def transaction(self, *, gives_way: bool = False, goes_first: bool = False) -> Iterator[sqlite_utils.Database]:
        """Hold the write lock; leaving normally is the durable commit, leaving by an exception undoes everything.

        Args:
            gives_way: This thread leaves the lock free for a moment before it takes it again, however short this was.
            goes_first: It does not do so now, however long the transaction before took.

        Raises:
            StoreBusyError: Another process held the lock for longer than the busy timeout.
            StoreFullError: No space left; nothing was changed.
        """
        db = self.db
        self.give_way()
        with store_errors():
            self._give_room(self._local.connection)
            lock = self._local.connection.lock
            lock.take(db.conn, goes_first=goes_first)
        try:
            yield db
            with store_errors():
                db.conn.execute("COMMIT")
        except BaseException:
            with store_errors():
                take_back(db.conn)
            raise
        finally:
            lock.note_given_back(gives_way=gives_way)

    @staticmethod
    def _give_room(mine: _OfThread) -> None:
        """Let a connection that writes keep more pages, unless somebody gave it more still (``bulk`` writing)."""
        if not mine.writes:
            mine.writes = True
            conn = mine.db.conn
            if conn.execute("PRAGMA cache_size").fetchone()[0] == -_READS_KIB:
                conn.execute(f"PRAGMA cache_size = {-_WRITES_KIB}")

    @contextmanager
    def writing(self) -> Iterator[WriteTransaction]:
        """Open the gate's write transaction."""
        with self.transaction(goes_first=True) as db:
            cache = self._fresh_cache()
            ledger = WriteTransaction(db, cache)
            try:
                yield ledger
            except BaseException:
                cache.renew((-1, -1))  # what is undone must not be remembered
                raise
        if ledger.booked:
            self.roster_written()

    def count_ahead(self, list_ids: Iterable[str]) -> None:
        """Count who is inside by lists with a limit, before the write lock is taken: a first count reads the whole log.

        Each thread asks once whether a list has one; where it gets one later, the first count is made with the lock.

        Raises:
            StoreError: The database cannot be read.
        """
        cache: RecordCache | None = getattr(self._local, "cache", None)
        for list_id in list_ids:
            if cache is not None and list_id in cache.unlimited:
                continue
            with self.reading() as view:
                rules = view.check_in_list(list_id)
                cache = self._local.cache
                if rules is None or rules.capacity is None:
                    cache.unlimited.add(list_id)
                else:
                    view.inside(list_id)

    def _fresh_cache(self) -> RecordCache:
        """Return this thread's cache, empty if the database has changed. Inside a transaction it stays true."""
        cache: RecordCache | None = getattr(self._local, "cache", None)
        if cache is None:
            cache = self._local.cache = RecordCache()
        # ``data_version`` tells of other connections' commits alone, so this program's own are counted beside it.
        cache.renew((self.data_version(), self._roster_writes))
        return cache

    def roster_written(self) -> None:
        """Forget what is cached of the roster: a connection of this very program wrote it, which no version shows."""
        self._roster_writes += 1

    def signing_keys(self, event_id: str) -> Sequence[SigningKey]:
        """Return the keys that may sign for this event now; see ``ReadTransaction.signing_keys``."""
        with self.reading() as view:
            return view.signing_keys(event_id)

    def last_signing_keys(self, event_id: str) -> Sequence[SigningKey]:
        """Return the keys that this thread saw last, without a look at the file where it has seen any."""
        cache: RecordCache | None = getattr(self._local, "cache", None)
        found: tuple[SigningKey, ...] | None = cache.last("signing_keys", event_id) if cache is not None else None
        return self.signing_keys(event_id) if found is None else found

    def data_version(self) -> int:
        """Return a number that changes whenever another connection, here or in another process, has committed."""
        with store_errors():
            return int(self.db.conn.execute("PRAGMA data_version").fetchone()[0])

    def copy_log(self) -> None:
        """Copy the write-ahead log into the database, as far as nobody reads from it; writers do not wait for that."""
        with store_errors():
            self.db.conn.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()

    def check(self) -> list[str]:
        """Return what SQLite and SQLCipher find wrong with the file; empty means it is sound. May take seconds."""
        with store_errors():
            pages = [str(row[0]) for row in self.db.conn.execute("PRAGMA cipher_integrity_check")]
            rows = [str(row[0]) for row in self.db.conn.execute("PRAGMA quick_check")]
        return pages + [row for row in rows if row != "ok"]

    def close(self) -> None:
        """Close every thread's connection. The object can be used again afterwards."""
        with self._guard:
            for conn in self._connections:
                conn.close()
            self._connections.clear()
        self._local = threading.local()
        while self._when_closed:
            self._when_closed.pop()()

    def beside(self) -> "Database":
        """Return another object over the same file, with connections of its own."""
        return Database(self.path, self._key, busy_timeout_s=self._busy_timeout_s)

    def interrupt(self) -> None:
        """Have what is asked at this moment end with an error."""
        with self._guard:
            for conn in self._connections:
                conn.interrupt()

    def when_closed(self, ending: Callable[[], None]) -> None:
        """Have something done once every connection is closed."""
        self._when_closed.append(ending)


def open_database(path: Path, key: DatabaseKey, *, busy_timeout_s: float = BUSY_TIMEOUT_S) -> Database:
    """Open a database file, making and migrating it as needed.

    Args:
        path: The file; its folder is made. Both are closed to other users.
        key: The key it is encrypted with.
        busy_timeout_s: How long a writer waits for another process's lock, in seconds.

    Raises:
        WrongKeyError: The file was made with another key, or is no database.
        CorruptStoreError: The file is damaged.
        NewerStoreError: A newer version of Gatehouse wrote it.
        StoreError: It cannot be opened.
    """
    private_folder(path.parent)
    private_file(path)
    require_companions(path)
    close_to_others(path.parent, f"{path.stem}.*")
    database = Database(path, key, busy_timeout_s=busy_timeout_s)
    try:
        with store_errors():
            migrate(database.db, path)
            bring_up_to_date(database.db)
    except BaseException:
        database.close()
        raise
    return database
