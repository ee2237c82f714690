"""Gates, a host and its real server on loopback."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.domain.reasons import Assurance, Outcome, Reason
from tests.support.gate.small_event import guest
from tests.support.venue.real_venue import RealGate, RealHost, open_real_venue, wait_for

RECORDS = [record for number in range(60) for record in guest(number)] + guest(100, party_size=5)


@pytest.fixture
def venue(tmp_path: Path) -> Iterator[tuple[RealHost, list[RealGate]]]:
    with open_real_venue(tmp_path, 3, RECORDS) as opened:
        yield opened


def test_a_ticket_admits_at_one_gate_only_and_everybody_learns_of_it(venue: tuple[RealHost, list[RealGate]]) -> None:
    _, (first, second, third) = venue
    admitted = first.scan("code-1")
    refused = second.scan("code-1")
    assert (admitted.verdict.outcome, admitted.verdict.assurance) == (Outcome.ADMIT, Assurance.VENUE)
    assert (refused.verdict.reason, refused.verdict.details["gate"]) == (Reason.ALREADY_ENTERED, "gate-0")
    for gate in (first, second, third):
        wait_for(lambda gate=gate: len(gate.entries()) == 2, "both scans stand in every log")  # type: ignore[misc]
    assert {e.entry_id for e in third.entries()} == {admitted.entries[0].entry_id, refused.entries[0].entry_id}
    wait_for(lambda: third.link.state().present == 3, "all gates are heard")
    assert third.link.state().whole
