"""Which rows of a page say something new: compared with what is stored, before anybody takes the write lock.

A platform's whole list is read anew again and again, and hardly a row of it differs from what lies here. To write each
of them once more kept a gate waiting for nothing.

Invariant: leaving out a row that is stored as it stands is the same as writing it at the moment of the comparison.
Whoever changes it after that came later.
"""

import json
from collections import Counter
from collections.abc import Sequence
from itertools import chain
from typing import Any

from kiosk.domain.entries.entry import Entry
from kiosk.domain.roster.events import Event, EventDate
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.roster.roster_rows import RosterRows, TableRows

# Whether their times are believed is asked with the write lock held, of all that a page brings; they are few.
_ALWAYS_WRITTEN = frozenset({Event, EventDate})


def differing_rows(conn: Any, table: TableRows) -> list[tuple[Any, ...]]:
    """Return the rows that are new, or differ from what is stored.

    Args:
        conn: A connection, inside a transaction or not.
        table: Rows of one table.
    """
    with store_errors():
        stored = set(conn.execute(table.mapping.same_rows, (json.dumps(list(table.ids())),)).fetchall())
    return [row for row in table.rows() if row not in stored]


def differing(conn: Any, rows: RosterRows) -> RosterRows:
    """Return those of a page's rows that have to be written, in their order.

    Args:
        conn: A connection outside a transaction.
        rows: The page.
    """
    given = Counter(chain.from_iterable(((table.mapping.table, one) for one in table.ids()) for table in rows.tables))
    # What a page says twice, in different words perhaps, is written in its order: the last word counts.
    twice = {table for (table, _), times in given.items() if times > 1}
    found: list[TableRows] = []
    for table in rows.tables:
        if table.mapping.record in _ALWAYS_WRITTEN or table.mapping.table in twice:
            found.append(table)
        elif new := differing_rows(conn, table):
            found.append(TableRows(table.mapping, list(chain.from_iterable(new))))
    return RosterRows(found)


def unknown_entries(conn: Any, entries: Sequence[Entry]) -> Sequence[Entry]:
    """Return those entries that are not here, neither by their own id nor as one that has another id here.

    An entry never changes and is noticed when it comes, so there is nothing to be done for one that comes again.

    Args:
        conn: A connection outside a transaction.
        entries: Entries that a platform gives.
    """
    if not entries:
        return entries
    with store_errors():
        known = {
            row[0]
            for row in conn.execute(
                "SELECT e.entry_id FROM json_each(?1) AS w CROSS JOIN entries AS e ON e.entry_id = w.value"
                " UNION SELECT n.name FROM json_each(?1) AS w CROSS JOIN entry_names AS n ON n.name = w.value",
                (json.dumps([entry.entry_id for entry in entries]),),
            )
        }
    return [entry for entry in entries if entry.entry_id not in known]
