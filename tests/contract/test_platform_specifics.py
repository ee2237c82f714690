"""What single platforms have of their own: a database that refuses, a table that does not, branding."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest

from kiosk.domain.entries.entry import Direction
from kiosk.domain.errors import DoorError
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.own_names import own_name
from kiosk.domain.roster.staffing import Role
from kiosk.domain.verdicts.details import InLine, PartySize
from kiosk.store.staff.assignments import platform_shifts, platform_staff
from tests.contract.platforms import of
from tests.contract.sandbox_site import SandboxSite
from tests.contract.site import Gate, person_of_role

# -- Bilten: one check-in for each ticket, by the database's own word


def dead_letter(gate: Gate) -> str:
    found = gate.database.db.conn.execute("SELECT last_error FROM outbox WHERE state = 'dead'").fetchall()
    assert len(found) == 1
    return str(found[0][0])


@of("bilten")
def test_our_own_check_in_in_our_way_is_a_delivery(site: SandboxSite, gate: Gate):
    guest = site.guests()[0]
    gate.scan(guest)
    site.platform.fault("drop", path="/check-ins", times=1)
    assert gate.push().failures
    assert site.held()["admission", guest["ticket_id"]] == 1
    gate.deliver()
    assert gate.waiting().dead == 0
    assert site.held()["admission", guest["ticket_id"]] == 1


@of("bilten")
def test_another_gates_check_in_in_our_way_is_a_conflict_for_people(site: SandboxSite, gate: Gate):
    other = site.enrolled("b")
    guest = site.guests()[0]
    gate.scan(guest)
    other.scan(guest)
    gate.deliver()
    other.push()
    assert other.waiting().dead == 1
    assert dead_letter(other) == "TICKET_ALREADY_USED"
    # Settled by the organizer: the first check-in is taken back, and the dead letter is tried again.
    gate.take_back(gate.last_entry(guest))
    gate.deliver()
    other.store.revive_dead()
    other.deliver()
    assert other.waiting().dead == 0
    assert site.standing(guest["ticket_id"]) == 1


@of("bilten")
def test_another_use_of_a_ticket_is_no_conflict(site: SandboxSite, gate: Gate):
    guest = site.guests()[0]
    gate.allow_reentry()
    assert gate.scan(guest).verdict.admitted
    assert gate.scan(guest, Direction.EXIT).verdict.admitted
    again = gate.scan(guest)
    assert again.verdict.admitted
    assert again.entries[0].generation == 1
    gate.deliver()
    assert gate.waiting().dead == 0
    assert site.held()["admission", guest["ticket_id"]] == 2
    gate.take_back(again.entries[0])
    gate.deliver()
    assert site.standing(guest["ticket_id"]) == 1


@of("bilten")
def test_a_ticket_that_was_cancelled_meanwhile_is_refused_and_seen(site: SandboxSite, gate: Gate):
    guest = site.guests()[0]
    gate.scan(guest)
    site.do("cancel", guest["ticket_id"])
    gate.push()
    assert "TICKET_INVALID" in dead_letter(gate)


@of("bilten")
def test_branding_comes_without_style_sheets(site: SandboxSite, gate: Gate):
    with gate.database.reading() as view:
        event = view.event(site.platform.handout["event_id"])
    assert event is not None
    branding = event.settings.others["branding"]
    assert branding["primary_color"] == "#1b4d3e"
    assert set(branding) == {"logo_url", "primary_color", "secondary_color", "font_family"}


# -- Events & Activities: no unique key, parties


@of("events_activities")
def test_a_delivery_that_the_platform_forgot_is_not_made_twice(site: SandboxSite, gate: Gate):
    guest = site.guests()[0]
    gate.scan(guest)
    site.platform.fault("drop", path="/check-ins", times=2)
    gate.push()
    site.platform.heal()
    before = site.held()
    site.do("forget_keys", "")
    gate.deliver()
    assert site.held() - before in ({}, {("admission", guest["ticket_id"]): 1})
    assert site.held()["admission", guest["ticket_id"]] == 1


@of("events_activities")
def test_guests_who_were_counted_elsewhere_are_counted(site: SandboxSite, gate: Gate):
    guest = next(g for g in site.guests("party") if g["party_size"] >= 3)
    for number in range(2):
        site.check_in_by_hand(guest, f"hand-{number}")
    assert not gate.pull().failures
    assert gate.scan(guest, guests=guest["party_size"]).verdict.reason is Reason.PARTY_SIZE
    rest = gate.scan(guest, guests=guest["party_size"] - 2)
    assert [entry.guest_no for entry in rest.entries] == list(range(3, guest["party_size"] + 1))


@of("events_activities")
def test_the_names_of_a_party_are_known(site: SandboxSite, gate: Gate):
    guest = site.guests("party")[0]
    asked = gate.scan(guest).verdict.details
    assert isinstance(asked, PartySize)
    assert [one.may_walk for one in asked.guests] == [True] * guest["party_size"]
    here = [asked.guests[0], asked.guests[2]]
    came = gate.scan(guest, who=frozenset(one.number for one in here))
    assert came.verdict.guests == (1, 3)
    gate.deliver()
    # Another gate sees who is in, by name, and asks for the others only.
    other = site.enrolled("b")
    known = other.scan(guest).verdict.details
    assert isinstance(known, PartySize)
    assert [one.name for one in known.guests if not one.may_walk] == [one.name for one in here]
    assert all(one.name for one in known.guests)
    again = other.scan(guest, who=frozenset({1, 2}))
    assert again.verdict.reason is Reason.PARTY_SIZE, "one of them is in"


@of("events_activities")
def test_a_free_place_goes_to_the_next_in_line_offline_and_is_told_upwards(site: SandboxSite, gate: Gate):
    first, second, told = site.guests()[:3]
    for guest in site.guests("waitlisted"):  # others who wait before them
        site.do("cancel", guest["ticket_id"])
    for guest in (first, second, told):
        site.do("waitlist", guest["ticket_id"])
    site.do("notify", told["ticket_id"])
    gate.pull()

    def before(guest: Mapping[str, Any]) -> int:
        details = gate.scan(guest).verdict.details
        assert isinstance(details, InLine)
        return details.before

    assert [before(guest) for guest in (told, first, second)] == [0, 1, 2]
    gate.stewards_approve = True
    with pytest.raises(DoorError) as refused:
        gate.door.decide(second["ticket_id"], gate.station(), approve=True)
    assert (refused.value.key, refused.value.overridable) == ("door.not_next", True)
    gate.door.decide(told["ticket_id"], gate.station(), approve=True)
    assert [before(guest) for guest in (first, second)] == [0, 1]
    assert gate.looks(told) == "unpaid", "a place has to be paid for as any other"
    gate.door.decide(first["ticket_id"], gate.station(), approve=False)
    gate.door.decide(second["ticket_id"], gate.station(), approve=True, supervisor="Sam")
    gate.deliver()
    line = {row["booking"]: row["status"] for row in site.platform.state()["waitlist"]}
    assert [line[guest["ticket_id"]] for guest in (told, first, second)] == ["JOINED", "EXPIRED", "JOINED"]
    assert not gate.pull().failures
    assert [gate.looks(guest) for guest in (told, first, second)] == ["unpaid", "cancelled", "unpaid"]


@of("events_activities")
def test_who_helped_and_is_a_guest_again_is_no_staff_any_more(site: SandboxSite, gate: Gate):
    co_host = person_of_role(gate, Role.SUPERVISOR)
    (row,) = gate.database.db.conn.execute("SELECT id FROM staff_assignments WHERE person_id = ?", (co_host.id,))
    site.do("step_down", row[0])
    assert not gate.pull().failures
    assert [person.role for person in platform_staff(gate.database)] == [Role.ORGANIZER]


# -- EventfulHQ: client credentials, sync_logs


@of("eventfulhq")
def test_when_the_refresh_token_ended_too_the_client_asks_anew(site: SandboxSite, gate: Gate):
    guest = site.guests()[0]
    gate.scan(guest)
    site.platform.fault("revoke_tokens", refresh=True)
    gate.deliver()
    assert site.held()["admission", guest["ticket_id"]] == 1


def with_token(guest: Mapping[str, Any]) -> dict[str, Any]:
    """Return a guest who shows the ticket's second code."""
    return {**guest, "code": guest["access_token"]}


