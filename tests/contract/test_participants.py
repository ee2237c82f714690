"""Participants, co-hosts and organizers as guests by name: once at all gates, told, taken back, no second way in."""

import pytest

from kiosk.domain.reason_codes import Reason
from tests.contract.platforms import PLATFORMS, PlatformRow
from tests.contract.sandbox_site import SandboxSite
from tests.contract.site import Gate


@pytest.fixture(params=[row for row in PLATFORMS if row.name == "events_activities"], ids=lambda row: row.name)
def row(request: pytest.FixtureRequest) -> PlatformRow:
    """The platform that tells of participants beside bookings."""
    found: PlatformRow = request.param
    return found


def participants(gate: Gate) -> list[str]:
    sql = "SELECT id FROM tickets WHERE id LIKE 'participant:%' AND event_id = ? ORDER BY id"
    return [row[0] for row in gate.database.db.conn.execute(sql, (gate.station().event_id,))]


def test_hosts_and_participants_come_in_once_and_are_told_once(site: SandboxSite, gate: Gate):
    other = site.enrolled("b")
    organizer, co_host, participant = participants(gate)
    for guest in (organizer, co_host, participant):
        assert gate.admit(guest).verdict.admitted
    gate.deliver()
    assert [site.held()["admission", guest] for guest in (organizer, co_host, participant)] == [1, 1, 1]
    other.pull()
    again = other.admit(participant)
    assert again.verdict.reason is Reason.ALREADY_ENTERED
    assert again.verdict.ticket_type is not None
    assert again.verdict.ticket_type.name == "Participant"
    other.deliver()
    assert not other.waiting().dead


def test_one_that_is_taken_back_may_come_again(site: SandboxSite, gate: Gate):
    guest = participants(gate)[0]
    came = gate.admit(guest)
    gate.take_back(came.entries[0])
    gate.deliver()
    assert site.standing(guest) == 0
    other = site.enrolled("b")
    other.pull()
    assert other.admit(guest).verdict.admitted


def test_who_books_comes_in_by_the_booking_alone(site: SandboxSite, gate: Gate):
    guest = participants(gate)[-1]
    site.do("book_participant", guest.removeprefix("participant:"))
    assert not gate.pull().failures
    assert guest not in participants(gate)
    assert len(participants(gate)) == 2
