"""Some dozens of plans of a venue, plans that found a fault once, and proofs that a broken venue is found."""

import pytest

from kiosk.domain.venue.claims import Claim
from kiosk.store.conflicts.conflict_search import ConflictSearch
from kiosk.venue.claiming import Claimant
from kiosk.venue.exchange import Exchange
from tests.simulation.__main__ import VENUE, described, shrunk
from tests.simulation.plan import Plan, Step
from tests.simulation.run import Failure
from tests.simulation.setting import ListKind, Setting
from tests.simulation.shrink import shrink
from tests.simulation.venue.run import draw_plan, run

SEEDS, AT_ONCE = 24, 8

BROKE_ONCE = (
    162000170,  # the guest who made a party too large was learned of behind two who came later: nobody was named
)

PLAIN = Setting(
    list_kind=ListKind.SINGLE,
    laptops=3,
    bookings=(1, 3),
    counts_by_booking=False,
    has_marks=True,
    names_walk_ins=True,
    tells_conflicts=False,
    capacity=None,
    grace=False,
    fresh=False,
    answers=0,
    errors_s=(-240, 130, 3600, -3600),
    salt=4,
)
"""Three gates, a guest and a party."""


def step(kind: str, **numbers: int) -> Step:
    return Step(kind, tuple(numbers.items()))


SPLIT = step("split", sides=1)
"""The host's laptop on one side, the others on the other."""
EVERYWHERE = step("scan_everywhere", who=0, first=0)


def _exchanges(*gates: int) -> tuple[Step, ...]:
    return tuple(step("exchange", which=gate) for gate in gates)


@pytest.mark.parametrize("first", range(0, SEEDS, AT_ONCE))
def test_whatever_happens_to_a_venue_the_promise_is_kept(first: int) -> None:
    for seed in range(first, first + AT_ONCE):
        failure = run(draw_plan(seed))
        if failure is not None:
            pytest.fail(shrunk(seed, failure, VENUE), pytrace=False)


@pytest.mark.parametrize("seed", BROKE_ONCE)
def test_plans_that_broke_the_promise_once_keep_it(seed: int) -> None:
    failure = run(draw_plan(seed))
    if failure is not None:
        pytest.fail(shrunk(seed, failure, VENUE), pytrace=False)


@pytest.mark.parametrize(
    "steps",
    [
        pytest.param(
            (
                step("cut", which=1),
                step("scan_and_crash", which=0, who=0, when=1),
                step("scan", which=1, who=0, guests=0),
            ),
            id="a use that a claim without an entry held is claimed when that is given back",
        ),
        pytest.param(
            (step("stop_host", which=0), step("scan", which=1, who=1, guests=1), *_exchanges(1, 0)),
            id="two guests of one scan are two, whoever passes on what the platform says of them",
        ),
        pytest.param(
            (SPLIT, EVERYWHERE, *_exchanges(2, 0, 1)),
            id="a double of which a third gate hears by the platform first is named there, too",
        ),
        pytest.param(
            (
                step("scan_and_crash", which=0, who=0, when=1),
                step("scan_on_a_bad_line", which=1, who=0, what=0, guests=0),
                step("cut", which=0),
                step("override", which=0, who=0),
            ),
            id="it is claimed also where the line was lost in between",
        ),
        pytest.param(
            (EVERYWHERE, step("lose_internet", which=0)),
            id="whoever was to deliver for others and lost the internet has it delivered",
        ),
        pytest.param(
            (step("back_up", which=0), EVERYWHERE, step("restore", which=0)),
            id="a database that was put back gives no claim back before it has heard what it lost",
        ),
    ],
)
def test_what_broke_once_holds(steps: tuple[Step, ...]) -> None:
    assert run(Plan(PLAIN, steps)) is None


async def grant(_claimant: Claimant, _claim: Claim) -> Claim | None:
    return None


def test_a_ledger_that_grants_everything_is_found_and_shrunk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Claimant, "settle", grant)
    monkeypatch.setattr(Exchange, "write", _hear_nothing)
    plan = Plan(PLAIN, (step("wait", seconds=3), EVERYWHERE, step("wait", seconds=9)))
    failure = run(plan)
    assert failure is not None
    assert failure.statement == "no_ledger_agrees_to_a_double"
    shortest, last = shrink(plan, failure, carry_out=run)
    assert [kept.kind for kept in shortest.steps] == ["scan_everywhere"]
    assert last.statement == failure.statement


async def _hear_nothing(exchange: Exchange, messages: list[object], *, live: bool) -> None:
    exchange.received += len(messages)


def test_doubles_that_nobody_names_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ConflictSearch, "of_gates", lambda _search, _entries: 0)
    failure = run(Plan(PLAIN, (SPLIT, EVERYWHERE)))
    assert failure is not None
    assert failure.statement == "every_double_is_one_conflict"


def test_a_failure_says_how_to_see_it_again() -> None:
    plan = Plan(PLAIN, (SPLIT,))
    words = described(7, plan, plan, Failure("a_statement", "what was wrong", 0), VENUE)
    assert "make simulate VENUE=1 SEED=7" in words
    assert "1. split(sides=1)" in words
