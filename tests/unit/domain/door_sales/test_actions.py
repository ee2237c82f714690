"""What follows from door actions for bookings, tickets and what is owed."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import TypeAlias

import hypothesis.strategies as st
import pytest
from hypothesis import given

from kiosk.domain.door_sales.actions import (
    DoorAction,
    DoorActionKind,
    PayMethod,
    currency_of,
    door_number,
    due_of,
    made_here,
    price_of,
    with_actions,
    with_payment,
)
from kiosk.domain.door_sales.money import Money
from kiosk.domain.roster.bookings import Booking, BookingStatus, Ticket, TicketStatus
from kiosk.domain.roster.events import Event, TicketType
from kiosk.domain.roster.settings import BookingSettings, EventSettings, TicketSettings, TicketTypeSettings

AT = datetime(2026, 11, 20, 19, tzinfo=UTC)
EVENT = Event(id="ev", name="Night", settings=EventSettings(currency="EUR"))
KIND = TicketType(id="ga", event_id="ev", name="GA", settings=TicketTypeSettings(price_minor=2500))


def action(kind: DoorActionKind, **more: object) -> DoorAction:
    about = None if kind is DoorActionKind.WALK_IN else "b"
    return replace(DoorAction(id="d", kind=kind, event_id="ev", booking_id=about, made_at=AT), **more)  # type: ignore[arg-type]


def booking(status: BookingStatus, **settings: object) -> Booking:
    return Booking(id="b", event_id="ev", number="N", status=status, settings=BookingSettings.of(settings))


S: TypeAlias = BookingStatus
D: TypeAlias = DoorActionKind


@pytest.mark.parametrize(
    ("before", "actions", "after"),
    [
        (S.PENDING_PAYMENT, [D.PAYMENT], S.CONFIRMED),
        (S.PENDING_PAYMENT, [D.APPROVAL], S.PENDING_PAYMENT),
        (S.PENDING_APPROVAL, [D.APPROVAL], S.CONFIRMED),
        (S.PENDING_APPROVAL, [D.REJECTION], S.REJECTED),
        (S.PENDING_APPROVAL, [D.PAYMENT], S.PENDING_APPROVAL),
        (S.WAITLISTED, [D.APPROVAL], S.CONFIRMED),
        (S.WAITLISTED, [D.REJECTION], S.REJECTED),
        (S.WAITLISTED, [D.PAYMENT], S.WAITLISTED),
        (S.CONFIRMED, [D.PAYMENT, D.REJECTION], S.CONFIRMED),
        (S.CANCELLED, [D.PAYMENT, D.APPROVAL], S.CANCELLED),
        (S.CONFIRMED, [D.CANCELLATION], S.CANCELLED),
        (S.PENDING_PAYMENT, [D.CANCELLATION, D.PAYMENT], S.CANCELLED),
        (S.PENDING_PAYMENT, [], S.PENDING_PAYMENT),
    ],
)
def test_a_booking_after_what_was_done(before: S, actions: list[D], after: S) -> None:
    assert with_actions(booking(before), [action(kind) for kind in actions]).status is after


def test_an_approval_may_leave_something_to_pay() -> None:
    assert with_actions(booking(S.WAITLISTED, unpaid=True), [action(D.APPROVAL)]).status is S.PENDING_PAYMENT
    owing = booking(S.PENDING_APPROVAL, unpaid=True)
    assert with_actions(owing, [action(D.APPROVAL)]).status is S.PENDING_PAYMENT
    assert with_actions(owing, [action(D.APPROVAL), action(D.PAYMENT)]).status is S.CONFIRMED


@given(st.sampled_from(S), st.lists(st.sampled_from([k for k in D if k is not D.WALK_IN]), max_size=5))
def test_nothing_but_a_payment_or_an_approval_confirms(status: S, kinds: list[D]) -> None:
    after = with_actions(booking(status), [action(kind) for kind in kinds]).status
    if after is S.CONFIRMED:
        assert status is S.CONFIRMED or {D.PAYMENT, D.APPROVAL} & set(kinds)
    if D.CANCELLATION in kinds:
        assert after is S.CANCELLED


def test_a_reserved_ticket_that_was_paid() -> None:
    reserved = Ticket(id="t", event_id="ev", ticket_type_id="ga", status=TicketStatus.RESERVED)
    assert with_payment(reserved, []).status is TicketStatus.RESERVED
    assert with_payment(reserved, [action(D.PAYMENT)]).status is TicketStatus.VALID
    blocked = replace(reserved, status=TicketStatus.BLOCKED)
    assert with_payment(blocked, [action(D.PAYMENT)]) is blocked


def test_a_walk_in_stands_as_a_booking_and_a_ticket() -> None:
    paid = action(D.WALK_IN, ticket_type_id="ga", party_size=3, holder_name="Wanda", paid_minor=7500, due_minor=7500)
    made, ticket = made_here(paid)
    assert (made.id, made.status, made.party_size, made.number) == ("d", S.CONFIRMED, 3, "D-D")
    assert (ticket.id, ticket.booking_id, ticket.party_size, ticket.holder_name) == ("d", "d", 3, "Wanda")
    owing = made_here(replace(paid, paid_minor=0, currency="EUR"))[0]
    assert owing.status is S.PENDING_PAYMENT
    assert due_of(owing, ticket, KIND, EVENT) == Money(7500, "EUR")


def test_its_number_is_short() -> None:
    assert door_number("01890000-0000-7000-8000-00000abcdef1") == "D-0ABCDEF1"


def test_what_something_costs() -> None:
    assert price_of(KIND, EVENT) == Money(2500, "EUR")
    assert price_of(KIND, None, "INR") == Money(2500, "INR")
    assert price_of(replace(KIND, settings=TicketTypeSettings(price="25.00")), EVENT) == Money(2500, "EUR")
    assert price_of(replace(KIND, settings=TicketTypeSettings()), EVENT) is None
    varied = replace(KIND, settings=TicketTypeSettings.of({"price": "25.00", "variation_prices": {"g": "40.00"}}))
    assert price_of(varied, EVENT, variation_id="g") == Money(4000, "EUR")
    assert price_of(varied, EVENT, variation_id="s") == Money(2500, "EUR")
    assert currency_of(replace(EVENT, settings=EventSettings.of({"currency": 7})), "EUR") == "EUR"


def test_what_is_due() -> None:
    ticket = Ticket(id="t", event_id="ev", ticket_type_id="ga")
    owing = booking(S.PENDING_PAYMENT, due="12.50", currency="GBP")
    assert due_of(owing, ticket, KIND, EVENT) == Money(1250, "GBP")
    assert due_of(replace(owing, settings=BookingSettings(), party_size=2), ticket, KIND, EVENT) == Money(5000, "EUR")
    assert due_of(None, replace(ticket, settings=TicketSettings(due_minor=700)), KIND, EVENT) == Money(700, "EUR")
    assert due_of(None, replace(ticket, party_size=4), KIND, EVENT) == Money(10000, "EUR")
    assert due_of(None, ticket, None, EVENT) is None
    assert due_of(None, ticket, replace(KIND, settings=TicketTypeSettings()), EVENT) is None


def test_what_was_paid() -> None:
    paid = action(D.PAYMENT, paid_minor=5, due_minor=6, currency="EUR", method=PayMethod.CASH)
    assert paid.paid == Money(5, "EUR")
    assert not paid.settles
