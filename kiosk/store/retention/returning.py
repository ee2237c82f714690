"""Events that were removed and have a later date now: a new night of a series, or one that was put off.

That an event came back is noted by the schema, in whatever way it comes (``returned_events``). Here is what follows:
its guests were given before, so that only reading everything from the beginning brings them, and until then its guest
list counts as incomplete.
"""

from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.database import Database


def has_returned(database: Database) -> bool:
    """Return whether an event came back whose guest list nobody began to read anew yet."""
    with store_errors():
        row = database.db.conn.execute("SELECT 1 FROM returned_events WHERE is_read_anew = 0 LIMIT 1").fetchone()
    return row is not None


def note_read_anew(database: Database) -> None:
    """Note that the guest lists of all events that came back are being read from the beginning now."""
    with database.transaction() as db, store_errors():
        db.conn.execute("UPDATE returned_events SET is_read_anew = 1 WHERE is_read_anew = 0")
