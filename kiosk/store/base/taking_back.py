"""Taking a transaction back without hiding why."""

from typing import Any


def take_back(conn: Any) -> None:
    """Undo a transaction, where there still is one.

    Some errors (a full disk, a failed write, no memory) make SQLite take the transaction back by itself. A second
    ROLLBACK then fails, and its error would stand in the place of the one that says what happened.
    https://www.sqlite.org/lang_transaction.html, section 3

    Args:
        conn: The connection.
    """
    if conn.in_transaction:
        conn.execute("ROLLBACK")
