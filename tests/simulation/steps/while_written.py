"""What happens while a page is written: between two of its slices people come to the gate, or the daemon is killed.

Drawn behind everything else, as ``elsewhere`` is.
"""

from collections.abc import Callable

from tests.simulation.codes import show
from tests.simulation.laptop import Laptop
from tests.simulation.steps.kinds import Kind, code_of, laptop_of, of, seat_of, step
from tests.simulation.world import World

SLICED: dict[str, Kind] = {}


def _after(slices: int, act: Callable[[], None]) -> Callable[[], None]:
    """Return what acts once, when so many slices are written; never, where there are fewer."""
    left = [slices]

    def count() -> None:
        left[0] -= 1
        if left[0] == 0:
            act()

    return count


def _scan(world: World, laptop: Laptop, who: int, code: int) -> None:
    _, seat = seat_of(world, who)
    chosen = code_of(seat, code)
    world.scan(laptop, seat, chosen, show(chosen, 0, world.truth.now))


def _exchange(world: World, laptop: Laptop, after: int, act: Callable[[], None]) -> None:
    laptop.meanwhile = _after(1 + after % 4, act)
    world.exchange(laptop)
    laptop.meanwhile = None
    world.truth.pass_by(2)


@step(20, SLICED)
def exchange_while_scanning(world: World, which: int, who: int, code: int, after: int) -> None:
    """A daemon runs, and a guest comes while it writes."""
    laptop = laptop_of(world, which)
    _exchange(world, laptop, after, lambda: _scan(world, laptop, who, code))


@step(12, SLICED)
def exchange_cut_off(world: World, which: int, after: int, committed: int) -> None:
    """A daemon runs, and is killed between two slices of a page."""
    laptop = laptop_of(world, which)

    def kill() -> None:
        laptop.disk.plan.transactions = 1
        laptop.disk.plan.committed = committed % 2 == 0

    _exchange(world, laptop, after, kill)


@step(6, SLICED)
def read_anew_while_scanning(world: World, which: int, who: int, code: int, after: int, what: int) -> None:
    """The platform sends everybody back to the beginning, and a guest comes while the list is written anew."""
    laptop = laptop_of(world, which)
    world.platform.oldest += 1
    laptop.line.oddity = of(("", "", "short"), what)
    _exchange(world, laptop, after, lambda: _scan(world, laptop, who, code))


@step(4, SLICED)
def read_anew_cut_off(world: World, which: int, after: int, committed: int) -> None:
    """The platform sends everybody back to the beginning, and the daemon is killed at some transaction of that."""
    world.platform.oldest += 1
    laptop = laptop_of(world, which)
    laptop.disk.plan.transactions = 1 + after % 12
    laptop.disk.plan.committed = committed % 2 == 0
    world.exchange(laptop)
    world.truth.pass_by(2)
