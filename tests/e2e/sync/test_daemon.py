"""The daemon against a platform over real HTTP, in real processes, with everything that goes wrong at a venue."""

import json
import re
import signal
import sys
import time

import pytest

from kiosk.store.channel import sync_state
from kiosk.store.channel.daemon_housekeeping import dead_letters
from kiosk.store.outbox.delivery_queue import outbox_counts
from tests.support.patience import wait_for
from tests.support.platforms.sandbox import UNTIL_HEALED_S


def held(platform):
    return {log["entryId"]: log for log in platform.state()["entryLogs"]}


def good(platform, count):
    """Return tickets that no other test of this platform uses."""
    return [guest["ticket_id"] for guest in platform.fresh_guests(count)]


def assert_delivered_once(platform, refs):
    logs = [log["entryId"] for log in platform.state()["entryLogs"]]
    for ref in refs:
        assert logs.count(ref) == 1


def beat(laptop):
    return sync_state.heartbeat(laptop.database)


def test_the_whole_way(gate, platform):
    assert gate.roster() == {
        "events": 2,
        "ticket_types": 5,
        "check_in_lists": 2,
        "bookings": 120,
        "tickets": 120,
        "credentials": gate.roster()["credentials"],
        "signing_keys": 2,
    }
    refs = gate.scan(*good(platform, 5))
    gate.wait_until_delivered()
    assert_delivered_once(platform, refs)
    assert all(held(platform)[ref]["result"] == "SUCCESS" for ref in refs)
    wait_for(lambda: beat(gate).online, "the heartbeat to say online")
    wait_for(lambda: sync_state.clock_reading(gate.database) is not None, "the clock to be measured")


def test_what_is_queued_wakes_the_daemon(laptop, platform):
    laptop.start_daemon(interval=3600.0)  # nobody waits for so long here: it is woken, or this fails
    assert laptop.enrol(platform).state == "done"
    wait_for(laptop.has_roster, "the roster")
    laptop.scan(*good(platform, 1))
    laptop.wait_until_delivered()


def test_the_platform_is_down_at_the_start(laptop, site):
    platform = site.start()
    code = platform.setup_code()
    site.stop()
    laptop.start_daemon()
    refused = laptop.answer(laptop.ask("enrol", {"setup_code": json.dumps(code)}))
    assert refused.state == "failed"
    assert refused.answer["key"] == "delivery.nobody"
    assert refused.body == {}
    site.start()
    assert laptop.answer(laptop.ask("enrol", {"setup_code": json.dumps(code)})).state == "done"
    wait_for(laptop.has_roster, "the roster")


def test_the_platform_is_down_in_the_middle(gate, site):
    first = gate.scan(*good(site.platform, 3))
    gate.wait_until_delivered()
    site.stop()
    second = gate.scan(*good(site.platform, 4))
    # What was under way when it went was broken off; whoever asks after that finds nobody.
    wait_for(lambda: beat(gate).last_error_key == "delivery.nobody", "the heartbeat to say that nobody is there")
    assert not beat(gate).online
    assert gate.queued() == 4
    assert not dead_letters(gate.database, 9)
    platform = site.start()
    gate.wait_until_delivered()
    assert_delivered_once(platform, first + second)
    # Entries may go up a turn before the last of what failed is fetched again.
    wait_for(lambda: beat(gate).online and not beat(gate).last_error, "the heartbeat to say that all is well")


def test_connections_are_refused_for_a_while(venue):
    gate, platform = venue
    platform.fault("refuse", seconds=5.0)  # long enough for a busy machine to see it
    wait_for(lambda: not platform.answers(), "the platform to be gone")
    refs = gate.scan(*good(platform, 3))
    assert gate.queued() == 3
    gate.wait_until_delivered()
    assert_delivered_once(platform, refs)


def test_errors_500(venue):
    gate, platform = venue
    platform.fault("status", status=500, times=5)
    refs = gate.scan(*good(platform, 3))
    gate.wait_until_delivered()
    assert_delivered_once(platform, refs)
    assert outbox_counts(gate.database).dead == 0


@pytest.mark.parametrize("as_date", [False, True])
def test_too_many_requests(venue, as_date):
    gate, platform = venue
    before = platform.met().get("rate_limit", 0)
    platform.fault("rate_limit", path="/entry-logs/batch", times=1, retry_after=2, as_date=as_date)
    began = time.monotonic()  # not from the refusal on: this process may hear of it late
    refs = gate.scan(*good(platform, 2))
    wait_for(lambda: platform.met().get("rate_limit", 0) > before, "the refusal")
    gate.wait_until_delivered()
    assert time.monotonic() - began > 1.0  # it was left alone as long as it asked for (a date has no fractions)
    assert_delivered_once(platform, refs)


@pytest.mark.parametrize("clean", [False, True])
def test_truncated_json(laptop, platform, clean):
    for path in ("/bookings", "/qr/codes", "/entry-logs/batch"):
        platform.fault("truncate", path=path, times=2, clean=clean)
    laptop.start_daemon()
    assert laptop.enrol(platform).state == "done"
    wait_for(laptop.has_roster, "the roster")
    refs = laptop.scan(*good(platform, 2))
    laptop.wait_until_delivered()
    assert_delivered_once(platform, refs)
    assert laptop.roster()["bookings"] == 120


