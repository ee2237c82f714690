"""A cache of records that are read with every scan, held in memory while nobody writes the roster."""

from collections.abc import Callable
from typing import Any, TypeVar

from kiosk.store.log.guests_inside import ListGuests

R = TypeVar("R")
MOST_RECORDS = 4096


class RecordCache:
    """Records that a gate asks for with every scan, and that change rarely: kept until anybody writes the roster.

    Belongs to one connection. ``version`` says for which state of the database the records were read. ``guests`` of
    lists stay: they follow the log by themselves. ``unlimited`` are lists that had no limit of guests when that was
    asked.
    """

    def __init__(self) -> None:
        self.version: tuple[int, int] = (-1, -1)
        self.guests: dict[str, ListGuests] = {}
        self.unlimited: set[str] = set()
        self._found: dict[tuple[str, str], Any] = {}

    def renew(self, version: tuple[int, int]) -> None:
        """Forget everything when the database has changed since it was read."""
        # Emptied as a whole where it grows too large: telling old from new would cost each scan more than reading anew
        # does.
        if version != self.version or len(self._found) > MOST_RECORDS:
            self._found.clear()
            self.version = version

    def last(self, table: str, key: str) -> Any:
        """Return what was read before, whatever has happened to it since, or None."""
        return self._found.get((table, key))

    def put(self, table: str, key: str, value: Any) -> None:
        """Keep what this very connection has made of a record."""
        self._found[table, key] = value

    def forget(self, table: str, key: str = "") -> None:
        """Forget one record, because what it was read of is being written by this very connection."""
        self._found.pop((table, key), None)

    def get(self, table: str, key: str, read: Callable[[], R]) -> R:
        """Return what was read before, or read it now."""
        try:  # not ``get``: a scan asks some twenty times and finds nearly all of it, which takes half as long so
            known: R = self._found[table, key]
        except KeyError:
            pass
        else:
            return known
        known = self._found[table, key] = read()
        return known
