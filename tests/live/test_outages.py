"""Servers and daemons die in the middle: nothing is lost, nothing counts twice, and nothing is begun anew."""

import signal
from collections.abc import Iterator

import pytest

from tests.live.laptop import Laptop, enrol
from tests.live.venue import CROWD, Venue, wait_until

pytestmark = pytest.mark.live
RECORDS = CROWD // 4 + 2 * CROWD
SCANS = 80


@pytest.fixture
def mortal(venue: Venue) -> Iterator[Venue]:
    """The server, which stands again after the test, whatever it did to it."""
    yield venue
    if venue.is_down:
        venue.boot()


def test_five_thousand_positions_through_a_killed_daemon_and_a_killed_server(mortal: Venue, laptop: Laptop) -> None:
    laptop.start_daemon()
    assert laptop.ask_to_enrol(mortal.setup_code("crowd-0")).state == "done"
    wait_until(lambda: laptop.count("tickets") >= 400, "the first pages")
    laptop.stop_daemon(signal.SIGKILL)
    after_first = laptop.count("tickets")
    assert after_first < CROWD
    laptop.start_daemon()
    wait_until(lambda: laptop.count("tickets") >= after_first + 1000, "further pages")
    mortal.kill()
    wait_until(lambda: laptop.count("sync_runs", "status = 'failed'") > 0, "the daemon to notice")
    assert laptop.count("tickets") < CROWD
    mortal.boot()
    wait_until(laptop.is_up_to_date, "the whole roster", seconds=120)
    assert laptop.count("tickets") == laptop.count("credentials") == CROWD
    assert laptop.count("bookings") == CROWD // 4
    taken = laptop.kiosk.database.db.conn.execute("SELECT sum(success_count) FROM sync_runs").fetchone()[0]
    assert taken < 1.25 * RECORDS  # it went on where it was


def test_a_server_and_a_daemon_killed_in_mid_push(mortal: Venue, laptop: Laptop) -> None:
    enrol(laptop, mortal, "pretixscan-4")
    laptop.stop_daemon()
    main = mortal.list_id("main")
    made = {}
    for _ in range(SCANS):
        ticket = mortal.ticket()
        (entry,) = laptop.scan(ticket["secret"], main).entries
        made[entry.entry_id] = (ticket["id"], entry.corrected_at)

    def arrived() -> int:
        return sum(scan.nonce in made for scan in mortal.scans("d.name = 'pretixscan-4'"))

    laptop.start_daemon()
    wait_until(lambda: arrived() >= 15, "the first scans")
    mortal.kill()
    wait_until(lambda: laptop.count("sync_runs", "operation = 'push' AND status = 'failed'"), "the daemon to notice")
    so_far = arrived()
    assert so_far < SCANS
    mortal.boot()
    wait_until(lambda: arrived() >= so_far + 15, "further scans", pause_s=0.01)
    laptop.stop_daemon(signal.SIGKILL)
    assert not laptop.is_drained()
    laptop.start_daemon()
    wait_until(laptop.is_drained, "the queue to drain", seconds=120)
    seen = mortal.scans("d.name = 'pretixscan-4'")
    assert {scan.nonce: (scan.ticket, scan.at) for scan in seen} == made
    assert len(seen) == len(made)
    assert all(scan.successful for scan in seen)
    assert laptop.dead_letters() == []
