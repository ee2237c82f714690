"""After the evening: one gate removes the event, as ``retention_days`` has it, and another laptop takes over."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Final

from kiosk.app.evidence.checkpoints import make_checkpoints
from kiosk.store.laptop.installations import present_installation
from kiosk.store.retention.removal import remove_events
from tests.simulation.setting import ListKind
from tests.simulation.venue.world import GateLaptop, VenueWorld

_LATER: Final = timedelta(days=400)
_HEARD_S: Final = 20
"""So long until all gates have told a new host what they know."""

Before = Mapping[int, tuple[int, int]]
"""How many tickets each laptop has, and its installation, by its number."""
Removal = Callable[[VenueWorld, GateLaptop, Before], str]


def remove_at_one_gate(world: VenueWorld) -> tuple[GateLaptop, Before]:
    """Remove the event at a gate, and lose the ledger: whatever the others know is told to that gate anew."""
    gates = list(world.gates())
    gate = gates[(world.setting.salt + 1) % len(gates)]
    before = {one.number: (_tickets(one), _installation(one)) for one in gates}
    make_checkpoints(gate.database, gate.time)
    remove_events(gate.database, world.truth.now + _LATER, 1, "Noor, Kim")
    gate.restart()
    (lost,) = world.network.running()
    lost.running = False
    world.network.begin_ledger(gates[world.setting.salt % len(gates)].number, lost.epoch)
    world.live(_HEARD_S)
    return gate, before


def nothing_of_it_comes_back(_: VenueWorld, gate: GateLaptop, before: Before) -> str:
    """The gate has nothing of it, and does not take its database for an older one."""
    conn = gate.database.db.conn
    left = {what: conn.execute(f"SELECT count(*) FROM {what}").fetchone()[0] for what in _TOLD}
    # The last entry of all holds its place, blank.
    if found := {table: count for table, count in left.items() if count > (table == "entries")}:
        return f"laptop {gate.number} has again: {found}"
    return "" if _installation(gate) == before[gate.number][1] else "it believes to be older than it was"


def the_others_keep_their_guests(world: VenueWorld, gate: GateLaptop, before: Before) -> str:
    """Nobody is told that the guests are gone."""
    counts = {one.number: _tickets(one) for one in world.gates() if one is not gate}
    lost = {number: count for number, count in counts.items() if count < before[number][0]}
    return f"guests that are left: {lost}" if lost else ""


def nobody_comes_in_once_more(world: VenueWorld, gate: GateLaptop, _before: Before) -> str:
    """Whose ticket is used up is let in nowhere, and at the gate that removed the event nobody is."""
    for _, seat in world.platform.seats():
        if world.answer_at(gate, seat).admitted:
            return f"laptop {gate.number} lets t{seat.number} in, of whose event it knows nothing"
        if world.setting.list_kind is not ListKind.SINGLE or not world.has_left_no_room(seat):
            continue
        for other in world.gates():
            if world.answer_at(other, seat).admitted:
                return f"laptop {other.number} lets t{seat.number} in once more"
    return ""


def _tickets(gate: GateLaptop) -> int:
    return int(gate.database.db.conn.execute("SELECT count(*) FROM tickets").fetchone()[0])


def _installation(gate: GateLaptop) -> int:
    known = present_installation(gate.database)
    return 0 if known is None else known.number


# News that say how fresh a guest list is say nothing of guests.
_TOLD: Final = ("tickets", "bookings", "entries", "flags", "roster_news WHERE body LIKE '%event_id%'")
AFTER_REMOVAL: Final[tuple[Removal, ...]] = (
    nothing_of_it_comes_back,
    the_others_keep_their_guests,
    nobody_comes_in_once_more,
)
