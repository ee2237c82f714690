"""What happens in wider worlds: zones that are areas, another list of the same event, parties that leave in part.

They are drawn behind everything else, so that a seed plays what it played before they were there, and then these.
"""

from tests.simulation.codes import show
from tests.simulation.places import FRONT, INNER, OTHER_LIST, ScanPoint
from tests.simulation.steps.kinds import Kind, code_of, laptop_of, maybe_crash, of, seat_of, step
from tests.simulation.world import World

WIDER: dict[str, Kind] = {}


def _place(world: World, where: int) -> ScanPoint:
    """Choose a place that this world has: mostly not the usual one."""
    places: list[ScanPoint] = [INNER, INNER, FRONT] if world.setting.areas else []
    places += [OTHER_LIST] if world.setting.second_list else []
    return of(places or [FRONT], where)


@step(14, WIDER)
def scan_elsewhere(world: World, which: int, who: int, code: int, way: int, where: int, crash: int) -> None:
    """A guest shows a code at the gate of another zone, or by another list."""
    laptop, (_, seat) = laptop_of(world, which), seat_of(world, who)
    chosen = code_of(seat, code)
    maybe_crash(laptop, crash)
    plain = 0 if way % 2 else way // 2
    world.scan(laptop, seat, chosen, show(chosen, plain, world.truth.now), place=_place(world, where))
    world.truth.pass_by(7)


@step(4, WIDER)
def look_up_elsewhere(world: World, which: int, who: int, name: int, where: int) -> None:
    """A guest without a code is looked up there."""
    laptop, (_, seat) = laptop_of(world, which), seat_of(world, who)
    names = sorted(ref for ref, reported in laptop.known.tickets.items() if reported.seat is seat)
    if names:
        world.look_up(laptop, seat, of(names, name), place=_place(world, where))
    world.truth.pass_by(7)


@step(6, WIDER)
def leave_in_part(world: World, which: int, who: int, guests: int, where: int) -> None:
    """Some guests of a party leave, be it by the gate of another zone or by a list on which nobody came."""
    _, seat = seat_of(world, who)
    code = seat.codes[-1]
    shown = show(code, 0, world.truth.now)
    place = _place(world, where) if where % 3 else FRONT
    world.scan(laptop_of(world, which), seat, code, shown, guests=1 + guests % 3, inward=False, place=place)
    world.truth.pass_by(7)


@step(4, WIDER)
def come_back_in_part(world: World, which: int, who: int, guests: int) -> None:
    """Some guests of a party come, or come back, at the usual gate."""
    _, seat = seat_of(world, who)
    code = seat.codes[-1]
    shown = show(code, 0, world.truth.now)
    world.scan(laptop_of(world, which), seat, code, shown, guests=1 + guests % 2)
    world.truth.pass_by(7)
