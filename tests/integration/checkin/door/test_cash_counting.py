"""Counting the till over a real database: each sale belongs to one count, and none is ever changed."""

from dataclasses import replace

import pytest

from kiosk.checkin.cash_counting import CashCounting
from kiosk.domain.door_sales.actions import PayMethod
from kiosk.domain.door_sales.money import Money
from kiosk.domain.door_sales.shift_takings import CountedMoney
from kiosk.domain.errors import StoreError
from kiosk.store.database import Database
from kiosk.store.reports.door_sales import cash_counts
from tests.support.gate.selling_gate import EURO, FREE, OPEN_PRICE, PRICED, SellingGate, refused
from tests.support.gate.small_event import STATION, counting_ids, furnish

STEWARD = replace(STATION, staff="Kim")


def euros(minor: int) -> Money:
    return Money(minor, "EUR")


def cash(minor: int, opening: int | None = None, kept: int = 0) -> CountedMoney:
    start = euros(opening) if opening is not None else None
    return CountedMoney(method=PayMethod.CASH, counted=euros(minor), opening=start, kept_minor=kept)


def card(minor: int) -> CountedMoney:
    return CountedMoney(method=PayMethod.CARD, counted=euros(minor))


@pytest.fixture
def world(database: Database) -> SellingGate:
    furnish(database, EURO, PRICED, FREE, OPEN_PRICE)
    return SellingGate(database)


@pytest.fixture
def counting(world: SellingGate) -> CashCounting:
    return CashCounting(world.database, world.clock, counting_ids())


def test_a_shift_is_counted_against_what_was_sold_and_given_back(world: SellingGate, counting: CashCounting) -> None:
    world.sell()
    mistake = world.sell()
    world.sell(method=PayMethod.CARD)
    world.door.take_back(mistake.id, STATION)
    made = counting.count([cash(7300, opening=5000, kept=5000), card(2500)], STEWARD, note=" two euros short ", seen=4)
    first, second = made
    assert (first.expected_minor, first.difference_minor, first.returned_minor) == (7500, -200, 2500)
    assert (first.staff, first.note, first.kept_minor) == ("Kim", "two euros short", 5000)
    assert (second.expected_minor, second.difference_minor) == (2500, 0)
    assert cash_counts(world.database, "ev") == made
    assert cash_counts(world.database, "another") == []


def test_the_next_shift_begins_with_what_stayed(world: SellingGate, counting: CashCounting) -> None:
    world.sell()
    first = counting.count([cash(2500, kept=2000)], STEWARD)
    assert (list(counting.state().last), list(counting.state().actions)) == (first, [])
    world.door.take_back(world.sell().id, STATION)
    (line,) = counting.state().lines
    assert (line.opening_minor, line.taken_minor, line.returned_minor) == (2000, 2500, 2500)
    (count,) = counting.count([cash(2000)], STEWARD)
    assert (count.opening_minor, count.difference_minor) == (2000, 0)


def test_money_that_is_given_back_in_the_next_shift_is_missing_there(
    world: SellingGate, counting: CashCounting
) -> None:
    sold = world.sell()
    counting.count([cash(2500)], STEWARD)
    world.door.take_back(sold.id, STATION)
    (line,) = counting.state().lines
    assert line.net == -2500


def test_what_is_no_count(world: SellingGate, counting: CashCounting) -> None:
    assert refused(lambda: counting.count([], STEWARD)) == "door.till_empty"
    world.sell()
    world.sell(method=PayMethod.CARD)
    assert refused(lambda: counting.count([cash(2500)], STEWARD)) == "door.till_missing"
    assert refused(lambda: counting.count([cash(2500), card(2500)], STEWARD, seen=1)) == "door.till_moved"
    assert refused(lambda: counting.count([cash(2500, kept=2501), card(2500)], STEWARD)) == "door.till_kept"
    assert len(counting.state().actions) == 2


def test_a_count_of_nothing_but_the_float_is_one(counting: CashCounting) -> None:
    (count,) = counting.count([cash(10_000, opening=10_000, kept=10_000)], STEWARD)
    assert count.difference_minor == 0
    assert counting.state().lines[0].opening_minor == 10_000


def test_counts_are_never_changed_and_no_sale_is_counted_twice(world: SellingGate, counting: CashCounting) -> None:
    world.sell()
    actions = counting.state().actions
    made = counting.count([cash(2500)], STEWARD)
    for statement in ("DELETE FROM till_counts", "UPDATE till_counted SET count_id = ''", "DELETE FROM till_counted"):
        with pytest.raises(Exception, match="never"):
            world.database.db.conn.execute(statement)
    with pytest.raises(StoreError), world.database.writing() as ledger:
        ledger.count_cash([replace(made[0], id="again")], actions)
    assert cash_counts(world.database, "ev") == made
