"""What happens to a laptop: its daemon, its line, its clock and its disk."""

from datetime import UTC, datetime, timedelta

from tests.simulation.steps.kinds import laptop_of, maybe_crash, of, step
from tests.simulation.world import World


@step(22)
def exchange(world: World, which: int, crash: int) -> None:
    """A daemon runs."""
    laptop = laptop_of(world, which)
    maybe_crash(laptop, crash)
    world.exchange(laptop)
    world.truth.pass_by(2)


@step(6)
def mishap(world: World, which: int, calls: int, what: int) -> None:
    """The line will do something to one of the next calls."""
    fate = of(("cut", "lost", "lost", "doubled", "later"), what)
    laptop_of(world, which).line.mishaps = [""] * (calls % 4) + [fate]


@step(3)
def odd_answer(world: World, which: int, what: int) -> None:
    """The platform sends everybody back to the beginning, and gives one of them less than it has."""
    oddity = of(("", "empty", "short", "twice"), what)
    if oddity != "twice":
        world.platform.oldest += 1
    laptop_of(world, which).line.oddity = oddity


@step(2)
def accept(world: World, which: int) -> None:
    """A person believes whatever a laptop doubts."""
    world.accept(laptop_of(world, which))


@step(5)
def wait(world: World, minutes: int) -> None:
    """Time passes."""
    world.truth.pass_by(60 * (1 + minutes % 12))


@step(5)
def set_clock(world: World, which: int, by: int) -> None:
    """Somebody, or something, sets a laptop's clock."""
    clock = laptop_of(world, which).clock
    leap = of((3600, -3600, 86_400, -86_400, 30 * 86_400, -300, 400, None), by)
    clock.error = timedelta(seconds=3) if leap is None else clock.error + timedelta(seconds=leap)
    world.truth.pass_by(3)


@step(1)
def lose_battery(world: World, which: int) -> None:
    """A laptop starts with the clock of a board without a battery."""
    laptop = laptop_of(world, which)
    laptop.stop()
    laptop.clock.error = datetime(1969, 12, 31, tzinfo=UTC) - world.truth.now
    laptop.clock.start_anew()
    laptop.start()


@step(3)
def false_date(world: World, which: int, by: int) -> None:
    """The answers of one run come with a wrong Date header."""
    laptop_of(world, which).line.false_date_s = of((-2 * 86_400, 10 * 86_400, 3600, -100 * 365 * 86_400), by)


@step(3)
def switch_off_and_on(world: World, which: int, reboot: int) -> None:
    """The programs, or the whole laptop, are ended and started."""
    laptop = laptop_of(world, which)
    laptop.stop()
    world.truth.pass_by(40)
    if reboot % 2:
        laptop.clock.start_anew()
    laptop.start()


@step(3)
def back_up(world: World, which: int) -> None:
    """Somebody copies the data folder."""
    world.back_up(laptop_of(world, which))


@step(3)
def restore(world: World, which: int) -> None:
    """Somebody puts the copy in its place again."""
    world.restore(laptop_of(world, which))


@step(1)
def clone(world: World, which: int) -> None:
    """Somebody sets a second laptop up with a copy of the data folder."""
    if len(world.laptops) < 3:
        world.clone(laptop_of(world, which))


@step(2)
def forget(world: World, which: int, back: int) -> None:
    """A disk that lied loses the latest of its writes at a power cut."""
    world.forget(laptop_of(world, which), 1 + back % 4)
