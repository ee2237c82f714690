"""What every platform has to take of door actions: each exactly once, before the entries that rest on it."""

import itertools
from typing import Any

import pytest

from kiosk.checkin.door_terms import Basket
from kiosk.domain.door_sales.actions import DoorActionKind, PayMethod
from kiosk.domain.reason_codes import Reason
from kiosk.store.outbox.refused_door_actions import refused_door_actions, settle_refused_door_action
from tests.contract.site import Gate, Site

FAULTS = [
    {"kind": "drop"},
    {"kind": "reset"},
    {"kind": "status", "status": 500},
    {"kind": "fail_after", "status": 500},
    {"kind": "twice"},
    {"kind": "rate_limit", "retry_after": 1},
    {"kind": "truncate"},
    {"kind": "truncate", "clean": True},
]


def needs(site: Site, *actions: DoorActionKind) -> None:
    if not set(actions) <= site.row.door:
        pytest.skip("this platform takes nothing of this kind from kiosks")


def tickets_sold(site: Site) -> list[str]:
    return [sale["ticket"] for sale in site.sales("walk_in")]


def test_the_kiosk_knows_what_the_platform_takes(site: Site, gate: Gate):
    assert gate.door._terms().actions == site.row.door


@pytest.mark.parametrize("guests", [1, 3])
def test_a_walk_in_comes_in_at_once_and_stands_on_the_platform(site: Site, gate: Gate, guests: int):
    needs(site, DoorActionKind.WALK_IN)
    sold = gate.walk_in(guests)
    came = gate.admit(sold.id, guests if guests > 1 else None)
    assert came.verdict.admitted
    assert len(came.entries) == guests
    assert gate.admit(sold.id).verdict.reason is Reason.ALREADY_ENTERED
    gate.deliver()
    assert gate.became(sold).status == "taken"
    assert gate.waiting().dead == 0
    sales = site.sales("walk_in")
    assert {sale["booking"] for sale in sales} == {sales[0]["booking"]}
    assert sum(sale["amount"] for sale in sales) == sold.paid_minor
    assert {sale["method"] for sale in sales} == {"CASH"}
    assert sum(site.standing(ticket) for ticket in set(tickets_sold(site))) == guests


def test_a_sale_of_several_lines_arrives_whole_and_each_line_once(site: Site, gate: Gate):
    needs(site, DoorActionKind.WALK_IN)
    # The same type twice stands for two types: to the platform each line is a booking of its own either way.
    sold = gate.door.sell_all(Basket(sales=(gate.sale(2), gate.sale(1))), gate.station())
    first, second = sold.actions
    assert len(gate.admit(first.id, 2).entries) == 2
    assert len(gate.admit(second.id).entries) == 1
    site.line.fault("fail_after", path=gate.door_paths()[0], times=1, status=500)
    gate.push()
    site.line.heal()
    gate.deliver()
    assert {gate.became(one).status for one in sold.actions} == {"taken"}
    assert len({sale["booking"] for sale in site.sales("walk_in")}) == 2
    assert sum(sale["amount"] for sale in site.sales("walk_in")) == sold.total.minor
    assert sum(site.standing(ticket) for ticket in set(tickets_sold(site))) == 3


def test_a_walk_in_of_three_may_come_in_parts_also_under_the_platforms_names(site: Site, gate: Gate):
    needs(site, DoorActionKind.WALK_IN)
    sold = gate.walk_in(3)
    assert len(gate.admit(sold.id, 1).entries) == 1
    gate.deliver()
    assert not gate.pull().failures
    # The card with the walk-in's own id may still be on the screen.
    assert len(gate.admit(sold.id, 1).entries) == 1
    found = gate.look_up.find("walter", gate.station()).guests
    assert sum(guest.party_size for guest in found) == 3
    assert sum(guest.entered for guest in found) == 2
    for guest in found:
        gate.admit(guest.ticket.id, guest.party_size - guest.entered or None)
    gate.deliver()
    assert gate.waiting().dead == 0
    assert sum(site.standing(ticket) for ticket in set(tickets_sold(site))) == 3
    assert not any(gate.admit(guest.ticket.id).verdict.admitted for guest in found)


