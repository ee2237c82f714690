"""The window's door over the use cases: sales, payments and decisions at the station where the steward works."""

from collections.abc import Sequence

from kiosk.app.kiosk import Kiosk, new_id
from kiosk.app.station.current_station import CurrentStation
from kiosk.checkin.door_sales import DoorSales
from kiosk.checkin.door_terms import Account, Offer, Sale
from kiosk.domain.door_sales.actions import DoorAction, PayMethod
from kiosk.domain.door_sales.money import Money
from kiosk.domain.entries.station import Station
from kiosk.domain.errors import SettingsError


class StationDoorSales:
    """Implements the window's ``DoorCounter``."""

    def __init__(self, kiosk: Kiosk, current_station: CurrentStation) -> None:
        self._door = DoorSales(kiosk.database, kiosk.clock, new_id, kiosk.terms)
        self._current = current_station

    def offers(self) -> Sequence[Offer]:
        """Return what can be sold here."""
        return self._door.offers(self._station())

    def account(self, ticket_id: str) -> Account | None:
        """Return how a ticket stands with its booking."""
        return self._door.account(ticket_id)

    def sell(self, sale: Sale, *, supervisor: str = "") -> DoorAction:
        """Make a booking.

        Raises:
            GatehouseError: It cannot be sold.
        """
        return self._door.sell(sale, self._station(), supervisor=supervisor)

    def pay(self, ticket_id: str, paid: Money, method: PayMethod) -> DoorAction:
        """Take a payment."""
        return self._door.pay(ticket_id, paid, method, self._station())

    def decide(self, ticket_id: str, *, approve: bool, supervisor: str = "", note: str = "") -> DoorAction:
        """Approve or refuse."""
        return self._door.decide(ticket_id, self._station(), approve=approve, supervisor=supervisor, note=note)

    def take_back(self, action_id: str) -> DoorAction:
        """Cancel a sale by which nobody came in."""
        return self._door.take_back(action_id, self._station())

    def _station(self) -> Station:
        station = self._current.station
        if station is None:
            raise SettingsError("no event and list are chosen", key="settings.no_station")
        return station
