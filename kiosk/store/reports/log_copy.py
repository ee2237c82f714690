"""A narrow copy of the entry log for filters and charts, in memory, on the connection of whoever asks.

Every index on ``entries`` is an encrypted page more that each guest at the gate waits for, so organizers' questions get
none. They ask this copy instead: temporary tables, which hold of each entry only the instant, its place and a number
for the combination of everything else (gate, device, steward, list, reason …: some thousands of combinations, however
long the log). A million rows lie in some 30 MB, are read within seconds once, and are looked through in a tenth of a
second. Nothing of it reaches the disk (``temp_store = MEMORY``), and the gate's own tables are only read.

Entries are append-only, so following the log is reading what is behind the last position.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from kiosk.store.base.entry_indexes import by_ticket
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.base.taking_back import take_back
from kiosk.store.database import Database
from kiosk.store.log import ticket_names

KIND_COLUMNS = (
    "event_id", "list_id", "gate_id", "device_id", "staff", "direction", "outcome", "reason", "assurance", "source",
    "forced", "undoing",
)  # fmt: skip
"""What a combination is made of; a gate that is not known is "", ``undoing`` says that the entry takes another back."""

_VALUES = (
    "e.event_id, e.list_id, coalesce(e.gate_id, ''), e.device_id, e.staff, e.direction, e.outcome, e.reason,"
    " e.assurance, e.source, e.forced, e.undoes IS NOT NULL"
)
_TABLES = (
    f"""
    CREATE TEMP TABLE IF NOT EXISTS log_kinds (
        kind INTEGER PRIMARY KEY, {", ".join(f"{name} NOT NULL" for name in KIND_COLUMNS)},
        UNIQUE ({", ".join(KIND_COLUMNS)})
    )""",
    """
    CREATE TEMP TABLE IF NOT EXISTS log_facts (
        at INTEGER NOT NULL, position INTEGER NOT NULL, kind INTEGER NOT NULL, PRIMARY KEY (at, position)
    ) WITHOUT ROWID""",
    # With its instant, by which it is found among the facts: there are few, and all facts would be looked through.
    "CREATE TEMP TABLE IF NOT EXISTS log_undone (position INTEGER PRIMARY KEY, at INTEGER NOT NULL)",
    "CREATE TEMP TABLE IF NOT EXISTS log_state (name TEXT PRIMARY KEY, value INTEGER NOT NULL)",
    # Only where somebody asks by type or by words: it needs a look at the roster for each entry.
    "CREATE TEMP TABLE IF NOT EXISTS log_types (type INTEGER PRIMARY KEY, ticket_type_id TEXT NOT NULL UNIQUE)",
    """
    CREATE TEMP TABLE IF NOT EXISTS log_guests (
        position INTEGER PRIMARY KEY, type INTEGER NOT NULL, document INTEGER
    )""",
)
_NEW_KINDS = (
    f"INSERT OR IGNORE INTO log_kinds ({', '.join(KIND_COLUMNS)})"  # noqa: S608  # our own names
    f" SELECT DISTINCT {_VALUES} FROM entries AS e WHERE e.position > ?1 AND e.position <= ?2"
)
_NEW_FACTS = f"""
INSERT INTO log_facts (at, position, kind)
SELECT e.corrected_at, e.position, (SELECT k.kind FROM log_kinds AS k WHERE ({", ".join(KIND_COLUMNS)}) = ({_VALUES}))
FROM entries AS e WHERE e.position > ?1 AND e.position <= ?2 ORDER BY e.position
"""  # noqa: S608  # our own names
# There are few undos, and which of both was learned first does not matter this way.
_UNDONE = """
INSERT OR IGNORE INTO log_undone (position, at)
SELECT e.position, e.corrected_at
FROM entries AS u CROSS JOIN entries AS e ON e.entry_id = u.undoes WHERE u.undoes IS NOT NULL
"""
_NEW_TYPES = (
    "INSERT OR IGNORE INTO log_types (ticket_type_id)"
    " SELECT '' UNION SELECT id FROM ticket_types UNION SELECT DISTINCT ticket_type_id FROM tickets"
)
_NEW_GUESTS = """
INSERT INTO log_guests (position, type, document)
SELECT e.position,
       (SELECT y.type FROM log_types AS y WHERE y.ticket_type_id = coalesce(t.ticket_type_id, '')), d.document
FROM entries AS e LEFT JOIN tickets AS t ON t.id = e.ticket_id
     LEFT JOIN search_documents AS d ON d.ticket_id = e.ticket_id
WHERE e.position > ?1 AND e.position <= ?2
"""
# Walk-ins and tickets of a pull are entered into the index of words a moment after they come.
_NEW_DOCUMENTS = """
UPDATE log_guests SET document = (
    SELECT d.document FROM entries AS e CROSS JOIN search_documents AS d ON d.ticket_id = e.ticket_id
    WHERE e.position = log_guests.position)
