"""What is done at the door besides checking in: sales, payments, approvals."""

from collections.abc import Callable, Sequence
from typing import Protocol

from kiosk.checkin.door_terms import Account, Basket, Offer
from kiosk.domain.door_sales.actions import DoorAction, PayMethod
from kiosk.domain.door_sales.money import Money
from kiosk.domain.door_sales.receipts import SalesReceipt


class DoorPort(Protocol):
    """What can be done at the door besides checking in. Called from one worker thread."""

    def offers(self) -> Sequence[Offer]:
        """Return what can be sold here.

        Raises:
            GatehouseError: It could not be read.
        """
        ...

    def account(self, ticket_id: str) -> Account | None:
        """Return how a ticket stands with its booking."""
        ...

    def sell(self, basket: Basket, *, supervisor: str = "") -> SalesReceipt:
        """Make a booking for each type of a sale; each action's id is its ticket's.

        Raises:
            GatehouseError: It cannot be sold; the key says why.
        """
        ...

    def pay(self, ticket_id: str, paid: Money, method: PayMethod, *, given: Money | None = None) -> DoorAction:
        """Take the payment for a booking."""
        ...

    def decide(self, ticket_id: str, *, approve: bool, supervisor: str = "", note: str = "") -> DoorAction:
        """Approve or refuse a booking."""
        ...

    def take_back(self, action_id: str) -> DoorAction:
        """Cancel a sale with everything on its receipt; guests whom it let in are taken back first."""
        ...


Done = DoorAction | SalesReceipt
DoorRequest = Callable[[DoorPort], Done]
