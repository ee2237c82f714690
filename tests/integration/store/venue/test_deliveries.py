"""One laptop's internet is enough: another gate's entries wait here, arrive once, and are nobody's second admission."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.checkin.door_sales import DoorSales
from kiosk.checkin.door_terms import Sale, Terms
from kiosk.domain.entries.entry import Entry
from kiosk.domain.reason_codes import Assurance
from kiosk.domain.syncing.delivery import DeliveryState
from kiosk.domain.venue.agreement import GateReport
from kiosk.domain.venue.ports import GateState
from kiosk.domain.venue.storage_ports import Received
from kiosk.store.channel.sync_state import Device, save_self_device
from kiosk.store.conflicts.conflict_records import conflicts
from kiosk.store.outbox.delivery_queue import due_entries, outbox_counts, save_deliveries
from kiosk.store.roster.roster_writer import roster_transaction
from kiosk.store.venue.deliveries import StoredDeliveries
from kiosk.store.venue.membership import save_membership
from kiosk.store.venue.venue_log import StoredVenueLog
from kiosk.venue.delivering import MOST_ASKED, OFFLINE_S, Delivering
from tests.support.gate.small_event import NOW, guest
from tests.support.venue.gates import DeviceIds, Gate, open_gates
from tests.support.venue.partitioned_venue import member_of

RECORDS = [*guest(1), *guest(2, party_size=3), *guest(3)]


@pytest.fixture
def gates(tmp_path: Path) -> Iterator[list[Gate]]:
    with open_gates(tmp_path, 2, RECORDS) as opened:
        for number, gate in enumerate(opened):
            device = gate.station.device_id
            save_self_device(gate.database, Device(id=device, name=device, platform="", profile="", base_url=""))
            save_membership(gate.database, member_of(number))
        yield opened


def deliveries(gate: Gate) -> StoredDeliveries:
    return StoredDeliveries(gate.database, gate.clock)


def hear(source: Gate, target: Gate) -> None:
    entries = source.entries()
    log = StoredVenueLog(target.database, target.station.device_id, target.clock)
    log.take([Received(number=n, entry=entry) for n, entry in enumerate(entries, 1)], up_to=len(entries))


def send_all(gate: Gate) -> list[Entry]:
    """Have the daemon of a gate deliver what is due; returns what it sent."""
    sent: list[Entry] = []
    while due := due_entries(gate.database, NOW, 10):
        sent += [entry for _, entry in due]
        done = [replace(item, state=DeliveryState.DELIVERED, delivered_at=NOW) for item, _ in due]
        save_deliveries(gate.database, done, now=NOW)
    return sent


def test_entries_of_a_gate_without_the_internet_arrive_once(gates: list[Gate]) -> None:
    away, online = gates
    made = [*away.scan("code-1").entries, *away.scan("code-2", guests=2).entries]
    hear(away, online)
    asked = deliveries(away).waiting(10)
    assert asked == [entry.entry_id for entry in made]
    assert deliveries(online).deliver(asked) == 3
    assert deliveries(online).deliver(asked) == 0
    sent = send_all(online)
    assert [(one.entry_id, one.device_id) for one in sent] == [(one.entry_id, away.station.device_id) for one in made]
    assert deliveries(online).delivered([*asked, "unknown"]) == asked
    assert deliveries(online).deliver(asked) == 0

    assert deliveries(away).note_delivered([*asked, *asked]) == 3
    assert deliveries(away).note_delivered(asked) == 0
    assert (outbox_counts(away.database).queued, outbox_counts(away.database).delivered) == (0, 3)
    assert send_all(away) == []


def test_what_was_sold_at_the_door_is_left_to_its_own_gate(gates: list[Gate]) -> None:
    away, online = gates
    door = DoorSales(away.database, away.clock, DeviceIds(9), lambda: Terms(currency="EUR"))
    sold = door.sell(Sale(ticket_type_id="ga", guests=1, name="Walk-in"), away.station, supervisor="Kim")
    walked_in = away.check_in.ticket(sold.id, away.station).entries
    plain = away.scan("code-1").entries
    assert len(walked_in) == len(plain) == 1
    assert deliveries(away).waiting(10) == [plain[0].entry_id]
    hear(away, online)
    assert outbox_counts(online.database).queued == 0


def test_what_its_own_gate_delivered_is_not_delivered_again(gates: list[Gate]) -> None:
    away, online = gates
    away.scan("code-1")
    hear(away, online)
    asked = deliveries(away).waiting(10)
    send_all(away)
    assert deliveries(away).waiting(10) == []
    told = replace(away.entries()[0], assurance=Assurance.PLATFORM)
    other = online.scan("code-3").entries[0]
    hear(online, away)
    with roster_transaction(away.database) as writer:
        writer.add_remote_entries([replace(other, assurance=Assurance.PLATFORM)])
    assert deliveries(away).delivered([told.entry_id]) == asked
    assert deliveries(away).deliver([told.entry_id]) == 0


def test_a_platform_with_ids_of_its_own_says_nothing_new_of_what_was_delivered_for_another_gate(
    gates: list[Gate],
) -> None:
    away, online = gates
    made = away.scan("code-1").entries[0]
    hear(away, online)
    deliveries(online).deliver([made.entry_id])
    send_all(online)
    deliveries(away).note_delivered([made.entry_id])
    whole_ms = made.corrected_at.replace(microsecond=made.corrected_at.microsecond // 1000 * 1000)
    # The platform knows the gate that brought it, and calls it by a number.
    back = replace(
        made, entry_id="4711", device_id=online.station.device_id, corrected_at=whole_ms, assurance=Assurance.PLATFORM
    )
    for gate in gates:
        with roster_transaction(gate.database) as writer:
            assert writer.add_remote_entries([back], NOW) == 0
            writer.note_conflicts([], [back], NOW)
        assert len(gate.entries()) == 1
        assert conflicts(gate.database) == []
        installations = gate.database.db.conn.execute("SELECT count(*) FROM installations WHERE cause <> 'new'")
        assert installations.fetchone()[0] == 0


def test_what_a_laptop_lost_and_heard_again_is_delivered(gates: list[Gate]) -> None:
    away, online = gates
    made = replace(away.scan("code-1").entries[0], device_id=online.station.device_id)
    log = StoredVenueLog(online.database, online.station.device_id, online.clock)
    assert log.take([Received(number=1, entry=made)], up_to=1) == 1
    assert [entry.entry_id for entry in send_all(online)] == [made.entry_id]


class Turns:
    """A gate's turns by a clock of its own."""

    def __init__(self, gate: Gate, number: int, *, online: bool) -> None:
        self.seconds = 0.0
        self.report = GateReport(
            member=f"m{number}", device_id=gate.station.device_id, name="", corrected_at=NOW, online=online
        )
        self._delivering = Delivering(deliveries(gate), lambda: self.seconds)

    def take(self, *others: GateReport) -> GateReport:
        """Take a turn."""
        heard = [GateState(member=one.member, name="", report=one, present=True) for one in others]
        return self._delivering.take_turn(self.report, heard)


