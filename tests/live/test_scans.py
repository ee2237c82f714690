"""Scans go up to a real pretix: once each, with their own time, and with what was decided."""

from datetime import timedelta

import pytest

from kiosk.domain.entries.entry import Direction
from kiosk.domain.reason_codes import Reason
from tests.live.laptop import Laptop, enrol
from tests.live.venue import Scanned, Venue, wait_until

pytestmark = pytest.mark.live
DEVICE = "pretixscan-1"


def drained(gate: Laptop) -> None:
    wait_until(gate.is_drained, "the queue to drain")


def scans_of(venue: Venue, ticket: int) -> list[Scanned]:
    return venue.scans("c.position_id = ?", ticket)


def test_what_was_decided_offline_goes_up_with_its_own_time(venue: Venue, gate: Laptop) -> None:
    gate.stop_daemon()
    first, second = venue.ticket(), venue.ticket()
    reentry = venue.list_id("reentry")
    steps = [
        (first, venue.list_id("main"), Direction.ENTRY, 40),
        (second, reentry, Direction.ENTRY, 39),
        (second, reentry, Direction.EXIT, 30),
        (second, reentry, Direction.ENTRY, 20),
    ]
    made = []
    for ticket, list_id, direction, minutes in steps:
        result = gate.scan(ticket["secret"], list_id, direction=direction, ago=timedelta(minutes=minutes))
        assert result.verdict.reason is Reason.OK
        made.append(result.entries[0])
    gate.start_daemon()
    drained(gate)
    seen = [s for s in scans_of(venue, first["id"]) + scans_of(venue, second["id"]) if s.successful]
    assert [(s.nonce, s.at, s.kind, s.device) for s in seen] == [
        (entry.entry_id, entry.corrected_at, entry.direction.value, DEVICE) for entry in made
    ]
    assert not any(s.forced for s in seen)  # all of them would have been possible online


def test_refusals_are_told_with_their_reason(venue: Venue, gate: Laptop) -> None:
    tickets = venue.seed["night"]["tickets"]
    used = venue.ticket()
    main, vip = venue.list_id("main"), venue.list_id("vip")
    assert gate.scan(used["secret"], main).verdict.admitted
    expected = {
        gate.scan(code, list_id).entries[0].entry_id: (reason, list_id)
        for code, list_id, reason in (
            ("no ticket at all", main, "invalid"),
            (used["secret"], main, "already_redeemed"),
            (used["secret"], vip, "product"),
            (tickets["cancelled"][0]["secret"], main, "canceled"),
            (tickets["expired"][0]["secret"], main, "canceled"),
            (tickets["pending"][0]["secret"], main, "unpaid"),
            (tickets["unapproved"][0]["secret"], main, "unapproved"),
            (tickets["late"][0]["secret"], main, "invalid_time"),
        )
    }
    drained(gate)
    seen = {s.nonce: (s.reason, s.list_id) for s in venue.scans("c.successful = 0") if s.nonce in expected}
    assert seen == expected


def test_what_is_sent_again_counts_once(venue: Venue, gate: Laptop) -> None:
    ticket = venue.ticket()
    gate.scan(ticket["secret"], venue.list_id("main"))
    gate.scan(ticket["secret"], venue.list_id("main"))
    gate.scan("not known anywhere", venue.list_id("main"))
    drained(gate)
    before = venue.scans()
    gate.stop_daemon()
    gate.send_again()
    gate.start_daemon()
    drained(gate)
    assert venue.scans() == before
    assert gate.dead_letters() == []


