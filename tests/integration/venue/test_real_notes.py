"""Marks and settled contradictions over a real server: one gate's word is every gate's within seconds."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.checkin.flagging import Flagging
from kiosk.store.conflicts.conflict_records import conflicts, open_conflicts
from kiosk.store.reports.inbox import StoredInbox
from kiosk.venue import host
from kiosk.venue.ledger_client import LedgerClient
from tests.support.gate.small_event import guest
from tests.support.patience import wait_for
from tests.support.venue.real_venue import RealGate, connect, open_real_venue
from tests.support.venue.real_venue_steps import wait_at_most


def flagging(gate: RealGate) -> Flagging:
    return Flagging(gate.database, gate.clock, gate.check_in._new_id)


def test_a_mark_and_a_settled_double_reach_every_gate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wait_at_most(monkeypatch, 15_000)
    with open_real_venue(tmp_path, 2, [*guest(1), *guest(2)]) as (_, (first, away)):
        away.link.stop()
        first.scan("code-1")
        away.scan("code-1")  # alone
        back = connect(away.database, 1)
        try:
            both = (first.database, back.database)
            wait_for(lambda: all(open_conflicts(one) == 1 for one in both), "both know of the double")
            flagging(first).flag("t2", first.station, "came twice")
            wait_for(lambda: bool(back.scan("code-2").verdict.flags), "the mark is seen at the other gate")
            (number,) = [f"C-{one.id}" for one in conflicts(back.database)]
            StoredInbox(back.database).settle([number], "twins", datetime.now(UTC))
            wait_for(lambda: open_conflicts(first.database) == 0, "it is settled at the other gate")
            (number,) = [f"C-{one.id}" for one in conflicts(first.database, settled=True)]
            StoredInbox(first.database).reopen([number], "", datetime.now(UTC))
            wait_for(lambda: open_conflicts(back.database) == 1, "and open again")
        finally:
            back.link.stop()


def test_a_host_of_an_earlier_version_has_no_notes_and_all_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def nothing(_: LedgerClient) -> None:
        """Make no room for notes, as versions before did not."""

    monkeypatch.setattr(host, "make_notes", nothing)
    wait_at_most(monkeypatch, 15_000)
    with open_real_venue(tmp_path, 2, guest(1)) as (_, (first, second)):
        flagging(first).flag("t1", first.station, "came twice")
        made = first.scan("code-1").entries[0]
        wait_for(lambda: [one.entry_id for one in second.entries()] == [made.entry_id], "entries are told")
        assert second.link.state().connection.value == "connected"
