"""What was sold at the door as a document: the sums for whoever counts the cash box, then each action."""

from collections.abc import Sequence
from decimal import Decimal

from kiosk.domain.door_sales.actions import door_number
from kiosk.domain.door_sales.money import digits_of
from kiosk.domain.door_sales.shift_takings import CashCount, type_totals
from kiosk.domain.reports.door_sales import DoorSale, Takings, takings
from kiosk.reports.document import Cell, Column, Document, Personal, Table
from kiosk.reports.documents.frame import Frame
from kiosk.reports.documents.shown_values import DELIVERIES, DOOR_ACTIONS, PAY_METHODS, shown
from kiosk.reports.translatable import Translatable


def door_sales_document(frame: Frame, sales: Sequence[DoorSale], counts: Sequence[CashCount] = ()) -> Document:
    """Return door sales, and how the till was counted, as a document."""
    return Document(
        title=Translatable("Door sales"),
        subtitle=frame.event_name,
        made_at=frame.now,
        zone=frame.zone,
        sections=[takings_table(sales), types_table(sales), counts_table(counts), _actions(sales)],
        notes=frame.notes,
    )


def takings_table(sales: Sequence[DoorSale]) -> Table:
    """Return what was taken, by person, way of paying and currency."""
    columns = (
        Column(name=Translatable("Steward"), width=16, personal=Personal.STAFF),
        Column(name=Translatable("Paid by"), width=8),
        Column(name=Translatable("Currency"), width=8),
        Column(name=Translatable("Payments"), width=8, is_number=True),
        Column(name=Translatable("Taken"), width=12, is_number=True),
        Column(name=Translatable("Given back"), width=12, is_number=True),
        Column(name=Translatable("Net"), width=12, is_number=True),
    )
    rows = [_sums(one) for one in takings(sales)]
    return Table(key="takings", title=Translatable("Takings"), columns=columns, rows=rows)


def types_table(sales: Sequence[DoorSale]) -> Table:
    """Return what was sold of each type."""
    columns = (
        Column(name=Translatable("Ticket type"), width=24),
        Column(name=Translatable("Guests"), width=8, is_number=True),
        Column(name=Translatable("Net"), width=12, is_number=True),
        Column(name=Translatable("Currency"), width=8),
    )
    names = {sale.action.ticket_type_id: sale.type_name for sale in sales}
    rows: list[list[Cell]] = [
        [
            names.get(one.ticket_type_id) or one.ticket_type_id,
            one.guests,
            signed_amount(one.net_minor, one.currency) if one.currency else "",
            one.currency,
        ]
        for one in type_totals(sale.action for sale in sales)
    ]
    return Table(key="sold-types", title=Translatable("Sold by type"), columns=columns, rows=rows)


def counts_table(counts: Sequence[CashCount]) -> Table:
    """Return how the till was counted, each time."""
    columns = (
        Column(name=Translatable("Time"), width=20),
        Column(name=Translatable("Counted by"), width=16, personal=Personal.STAFF),
        Column(name=Translatable("Paid by"), width=8),
        Column(name=Translatable("Currency"), width=8),
        Column(name=Translatable("At the start"), width=10, is_number=True),
        Column(name=Translatable("Taken"), width=10, is_number=True),
        Column(name=Translatable("Given back"), width=10, is_number=True),
        Column(name=Translatable("Expected"), width=10, is_number=True),
        Column(name=Translatable("Counted"), width=10, is_number=True),
        Column(name=Translatable("Difference"), width=10, is_number=True),
        Column(name=Translatable("Stays"), width=10, is_number=True),
        Column(name=Translatable("Words"), width=24, personal=Personal.WORDS),
    )
    return Table(
        key="till-counts",
        title=Translatable("Counts of the till"),
        columns=columns,
        rows=[_count(one) for one in counts],
    )


def _count(one: CashCount) -> list[Cell]:
    amounts = (
        one.opening_minor, one.taken_minor, one.returned_minor, one.expected_minor, one.counted_minor,
        one.difference_minor, one.kept_minor,
    )  # fmt: skip
    money = [signed_amount(minor, one.currency) for minor in amounts]
    return [one.made_at, one.staff, PAY_METHODS[one.method], one.currency, *money, one.note]


def signed_amount(minor: int, currency: str) -> Decimal:
    """Return an amount that may be below nothing, as what is missing in a till; with the digits of its currency."""
    return Decimal(minor).scaleb(-digits_of(currency))


def _sums(one: Takings) -> list[Cell]:
    amounts = [signed_amount(minor, one.currency) for minor in (one.paid_minor, one.returned_minor, one.net.minor)]
    return [one.staff, PAY_METHODS[one.method], one.currency, one.sales, *amounts]


def _actions(sales: Sequence[DoorSale]) -> Table:
    columns = (
        Column(name=Translatable("Time"), width=20),
        Column(name=Translatable("No."), width=12, personal=Personal.BOOKING),
        Column(name=Translatable("What"), width=14),
        Column(name=Translatable("Ticket type"), width=16),
        Column(name=Translatable("Guests"), width=7, is_number=True),
        Column(name=Translatable("Guest"), width=22, personal=Personal.GUEST),
        Column(name=Translatable("Paid"), width=10, is_number=True),
        Column(name=Translatable("Currency"), width=8),
        Column(name=Translatable("Paid by"), width=8),
        Column(name=Translatable("Steward"), width=12, personal=Personal.STAFF),
        Column(name=Translatable("Approved by"), width=12, personal=Personal.STAFF),
        Column(name=Translatable("Platform"), width=10),
        Column(name=Translatable("Taken back"), width=8),
        Column(name=Translatable("Words"), width=24, personal=Personal.WORDS),
    )
    return Table(
        key="actions", title=Translatable("Door actions"), columns=columns, rows=[_action(sale) for sale in sales]
    )


def _action(sale: DoorSale) -> list[Cell]:
    action = sale.action
    words = " · ".join(part for part in (action.note, sale.refusal, sale.settled_note) if part)
    return [
        action.made_at,
        door_number(action.id),
        DOOR_ACTIONS[action.kind],
        sale.type_name,
        action.party_size,
        action.holder_name,
        # Nothing, and not 0.00: a free ticket or an approval is no payment of nothing.
        signed_amount(action.paid_minor, action.currency) if action.paid_minor else "",
        action.currency,
        PAY_METHODS[action.method] if action.paid_minor else "",
        action.staff,
        action.approved_by,
        shown(DELIVERIES, sale.state),
        sale.taken_back,
        words,
    ]
