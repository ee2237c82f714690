"""What a scan asks the database is compiled once per connection: at each scan it would take longer than deciding."""

from kiosk.store.database import Database
from tests.support.gate.check_in_steps import scan
from tests.support.gate.small_event import furnish, guest, plain_check_in


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
