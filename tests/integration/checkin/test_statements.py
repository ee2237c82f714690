"""What a scan asks the database is compiled once per connection, and none of it reads a whole table."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from kiosk.checkin.recording import Override
from kiosk.checkin.undo import Undo
from kiosk.domain.codes.credential import Scan, ScanSource
from kiosk.domain.entries.entry import Direction
from kiosk.domain.verdicts.decision import Attempt
from kiosk.store.database import Database
from kiosk.store.roster.roster_writer import roster_transaction
from tests.support.gate.check_in_steps import counting_ids_from, scan
from tests.support.gate.entries import admission
from tests.support.gate.small_event import STATION, StillClock, furnish, guest, plain_check_in

_SMALL = (
    "SCAN CONSTANT ROW",
    "SCAN names_changed",
    "SCAN signing_keys",
    *(f"SCAN {table} " for table in ("badge_codes", "door_bookings", "flags", "media", "revocations")),
)  # one row, a handful, or asked only whether there is any


def test_no_scan_compiles_what_an_earlier_one_asked(database: Database) -> None:
    # The connection has applied every migration before: their statements must leave room for those of scans.
    furnish(database, *(record for number in range(1, 9) for record in guest(number)))
    desk = plain_check_in(database)
    compiled: list[int] = []

    def note(action: int, *_: object) -> int:
        compiled.append(action)
        return 0

    conn = database.db.conn
    conn.set_authorizer(note)  # asked when a statement is compiled, never when it runs; setting it compiles all anew
    try:
        assert scan(desk, "code-1").verdict.admitted
        assert compiled, "the first scan compiles what it asks"
        compiled.clear()
        for number in range(2, 9):
            assert scan(desk, f"code-{number}").verdict.admitted
    finally:
        conn.set_authorizer(None)
    assert compiled == []


@contextmanager
def plans_of(database: Database) -> Iterator[set[tuple[str, str]]]:
    """Collect what is read from one end to the other by whatever is asked inside, and the statements."""
    asked, found, conn = list[str](), set[tuple[str, str]](), database.db.conn
    conn.set_trace_callback(asked.append)
    try:
        yield found
    finally:
        conn.set_trace_callback(None)
    assert any("medium_hash" in statement for statement in asked), "what is asked is seen"
    found |= {
        (step[3], statement)
        for statement in asked
        if statement.startswith(("SELECT", "WITH", "UPDATE", "DELETE", "INSERT"))
        for step in conn.execute(f"EXPLAIN QUERY PLAN {statement}")
        if step[3].startswith("SCAN ") and not step[3].startswith(_SMALL)
    }


@pytest.mark.parametrize("entries_of_others", [False, True])
def test_nothing_at_the_gate_reads_a_whole_table(database: Database, *, entries_of_others: bool) -> None:
    # Nothing shows it in a small database. With 100,000 entries one such question made a scan a hundred times as slow.
    furnish(database, *(record for number in range(1, 9) for record in guest(number)), *guest(9, party_size=3))
    if entries_of_others:  # then codes, names and guests' numbers are looked at more closely
        with roster_transaction(database) as tx:
            tx.add_remote_entries(
                [replace(admission("t8", device_id="other"), event_id=STATION.event_id, list_id=STATION.list_id)]
            )
    desk, leaving = plain_check_in(database), replace(STATION, direction=Direction.EXIT)
    undo = Undo(database, StillClock(), counting_ids_from(900))
    with plans_of(database) as read_whole:
        for text in ("code-1", "code-1", "nobody's"):
            scan(desk, text)
        scan(desk, "code-1", station=leaving)
        scan(desk, "code-9", attempt=Attempt(guests=2))
        desk.ticket("t2", STATION)
        desk.override(Scan(text="code-2"), STATION, Override(supervisor="Kim", note="known"))
        scan(desk, "code-3", attempt=Attempt(medium=Scan(text="04A22B1C5D6E80", source=ScanSource.NFC)))
        undo.take_back(scan(desk, "code-4").entries[0].entry_id, STATION)
        scan(desk, "code-4")
        scan(desk, "code-8")
    assert not read_whole
