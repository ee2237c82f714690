"""The host's ledger has no room left: gates go on alone, say so, and lose nothing."""

from pathlib import Path

import pytest

from kiosk.domain.reason_codes import Assurance, Reason
from kiosk.venue.server import process
from tests.support.gate.small_event import guest
from tests.support.venue.real_venue import open_real_venue
from tests.support.venue.real_venue_steps import wait_at_most

GUESTS = 30


def test_a_ledger_without_room_leaves_gates_alone_and_loses_no_entry(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wait_at_most(monkeypatch, 15_000)
    monkeypatch.setattr(process, "_MOST_BYTES", 25_000)
    records = [record for number in range(GUESTS) for record in guest(number)]
    with open_real_venue(tmp_path, 2, records) as (_, (first, _)):
        results = [first.scan(f"code-{number}") for number in range(GUESTS)]
        assert all(result.verdict.admitted for result in results)
        said = [result.verdict.assurance for result in results]
        assert (said[0], said[-1]) == (Assurance.VENUE, Assurance.LOCAL)
        assert {result.entries[0].entry_id for result in results} <= {entry.entry_id for entry in first.entries()}
        assert first.scan(f"code-{GUESTS - 1}").verdict.reason is Reason.ALREADY_ENTERED
