"""What an organizer or another device does meanwhile comes to our gate with the next pull."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.codes.credential import Scan
from kiosk.domain.reason_codes import Reason
from kiosk.store.channel.sync_state import Heartbeat, heartbeat
from tests.live.laptop import Laptop
from tests.live.venue import Venue, wait_until

pytestmark = pytest.mark.live
DEVICE = "pretixscan-2"


def reads(gate: Laptop, code: str, list_id: int) -> Callable[[], Reason]:
    """Return a look at what the gate would answer."""
    station = gate.kiosk.find_station("night", str(list_id), None)

    def look() -> Reason:
        return gate.kiosk.check_in.preview(Scan(text=code), station).verdict.reason

    return look


def becomes(gate: Laptop, code: str, list_id: int, reason: Reason) -> None:
    look = reads(gate, code, list_id)
    wait_until(lambda: look() is reason, f"{reason.value} at the gate")


def _pulled_at(beat: Heartbeat | None) -> datetime | None:
    return beat.last_pull_at if beat else None


def test_another_devices_scan_is_known_here(venue: Venue, gate: Laptop) -> None:
    ticket, main = venue.ticket(), venue.list_id("main")
    assert reads(gate, ticket["secret"], main)() is Reason.OK
    at = datetime.now(UTC).replace(microsecond=123000) - timedelta(minutes=3)
    with venue.other_device("pretixscan-3") as other:
        body = {"secret": ticket["secret"], "lists": [main], "datetime": at.isoformat(), "nonce": "theirs-1"}
        assert other.post("/checkinrpc/redeem/", json=body).json()["status"] == "ok"
    becomes(gate, ticket["secret"], main, Reason.ALREADY_ENTERED)
    (row,) = gate.kiosk.database.db.conn.execute(
        "SELECT device_id, corrected_at, is_local FROM entries WHERE ticket_id = ? AND outcome = 'admit'",
        (str(ticket["id"]),),
    ).fetchall()
    device = venue.rows("SELECT device_id FROM pretixbase_device WHERE name = 'pretixscan-3'")[0][0]
    assert row == (f"pretix:{device}", round(at.timestamp() * 1_000_000), 0)


def test_another_devices_scan_that_was_taken_back_is_forgotten_here(venue: Venue, gate: Laptop) -> None:
    ticket, main = venue.ticket(), venue.list_id("main")
    with venue.other_device("pretixscan-5") as other:
        scan = {"secret": ticket["secret"], "lists": [main], "nonce": "theirs-2"}
        assert other.post("/checkinrpc/redeem/", json=scan).json()["status"] == "ok"
        becomes(gate, ticket["secret"], main, Reason.ALREADY_ENTERED)
        assert other.post("/checkinrpc/annul/", json={"lists": [main], "nonce": "theirs-2"}).json()["status"] == "ok"
    becomes(gate, ticket["secret"], main, Reason.OK)
    assert gate.scan(ticket["secret"], main).verdict.admitted
    wait_until(gate.is_drained, "the queue to drain")
    assert [s.successful for s in venue.scans("c.position_id = ?", ticket["id"])] == [False, True]


def test_a_reissued_code_replaces_the_old_one(venue: Venue, gate: Laptop) -> None:
    ticket, main = venue.ticket(), venue.list_id("main")
    fresh = venue.back_office("reissue", secret=ticket["secret"])["secret"]
    assert fresh != ticket["secret"]
    becomes(gate, ticket["secret"], main, Reason.REVOKED)
    becomes(gate, fresh, main, Reason.OK)
    assert gate.scan(fresh, main).verdict.admitted
    wait_until(gate.is_drained, "the queue to drain")
    assert [s.successful for s in venue.scans("c.position_id = ?", ticket["id"])] == [True]


def test_a_code_that_was_reissued_while_we_were_offline_still_arrives(venue: Venue, gate: Laptop) -> None:
    ticket, main = venue.ticket(), venue.list_id("main")
    gate.stop_daemon()
    (entry,) = gate.scan(ticket["secret"], main).entries
    venue.back_office("reissue", secret=ticket["secret"])
    gate.start_daemon()
    wait_until(gate.is_drained, "the queue to drain")
    assert [(s.nonce, s.successful, s.forced) for s in venue.scans("c.position_id = ?", ticket["id"])] == [
        (entry.entry_id, True, True)
    ]


def test_a_block_comes_and_goes(venue: Venue, gate: Laptop) -> None:
    ticket, main = venue.ticket(), venue.list_id("main")
    venue.back_office("block", secret=ticket["secret"])
    becomes(gate, ticket["secret"], main, Reason.BLOCKED)
    venue.back_office("unblock", secret=ticket["secret"])
    becomes(gate, ticket["secret"], main, Reason.OK)


def test_cancelled_orders_and_positions_are_refused(venue: Venue, gate: Laptop) -> None:
    ticket, main = venue.ticket(), venue.list_id("main")
    first, second = venue.seed["night"]["tickets"]["two"]
    venue.back_office("cancel_order", code=ticket["order"])
    venue.back_office("cancel_position", secret=first["secret"])
    for gone in (ticket, first):
        # Signed codes are revoked with that: gates that know keys only must learn of it too.
        becomes(gate, gone["secret"], main, Reason.REVOKED)
        ((secret,),) = venue.rows("SELECT secret FROM pretixbase_orderposition WHERE id = ?", gone["id"])
        becomes(gate, secret, main, Reason.CANCELLED)
    assert reads(gate, second["secret"], main)() is Reason.OK


def test_lists_are_renamed_and_vanish(venue: Venue, gate: Laptop) -> None:
    list_id = venue.list_id("pending")
    gate.stop_daemon()  # a daemon that runs looks at lists every half minute
    venue.back_office("rename_list", list_id=list_id, name="Evening box office")
    assert gate.sync().returncode == 0
    assert gate.count("check_in_lists", "id = ? AND name = 'Evening box office'", str(list_id)) == 1
    venue.back_office("delete_list", list_id=list_id)
    assert gate.sync().returncode == 0
    assert gate.count("check_in_lists", "id = ?", str(list_id)) == 0
    gate.start_daemon()


def test_a_quiet_server_is_a_quiet_database(venue: Venue, gate: Laptop) -> None:
    """What is known already is not written again: the kiosk is not woken for nothing."""
    database = gate.kiosk.database

    def see_a_pull_end() -> None:
        last = heartbeat(database)
        wait_until(lambda: _pulled_at(heartbeat(database)) != _pulled_at(last), "another pull")

    def pull_once_more() -> None:
        see_a_pull_end()  # this one may have begun before the last change
        see_a_pull_end()

    def written() -> list[tuple[object, ...]]:
        query = "SELECT stream, cursor, updated_at FROM stream_states WHERE stream IN ('orders', 'withdrawn', 'media')"
        return [*database.db.conn.execute(query), ("runs", gate.count("sync_runs"))]

    wait_until(gate.is_drained, "the queue to drain")
    before = written()
    for _ in range(40):  # what was read within the overlap of two readings is written once more
        pull_once_more()
        if before == (before := written()):
            break
    for _ in range(4):
        pull_once_more()
        assert written() == before
