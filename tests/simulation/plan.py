"""Lists of steps, drawn from a seed. A list is plain data: it runs as it is, in part, or changed by hand."""

import random
from collections.abc import Mapping
from dataclasses import dataclass, replace

from tests.simulation.setting import Setting, draw_setting
from tests.simulation.steps import KINDS, MIXED, SLICED, WIDER, Kind

STEPS = 60

_WIDER, _AREAS, _SECOND_LIST = 0.4, 0.7, 0.5
"""How often a world is one of the wider ones; and how often such a one has zones, or another list."""
_MIXED, _NARROW, _TYPES, _GROUPED = 0.35, 0.6, 0.6, 0.4
"""How often tickets differ in what they are for; and how often by zones and gates, by types, and by groups in codes."""
_SLICED = 0.35
"""How often pages are written in slices of a few rows; real ones are cut at rows that no seed draws as many of."""


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


def draw_plan(seed: int, *, wider: bool = True) -> Plan:
    """Draw the plan of a seed.

    Args:
        seed: The seed.
        wider: Some worlds have zones, another list, and parties that leave in part; in some, tickets are for some
            zones, gates or lists only; in some, pages are written in small slices. They are drawn last: without them
            a seed is the plan that it was before there were such worlds.
    """
    chance = random.Random(seed)
    setting = draw_setting(chance)
    steps = _draw_steps(chance, KINDS, STEPS // 3, STEPS)
    if wider and chance.random() < _WIDER:
        setting = replace(setting, areas=chance.random() < _AREAS, second_list=chance.random() < _SECOND_LIST)
        for step in _draw_steps(chance, WIDER, STEPS // 6, STEPS // 3):
            steps.insert(chance.randint(0, len(steps)), step)
    if wider and chance.random() < _MIXED:
        types = chance.random() < _TYPES
        setting = replace(
            setting,
            narrow=chance.random() < _NARROW,
            types=types,
            grouped=chance.random() < _GROUPED,
            second_list=setting.second_list or types,
        )
        for step in _draw_steps(chance, MIXED, STEPS // 6, STEPS // 3):
            steps.insert(chance.randint(0, len(steps)), step)
    if wider and chance.random() < _SLICED:
        setting = replace(setting, at_once=chance.choice((1, 2, 3, 5)))
        for step in _draw_steps(chance, SLICED, STEPS // 6, STEPS // 3):
            steps.insert(chance.randint(0, len(steps)), step)
    return Plan(setting, tuple(steps))


def _draw_steps(chance: random.Random, kinds: Mapping[str, Kind], least: int, most: int) -> list[Step]:
    names = list(kinds)
    # Each world has likings of its own: some things happen often in it, others never.
    weights = [kinds[name].weight * chance.choice((0, 1, 1, 3)) + 0.01 for name in names]
    chosen = chance.choices(names, weights, k=chance.randint(least, most))
    return [Step(name, tuple((each, chance.randrange(1000)) for each in kinds[name].arguments)) for name in chosen]
