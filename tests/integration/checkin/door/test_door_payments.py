"""Payments, approvals and mistakes at the door, offline, each once."""

from dataclasses import replace

from kiosk.checkin.door_terms import Terms
from kiosk.domain.door_sales.actions import DoorActionKind
from kiosk.domain.door_sales.money import Money
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.bookings import BookingStatus, Ticket, TicketStatus
from kiosk.domain.roster.events import CheckInList, TicketType
from kiosk.domain.roster.records import RosterRecord
from kiosk.domain.roster.settings import BookingSettings, EventSettings
from kiosk.domain.verdicts.details import InLine
from kiosk.store.outbox.refused_door_actions import refused_door_actions
from tests.support.gate.guests import named
from tests.support.gate.selling_gate import CASH, EURO, ID, SellingGate, learn, refused
from tests.support.gate.small_event import STATION


def test_a_payment_counts_at_once_and_once(world: SellingGate) -> None:
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


def test_a_reserved_ticket_without_a_booking_is_paid(world: SellingGate) -> None:
    learn(world.database, Ticket(id="r", event_id="ev", ticket_type_id="ga", status=TicketStatus.RESERVED))
    assert world.admit("r").verdict.reason is Reason.UNPAID
    assert world.door.pay("r", Money(2500, "EUR"), CASH, STATION).booking_id == "r"
    assert world.admit("r").verdict.admitted


def test_what_is_no_payment(world: SellingGate) -> None:
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


def test_a_payment_of_an_unknown_amount(world: SellingGate) -> None:
    guest = named(1, "Anna", ticket_type_id="open", booking={"status": BookingStatus.PENDING_PAYMENT})
    learn(world.database, *guest)
    paid = world.door.pay("t1", Money(999, "EUR"), CASH, STATION)
    assert (paid.paid_minor, paid.due_minor) == (999, 999)


def test_an_approval_by_a_supervisor(world: SellingGate) -> None:
    learn(world.database, *named(1, "Anna", booking={"status": BookingStatus.PENDING_APPROVAL}))
    decide = world.door.decide
    assert refused(lambda: decide("t1", STATION, approve=True)) == "door.needs_supervisor"
    first = decide("t1", STATION, approve=True, supervisor="Sam", note="on the list", action_id=ID)
    assert decide("t1", STATION, approve=True, supervisor="Sam", action_id=ID) == first
    assert (first.approved_by, first.note, first.kind) == ("Sam", "on the list", DoorActionKind.APPROVAL)
    assert world.admit("t1").verdict.admitted
    assert refused(lambda: decide("t1", STATION, approve=True, supervisor="Sam")) == "door.not_waiting"
    assert refused(lambda: decide("t9", STATION, approve=True, supervisor="Sam")) == "door.not_waiting"


def test_a_steward_may_refuse_where_that_is_allowed(world: SellingGate) -> None:
    learn(world.database, *named(1, "Anna", booking={"status": BookingStatus.PENDING_APPROVAL}))
    world.terms = Terms(approval_needs_supervisor=False)
    world.door.decide("t1", STATION, approve=False)
    assert world.admit("t1").verdict.reason is Reason.CANCELLED


def waiting(number: int, place: int, status: str = "WAITING") -> list[RosterRecord]:
    said = BookingSettings(waitlist_position=place, waitlist_status=status)
    return named(number, f"Guest {number}", booking={"status": BookingStatus.WAITLISTED, "settings": said})


def test_a_place_goes_to_the_next_in_line_while_there_is_one(world: SellingGate) -> None:
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


def test_a_walk_in_is_taken_back_as_long_as_nobody_is_in(world: SellingGate) -> None:
    sold = world.sell()
    came = world.admit(sold.id)
    assert refused(lambda: world.door.take_back(sold.id, STATION)) == "door.admitted_already"
    world.undo.take_back(came.entries[0].entry_id, STATION)
    gone = world.door.take_back(sold.id, STATION, note="wrong", cancellation_id=ID)
    assert world.door.take_back(sold.id, STATION, cancellation_id=ID) == gone
    assert (gone.kind, gone.booking_id, gone.note) == (DoorActionKind.CANCELLATION, sold.id, "wrong")
    assert refused(lambda: world.door.take_back(sold.id, STATION)) == "door.cancelled_already"
    assert world.admit(sold.id).verdict.reason is Reason.CANCELLED


def test_what_cannot_be_taken_back(world: SellingGate) -> None:
    learn(world.database, *named(1, "Anna", booking={"status": BookingStatus.PENDING_PAYMENT}))
    paid = world.door.pay("t1", Money(2500, "EUR"), CASH, STATION)
    assert refused(lambda: world.door.take_back(paid.id, STATION)) == "door.unknown"
    assert refused(lambda: world.door.take_back("nothing", STATION)) == "door.unknown"


def test_nothing_waits_for_the_desk_before_the_platform_spoke(world: SellingGate) -> None:
    world.sell()
    assert refused_door_actions(world.database) == []


def test_a_station_without_its_list_sells_nothing_closed(world: SellingGate) -> None:
    nowhere = replace(STATION, event_id="nowhere", list_id="nowhere")
    assert world.door.offers(nowhere) == ()
    elsewhere = CheckInList(id="other", event_id="other", name="Other")
    learn(world.database, elsewhere, TicketType(id="x", event_id="other", name="X"))
    assert refused(lambda: world.sell(ticket_type_id="x", paid=None, station=replace(STATION, event_id="other"))) == (
        "door.closed"
    )
