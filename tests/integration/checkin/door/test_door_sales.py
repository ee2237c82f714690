"""Selling, taking payment and approving at the door over a real database."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from kiosk.checkin.door_terms import MOST_GUESTS, Terms
from kiosk.domain.door_sales.actions import DoorActionKind, PayMethod
from kiosk.domain.door_sales.money import Money
from kiosk.domain.errors import DoorError
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.events import Event, EventDate, EventStatus
from kiosk.domain.roster.settings import EventSettings, TicketTypeSettings
from kiosk.store.outbox.delivery_queue import outbox_counts
from tests.support.gate.guests import named
from tests.support.gate.selling_gate import EURO, ID, PRICED, SellingGate, learn, refused
from tests.support.gate.small_event import MAIN_LIST, NOW, STATION


def test_a_walk_in_is_sold_found_and_let_in_once(world: SellingGate) -> None:
    sold = world.sell()
    (guest,) = world.look_up.find("wanda", STATION).guests
    assert (guest.ticket.id, guest.objection) == (sold.id, None)
    assert world.admit(sold.id).verdict.admitted
    assert world.admit(sold.id).verdict.reason is Reason.ALREADY_ENTERED
    assert outbox_counts(world.database).queued == 3
    with world.database.reading() as view:
        assert view.inside("main") == 1


def test_a_party_walks_in_in_parts(world: SellingGate) -> None:
    sold = world.sell(guests=3, paid=Money(7500, "EUR"))
    assert world.admit(sold.id).verdict.reason is Reason.PARTY_SIZE
    assert len(world.admit(sold.id, 2).entries) == 2
    assert len(world.admit(sold.id, 1).entries) == 1
    assert world.admit(sold.id, 1).verdict.reason is Reason.ALREADY_ENTERED


def test_the_same_sale_twice_is_one(world: SellingGate) -> None:
    first, again = world.sell(id=ID), world.sell(id=ID, guests=7)
    assert first == again
    assert outbox_counts(world.database).queued == 1


def test_what_was_not_paid_is_owed(world: SellingGate) -> None:
    sold = world.sell(paid=None, method=PayMethod.NONE, guests=2)
    assert world.admit(sold.id, 2).verdict.reason is Reason.UNPAID
    account = world.door.standing(sold.id)
    assert account is not None
    assert (account.due, account.unpaid, account.guests) == (Money(5000, "EUR"), True, 2)
    world.door.pay(sold.id, Money(5000, "EUR"), PayMethod.CARD, STATION)
    assert world.admit(sold.id, 2).verdict.admitted


def test_what_costs_nothing_is_confirmed(world: SellingGate) -> None:
    sold = world.sell(ticket_type_id="free", paid=None, method=PayMethod.NONE)
    assert world.admit(sold.id).verdict.admitted


def test_an_open_price_takes_what_was_given(world: SellingGate) -> None:
    given = world.sell(ticket_type_id="open", paid=Money(1234, "EUR"))
    assert (given.due_minor, given.settles) == (1234, True)
    nothing = world.sell(ticket_type_id="open", paid=None)
    assert (nothing.settles, nothing.method) == (True, PayMethod.NONE)


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"ticket_type_id": "park"}, "door.not_here"),
        ({"ticket_type_id": "nowhere"}, "door.not_here"),
        ({"guests": 0}, "door.guests"),
        ({"guests": MOST_GUESTS + 1}, "door.guests"),
        ({"paid": Money(2400, "EUR")}, "door.other_amount"),
        ({"paid": Money(2500, "USD")}, "door.other_currency"),
        ({"paid": Money(2500, "")}, "door.no_currency"),
        ({"method": PayMethod.NONE}, "door.no_method"),
    ],
)
def test_what_cannot_be_sold(world: SellingGate, changes: dict[str, Any], key: str) -> None:
    assert refused(lambda: world.sell(**changes)) == key
    assert outbox_counts(world.database).queued == 0


def test_the_list_has_to_take_what_is_sold(world: SellingGate) -> None:
    learn(world.database, replace(MAIN_LIST, ticket_type_ids=frozenset({"free"})))
    assert refused(world.sell) == "door.not_here"
    assert [offer.ticket_type_id for offer in world.door.offers(STATION)] == ["free"]


def test_where_the_platform_keeps_nothing_unpaid(world: SellingGate) -> None:
    world.terms = Terms(actions=frozenset({DoorActionKind.WALK_IN}))
    assert refused(lambda: world.sell(paid=None)) == "door.pay_now"


def test_a_type_that_is_sold_out(world: SellingGate) -> None:
    learn(world.database, replace(PRICED, settings=replace(PRICED.settings, capacity=3)), *named(1, "Anna"))
    world.sell(guests=2, paid=Money(5000, "EUR"))
    assert next(o.left for o in world.door.offers(STATION) if o.ticket_type_id == "ga") == 0
    with pytest.raises(DoorError, match="only 0 are left") as caught:
        world.sell()
    assert (caught.value.key, caught.value.overridable) == ("door.sold_out", True)
    assert world.sell(supervisor="Sam").approved_by == "Sam"


def test_an_event_that_is_sold_out(world: SellingGate) -> None:
    learn(world.database, replace(EURO, settings=EventSettings(currency="EUR", capacity=1)))
    first = world.sell()
    assert refused(world.sell) == "door.sold_out"
    world.door.take_back(first.id, STATION)
    assert world.sell()


def test_a_full_list(world: SellingGate) -> None:
    learn(world.database, replace(MAIN_LIST, capacity=1))
    world.admit(world.sell().id)
    assert refused(world.sell) == "door.full"
    assert world.sell(supervisor="Sam")


@pytest.mark.parametrize(
    "event",
    [
        replace(EURO, status=EventStatus.CANCELLED),
        replace(EURO, status=EventStatus.COMPLETED),
        replace(EURO, ends_at=NOW - timedelta(minutes=1)),
    ],
)
def test_closed_doors(world: SellingGate, event: Event) -> None:
    learn(world.database, event)
    assert refused(world.sell) == "door.closed"


def test_a_list_for_no_single_date_of_a_series(world: SellingGate) -> None:
    learn(world.database, replace(EURO, has_dates=True))
    assert refused(world.sell) == "door.no_date"
    dated = replace(MAIN_LIST, date_id="mon")
    learn(world.database, replace(EURO, has_dates=True), dated, EventDate(id="mon", event_id="ev", name="Monday"))
    sold = world.sell()
    assert world.admit(sold.id).verdict.admitted


def test_offers_name_prices_and_variations(world: SellingGate) -> None:
    varied = replace(
        PRICED,
        variations={"g": "Gold"},
        settings=TicketTypeSettings.of({"price": "25.00", "variation_prices": {"g": "40"}}),
    )
    learn(world.database, varied)
    offers = {offer.name: (offer.price, offer.left) for offer in world.door.offers(STATION)}
    assert offers == {
        "Donation": (None, None),
        "General admission · Gold": (Money(4000, "EUR"), None),
        "Guest list": (Money(0, "EUR"), None),
    }
    sold = world.sell(variation_id="g", paid=Money(4000, "EUR"))
    with world.database.reading() as view:
        ticket = view.ticket(sold.id)
    assert ticket is not None
    assert ticket.variation_id == "g"