@of("eventfulhq")
def test_both_codes_of_a_ticket_are_one_ticket(site: SandboxSite, gate: Gate):
    guest, other = site.guests()[:2]
    assert gate.scan(with_token(guest)).verdict.admitted
    assert gate.looks(guest) == gate.looks(with_token(guest)) == "already_entered"
    gate.deliver()
    assert site.held()["admission", guest["ticket_id"]] == 1
    done = site.do("transfer", other["ticket_id"])
    gate.pull()
    assert gate.looks(other) == gate.looks(with_token(other)) == "transferred"
    assert gate.looks({**other, "code": done["access_token"]}) == "ok"
    site.do("refund", other["ticket_id"])
    gate.pull()
    assert (
        gate.looks({**other, "code": done["access_token"]}) == gate.looks({**other, "code": done["code"]}) == "refunded"
    )


@of("eventfulhq")
def test_event_list_and_types_are_known_in_several_languages(site: SandboxSite, gate: Gate):
    with gate.database.reading() as view:
        event = view.event(site.handout["event_id"])
        rules = view.check_in_list(site.handout["list_id"])
        types = view.ticket_types(site.handout["event_id"])
    assert event is not None
    assert rules is not None
    assert own_name(event, "de") == own_name(rules, "de") == "Mittsommernacht-Festival"
    assert own_name(event, "hi") == event.name
    assert {"Allgemeiner Einlass", "Studierende", "VIP"} <= {own_name(kind, "de") for kind in types}


@of("eventfulhq")
def test_every_upload_leaves_a_sync_log(site: SandboxSite, gate: Gate):
    for guest in site.guests()[:3]:
        gate.scan(guest)
    gate.deliver()
    logs = site.platform.state()["sync_logs"]
    assert [(log["status"], log["records_processed"], log["success_count"]) for log in logs] == [("completed", 3, 3)]


@of("eventfulhq")
def test_the_old_owners_code_stays_refused_after_everything_was_read_anew(site: SandboxSite, gate: Gate):
    guest = site.guests()[0]
    done = site.do("transfer", guest["ticket_id"])
    gate.pull()
    site.platform.fault("expire_cursors")
    gate.pull()
    assert gate.looks(guest) == "transferred"
    assert gate.looks({**guest, "code": done["code"]}) == "ok"


@of("eventfulhq")
def test_whom_the_platform_names_as_staff_is_known_with_role_and_shift(site: SandboxSite, gate: Gate):
    (person,) = platform_staff(gate.database)
    assert person.name
    assert (person.role, person.known) == (Role.SUPERVISOR, False), "who has not agreed yet is not named"
    (shift,) = platform_shifts(gate.database, person.id)
    assert shift.ends_at - shift.starts_at == timedelta(hours=8)
    site.platform.fault("expire_cursors")
    gate.pull()
    assert [one.id for one in platform_staff(gate.database)] == [person.id]