def test_a_gate_asks_once_it_was_without_the_internet_for_a_while_and_somebody_else_has_it(gates: list[Gate]) -> None:
    away, online = gates
    entry_id = away.scan("code-1").entries[0].entry_id
    hear(away, online)
    asking, serving = Turns(away, 0, online=False), Turns(online, 1, online=True)
    asking.take()
    asking.seconds = OFFLINE_S - 1
    assert asking.take(serving.report).asks == ()
    asking.seconds = OFFLINE_S
    assert asking.take().asks == ()  # nobody is there to deliver
    asked = asking.take(serving.report)
    assert asked.asks == (entry_id,)
    assert serving.take(asked).delivered == ()
    send_all(online)
    answer = serving.take(asked)
    assert answer.delivered == (entry_id,)
    assert asking.take(answer).asks == ()
    assert outbox_counts(away.database).queued == 0


def test_a_gate_that_has_the_internet_again_asks_no_more(gates: list[Gate]) -> None:
    away, online = gates
    away.scan("code-1")
    asking, serving = Turns(away, 1, online=False), Turns(online, 0, online=True)
    asking.take(serving.report)
    asking.seconds = 3 * OFFLINE_S
    assert len(asking.take(serving.report).asks) == 1
    asking.report = replace(asking.report, online=True)
    assert asking.take(serving.report).asks == ()
    asking.report = replace(asking.report, online=False)
    assert asking.take(serving.report).asks == ()
    assert MOST_ASKED * 40 < 64 * 1024 / 4  # what it asks for fits into one report, with room for all else
