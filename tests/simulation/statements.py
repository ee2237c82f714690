"""The promise, sentence by sentence. Each function looks at the world after a step and says what is wrong, or "".

To add a statement, write one more function here and mark it: ``@always`` is asked after every step, ``@in_the_end``
when everything was drained.
"""

import json
from collections.abc import Callable, Iterator
from itertools import chain

from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.roster.records import RosterRecord
from kiosk.domain.verdicts.details import OtherGate, OtherZone
from kiosk.store.base import tables
from kiosk.store.outbox.delivery_queue import outbox_counts
from tests.simulation.counts import read_counts
from tests.simulation.laptop import Laptop, maker
from tests.simulation.model.question import Expected
from tests.simulation.moves import Move, by_seat
from tests.simulation.people_inside import count_inside
from tests.simulation.places import FRONT, GATE_NAMES, OTHER_LIST, list_that_takes
from tests.simulation.setting import ListKind
from tests.simulation.world import Happened, World

Statement = Callable[[World], str]

ALWAYS: list[Statement] = []
IN_THE_END: list[Statement] = []

_SECONDS_OFF = 5.0


def always(statement: Statement) -> Statement:
    """Ask this after every step."""
    ALWAYS.append(statement)
    return statement


def in_the_end(statement: Statement) -> Statement:
    """Ask this when everything was drained."""
    IN_THE_END.append(statement)
    return statement


def _scans(world: World) -> Iterator[Happened]:
    return (happened for happened in world.happened if happened.question is not None)


@always
def nothing_raises(world: World) -> str:
    """Whatever is scanned, measured or answered, nothing ends in an exception that nobody expects."""
    raised = next((happened.error for happened in world.happened if happened.error is not None), None)
    return f"{type(raised).__name__}: {raised}" if raised is not None else ""


@always
def nobody_is_let_in_beyond_the_ticket(world: World) -> str:
    """Nobody is admitted whom all that this kiosk has learned forbids."""
    for scan in _scans(world):
        result = scan.result
        if result is not None and result.verdict.admitted and scan.expected is Expected.NO_ADMIT:
            return f"{_who(scan)} was admitted"
    return ""


@always
def nobody_is_turned_away_wrongly(world: World) -> str:
    """Nobody is refused whom all that this kiosk has learned entitles."""
    for scan in _scans(world):
        result = scan.result
        if result is not None and not result.verdict.admitted and scan.expected is Expected.ADMIT:
            return f"{_who(scan)} was not admitted: {result.verdict.outcome} {result.verdict.reason}"
    return ""


@always
def an_unfinished_guest_list_refuses_nobody(world: World) -> str:
    """Until the guest list was read to its end, a code that it does not hold is no reason to turn anybody away."""
    for scan in _scans(world):
        seat = scan.question.seat if scan.question else None
        if scan.result is None or seat is None or seat.gone or scan.laptop.known.complete:
            continue
        verdict = scan.result.verdict
        if verdict.outcome is Outcome.REFUSE and verdict.reason is Reason.UNKNOWN_TICKET:
            return f"{_who(scan)} was refused as unknown although the guest list is not complete"
    return ""


@always
def each_ticket_goes_to_the_list_that_takes_it(world: World) -> str:
    """Where several lists are scanned for at once, a guest comes in by the first one that takes the ticket."""
    for scan in _scans(world):
        question, ticket = scan.question, scan.result.verdict.ticket if scan.result else None
        if question is None or ticket is None or not question.inward or not scan.rows:
            continue
        wanted = list_that_takes(ticket.ticket_type_id, question.lists)
        if wanted is not None and {row[10] for row in scan.rows} != {wanted}:
            return f"{_who(scan)} was counted by {scan.rows[0][10]} and not by {wanted}"
    return ""


@always
def whoever_leaves_leaves_the_list_of_their_way_in(world: World) -> str:
    """At a gate that scans for several lists, a guest who came in by one of them goes out by that one."""
    for scan in _scans(world):
        question = scan.question
        if question is None or question.inward or not question.also or question.seat is None:
            continue
        if scan.result is None or not scan.result.verdict.admitted:
            continue
        if question.seat.most > 1 or question.seat.former_ids or world.ledger.undos:
            continue
        entry_ids = {row[1] for row in scan.rows}
        moves = [move for move in scan.laptop.known.standing(world.ledger) if move.seat is question.seat]
        moves = [move for move in moves if move.entry_id not in entry_ids]
        last = {move.list_id: move for move in moves}  # in true order
        inside = [list_id for list_id, move in last.items() if move.inward and list_id in question.lists]
        is_plain = all(move.disk == (scan.laptop.number, scan.laptop.lives) and not move.forced for move in moves)
        if is_plain and len(inside) == 1 and {row[10] for row in scan.rows} != set(inside):
            return f"{_who(scan)} came in by {inside[0]} and went out by {scan.rows[0][10]}"
    return ""


