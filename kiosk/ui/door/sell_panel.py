"""Sells at the door: what, for how many, how it is paid, perhaps for whom. Then the guests are let in.

Unlike other panels it begins anew after each sale, and can take the last one back.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QFormLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kiosk.checkin.door_terms import Offer, Sale
from kiosk.domain.codes.credential import Scan, ScanSource
from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind, PayMethod
from kiosk.domain.door_sales.money import Money
from kiosk.domain.staff.rights import Right
from kiosk.domain.verdicts.decision import Attempt
from kiosk.ui.door.door_panel import DoorPanel
from kiosk.ui.door.guest_count import GuestCount
from kiosk.ui.door.pay_row import PayRow
from kiosk.ui.kit.flow_layout import FoldingRow
from kiosk.ui.kit.labels import FitLabel, label
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.page import PageContext
from kiosk.ui.kit.panel import Opener
from kiosk.ui.ports.check_in_request import CheckInRequest
from kiosk.ui.ports.door import DoorRequest
from kiosk.ui.ports.status import GateStatus
from kiosk.ui.text.amounts import amount_text, typed_amount
from kiosk.ui.text.plurals import GUESTS, LEFT, plural
from kiosk.ui.text.sentences import sentence
from kiosk.ui.text.text_direction import dotted
from kiosk.ui.workers.background import Answer


class SellPanel(DoorPanel):
    """Type, guests, name, payment.

    Attributes:
        last: The sale that can be taken back, or None.
    """

    sign_name = "pay"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.last: DoorAction | None = None
        self.submit.setText(self.tr("Sell, let in   ⏎"))
        self.offers = QListWidget()
        self.guests = GuestCount()
        self.name, self.email, self.edit = QLineEdit(), QLineEdit(), QLineEdit()
        self.total = FitLabel("amount", smallest=0.6)
        self.methods = PayRow()
        self.undo = QPushButton()
        self._offers: tuple[Offer, ...] = ()
        self._taking_back = False
        self._may_give = False  # whoever is signed in may give away what costs nothing
        self._lay_out()
        self.show_head(self.tr("Sell at the door"), "", None)

    def _lay_out(self) -> None:
        self.offers.setProperty("kind", "options")
        self.offers.setAccessibleName(self.tr("For sale"))
        self.offers.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.offers.setWordWrap(True)
        self.offers.currentRowChanged.connect(self._on_choice)
        self.guests.changed.connect(self._show_total)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        rows = (
            (self.tr("Guests"), self.guests),
            (self.tr("Name (may be left empty)"), self.name),
            (self.tr("E-mail, for the ticket (may be left empty)"), self.email),
            (self.tr("Amount"), self.edit),
        )
        self._headings = {}
        for text, part in rows:
            heading = label("question")
            heading.setText(text)
            heading.setBuddy(part)
            form.addRow(heading, part)
            self._headings[part] = heading
            if isinstance(part, QLineEdit):
                part.setAccessibleName(text)
                part.setMaxLength(200)
                self.watch.guard(part)
        self.undo.setProperty("role", "quiet-text")
        self.undo.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.undo.clicked.connect(self._on_undo)
        self.undo.hide()
        right = QVBoxLayout()
        right.addLayout(form)
        right.addWidget(self.total)
        right.addWidget(self.methods)
        right.addWidget(self.lines)
        right.addStretch(1)
        left = QVBoxLayout()
        left.addWidget(self.offers, 1)
        left.addWidget(self.undo)
        self.columns = FoldingRow()
        self.columns.addLayout(left, 1)
        self.columns.addLayout(right, 1)
        self.body.addLayout(self.columns, 1)
        spread(self.columns, 1.6)
        spread(form, down=0.35)
        # Tab comes to the buttons last: what is sold, and how it is paid, must be chosen first.
        before: QWidget = self.methods.buttons[PayMethod.NONE]
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

    def decided_by(self, done: DoorAction) -> CheckInRequest:
        """Return the request that lets the guests of a sale in."""
        guests = done.party_size if done.party_size > 1 else None
        scan = Scan(text="", source=ScanSource.MANUAL)
        return CheckInRequest(scan=scan, ticket_id=done.id, attempt=Attempt(guests=guests))

    def carried(self) -> object:
        """Return the sale that can be taken back."""
        return self.last

    def take_over(self, carried: object) -> None:
        """Let the last sale be taken back in the new window, too."""
        if isinstance(carried, DoorAction):
            self.last = carried

    def start(self) -> bool:
        """Begin anew, for the next guest."""
        if self.busy:
            return False
        self.complaint.say("")
        self.lines.demand(wanted=False)
        self.guests.set_number(1)
        for edit in (self.name, self.email, self.edit):
            edit.clear()
        # What was sold last is no guess at what this guest wants: a hurried Enter must sell nothing.
        self.offers.setCurrentRow(self._only_row())
        self._on_choice()
        self._show_last()
        self._read_offers()
        self.offers.setFocus()
        return True

    def _read_offers(self) -> None:
        door = self.door
        if door is not None:
            self.background.ask(door.offers, self.show_offers, replaces="offers")

    def show_offers(self, answer: Answer[Sequence[Offer]]) -> None:
        """Show what is for sale; the choice of before stays, and nothing changes under the fingers without need."""
        # What costs nothing stands last, where nobody presses it by mistake; the rest as the organizer has it.
        offers = sorted(answer.value or (), key=is_free)
        if offers and tuple(offers) == self._offers:
            self.submit.setEnabled(self.offer is not None and not self.busy)
            return
        chosen = self.offer
        self._offers = tuple(offers)
        self.offers.clear()
        for offer in self._offers:
            self.offers.addItem(_item(offer))
        row = self._offers.index(chosen) if chosen in self._offers else self._only_row()
        self.offers.setCurrentRow(row)
        if not self._offers:
            self.complaint.say(sentence(answer.key or "door.nothing_to_sell"))
        self._on_choice()

    def _only_row(self) -> int:
        return 0 if len(self._offers) == 1 else -1

    @property
    def offer(self) -> Offer | None:
        """What is chosen, or None."""
        row = self.offers.currentRow()
        return self._offers[row] if 0 <= row < len(self._offers) else None

    @Slot()
    def send(self) -> None:
        """Sell, once it is known how it is paid."""
        offer = self.offer
        if offer is None or not self.submit.isEnabled():
            return
        due = self._due(offer)
        method = self.methods.method if due is None or due.minor else PayMethod.NONE
        if due is None and method is not PayMethod.NONE and not self.edit.text().strip():
            method = PayMethod.NONE
        if method is None:
            self.complaint.say(self.tr("How is it paid?"))
            return
        paid = due or typed_amount(self.edit.text(), offer.currency)
        if method is not PayMethod.NONE and (paid is None or not paid.minor):
            self.complaint.say(self.tr("Type the amount that was paid."))
            self.edit.setFocus()
            return
        self._sell(offer, paid if method is not PayMethod.NONE else None, method)

    def _sell(self, offer: Offer, paid: Money | None, method: PayMethod) -> None:
        sale = Sale(
            ticket_type_id=offer.ticket_type_id,
            variation_id=offer.variation_id,
            guests=self.guests.number,
            name=self.name.text().strip(),
            email=self.email.text().strip(),
            paid=paid,
            method=method,
        )

        def sell(supervisor: str) -> DoorRequest:
            return lambda counter: counter.sell(sale, supervisor=supervisor)

        self.want(sell)

    def _due(self, offer: Offer) -> Money | None:
        return offer.price.times(self.guests.number) if offer.price is not None else None

    @Slot()
    def _on_choice(self) -> None:
        offer = self.offer
        self.submit.setEnabled(offer is not None and not self.busy)
        given_away = offer is not None and is_free(offer)
        self.lines.demand(wanted=given_away and not self._may_give, focused=False)
        open_price = offer is not None and offer.price is None
        self.edit.setVisible(open_price)
        self._headings[self.edit].setVisible(open_price)
        self.edit.setPlaceholderText(offer.currency if offer is not None else "")
        later = DoorActionKind.PAYMENT in self.door_actions and not open_price
        self.methods.offer(PayMethod.CASH, PayMethod.CARD, *([PayMethod.NONE] if later else []))
        self._show_total()

    @Slot()
    def _show_total(self) -> None:
        offer = self.offer
        due = self._due(offer) if offer is not None else None
        self.total.setVisible(due is not None)
        self.methods.setVisible(offer is not None and (due is None or due.minor > 0))
        if due is not None:
            self.total.set_text(amount_text(due) if due.minor else self.tr("Free of charge"))

    # -- the last sale

    def take_done(self, answer: Answer[DoorAction]) -> None:
        """Remember a sale, so that it can be taken back; a sale that was taken back is gone."""
        done = answer.value
        if done is not None and done.kind is DoorActionKind.CANCELLATION:
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
        if last is not None:
            amount = amount_text(last.paid) if last.paid_minor else ""
            words = dotted(last.holder_name, plural(GUESTS, last.party_size), amount)
            self.undo.setText(self.tr("Cancel the last sale: {sale}").format(sale=words))

    @Slot()
    def _on_undo(self) -> None:
        last = self.last
        if last is not None and not self.busy:
            self._taking_back = True
            self.complaint.say("")
            self.do(lambda counter: counter.take_back(last.id))


def is_free(offer: Offer) -> bool:
    """Return whether a type costs nothing; one whose price the guest chooses does not count as such."""
    return offer.price is not None and not offer.price.minor


def _item(offer: Offer) -> QListWidgetItem:
    price = amount_text(offer.price) if offer.price is not None and offer.price.minor else ""
    if offer.price is not None and not offer.price.minor:
        price = QCoreApplication.translate("SellPanel", "Free of charge")
    left = plural(LEFT, offer.left) if offer.left is not None else ""
    facts = dotted(price, left)
    item = QListWidgetItem(f"{offer.name}\n{facts}" if facts else offer.name)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, dotted(offer.name, price, left))
    return item
