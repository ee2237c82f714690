"""Which of several tickets is meant."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.roster.codes import ReusableMedium
from kiosk.domain.roster.ticket_choice import TicketChoice, choose, in_turn, usable
from tests.support.gate.decisions import LIST, NOON, TICKET

DAY = timedelta(days=1)
MAIN = TICKET
ADDON = replace(TICKET, id="addon", ticket_type_id="2", addon_to="t")
ANY = {"ev": LIST}


def test_nothing_and_one_need_no_choice():
    assert choose([], ANY, NOON) == TicketChoice(None)
    assert choose([MAIN], {"ev": replace(LIST, ticket_type_ids=frozenset())}, NOON) == TicketChoice(MAIN)


def test_the_type_that_the_list_takes_is_meant():
    assert choose([MAIN, ADDON], {"ev": replace(LIST, ticket_type_ids=frozenset("2"))}, NOON) == TicketChoice(ADDON)


def test_two_that_fit_are_ambiguous():
    assert choose([MAIN, ADDON], ANY, NOON) == TicketChoice(None, ambiguous=True)
    assert choose([MAIN, ADDON], {}, NOON) == TicketChoice(None, ambiguous=True)


def test_the_one_that_is_valid_now_is_meant():
    past, future = replace(MAIN, valid_until=NOON), replace(ADDON, valid_from=NOON + DAY)
    present = replace(MAIN, id="now", valid_from=NOON, valid_until=NOON + DAY)
    assert choose([past, future, present], ANY, NOON) == TicketChoice(present)


def test_else_the_next_one_and_then_the_last_one():
    later, soon = replace(MAIN, valid_from=NOON + 2 * DAY), replace(ADDON, valid_from=NOON + DAY)
    old, older = replace(MAIN, valid_until=NOON), replace(ADDON, valid_until=NOON - DAY)
    assert choose([later, soon, old], ANY, NOON) == TicketChoice(soon)
    assert choose([older, old], ANY, NOON) == TicketChoice(old)


def test_where_no_type_fits_the_main_ticket_is_refused():
    assert choose([MAIN, ADDON], {"ev": replace(LIST, ticket_type_ids=frozenset("9"))}, NOON) == TicketChoice(MAIN)


def test_lists_are_asked_in_turn_by_type_and_date():
    named = replace(LIST, id="named", ticket_type_ids=frozenset({"vip"}))
    tuesday = replace(LIST, id="tuesday", date_id="tue")
    lists = (named, tuesday, LIST)
    assert in_turn(lists, "vip", "tue") == lists
    assert in_turn(lists, "ga", "tue") == (tuesday, LIST)
    assert in_turn(lists, "ga", None) == (LIST,)
    assert in_turn(lists, None, None) == (named, LIST), "no list objects to a type that nobody knows"
    assert in_turn((named,), "ga", None) == ()


MEDIUM = ReusableMedium(id="m", kind="barcode", code="x", code_hash="h", ticket_ids=frozenset({"t"}))


@pytest.mark.parametrize(
    ("medium", "fit"),
    [
        (MEDIUM, True),
        (replace(MEDIUM, active=False), False),
        (replace(MEDIUM, ticket_ids=frozenset()), False),
        (replace(MEDIUM, expires_at=NOON), False),
        (replace(MEDIUM, expires_at=NOON + DAY), True),
    ],
)
def test_media_may_be_used_while_active_linked_and_not_expired(medium: ReusableMedium, fit: bool):
    assert usable(medium, NOON) is fit
