"""What is done at the door besides checking in: sales, payments, approvals."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from kiosk.checkin.door_terms import Basket, BookingStanding, Offer
from kiosk.domain.door_sales.actions import DoorAction, PayMethod
from kiosk.domain.door_sales.money import Money
from kiosk.domain.door_sales.receipts import SalesReceipt
from kiosk.domain.door_sales.shift_takings import CashCount, CountedMoney, ShiftTakings
from kiosk.domain.reports.printing.badges import BadgeTemplate


class DoorPort(Protocol):
    """What can be done at the door besides checking in. Called from one worker thread."""

    def offers(self) -> Sequence[Offer]:
        """Return what can be sold here.

        Raises:
            GatehouseError: It could not be read.
        """
        ...

    def standing(self, ticket_id: str) -> BookingStanding | None:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class TakingsReport:
    """The till since it was last counted, and what the types in it are called."""

    state: ShiftTakings
    type_names: Mapping[str, str] = field(default_factory=dict)


class TakingsPort(Protocol):
    """The till of this laptop. Called from the same worker thread as sales."""

    def read(self) -> TakingsReport:
        """Return how it stands.

        Raises:
            GatehouseError: It could not be read.
        """
        ...

    def count(self, counted: Sequence[CountedMoney], *, note: str, seen: int) -> Sequence[CashCount]:
        """Write down what was counted.

        Args:
            counted: Each way of paying.
            note: Free words.
            seen: How many actions the report told of.

        Raises:
            GatehouseError: It was not written; the key says why.
        """
        ...


class OwnBadge(StrEnum):
    """What a guest alone may have of their badge."""

    NONE = "none"
    OFFERED = "offered"
    PRINTED = "printed"  # it comes without being asked for, or was


class PrintPort(Protocol):
    """Receipts and badges. What is asked for waits in the database until a printer takes it."""

    def offers_receipts(self) -> bool:
        """Whether there is a printer for receipts."""
        ...

    def offers_badges(self) -> bool:
        """Whether badges are printed here, and there is a printer for them."""
        ...

    def print_receipt(self, action_id: str) -> None:
        """Print the receipt that an action is on; a further one says that it is a copy.

        Raises:
            GatehouseError: It cannot be asked for; the key says why.
        """
        ...

    def print_badge(self, ticket_id: str) -> None:
        """Print a badge; nobody is admitted by it.

        Raises:
            GatehouseError: It cannot be asked for; the key says why.
        """
        ...

    def own_badge(self, entry_id: str) -> OwnBadge:
        """Return whether a guest who came in by an entry may have their badge printed by themselves."""
        ...

    def print_own_badge(self, entry_id: str, ticket_id: str) -> None:
        """Print the badge of a guest who is alone here, once for each entry.

        Raises:
            GatehouseError: It cannot be asked for; the key says why.
        """
        ...


class BadgeDesignPort(Protocol):
    """How badges look. Called from one worker thread, but for ``available``."""

    def available(self) -> bool:
        """Whether badges are printed here at all."""
        ...

    def template(self) -> BadgeTemplate:
        """Return how badges look now; raises ``GatehouseError`` where the file is no template."""
        ...

    def preview(self, template: BadgeTemplate) -> tuple[bytes, ...]:
        """Return the sides of a badge of nobody, as PNG."""
        ...

    def left_out(self, template: BadgeTemplate) -> tuple[str, ...]:
        """Return what of a platform's layout badges go without, in the platform's words."""
        ...

    def take_layout(self, path: Path) -> None:
        """Keep a platform's layout that is in a file; raises ``GatehouseError`` where it is none or not allowed."""
        ...

    def save(self, template: BadgeTemplate) -> None:
        """Keep how badges look from now on; raises ``GatehouseError`` where that fails or is not allowed."""
        ...

    def labels_left(self) -> int | None:
        """Return how many labels are left on the roll, None where nobody counts them."""
        ...

    def put_labels_in(self, labels: int | None) -> None:
        """Begin counting labels down; None: count no more. Raises ``GatehouseError`` as ``save`` does."""
        ...

    def try_out(self, template: BadgeTemplate) -> None:
        """Print a badge of nobody; raises ``GatehouseError`` where no printer takes it."""
        ...


Done = DoorAction | SalesReceipt
DoorRequest = Callable[[DoorPort], Done]
