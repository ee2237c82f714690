"""What one customer bought, paid or got back at once, under one number.

Several types in one sale are several actions, because platforms keep one type in a booking; the receipt holds them
together. Its number is this laptop's own: counted without a gap, never given twice, never changed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind
from kiosk.domain.door_sales.money import Money


@dataclass(frozen=True, slots=True, kw_only=True)
class SalesReceipt:
    """A sale, a payment or what was given back, as the customer sees it.

    Attributes:
        number: Counted on this laptop from 1.
        actions: What was done, at least one thing; all of one kind, in one currency.
        given_minor: What the customer handed over, in the currency's smallest unit; 0 where nobody typed it.
    """

    number: int
    actions: Sequence[DoorAction] = field(repr=False)
    given_minor: int = 0

    @property
    def total(self) -> Money:
        """What was paid, or given back."""
        return total_of(self.actions)

    @property
    def change(self) -> Money | None:
        """What the customer gets back of what was handed over; None where nobody typed that."""
        return change_of(self.total, Money(self.given_minor, self.total.currency)) if self.given_minor else None

    @property
    def is_return(self) -> bool:
        """Whether money was given back by it."""
        return self.actions[0].kind is DoorActionKind.CANCELLATION

    @property
    def label(self) -> str:
        """What people call it."""
        return receipt_label(self.actions[0].device_id, self.number)


def receipt_label(device_id: str, number: int) -> str:
    """Return the number with the laptop's last four letters: two laptops count by themselves, both from 1."""
    return f"R-{device_id[-4:].upper()}-{number:05d}" if device_id else f"R-{number:05d}"


def total_of(actions: Sequence[DoorAction]) -> Money:
    """Return what was paid by actions of one sale; what is free names no currency and changes nothing."""
    currency = next((action.currency for action in actions if action.currency), "")
    return Money(sum(action.paid_minor for action in actions), currency)


def change_of(due: Money, given: Money) -> Money | None:
    """Return what is given back of an amount that was handed over; None where it is not enough."""
    return Money(given.minor - due.minor, due.currency) if given.minor >= due.minor else None
