"""Three gates that lose and find each other, by seeds: what must hold whatever happens in between."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.venue.ledger import UseLedger
from tests.support.gate.small_event import MAIN_LIST, guest
from tests.support.venue.gates import open_gates
from tests.support.venue.partitioned_venue import (
    Crowd,
    PartitionedVenue,
    all_entries,
    conflicts_at,
    doubles_while_connected,
    refused_without_cause,
    same_log,
)

RECORDS = [
    *[record for number in range(5) for record in guest(number)],
    *guest(9, party_size=3),
    replace(MAIN_LIST, allow_entry_after_exit=True),
]
CODES = [*(f"code-{number}" for number in range(5)), "code-9"]
STEPS = 90


@pytest.mark.parametrize("seed", range(6))
def test_gates_that_come_and_go(tmp_path: Path, seed: int) -> None:
    with open_gates(tmp_path, 3, RECORDS) as gates:
        venue = PartitionedVenue(gates)
        crowd = Crowd(venue, seed, CODES)
        done = [crowd.step() for _ in range(STEPS)]

        for number in range(3):
            venue.connect(number)
        venue.exchange()
        venue.exchange()
        assert same_log(venue), done
        assert doubles_while_connected(venue) == [], done
        assert refused_without_cause(venue) == [], done
        assert_ledger_is_what_the_logs_say(venue)
        assert_conflicts_are_the_same_everywhere(venue)
        assert crowd.said["already_entered"]
        assert crowd.said["ok"]


def assert_ledger_is_what_the_logs_say(venue: PartitionedVenue) -> None:
    rebuilt = UseLedger.of(all_entries(venue).values())
    holders = {use.token: {holder.scan_id for holder in found} for use, found in rebuilt.holders.items()}
    assert venue.ledger.held.keys() == holders.keys()
    assert all(claim.scan_id in holders[token] for token, claim in venue.ledger.held.items())


def assert_conflicts_are_the_same_everywhere(venue: PartitionedVenue) -> None:
    # What was taken back is no side of a new conflict; a gate that had heard of the double before that has noted it.
    undone = {entry.undoes for entry in all_entries(venue).values() if entry.undoes}
    first, *others = ({pair for pair in conflicts_at(gate) if not pair & undone} for gate in venue.gates)
    for found in others:
        assert found == first


def test_connected_gates_never_admit_twice(tmp_path: Path) -> None:
    with open_gates(tmp_path, 3, RECORDS) as gates:
        venue = PartitionedVenue(gates)
        crowd = Crowd(venue, 100, CODES)
        for _ in range(STEPS):
            crowd.step()
            for gate in gates:
                gate.venue.reachable = True
            venue.exchange()
        assert UseLedger.of(all_entries(venue).values()).doubles() == {}
        assert [conflicts_at(gate) for gate in gates] == [set(), set(), set()]
