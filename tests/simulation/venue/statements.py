"""What is promised of a venue, sentence by sentence (docs/venue.md)."""

from collections import Counter
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from typing import Final

from kiosk.domain.entries.entry import Entry
from kiosk.domain.reason_codes import Outcome
from kiosk.domain.roster.bookings import TicketStatus
from kiosk.domain.venue.ledger import UseLedger
from kiosk.store.conflicts.conflict_records import ConflictKind
from kiosk.store.outbox.delivery_queue import outbox_counts
from tests.simulation.moves import Move, by_seat
from tests.simulation.setting import ListKind
from tests.simulation.venue.world import VenueWorld

Statement = Callable[[VenueWorld], str]


# -- after every step


def nothing_raises(world: VenueWorld) -> str:
    """Whatever happens, nothing ends in an exception that nobody expects."""
    raised = next((happened.error for happened in world.happened if happened.error is not None), None)
    return f"{type(raised).__name__}: {raised}" if raised is not None else ""


def whom_nobody_admitted_nobody_refuses(world: VenueWorld) -> str:
    """Nobody is turned away whose ticket has room by all that truly happened."""
    for refusal in world.refusals:
        return f"laptop {refusal.happened.laptop.number} refused: {refusal.reason}"
    return ""


def no_ledger_agrees_to_a_double(world: VenueWorld) -> str:
    """To admissions of one ticket beyond what it is for, one ledger never agrees."""
    undone = set(world.ledger.undos.values())
    stands = [move for move in world.ledger.moves.values() if move.entry_id not in undone and not move.forced]
    for moves in by_seat(stands):
        for epoch in {world.agreed.get(move.entry_id, 0) for move in moves} - {0}:
            if (most := _most_inside(world, moves, epoch)) > moves[0].seat.size:
                return f"{most} guests by t{moves[0].seat.number}, to all of whom ledger {epoch} agreed"
    return ""


def _most_inside(world: VenueWorld, moves: list[Move], epoch: int) -> int:
    most = inside = 0
    for move in moves:
        if not move.inward:
            inside = max(0, inside - 1) if world.setting.list_kind is not ListKind.SINGLE else inside
        elif world.agreed.get(move.entry_id) == epoch:
            inside += 1
        most = max(most, inside)
    return most


# -- five seconds after everybody heard everybody again


def every_gate_has_every_entry(world: VenueWorld) -> str:
    """What one gate did, every gate knows."""
    logs = {gate.number: {entry.entry_id for entry in gate.log()} for gate in world.gates()}
    every = set().union(*logs.values())
    missing = {number: len(every - log) for number, log in logs.items() if every - log}
    return f"entries that gates do not have: {missing}" if missing else ""


def every_double_is_one_conflict(world: VenueWorld) -> str:
    """Where gates let one guest in without hearing of each other, every gate names the same two entries, once."""
    undone = {entry.undoes for gate in world.gates() for entry in gate.log() if entry.undoes}
    # Whoever knew better is no double; what was taken back since says nothing of that.
    forced = {move.seat for ref, move in world.ledger.moves.items() if move.forced and ref not in undone}
    moves_of_one = {ref for ref, move in world.ledger.moves.items() if move.seat.size == 1 and move.seat not in forced}
    alone = moves_of_one - undone
    found = {gate.number: Counter(pair for pair in gate.conflict_pairs() if pair <= alone) for gate in world.gates()}
    for number, pairs in found.items():
        if twice := [sorted(pair) for pair, times in pairs.items() if times > 1]:
            return f"laptop {number} names a double more than once: {twice}"
        if pairs != found[0]:
            other = sorted(map(sorted, pairs.keys() ^ found[0].keys()))
            return f"laptop {number} names other doubles than laptop 0: {other}"
    for moves in _admissions(world, undone):
        entries = {move.entry_id for move in moves}
        named = [pair for pair in found[0] if pair <= entries]
        if moves[0].seat.size == 1 and set().union(*named) != (entries if len(moves) > 1 else set()):
            return f"{len(moves)} admissions by t{moves[0].seat.number}, and the gates name {len(named)} doubles"
    return ""