WHERE document IS NULL
"""
# Tickets that the roster does not hold (any more) under the name that their entries bear.
_RENAMED = """
SELECT DISTINCT e.ticket_id, e.guest_no FROM log_guests AS g CROSS JOIN entries AS e ON e.position = g.position
WHERE g.position > ?1 AND g.position <= ?2 AND g.type = (SELECT y.type FROM log_types AS y WHERE y.ticket_type_id = '')
  AND e.ticket_id IS NOT NULL
"""
_NAMED_ANEW = f"""
UPDATE log_guests SET
    type = (SELECT y.type FROM log_types AS y CROSS JOIN tickets AS t ON t.ticket_type_id = y.ticket_type_id
            WHERE t.id = ?1),
    document = (SELECT d.document FROM search_documents AS d WHERE d.ticket_id = ?1)
WHERE position > ?4 AND position <= ?5
  AND position IN (SELECT e.position FROM entries AS e WHERE {by_ticket("= ?2")} AND e.guest_no = ?3)
"""  # noqa: S608  # our own words
_NEWEST = "SELECT coalesce(max(position), 0) FROM entries"
_ROSTER = "SELECT (SELECT times FROM names_changed), (SELECT times FROM types_changed)"
_LAST_DOCUMENT = "SELECT coalesce(max(document), 0) FROM search_documents"

_STEP = 50_000
"""Entries that are read at once: between two steps nothing is held that a checkpoint of the database waits for."""


class LogCopy:
    """The copy on this thread's connection, which everybody shares who asks on it. Not safe to use from two threads.

    How far the copy is stands beside it (``log_state``): whoever follows it next goes on from there.

    Args:
        database: The database; no transaction may be open on this thread when the copy follows.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def follow(self, *, guests: bool = False) -> Any:
        """Take in what was written since, and return the connection on which the temporary tables are.

        Args:
            guests: Also types of tickets and documents of the index of words.

        Raises:
            StoreError: The database cannot be read.
        """
        conn = self._database.db.conn
        with store_errors():
            # Each time: where the database was closed and is used again, this is another connection, without them.
            for table in _TABLES:
                conn.execute(table)
            # A bound for everything below: what gates write meanwhile waits for the next look.
            newest = int(conn.execute(_NEWEST).fetchone()[0])
            _read(conn, newest)
            if guests:
                _read_guests(conn, newest)
        return conn


def known_position(conn: Any) -> int:
    """Return up to which position the copy on a connection holds the log, which ``follow`` has returned."""
    return _state(conn, "position")


def _read(conn: Any, newest: int) -> None:
    position = _state(conn, "position")
    if position == newest:
        return
    while position < newest:
        until = min(position + _STEP, newest)
        with _together(conn):
            conn.execute(_NEW_KINDS, (position, until))
            conn.execute(_NEW_FACTS, (position, until))
            _set_state(conn, "position", until)
        position = until
    # All of them once more: an undo may be learned before the entry that it takes back.
    conn.execute(_UNDONE)


def _read_guests(conn: Any, newest: int) -> None:
    names, types = conn.execute(_ROSTER).fetchone()
    # The roster changed a ticket's name or type: which entries that touches is not written down anywhere, so all are
    # read.
    if (names, types) != (_state(conn, "names"), _state(conn, "types")):
        with _together(conn):
            conn.execute("DELETE FROM log_guests")
            for name, value in (("guests", 0), ("names", names), ("types", types)):
                _set_state(conn, name, value)
    done = _state(conn, "guests")
    if done < newest:
        conn.execute(_NEW_TYPES)
    while done < newest:
        until = min(done + _STEP, newest)
        with _together(conn):
            conn.execute(_NEW_GUESTS, (done, until))
            for name, guest_no in conn.execute(_RENAMED, (done, until)).fetchall():
                today = ticket_names.ticket_today(conn, name, guest_no)
                if today is not None:
                    conn.execute(_NAMED_ANEW, (today, name, guest_no, done, until))
            _set_state(conn, "guests", until)
        done = until
    # Only where the index has grown: the update below looks at every entry without a document.
    documents = int(conn.execute(_LAST_DOCUMENT).fetchone()[0])
    if documents != _state(conn, "documents"):
        conn.execute(_NEW_DOCUMENTS)
        _set_state(conn, "documents", documents)


def _state(conn: Any, name: str) -> int:
    row = conn.execute("SELECT value FROM log_state WHERE name = ?", (name,)).fetchone()
    return 0 if row is None else int(row[0])


def _set_state(conn: Any, name: str, value: int) -> None:
    conn.execute("INSERT OR REPLACE INTO log_state (name, value) VALUES (?, ?)", (name, value))


@contextmanager
def _together(conn: Any) -> Iterator[None]:
    """Run statements in one transaction. It takes no lock that a gate would wait for: only the copy is written."""
    # A plain one, which takes no lock before it writes, and what is written is temporary.
    conn.execute("BEGIN")
    try:
        yield
        conn.execute("COMMIT")
    except BaseException:
        take_back(conn)
        raise
