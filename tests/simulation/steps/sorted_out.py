"""What happens where not every ticket is for every place.

Zones, gates and lists take some tickets only, one scanner looks after two lists, and badges of staff are held to it.

Drawn behind everything else, as ``elsewhere`` is.
"""

from kiosk.credentials.staff_badge import make_badge
from kiosk.domain.codes.credential import Scan, ScanSource
from tests.simulation.codes import Shown, issue, show
from tests.simulation.places import FRONT, INNER, OTHER_LIST, ScanPoint
from tests.simulation.platform import EVENT
from tests.simulation.steps.kinds import Kind, code_of, laptop_of, maybe_crash, of, seat_of, step
from tests.simulation.world import World

MIXED: dict[str, Kind] = {}


def _gate(world: World, where: int) -> ScanPoint:
    return of((FRONT, INNER) if world.setting.narrow else (FRONT,), where)


def _both(world: World, order: int) -> tuple[ScanPoint, tuple[str, ...]]:
    """Choose which of two lists goes first; a world that has one only scans for that."""
    if not world.setting.second_list:
        return FRONT, ()
    first, second = of(((FRONT, OTHER_LIST), (OTHER_LIST, FRONT)), order)
    return first, (second.list_id,)


@step(12, MIXED)
def scan_at_a_zone(world: World, which: int, who: int, code: int, way: int, where: int) -> None:
    """A guest shows a code at one of the gates, be it theirs or not, in any spelling."""
    _, seat = seat_of(world, who)
    chosen = code_of(seat, code)
    shown = show(chosen, way, world.truth.now)
    world.scan(laptop_of(world, which), seat, chosen, shown, place=_gate(world, where))
    world.truth.pass_by(7)


@step(12, MIXED)
def scan_for_two_lists(
    world: World, which: int, who: int, code: int, way: int, order: int, guests: int, crash: int
) -> None:
    """A guest comes to a scanner that looks after two lists."""
    laptop, (_, seat) = laptop_of(world, which), seat_of(world, who)
    chosen = code_of(seat, code)
    maybe_crash(laptop, crash)
    place, also = _both(world, order)
    shown = show(chosen, way, world.truth.now)
    world.scan(laptop, seat, chosen, shown, guests=1 + guests % seat.most, place=place, also=also)
    world.truth.pass_by(7)


@step(5, MIXED)
def leave_two_lists(world: World, which: int, who: int, order: int) -> None:
    """A guest leaves by a scanner that looks after two lists."""
    _, seat = seat_of(world, who)
    code = seat.codes[-1]
    place, also = _both(world, order)
    shown = show(code, 0, world.truth.now)
    world.scan(laptop_of(world, which), seat, code, shown, inward=False, place=place, also=also)
    world.truth.pass_by(7)


@step(1, MIXED)
def show_badge(world: World, which: int, way: int) -> None:
    """Somebody of the staff holds the badge for signing in to a guests' scanner: it is no ticket, right or wrong."""
    text = make_badge(f"{way:016x}", bytes(range(32)))
    code = issue("opaque", 0, "", EVENT)
    shown = Shown(Scan(text=text, source=of(tuple(ScanSource), way)), hopeless=True)
    world.scan(laptop_of(world, which), None, code, shown)
    world.truth.pass_by(4)
