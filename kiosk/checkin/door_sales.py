"""Selling, taking payment and approving at the door, offline: what is done stands at once; the platform hears of it.

Invariants: an action and its outbox row are one write transaction; an action that comes twice with the same id is one
action; nothing here lets anybody in: that is an ordinary check-in afterwards, which finds the booking as the action
left it.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from kiosk.checkin.door_checks import account_of, check_amount, check_open, check_room, date_of, is_sold_here, offers_of
from kiosk.checkin.door_terms import MOST_GUESTS, Account, Offer, Sale, Terms
from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind, PayMethod, price_of
from kiosk.domain.door_sales.money import Money
from kiosk.domain.door_sales.ports import DoorLedger, DoorStore
from kiosk.domain.entries.entry import GateTime
from kiosk.domain.entries.guest_numbers import UseIdentity
from kiosk.domain.entries.order import standing
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

    def account(self, ticket_id: str) -> Account | None:
        """Return how a ticket stands with its booking, or None when there is no such ticket.

        Raises:
            StoreError: The database cannot be read.
        """
        with self._store.reading() as view:
            return account_of(view, ticket_id, self._terms().currency)

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
        moment = at or self._clock.now()
        terms = self._allowing(DoorActionKind.WALK_IN)
        with self._store.writing() as ledger:
            # Inside of the transaction: the same sale, sent twice, must not pass this look twice.
            if (before := _known(ledger, sale.id)) is not None:
                return before
            action = self._priced(ledger, sale, station, moment, terms)
            # A supervisor may sell beyond the room and the hours; the price and the amount are never overridden.
            if not supervisor:
                check_open(ledger.event(station.event_id), moment)
                check_room(ledger, action, ledger.check_in_list(station.list_id), moment)
            action = replace(action, approved_by=supervisor)
            ledger.book(action)
        return action

    def pay(
        self,
        ticket_id: str,
        paid: Money,
        method: PayMethod,
        station: Station,
        *,
        action_id: str = "",
        at: GateTime | None = None,
    ) -> DoorAction:
        """Take the payment for an unpaid booking.

        Args:
            ticket_id: One of its tickets.
            paid: What was paid: what is due, where that is known.
            method: How.
            station: Where.
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
            account = account_of(ledger, ticket_id, terms.currency)
            if account is None or not account.unpaid:
                raise DoorError("no payment is awaited for this ticket", key="door.not_unpaid")
            check_amount(paid, method, account.due)
            action = replace(
                self._about(account, DoorActionKind.PAYMENT, station, moment, action_id),
                paid_minor=paid.minor,
                due_minor=(account.due or paid).minor,
                currency=paid.currency,
                method=method,
            )
            ledger.book(action)
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
            account = account_of(ledger, ticket_id, terms.currency)
            if account is None or not account.unapproved:
                raise DoorError("this ticket does not wait for approval", key="door.not_waiting")
            made = self._about(account, kind, station, moment, action_id)
            action = replace(made, approved_by=supervisor, note=note)
            ledger.book(action)
        return action

    def take_back(
        self, action_id: str, station: Station, *, note: str = "", cancellation_id: str = "", at: GateTime | None = None
    ) -> DoorAction:
        """Cancel a walk-in that was made by mistake, as long as nobody is in by it.

        Args:
            action_id: The walk-in.
            station: Where.
            note: Why, in a few words.
            cancellation_id: The cancellation's own id, where the caller has to repeat it safely.
            at: When; None means now.

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
            if any(action.kind is DoorActionKind.CANCELLATION for action in ledger.actions_of(action_id)):
                raise DoorError("it was cancelled before", key="door.cancelled_already")
            # Money is given back only where nobody used what was sold: by any name, and not counting what was taken
            # back.
            if standing(s.entry for s in ledger.sightings(UseIdentity(key=action_id, ticket_id=action_id))):
                raise DoorError("somebody came in by it", key="door.admitted_already")
            action = replace(
                sold,
                id=cancellation_id or self._new_id(moment.corrected),
                kind=DoorActionKind.CANCELLATION,
                booking_id=sold.id,
                device_id=station.device_id,
                staff=station.staff,
                note=note,
                made_at=moment.corrected,
            )
            ledger.book(action)
        return action

    # -- parts

    def _allowing(self, action: DoorActionKind) -> Terms:
        terms = self._terms()
        if action not in terms.actions:
            raise DoorError(f"this kiosk may not do this: {action.value}", key="door.not_allowed")
        return terms

    def _priced(self, ledger: DoorLedger, sale: Sale, station: Station, moment: GateTime, terms: Terms) -> DoorAction:
        event, rules = ledger.event(station.event_id), ledger.check_in_list(station.list_id)
        kind = ledger.ticket_type(sale.ticket_type_id)
        if kind is None or kind.event_id != station.event_id or not is_sold_here(kind, rules):
            raise DoorError("this type is not sold at this door", key="door.not_here")
        if not 1 <= sale.guests <= MOST_GUESTS:
            raise DoorError(f"{sale.guests} guests cannot be sold at once", key="door.guests")
        price = price_of(kind, event, terms.currency, sale.variation_id)
        due = price.times(sale.guests) if price is not None else None
        # Nothing paid is an amount, too: it needs the currency in which the rest is due.
        paid = sale.paid or Money(0, (due or Money(0)).currency)
        if due is not None and paid.minor < due.minor and DoorActionKind.PAYMENT not in terms.actions:
            raise DoorError("the platform keeps nothing that is not paid", key="door.pay_now")
        if paid.minor:
            check_amount(paid, sale.method, due)
        return DoorAction(
            id=sale.id or self._new_id(moment.corrected),
            kind=DoorActionKind.WALK_IN,
            event_id=station.event_id,
            device_id=station.device_id,
            list_id=station.list_id,
            ticket_type_id=kind.id,
            variation_id=sale.variation_id,
            date_id=date_of(rules, event),
            holder_name=sale.name.strip(),
            holder_email=sale.email.strip(),
            party_size=sale.guests,
            paid_minor=paid.minor,
            due_minor=(due or paid).minor,
            currency=paid.currency,
            method=sale.method if paid.minor else PayMethod.NONE,
            staff=station.staff,
            note=sale.note,
            made_at=moment.corrected,
        )

    def _about(
        self, account: Account, kind: DoorActionKind, station: Station, moment: GateTime, action_id: str
    ) -> DoorAction:
        return DoorAction(
            id=action_id or self._new_id(moment.corrected),
            kind=kind,
            event_id=account.ticket.event_id,
            device_id=station.device_id,
            list_id=station.list_id,
            ticket_type_id=account.ticket.ticket_type_id,
            booking_id=account.about,
            holder_name=account.name,
            party_size=account.guests,
            staff=station.staff,
            made_at=moment.corrected,
        )


def _known(ledger: DoorLedger, action_id: str) -> DoorAction | None:
    """Return what a repeated action made the first time."""
    return ledger.action(action_id) if action_id else None