@always
def whoever_is_sent_on_is_sent_right(world: World) -> str:
    """A guest who is at a wrong gate or in a wrong zone hears which are right, and only such a guest does."""
    for scan in _scans(world):
        verdict = scan.result.verdict if scan.result else None
        if verdict is None or verdict.ticket is None or scan.question is None:
            continue
        ticket, place = verdict.ticket, scan.question.place
        if isinstance(verdict.details, OtherZone):
            if place.zone in ticket.zones or verdict.details.zones != tuple(sorted(ticket.zones)):
                return f"{_who(scan)} was sent from {place.zone} to {verdict.details.zones}"
        elif isinstance(verdict.details, OtherGate):
            names = tuple(GATE_NAMES[gate_id] for gate_id in ticket.settings.gates)
            if place.gate_id in ticket.settings.gates or verdict.details.gate != names:
                return f"{_who(scan)} was sent from {place.gate_id} to {verdict.details.gate}"
    return ""


@always
def every_scan_is_one_set_of_entries(world: World) -> str:
    """A scan that was answered is one set of entries on the disk, and they say what was answered."""
    for scan in _scans(world):
        if scan.result is None or scan.crashed:
            continue
        verdict = scan.result.verdict
        wanted = len(verdict.guests) if verdict.admitted else 1
        if len(scan.rows) != wanted or {row[2] for row in scan.rows} != {verdict.outcome.value}:
            return f"{verdict.outcome} {verdict.reason} left {len(scan.rows)} entries: {[row[2] for row in scan.rows]}"
        if verdict.admitted and len({row[4] for row in scan.rows}) != 1:
            return "the entries of one scan do not name the same scan"
    return ""


@always
def entries_know_the_time(world: World) -> str:
    """Where the time was measured, an entry's corrected time is the true one, whatever happened to the clock since."""
    for scan in _scans(world):
        if scan.question is None or not scan.question.on_time or scan.result is None:
            continue
        for entry in scan.result.entries:
            off = abs((entry.corrected_at - scan.question.at).total_seconds())
            if off > _SECONDS_OFF:
                return f"the corrected time of an entry is {off:.0f} s off"
    return ""


@always
def a_device_counts_without_gaps(world: World) -> str:
    """A device's sequence on its own disk goes on and on, and without gaps as long as nothing was lost."""
    for laptop in {happened.laptop for happened in world.happened}:
        rows = laptop.rows()
        numbers = [row[7] for row in rows]
        is_whole = laptop.lives == 1 and {row[9] for row in rows} <= {1}
        if numbers != (list(range(1, len(numbers) + 1)) if is_whole else sorted(set(numbers))):
            return f"laptop {laptop.number} counts {numbers}"
    return ""


@always
def all_counts_agree(world: World) -> str:
    """Counts on screen, in the rules and in reports are the same, and they are what the laptop knows."""
    kind = world.setting.list_kind
    for laptop in {happened.laptop for happened in world.happened}:
        for list_id in (FRONT.list_id, OTHER_LIST.list_id):
            counts, ledger = read_counts(laptop, list_id), world.ledger.of_list(list_id)
            known = None if world.setting.counts_by_booking else count_inside(laptop.known, ledger, kind)
            if len(set(counts.values()) | ({known} - {None} if counts else set())) > 1:
                return f"laptop {laptop.number} says of the guests inside: {counts}, and these are {known} ({list_id})"
    return ""


@in_the_end
def nothing_stays_behind(world: World) -> str:
    """With the network there and the clocks right, nothing waits and nothing was given up."""
    for laptop in world.laptops:
        counts = outbox_counts(laptop.database)
        if counts.queued or counts.dead:
            return f"laptop {laptop.number}: {counts.queued} entries wait, {counts.dead} were given up"
    return ""


