"""Running counts over the entries of one list: read once, then only what came since.

Entries are append-only, so counting the new positions is exact and stays cheap however long the log grows.
"""

from dataclasses import astuple, dataclass

from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.database import Database


@dataclass(frozen=True, slots=True)
class ListCounts:
    """What happened on one list, scan by scan. How many guests came and are inside says ``ReadTransaction``.

    Attributes:
        admitted: Admissions from all devices, undone ones taken off; a guest who came back was admitted twice.
        refused: Refusals of this device.
        left: Exits from all devices, undone ones taken off.
        admitted_here: Admissions by this device, undone ones taken off.
        left_here: Exits by this device, undone ones taken off.
    """

    admitted: int = 0
    refused: int = 0
    left: int = 0
    admitted_here: int = 0
    left_here: int = 0


class ListCounter:
    """Counts the entries of one list. Not safe to share between threads."""

    def __init__(self, database: Database, list_id: str, device_id: str) -> None:
        self._database = database
        self._list_id = list_id
        self._device_id = device_id
        self._position = 0
        self._counts = ListCounts()

    def counts(self) -> ListCounts:
        """Return the counts as of now.

        Raises:
            StoreError: The database cannot be read.
        """
        with store_errors():
            row = self._database.db.conn.execute(
                "SELECT max(position),"
                " coalesce(sum((outcome = 'admit' AND direction = 'entry') * (1 - 2 * (undoes IS NOT NULL))), 0),"
                " coalesce(sum(outcome = 'refuse' AND device_id = ?1), 0),"
                " coalesce(sum((outcome = 'admit' AND direction = 'exit') * (1 - 2 * (undoes IS NOT NULL))), 0),"
                " coalesce(sum((outcome = 'admit' AND direction = 'entry' AND device_id = ?1)"
                "   * (1 - 2 * (undoes IS NOT NULL))), 0),"
                " coalesce(sum((outcome = 'admit' AND direction = 'exit' AND device_id = ?1)"
                "   * (1 - 2 * (undoes IS NOT NULL))), 0)"
                " FROM entries WHERE position > ?2 AND list_id = ?3",
                (self._device_id, self._position, self._list_id),
            ).fetchone()
        if row[0] is not None:
            self._position = int(row[0])
            self._counts = ListCounts(*(old + new for old, new in zip(astuple(self._counts), row[1:], strict=True)))
        return self._counts


def roster_size(database: Database, event_id: str) -> int:
    """Return how many tickets the roster holds for an event. Reads the whole index: not for every frame."""
    with store_errors():
        row = database.db.conn.execute("SELECT count(*) FROM tickets WHERE event_id = ?", (event_id,)).fetchone()
    return int(row[0])