def test_a_scan_is_taken_back(venue: Venue, gate: Laptop) -> None:
    ticket = venue.ticket()
    gate.stop_daemon()
    (entry,) = gate.scan(ticket["secret"], venue.list_id("main"), ago=timedelta(minutes=5)).entries
    gate.take_back(entry, after=timedelta(minutes=2))
    gate.start_daemon()
    drained(gate)
    (seen,) = scans_of(venue, ticket["id"])
    assert (seen.nonce, seen.successful, seen.reason) == (entry.entry_id, False, "annulled")
    assert gate.scan(ticket["secret"], venue.list_id("main")).verdict.admitted
    drained(gate)
    assert [s.successful for s in scans_of(venue, ticket["id"])] == [False, True]
    assert gate.dead_letters() == []


def test_a_scan_that_was_taken_back_too_late_is_set_aside_with_words(venue: Venue, laptop: Laptop) -> None:
    enrol(laptop, venue, "full-5")
    ticket = venue.ticket()
    (entry,) = laptop.scan(ticket["secret"], venue.list_id("main"), ago=timedelta(minutes=30)).entries
    laptop.take_back(entry, after=timedelta(minutes=16))
    drained(laptop)
    assert laptop.dead_letters() == ["too late: the server takes back only within 15 minutes of the scan"]
    assert [s.successful for s in scans_of(venue, ticket["id"])] == [True]


def test_a_guest_who_was_looked_up_is_admitted_on_the_server(venue: Venue, gate: Laptop) -> None:
    ticket = venue.ticket()
    (entry,) = gate.look_up(ticket["id"], venue.list_id("main")).entries
    drained(gate)
    assert [(s.nonce, s.successful, s.at) for s in scans_of(venue, ticket["id"])] == [
        (entry.entry_id, True, entry.corrected_at)
    ]


def test_a_wristband_stands_for_its_ticket(venue: Venue, gate: Laptop) -> None:
    result = gate.scan(venue.seed["night"]["medium"], venue.list_id("main"))
    assert result.verdict.ticket is not None
    drained(gate)
    assert [s.nonce for s in scans_of(venue, int(result.verdict.ticket.id))] == [result.entries[0].entry_id]


def test_a_main_ticket_opens_its_add_on(venue: Venue, gate: Laptop) -> None:
    tickets = venue.seed["night"]["tickets"]
    result = gate.scan(tickets["main"][0]["secret"], venue.list_id("workshop"))
    assert result.verdict.ticket is not None
    assert int(result.verdict.ticket.id) == tickets["addon"][0]["id"]
    drained(gate)
    assert [s.successful for s in scans_of(venue, tickets["addon"][0]["id"])] == [True]


def test_answers_given_at_the_gate_reach_the_server(venue: Venue, gate: Laptop) -> None:
    vip, question = venue.seed["night"]["tickets"]["vip"][0], venue.seed["night"]["question"]
    asked = gate.scan(vip["secret"], venue.list_id("vip"))
    assert asked.verdict.reason is Reason.QUESTIONS
    assert gate.scan(vip["secret"], venue.list_id("vip"), answers={str(question): "left"}).verdict.admitted
    drained(gate)
    assert [s.successful for s in scans_of(venue, vip["id"])] == [True]
    answers = venue.rows("SELECT answer FROM pretixbase_questionanswer WHERE orderposition_id = ?", vip["id"])
    assert answers == [("left",)]


def test_a_rule_is_kept_offline_and_online(venue: Venue, gate: Laptop) -> None:
    ticket, rules = venue.ticket(), venue.list_id("rules")
    assert gate.scan(ticket["secret"], rules).verdict.admitted
    again = gate.scan(ticket["secret"], rules)
    assert again.verdict.reason in {Reason.RULES, Reason.ALREADY_ENTERED}
    drained(gate)
    assert [s.successful for s in scans_of(venue, ticket["id"])] == [True, False]


def test_one_kiosk_serves_several_events(venue: Venue, gate: Laptop) -> None:
    day = venue.seed["day"]
    assert gate.scan(day["tickets"][0]["secret"], day["lists"]["day"], event="day").verdict.admitted
    drained(gate)
    assert [s.list_id for s in scans_of(venue, day["tickets"][0]["id"])] == [day["lists"]["day"]]
