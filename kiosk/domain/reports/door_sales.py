"""What was sold and paid at the door, summed up for whoever counts the cash box.

A sale that was taken back counts as paid and as given back, by whoever did each: both passed the counter.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind, PayMethod
from kiosk.domain.door_sales.money import Money


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorSale:
    """One thing done at the door, with what became of it.

    Attributes:
        action: What was done.
        type_name: Name of the ticket type, "" where there is none.
        state: "queued", "taken" or "refused" by the platform.
        refusal: Why the platform refused, "" where it did not.
        settled_note: What a person wrote who closed a refused one, or "".
        taken_back: A later action cancelled it.
    """

    action: DoorAction = field(repr=False)
    type_name: str = ""
    state: str = ""
    refusal: str = ""
    settled_note: str = ""
    taken_back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Takings:
    """What one person took in one way of paying and one currency.

    Attributes:
        staff: Who, "" for nobody.
        method: How it was paid.
        currency: ISO 4217 code.
        sales: Payments and sales with something paid.
        paid_minor: Their sum, in the currency's smallest unit.
        returned_minor: What of it was given back.
    """

    staff: str
    method: PayMethod
    currency: str
    sales: int = 0
    paid_minor: int = 0
    returned_minor: int = 0

    @property
    def net(self) -> Money:
        """What should lie in the cash box, or stand on the card terminal's slip."""
        return Money(self.paid_minor - self.returned_minor, self.currency)


def takings(sales: Iterable[DoorSale]) -> tuple[Takings, ...]:
    """Return what was taken, by person, way of paying and currency."""
    sums: dict[tuple[str, PayMethod, str], list[int]] = {}
    for sale in sales:
        action = sale.action
        if not action.paid_minor:
            continue
        row = sums.setdefault((action.staff, action.method, action.currency), [0, 0, 0])
        # A cancellation carries the amount of its sale: it is what was given back, and no payment.
        if action.kind is DoorActionKind.CANCELLATION:
            row[2] += action.paid_minor
        else:
            row[0] += 1
            row[1] += action.paid_minor
    return tuple(
        Takings(staff=staff, method=method, currency=currency, sales=row[0], paid_minor=row[1], returned_minor=row[2])
        for (staff, method, currency), row in sorted(sums.items())
    )


def counts(sales: Iterable[DoorSale]) -> Mapping[DoorActionKind, int]:
    """Return how often each thing was done, in the order in which they are declared."""
    kinds = [sale.action.kind for sale in sales]
    return {kind: kinds.count(kind) for kind in DoorActionKind if kind in kinds}