def every_party_that_is_too_large_is_named(world: VenueWorld) -> str:
    """Where more guests of a party came than it has, every gate names two of their entries; where not, none does."""
    undone = {entry.undoes for gate in world.gates() for entry in gate.log() if entry.undoes}
    for moves in _admissions(world, undone):
        entries = {move.entry_id for move in moves}
        too_many = len(entries) > moves[0].seat.size
        ever = [ref for ref, move in world.ledger.moves.items() if move.seat is moves[0].seat and move.inward]
        for gate in world.gates() if moves[0].seat.size > 1 else ():
            named = any(pair <= set(ever) for pair in gate.conflict_pairs())
            # What was taken back later may have been named before.
            if named != too_many and (too_many or len(ever) <= moves[0].seat.size):
                return f"{len(moves)} of a party of {moves[0].seat.size} came, and laptop {gate.number} says {named}"
    return ""


def _admissions(world: VenueWorld, undone: AbstractSet[str]) -> Iterator[list[Move]]:
    """Yield the admissions by each ticket that stand, where nobody was let in on a supervisor's word."""
    if world.setting.list_kind is ListKind.SINGLE:
        stands = [move for move in world.ledger.moves.values() if move.inward and move.entry_id not in undone]
        yield from (moves for moves in by_seat(stands) if not any(move.forced for move in moves))


def the_ledger_is_what_the_logs_say(world: VenueWorld) -> str:
    """A use is held by a scan that stands in the logs, and every use that the logs spend is held."""
    by_logs = {
        use.token: {one.scan_id for one in holders} for use, holders in UseLedger.of(_all(world)).holders.items()
    }
    held = {token: claim.scan_id for token, claim in world.network.running()[0].held().items()}
    if held.keys() != by_logs.keys():
        return f"held and not spent: {len(held.keys() - by_logs.keys())}, spent: {len(by_logs.keys() - held.keys())}"
    wrong = [token for token, scan_id in held.items() if scan_id not in by_logs[token]]
    return f"{len(wrong)} uses are held by scans that never spent them" if wrong else ""


def every_note_is_at_every_gate(world: VenueWorld) -> str:
    """What a steward marked at one gate is marked at all, and what was settled at one stands alike at all."""
    gates = list(world.gates())
    marks = {gate.number: gate.marks() for gate in gates}
    if any(found != marks[0] for found in marks.values()):
        return f"marks by gate: { {number: len(found) for number, found in marks.items()} }"
    # Of parties that are too large, gates name two entries each, not always the same two.
    stand = [
        {
            frozenset((one.entry_id, one.other)): (one.settled_at is not None, one.settled_note)
            for one in gate.conflicts()
            if one.kind is ConflictKind.TWICE
        }
        for gate in gates
    ]
    differing = [pair for pair in stand[0] for other in stand[1:] if other.get(pair, stand[0][pair]) != stand[0][pair]]
    return f"{len(differing)} doubles are settled at one gate and not, or otherwise, at another" if differing else ""


def _all(world: VenueWorld) -> list[Entry]:
    return list({entry.entry_id: entry for gate in world.gates() for entry in gate.log()}.values())


# -- when one laptop has had the internet


def one_laptop_delivers_everything(world: VenueWorld) -> str:
    """With one laptop's internet alone, the platform gets every gate's entries, and nobody keeps any waiting."""
    for gate in world.gates():
        counts = outbox_counts(gate.database)
        if counts.queued or counts.dead:
            return f"laptop {gate.number}: {counts.queued} entries wait, {counts.dead} were given up"
    judged = {entry.entry_id for entry in _all(world) if entry.outcome is not Outcome.ASK}
    missing = judged - set(world.platform.entries)
    return f"{len(missing)} entries are not there" if missing else ""


def what_one_laptop_heard_is_withdrawn_admits_nowhere(world: VenueWorld) -> str:
    """What was blocked is refused at every gate, though one of them alone hears the platform."""
    for _, seat in world.platform.seats():
        for gate in world.gates() if seat.status is not TicketStatus.VALID else ():
            if world.answer_at(gate, seat).admitted:
                return f"laptop {gate.number} lets t{seat.number} in, which was blocked"
    return ""


ALWAYS: Final[tuple[Statement, ...]] = (
    nothing_raises,
    whom_nobody_admitted_nobody_refuses,
    no_ledger_agrees_to_a_double,
)
TOGETHER: Final[tuple[Statement, ...]] = (
    every_gate_has_every_entry,
    every_double_is_one_conflict,
    every_party_that_is_too_large_is_named,
    the_ledger_is_what_the_logs_say,
    every_note_is_at_every_gate,
)
IN_THE_END: Final[tuple[Statement, ...]] = (
    one_laptop_delivers_everything,
    what_one_laptop_heard_is_withdrawn_admits_nowhere,
)
