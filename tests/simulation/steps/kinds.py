"""What makes a function a kind of step, and how its numbers choose."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from inspect import signature
from typing import TypeVar

from tests.simulation.codes import Code
from tests.simulation.laptop import Laptop
from tests.simulation.platform import Seat, Sold
from tests.simulation.world import World

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of step.

    Attributes:
        weight: How often it happens, against the others.
        carry_out: What it does.
        arguments: Names of its numbers.
    """

    weight: int
    carry_out: Callable[..., None]
    arguments: tuple[str, ...]


KINDS: dict[str, Kind] = {}


def step(weight: int, kinds: dict[str, Kind] | None = None) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Make a function a kind of step, of these ones or of others."""

    def marked(carry_out: Callable[..., None]) -> Callable[..., None]:
        names = tuple(signature(carry_out).parameters)[1:]
        (KINDS if kinds is None else kinds)[carry_out.__name__] = Kind(weight, carry_out, names)
        return carry_out

    return marked


def of(things: Sequence[T], number: int) -> T:
    """Choose one."""
    return things[number % len(things)]


def seat_of(world: World, who: int) -> tuple[Sold, Seat]:
    return of(list(world.platform.seats()), who)


def laptop_of(world: World, which: int) -> Laptop:
    return of(world.laptops, which)


def code_of(seat: Seat, which: int) -> Code:
    """Choose a code: mostly the newest."""
    return seat.codes[-1 - which // 4 % len(seat.codes)] if which % 4 == 0 else seat.codes[-1]


def maybe_crash(laptop: Laptop, chance: int) -> None:
    if chance % 25 == 0:
        laptop.disk.plan.transactions = 1 + chance // 25 % 3
        laptop.disk.plan.committed = chance // 75 % 2 == 0
