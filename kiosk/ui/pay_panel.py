"""Takes the payment for an unpaid booking: how much is due, and how it was paid."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from kiosk.checkin.door_terms import Account
from kiosk.domain.door_sales.actions import PayMethod
from kiosk.domain.door_sales.money import Money
from kiosk.ui.amounts import amount_text, typed_amount
from kiosk.ui.case import Case
from kiosk.ui.counted import GUESTS, counted
from kiosk.ui.direction import dotted
from kiosk.ui.door_panel import DoorPanel, PayRow
from kiosk.ui.labels import FitLabel, label
from kiosk.ui.messages import sentence
from kiosk.ui.scanner_watch import ScannerWatch
from kiosk.ui.words import VerdictWords


class PayPanel(DoorPanel):
    """Amount and way of paying.

    Attributes:
        case: What is decided again once it is paid; None while nothing is asked.

    Signals:
        account_wanted: Id of the ticket whose booking is to be paid.
    """

    account_wanted = Signal(str)

    def __init__(self, watch: ScannerWatch, parent: QWidget | None = None) -> None:
        super().__init__("pay", watch, parent)
        self.case: Case | None = None
        self.submit.setText(self.tr("Paid, let in   ⏎"))
        self.heading = label("question")
        self.heading.setText(self.tr("To pay"))
        self.amount = FitLabel("amount", smallest=0.6)
        self.guests = label("lead")
        self.edit = QLineEdit()
        self.edit.setMaxLength(14)
        self.edit.setAccessibleName(self.tr("Amount"))
        self.how = label("question")
        self.how.setText(self.tr("How is it paid?"))
        self.methods = PayRow()
        self.watch.guard(self.edit)
        for part in (self.heading, self.amount, self.edit, self.guests, self.how, self.methods):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._ticket_id = ""
        self._account: Account | None = None

    def ask(self, case: Case, ticket_id: str, words: VerdictWords) -> None:
        """Ask for a payment.

        Args:
            case: What was refused.
            ticket_id: Its ticket.
            words: How it was refused.
        """
        self.case, self._ticket_id, self._account = case, ticket_id, None
        self.show_head(self.tr("Take payment"), dotted(words.guest, words.kind), words.tone)
        self.complaint.say("")
        self.amount.set_text("…")
        self.guests.setText("")
        self.edit.clear()
        self.edit.hide()
        self.methods.offer(PayMethod.CASH, PayMethod.CARD)
        self.submit.setEnabled(False)
        self.methods.buttons[PayMethod.CASH].setFocus()
        self.account_wanted.emit(ticket_id)

    @Slot(str, object, str)
    def show_account(self, ticket_id: str, account: Account | None, key: str) -> None:
        """Show what is due; where nobody knows, let it be typed."""
        if ticket_id != self._ticket_id or self.busy:
            return
        self._account = account
        if account is None or not account.unpaid:
            self.amount.set_text("–")
            self.complaint.say(sentence(key or "door.not_unpaid"))
            return
        due = account.due
        self.amount.setVisible(due is not None)
        self.edit.setVisible(due is None)
        if due is not None:
            self.amount.set_text(amount_text(due))
        else:
            self.edit.setPlaceholderText(account.currency)
            self.edit.setFocus()
        self.guests.setText(counted(GUESTS, account.guests) if account.guests > 1 else "")
        self.submit.setEnabled(True)

    @Slot()
    def send(self) -> None:
        """Record the payment, once it is known how it was paid."""
        account, method = self._account, self.methods.method
        if account is None or not self.submit.isEnabled():
            return
        paid = account.due or typed_amount(self.edit.text(), account.currency)
        if paid is None or not paid.minor:
            self.complaint.say(self.tr("Type the amount that was paid."))
            self.edit.setFocus()
        elif method is None:
            self.complaint.say(self.tr("Cash or card?"))
        else:
            self._pay(paid, method)

    def _pay(self, paid: Money, method: PayMethod) -> None:
        ticket_id = self._ticket_id
        self.want(lambda _supervisor: lambda counter: counter.pay(ticket_id, paid, method))
