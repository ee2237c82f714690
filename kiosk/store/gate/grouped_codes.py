"""Codes that the roster holds in groups, as a gate asks for them: by what they are without blanks and hyphens."""

from collections.abc import Sequence
from typing import Any, TypeVar

from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.store.base.row_codec import TableMapping
from kiosk.store.base.sqlcipher_errors import store_errors

R = TypeVar("R")


def any_grouped(conn: sqlcipher.Connection, mapping: TableMapping[Any]) -> bool:
    """Return whether a table holds any such code: most rosters have none, and scans then ask no further."""
    with store_errors():
        # By its index alone, which holds these codes and no others; the planner would rather read the whole table.
        found = conn.execute(
            f"SELECT EXISTS (SELECT 1 FROM {mapping.table} INDEXED BY {mapping.table}_joined"  # noqa: S608  # our own names
            " WHERE joined IS NOT NULL)"
        )
        return bool(found.fetchone()[0])


def find_grouped(conn: sqlcipher.Connection, mapping: TableMapping[R], texts: Sequence[str]) -> list[R]:
    """Return the rows whose codes are one of these texts in groups, in the order of their ids.

    Args:
        conn: A connection inside a transaction.
        mapping: Of the table.
        texts: Codes without groups; at least one.
    """
    marks = ", ".join("?" * len(texts))
    with store_errors():
        rows = conn.execute(
            f"SELECT {mapping.select_list} FROM {mapping.table} WHERE joined IN ({marks}) ORDER BY id",  # noqa: S608  # our own names
            tuple(texts),
        ).fetchall()
    return [mapping.from_row(row) for row in rows]
