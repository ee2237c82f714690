"""What TicketToken has of its own: manifests, zones, a journal that may be missing, venue roles."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from kiosk.checkin.check_in import CheckInResult
from kiosk.domain.codes.credential import Scan
from kiosk.domain.entries.entry import Direction
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.staffing import Role
from kiosk.store.conflicts.conflict_records import conflicts
from kiosk.store.outbox.refused_door_actions import refused_door_actions, settle_refused_door_action
from kiosk.store.reports.attendance import StoredAttendance
from kiosk.store.staff.assignments import platform_staff
from sync.connectors.tickettoken.connector import TicketTokenConnector
from sync.http.client import PlatformHttp
from sync.transfer.engine import Engine
from sync.transfer.token_vaults import DeviceTokenVault
from tests.contract.platforms import of
from tests.contract.sandbox_site import SandboxSite
from tests.contract.site import Gate, person_of_role, utc_now


def renewed(gate: Gate, later: timedelta = timedelta(minutes=11)) -> None:
    """Pull as when some minutes have gone by."""
    device = gate.store.device()
    assert device is not None
    http = PlatformHttp(device.base_url)
    vault = DeviceTokenVault(gate.store)
    connector = TicketTokenConnector(http, vault, device_id=device.id, wall=lambda: utc_now() + later)
    try:
        assert not Engine(store=gate.store, connector=connector).run_once(push=False).failures
    finally:
        connector.close()


@of("tickettoken")
def test_a_ticket_that_is_gone_from_its_manifest_admits_nobody(site: SandboxSite, gate: Gate):
    gone, stays = site.guests()[:2]
    site.forget_ticket(gone["ticket_id"])
    gate.pull()
    assert gate.looks(gone) == "ok", "the manifest is still good"
    renewed(gate)
    assert gate.looks(gone) == "revoked", "it was one of ours"
    assert gate.looks(stays) == "ok"
    renewed(gate, timedelta(minutes=22))
    assert gate.looks(gone) == "revoked", "also after the next renewal"
    site.sell(gone["ticket_id"])
    renewed(gate, timedelta(minutes=33))
    assert gate.looks(gone) == "ok", "sold anew"


@of("tickettoken")
def test_a_ticket_that_was_sold_meanwhile_is_in_the_next_manifest(site: SandboxSite, gate: Gate):
    guest = site.guests("reserved")[0]
    assert gate.looks(guest) == "unknown_ticket"
    site.sell(guest["ticket_id"])
    renewed(gate)
    assert gate.looks(guest) == "ok"


@of("tickettoken")
def test_an_access_level_opens_its_zone_only(site: SandboxSite, gate: Gate):
    general = next(guest for guest in site.guests() if guest["access_level"] == "GA")
    backstage = next(guest for guest in site.guests() if guest["access_level"] == "BACKSTAGE")
    event = site.platform.handout["event_id"]
    assert gate.looks(general, gate_id=f"{event}:BACKSTAGE") == "wrong_zone"
    assert gate.looks(backstage, gate_id=f"{event}:BACKSTAGE") == "ok"
    assert gate.looks(general, gate_id=f"{event}:GA") == "ok"


def at(gate: Gate, guest: Mapping[str, Any], zone: str) -> CheckInResult:
    """Let a guest show a code at a zone's gate."""
    handout = gate.site.handout
    text = gate.site.row.present(guest, handout, utc_now())
    return gate.check_in.scan(Scan(text=text), replace(gate.station(), gate_id=f"{handout['event_id']}:{zone}"))


