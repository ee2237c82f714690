"""Single use, limits and parties, as one decision after the other."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.roster.bookings import USED_SOMETIME
from kiosk.domain.roster.policy import Policy
from kiosk.domain.roster.settings import TicketSettings
from kiosk.domain.verdicts.checks.use import let_walk
from kiosk.domain.verdicts.decision import decide
from kiosk.domain.verdicts.details import (
    EnteredBefore,
    EntriesUsed,
    NoRoom,
    OpenFrom,
    PartySize,
    UsedBefore,
)
from kiosk.domain.verdicts.party_names import MOST_NAMED, names_of
from kiosk.domain.verdicts.scan_facts import Attempt, Facts
from kiosk.domain.verdicts.wording import GateId
from tests.support.gate.decision_steps import booking, party, reason, ticket
from tests.support.gate.decisions import (
    EXIT,
    NOON,
    known,
    leaving,
    moved,
    with_list,
)

MINUTE = timedelta(minutes=1)


HOUR = timedelta(hours=1)


# -- single use


@pytest.mark.parametrize(
    ("prior", "multiple", "reentry", "admitted"),
    [
        ((), False, False, True),
        ((moved(-10),), False, True, False),
        ((moved(-10),), True, False, True),
        ((moved(-10), moved(-5, EXIT)), False, True, True),
        ((moved(-10), moved(-5, EXIT)), False, False, False),
        ((moved(-5, EXIT),), False, False, True),
        ((moved(-10), moved(-5, EXIT), moved(-1)), False, True, False),
        ((moved(-10), moved(-9, undoes=moved(-10).entry_id)), False, False, True),
    ],
)
def test_single_use(prior: tuple[Any, ...], multiple: bool, reentry: bool, admitted: bool):
    facts = with_list(known(prior=prior), allow_multiple_entries=multiple, allow_entry_after_exit=reentry)
    assert reason(facts) is (Reason.OK if admitted else Reason.ALREADY_ENTERED)
    assert reason(leaving(facts)) is Reason.OK


def test_two_scans_in_the_same_instant_are_told_apart_by_their_order():
    out_then_in = (moved(0, EXIT, sequence=2, entry_id="z"), moved(0, sequence=3, entry_id="a"))
    assert reason(known(prior=out_then_in)) is Reason.ALREADY_ENTERED
    in_then_out = (moved(0, sequence=2, entry_id="z"), moved(0, EXIT, sequence=3, entry_id="a"))
    assert reason(known(prior=in_then_out)) is Reason.OK


def test_a_second_scan_says_when_and_where_the_first_was():
    details = decide(known(prior=(moved(-10, staff="Robin"), moved(-5, EXIT), moved(-1)))).details
    assert details == EnteredBefore(NOON - 10 * MINUTE, GateId("a"), device="laptop", staff="Robin")
    without_gate = decide(known(prior=(moved(-10, gate_id=None),))).details
    assert without_gate == EnteredBefore(NOON - 10 * MINUTE, None, device="laptop")


def test_a_use_that_only_the_platform_knows_of_outlives_what_is_taken_back_here():
    used = ticket(platform_used_at=NOON - HOUR)
    assert decide(used).details == UsedBefore(NOON - HOUR)
    undone = (moved(-10), moved(-9, undoes=moved(-10).entry_id))
    assert reason(replace(used, prior=undone)) is Reason.ALREADY_ENTERED
    echo = (moved(-60), moved(-9, undoes=moved(-60).entry_id))  # the platform only repeats what was taken back
    assert reason(replace(used, prior=echo)) is Reason.OK


def test_a_use_that_only_the_platform_knows_of_outlives_a_way_out_unless_guests_may_return():
    used = ticket(platform_used_at=NOON - HOUR)
    out = (moved(-30, EXIT),)
    for_good = with_list(replace(used, prior=out), allow_entry_after_exit=False)
    assert reason(for_good) is Reason.ALREADY_ENTERED
    assert reason(replace(used, prior=out)) is Reason.OK
    assert reason(replace(used, prior=(moved(-90, EXIT),))) is Reason.ALREADY_ENTERED
    assert reason(with_list(used, exit_all_at=NOON - HOUR / 2)) is Reason.OK
    inside_again = (moved(-30, EXIT), moved(-20))
    assert reason(replace(used, prior=inside_again)) is Reason.ALREADY_ENTERED


def test_a_use_of_which_nobody_says_when_is_one_as_well():
    used = ticket(platform_used_at=USED_SOMETIME)
    assert (reason(used), decide(used).details) == (Reason.ALREADY_ENTERED, UsedBefore(None))
    undone = (moved(-10), moved(-9, undoes=moved(-10).entry_id))
    assert reason(replace(used, prior=undone)) is Reason.ALREADY_ENTERED
    assert reason(with_list(used, exit_all_at=NOON - HOUR / 2)) is Reason.ALREADY_ENTERED
    left = (moved(-30), moved(-20, EXIT))
    assert reason(replace(used, prior=left)) is Reason.OK


def test_everybody_inside_counts_as_gone_after_closing_time():
    facts = with_list(known(prior=(moved(-120),)), exit_all_at=NOON - HOUR)
    assert reason(facts) is Reason.OK
    assert reason(with_list(facts, exit_all_at=NOON + HOUR)) is Reason.ALREADY_ENTERED
    assert reason(with_list(facts, exit_all_at=NOON - 3 * HOUR)) is Reason.ALREADY_ENTERED
    assert reason(with_list(facts, allow_entry_after_exit=False)) is Reason.ALREADY_ENTERED


# -- limits


def test_a_maximum_of_entries_counts_them_all():
    visits = (moved(-50), moved(-40, EXIT), moved(-30), moved(-20, EXIT))
    assert reason(known(prior=visits, policy=Policy(max_entries=3))) is Reason.OK
    spent = decide(known(prior=visits, policy=Policy(max_entries=2)))
    assert (spent.reason, spent.details) == (Reason.MAX_ENTRIES, EntriesUsed(2))
    assert reason(leaving(known(prior=visits, policy=Policy(max_entries=2)))) is Reason.OK


def test_a_cooldown_runs_from_the_last_movement():
    policy = Policy(cooldown=15 * MINUTE)
    waiting = known(prior=(moved(-50), moved(-10, EXIT)), policy=policy)
    assert decide(waiting).details == OpenFrom(NOON + 5 * MINUTE)
    assert reason(known(prior=(moved(-50), moved(-15, EXIT)), policy=policy)) is Reason.OK
    assert reason(known(policy=policy)) is Reason.OK
    assert reason(leaving(waiting)) is Reason.OK
    several = with_list(known(prior=(moved(-5),), policy=policy), allow_multiple_entries=True)
    assert reason(several) is Reason.COOLDOWN


def test_capacity_counts_who_is_inside():
    full = with_list(known(inside=10), capacity=10)
    assert (reason(full), decide(full).details) == (Reason.CAPACITY, NoRoom(inside=10, capacity=10))
    assert reason(with_list(known(inside=9), capacity=10)) is Reason.OK
    assert reason(leaving(full)) is Reason.OK


# -- parties


def test_a_party_is_asked_how_many_walk_in():
    verdict = decide(party())
    assert (verdict.outcome, verdict.reason) == (Outcome.ASK, Reason.PARTY_SIZE)
    assert verdict.details == PartySize(5, 5)


@pytest.mark.parametrize(("guests", "numbers"), [(1, (1,)), (3, (1, 2, 3)), (5, (1, 2, 3, 4, 5))])
def test_so_many_of_a_party_walk_in(guests: int, numbers: tuple[int, ...]):
    verdict = decide(party(guests=guests))
    assert (verdict.reason, verdict.guests) == (Reason.OK, numbers)


@pytest.mark.parametrize("guests", [0, -1, 6])
def test_no_more_than_the_party_and_no_fewer_than_one(guests: int):
    assert reason(party(guests=guests)) is Reason.PARTY_SIZE


def test_the_rest_of_a_party_comes_later():
    inside = tuple(moved(-10, guest_no=number) for number in (1, 2, 3))
    assert decide(party(prior=inside)).details == PartySize(2, 5)
    assert decide(party(guests=2, prior=inside)).guests == (4, 5)
    assert reason(party(guests=3, prior=inside)) is Reason.PARTY_SIZE
    four = (*inside, moved(-9, guest_no=5))
    assert decide(party(prior=four)).guests == (4,)
    all_in = (*four, moved(-8, guest_no=4))
    assert reason(party(guests=1, prior=all_in)) is Reason.ALREADY_ENTERED


def named(*names: str, size: int = 5, prior: tuple[Any, ...] = (), who: frozenset[int] = frozenset()) -> Facts:
    facts = party(size, prior=prior)
    assert facts.ticket is not None
    ticket = replace(facts.ticket, settings=TicketSettings(guest_names=names))
    return replace(facts, ticket=ticket, attempt=Attempt(guests=len(who) or None, who=who))


def test_who_of_a_party_is_asked_by_name_where_names_are_known():
    inside = (moved(-10, guest_no=2),)
    details = decide(named("Ada", "Grace", " ", size=4, prior=inside)).details
    assert isinstance(details, PartySize)
    assert [(g.number, g.name, g.may_walk) for g in details.guests] == [
        (1, "Ada", True),
        (2, "Grace", False),
        (3, "", True),
        (4, "", True),
    ]
    assert details.as_json() == {"remaining": "3", "total": "4", "guests": "1 Ada\n3\n4"}
    assert PartySize(2, 5).as_json() == {"remaining": "2", "total": "5"}
    assert not decide(named(" ", size=4)).details.guests  # type: ignore[attr-defined]
    assert not decide(named("Ada", size=MOST_NAMED + 1)).details.guests  # type: ignore[attr-defined]


def test_those_who_were_ticked_walk_and_nobody_else():
    who = frozenset({2, 4})
    assert decide(named("Ada", who=who)).guests == (2, 4)
    gone_in = (moved(-1, guest_no=4),)
    assert reason(named("Ada", who=who, prior=gone_in)) is Reason.PARTY_SIZE
    assert decide(leaving(named("Ada", who=frozenset({4}), prior=gone_in))).guests == (4,)
    assert decide(named("Ada", size=1, who=frozenset({1}))).guests == (1,)
    assert reason(named("Ada", who=frozenset({6}))) is Reason.PARTY_SIZE
    assert let_walk(named("Ada", who=who, prior=gone_in)) == (2, 4), "on a supervisor's word"


def test_names_go_by_number():
    assert names_of(("Ada", " ", "Grace"), (3, 1, 2, 9)) == ("Ada", "Grace")


def test_guests_of_a_party_leave_and_come_back():
    entries = (moved(-10, guest_no=1), moved(-10, guest_no=2), moved(-5, EXIT, guest_no=1))
    assert decide(party(size=2, prior=entries)).guests == (1,)
    way_out = leaving(party(size=2, prior=entries))
    assert decide(way_out).guests == (2,)
    assert reason(leaving(party(size=2, prior=entries[:2]))) is Reason.PARTY_SIZE
    assert decide(leaving(party(size=2))).guests == (1,)


def test_waiting_guests_of_a_party_do_not_wait_for_the_first_ones():
    facts = replace(party(size=2, prior=(moved(-1, guest_no=1),)), policy=Policy(cooldown=HOUR))
    assert reason(facts) is Reason.OK


def test_a_party_needs_room_for_all_who_walk():
    assert reason(with_list(replace(party(guests=3), inside=8), capacity=10)) is Reason.CAPACITY
    assert reason(with_list(replace(party(guests=2), inside=8), capacity=10)) is Reason.OK


def test_a_booking_may_say_how_many():
    assert reason(booking(party_size=4)) is Reason.PARTY_SIZE
    assert booking(party_size=0).party_size == 1
    assert known(booking=None).party_size == 1
