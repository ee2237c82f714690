"""Whether this database is what it was when it was last used here, or older, or a copy.

Whoever begins to work with a database compares what stands in it with where it lies and with its high-water mark
(``database_location``). What cannot be seen there, the platform shows: entries of this device that are not here
(``entry_recovery``). Either way a new installation begins, with a mark of its own; entries are numbered within it,
behind everything that is known of the one before.

    cause     what was seen                                                     over when
    older     this laptop's own database, but without what came last            all was read from the platform
    copied    another machine made it                                           a person says so, or enrolment anew
    shared    another laptop works under this device's id at the same time      a person says so, or enrolment anew
"""

from collections.abc import Mapping
from datetime import datetime

from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import from_micros, to_micros
from kiosk.store.database import Database
from kiosk.store.laptop.database_location import DatabaseLocation, HighWaterMark
from kiosk.store.log.entry_numbering import (
    Installation,
    InstallationCause,
    begin_installation,
    highest_sequence,
    latest_installation,
    raise_sequence_floor,
)

_LAST_SIGN = """
SELECT max(coalesce((SELECT corrected_at FROM entries WHERE is_local = 1 ORDER BY position DESC LIMIT 1), 0),
           coalesce((SELECT beat_at FROM daemon), 0), coalesce((SELECT max(opened_at) FROM installations), 0))
"""


def present_installation(database: Database) -> Installation | None:
    """Return the present installation, or None before any program has worked with the database."""
    with store_errors():
        return latest_installation(database.db.conn)


def recognise(database: Database, where: DatabaseLocation, now: datetime, *, working: bool = True) -> Installation:
    """Compare a database with where it lies, and begin a new installation when it is not what it was.

    Args:
        database: The open database.
        where: Where it lies.
        now: Current instant, by the laptop's clock.
        working: Whether entries will be made or exchanged now; a mere look writes nothing while all is well.

    Returns:
        The present installation.

    Raises:
        StoreError: The database could not be read or written.
    """
    if not working:
        with store_errors():
            remembered, known = where.high_water.load(), latest_installation(database.db.conn)
            if known is not None and _what_happened(database.db.conn, known, where, remembered) is None:
                return known
    with database.transaction() as db, store_errors():
        # Under the write lock: nobody can have committed, and told the high-water mark, what this connection does not
        # see.
        remembered, known = where.high_water.load(), latest_installation(db.conn)
        cause = InstallationCause.NEW if known is None else _what_happened(db.conn, known, where, remembered)
        if cause is not None:
            since = None if cause is InstallationCause.NEW else from_micros(db.conn.execute(_LAST_SIGN).fetchone()[0])
            begin_installation(db.conn, cause, now, missing_since=since)
            for device, number in (
                remembered.sequences.items() if remembered and known and known.mark in remembered.marks else ()
            ):
                raise_sequence_floor(db.conn, device, number)
        db.conn.execute(
            "UPDATE installations SET starts = starts + 1, opened_at = ?, machine = ?, file = ?"
            " WHERE number = (SELECT max(number) FROM installations)",
            (to_micros(now), where.machine, where.file),
        )
        found = latest_installation(db.conn)
    assert found is not None  # noqa: S101  # there is one now
    database.roster_written()  # the number of the installation is kept with what was read of the roster
    HighWaterKeeper(database, where).note()
    return found


def _what_happened(
    conn: sqlcipher.Connection, known: Installation, where: DatabaseLocation, remembered: HighWaterMark | None
) -> InstallationCause | None:
    """Return what has become of a database since it was last used, None for nothing."""
    if known.machine and where.machine and known.machine != where.machine:
        return InstallationCause.COPIED
    if remembered is not None and known.mark in remembered.marks:  # else it is the high-water mark of another database
        # A later installation was begun, or it was opened once more, since this state of the file: it has gone back in
        # time.
        if remembered.marks[-1] != known.mark or remembered.starts > known.starts:
            return InstallationCause.OLDER
        if any(
            number > highest_sequence(conn, device, known.number) for device, number in remembered.sequences.items()
        ):
            return InstallationCause.OLDER
    if known.file and where.file and known.file != where.file:
        return InstallationCause.OLDER
    return None


def note_complete(database: Database, now: datetime) -> bool:
    """Note that everything was read from the platform; returns whether that had been waited for."""
    known = present_installation(database)
    if known is None or not known.may_be_incomplete:
        return False
    with database.transaction() as db, store_errors():
        db.conn.execute(
            "UPDATE installations SET complete_at = ? WHERE number = ? AND complete_at IS NULL",
            (to_micros(now), known.number),
        )
    return True


def settle_installation(database: Database, now: datetime) -> bool:
    """Note that a person said: this is the one laptop of this device, and its database is meant to be as it is.

    Returns:
        Whether there was anything to say.
    """
    known = present_installation(database)
    if known is None or not known.is_open:
        return False
    with database.transaction() as db, store_errors():
        db.conn.execute("UPDATE installations SET settled_at = ? WHERE number = ?", (to_micros(now), known.number))
    return True


def note_new_device(database: Database, now: datetime) -> None:
    """Note that this laptop got another id: whoever works with a copy of its database is another device from now on."""
    known = present_installation(database)
    if known is not None and known.cause in (InstallationCause.COPIED, InstallationCause.SHARED):
        settle_installation(database, now)


class HighWaterKeeper:
    """Keeps a high-water mark abreast of its database. Where two threads do it at once, it may fall behind."""

    def __init__(self, database: Database, where: DatabaseLocation) -> None:
        self._database = database
        self._where = where
        self._noted: HighWaterMark | None = None

    def note(self) -> None:
        """Tell the high-water mark how far the database is, unless it knows that already.

        Raises:
            StoreError: The database could not be read.
        """
        note = self._present()
        if note is not None and note != self._noted:
            self._where.high_water.save(note)
            self._noted = note

    def _present(self) -> HighWaterMark | None:
        with self._database.reading(), store_errors():
            conn = self._database.db.conn
            known = latest_installation(conn)
            if known is None:
                return None
            marks = conn.execute("SELECT mark FROM installations ORDER BY number").fetchall()
            device = conn.execute("SELECT id FROM devices WHERE is_self = 1").fetchone()
            sequences: Mapping[str, int] = (
                {} if device is None else {device[0]: highest_sequence(conn, device[0], known.number)}
            )
        return HighWaterMark(marks=tuple(row[0] for row in marks), starts=known.starts, sequences=sequences)
