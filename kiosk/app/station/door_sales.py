"""The window's door over the use cases: sales, payments and decisions at the station where the steward works."""

from collections.abc import Callable, Sequence

from kiosk.app.kiosk import Kiosk, new_id
from kiosk.app.staff.guard import Guard
from kiosk.app.station.check_in import StationCheckIn
from kiosk.app.station.current_station import CurrentStation
from kiosk.checkin.door_sales import DoorSales
from kiosk.checkin.door_terms import Basket, BookingStanding, Offer, Sale
from kiosk.domain.door_sales.actions import DoorAction, PayMethod
from kiosk.domain.door_sales.money import Money
from kiosk.domain.door_sales.receipts import SalesReceipt
from kiosk.domain.entries.station import Station
from kiosk.domain.errors import DoorError, SettingsError
from kiosk.domain.staff.rights import Right, may, refusal_key


class StationDoorSales:
    """Implements the window's ``DoorPort``."""

    def __init__(
        self,
        kiosk: Kiosk,
        current_station: CurrentStation,
        *,
        guard: Guard | None = None,
        on_sold: Callable[[SalesReceipt], None] | None = None,
    ) -> None:
        """Work at a station.

        Args:
            kiosk: The kiosk.
            current_station: Where.
            guard: Who is signed in; without one nobody is.
            on_sold: Called after each sale, payment and cancellation, with its receipt.
        """
        self._door = DoorSales(kiosk.database, kiosk.clock, new_id, kiosk.terms)
        self._current = current_station
        self._guard = guard or Guard(kiosk)
        self._on_sold = on_sold
        self._check_in = StationCheckIn(kiosk, current_station, guard=self._guard)

    def offers(self) -> Sequence[Offer]:
        """Return what can be sold here."""
        return self._door.offers(self._station())

    def standing(self, ticket_id: str) -> BookingStanding | None:
        """Return how a ticket stands with its booking."""
        return self._door.standing(ticket_id)

    def sell(self, basket: Basket, *, supervisor: str = "") -> SalesReceipt:
        """Make a booking for each type of a sale.

        Raises:
            GatehouseError: It cannot be sold, or not by whoever is signed in.
        """
        self._guard.demand(Right.SELL)
        if supervisor:
            self._guard.demand_of(supervisor, Right.OVERRIDE)
        if any(self._is_free(sale) for sale in basket.sales):
            self._word_for(Right.FREE_TYPES, supervisor)
        receipt = self._door.sell_all(basket, self._station(), supervisor=supervisor)
        if self._on_sold is not None:
            self._on_sold(receipt)
        return receipt

    def pay(self, ticket_id: str, paid: Money, method: PayMethod, *, given: Money | None = None) -> DoorAction:
        """Take a payment.

        Raises:
            GatehouseError: It cannot be taken, or not by whoever is signed in.
        """
        self._guard.demand(Right.SELL)
        return self._told(self._door.pay(ticket_id, paid, method, self._station(), given=given))

    def decide(self, ticket_id: str, *, approve: bool, supervisor: str = "", note: str = "") -> DoorAction:
        """Approve or refuse.

        Raises:
            GatehouseError: It cannot be decided, or not by whoever is signed in.
        """
        self._guard.demand(Right.SELL)
        present = self._guard.present
        if supervisor:
            self._guard.demand_of(supervisor, Right.APPROVE)
        elif present is not None and may(present.role, Right.APPROVE):
            supervisor = present.name  # whose word it would need is at the kiosk already
        return self._door.decide(ticket_id, self._station(), approve=approve, supervisor=supervisor, note=note)

    def take_back(self, action_id: str) -> DoorAction:
        """Cancel a sale with everything on its receipt.

        Guests whom it let in are taken back first, within the same grace time as any scan: a sale by mistake is
        noticed when its guests stand inside the gate.

        Raises:
            GatehouseError: It cannot be cancelled, or not by whoever is signed in.
        """
        self._guard.demand(Right.SELL)
        receipt = self._door.receipt(action_id)
        for one in receipt.actions if receipt is not None else ():
            for entry_id in self._door.standing_entries(one.id):
                self._check_in.take_back(entry_id)
        return self._told(self._door.take_back(action_id, self._station()))

    def _told(self, action: DoorAction) -> DoorAction:
        receipt = self._door.receipt(action.id) if self._on_sold is not None else None
        if self._on_sold is not None and receipt is not None:
            self._on_sold(receipt)
        return action

    def _is_free(self, sale: Sale) -> bool:
        found = (one for one in self.offers() if one.ticket_type_id == sale.ticket_type_id)
        offer = next((one for one in found if one.variation_id == sale.variation_id), None)
        return offer is not None and offer.price is not None and not offer.price.minor

    def _word_for(self, right: Right, supervisor: str) -> None:
        """Do nothing where whoever is signed in, or the supervisor who was asked, holds a right.

        Raises:
            DoorError: Neither does; a supervisor may be asked.
        """
        rights = self._guard.rights()
        if rights is None or right in rights:
            return
        if not supervisor:
            raise DoorError("this takes a supervisor", key=refusal_key(right), overridable=True)
        self._guard.demand_of(supervisor, right)

    def _station(self) -> Station:
        station = self._current.station
        if station is None:
            raise SettingsError("no event and list are chosen", key="settings.no_station")
        return station
