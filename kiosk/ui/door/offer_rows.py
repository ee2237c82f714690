"""What is for sale, one row for each type with a number of its own: what a customer buys is all rows above none.

Invariants: nothing is chosen before somebody chooses it, but what alone is for sale; rows do not move under the fingers
while the same things are for sale.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kiosk.checkin.door_terms import Offer
from kiosk.domain.door_sales.money import Money
from kiosk.ui.door.guest_count import GuestCount
from kiosk.ui.kit.labels import label, set_look
from kiosk.ui.kit.look import Look, apply_look, spread
from kiosk.ui.kit.scanner_keys.scanner_watch import ScannerWatch
from kiosk.ui.text.amounts import amount_text, typed_amount
from kiosk.ui.text.plurals import GUESTS, LEFT, plural
from kiosk.ui.text.text_direction import dotted
from kiosk.ui.workers.guarded import guarded_overrides


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One type that a customer wants.

    Attributes:
        offer: What.
        guests: How many.
        amount: What it costs together; None where the customer chooses the price and no amount was typed.
    """

    offer: Offer
    guests: int
    amount: Money | None


@guarded_overrides
class OfferRow(QFrame):
    """Name, price and what is left of a type, and how many of it.

    Signals:
        changed: Another number or another amount.
    """

    changed = Signal()

    def __init__(self, offer: Offer, watch: ScannerWatch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.offer = offer
        self.setProperty("kind", "offer")
        self.count = GuestCount()
        self.edit = QLineEdit()
        self.edit.setMaxLength(14)
        self.edit.setPlaceholderText(offer.currency)
        self.edit.setAccessibleName(QCoreApplication.translate("SellPanel", "Amount"))
        self.edit.textChanged.connect(self.changed)
        watch.guard(self.edit)
        name, self._facts = label("offer-name", wrap=True), label("offer-facts", wrap=True)
        name.setText(offer.name)
        # Each button says what it is about: read out alone, "one more" would be a riddle.
        for button in (self.count.less, self.count.more):
            button.setAccessibleDescription(offer.name)
        texts = QVBoxLayout()
        texts.addWidget(name)
        texts.addWidget(self._facts)
        texts.addWidget(self.edit)
        row = QHBoxLayout(self)
        row.addLayout(texts, 1)
        row.addWidget(self.count)
        spread(texts, 0.1)
        spread(row, 0.8, (0.9, 0.4, 0.4, 0.4))
        self.count.changed.connect(self._on_count)
        self.show_offer(offer)

    @property
    def line(self) -> Line | None:
        """What is wanted of it; None for nothing."""
        guests = self.count.number
        if not guests:
            return None
        offer = self.offer
        amount = (
            offer.price.times(guests) if offer.price is not None else typed_amount(self.edit.text(), offer.currency)
        )
        return Line(offer=offer, guests=guests, amount=amount)

    def show_offer(self, offer: Offer) -> None:
        """Show how the same type stands now: its price, or how many are left, may be others than before."""
        self.offer = offer
        self._facts.setText(_facts(offer))
        self._facts.setVisible(bool(self._facts.text()))
        self._show_count()

    def set_number(self, number: int) -> None:
        """Want so many of it."""
        self.count.step(number - self.count.number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Count by plus and minus where one of its buttons has the focus."""
        steps = {Qt.Key.Key_Plus.value: 1, Qt.Key.Key_Minus.value: -1}
        if event.key() in steps:
            self.count.step(steps[event.key()])
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_count(self) -> None:
        self._show_count()
        self.changed.emit()

    def _show_count(self) -> None:
        wanted = self.count.number > 0
        set_look(self, "wanted", wanted)
        self.edit.setVisible(wanted and self.offer.price is None)
        self.setAccessibleName(dotted(self.offer.name, self._facts.text(), plural(GUESTS, self.count.number)))


class OfferRows(QWidget):
    """All rows.

    Attributes:
        rows: In the order in which they stand.

    Signals:
        changed: Something else is wanted.
    """

    changed = Signal()

    def __init__(self, watch: ScannerWatch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._watch = watch
        self._look: Look | None = None
        self.rows: list[OfferRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        spread(self._column, 0.4)

    def keys_here(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of its rows, and what they do."""
        return (("+ −", self.tr("One guest more or fewer on the ticket whose − or + has the focus")),)

    def take_look(self, look: Look) -> None:
        """Keep the look for rows that come later."""
        self._look = look

    @property
    def lines(self) -> list[Line]:
        """What is wanted, in the order of the rows."""
        return [line for row in self.rows if (line := row.line) is not None]

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Show what is for sale now. Numbers, and the focus, stay with what is still for sale.

        What costs nothing stands last, where nobody presses it by mistake; the rest as the organizer has it.
        """
        wanted = sorted(offers, key=is_free)
        if [_name(offer) for offer in wanted] == [_name(row.offer) for row in self.rows]:
            for row, offer in zip(self.rows, wanted, strict=True):
                row.show_offer(offer)
        else:
            self._build(wanted)
        self._choose_only()
        self.changed.emit()

    def _build(self, offers: Sequence[Offer]) -> None:
        before = {_name(row.offer): (row.count.number, row.edit.text()) for row in self.rows}
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [OfferRow(offer, self._watch) for offer in offers]
        for row in self.rows:
            number, amount = before.get(_name(row.offer), (0, ""))
            row.set_number(number)
            row.edit.setText(amount)
            row.changed.connect(self.changed)
            self._column.addWidget(row)
        if self._look is not None:
            apply_look(self, self._look)

    def clear(self) -> None:
        """Want nothing, or one of what alone is for sale."""
        for row in self.rows:
            row.edit.clear()
            row.set_number(0)
        self._choose_only()

    def take_focus(self) -> None:
        """Begin at the first row."""
        if self.rows:
            self.rows[0].count.more.setFocus()

    def _choose_only(self) -> None:
        if len(self.rows) == 1 and not self.rows[0].count.number:
            self.rows[0].set_number(1)


def is_free(offer: Offer) -> bool:
    """Return whether a type costs nothing; one whose price the guest chooses does not count as such."""
    return offer.price is not None and not offer.price.minor


def _name(offer: Offer) -> tuple[str, str | None]:
    return offer.ticket_type_id, offer.variation_id


def _facts(offer: Offer) -> str:
    price = amount_text(offer.price) if offer.price is not None and offer.price.minor else ""
    if is_free(offer):
        price = QCoreApplication.translate("SellPanel", "Free of charge")
    return dotted(price, plural(LEFT, offer.left) if offer.left is not None else "")