@in_the_end
def the_platform_has_every_entry(world: World) -> str:
    """The platform has every entry that a disk holds, under the name of the right guest, and at the right time."""
    platform = world.platform
    for laptop in world.laptops:
        for _, entry_id, outcome, *_ in laptop.rows():
            if outcome == "ask":
                continue
            if entry_id not in platform.entries:
                return f"entry {entry_id} of laptop {laptop.number} is not there"
            entry, move = platform.entries[entry_id], world.ledger.moves.get(str(entry_id))
            if move is not None and platform.find(entry) is not move.seat:
                return f"entry {entry_id} is there under another guest's name"
    return ""


@in_the_end
def no_row_is_lost_on_the_way_down(world: World) -> str:
    """Every laptop holds each booking, ticket and code as the platform has it, unless it was once given less."""
    given = [record for sold in world.platform.sold for record in world.platform.records(sold)]
    for laptop in world.laptops:
        if laptop.line.gave_less:
            continue
        for record in given:
            mapping = tables.ROSTER[type(record)]
            row = laptop.database.db.conn.execute(mapping.same_rows, (json.dumps([record.id]),)).fetchone()
            held = mapping.from_row(row) if row else None
            if held is None or _told(held) != _told(record):
                return f"laptop {laptop.number}: {record.id} is not there as it was told: {held}"
    return ""


def _told(record: RosterRecord) -> tuple[object, ...]:
    """Return of a record what decides who may enter."""
    return tuple(
        getattr(record, name, None) for name in ("status", "party_size", "booking_id", "ticket_id", "code_hash")
    )


@in_the_end
def no_number_is_used_twice(world: World) -> str:
    """A laptop numbers no two entries alike, unless nothing could tell it that its database was put back."""
    numbers: dict[tuple[int, str, int], str] = {}
    for entry in world.platform.entries.values() if world.setting.has_marks else ():
        if str(entry.entry_id) in world.copied_unsent:
            continue
        key = (maker(entry.entry_id), entry.device_id, entry.sequence)
        other = numbers.setdefault(key, entry.entry_id)
        if other != entry.entry_id:
            return f"laptop {key[0]} used the number {entry.sequence} for two entries"
    return ""


@in_the_end
def every_double_is_a_conflict(world: World) -> str:
    """Where two sides let the same guest in without knowing of each other, both name it as a conflict."""
    if world.setting.list_kind is not ListKind.SINGLE:
        return ""
    undone = set(world.ledger.undos.values())
    reached = [world.ledger.moves[ref] for ref in world.platform.entries if ref in world.ledger.moves]
    stands = [move for move in reached if move.inward and move.entry_id not in undone]
    lists = {move.list_id for move in stands}
    for moves in chain.from_iterable(
        by_seat([move for move in stands if move.list_id == one]) for one in sorted(lists)
    ):
        if len({move.zone for move in moves}) > 1:
            continue  # somebody walked on from one zone into another
        if len(moves) > 1 and not any(move.forced for move in moves) and moves[0].seat.most == 1:
            for laptop in {move.laptop: world.laptops[move.laptop] for move in moves}.values():
                if _can_know(laptop, moves) and not _names_a_conflict(laptop, moves):
                    return f"{len(moves)} admissions by t{moves[0].seat.number}, and laptop {laptop.number} is silent"
    return ""


def _can_know(laptop: Laptop, moves: list[Move]) -> bool:
    """Whether a laptop can know that these moves are one guest's: it has the ticket, or was told of it by each name.

    A signed pass may name an id that the platform took away before any list held it. Once the guest's ticket is gone as
    well, nothing says whose that was; and of one that a reading from the beginning left out, it may be gone.
    """
    known = laptop.known
    is_here = any(reported.seat is moves[0].seat and not reported.unsure for reported in known.tickets.values())
    return is_here or {move.name for move in moves} <= known.reported | set(known.linked)


def _names_a_conflict(laptop: object, moves: list[Move]) -> bool:
    ids = [move.entry_id for move in moves]
    marks = ", ".join("?" * len(ids))
    row = laptop.database.db.conn.execute(  # type: ignore[attr-defined]
        f"SELECT count(*) FROM entry_notes WHERE entry_id IN ({marks})", ids
    ).fetchone()
    return bool(row[0])


def _who(scan: Happened) -> str:
    question = scan.question
    assert question is not None
    code = question.code
    what = f"code {code.row} ({code.scheme})" if code else f"ticket {question.ticket_id}"
    way = "in" if question.inward else "out"
    seat = f"seat {question.seat.number}" if question.seat else "nobody"
    return f"laptop {scan.laptop.number}: {seat}, {what}, {question.guests} {way}"
