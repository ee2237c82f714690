"""Lanes: gates that cannot hear each other let each guest in at one of them; gates that can need none."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.checkin.check_in import CheckIn
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.bookings import Ticket
from kiosk.domain.venue.lanes import Lanes
from kiosk.domain.verdicts.details import OtherGate
from kiosk.store.conflicts.conflict_records import conflicts
from kiosk.store.venue.venue_log import StoredVenueLog
from tests.support.gate.small_event import PlainReader, code_for, guest
from tests.support.venue.gates import DeviceIds, Gate, open_gates

NAMES = ("North", "South", "West")
GUESTS = 12
RECORDS = [record for number in range(GUESTS) for record in guest(number)]
FAMILY = [replace(record, booking_id="b0") for record in guest(20) if isinstance(record, Ticket)]


@pytest.fixture
def gates(tmp_path: Path) -> Iterator[list[Gate]]:
    """Three gates with lanes, none of which hears another one."""
    with open_gates(tmp_path, 3, [*RECORDS, *FAMILY, code_for("t20", "code-20")]) as opened:
        for number, (gate, own) in enumerate(zip(opened, NAMES, strict=True)):
            gate.venue.reachable = False
            gate.check_in = with_lane(gate, own, number)
        yield opened


def with_lane(gate: Gate, own: str, number: int) -> CheckIn:
    lanes = Lanes(own, frozenset(NAMES))
    return CheckIn(gate.database, PlainReader(), gate.clock, DeviceIds(number + 40), venue=gate.venue, lanes=lanes)


def test_gates_with_lanes_and_no_network_let_each_guest_in_at_one_of_them(gates: list[Gate]) -> None:
    for number in range(GUESTS):
        verdicts = [gate.scan(f"code-{number}").verdict for gate in gates]
        (name,) = [own for own, verdict in zip(NAMES, verdicts, strict=True) if verdict.admitted]
        sent = [verdict for verdict in verdicts if not verdict.admitted]
        assert [(verdict.reason, verdict.details) for verdict in sent] == [(Reason.WRONG_GATE, OtherGate((name,)))] * 2


def test_guests_of_one_booking_belong_together(gates: list[Gate]) -> None:
    (gate,) = [gate for gate in gates if gate.scan("code-0").verdict.admitted]
    assert gate.scan("code-20").verdict.admitted


def test_a_guest_of_another_lane_whom_a_supervisor_let_in_is_known_here_and_sent_nowhere(gates: list[Gate]) -> None:
    gate = next(gate for gate in gates if not gate.scan("code-1").verdict.admitted)
    assert gate.override("code-1").verdict.admitted
    assert gate.scan("code-1").verdict.reason is Reason.ALREADY_ENTERED
    assert gate.scan_out("code-1").verdict.admitted


def test_a_guest_whom_two_lanes_let_in_is_one_conflict_once_their_logs_are_together(gates: list[Gate]) -> None:
    at_home = next(gate for gate in gates if gate.scan("code-1").verdict.admitted)
    elsewhere = next(gate for gate in gates if gate is not at_home)
    assert elsewhere.override("code-1").verdict.admitted
    logs = [[entry for entry in gate.entries() if entry.admitted] for gate in (at_home, elsewhere)]
    for gate, theirs in ((at_home, logs[1]), (elsewhere, logs[0])):
        assert StoredVenueLog(gate.database, gate.station.device_id, gate.clock).take_carried(theirs) == 1
        (double,) = conflicts(gate.database)
        assert {double.entry_id, double.other} == {entry.entry_id for log in logs for entry in log}
        with gate.database.reading() as view:
            assert view.inside("main") == 1


def test_gates_that_all_hear_each_other_need_no_lanes(gates: list[Gate]) -> None:
    for gate in gates:
        gate.venue.reachable = True
    assert [gate.scan("code-2").verdict.reason for gate in gates] == [Reason.OK, *[Reason.ALREADY_ENTERED] * 2]
