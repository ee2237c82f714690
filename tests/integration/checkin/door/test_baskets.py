"""Several types in one sale, its receipt and its change, over a real database."""

from dataclasses import replace
from typing import Any

import pytest

from kiosk.checkin.door_terms import MOST_GUESTS, Basket, Sale
from kiosk.domain.door_sales.actions import DoorActionKind, PayMethod
from kiosk.domain.door_sales.money import Money
from kiosk.domain.door_sales.receipts import SalesReceipt
from kiosk.domain.errors import DoorError
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.bookings import BookingStatus
from kiosk.domain.roster.events import TicketType
from kiosk.domain.roster.settings import TicketTypeSettings
from kiosk.store.database import Database
from kiosk.store.reports.door_sales import door_sales
from tests.support.gate.guests import named
from tests.support.gate.selling_gate import EURO, FREE, ID, OPEN_PRICE, PRICED, SellingGate, learn, refused
from tests.support.gate.small_event import MAIN_LIST, STATION, furnish

CHILD = TicketType(id="kid", event_id="ev", name="Child", settings=TicketTypeSettings(price_minor=1000, capacity=2))


@pytest.fixture
def world(database: Database) -> SellingGate:
    furnish(database, EURO, PRICED, FREE, OPEN_PRICE, CHILD)
    return SellingGate(database)


def line(kind: str, guests: int = 1, minor: int = 0, **more: Any) -> Sale:
    given: dict[str, Any] = {"ticket_type_id": kind, "guests": guests}
    if minor:
        given |= {"paid": Money(minor, "EUR"), "method": PayMethod.CASH}
    return Sale(**given, **more)


def family(world: SellingGate, **more: Any) -> SalesReceipt:
    """Sell two adults, a child, and a baby on the guest list."""
    sales = (line("ga", 2, 5000), line("kid", 1, 1000), line("free"))
    return world.door.sell_all(Basket(sales=sales, **more), STATION)


def test_a_family_is_one_sale_with_one_total_and_every_guest_comes_in_once(world: SellingGate) -> None:
    receipt = family(world, given=Money(10000, "EUR"))
    assert (receipt.number, receipt.total, receipt.change) == (1, Money(6000, "EUR"), Money(4000, "EUR"))
    adults, child, baby = receipt.actions
    assert (adults.party_size, child.party_size, baby.paid_minor, baby.method) == (2, 1, 0, PayMethod.NONE)
    assert world.admit(adults.id, 2).verdict.admitted
    assert world.admit(child.id).verdict.admitted
    assert world.admit(child.id).verdict.reason is Reason.ALREADY_ENTERED
    assert world.door.receipt(child.id) == replace(receipt, actions=list(receipt.actions))


def test_receipts_are_counted_without_a_gap(world: SellingGate) -> None:
    assert family(world).number == 1
    refused(lambda: family(world, given=Money(5999, "EUR")))
    assert world.door.sell_all(Basket(sales=(line("ga", 1, 2500),)), STATION).number == 2
    assert world.door.receipt("nothing") is None


def test_all_of_it_is_sold_or_nothing(world: SellingGate) -> None:
    assert refused(lambda: family(world, given=Money(5999, "EUR"))) == "door.not_enough"
    too_many = (line("ga", 1, 2500), line("kid", 2, 2000), line("kid", 1, 1000))
    assert refused(lambda: world.door.sell_all(Basket(sales=too_many), STATION)) == "door.sold_out"
    crowd = (line("ga", MOST_GUESTS - 1, 2500 * (MOST_GUESTS - 1)), line("kid", 2, 2000))
    assert refused(lambda: world.door.sell_all(Basket(sales=crowd), STATION)) == "door.guests"
    yen = (line("ga", 1, 2500), Sale(ticket_type_id="open", paid=Money(5, "JPY"), method=PayMethod.CASH))
    assert refused(lambda: world.door.sell_all(Basket(sales=yen), STATION)) == "door.other_currency"
    assert door_sales(world.database) == []


def test_a_supervisor_may_sell_more_than_there_is(world: SellingGate) -> None:
    basket = Basket(sales=(line("kid", 3, 3000), line("ga", 1, 2500)))
    made = world.door.sell_all(basket, STATION, supervisor="Sam")
    assert {action.approved_by for action in made.actions} == {"Sam"}


def test_the_list_has_room_for_all_of_a_sale_or_for_none(world: SellingGate) -> None:
    learn(world.database, replace(MAIN_LIST, capacity=3))
    assert refused(lambda: family(world)) == "door.full"
    fits = world.door.sell_all(Basket(sales=(line("ga", 2, 5000), line("kid", 1, 1000))), STATION)
    assert len(fits.actions) == 2


def test_the_same_sale_sent_twice_is_one(world: SellingGate) -> None:
    basket = Basket(sales=(line("ga", 1, 2500, id=ID), line("kid", 1, 1000)), given=Money(4000, "EUR"))
    first, again = world.door.sell_all(basket, STATION), world.door.sell_all(basket, STATION)
    assert (first.number, first.total, list(first.actions)) == (again.number, again.total, list(again.actions))
    assert len(door_sales(world.database)) == 2


def test_all_of_a_sale_is_taken_back_on_a_receipt_of_its_own(world: SellingGate) -> None:
    receipt = family(world)
    child = receipt.actions[1]
    came = world.admit(receipt.actions[0].id, 1)
    assert refused(lambda: world.door.take_back(child.id, STATION)) == "door.admitted_already"
    assert len(world.door.standing_entries(receipt.actions[0].id)) == 1
    world.undo.take_back(came.entries[0].entry_id, STATION)
    assert world.door.standing_entries(receipt.actions[0].id) == ()
    gone = world.door.take_back(child.id, STATION)
    assert gone.booking_id == child.id
    returned = world.door.receipt(gone.id)
    assert returned is not None
    assert (returned.number, returned.total, returned.is_return) == (2, receipt.total, True)
    assert {one.booking_id for one in returned.actions} == {one.id for one in receipt.actions}
    assert all(world.admit(one.id).verdict.reason is Reason.CANCELLED for one in receipt.actions)
    assert refused(lambda: world.door.take_back(receipt.actions[0].id, STATION)) == "door.cancelled_already"


def test_a_payment_has_a_receipt_and_change(world: SellingGate) -> None:
    learn(world.database, *named(1, "Anna", booking={"status": BookingStatus.PENDING_PAYMENT}))
    pay = world.door.pay
    with pytest.raises(DoorError):
        pay("t1", Money(2500, "EUR"), PayMethod.CASH, STATION, given=Money(2000, "EUR"))
    paid = pay("t1", Money(2500, "EUR"), PayMethod.CASH, STATION, given=Money(3000, "EUR"))
    assert paid.kind is DoorActionKind.PAYMENT
    receipt = world.door.receipt(paid.id)
    assert receipt is not None
    assert (receipt.number, receipt.change) == (1, Money(500, "EUR"))


@pytest.mark.parametrize(
    "statement",
    ["DELETE FROM door_receipts", "UPDATE door_receipts SET given_minor = 1", "DELETE FROM door_receipt_lines"],
)
def test_receipts_are_never_changed(world: SellingGate, statement: str) -> None:
    family(world)
    with pytest.raises(Exception, match="never"):
        world.database.db.conn.execute(statement)
