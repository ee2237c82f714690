"""Guests who walk on from one zone into another, decision by decision."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from kiosk.domain.entries.order import walked
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.events import Gate
from kiosk.domain.roster.policy import Policy
from kiosk.domain.verdicts.checks.moving import is_move, visits
from kiosk.domain.verdicts.decision import decide
from kiosk.domain.verdicts.details import NO_DETAILS, Moved
from kiosk.domain.verdicts.scan_facts import Facts
from tests.support.gate.decision_steps import reason
from tests.support.gate.decisions import EXIT, NOON, TICKET, known, leaving, moved, with_list

VIP = Gate(id="v", event_id="ev", name="Balcony", zone="VIP")
ZONES = {"v": "VIP", "a": "GA", "a2": "ga"}
MOVES = Policy(zone_moves=True)


def at_vip(*prior: Any, **changes: Any) -> Facts:
    """Return the facts of a guest at the VIP zone's gate."""
    facts = known(gate=VIP, prior=prior, zones=ZONES, policy=MOVES)
    return replace(facts, station=replace(facts.station, gate_id="v"), **changes)


@pytest.mark.parametrize(
    ("prior", "said"),
    [
        ((moved(-10),), Reason.OK),
        ((moved(-10), moved(-5, gate_id="v"), moved(-4, gate_id="a")), Reason.OK),
        ((moved(-10), moved(-5, gate_id="v")), Reason.ALREADY_ENTERED),
        ((moved(-10, gate_id=None),), Reason.ALREADY_ENTERED),
        ((moved(-10, gate_id="elsewhere"),), Reason.ALREADY_ENTERED),
        ((moved(-10), moved(-5, gate_id="v"), moved(-4, gate_id="v", undoes=moved(-5).entry_id)), Reason.OK),
    ],
    ids=["in GA", "back in GA", "in VIP already", "nobody knows where", "a gate of no zone", "the move was taken back"],
)
def test_whoever_is_in_another_zone_walks_on_and_nobody_else(prior: tuple[Any, ...], said: Reason):
    assert reason(at_vip(*prior)) is said


def test_the_answer_says_from_where_into_where():
    assert decide(at_vip(moved(-10))).details == Moved("GA", "VIP")
    assert decide(at_vip()).details is NO_DETAILS, "from outside"
    assert decide(at_vip(moved(-10), zones={})).reason is Reason.ALREADY_ENTERED


def test_zones_are_the_same_in_upper_and_lower_case():
    facts = at_vip(moved(-10, gate_id="a2"))
    back = replace(facts, station=replace(facts.station, gate_id="a"))
    assert reason(back) is Reason.ALREADY_ENTERED


def test_without_zones_that_guests_move_between_single_use_holds():
    assert reason(at_vip(moved(-10), zones={})) is Reason.ALREADY_ENTERED


def test_whoever_left_the_venue_or_counts_as_gone_comes_in_anew():
    again = with_list(at_vip(moved(-10), moved(-5, EXIT)), allow_entry_after_exit=False)
    assert reason(again) is Reason.ALREADY_ENTERED
    cleared = with_list(
        at_vip(moved(-60), policy=replace(MOVES, max_entries=1)), exit_all_at=NOON - timedelta(hours=0.5)
    )
    assert reason(cleared) is Reason.MAX_ENTRIES


def test_a_move_is_no_visit_waits_for_nothing_and_takes_no_place():
    strict = replace(MOVES, max_entries=1, cooldown=timedelta(minutes=15))
    assert reason(at_vip(moved(-1), policy=strict)) is Reason.OK
    assert reason(with_list(at_vip(moved(-1), inside=7), capacity=7)) is Reason.OK
    assert reason(with_list(at_vip(inside=7), capacity=7)) is Reason.CAPACITY


def test_a_guest_who_is_known_to_be_inside_is_sent_to_no_other_lane():
    assert reason(at_vip(moved(-1), other_lane="North")) is Reason.OK
    assert reason(at_vip(other_lane="North")) is Reason.WRONG_GATE


def test_visits_are_counted_without_moves():
    entries = [moved(-9), moved(-8, gate_id="v"), moved(-7, EXIT, gate_id="v"), moved(-6)]
    assert visits(entries, ZONES) == 2
    assert visits(entries, {}) == 3
    first, second, left, _ = walked(entries)
    assert is_move(first, second, ZONES)
    assert not is_move(second, left, ZONES)


def test_moving_keeps_the_guests_number():
    assert decide(at_vip(moved(-10, guest_no=4))).guests == (4,)
    two = at_vip(moved(-10), moved(-9, guest_no=2))
    assert reason(two) is Reason.ALREADY_ENTERED, "which of the two it is nobody knows"


def test_a_party_does_not_move_and_nobody_moves_on_the_way_out():
    assert reason(at_vip(moved(-10), ticket=replace(TICKET, party_size=2))) is Reason.OK, "the second of the two"
    assert decide(at_vip(moved(-10), ticket=replace(TICKET, party_size=2))).guests == (2,)
    assert reason(leaving(at_vip(moved(-10)))) is Reason.OK
