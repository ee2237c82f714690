"""Who came and who is inside, as every transaction says it: by what its connection holds of a list, brought up to date.

Invariant: a connection follows each list once, whoever asks on it.
"""

from datetime import datetime

from kiosk.store.compiled.micros import to_micros
from kiosk.store.gate.door_action_view import DoorActionView
from kiosk.store.log.guests_inside import ListGuests
from kiosk.store.log.list_movements import ListMovements


class GuestCounts(DoorActionView):
    """Counts guests of lists, in a transaction that is open on the connection."""

    def inside(self, list_id: str, *, since: datetime | None = None) -> int:
        """Count the guests whose last movement on a list was inward."""
        return self.guests(list_id).inside(None if since is None else to_micros(since))

    def came(self, list_id: str) -> int:
        """Count the guests who ever came in by a list."""
        return self.guests(list_id).came()

    def guests(self, list_id: str) -> ListGuests:
        """Return who came and who is inside by a list, up to date; to be read before this transaction ends."""
        guests = self._guests(list_id)
        guests.catch_up(self._conn)
        return guests

    def movements(self, list_id: str) -> ListMovements:
        """Return the same with every movement; from then on this connection holds them."""
        held = self._guests(list_id)
        # In place of the counts alone: it gives those as well, and nobody has to follow the list twice.
        guests = self._cache.guests[list_id] = held if isinstance(held, ListMovements) else ListMovements(list_id)
        guests.catch_up(self._conn)
        return guests

    def _guests(self, list_id: str) -> ListGuests:
        return self._cache.guests.setdefault(list_id, ListGuests(list_id))
