"""Everything that can happen at the gates of a venue. Written as ``tests/simulation/steps`` is."""

from datetime import timedelta

from kiosk.domain.roster.bookings import TicketStatus
from tests.simulation.codes import show
from tests.simulation.platform import Seat
from tests.simulation.setting import ListKind
from tests.simulation.steps import Kind, of, step
from tests.simulation.venue.world import GateLaptop, VenueWorld

KINDS: dict[str, Kind] = {}


def _seat(world: VenueWorld, who: int) -> Seat:
    return of([seat for _, seat in world.platform.seats()], who)


def _gate(world: VenueWorld, which: int) -> GateLaptop:
    return of(list(world.gates()), which)


# -- at the gates


def _scan(world: VenueWorld, gate: GateLaptop, seat: Seat, *, guests: int = 1, inward: bool = True) -> None:
    shown = show(seat.codes[-1], 0, world.truth.now)
    world.scan_at(gate, seat, shown, guests=guests, inward=inward)


@step(30, KINDS)
def scan(world: VenueWorld, which: int, who: int, guests: int) -> None:
    """A guest shows a code at a gate, on the way in."""
    seat = _seat(world, who)
    _scan(world, _gate(world, which), seat, guests=1 + guests % seat.size)
    world.live(4)


@step(12, KINDS)
def scan_everywhere(world: VenueWorld, who: int, first: int) -> None:
    """The same ticket is tried at every gate, one after the other within a second."""
    gates = list(world.gates())
    for place in range(len(gates)):
        _scan(world, of(gates, first + place), _seat(world, who))
        world.truth.pass_by(0.15)
    world.live(4)


@step(5, KINDS)
def scan_and_crash(world: VenueWorld, which: int, who: int, when: int) -> None:
    """A gate's program is killed between the claim and the commit, or behind the commit."""
    gate = _gate(world, which)
    gate.disk.plan.transactions, gate.disk.plan.committed = 1, when % 2 == 0
    _scan(world, gate, _seat(world, who))
    world.live(3)


@step(5, KINDS)
def scan_on_a_bad_line(world: VenueWorld, which: int, who: int, what: int, guests: int) -> None:
    """A claim, or its answer, is lost on the way, the first or a later one of a party's."""
    gate, seat = _gate(world, which), _seat(world, who)
    gate.link.fates = [""] * (what // 2 % seat.size) + ["lost" if what % 2 else "cut"]
    _scan(world, gate, seat, guests=1 + guests % seat.size)
    world.live(3)


@step(6, KINDS)
def leave(world: VenueWorld, which: int, who: int) -> None:
    """A guest shows a code at a gate, on the way out."""
    _scan(world, _gate(world, which), _seat(world, who), inward=False)
    world.live(4)


@step(5, KINDS)
def take_back(world: VenueWorld, which: int, back: int) -> None:
    """A steward takes one of the latest admissions back."""
    gate = _gate(world, which)
    admitted = [row for row in gate.rows() if row[2] == "admit" and row[3] == "entry" and row[5] is None]
    if admitted:
        world.take_back(gate, str(admitted[-1 - back % min(3, len(admitted))][1]))
    world.live(3)


@step(2, KINDS)
def override(world: VenueWorld, which: int, who: int) -> None:
    """A supervisor lets somebody pass."""
    gate, seat = _gate(world, which), _seat(world, who)
    world.override(gate, seat, seat.codes[-1], show(seat.codes[-1], 0, world.truth.now))
    world.live(4)


@step(4, KINDS)
def mark(world: VenueWorld, which: int, who: int) -> None:
    """A steward marks a guest."""
    world.mark(_gate(world, which), _seat(world, who))
    world.live(1)


@step(4, KINDS)
def settle(world: VenueWorld, which: int) -> None:
    """Somebody settles a double at a gate."""
    world.settle(_gate(world, which))
    world.live(1)


@step(4, KINDS)
def block(world: VenueWorld, who: int) -> None:
    """The box office blocks a ticket."""
    sold, seat = of(list(world.platform.seats()), who)
    seat.status = TicketStatus.BLOCKED
    world.platform.changed(sold)


@step(8, KINDS)
def exchange(world: VenueWorld, which: int) -> None:
    """The daemon of a gate runs, where that has the internet."""
    gate = _gate(world, which)
    if gate.number not in world.network.offline:
        world.exchange(gate)
    world.live(2)


@step(5, KINDS)
def lose_internet(world: VenueWorld, which: int) -> None:
    """A gate, or every second one, has no internet any more."""
    gates = [gate.number for gate in world.gates()]
    world.network.offline.update(gates[which % 2 :: 2] if which % 3 else [of(gates, which)])
    world.live(25)


@step(3, KINDS)
def find_internet(world: VenueWorld, which: int) -> None:
    """A gate has the internet again."""
    world.network.offline.discard(_gate(world, which).number)
    world.live(3)


@step(6, KINDS)
def wait(world: VenueWorld, seconds: int) -> None:
    """Time passes."""
    world.live(5 + seconds % 40)


@step(3, KINDS)
def set_clock(world: VenueWorld, which: int, by: int) -> None:
    """Somebody sets a gate's clock five minutes off. Where guests may come back, that is not promised anything."""
    if world.setting.list_kind is ListKind.SINGLE:
        _gate(world, which).clock.error += timedelta(minutes=of((5, -5, 61), by))
    world.live(2)


# -- the network and the hosts


@step(8, KINDS)
def split(world: VenueWorld, sides: int) -> None:
    """The network falls into two or three parts."""
    for gate in world.gates():
        world.network.sides[gate.number] = sides // 3**gate.number % 3
    world.live(1 + sides % 7)


@step(6, KINDS)
def cut(world: VenueWorld, which: int) -> None:
    """One laptop sleeps, or walks out of the network."""
    world.network.sides[_gate(world, which).number] = 10 + which % 5
    world.live(1 + which % 6)


@step(9, KINDS)
def heal(world: VenueWorld, seconds: int) -> None:
    """Everybody is on one network again."""
    world.network.sides.clear()
    world.live(1 + seconds % 9)


@step(3, KINDS)
def stop_host(world: VenueWorld, which: int) -> None:
    """A host ends."""
    if running := world.network.running():
        of(running, which).running = False
    world.live(3)


@step(6, KINDS)
def start_host(world: VenueWorld, which: int) -> None:
    """A host that ended comes back, with the ledger that it had."""
    if stopped := [host for host in world.network.hosts if not host.running]:
        world.network.restart(of(stopped, which))
    world.live(4)


@step(2, KINDS)
def take_over(world: VenueWorld, which: int) -> None:
    """Somebody makes another laptop the host, whatever became of the one before."""
    gate = _gate(world, which)
    world.network.begin_ledger(gate.number, gate.known_epoch)
    world.live(4)


@step(3, KINDS)
def switch_off_and_on(world: VenueWorld, which: int) -> None:
    """A gate's programs are ended and started."""
    _gate(world, which).restart()
    world.live(4)


@step(2, KINDS)
def back_up(world: VenueWorld, which: int) -> None:
    """Somebody copies a gate's data folder."""
    world.back_up(_gate(world, which))


@step(2, KINDS)
def restore(world: VenueWorld, which: int) -> None:
    """Somebody puts the copy in its place again; what the gate had told before, it hears again from the others."""
    gate = _gate(world, which)
    if gate.has_told_all():
        world.restore(gate)
    world.live(4)
