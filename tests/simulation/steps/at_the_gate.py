"""What guests and stewards do at the gate."""

from kiosk.domain.roster.codes import CredentialStatus
from tests.simulation.codes import issue, show, show_old_picture
from tests.simulation.platform import EVENT, Seat
from tests.simulation.steps.kinds import code_of, laptop_of, maybe_crash, of, seat_of, step
from tests.simulation.world import World


@step(30)
def scan(world: World, which: int, who: int, code: int, way: int, guests: int, crash: int) -> None:
    """A guest shows a code at a gate, on the way in."""
    laptop, (_, seat) = laptop_of(world, which), seat_of(world, who)
    chosen = code_of(seat, code)
    maybe_crash(laptop, crash)
    plain = 0 if way % 2 else way // 2
    world.scan(laptop, seat, chosen, show(chosen, plain, world.truth.now), guests=_party(seat, guests, world))
    world.truth.pass_by(7)


def _party(seat: Seat, guests: int, world: World) -> int:
    sold = next(sold for sold, other in world.platform.seats() if other is seat)
    most = max(seat.size, sold.size)
    return 1 + guests % most if guests % 3 else 1


@step(8)
def leave(world: World, which: int, who: int) -> None:
    """A guest shows a code at a gate, on the way out."""
    _, seat = seat_of(world, who)
    code = seat.codes[-1]
    world.scan(laptop_of(world, which), seat, code, show(code, 0, world.truth.now), inward=False)
    world.truth.pass_by(7)


@step(4)
def look_up(world: World, which: int, who: int, name: int) -> None:
    """A guest without a code is looked up, and let in by the ticket."""
    laptop, (_, seat) = laptop_of(world, which), seat_of(world, who)
    names = sorted(ref for ref, reported in laptop.known.tickets.items() if reported.seat is seat)
    if names:
        world.look_up(laptop, seat, of(names, name))
    world.truth.pass_by(7)


@step(5)
def take_back(world: World, which: int, back: int) -> None:
    """A steward takes one of the latest admissions back."""
    laptop = laptop_of(world, which)
    admitted = [row for row in laptop.rows() if row[2] == "admit" and row[5] is None]
    if admitted:
        world.take_back(laptop, str(admitted[-1 - back % min(3, len(admitted))][1]))
    world.truth.pass_by(4)


@step(3)
def scan_before_loaded(world: World, which: int, who: int, way: int) -> None:
    """A guest shows a code where a supervisor lets people scan before the guest list is whole."""
    _, seat = seat_of(world, who)
    code = seat.codes[-1]
    world.scan(laptop_of(world, which), seat, code, show(code, way % 2, world.truth.now), before_loaded=True)
    world.truth.pass_by(7)


@step(2)
def override(world: World, which: int, who: int) -> None:
    """A supervisor lets somebody pass."""
    _, seat = seat_of(world, who)
    code = seat.codes[-1]
    world.override(laptop_of(world, which), seat, code, show(code, 0, world.truth.now))
    world.truth.pass_by(9)


@step(2)
def show_old_pass(world: World, which: int, who: int) -> None:
    """Somebody shows a picture of a live pass, made ten minutes ago."""
    live = [(seat, seat.codes[-1]) for _, seat in world.platform.seats() if seat.codes[-1].scheme == "live"]
    if live:
        seat, code = of(live, who)
        world.scan(laptop_of(world, which), seat, code, show_old_picture(code, world.truth.now))
    world.truth.pass_by(5)


@step(6)
def show_withdrawn(world: World, which: int, who: int, way: int) -> None:
    """Somebody shows a code that is withdrawn or blocked, in one of its spellings."""
    named = {revocation.code_hash for revocation in world.platform.revocations}
    withdrawn = [
        (seat, code)
        for _, seat in world.platform.seats()
        for code in seat.codes
        if code.status is not CredentialStatus.ACTIVE or code.hash in named
    ]
    if withdrawn:
        seat, code = of(withdrawn, who)
        world.scan(laptop_of(world, which), seat, code, show(code, way, world.truth.now))
    world.truth.pass_by(5)


@step(1)
def scan_nothing(world: World, which: int, way: int) -> None:
    """A hand scanner sends an empty line."""
    blank = issue("blank", 0, "", EVENT)
    world.scan(laptop_of(world, which), None, blank, show(blank, way % 2, world.truth.now))
    world.truth.pass_by(5)


@step(4)
def sell(world: World, which: int, guests: int) -> None:
    """Somebody without a ticket buys one at the door, and walks in."""
    laptop = laptop_of(world, which)
    seat = world.sell(laptop, 1 if guests % 3 else 2)
    if seat is not None:
        world.look_up(laptop, seat, seat.ticket_id)
    world.truth.pass_by(30)
