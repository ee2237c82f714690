"""A ticket is exchanged for a wristband at the gate, offline: one single use, known at every gate, told once."""

import secrets

import pytest

from tests.contract.platforms import PLATFORMS, PlatformRow
from tests.contract.site import Gate, Site


@pytest.fixture(params=[pytest.param(row, marks=[pytest.mark.live], id=row.name) for row in PLATFORMS if row.banded])
def row(request: pytest.FixtureRequest) -> PlatformRow:
    """The platforms that know media; only real ones do."""
    found: PlatformRow = request.param
    return found


def chip() -> str:
    """Return the number of a chip that nobody had before."""
    return f"04{secrets.token_hex(6).upper()}"


def test_the_wristband_stands_for_the_ticket_here_and_there_and_is_used_with_it(site: Site, gate: Gate):
    guest, other = site.guests(site.row.banded)[:2]
    band, again = chip(), site.enrolled("b")
    assert gate.looks(guest) == "medium_needed"
    assert gate.exchange(guest, band).verdict.admitted
    assert gate.touches(band) == "already_entered"
    assert gate.exchange(other, band).verdict.reason.value == "medium_invalid", "it is on somebody's wrist"
    gate.deliver()
    assert gate.waiting().dead == 0
    assert site.held()["admission", guest["ticket_id"]] == 1
    again.pull()
    assert again.touches(band) == "already_entered"
    assert again.exchange(other, band).verdict.reason.value == "medium_invalid"


def test_an_exchange_that_is_told_again_is_told_once(site: Site, gate: Gate):
    guest, band = site.guests(site.row.banded)[0], chip()
    gate.exchange(guest, band)
    site.line.fault("fail_after", status=500, times=1)
    gate.push()
    site.line.heal()
    gate.deliver()
    assert gate.waiting().dead == 0, "its own exchange is not taken for another's"
    assert site.held()["admission", guest["ticket_id"]] == 1


def test_a_scan_that_is_taken_back_takes_the_exchange_back(site: Site, gate: Gate):
    guest, band = site.guests(site.row.banded)[0], chip()
    came = gate.exchange(guest, band)
    gate.deliver()
    gate.take_back(came.entries[0])
    gate.deliver()
    assert gate.waiting().dead == 0
    assert site.standing(guest["ticket_id"]) == 0
    other = site.enrolled("b")
    assert other.touches(band) == "unknown_ticket"
    assert other.looks(guest) == "medium_needed"
    assert other.exchange(guest, band).verdict.admitted, "the wristband is known, and free"
