"""What a scan asks the database is compiled once per connection, and none of it reads a whole table."""

from kiosk.store.database import Database
from tests.support.gate.check_in_steps import scan
from tests.support.gate.small_event import furnish, guest, plain_check_in

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


def test_no_scan_reads_a_whole_table(database: Database) -> None:
    # Nothing shows it in a small database. With 100,000 entries one such question made a scan a hundred times as slow.
    furnish(database, *(record for number in range(1, 4) for record in guest(number)))
    desk = plain_check_in(database)
    asked: list[str] = []
    conn = database.db.conn
    conn.set_trace_callback(asked.append)
    for text in ("code-1", "code-1", "nobody's", "code-2"):
        scan(desk, text)
    conn.set_trace_callback(None)
    read_whole = {
        (step[3], statement)
        for statement in asked
        if statement.startswith(("SELECT", "WITH", "UPDATE", "DELETE", "INSERT"))
        for step in conn.execute(f"EXPLAIN QUERY PLAN {statement}")
        if step[3].startswith("SCAN ") and not step[3].startswith(_SMALL)
    }
    assert not read_whole
    assert any("medium_hash" in statement for statement in asked), "what is asked is seen"
