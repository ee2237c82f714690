"""One plan of a venue from begin to end: steps, healing, five seconds, another ledger, the internet, removal."""

import itertools
import random
import shutil
from collections.abc import Sequence
from typing import Final

from tests.simulation.disks import base_folder
from tests.simulation.plan import Plan, Step
from tests.simulation.run import Failure
from tests.simulation.setting import ListKind, Setting
from tests.simulation.venue.removal import AFTER_REMOVAL, remove_at_one_gate
from tests.simulation.venue.statements import ALWAYS, IN_THE_END, TOGETHER, Statement
from tests.simulation.venue.steps import KINDS
from tests.simulation.venue.world import VenueWorld

HEALED_S: Final = 5
"""So long after all gates hear one host again, every double is found on every gate."""
_ONE_HOST_S: Final = 8
"""So long several hosts, or none, take until one counts: they tell each other every five seconds."""
_FORGOTTEN_S: Final = 20
"""So long a claim of a program that was killed may stand (kiosk/venue/sweeping.py)."""
_DELIVERED_ROUNDS, _DELIVERED_ROUND_S = 14, 30
"""So often the daemon of the one laptop that has the internet runs in the end: of one ticket it sends one at a time."""
STEPS: Final = 45
_numbers = itertools.count()


def draw_plan(seed: int) -> Plan:
    """Draw the plan of a seed."""
    chance = random.Random(f"venue-{seed}")
    weights = [kind.weight * chance.choice((0, 1, 1, 3)) + 0.01 for kind in KINDS.values()]
    names = chance.choices(list(KINDS), weights, k=chance.randint(STEPS // 3, STEPS))
    steps = (Step(name, tuple((each, chance.randrange(1000)) for each in KINDS[name].arguments)) for name in names)
    return Plan(_draw_setting(chance), tuple(steps))


def _draw_setting(chance: random.Random) -> Setting:
    return Setting(
        list_kind=chance.choice((ListKind.SINGLE, ListKind.SINGLE, ListKind.REENTRY)),
        laptops=chance.choice((2, 3, 3, 5)),
        bookings=tuple(chance.choice((1, 1, 1, 2, 3)) for _ in range(chance.randint(2, 4))),
        counts_by_booking=False,
        has_marks=True,
        names_walk_ins=True,
        tells_conflicts=False,
        capacity=None,
        grace=False,
        fresh=False,
        answers=0,
        errors_s=tuple(chance.choice((-240, 130, 3600, -3600)) for _ in range(4)),
        salt=chance.randrange(1000),
    )


def run(plan: Plan, only: str = "") -> Failure | None:
    """Carry a plan out; returns the first statement that did not hold, or None.

    Args:
        plan: The plan.
        only: Ask this statement alone; "" asks all.
    """
    always, together, in_the_end = (
        [one for one in some if only in ("", one.__name__)] for some in (ALWAYS, TOGETHER, IN_THE_END)
    )
    folder = base_folder() / f"venue-{next(_numbers)}"
    world = VenueWorld(plan.setting, folder)
    try:
        for place, step in enumerate(plan.steps):
            world.happened = []
            KINDS[step.kind].carry_out(world, **dict(step.numbers))
            if failure := _ask(always, world, place):
                return failure
        return (
            _heal(world, together)
            or _rebuild(world, together)
            or _deliver(world, always, in_the_end)
            or _remove(world, only, always)
        )
    finally:
        world.close()
        shutil.rmtree(folder)


def _ask(statements: Sequence[Statement], world: VenueWorld, place: int | None) -> Failure | None:
    for statement in statements:
        if said := statement(world):
            return Failure(statement.__name__, said, place)
    return None


def _heal(world: VenueWorld, together: Sequence[Statement]) -> Failure | None:
    """Let everybody hear one host."""
    network = world.network
    if not network.running():
        network.restart(max(network.hosts, key=lambda host: host.epoch))
    several = len(network.running()) > 1
    network.sides.clear()
    # One host that is there all the time is found at once; which of several counts they have to find out.
    newest = all(host.epoch >= gate.known_epoch for host in network.running() for gate in world.gates())
    world.live(_ONE_HOST_S if several or not newest else 0)
    if not network.running():  # the one that ran was an older one, and gates have said so
        network.restart(max(network.hosts, key=lambda host: host.epoch))
    world.live(HEALED_S)
    soon = [one for one in together if one.__name__ != "the_ledger_is_what_the_logs_say"]
    if failure := _ask(soon, world, None):
        return failure
    world.live(_FORGOTTEN_S)
    return _ask(together, world, None)


def _rebuild(world: VenueWorld, together: Sequence[Statement]) -> Failure | None:
    """Lose the ledger and have another laptop make it anew of the logs: it is the same one."""
    (lost,) = world.network.running()
    before = {token: claim.scan_id for token, claim in lost.held().items()}
    lost.running = False
    host = world.network.begin_ledger(len(world.laptops) - 1, lost.epoch)
    world.live(_FORGOTTEN_S)
    after = {token: claim.scan_id for token, claim in host.held().items()}
    if before.keys() != after.keys():
        return Failure("the_ledger_is_what_the_logs_say", f"{before.keys() ^ after.keys()} after it was lost", None)
    return _ask(together, world, None)


def _deliver(world: VenueWorld, always: Sequence[Statement], in_the_end: Sequence[Statement]) -> Failure | None:
    """Give one gate the internet, and no other."""
    gates = list(world.gates())
    online = gates[world.setting.salt % len(gates)]
    world.network.offline = {gate.number for gate in gates} - {online.number}
    for _ in range(_DELIVERED_ROUNDS):
        world.happened = []
        world.live(_DELIVERED_ROUND_S)
        world.accept(online)
        world.exchange(online)
        if failure := _ask(always, world, None):
            return failure
    world.live(_DELIVERED_ROUND_S)
    return _ask(in_the_end, world, None)


def _remove(world: VenueWorld, only: str, always: Sequence[Statement]) -> Failure | None:
    """Have one gate remove the event, and another laptop take over."""
    world.happened = []
    if not any(gate.log() for gate in world.gates()):
        return None  # it has no date, and nobody came: nothing says that it is over
    gate, before = remove_at_one_gate(world)
    for statement in AFTER_REMOVAL:
        if only in ("", statement.__name__) and (said := statement(world, gate, before)):
            return Failure(statement.__name__, said, None)
    return _ask(always, world, None)
