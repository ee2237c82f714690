"""A receipt line by line, before any printer: what was bought, its total, and what was handed over and given back."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kiosk.domain.door_sales.actions import PayMethod
from kiosk.domain.door_sales.money import Money
from kiosk.domain.door_sales.receipts import SalesReceipt


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One row: a text, perhaps an amount at the far side.

    Attributes:
        left: The text; "" for a rule across the paper.
        right: The amount, or "".
        bold: Stands out.
        large: Twice as high.
    """

    left: str
    right: str = ""
    bold: bool = False
    large: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptWords:
    """The words on a receipt, in one language."""

    receipt: str = "Receipt"
    money_back: str = "Money back"
    copy: str = "Copy"
    total: str = "Total"
    cash: str = "Cash"
    card: str = "Card"
    pays_later: str = "Pays later"
    handed_over: str = "Cash handed over"
    change: str = "Change"
    tax: str = "Tax included {rate} %"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptFacts:
    """What a receipt says besides its actions.

    Attributes:
        organizer: Who sells; the event's name where nobody said more.
        time: Date and time for people.
        type_names: Names of ticket types, by their ids.
        tax_rates: Per cent of tax within the price, as decimal texts by types' ids, where the platform tells them.
        is_copy: It was printed before.
    """

    organizer: str
    time: str
    type_names: Mapping[str, str]
    tax_rates: Mapping[str, str]
    is_copy: bool = False


RULE = PaperRow("")


def receipt_rows(receipt: SalesReceipt, facts: ReceiptFacts, words: ReceiptWords) -> list[PaperRow]:
    """Return the rows of a receipt, from its head to its foot."""
    rows = [PaperRow(facts.organizer, bold=True, large=True)]
    if facts.is_copy:
        rows.append(PaperRow(words.copy.upper(), bold=True))
    rows += [
        PaperRow(words.money_back if receipt.is_return else words.receipt, receipt.label),
        PaperRow(facts.time),
        RULE,
    ]
    sign = "-" if receipt.is_return else ""
    for action in receipt.actions:
        name = facts.type_names.get(action.ticket_type_id) or action.ticket_type_id
        amount = Money(action.due_minor or action.paid_minor, action.currency).decimal
        rows.append(PaperRow(f"{action.party_size} × {name}", f"{sign}{amount}"))
    total = receipt.total
    rows += [RULE, PaperRow(words.total, f"{sign}{total.decimal} {total.currency}".rstrip(), bold=True, large=True)]
    rows += _payment(receipt, words)
    rows += _taxes(receipt, facts, words)
    return rows


def _payment(receipt: SalesReceipt, words: ReceiptWords) -> Iterator[PaperRow]:
    names = {PayMethod.CASH: words.cash, PayMethod.CARD: words.card}
    method = next((action.method for action in receipt.actions if action.paid_minor), PayMethod.NONE)
    owed = sum(action.due_minor - action.paid_minor for action in receipt.actions)
    if method in names:
        yield PaperRow(names[method], receipt.total.decimal)
    if owed > 0:
        yield PaperRow(words.pays_later, Money(owed, receipt.total.currency).decimal)
    change = receipt.change
    if change is not None:
        yield PaperRow(words.handed_over, Money(receipt.given_minor, change.currency).decimal)
        yield PaperRow(words.change, change.decimal, bold=True)


def _taxes(receipt: SalesReceipt, facts: ReceiptFacts, words: ReceiptWords) -> Iterator[PaperRow]:
    """Yield the tax within what was paid, a row for each rate; nothing where the platform tells none."""
    sums: dict[str, int] = {}
    for action in receipt.actions:
        rate = facts.tax_rates.get(action.ticket_type_id)
        if rate is not None and action.paid_minor:
            sums[rate] = sums.get(rate, 0) + action.paid_minor
    for rate, gross in sorted(sums.items()):
        yield PaperRow(words.tax.format(rate=rate), Money(included_tax(gross, rate), receipt.total.currency).decimal)


def included_tax(gross_minor: int, rate: str) -> int:
    """Return the tax within a gross amount, rounded half up: gross × rate ÷ (100 + rate).

    Args:
        gross_minor: In the currency's smallest unit.
        rate: Per cent, a decimal text such as "19.00".
    """
    # In hundredths of a per cent, with whole numbers: a float would round some amounts the other way.
    whole, _, part = rate.partition(".")
    hundredths = int(whole) * 100 + int((part + "00")[:2])
    divisor = 10_000 + hundredths
    return (2 * gross_minor * hundredths + divisor) // (2 * divisor)
