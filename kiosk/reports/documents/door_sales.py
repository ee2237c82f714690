"""What was sold at the door as a document: the sums for whoever counts the cash box, then each action."""

from collections.abc import Sequence

from kiosk.domain.door_sales.actions import door_number
from kiosk.domain.door_sales.money import Money
from kiosk.domain.door_sales.shift_takings import CashCount, type_totals
from kiosk.domain.reports.door_sales import DoorSale, Takings, takings
from kiosk.reports.document import Cell, Column, Document, Personal, Table
from kiosk.reports.documents.frame import Frame


def door_sales_document(frame: Frame, sales: Sequence[DoorSale], counts: Sequence[CashCount] = ()) -> Document:
    """Return door sales, and how the till was counted, as a document."""
    return Document(
        title="Door sales",
        subtitle=frame.event_name,
        made_at=frame.now,
        zone=frame.zone,
        sections=[takings_table(sales), types_table(sales), counts_table(counts), _actions(sales)],
        notes=frame.notes,
    )


def takings_table(sales: Sequence[DoorSale]) -> Table:
    """Return what was taken, by person, way of paying and currency."""
    columns = (
        Column(name="Steward", width=16, personal=Personal.STAFF),
        Column(name="Paid by", width=8),
        Column(name="Currency", width=8),
        Column(name="Payments", width=8, is_number=True),
        Column(name="Taken", width=12, is_number=True),
        Column(name="Given back", width=12, is_number=True),
        Column(name="Net", width=12, is_number=True),
    )
    rows = [_sums(one) for one in takings(sales)]
    return Table(key="takings", title="Takings", columns=columns, rows=rows)


def types_table(sales: Sequence[DoorSale]) -> Table:
    """Return what was sold of each type."""
    columns = (
        Column(name="Ticket type", width=24),
        Column(name="Guests", width=8, is_number=True),
        Column(name="Net", width=12, is_number=True),
        Column(name="Currency", width=8),
    )
    names = {sale.action.ticket_type_id: sale.type_name for sale in sales}
    rows: list[list[Cell]] = [
        [
            names.get(one.ticket_type_id) or one.ticket_type_id,
            one.guests,
            signed(one.net_minor, one.currency) if one.currency else "",
            one.currency,
        ]
        for one in type_totals(sale.action for sale in sales)
    ]
    return Table(key="sold-types", title="Sold by type", columns=columns, rows=rows)


def counts_table(counts: Sequence[CashCount]) -> Table:
    """Return how the till was counted, each time."""
    columns = (
        Column(name="Time", width=20),
        Column(name="Counted by", width=16, personal=Personal.STAFF),
        Column(name="Paid by", width=8),
        Column(name="Currency", width=8),
        Column(name="At the start", width=10, is_number=True),
        Column(name="Taken", width=10, is_number=True),
        Column(name="Given back", width=10, is_number=True),
        Column(name="Expected", width=10, is_number=True),
        Column(name="Counted", width=10, is_number=True),
        Column(name="Difference", width=10, is_number=True),
        Column(name="Stays", width=10, is_number=True),
        Column(name="Words", width=24, personal=Personal.WORDS),
    )
    return Table(key="till-counts", title="Counts of the till", columns=columns, rows=[_count(one) for one in counts])


def _count(one: CashCount) -> list[Cell]:
    amounts = (
        one.opening_minor, one.taken_minor, one.returned_minor, one.expected_minor, one.counted_minor,
        one.difference_minor, one.kept_minor,
    )  # fmt: skip
    money = [signed(minor, one.currency) for minor in amounts]
    return [one.made_at, one.staff, one.method.value, one.currency, *money, one.note]


def signed(minor: int, currency: str) -> str:
    """Return an amount that may be below nothing: what is missing in a till."""
    return ("-" if minor < 0 else "") + Money(abs(minor), currency).decimal


def _sums(one: Takings) -> list[Cell]:
    taken, returned = Money(one.paid_minor, one.currency), Money(one.returned_minor, one.currency)
    amounts = [taken.decimal, returned.decimal, one.net.decimal]
    return [one.staff, one.method.value, one.currency, one.sales, *amounts]


def _actions(sales: Sequence[DoorSale]) -> Table:
    columns = (
        Column(name="Time", width=20),
        Column(name="No.", width=12, personal=Personal.BOOKING),
        Column(name="What", width=14),
        Column(name="Ticket type", width=16),
        Column(name="Guests", width=7, is_number=True),
        Column(name="Guest", width=22, personal=Personal.GUEST),
        Column(name="Paid", width=10, is_number=True),
        Column(name="Currency", width=8),
        Column(name="Paid by", width=8),
        Column(name="Steward", width=12, personal=Personal.STAFF),
        Column(name="Approved by", width=12, personal=Personal.STAFF),
        Column(name="Platform", width=10),
        Column(name="Taken back", width=8),
        Column(name="Words", width=24, personal=Personal.WORDS),
    )
    return Table(key="actions", title="Door actions", columns=columns, rows=[_action(sale) for sale in sales])


def _action(sale: DoorSale) -> list[Cell]:
    action = sale.action
    words = " · ".join(part for part in (action.note, sale.refusal, sale.settled_note) if part)
    return [
        action.made_at,
        door_number(action.id),
        action.kind.value.replace("_", " "),
        sale.type_name,
        action.party_size,
        action.holder_name,
        # Nothing, and not 0.00: a free ticket or an approval is no payment of nothing.
        action.paid.decimal if action.paid_minor else "",
        action.currency,
        action.method.value if action.paid_minor else "",
        action.staff,
        action.approved_by,
        sale.state,
        sale.taken_back,
        words,
    ]
