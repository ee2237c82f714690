"""Selling, taking payment and approving at the door, offline: what is done stands at once; the platform hears of it.

Invariants: an action and its outbox row are one write transaction; an action that comes twice with the same id is one
action; nothing here lets anybody in: that is an ordinary check-in afterwards, which finds the booking as the action
left it.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from kiosk.checkin.door_checks import (
    check_amount,
    check_given,
    check_in_line,
    check_inside,
    check_left,
    check_open,
    check_together,
    check_unused,
    is_sold_here,
    offers_of,
    standing_by,
    standing_of,
)
from kiosk.checkin.door_pricing import priced
from kiosk.checkin.door_terms import Basket, BookingStanding, Offer, Sale, Terms
from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind, PayMethod
from kiosk.domain.door_sales.money import Money
from kiosk.domain.door_sales.ports import DoorLedger, DoorStore
from kiosk.domain.door_sales.receipts import SalesReceipt, total_of
from kiosk.domain.entries.entry import GateTime
from kiosk.domain.entries.station import Station
from kiosk.domain.errors import DoorError
from kiosk.domain.ports import Clock


class DoorSales:
    """What can be done at the door besides checking in."""

    def __init__(
        self, store: DoorStore, clock: Clock, new_id: Callable[[datetime], str], terms: Callable[[], Terms]
    ) -> None:
        """Take what the use case talks to.

        Args:
            store: The local database.
            clock: The laptop's time.
            new_id: Makes a UUIDv7 of an instant.
            terms: Says what may be done now.
        """
        self._store = store
        self._clock = clock
        self._new_id = new_id
        self._terms = terms

    def offers(self, station: Station) -> tuple[Offer, ...]:
        """Return what can be sold at a station, in the order of names; nothing where selling is not allowed.

        Raises:
            StoreError: The database cannot be read.
        """
        terms = self._terms()
        if DoorActionKind.WALK_IN not in terms.actions:
            return ()
        with self._store.reading() as view:
            event, rules = view.event(station.event_id), view.check_in_list(station.list_id)
            types = [kind for kind in view.ticket_types(station.event_id) if is_sold_here(kind, rules)]
            return tuple(offer for kind in types for offer in offers_of(view, kind, event, terms.currency))

    def standing(self, ticket_id: str) -> BookingStanding | None:
        """Return how a ticket stands with its booking, or None when there is no such ticket.

        Raises:
            StoreError: The database cannot be read.
        """
        with self._store.reading() as view:
            return standing_of(view, ticket_id, self._terms().currency)

    def sell(self, sale: Sale, station: Station, *, supervisor: str = "", at: GateTime | None = None) -> DoorAction:
        """Make a booking for somebody who has none.

        Args:
            sale: What is bought. What was not paid leaves the booking unpaid, unless it is free.
            station: Where.
            supervisor: Who lets it be sold although it is sold out or the doors are closed; "" for nobody.
            at: When; None means now.

        Returns:
            The action. Its id is the ticket's id.

        Raises:
            DoorError: It cannot be sold; nothing was changed.
            StoreError: It could not be written; nothing was changed.
        """
        receipt = self.sell_all(Basket(sales=(sale,)), station, supervisor=supervisor, at=at)
        return receipt.actions[0]

    def sell_all(
        self, basket: Basket, station: Station, *, supervisor: str = "", at: GateTime | None = None
    ) -> SalesReceipt:
        """Sell several types at once: all of them, or nothing.

        Args:
            basket: What is bought; where the first sale has an id of its own and was made before, that is the answer.
            station: Where.
            supervisor: Who lets it be sold although it is sold out or the doors are closed; "" for nobody.
            at: When; None means now.

        Raises:
            DoorError: Part of it cannot be sold; nothing was changed.
            StoreError: It could not be written; nothing was changed.
        """
        moment = at or self._clock.now()
        terms = self._allowing(DoorActionKind.WALK_IN)
        with self._store.writing() as ledger:
            # Inside of the transaction: the same sale, sent twice, must not pass this look twice.
            if (before := _known(ledger, basket.sales[0].id)) is not None:
                return ledger.receipt_of(before.id) or SalesReceipt(number=0, actions=(before,))
            event, rules = ledger.event(station.event_id), ledger.check_in_list(station.list_id)
            # A supervisor may sell beyond the room and the hours; the price and the amount are never overridden.
            if not supervisor:
                check_open(event, moment)
            made = []
            for sale in basket.sales:
                action = replace(priced(ledger, sale, station, moment.corrected, terms), approved_by=supervisor)
                made.append(self._named(action, moment))
                # What was booked before it in this transaction takes room already.
                if not supervisor:
                    check_left(ledger, made[-1])
                ledger.book(made[-1])
            if not supervisor:
                check_inside(ledger, sum(action.party_size for action in made), event, rules, moment)
            check_together(made)
            check_given(basket.given, total_of(made))
            return ledger.issue_receipt(made, basket.given.minor if basket.given is not None else 0)

    def receipt(self, action_id: str) -> SalesReceipt | None:
        """Return the receipt that an action is on, or None.

        Raises:
            StoreError: The database cannot be read.
        """
        with self._store.reading() as view:
            return view.receipt_of(action_id)

    def standing_entries(self, action_id: str) -> tuple[str, ...]:
        """Return one entry of each scan by which guests of a walk-in are in.

        Raises:
            StoreError: The database cannot be read.
        """
        with self._store.reading() as view:
            entries = standing_by(view, action_id)
        return tuple({entry.scan_id: entry.entry_id for entry in entries}.values())

    def pay(
        self,
        ticket_id: str,
        paid: Money,
        method: PayMethod,
        station: Station,
        *,
        given: Money | None = None,
        action_id: str = "",
        at: GateTime | None = None,
    ) -> DoorAction:
        """Take the payment for an unpaid booking.

        Args:
            ticket_id: One of its tickets.
            paid: What was paid: what is due, where that is known.
            method: How.
            station: Where.
            given: What was handed over, where somebody typed it.
            action_id: The payment's own id, where the caller has to repeat it safely.
            at: When; None means now.

        Raises:
            DoorError: Nothing is due, or another amount; nothing was changed.
            StoreError: It could not be written; nothing was changed.
        """
        moment = at or self._clock.now()
        terms = self._allowing(DoorActionKind.PAYMENT)
        with self._store.writing() as ledger:
            if (before := _known(ledger, action_id)) is not None:
                return before
            standing = standing_of(ledger, ticket_id, terms.currency)
            if standing is None or not standing.unpaid:
                raise DoorError("no payment is awaited for this ticket", key="door.not_unpaid")
            check_amount(paid, method, standing.due)
            action = replace(
                self._about(standing, DoorActionKind.PAYMENT, station, moment, action_id),
                paid_minor=paid.minor,
                due_minor=(standing.due or paid).minor,
                currency=paid.currency,
                method=method,
            )
            ledger.book(action)
            check_given(given, action.paid)
            ledger.issue_receipt([action], given.minor if given is not None else 0)
        return action

    def decide(
        self,
        ticket_id: str,
        station: Station,
        *,
        approve: bool,
        supervisor: str = "",
        note: str = "",
        action_id: str = "",
        at: GateTime | None = None,
    ) -> DoorAction:
        """Approve or refuse a booking that waits for approval.

        Args:
            ticket_id: One of its tickets.
            station: Where.
            approve: Yes or no.
            supervisor: Who decided, after the PIN was found right; "" for the steward.
            note: Why, in a few words.
            action_id: The decision's own id, where the caller has to repeat it safely.
            at: When; None means now.

        Raises:
            DoorError: Nothing waits for approval, or a supervisor is needed; nothing was changed.
            StoreError: It could not be written; nothing was changed.
        """
        moment = at or self._clock.now()
        kind = DoorActionKind.APPROVAL if approve else DoorActionKind.REJECTION
        terms = self._allowing(kind)
        # Before the write lock: it needs nothing from the database.
        if terms.approval_needs_supervisor and not supervisor:
            raise DoorError("only a supervisor may decide this", key="door.needs_supervisor", overridable=True)
        with self._store.writing() as ledger:
            if (before := _known(ledger, action_id)) is not None:
                return before
            standing = standing_of(ledger, ticket_id, terms.currency)
            if standing is None or not standing.unapproved:
                raise DoorError("this ticket does not wait for approval", key="door.not_waiting")
            # As with a sale: a supervisor may give a place out of turn, and one more than there are.
            if approve and not supervisor:
                check_in_line(ledger, standing)
            made = self._about(standing, kind, station, moment, action_id)
            action = replace(made, approved_by=supervisor, note=note)
            ledger.book(action)
        return action

    def take_back(
        self, action_id: str, station: Station, *, note: str = "", cancellation_id: str = "", at: GateTime | None = None
    ) -> DoorAction:
        """Cancel a walk-in that was made by mistake, as long as nobody is in by it, with whatever was sold with it.

        Args:
            action_id: The walk-in.
            station: Where.
            note: Why, in a few words.
            cancellation_id: The cancellation's own id, where the caller has to repeat it safely.
            at: When; None means now.

        Returns:
            The cancellation of this walk-in.

        Raises:
            DoorError: No walk-in of this laptop, cancelled before, or somebody came in; nothing was changed.
            StoreError: It could not be written; nothing was changed.
        """
        moment = at or self._clock.now()
        with self._store.writing() as ledger:
            if (before := _known(ledger, cancellation_id)) is not None:
                return before
            sold = ledger.action(action_id)
            if sold is None or sold.kind is not DoorActionKind.WALK_IN:
                raise DoorError("no booking of this laptop has this id", key="door.unknown")
            receipt = ledger.receipt_of(action_id)
            others = [one for one in receipt.actions if one.id != action_id] if receipt is not None else []
            made = []
            for one in (sold, *others):
                check_unused(ledger, one)
                own_id = cancellation_id if one is sold else ""
                made.append(self._cancellation(one, station, moment, note, own_id))
                ledger.book(made[-1])
            ledger.issue_receipt(made)
        return made[0]

    # -- parts

    def _cancellation(
        self, sold: DoorAction, station: Station, moment: GateTime, note: str, action_id: str
    ) -> DoorAction:
        return replace(
            sold,
            id=action_id or self._new_id(moment.corrected),
            kind=DoorActionKind.CANCELLATION,
            booking_id=sold.id,
            device_id=station.device_id,
            staff=station.staff,
            note=note,
            made_at=moment.corrected,
        )

    def _named(self, action: DoorAction, moment: GateTime) -> DoorAction:
        return action if action.id else replace(action, id=self._new_id(moment.corrected))

    def _allowing(self, action: DoorActionKind) -> Terms:
        terms = self._terms()
        if action not in terms.actions:
            raise DoorError(f"this kiosk may not do this: {action.value}", key="door.not_allowed")
        return terms

    def _about(
        self, standing: BookingStanding, kind: DoorActionKind, station: Station, moment: GateTime, action_id: str
    ) -> DoorAction:
        return DoorAction(
            id=action_id or self._new_id(moment.corrected),
            kind=kind,
            event_id=standing.ticket.event_id,
            device_id=station.device_id,
            list_id=station.list_id,
            ticket_type_id=standing.ticket.ticket_type_id,
            booking_id=standing.about,
            holder_name=standing.name,
            party_size=standing.guests,
            staff=station.staff,
            made_at=moment.corrected,
        )


def _known(ledger: DoorLedger, action_id: str) -> DoorAction | None:
    """Return what a repeated action made the first time."""
    return ledger.action(action_id) if action_id else None
