"""Lists of steps, drawn from a seed. A list is plain data: it runs as it is, in part, or changed by hand."""

import random
from dataclasses import dataclass

from tests.simulation.setting import Setting, draw_setting
from tests.simulation.steps import KINDS

STEPS = 60


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happens, with its numbers by name."""

    kind: str
    numbers: tuple[tuple[str, int], ...]

    def __str__(self) -> str:
        return f"{self.kind}({', '.join(f'{name}={value}' for name, value in self.numbers)})"


@dataclass(frozen=True, slots=True)
class Plan:
    """A world and what happens in it."""

    setting: Setting
    steps: tuple[Step, ...]


def draw_plan(seed: int) -> Plan:
    """Draw the plan of a seed."""
    chance = random.Random(seed)
    setting = draw_setting(chance)
    names = list(KINDS)
    # Each world has likings of its own: some things happen often in it, others never.
    weights = [KINDS[name].weight * chance.choice((0, 1, 1, 3)) + 0.01 for name in names]
    chosen = chance.choices(names, weights, k=chance.randint(STEPS // 3, STEPS))
    steps = (Step(name, tuple((each, chance.randrange(1000)) for each in KINDS[name].arguments)) for name in chosen)
    return Plan(setting, tuple(steps))
