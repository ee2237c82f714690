"""One plan from begin to end: step by step, with every statement after each, and a drain at the end."""

import itertools
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from tests.simulation.disks import base_folder
from tests.simulation.plan import Plan
from tests.simulation.statements import ALWAYS, IN_THE_END, Statement
from tests.simulation.steps import KINDS, MIXED, SLICED, WIDER
from tests.simulation.world import World

ROUNDS = 14
_ROUND_S = 400
_STILL_ROUNDS = 2
"""After so many rounds that changed nothing, with nothing waiting, no further one will."""
_numbers = itertools.count()


@dataclass(frozen=True, slots=True)
class Failure:
    """A statement that did not hold.

    Attributes:
        statement: Its name.
        said: What was wrong.
        step: Behind which step, by its place in the plan; None for the end.
    """

    statement: str
    said: str
    step: int | None


def run(plan: Plan, only: str = "") -> Failure | None:
    """Carry a plan out; returns the first statement that did not hold, or None.

    Args:
        plan: The plan.
        only: Ask this statement alone, to see what hides behind others; "" asks all.
    """
    always, in_the_end = ([one for one in some if only in ("", one.__name__)] for some in (ALWAYS, IN_THE_END))
    folder = base_folder() / str(next(_numbers))
    world = World(plan.setting, folder)
    try:
        for place, step in enumerate(plan.steps):
            world.happened = []
            (KINDS | WIDER | MIXED | SLICED)[step.kind].carry_out(world, **dict(step.numbers))
            if failure := _ask(always, world, place):
                return failure
            for laptop in world.laptops:
                laptop.remember()
        return _drain(world, always) or _ask(in_the_end, world, None)
    finally:
        world.close()
        shutil.rmtree(folder)


def _ask(statements: Sequence[Statement], world: World, place: int | None) -> Failure | None:
    for statement in statements:
        if said := statement(world):
            return Failure(statement.__name__, said, place)
    return None


def _drain(world: World, always: Sequence[Statement]) -> Failure | None:
    """Heal everything and let it settle."""
    for laptop in world.laptops:
        laptop.clock.error = timedelta(seconds=3)
        laptop.line.mishaps, laptop.line.false_date_s, laptop.line.oddity = [], 0, ""
    still = 0
    for _ in range(ROUNDS):
        before = [laptop.state() for laptop in world.laptops]
        for laptop in world.laptops:
            world.happened = []
            world.accept(laptop)
            world.exchange(laptop)
            if failure := _ask(always, world, None):
                return failure
        world.truth.pass_by(_ROUND_S)
        quiet = all(laptop.is_quiet for laptop in world.laptops)
        still = still + 1 if quiet and before == [laptop.state() for laptop in world.laptops] else 0
        if still == _STILL_ROUNDS:
            break
    return None
