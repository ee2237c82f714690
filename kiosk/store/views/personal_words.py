"""Which names, addresses and codes of this database stand in a text: asked before a text leaves the laptop.

The database is asked about the text, and not the other way round: a guest list of a million names is never in memory.
"""

from typing import Final

from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.database import Database

_COLUMNS: Final = (
    ("bookings", "name"),
    ("bookings", "email"),
    ("bookings", "phone"),
    ("tickets", "holder_name"),
    ("tickets", "holder_email"),
    ("credentials", "code"),
    ("media", "code"),
    ("entries", "code"),
    ("entries", "staff"),
    ("entries", "supervisor"),
    ("door_bookings", "holder_name"),
    ("door_bookings", "holder_email"),
    ("door_bookings", "staff"),
    ("staff", "name"),
    ("staff_assignments", "name"),
    ("audit_log", "who"),
    ("flags", "staff"),
    # People call laptops after themselves.
    ("devices", "name"),
    ("venue_members", "name"),
)
_SHORTEST: Final = 2


def personal_words_in(database: Database, text: str) -> set[str]:
    """Return names, addresses and codes that stand in a text, as the database has them; letters A to Z in any case.

    Args:
        database: The open database.
        text: The text; what takes long is its length times the number of guests.
    """
    # As SQL's own lower() does it: a platform's message may have a code or an address in other letters.
    lowered = "".join(letter.lower() if letter.isascii() else letter for letter in text)
    found: set[str] = set()
    with store_errors():
        for table, column in _COLUMNS:
            # Names of our own schema, and nothing that anybody typed.
            query = f"SELECT DISTINCT {column} FROM {table} WHERE length({column}) >= ? AND instr(?, lower({column}))"  # noqa: S608
            found |= {str(row[0]) for row in database.db.conn.execute(query, (_SHORTEST, lowered)).fetchall()}
    return found
