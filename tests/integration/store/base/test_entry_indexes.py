"""Entries are found by every name that they bear, whichever index holds them, and no query reads them all."""

import random
import re
from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.entries.entry import CAME_BACK, ELSEWHERE, HERE, Direction, Entry
from kiosk.domain.entries.guest_numbers import UseIdentity
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.roster.records import Tombstone
from kiosk.store.base import tables
from kiosk.store.base.entry_indexes import by_key, by_ticket
from kiosk.store.conflicts import conflict_queries
from kiosk.store.database import Database
from kiosk.store.log import entry_recovery, guest_identity, name_queries, ticket_names
from kiosk.store.outbox import delivery_queue, refused_door_actions
from kiosk.store.roster import remote_entries
from kiosk.store.roster.roster_writer import roster_transaction
from tests.support.gate.small_event import NOW, code_for, furnish, guest

QUEUED = (
    "SELECT 1 FROM outbox AS o CROSS JOIN entries AS e ON e.position = o.id"
    " WHERE o.kind = 'entry' AND o.state = 'queued'"
)
QUERIES = {
    "names": name_queries.ENTRIES,
    "names of plain tickets": name_queries.ENTRIES_OF_PLAIN,
    "names of tickets known by their id": name_queries.ENTRIES_BY_ID,
    "counted as": f"SELECT {name_queries.COUNTED_AS}",
    "any counted by booking": f"SELECT {name_queries.ANY_BY_BOOKING}",
    "guests": guest_identity._NAMED,
    "ours": conflict_queries.OURS_BY_NAME,
    "used names": conflict_queries.USED_NAMES,
    "scans that came back": entry_recovery._SAME_SCANS[0],
    "scans of walk-ins that came back": entry_recovery._SAME_SCANS[1],
    "a ticket's": entry_recovery._UNDER_ONE_TICKET,
    "what others did": remote_entries._INSERT_REMOTE,
    "what others take back": remote_entries._OTHERS,
    "actions": refused_door_actions._ITEMS,
    "the queue": f"{QUEUED} AND {delivery_queue._FREE} ORDER BY o.id",
}


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES.keys())
def test_no_query_by_name_reads_all_entries(database: Database, query: str) -> None:
    named = set(re.findall(r":([a-z_]+)", re.sub(r"'[^']*'", "", query)))
    count = max((int(number) for number in re.findall(r"\?(\d)", query)), default=query.count("?"))
    arguments = dict.fromkeys(named) if named else [None] * count
    plan = [row[3] for row in database.db.conn.execute(f"EXPLAIN QUERY PLAN {query}", arguments)]
    entries = [step for step in plan if re.search(r"\b(entries|e|p|u|o) USING", step) and "outbox" not in step]
    assert entries
    assert [step for step in entries if step.startswith("SCAN")] == []
    assert [step for step in entries if "entries_sequence" in step] == []  # all that a device ever did


def drawn(number: int, rng: random.Random, *, usual: bool = False) -> Entry:
    """Return any entry that a gate or a platform may make, of three guests on two lists.

    Args:
        number: Counts them.
        rng: Draws.
        usual: One of this laptop, of a guest with a booking.
    """
    person = rng.randint(1, 3)
    known, by_code = usual or rng.random() < 0.6, rng.random() < 0.7
    code_hash = code_for("", f"code-{person}").code_hash if by_code else ""
    ticket_id = f"t{person}" if known or not by_code or rng.random() < 0.3 else None
    outcome = rng.choice([Outcome.ADMIT, Outcome.ADMIT, Outcome.REFUSE, Outcome.ASK])
    admitted = outcome is Outcome.ADMIT
    use_key = (ticket_id or code_hash) if admitted or rng.random() < 0.2 else ""  # a platform may give it, too
    spends = admitted and rng.random() < 0.6
    at = NOW + timedelta(minutes=number)
    return Entry(
        entry_id=f"e{number}",
        device_id=rng.choice(["laptop-1", "laptop-2"]),
        sequence=number,
        event_id="ev",
        list_id=rng.choice(["main", "other"]),
        direction=Direction.ENTRY if spends or rng.random() < 0.7 else Direction.EXIT,
        outcome=outcome,
        reason=Reason.OK if admitted else Reason.RULES,
        raw_at=at - timedelta(minutes=7),
        corrected_at=at,
        ticket_id=ticket_id,
        code_hash=code_hash,
        booking_id=f"b{person}" if known else None,
        use_key=use_key,
        generation=number,
        spends=spends,
        is_local=HERE if usual else rng.choice([HERE, HERE, HERE, ELSEWHERE, CAME_BACK]),
    )


def write(database: Database, entry: Entry) -> None:
    mapping = tables.ENTRIES
    with database.transaction() as db:
        marks = ", ".join("?" * len(mapping.columns))
        db.conn.execute(f"INSERT INTO entries ({mapping.select_list}) VALUES ({marks})", mapping.to_row(entry))
    database.roster_written()


@pytest.mark.parametrize("seed", range(12))
def test_entries_are_found_by_key_and_by_ticket_wherever_they_stand(database: Database, seed: int) -> None:
    rng = random.Random(seed)
    written = [drawn(number, rng) for number in range(1, 60)]
    for entry in written:
        write(database, entry)
    conn = database.db.conn
    for name in ("t1", "t2", "t3", code_for("", "code-1").code_hash, "nobody"):
        rows = conn.execute(f"SELECT e.entry_id FROM entries AS e WHERE {by_ticket('= ?1')}", (name,)).fetchall()
        assert sorted(row[0] for row in rows) == sorted(e.entry_id for e in written if e.ticket_id == name)
        keyed = [
            row[0]
            for on in by_key("= ?1")
            for row in conn.execute(f"SELECT e.entry_id FROM entries AS e WHERE {on}", (name,))
        ]
        assert sorted(keyed) == sorted(e.entry_id for e in written if e.admitted and e.use_key == name)


@pytest.mark.parametrize("seed", range(40))
def test_the_short_way_finds_what_the_long_way_finds(database: Database, seed: int) -> None:
    """Whoever was known when he came, or was not, and whatever became of his ticket: no entry of his is missed."""
    rng, mostly_usual = random.Random(seed), seed % 2 == 0
    furnish(database, *guest(1))
    here = {1}
    short = 0
    for number in range(1, 14):
        person = rng.randint(1, 3)
        if rng.random() < 0.3:
            furnish(database, *guest(person))
            here.add(person)
        elif rng.random() < 0.1 and person in here and number > 9:
            with roster_transaction(database) as tx:
                tx.remove([Tombstone(kind=type(guest(1)[1]), id=f"t{person}")])
            here.discard(person)
        entry = drawn(number, rng, usual=mostly_usual and number < 10)
        # A gate of this laptop knows the booking exactly where it knows the ticket.
        if entry.is_local == HERE and entry.booking_id not in {f"b{one}" for one in here}:
            if mostly_usual:
                continue
            entry = replace(entry, booking_id=None)
        write(database, entry)
        for wanted in here:
            ticket, code = f"t{wanted}", code_for("", f"code-{wanted}").code_hash
            identity = UseIdentity(key=ticket, ticket_id=ticket, code_hashes=rng.choice([(), (code,)]))
            with database.reading() as view:
                short += view._known_by_id() and view._all_plain()
                seen = view.sightings(identity)
                assert seen == ticket_names.sightings(view._conn, identity)
    assert short or not mostly_usual
