"""What every platform has to take: each thing that happened at a gate, exactly once, whatever the network does."""

from typing import Any

import pytest

from kiosk.domain.entries.entry import Direction
from kiosk.domain.reason_codes import Reason
from tests.contract.site import Gate, Site

FAULTS = [
    {"kind": "drop"},
    {"kind": "reset"},
    {"kind": "status", "status": 500},
    {"kind": "status", "status": 503},
    {"kind": "fail_after", "status": 500},
    {"kind": "twice"},
    {"kind": "rate_limit", "retry_after": 1},
    {"kind": "rate_limit", "bare": True},
    {"kind": "latency", "seconds": 0.2},
    {"kind": "clock_skew", "seconds": 4000.0},
    {"kind": "truncate"},
    {"kind": "truncate", "clean": True},
    {"kind": "repeat_ack"},
    {"kind": "lie"},
]


def happenings(site: Site, gate: Gate, skip: int = 0) -> dict[tuple[str, str | None], int]:
    """Let everything happen that can happen at a gate, to guests behind the first ones.

    Returns:
        What the platform should hold of it.
    """
    first, leaver, undone, again = site.guests()[skip : skip + 4]
    assert gate.scan(first).verdict.admitted
    assert gate.scan(leaver).verdict.admitted
    assert gate.scan(leaver, Direction.EXIT).verdict.admitted
    taken_back = gate.scan(undone)
    assert taken_back.verdict.admitted
    gate.take_back(taken_back.entries[0])
    assert gate.scan(again).verdict.admitted
    assert gate.scan(again).verdict.reason is Reason.ALREADY_ENTERED
    assert gate.scan({"code": "not-one-of-ours"} | {"ticket_id": ""}).verdict.reason is Reason.UNKNOWN_TICKET
    return {
        ("admission", first["ticket_id"]): 1,
        ("admission", leaver["ticket_id"]): 1,
        ("exit", leaver["ticket_id"]): 1,
        ("admission", undone["ticket_id"]): 1,
        ("undo", undone["ticket_id"]): 1,
        ("admission", again["ticket_id"]): 1,
        ("refusal", again["ticket_id"]): 1,
        ("refusal", None): 1,
    }


def assert_held(site: Site, before: object, expected: dict[tuple[str, str | None], int]) -> None:
    """Compare what the platform got with what happened."""
    assert site.held() - before == expected  # type: ignore[operator]


def test_everything_that_happens_arrives(site: Site, gate: Gate):
    before = site.held()
    expected = happenings(site, gate)
    gate.deliver()
    assert gate.waiting().dead == 0
    assert_held(site, before, expected)
    undone = site.guests()[2]["ticket_id"]
    assert site.standing(undone) == 0
    assert site.standing(site.guests()[0]["ticket_id"]) == 1


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: "-".join(map(str, fault.values())))
def test_it_arrives_once_whatever_happens_on_the_way(site: Site, gate: Gate, fault: dict[str, Any]):
    for skip, times in ((0, 1), (4, 3)):
        before = site.held()
        expected = happenings(site, gate, skip)
        site.line.fault(times=times, **fault)
        gate.push()
        gate.deliver()
        site.line.heal()
        assert gate.waiting().dead == 0
        assert_held(site, before, expected)


def test_a_token_that_ends_before_the_upload(site: Site, gate: Gate):
    before = site.held()
    expected = happenings(site, gate)
    site.line.fault("revoke_tokens")
    if not site.row.renews:
        assert [failure.key for failure in gate.push().failures] == ["delivery.unauthorised"]
        gate.enrol()
    gate.deliver()
    assert_held(site, before, expected)


def test_a_device_that_was_struck_off_keeps_its_entries(site: Site, gate: Gate):
    before = site.held()
    expected = happenings(site, gate)
    waiting = gate.waiting().queued
    site.line.fault("revoke_devices")
    for outcome in (gate.push(), gate.pull()):
        assert [failure.key for failure in outcome.failures] == ["delivery.unauthorised"]
    assert gate.waiting().queued == waiting
    assert gate.waiting().dead == 0
    assert site.held() == before
    gate.enrol()
    gate.deliver()
    assert_held(site, before, expected)


def test_the_other_gates_admissions_hold_here(site: Site, gate: Gate):
    other = site.enrolled("b")
    guest, undone = site.guests()[:2]
    assert gate.scan(guest).verdict.admitted
    taken_back = gate.scan(undone)
    gate.take_back(taken_back.entries[0])
    gate.deliver()
    assert not other.pull().failures
    assert other.looks(guest) == "already_entered"
    assert other.looks(undone) == "ok"
    assert not gate.pull().failures
    assert gate.looks(undone) == "ok"


def test_both_sides_of_a_conflict_are_kept(site: Site, gate: Gate):
    other = site.enrolled("b")
    guest = site.guests()[0]
    assert gate.scan(guest).verdict.admitted
    assert other.scan(guest).verdict.admitted
    gate.deliver()
    other.push()
    other.store.make_due()
    other.push()
    counted = site.held()["admission", guest["ticket_id"]]
    if site.row.keeps_both:
        assert counted == 2
        assert other.waiting().dead == 0
    else:
        assert counted == 1
        assert other.waiting().dead == 1
    assert other.waiting().queued == 0
    assert not other.pull().failures
    with other.database.reading() as view:
        known = [entry for entry in view.entries_for([guest["ticket_id"]]) if entry.admitted]
    assert len(known) == 2
    assert len({entry.device_id for entry in known}) == 2


def test_a_party_comes_in_parts(site: Site, gate: Gate):
    if not site.row.party:
        pytest.skip("this platform has no parties")
    guest = site.guests(site.row.party)[0]
    assert gate.looks(guest) == "party_size"
    assert len(gate.scan(guest, guests=2).entries) == 2
    gate.deliver()
    assert site.held()["admission", guest["ticket_id"]] == 2
    other = site.enrolled("b")
    assert len(other.scan(guest, guests=guest["party_size"] - 2).entries) == guest["party_size"] - 2
    assert other.looks(guest) == "already_entered"
    other.deliver()
    assert site.held()["admission", guest["ticket_id"]] == guest["party_size"]
