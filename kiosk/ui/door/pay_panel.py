"""Takes the payment for an unpaid booking: how much is due, and how it was paid."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit

from kiosk.checkin.door_terms import BookingStanding
from kiosk.domain.door_sales.actions import DoorActionKind, PayMethod
from kiosk.domain.door_sales.money import Money
from kiosk.domain.verdicts.verdict import Verdict
from kiosk.ui.door.cash_row import CashRow
from kiosk.ui.door.door_panel import DoorPanel
from kiosk.ui.door.pay_row import PayRow
from kiosk.ui.kit.labels import FitLabel, label
from kiosk.ui.ports.check_in_request import CheckInRequest
from kiosk.ui.ports.door import Done
from kiosk.ui.text.amounts import amount_text, typed_amount
from kiosk.ui.text.plurals import GUESTS, plural
from kiosk.ui.text.sentences import sentence
from kiosk.ui.text.text_direction import dotted
from kiosk.ui.text.verdicts.verdict_actions import Action
from kiosk.ui.text.verdicts.verdict_text import VerdictText
from kiosk.ui.workers.background import Answer


class PayPanel(DoorPanel):
    """Amount and way of paying.

    Attributes:
        request: What is decided again once it is paid; None while nothing is asked.
    """

    sign_name = "pay"
    verdict_actions = frozenset({Action.TAKE_PAYMENT})

    def make_parts(self) -> None:
        """Make what it shows."""
        super().make_parts()
        self.request: CheckInRequest | None = None
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
        self.cash = CashRow(self.watch)
        self.methods.changed.connect(self._show_cash)
        self.edit.textChanged.connect(self._show_cash)
        for part in (self.heading, self.amount, self.edit, self.guests, self.how, self.methods, self.cash):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._ticket_id = ""
        self._standing: BookingStanding | None = None
        self._show_cash()

    def available(self) -> bool:
        """Whether payments are taken at this door."""
        return DoorActionKind.PAYMENT in self.door_actions

    def decided_by(self, done: Done) -> Sequence[CheckInRequest]:
        """Return the request that was refused before."""
        del done
        return [self.request] if self.request is not None else []

    def ask(self, action: Action, request: CheckInRequest, verdict: Verdict, text: VerdictText) -> bool:
        """Ask for a payment."""
        del action
        door = self.door
        if door is None or verdict.ticket is None or self.busy:
            return False
        ticket_id = verdict.ticket.id
        self.request, self._ticket_id, self._standing = request, ticket_id, None
        self.show_head(self.tr("Take payment"), dotted(text.guest, text.kind), text.tone)
        self.complaint.say("")
        self.amount.set_text("…")
        self.guests.setText("")
        self.edit.clear()
        self.edit.hide()
        self.methods.offer(PayMethod.CASH, PayMethod.CARD)
        self.submit.setEnabled(False)
        self.methods.buttons[PayMethod.CASH].setFocus()
        self.background.ask(
            lambda: door.standing(ticket_id), partial(self.show_standing, ticket_id), replaces="standing"
        )
        return True

    def show_standing(self, ticket_id: str, answer: Answer[BookingStanding | None]) -> None:
        """Show what is due; where nobody knows, let it be typed."""
        standing = answer.value
        if ticket_id != self._ticket_id or self.busy:
            return
        self._standing = standing
        if standing is None or not standing.unpaid:
            self.amount.set_text("–")
            self.complaint.say(sentence(answer.key or "door.not_unpaid"))
            return
        due = standing.due
        self.amount.setVisible(due is not None)
        self.edit.setVisible(due is None)
        if due is not None:
            self.amount.set_text(amount_text(due))
        else:
            self.edit.setPlaceholderText(standing.currency)
            self.edit.setFocus()
        self.guests.setText(plural(GUESTS, standing.guests) if standing.guests > 1 else "")
        self.submit.setEnabled(True)
        self._show_cash()  # how it is paid may be chosen by now

    @Slot()
    def send(self) -> None:
        """Record the payment, once it is known how it was paid."""
        standing, method = self._standing, self.methods.method
        if standing is None or not self.submit.isEnabled():
            return
        paid = standing.due or typed_amount(self.edit.text(), standing.currency)
        if paid is None or not paid.minor:
            self.complaint.say(self.tr("Type the amount that was paid."))
            self.edit.setFocus()
        elif method is None:
            self.complaint.say(self.tr("Cash or card?"))
        elif self.cash.mistyped:
            self.complaint.say(self.tr("Type the amount that was paid."))
            self.cash.edit.setFocus()
        else:
            self._pay(paid, method)

    def _pay(self, paid: Money, method: PayMethod) -> None:
        ticket_id, given = self._ticket_id, self.cash.given
        self.want(lambda _supervisor: lambda counter: counter.pay(ticket_id, paid, method, given=given))

    @Slot()
    def _show_cash(self) -> None:
        standing = self._standing
        due = standing.due or typed_amount(self.edit.text(), standing.currency) if standing is not None else None
        self.cash.ask(due if self.methods.method is PayMethod.CASH else None)
