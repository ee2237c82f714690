"""What the use cases at the door need of the local database, beyond what a scan needs."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from kiosk.domain.door_sales.actions import DoorAction
from kiosk.domain.door_sales.receipts import SalesReceipt
from kiosk.domain.door_sales.shift_takings import CashCount
from kiosk.domain.ports import Ledger, ReadView
from kiosk.domain.roster.events import TicketType


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorOutcome:
    """What became of a door action.

    Attributes:
        status: "queued", "taken" or "refused".
        platform_id: What the platform calls it, "" until it said so.
        refusal: Why it was refused, technical, or "".
    """

    status: str
    platform_id: str
    refusal: str


class DoorView(Protocol):
    """Actions of this laptop and what they left to sell."""

    def ticket_types(self, event_id: str) -> Sequence[TicketType]:
        """Return an event's types in the order of their names."""
        ...

    def action(self, action_id: str) -> DoorAction | None:
        """Return one action of this laptop."""
        ...

    def action_outcome(self, action_id: str) -> DoorOutcome | None:
        """Return what became of an action, or None when there is none."""
        ...

    def actions_of(self, booking_id: str) -> Sequence[DoorAction]:
        """Return what was done to a booking (or a ticket without one) at this laptop, in that order."""
        ...

    def receipt_of(self, action_id: str) -> SalesReceipt | None:
        """Return the receipt that an action is on; None where it is on none."""
        ...

    def receipt_numbered(self, number: int) -> SalesReceipt | None:
        """Return a receipt by its number on this laptop; None where there is none."""
        ...

    def uncounted(self) -> Sequence[DoorAction]:
        """Return what was sold, paid or given back since the till was last counted, in that order."""
        ...

    def last_cash_count(self) -> Sequence[CashCount]:
        """Return the lines of the last count of the till; nothing before the first one."""
        ...

    def sold(self, event_id: str, type_id: str | None = None) -> int:
        """Count the guests who hold a ticket that stands, walk-ins of this laptop included.

        Args:
            event_id: The event.
            type_id: Only this type; None counts all.
        """
        ...


class DoorReadView(ReadView, DoorView, Protocol):
    """A consistent snapshot for reading."""


class DoorLedger(Ledger, DoorView, Protocol):
    """One write transaction at the door."""

    def book(self, booking: DoorAction) -> None:
        """Add an action and its outbox row; with a walk-in its booking and ticket, too.

        Raises:
            StoreError: It could not be written.
        """
        ...

    def issue_receipt(self, actions: Sequence[DoorAction], given_minor: int = 0) -> SalesReceipt:
        """Put actions of this transaction on the next receipt.

        Raises:
            StoreError: It could not be written.
        """
        ...

    def count_cash(self, lines: Sequence[CashCount], actions: Sequence[DoorAction]) -> None:
        """Add a count of the till, and the actions that it covers.

        Raises:
            StoreError: It could not be written, or one of the actions was counted before.
        """
        ...


class DoorStore(Protocol):
    """The local database as the door sees it."""

    def reading(self) -> AbstractContextManager[DoorReadView]:
        """Open a consistent snapshot."""
        ...

    def writing(self) -> AbstractContextManager[DoorLedger]:
        """Open a write transaction; leaving it normally is the durable commit."""
        ...