@pytest.mark.parametrize("guests", [1, 3])
def test_a_walk_in_that_is_pulled_before_its_answer_arrives_admits_nobody_twice(site: Site, gate: Gate, guests: int):
    needs(site, DoorActionKind.WALK_IN)
    sold = gate.walk_in(guests)
    assert len(gate.admit(sold.id, guests if guests > 1 else None).entries) == guests
    site.line.fault("truncate", path=gate.door_paths()[0], times=2)
    gate.push()
    assert gate.became(sold).status == "queued"
    site.line.heal()
    assert not gate.pull().failures
    known = set(tickets_sold(site))
    assert known
    for ticket in sorted(known):
        assert gate.admit(ticket).verdict.reason is Reason.ALREADY_ENTERED
    gate.deliver()
    assert gate.became(sold).status == "taken"
    assert not any(gate.admit(ticket).verdict.admitted for ticket in known)


def test_another_gate_learns_of_a_walk_in(site: Site, gate: Gate):
    needs(site, DoorActionKind.WALK_IN)
    other = site.enrolled("b")
    sold = gate.walk_in(name="Wanda Walk-in")
    gate.deliver()
    assert not other.pull().failures
    (guest,) = other.look_up.find("wanda", other.station()).guests
    assert guest.objection is None
    assert other.admit(guest.ticket.id).verdict.admitted
    other.deliver()
    assert not gate.pull().failures
    assert gate.admit(sold.id).verdict.reason is Reason.ALREADY_ENTERED


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: "-".join(map(str, fault.values())))
def test_whatever_the_network_does_it_is_booked_once(site: Site, gate: Gate, fault: dict[str, Any]):
    needs(site, DoorActionKind.WALK_IN)
    sold = gate.walk_in(2)
    gate.admit(sold.id, 2)
    site.line.fault(path=gate.door_paths()[0], times=2, **fault)
    for _ in range(3):
        gate.push()
        assert sum(site.standing(t) for t in set(tickets_sold(site))) in (0, 2)
        gate.store.make_due()
    site.line.heal()
    gate.deliver()
    assert gate.became(sold).status == "taken"
    assert len({sale["booking"] for sale in site.sales("walk_in")}) == 1
    assert sum(site.standing(ticket) for ticket in set(tickets_sold(site))) == 2


def test_a_payment_at_the_door(site: Site, gate: Gate):
    needs(site, DoorActionKind.PAYMENT)
    if not site.row.unpaid:
        pytest.skip("nobody owes anything on this platform")
    guest = site.guests(site.row.unpaid)[0]
    assert gate.looks(guest) == "unpaid"
    account = gate.door.standing(guest["ticket_id"])
    assert account is not None
    assert account.due is not None
    paid = gate.door.pay(guest["ticket_id"], account.due, PayMethod.CARD, gate.station())
    assert gate.looks(guest) == "ok"
    assert not gate.pull().failures
    assert gate.looks(guest) == "ok", "a pull before the delivery does not make it unpaid again"
    assert gate.scan(guest).verdict.admitted
    site.line.fault("drop", times=1)
    gate.deliver()
    assert gate.became(paid).status == "taken"
    assert gate.waiting().dead == 0
    (sale,) = site.sales("payment")
    assert (sale["ticket"], sale["amount"], sale["method"]) == (guest["ticket_id"], account.due.minor, "CARD")
    assert site.standing(guest["ticket_id"]) == 1
    other = site.enrolled("b")
    assert other.looks(guest) == "already_entered"


