"""Selling, taking payment and approving at the door over a real database."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from kiosk.checkin.check_in import CheckIn
from kiosk.checkin.door_sales import DoorSales
from kiosk.checkin.door_terms import MOST_GUESTS, Sale, Terms
from kiosk.checkin.guest_search import GuestSearch
from kiosk.checkin.undo import Undo
from kiosk.domain.door_sales.actions import DoorActionKind, PayMethod
from kiosk.domain.door_sales.money import Money
from kiosk.domain.errors import DoorError
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.bookings import BookingStatus, Ticket, TicketStatus
from kiosk.domain.roster.events import CheckInList, Event, EventDate, EventStatus, TicketType
from kiosk.domain.roster.records import RosterRecord
from kiosk.domain.roster.settings import BookingSettings, EventSettings, TicketTypeSettings
from kiosk.domain.verdicts.decision import Attempt
from kiosk.domain.verdicts.details import InLine
from kiosk.store.database import Database
from kiosk.store.outbox.delivery_queue import outbox_counts
from kiosk.store.outbox.refused_door_actions import refused_door_actions
from kiosk.store.roster.roster_writer import roster_transaction
from tests.support.gate.guests import named
from tests.support.gate.small_event import EVENT, GENERAL, MAIN_LIST, NOW, STATION, StillClock, counting_ids, furnish

PRICED = replace(GENERAL, settings=TicketTypeSettings(price_minor=2500))
FREE = TicketType(id="free", event_id="ev", name="Guest list", settings=TicketTypeSettings(price_minor=0))
OPEN_PRICE = TicketType(id="open", event_id="ev", name="Donation")
PARKING = TicketType(id="park", event_id="ev", name="Parking", is_admission=False)
EURO = replace(EVENT, settings=EventSettings(currency="EUR"))
CASH = PayMethod.CASH
ID = "01890000-0000-7000-8000-0000000000aa"


class World:
    """A door over a database, and what stands around it."""

    def __init__(self, database: Database, **terms: Any) -> None:
        self.database = database
        self.clock = StillClock()
        ids = counting_ids()
        self.terms = Terms(**terms)
        self.door = DoorSales(database, self.clock, ids, lambda: self.terms)
        self.check_in = CheckIn(database, _NoReader(), self.clock, ids)
        self.look_up = GuestSearch(database, self.clock)
        self.undo = Undo(database, self.clock, ids)

    def sell(self, **changes: Any) -> Any:
        given: dict[str, Any] = {"ticket_type_id": "ga", "paid": Money(2500, "EUR"), "method": CASH, "name": "Wanda"}
        how = {name: changes.pop(name) for name in ("supervisor", "station") if name in changes}
        return self.door.sell(Sale(**{**given, **changes}), how.pop("station", STATION), **how)

    def admit(self, ticket_id: str, guests: int | None = None) -> Any:
        return self.check_in.ticket(ticket_id, STATION, attempt=Attempt(guests=guests))


class _NoReader:
    def read(self, *_: Any) -> Any:
        raise AssertionError("nothing is scanned here")


def learn(database: Database, *records: Any) -> None:
    """Take further records from the platform."""
    with roster_transaction(database) as tx:
        tx.upsert(records)


@pytest.fixture
def world(database: Database) -> World:
    furnish(database, EURO, PRICED, FREE, OPEN_PRICE, PARKING)
    return World(database)


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(DoorError) as caught:
        act()
    return caught.value.key


# -- selling


def test_a_walk_in_is_sold_found_and_let_in_once(world: World) -> None:
    sold = world.sell()
    (guest,) = world.look_up.find("wanda", STATION).guests
    assert (guest.ticket.id, guest.objection) == (sold.id, None)
    assert world.admit(sold.id).verdict.admitted
    assert world.admit(sold.id).verdict.reason is Reason.ALREADY_ENTERED
    assert outbox_counts(world.database).queued == 3
    with world.database.reading() as view:
        assert view.inside("main") == 1


def test_a_party_walks_in_in_parts(world: World) -> None:
    sold = world.sell(guests=3, paid=Money(7500, "EUR"))
    assert world.admit(sold.id).verdict.reason is Reason.PARTY_SIZE
    assert len(world.admit(sold.id, 2).entries) == 2
    assert len(world.admit(sold.id, 1).entries) == 1
    assert world.admit(sold.id, 1).verdict.reason is Reason.ALREADY_ENTERED


def test_the_same_sale_twice_is_one(world: World) -> None:
    first, again = world.sell(id=ID), world.sell(id=ID, guests=7)
    assert first == again
    assert outbox_counts(world.database).queued == 1


def test_what_was_not_paid_is_owed(world: World) -> None:
    sold = world.sell(paid=None, method=PayMethod.NONE, guests=2)
    assert world.admit(sold.id, 2).verdict.reason is Reason.UNPAID
    account = world.door.standing(sold.id)
    assert account is not None
    assert (account.due, account.unpaid, account.guests) == (Money(5000, "EUR"), True, 2)
    world.door.pay(sold.id, Money(5000, "EUR"), PayMethod.CARD, STATION)
    assert world.admit(sold.id, 2).verdict.admitted


def test_what_costs_nothing_is_confirmed(world: World) -> None:
    sold = world.sell(ticket_type_id="free", paid=None, method=PayMethod.NONE)
    assert world.admit(sold.id).verdict.admitted


def test_an_open_price_takes_what_was_given(world: World) -> None:
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
def test_what_cannot_be_sold(world: World, changes: dict[str, Any], key: str) -> None:
    assert refused(lambda: world.sell(**changes)) == key
    assert outbox_counts(world.database).queued == 0


def test_the_list_has_to_take_what_is_sold(world: World) -> None:
    learn(world.database, replace(MAIN_LIST, ticket_type_ids=frozenset({"free"})))
    assert refused(world.sell) == "door.not_here"
    assert [offer.ticket_type_id for offer in world.door.offers(STATION)] == ["free"]


def test_where_the_platform_keeps_nothing_unpaid(world: World) -> None:
    world.terms = Terms(actions=frozenset({DoorActionKind.WALK_IN}))
    assert refused(lambda: world.sell(paid=None)) == "door.pay_now"


# -- room


def test_a_type_that_is_sold_out(world: World) -> None:
    learn(world.database, replace(PRICED, settings=replace(PRICED.settings, capacity=3)), *named(1, "Anna"))
    world.sell(guests=2, paid=Money(5000, "EUR"))
    assert next(o.left for o in world.door.offers(STATION) if o.ticket_type_id == "ga") == 0
    with pytest.raises(DoorError, match="only 0 are left") as caught:
        world.sell()
    assert (caught.value.key, caught.value.overridable) == ("door.sold_out", True)
    assert world.sell(supervisor="Sam").approved_by == "Sam"


def test_an_event_that_is_sold_out(world: World) -> None:
    learn(world.database, replace(EURO, settings=EventSettings(currency="EUR", capacity=1)))
    first = world.sell()
    assert refused(world.sell) == "door.sold_out"
    world.door.take_back(first.id, STATION)
    assert world.sell()


def test_a_full_list(world: World) -> None:
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
def test_closed_doors(world: World, event: Event) -> None:
    learn(world.database, event)
    assert refused(world.sell) == "door.closed"


def test_a_list_for_no_single_date_of_a_series(world: World) -> None:
    learn(world.database, replace(EURO, has_dates=True))
    assert refused(world.sell) == "door.no_date"
    dated = replace(MAIN_LIST, date_id="mon")
    learn(world.database, replace(EURO, has_dates=True), dated, EventDate(id="mon", event_id="ev", name="Monday"))
    sold = world.sell()
    assert world.admit(sold.id).verdict.admitted


def test_offers_name_prices_and_variations(world: World) -> None:
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


# -- payments


def test_a_payment_counts_at_once_and_once(world: World) -> None:
    learn(world.database, *named(1, "Anna", booking={"status": BookingStatus.PENDING_PAYMENT}))
    assert world.admit("t1").verdict.reason is Reason.UNPAID
    first = world.door.pay("t1", Money(2500, "EUR"), CASH, STATION, action_id=ID)
    again = world.door.pay("t1", Money(2500, "EUR"), CASH, STATION, action_id=ID)
    assert first == again
    assert (first.booking_id, first.holder_name, first.due_minor) == ("b1", "Anna", 2500)
    assert refused(lambda: world.door.pay("t1", Money(2500, "EUR"), CASH, STATION)) == "door.not_unpaid"
    assert world.look_up.find("anna", STATION).guests[0].objection is None
    assert world.admit("t1").verdict.admitted
    # The platform says "unpaid" again, because it does not know yet.
    learn(world.database, *named(1, "Anna", booking={"status": BookingStatus.PENDING_PAYMENT}))
    assert world.admit("t1").verdict.reason is Reason.ALREADY_ENTERED


def test_a_reserved_ticket_without_a_booking_is_paid(world: World) -> None:
    learn(world.database, Ticket(id="r", event_id="ev", ticket_type_id="ga", status=TicketStatus.RESERVED))
    assert world.admit("r").verdict.reason is Reason.UNPAID
    assert world.door.pay("r", Money(2500, "EUR"), CASH, STATION).booking_id == "r"
    assert world.admit("r").verdict.admitted


def test_what_is_no_payment(world: World) -> None:
    learn(world.database, *named(1, "Anna", booking={"status": BookingStatus.PENDING_PAYMENT}), *named(2, "Ben"))
    pay = world.door.pay
    assert refused(lambda: pay("t1", Money(2, "EUR"), CASH, STATION)) == "door.other_amount"
    assert refused(lambda: pay("t1", Money(0, "EUR"), CASH, STATION)) == "door.no_amount"
    assert refused(lambda: pay("t2", Money(2500, "EUR"), CASH, STATION)) == "door.not_unpaid"
    assert refused(lambda: pay("t9", Money(2500, "EUR"), CASH, STATION)) == "door.not_unpaid"
    world.terms = Terms(actions=frozenset())
    assert refused(lambda: pay("t1", Money(2500, "EUR"), CASH, STATION)) == "door.not_allowed"
    assert world.door.offers(STATION) == ()
    assert world.door.standing("t9") is None


def test_a_payment_of_an_unknown_amount(world: World) -> None:
    guest = named(1, "Anna", ticket_type_id="open", booking={"status": BookingStatus.PENDING_PAYMENT})
    learn(world.database, *guest)
    paid = world.door.pay("t1", Money(999, "EUR"), CASH, STATION)
    assert (paid.paid_minor, paid.due_minor) == (999, 999)


# -- approvals


def test_an_approval_by_a_supervisor(world: World) -> None:
    learn(world.database, *named(1, "Anna", booking={"status": BookingStatus.PENDING_APPROVAL}))
    decide = world.door.decide
    assert refused(lambda: decide("t1", STATION, approve=True)) == "door.needs_supervisor"
    first = decide("t1", STATION, approve=True, supervisor="Sam", note="on the list", action_id=ID)
    assert decide("t1", STATION, approve=True, supervisor="Sam", action_id=ID) == first
    assert (first.approved_by, first.note, first.kind) == ("Sam", "on the list", DoorActionKind.APPROVAL)
    assert world.admit("t1").verdict.admitted
    assert refused(lambda: decide("t1", STATION, approve=True, supervisor="Sam")) == "door.not_waiting"
    assert refused(lambda: decide("t9", STATION, approve=True, supervisor="Sam")) == "door.not_waiting"


def test_a_steward_may_refuse_where_that_is_allowed(world: World) -> None:
    learn(world.database, *named(1, "Anna", booking={"status": BookingStatus.PENDING_APPROVAL}))
    world.terms = Terms(approval_needs_supervisor=False)
    world.door.decide("t1", STATION, approve=False)
    assert world.admit("t1").verdict.reason is Reason.CANCELLED


def waiting(number: int, place: int, status: str = "WAITING") -> list[RosterRecord]:
    said = BookingSettings(waitlist_position=place, waitlist_status=status)
    return named(number, f"Guest {number}", booking={"status": BookingStatus.WAITLISTED, "settings": said})


def test_a_place_goes_to_the_next_in_line_while_there_is_one(world: World) -> None:
    """Who was told comes first, whoever let the place go is in line no more, and an approval takes a place."""
    world.terms = Terms(approval_needs_supervisor=False)
    capacity = replace(EURO, settings=EventSettings(currency="EUR", capacity=2))
    learn(
        world.database, capacity, *waiting(1, 7), *waiting(2, 3), *waiting(3, 9, "NOTIFIED"), *waiting(4, 1, "EXPIRED")
    )
    decide = world.door.decide
    assert world.admit("t2").verdict.details == InLine(3, 1)
    assert refused(lambda: decide("t2", STATION, approve=True)) == "door.not_next"
    decide("t3", STATION, approve=True)
    assert world.admit("t3").verdict.admitted
    decide("t2", STATION, approve=True)
    assert world.admit("t1").verdict.details == InLine(7, 0), "next, and there is no place"
    assert refused(lambda: decide("t1", STATION, approve=True)) == "door.sold_out"
    decide("t1", STATION, approve=True, supervisor="Sam")
    assert world.admit("t1").verdict.admitted


# -- mistakes


def test_a_walk_in_is_taken_back_as_long_as_nobody_is_in(world: World) -> None:
    sold = world.sell()
    came = world.admit(sold.id)
    assert refused(lambda: world.door.take_back(sold.id, STATION)) == "door.admitted_already"
    world.undo.take_back(came.entries[0].entry_id, STATION)
    gone = world.door.take_back(sold.id, STATION, note="wrong", cancellation_id=ID)
    assert world.door.take_back(sold.id, STATION, cancellation_id=ID) == gone
    assert (gone.kind, gone.booking_id, gone.note) == (DoorActionKind.CANCELLATION, sold.id, "wrong")
    assert refused(lambda: world.door.take_back(sold.id, STATION)) == "door.cancelled_already"
    assert world.admit(sold.id).verdict.reason is Reason.CANCELLED


def test_what_cannot_be_taken_back(world: World) -> None:
    learn(world.database, *named(1, "Anna", booking={"status": BookingStatus.PENDING_PAYMENT}))
    paid = world.door.pay("t1", Money(2500, "EUR"), CASH, STATION)
    assert refused(lambda: world.door.take_back(paid.id, STATION)) == "door.unknown"
    assert refused(lambda: world.door.take_back("nothing", STATION)) == "door.unknown"


def test_nothing_waits_for_the_desk_before_the_platform_spoke(world: World) -> None:
    world.sell()
    assert refused_door_actions(world.database) == []


def test_a_station_without_its_list_sells_nothing_closed(world: World) -> None:
    nowhere = replace(STATION, event_id="nowhere", list_id="nowhere")
    assert world.door.offers(nowhere) == ()
    elsewhere = CheckInList(id="other", event_id="other", name="Other")
    learn(world.database, elsewhere, TicketType(id="x", event_id="other", name="X"))
    assert refused(lambda: world.sell(ticket_type_id="x", paid=None, station=replace(STATION, event_id="other"))) == (
        "door.closed"
    )
