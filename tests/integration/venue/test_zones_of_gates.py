"""Zones that guests move between, in a venue whose gates are of different versions or have not heard the rule yet.

An older gate knows no moves: what it must not do is let somebody in twice, and what it writes must be understood.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.events import Gate as RosterGate
from kiosk.domain.roster.settings import CheckInListSettings, PolicySettings
from kiosk.domain.verdicts.details import NO_DETAILS, Moved
from kiosk.store.conflicts.conflict_records import conflicts
from kiosk.store.reports.attendance import StoredAttendance
from kiosk.store.venue.venue_log import StoredVenueLog
from tests.support.gate.small_event import MAIN_LIST, NOW, furnish, guest
from tests.support.venue.gates import Gate, open_gates

OLDER_LIST = replace(MAIN_LIST, allow_entry_after_exit=True)
ZONED_LIST = replace(OLDER_LIST, settings=CheckInListSettings(policy=PolicySettings(zone_moves=True)))
ZONES = [RosterGate(id=f"gate-{n}", event_id="ev", name=f"Gate {n}", zone=zone) for n, zone in enumerate(("GA", "VIP"))]
NOWHERE = RosterGate(id="gate-2", event_id="ev", name="Yard", zone="ga")


@pytest.fixture
def gates(tmp_path: Path) -> Iterator[list[Gate]]:
    """An older gate into GA, a newer one into VIP, and a newer one into GA, which writes its zone in small letters."""
    with open_gates(tmp_path, 3, [*guest(1), *ZONES, NOWHERE]) as opened:
        furnish(opened[0].database, OLDER_LIST)
        for newer in opened[1:]:
            furnish(newer.database, ZONED_LIST)
        yield opened


def tell(*everybody: Gate) -> None:
    """Let gates learn of each other's entries; a minute passes."""
    told = [entry for gate in everybody for entry in gate.entries() if entry.device_id == gate.station.device_id]
    for gate in everybody:
        gate.clock.advance(timedelta(minutes=1))
        # It leaves its own out.
        StoredVenueLog(gate.database, gate.station.device_id, gate.clock).take_carried(told)


def inside(gate: Gate) -> dict[str, int]:
    """Return how many are inside by zone, which adds up to what the gate says."""
    found = StoredAttendance(gate.database).inside_by_zone("ev", NOW)
    with gate.database.reading() as view:
        assert sum(found.values()) == view.inside("main")
    return found


def test_whom_an_older_gate_let_in_walks_on_at_a_newer_one_and_in_nowhere_twice(gates: list[Gate]) -> None:
    older, vip, ga = gates
    assert older.scan("code-1").verdict.admitted
    assert vip.scan("code-1").verdict.reason is Reason.ALREADY_ENTERED, "the ledger knows; from where, nobody has told"
    tell(*gates)
    moved = vip.scan("code-1").verdict
    assert (moved.admitted, moved.details) == (True, Moved("GA", "VIP"))
    tell(*gates)
    assert older.scan("code-1").verdict.reason is Reason.ALREADY_ENTERED, "it knows no moves: single use, as ever"
    assert [inside(gate) for gate in gates] == [{"VIP": 1}] * 3
    assert conflicts(vip.database) == conflicts(ga.database) == []
    # What the older one cannot understand is there for people to see, once, and keeps nobody out.
    assert len(conflicts(older.database)) == 1
    back = ga.scan("code-1").verdict
    assert (back.admitted, back.details) == (True, Moved("VIP", "ga"))


def test_who_goes_out_at_an_older_gate_is_out_and_comes_in_anew_once(gates: list[Gate]) -> None:
    older, vip, ga = gates
    assert ga.scan("code-1").verdict.admitted
    tell(*gates)
    assert vip.scan("code-1").verdict.admitted
    tell(*gates)
    assert older.scan_out("code-1").verdict.admitted
    tell(*gates)
    assert [inside(gate) for gate in gates] == [{}] * 3
    anew = vip.scan("code-1").verdict
    assert (anew.admitted, anew.details) == (True, NO_DETAILS), "from outside, not from another zone"
    assert older.scan("code-1").verdict.reason is Reason.ALREADY_ENTERED
    tell(*gates)
    assert [inside(gate) for gate in gates] == [{"VIP": 1}] * 3


def test_an_entry_without_a_gate_moves_nobody_and_a_supervisor_puts_it_right(gates: list[Gate]) -> None:
    older, vip, ga = gates
    older.station = replace(older.station, gate_id=None)
    assert older.scan("code-1").verdict.admitted
    tell(*gates)
    assert vip.scan("code-1").verdict.reason is Reason.ALREADY_ENTERED, "inside, and nobody knows where"
    assert inside(vip) == {"": 1}
    assert vip.override("code-1").verdict.admitted
    tell(*gates)
    assert [inside(gate) for gate in gates] == [{"VIP": 1}] * 3
    assert ga.scan("code-1").verdict.details == Moved("VIP", "ga"), "from then on it is known"