@of("tickettoken")
def test_a_scan_at_a_zones_gate_moves_a_guest_out_of_the_zone_before(site: SandboxSite, gate: Gate):
    guest = next(guest for guest in site.guests() if guest["access_level"] == "VIP")
    other = site.enrolled("b")
    assert at(gate, guest, "GA").verdict.admitted
    moved = at(gate, guest, "VIP")
    assert moved.verdict.admitted
    assert at(gate, guest, "VIP").verdict.reason is Reason.ALREADY_ENTERED, "in VIP"
    assert at(gate, guest, "BACKSTAGE").verdict.reason is Reason.WRONG_ZONE
    gate.take_back(moved.entries[0])
    assert at(gate, guest, "GA").verdict.reason is Reason.ALREADY_ENTERED, "back in GA"
    assert at(gate, guest, "VIP").verdict.admitted, "the move can be made again"
    with gate.database.reading() as view:
        assert view.inside(gate.station().list_id) == 1, "one guest, wherever"
    assert StoredAttendance(gate.database).inside_by_zone(gate.station().event_id, utc_now()) == {"VIP": 1}
    gate.push()
    other.pull()
    assert at(other, guest, "VIP").verdict.reason is Reason.ALREADY_ENTERED, "the other gate knows where the guest is"
    assert at(other, guest, "GA").verdict.admitted
    assert conflicts(gate.database) == []


@of("tickettoken")
def test_gates_that_did_not_hear_each_other_find_a_move_and_no_conflict(site: SandboxSite, gate: Gate):
    guest = next(guest for guest in site.guests() if guest["access_level"] == "VIP")
    other = site.enrolled("b")
    assert at(gate, guest, "GA").verdict.admitted
    assert at(other, guest, "VIP").verdict.admitted
    for one in (gate, other, gate):
        one.run()
    assert conflicts(gate.database) == conflicts(other.database) == []
    assert at(gate, guest, "VIP").verdict.reason is Reason.ALREADY_ENTERED
    third = site.enrolled("c")
    twice = next(one for one in site.guests() if one["access_level"] == "VIP" and one != guest)
    assert at(gate, twice, "GA").verdict.admitted
    assert at(third, twice, "GA").verdict.admitted
    for one in (gate, third, gate):
        one.run()
    assert [c.kind for c in conflicts(gate.database)] == ["admitted_twice"], "in one zone twice is a conflict as ever"


@of("tickettoken")
def test_without_a_journal_an_exit_is_set_aside_and_nothing_else(site: SandboxSite, gate: Gate):
    guest = site.guests()[0]
    gate.scan(guest)
    gate.scan(guest, Direction.EXIT)
    site.platform.fault("status", path="/offline/journal", status=501)
    gate.push()
    assert gate.waiting().dead == 1
    assert gate.waiting().queued == 0
    assert site.held()["admission", guest["ticket_id"]] == 1


@of("tickettoken")
def test_what_is_sold_at_the_door_stays_here_and_the_desk_knows(site: SandboxSite, gate: Gate):
    gate.door_unsynced = True
    sold = gate.walk_in(name="Wanda Walk-in")
    assert gate.admit(sold.id).verdict.admitted
    guest = site.guests()[0]
    gate.scan(guest)
    for _ in range(2):
        gate.store.make_due()
        gate.push()
    assert site.held()["admission", guest["ticket_id"]] == 1, "nobody waits for it"
    (item,) = refused_door_actions(gate.database)
    assert (item.why, item.held) == ("this platform takes no bookings from kiosks", 1)
    assert (item.action.holder_name, item.action.paid_minor) == ("Wanda Walk-in", sold.paid_minor)
    renewed(gate, timedelta(minutes=22))
    assert gate.admit(sold.id).verdict.reason is Reason.ALREADY_ENTERED, "no manifest takes it away"
    assert settle_refused_door_action(gate.database, item.number, "in the cash book", utc_now())
    assert gate.waiting().queued == 0


@of("tickettoken")
def test_who_left_the_venue_is_no_staff_any_more_and_a_server_without_the_route_names_nobody(
    site: SandboxSite, gate: Gate
):
    site.do("step_down", person_of_role(gate, Role.STEWARD).id)
    renewed(gate)
    assert sorted(person.role for person in platform_staff(gate.database)) == [Role.ORGANIZER, Role.SUPERVISOR]
    site.platform.fault("status", path="/venue/staff", status=404)
    other = site.enrolled("b")
    assert not platform_staff(other.database)
    assert other.looks(site.guests()[0]) == "ok"
