"""Devices of a real pretix: set-up codes, security profiles, and the end of a device."""

import json

import pytest
from typer.testing import CliRunner

from sync.cli.main import app
from tests.live.laptop import Laptop, enrol
from tests.live.venue import Venue, wait_until

pytestmark = pytest.mark.live


def test_an_enrolled_kiosk_knows_the_whole_roster(venue: Venue, laptop: Laptop) -> None:
    enrol(laptop, venue, "full-0")
    positions = venue.rows(
        "SELECT count(*) FROM pretixbase_orderposition p JOIN pretixbase_order o ON o.id = p.order_id"
        " JOIN pretixbase_event e ON e.id = o.event_id WHERE e.slug IN ('night', 'day')"
    )[0][0]
    assert laptop.count("tickets") == positions
    assert laptop.count("credentials") == positions
    assert laptop.count("events") == 2  # this device may not see the third
    assert laptop.count("check_in_lists", "event_id = 'night'") >= len(venue.seed["night"]["lists"]) - 1
    assert laptop.count("signing_keys") == 1
    assert laptop.count("media") == venue.rows("SELECT count(*) FROM pretixbase_reusablemedium")[0][0] >= 1
    assert laptop.count("gates", "name = 'North gate'") == 1
    assert laptop.count("questions", "at_check_in = 1") == 1
    assert laptop.count("bookings", "status = 'pending_payment'") >= 1
    assert laptop.status()["device"] == {
        "id": laptop.kiosk.device_id,
        "platform": "pretix",
        "base_url": venue.url,
        "state": "enrolled",
    }


def test_a_code_can_be_used_once(venue: Venue, laptop: Laptop) -> None:
    venue.other_device("full-1").close()
    laptop.start_daemon()
    answer = laptop.ask_to_enrol(venue.setup_code("full-1"))
    assert (answer.state, answer.answer["key"]) == ("failed", "enrol.used")
    unknown = json.dumps({"handshake_version": 1, "url": venue.url, "token": "nobody's"})
    answer = laptop.ask_to_enrol(unknown)
    assert (answer.state, answer.answer["key"]) == ("failed", "enrol.failed")
    assert laptop.device_state() == "none"


def test_the_profile_for_scanning_is_enough(venue: Venue, laptop: Laptop) -> None:
    enrol(laptop, venue, "pretixscan-0")
    ticket = venue.ticket()
    assert laptop.scan(ticket["secret"], venue.list_id("main")).verdict.admitted
    wait_until(laptop.is_drained, "the queue to drain")
    assert [scan.successful for scan in venue.scans("c.position_id = ?", ticket["id"])] == [True]


def test_a_profile_without_orders_says_what_it_lacks_and_gives_the_rest(venue: Venue, laptop: Laptop) -> None:
    laptop.start_daemon()
    assert laptop.ask_to_enrol(venue.setup_code("pretixscan_online_noorders-0")).state == "done"

    def failed() -> bool:
        return laptop.count("sync_runs", "operation = 'pull' AND status = 'failed'") > 0

    wait_until(failed, "the pull to fail")
    assert laptop.count("check_in_lists") > 0
    assert laptop.count("tickets") == 0
    assert not laptop.is_up_to_date()
    assert laptop.device_state() == "enrolled"
    assert "/orders/: this device may not do that" in laptop.status()["runs"][0]["error_details"]


def test_a_revoked_device_says_so_and_keeps_what_it_has_to_send(venue: Venue, laptop: Laptop) -> None:
    enrol(laptop, venue, "full-2")
    before = venue.ticket()
    assert laptop.scan(before["secret"], venue.list_id("main")).verdict.admitted
    wait_until(laptop.is_drained, "the queue to drain")
    venue.back_office("revoke_device", name="full-2")
    wait_until(lambda: laptop.device_state() == "revoked", "the device to learn that it is revoked")
    ticket = venue.ticket()
    assert laptop.scan(ticket["secret"], venue.list_id("main")).verdict.admitted  # guests must not pay for that
    laptop.stop_daemon()
    assert laptop.sync().returncode == 1
    assert laptop.queue().queued == 1
    assert laptop.status()["daemon"]["last_error_key"] == "delivery.unauthorised"
    assert venue.scans("c.position_id = ?", ticket["id"]) == []
    # Enrolled again, it sends what it kept; what it sent under its former name is no news to it.
    enrol(laptop, venue, "full-3")
    wait_until(laptop.is_drained, "the queue to drain")
    for sent in (before, ticket):
        assert [scan.successful for scan in venue.scans("c.position_id = ?", sent["id"])] == [True]
        assert laptop.count("entries", "ticket_id = ?", str(sent["id"])) == 1


def test_a_trial_shows_what_the_server_gives_and_keeps_nothing(venue: Venue) -> None:
    with venue.other_device("full-4") as other:
        token = other.headers["Authorization"].removeprefix("Device ")
    done = CliRunner().invoke(app, ["profile", "try", "pretix", "--url", venue.url, "--token", token])
    assert done.exit_code == 0, done.output
    for words in ("Event", "CheckInList", "SigningKey", "Booking", "Ticket", "TicketCode"):
        assert words in done.output
    for hidden in (token, venue.seed["night"]["tickets"]["paid"][0]["secret"]):
        assert hidden not in done.output
