"""Guests without a ticket: they were invited, and come in by their invitation's code or by name, once, offline."""

import pytest

from kiosk.domain.reason_codes import Reason
from kiosk.store.conflicts.conflict_records import conflicts
from tests.contract.platforms import PLATFORMS, PlatformRow
from tests.contract.sandbox_site import SandboxSite
from tests.contract.site import Gate


@pytest.fixture(params=[row for row in PLATFORMS if row.invited], ids=lambda row: row.name)
def row(request: pytest.FixtureRequest) -> PlatformRow:
    """The platforms that invite guests."""
    found: PlatformRow = request.param
    return found


def test_an_invitation_admits_once_at_all_gates_and_is_told_once(site: SandboxSite, gate: Gate):
    other = site.enrolled("b")
    guest, undone = site.guests(site.row.invited)[:2]
    assert gate.scan(guest).verdict.admitted
    assert gate.looks(guest) == "already_entered"
    site.line.fault("drop", path="/rsvp/check-in", times=1)
    gate.push()
    gate.deliver()
    assert site.held()["admission", guest["ticket_id"]] == 1
    other.pull()
    assert other.looks(guest) == "already_entered"
    gate.scan(undone)
    gate.take_back(gate.last_entry(undone))
    gate.deliver()
    assert site.standing(undone["ticket_id"]) == 0
    other.pull()
    assert other.looks(undone) == "ok"


def test_who_is_looked_up_by_name_comes_in_without_any_code(site: SandboxSite, gate: Gate):
    guest = site.guests(site.row.invited)[0]
    with gate.database.reading() as view:
        ticket = view.ticket(guest["ticket_id"])
    assert ticket is not None
    while gate.store.make_findable():  # a first snapshot leaves that for later
        pass
    found = [one for one in gate.look_up.find(ticket.holder_name, gate.station()).guests if one.ticket.id == ticket.id]
    assert [one.entered for one in found] == [0]
    assert gate.admit(ticket.id).verdict.admitted
    gate.deliver()
    assert site.held()["admission", ticket.id] == 1


def test_those_who_come_along_are_counted(site: SandboxSite, gate: Gate):
    guest = site.guests("invited_party")[0]
    assert gate.scan(guest, guests=2).verdict.admitted
    gate.deliver()
    other = site.enrolled("b")
    assert other.scan(guest, guests=2).verdict.reason is Reason.PARTY_SIZE
    rest = other.scan(guest, guests=1)
    assert [entry.guest_no for entry in rest.entries] == [3]
    assert not gate.waiting().dead


def test_two_gates_that_let_one_guest_in_are_a_conflict(site: SandboxSite, gate: Gate):
    other = site.enrolled("b")
    guest = site.guests(site.row.invited)[0]
    gate.scan(guest)
    other.scan(guest)
    gate.deliver()
    other.deliver()
    other.pull()
    assert site.held()["admission", guest["ticket_id"]] == 2
    assert len(conflicts(other.database)) == 1


def test_an_invitation_that_is_taken_back_admits_nobody(site: SandboxSite, gate: Gate):
    withdrawn, removed = site.guests(site.row.invited)[:2]
    site.do("withdraw_invitation", withdrawn["ticket_id"])
    site.do("uninvite", removed["ticket_id"])
    assert not gate.pull().failures
    assert gate.looks(withdrawn) == "revoked"
    assert gate.looks(removed) == "unknown_ticket"


def test_tickets_and_invitations_read_anew_do_not_take_each_other_away(site: SandboxSite, gate: Gate):
    before = gate.roster()
    site.line.fault("expire_cursors")
    gate.pull()
    site.line.heal()
    assert not gate.pull().failures
    assert gate.roster() == before
    assert gate.looks(site.guests(site.row.invited)[0]) == gate.looks(site.guests()[0]) == "ok"


def test_a_route_that_fails_holds_its_own_entries_back_and_no_others(site: SandboxSite, gate: Gate):
    guest, invited = site.guests()[0], site.guests(site.row.invited)[0]
    gate.scan(guest)
    gate.scan(invited)
    site.line.fault("status", path="/rsvp/check-in", status=404)
    gate.push()
    assert site.held()["admission", guest["ticket_id"]] == 1
    assert gate.waiting().dead == 0
    site.line.heal()
    gate.deliver()
    assert site.held()["admission", invited["ticket_id"]] == 1


def test_a_platform_without_guest_lists_is_read_all_the_same(site: SandboxSite):
    gate = site.gate()
    gate.enrol()
    site.line.fault("status", path="/rsvp/guest-list", status=404)
    assert not gate.pull().failures
    assert gate.looks(site.guests()[0]) == "ok"
    assert gate.looks(site.guests(site.row.invited)[0]) == "unknown_ticket"


def test_nobody_buys_an_invitation_at_the_door(site: SandboxSite, gate: Gate):
    names = [offer.name for offer in gate.door.offers(gate.station())]
    assert names
    assert "Guest list" not in names