@pytest.mark.parametrize("approve", [True, False])
def test_an_approval_at_the_door(site: Site, gate: Gate, approve: bool):
    needs(site, DoorActionKind.APPROVAL, DoorActionKind.REJECTION)
    guest = site.guests(site.row.unapproved)[0]
    assert gate.looks(guest) == "unapproved"
    decided = gate.door.decide(guest["ticket_id"], gate.station(), approve=approve, supervisor="Sam")
    met = site.row.approved if approve else "cancelled"
    assert gate.looks(guest) == met
    site.line.fault("drop", times=1)
    gate.deliver()
    assert gate.became(decided).status == "taken"
    assert [sale["ticket"] for sale in site.sales("approval" if approve else "rejection")] == [guest["ticket_id"]]
    other = site.enrolled("b")
    assert other.looks(guest) in ({met} if approve else {"cancelled", "revoked"})


def test_a_walk_in_that_is_paid_later(site: Site, gate: Gate):
    needs(site, DoorActionKind.WALK_IN, DoorActionKind.PAYMENT)
    sold = gate.walk_in(2, paid=False)
    if sold.settles:
        pytest.skip("this platform names no prices: what was not paid is free")
    assert gate.admit(sold.id, 2).verdict.reason is Reason.UNPAID
    account = gate.door.standing(sold.id)
    assert account is not None
    assert account.due is not None
    paid = gate.door.pay(sold.id, account.due, PayMethod.CASH, gate.station())
    assert gate.admit(sold.id, 2).verdict.admitted
    gate.deliver()
    assert (gate.became(sold).status, gate.became(paid).status, gate.waiting().dead) == ("taken", "taken", 0)
    assert sum(site.standing(ticket) for ticket in set(tickets_sold(site))) == 2


def test_a_walk_in_that_was_a_mistake(site: Site, gate: Gate):
    needs(site, DoorActionKind.WALK_IN, DoorActionKind.CANCELLATION)
    sent, unsent = gate.walk_in(name="Sent"), gate.walk_in(name="Unsent")
    gate.deliver()
    for sold in (sent, unsent):
        gate.door.take_back(sold.id, gate.station(), note="wrong type")
        assert gate.admit(sold.id).verdict.reason is Reason.CANCELLED
    gate.deliver()
    assert gate.waiting().dead == 0
    assert len({sale["booking"] for sale in site.sales("cancellation")}) == 2
    assert not gate.pull().failures
    for sold in (sent, unsent):
        assert gate.admit(sold.id).verdict.reason is Reason.CANCELLED


@pytest.mark.parametrize("action", ["sell_out", "close"])
def test_what_the_platform_refuses_waits_for_the_desk_with_its_entries(site: Site, gate: Gate, action: str):
    needs(site, DoorActionKind.WALK_IN)
    if action == "close" and not site.row.closes:
        pytest.skip("this platform sells for events that are off")
    offer = gate.offer()
    sold = gate.walk_in()
    assert gate.admit(sold.id).verdict.admitted
    site.do(action, offer.ticket_type_id if action == "sell_out" else site.handout["event_id"])
    other = site.guests()[0]
    gate.scan(other)
    for _ in range(3):
        gate.store.make_due()
        gate.push()
    (item,) = refused_door_actions(gate.database)
    assert (item.action.id, item.held, item.action.paid_minor) == (sold.id, 1, sold.paid_minor)
    assert "HTTP 4" in item.why
    assert site.sales("walk_in") == []
    assert site.standing(other["ticket_id"]) == (1 if action == "sell_out" else site.standing(other["ticket_id"]))
    assert gate.waiting().queued == 1, "its entry is held"
    assert settle_refused_door_action(gate.database, item.number, "money given back", item.action.made_at)
    assert refused_door_actions(gate.database) == []
    assert gate.waiting().queued == 0


def test_a_poisoned_action_holds_up_nobody(site: Site, gate: Gate):
    needs(site, DoorActionKind.WALK_IN)
    sold, guest = gate.walk_in(), site.guests()[0]
    gate.scan(guest)
    site.line.fault("status", path=gate.door_paths()[0], status=500)
    for _ in itertools.repeat(None, 2):
        gate.push()
    assert site.standing(guest["ticket_id"]) == 1
    assert gate.became(sold).status == "queued"
    site.line.heal()
    gate.deliver()
    assert gate.became(sold).status == "taken"
