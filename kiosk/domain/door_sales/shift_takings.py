"""The till of a shift: what should lie in it since it was last counted, and what somebody counted.

Money moves at the door by sales, payments and what is given back; each such action belongs to exactly one count, which
names it. A count is never changed: a mistake is found by the next one, and both stand.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind, PayMethod
from kiosk.domain.door_sales.money import Money


@dataclass(frozen=True, slots=True, kw_only=True)
class TakingsLine:
    """One way of paying in one currency, since the last count.

    Attributes:
        method: How it was paid.
        currency: ISO 4217 code.
        opening_minor: What stayed in the box at the last count; 0 for cards.
        payments: How many sales and payments there were.
        taken_minor: What they brought.
        returned_minor: What was given back.
    """

    method: PayMethod
    currency: str
    opening_minor: int = 0
    payments: int = 0
    taken_minor: int = 0
    returned_minor: int = 0

    @property
    def net(self) -> int:
        """What came in, less what was given back; below nothing where an earlier shift's sale was given back."""
        return self.taken_minor - self.returned_minor


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeTotal:
    """What was sold of one type since the last count, less what was given back.

    Attributes:
        ticket_type_id: The type, "" where it is not known.
        currency: ISO 4217 code, "" for what is free.
        guests: How many guests.
        net_minor: What they paid.
    """

    ticket_type_id: str
    currency: str
    guests: int
    net_minor: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CashCount:
    """What somebody counted, for one way of paying in one currency.

    Attributes:
        id: Of the count; its lines share it.
        method: How it was paid.
        currency: ISO 4217 code.
        opening_minor: What lay in the box at the start.
        taken_minor: What was taken since.
        returned_minor: What was given back since.
        counted_minor: What was counted.
        kept_minor: What of it stays in the box for the next shift.
        staff: Who counted, or "".
        device_id: This device.
        note: Free words of staff, such as why it differs.
        made_at: Corrected time.
    """

    id: str
    method: PayMethod
    currency: str
    opening_minor: int = 0
    taken_minor: int = 0
    returned_minor: int = 0
    counted_minor: int = 0
    kept_minor: int = 0
    staff: str = ""
    device_id: str = ""
    note: str = ""
    made_at: datetime

    @property
    def expected_minor(self) -> int:
        """What should have been there."""
        return self.opening_minor + self.taken_minor - self.returned_minor

    @property
    def difference_minor(self) -> int:
        """What was counted beyond that; below nothing where some is missing."""
        return self.counted_minor - self.expected_minor


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedMoney:
    """What somebody counted, as it is typed.

    Attributes:
        method: How it was paid.
        counted: How much there is.
        opening: What lay in the box at the start; None: what stayed there at the last count.
        kept_minor: What stays in the box, in the same currency.
    """

    method: PayMethod
    counted: Money
    opening: Money | None = None
    kept_minor: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftTakings:
    """The till since it was last counted.

    Attributes:
        lines: For each way of paying and currency.
        by_type: For each type.
        actions: What moved money, or sold something, since.
        last: Lines of the last count; empty before the first one.
    """

    lines: Sequence[TakingsLine]
    by_type: Sequence[TypeTotal]
    actions: Sequence[DoorAction] = field(repr=False)
    last: Sequence[CashCount] = ()


def shift_takings(actions: Sequence[DoorAction], last: Sequence[CashCount]) -> ShiftTakings:
    """Return how the till stands.

    Args:
        actions: What was done since the last count.
        last: That count.
    """
    return ShiftTakings(lines=takings_lines(actions, last), by_type=type_totals(actions), actions=actions, last=last)


def takings_lines(actions: Iterable[DoorAction], last: Iterable[CashCount]) -> tuple[TakingsLine, ...]:
    """Return each way of paying in each currency, cash first; what stayed in the box counts though nothing was sold."""
    sums = {(one.method, one.currency): [one.kept_minor, 0, 0, 0] for one in last if one.kept_minor}
    for action in actions:
        if not action.paid_minor:
            continue
        row = sums.setdefault((action.method, action.currency), [0, 0, 0, 0])
        # A cancellation carries the amount of its sale, which is what was given back.
        if action.kind is DoorActionKind.CANCELLATION:
            row[3] += action.paid_minor
        else:
            row[1] += 1
            row[2] += action.paid_minor
    ways = list(PayMethod)
    return tuple(
        TakingsLine(
            method=method, currency=currency, opening_minor=row[0], payments=row[1], taken_minor=row[2],
            returned_minor=row[3],
        )
        for (method, currency), row in sorted(sums.items(), key=lambda item: (ways.index(item[0][0]), item[0][1]))
    )  # fmt: skip


def type_totals(actions: Iterable[DoorAction]) -> tuple[TypeTotal, ...]:
    """Return what was sold of each type; a payment for a booking brings money and no new guests."""
    sums: dict[tuple[str, str], list[int]] = {}
    for action in actions:
        if action.kind not in _SELLING:
            continue
        sign = -1 if action.kind is DoorActionKind.CANCELLATION else 1
        row = sums.setdefault((action.ticket_type_id, action.currency if action.paid_minor else ""), [0, 0])
        row[0] += sign * action.party_size if action.kind is not DoorActionKind.PAYMENT else 0
        row[1] += sign * action.paid_minor
    return tuple(
        TypeTotal(ticket_type_id=kind, currency=currency, guests=row[0], net_minor=row[1])
        for (kind, currency), row in sorted(sums.items())
    )


_SELLING = frozenset({DoorActionKind.WALK_IN, DoorActionKind.PAYMENT, DoorActionKind.CANCELLATION})