def test_duplicate_acknowledgements(venue):
    gate, platform = venue
    platform.fault("repeat_ack", times=1)
    refs = gate.scan(*good(platform, 3))
    gate.wait_until_delivered()
    assert platform.met()["repeat_ack"] == 1
    assert_delivered_once(platform, refs)


def test_an_answer_that_got_lost(venue):
    gate, platform = venue
    platform.fault("drop", path="/entry-logs/batch", times=2)
    refs = gate.scan(*good(platform, 3))
    gate.wait_until_delivered()
    assert platform.met()["drop"] == 2
    assert_delivered_once(platform, refs)


def test_a_page_served_twice(venue):
    gate, platform = venue
    platform.fault("repeat_page", path="/bookings", times=2)
    token = platform.organizer_token()
    (guest,) = platform.fresh_guests(1)
    bookings = gate.roster()["bookings"]
    platform.talk("POST", "/v1/qr/scan", {"qrData": guest["code"]}, token)
    wait_for(lambda: platform.met().get("repeat_page") == 2, "the repetition")
    wait_for(lambda: _knows_entry_of(gate, guest["ticket_id"]), "the other gate's entry")
    assert gate.roster()["bookings"] == bookings


def _knows_entry_of(laptop, ticket_id):
    with laptop.database.reading() as view:
        return len(view.entries_for([ticket_id])) == 1


def test_a_token_that_is_revoked(venue):
    gate, platform = venue
    before = gate.device().secrets
    platform.fault("revoke_tokens")
    refs = gate.scan(*good(platform, 2))
    gate.wait_until_delivered()
    assert_delivered_once(platform, refs)
    assert gate.device().secrets != before


def test_a_device_that_is_revoked_keeps_its_entries_and_can_be_enrolled_again(venue):
    gate, platform = venue
    platform.fault("revoke_devices")
    gate.scan(*good(platform, 2))
    wait_for(lambda: gate.device().state == "revoked", "the device to be marked")
    wait_for(lambda: beat(gate).last_error_key == "delivery.unauthorised", "the heartbeat to say so")
    assert gate.queued() == 2
    assert not dead_letters(gate.database, 9)
    assert gate.enrol(platform).state == "done"
    gate.wait_until_delivered()
    assert gate.device().state == "enrolled"


def test_a_second_platform_does_not_get_the_first_ones_entries(venue):
    gate, platform = venue
    platform.fault("down", path="/entry-logs")
    gate.scan(*good(platform, 2))
    elsewhere = {"url": "http://127.0.0.1:9/v1", "token": "x"}
    refused = gate.answer(gate.ask("enrol", elsewhere))
    assert (refused.state, refused.answer["key"]) == ("failed", "enrol.unsent")
    platform.heal()
    gate.wait_until_delivered()


def test_a_cursor_that_expired(venue):
    gate, platform = venue
    gone, kept = platform.fresh_guests(2)
    bookings = gate.roster()["bookings"]
    platform.talk("DELETE", f"/v1/bookings/{gone['ticket_id']}", token=platform.organizer_token())
    platform.fault("expire_cursors")
    wait_for(lambda: gate.roster()["bookings"] == bookings - 1, "the resync")
    with gate.database.reading() as view:
        assert view.ticket(gone["ticket_id"]) is None
        assert view.ticket(kept["ticket_id"]) is not None


def test_a_dead_letter_and_another_try(venue):
    gate, platform = venue
    platform.fault("status", path="/entry-logs/batch", status=422, times=1)
    refs = gate.scan(*good(platform, 1))
    wait_for(lambda: dead_letters(gate.database, 9), "the dead letter")
    assert gate.queued() == 0
    answer = gate.answer(gate.ask("retry_dead"))
    assert answer.answer == {"revived": 1}
    wait_for(lambda: refs[0] in held(platform), "the delivery")


def test_killed_between_send_and_acknowledgement(gate, platform):
    platform.fault("latency", path="/entry-logs/batch", seconds=UNTIL_HEALED_S, times=1)
    refs = gate.scan(*good(platform, 5))
    wait_for(lambda: platform.met().get("latency"), "the upload to be under way")
    assert gate.programs[0].end(signal.SIGKILL) == -signal.SIGKILL
    platform.heal()
    wait_for(lambda: refs[0] in held(platform), "the platform to take it all the same")
    assert gate.queued() == 5  # nobody was left to hear the answer
    gate.start_daemon()
    gate.wait_until_delivered()
    assert_delivered_once(platform, refs)


def test_a_second_daemon_is_refused(gate):
    second = gate.run("run")
    assert second.returncode == 4
    assert re.fullmatch(r"The sync daemon is running already \(process \d+\)\.\n", second.stderr)
    assert gate.run("once").returncode == 4
    assert gate.programs[0].popen.poll() is None


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_cleanly(gate, platform, number):
    refs = gate.scan(*good(platform, 3))
    assert gate.programs[0].end(number) == 0
    assert '"event": "ended"' in gate.log.read_text()
    assert "Traceback" not in gate.log.read_text()
    gate.start_daemon()
    gate.wait_until_delivered()
    assert_delivered_once(platform, refs)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no systemd on Windows")
def test_a_signal_in_the_middle_of_a_slow_answer(gate, platform):
    platform.fault("latency", path="/entry-logs/batch", seconds=1.5, times=1)
    refs = gate.scan(*good(platform, 3))
    wait_for(lambda: platform.met().get("latency"), "the upload to be under way")
    assert gate.programs[0].end() == 0
    assert gate.queued() == 0  # it waited for the answer
    assert_delivered_once(platform, refs)
