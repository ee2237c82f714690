"""The window's door over the use cases: sales, payments and decisions at the station where the steward works."""

from collections.abc import Sequence

from kiosk.app.kiosk import Kiosk, new_id
from kiosk.app.post import Post
from kiosk.checkin.door import Door
from kiosk.checkin.door_terms import Account, Offer, Sale
from kiosk.domain.door import DoorBooking, PayMethod
from kiosk.domain.errors import SettingsError
from kiosk.domain.money import Money
from kiosk.domain.station import Station


class DoorTill:
    """Implements the window's ``DoorPort``."""

    def __init__(self, kiosk: Kiosk, post: Post) -> None:
        self._door = Door(kiosk.database, kiosk.clock, new_id, kiosk.terms)
        self._post = post

    def offers(self) -> Sequence[Offer]:
        """Return what can be sold here."""
        return self._door.offers(self._station())

    def account(self, ticket_id: str) -> Account | None:
        """Return how a ticket stands with its booking."""
        return self._door.account(ticket_id)

    def sell(self, sale: Sale, *, supervisor: str = "") -> DoorBooking:
        """Make a booking.

        Raises:
            GatehouseError: It cannot be sold.
        """
        return self._door.sell(sale, self._station(), supervisor=supervisor)

    def pay(self, ticket_id: str, paid: Money, method: PayMethod) -> DoorBooking:
        """Take a payment."""
        return self._door.pay(ticket_id, paid, method, self._station())

    def decide(self, ticket_id: str, *, approve: bool, supervisor: str = "", note: str = "") -> DoorBooking:
        """Approve or refuse."""
        return self._door.decide(ticket_id, self._station(), approve=approve, supervisor=supervisor, note=note)

    def take_back(self, deed_id: str) -> DoorBooking:
        """Cancel a sale by which nobody came in."""
        return self._door.take_back(deed_id, self._station())

    def _station(self) -> Station:
        station = self._post.station
        if station is None:
            raise SettingsError("no event and list are chosen", key="settings.no_station")
        return station
