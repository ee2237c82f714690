"""Sells at the door: what, for how many, how it is paid, perhaps for whom. Then the guests are let in.

Unlike other panels it begins anew after each sale, and can take the last one back.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFormLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kiosk.checkin.door_terms import Basket, Offer, Sale
from kiosk.domain.codes.credential import Scan, ScanSource
from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind, PayMethod
from kiosk.domain.door_sales.money import Money
from kiosk.domain.door_sales.receipts import SalesReceipt
from kiosk.domain.staff.rights import Right
from kiosk.domain.verdicts.decision import Attempt
from kiosk.ui.door.cash_row import CashRow, change_text
from kiosk.ui.door.door_panel import DoorPanel
from kiosk.ui.door.offer_rows import Line, OfferRows, is_free
from kiosk.ui.door.pay_row import PayRow
from kiosk.ui.kit.flow_layout import FoldingRow
from kiosk.ui.kit.forms.filled_in import Filled
from kiosk.ui.kit.labels import FitLabel, label
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.page import PageContext
from kiosk.ui.kit.panel import Opener
from kiosk.ui.ports.check_in_request import CheckInRequest
from kiosk.ui.ports.door import Done, DoorRequest
from kiosk.ui.ports.status import GateStatus
from kiosk.ui.text.amounts import amount_text
from kiosk.ui.text.plurals import GUESTS, plural
from kiosk.ui.text.sentences import sentence
from kiosk.ui.text.text_direction import dotted
from kiosk.ui.workers.background import Answer


class SellPanel(DoorPanel):
    """Types, guests, name, payment.

    Attributes:
        last: The sale that can be taken back, or None.
    """

    sign_name = "pay"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._may_give = False  # whoever is signed in may give away what costs nothing

    def make_parts(self) -> None:
        """Make what it shows."""
        super().make_parts()
        self.last: SalesReceipt | None = None
        self.submit.setText(self.tr("Sell, let in   ⏎"))
        self.offers = OfferRows(self.watch)
        self.offers.setAccessibleName(self.tr("For sale"))
        self.name, self.email = QLineEdit(), QLineEdit()
        self.total = FitLabel("amount", smallest=0.6)
        self.methods = PayRow()
        self.cash = CashRow(self.watch)
        self.undo = QPushButton()
        self.receipt = QPushButton(self.tr("Print the last receipt"))
        self._printing = self.context.session.ports.printing
        self._taking_back = False
        self._lay_out()
        self.show_head(self.tr("Sell at the door"), "", None)

    def _lay_out(self) -> None:
        self.offers.changed.connect(self._on_choice)
        self.methods.changed.connect(self._on_method)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        rows = (
            (self.tr("Name (may be left empty)"), self.name),
            (self.tr("E-mail, for the ticket (may be left empty)"), self.email),
        )
        for text, part in rows:
            heading = label("question")
            heading.setText(text)
            heading.setBuddy(part)
            form.addRow(heading, part)
            part.setAccessibleName(text)
            part.setMaxLength(200)
            self.watch.guard(part)
        self.undo.setProperty("role", "quiet-text")
        self.undo.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.undo.clicked.connect(self._on_undo)
        self.undo.hide()
        self.last_change = label("question", wrap=True)
        self.receipt.setProperty("role", "quiet-text")
        self.receipt.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.receipt.clicked.connect(self._on_receipt)
        self.receipt.hide()
        right = QVBoxLayout()
        # What is paid stands first: name and e-mail are seldom asked for where a queue waits.
        for paying in (self.total, self.methods, self.cash, self.lines):
            right.addWidget(paying)
        right.addLayout(form)
        right.addStretch(1)
        left = QVBoxLayout()
        left.addWidget(self.offers)
        left.addWidget(self.undo)
        left.addWidget(self.receipt)
        left.addWidget(self.last_change)
        left.addStretch(1)
        self.columns = FoldingRow()
        self.columns.addLayout(left, 1)
        self.columns.addLayout(right, 1)
        self.body.addLayout(self.columns, 1)
        spread(self.columns, 1.6)
        spread(right, 0.7)
        spread(form, down=0.35)
        # Tab comes to the buttons last: what is sold, and how it is paid, must be chosen first.
        before: QWidget = self.email
        for button in (self.back, self.submit):
            self.setTabOrder(before, button)
            before = button

    def opener(self) -> Opener:
        """Return the button that opens the sale."""
        return Opener(self.tr("Sell ticket"), self.tr("Sell at the door (Ctrl+N)"), QKeySequence.StandardKey.New)

    def available(self) -> bool:
        """Whether tickets are sold at this door."""
        return DoorActionKind.WALK_IN in self.door_actions

    def show_status(self, status: GateStatus) -> None:
        """Take note of what may be done at this door, and by whom."""
        super().show_status(status)
        self._may_give = status.rights is not None and Right.FREE_TYPES in status.rights

    def decided_by(self, done: Done) -> Sequence[CheckInRequest]:
        """Return the requests that let the guests of a sale in."""
        scan = Scan(text="", source=ScanSource.MANUAL)
        sold = done.actions if isinstance(done, SalesReceipt) else (done,)
        return [
            CheckInRequest(
                scan=scan,
                ticket_id=one.id,
                attempt=Attempt(guests=one.party_size if one.party_size > 1 else None),
            )
            for one in sold
        ]

    def carried(self) -> object:
        """Return the sale that can be taken back, and what is for sale."""
        return self.last, tuple(row.offer for row in self.offers.rows)

    def take_over(self, carried: object) -> None:
        """Let the last sale be taken back in the new window, too; what was for sale is there before it is read anew."""
        match carried:
            case (last, tuple(offers)):
                self.last = last if isinstance(last, SalesReceipt) else None
                self.offers.show_offers(offers)

    def fill(self, filled: Filled) -> None:
        """Put back what the guest wants and how it is paid; the total follows."""
        super().fill(filled)
        self._on_choice()

    def start(self) -> bool:
        """Begin anew, for the next guest."""
        if self.busy:
            return False
        self.complaint.say("")
        self.lines.demand(wanted=False)
        for edit in (self.name, self.email):
            edit.clear()
        # What was sold last is no guess at what this guest wants: a hurried Enter must sell nothing.
        self.offers.clear()
        self.methods.offer(PayMethod.CASH, PayMethod.CARD)
        self._on_choice()
        self._show_last()
        self._read_offers()
        self.offers.take_focus()
        return True

    def _read_offers(self) -> None:
        door = self.door
        if door is not None:
            self.background.ask(door.offers, self.show_offers, replaces="offers")

    def show_offers(self, answer: Answer[Sequence[Offer]]) -> None:
        """Show what is for sale; the choice of before stays, and nothing changes under the fingers without need."""
        began = not self.offers.rows
        self.offers.show_offers(answer.value or ())
        if not self.offers.rows:
            self.complaint.say(sentence(answer.key or "door.nothing_to_sell"))
        elif began:
            self.offers.take_focus()

    @Slot()
    def send(self) -> None:
        """Sell, once it is known how it is paid."""
        lines = self.offers.lines
        if not lines or not self.submit.isEnabled():
            return
        due = _total(lines)
        method = self.methods.method if due.minor else PayMethod.NONE
        if method is None:
            self.complaint.say(self.tr("How is it paid?"))
            return
        if not due.minor and self.methods.method in _TAKING and any(line.offer.price is None for line in lines):
            self.complaint.say(self.tr("Type the amount that was paid."))
            return
        if self.cash.mistyped:
            self.complaint.say(self.tr("Type the amount that was paid."))
            self.cash.edit.setFocus()
            return
        self._sell(lines, method)

    def _sell(self, lines: Sequence[Line], method: PayMethod) -> None:
        given = self.cash.given if method is PayMethod.CASH else None
        basket = Basket(sales=[self._sale(line, method) for line in lines], given=given)

        def sell(supervisor: str) -> DoorRequest:
            return lambda counter: counter.sell(basket, supervisor=supervisor)

        self.want(sell)

    def _sale(self, line: Line, method: PayMethod) -> Sale:
        paid = line.amount if method is not PayMethod.NONE and line.amount is not None and line.amount.minor else None
        return Sale(
            ticket_type_id=line.offer.ticket_type_id,
            variation_id=line.offer.variation_id,
            guests=line.guests,
            name=self.name.text().strip(),
            email=self.email.text().strip(),
            paid=paid,
            method=method if paid is not None else PayMethod.NONE,
        )

    @Slot()
    def _on_choice(self) -> None:
        lines = self.offers.lines
        self.submit.setEnabled(bool(lines) and not self.busy)
        given_away = any(is_free(line.offer) for line in lines)
        if self.lines.wanted != (given_away and not self._may_give):
            self.lines.demand(wanted=given_away and not self._may_give, focused=False)
        open_price = any(line.offer.price is None for line in lines)
        later = DoorActionKind.PAYMENT in self.door_actions and not open_price
        self.methods.allow(PayMethod.CASH, PayMethod.CARD, *([PayMethod.NONE] if later else []))
        due = _total(lines)
        self.total.setVisible(bool(lines) and (due.minor > 0 or not open_price))
        self.total.set_text(amount_text(due) if due.minor else self.tr("Free of charge"))
        self.methods.setVisible(bool(lines) and (due.minor > 0 or open_price))
        self._on_method()

    @Slot()
    def _on_method(self) -> None:
        due = _total(self.offers.lines)
        self.cash.ask(due if due.minor and self.methods.method is PayMethod.CASH else None)

    # -- the last sale

    def take_done(self, answer: Answer[Done]) -> None:
        """Remember a sale, so that it can be taken back; a sale that was taken back is gone."""
        done = answer.value
        if isinstance(done, DoorAction):
            self.last = None
            self.rest(resting=False)
            self._show_last()
            self._read_offers()
        else:
            self.last = done or self.last
            super().take_done(answer)
        self._taking_back = False

    @property
    def asks_supervisor(self) -> bool:
        """Whether a supervisor could allow what was just refused; a sale is taken back by nobody's leave."""
        return not self._taking_back

    def _show_last(self) -> None:
        last = self.last
        self.undo.setVisible(last is not None)
        printing = self._printing
        self.receipt.setVisible(last is not None and printing is not None and printing.offers_receipts())
        change = last.change if last is not None else None
        # Whoever was interrupted by the verdict reads here what is still to be given back.
        self.last_change.setText(change_text(change) if change is not None and change.minor else "")
        self.last_change.setVisible(bool(self.last_change.text()))
        if last is not None:
            guests = sum(action.party_size for action in last.actions)
            amount = amount_text(last.total) if last.total.minor else ""
            words = dotted(last.actions[0].holder_name, plural(GUESTS, guests), amount)
            self.undo.setText(self.tr("Cancel the last sale: {sale}").format(sale=words))

    @Slot()
    def _on_receipt(self) -> None:
        last, printing = self.last, self._printing
        if last is not None and printing is not None:
            self.complaint.say("")
            self.receipt.setEnabled(False)  # until it is on its way: two presses are one copy
            self.background.ask(lambda: printing.print_receipt(last.actions[0].id), self._take_printed)

    def _take_printed(self, answer: Answer[None]) -> None:
        self.receipt.setEnabled(True)
        if answer.error is not None:
            self.complaint.say(sentence(answer.key))

    @Slot()
    def _on_undo(self) -> None:
        last = self.last
        if last is not None and not self.busy:
            self._taking_back = True
            self.complaint.say("")
            self.do(lambda counter: counter.take_back(last.actions[0].id))


_TAKING = frozenset({PayMethod.CASH, PayMethod.CARD})


def _total(lines: Sequence[Line]) -> Money:
    amounts = [line.amount for line in lines if line.amount is not None and line.amount.minor]
    return Money(sum(amount.minor for amount in amounts), amounts[0].currency if amounts else "")
