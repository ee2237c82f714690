"""Other gates' entries: taken in once, whatever way they come; they count here as if they had been scanned here."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.app.venue import read_with_this_version
from kiosk.checkin.undo import Undo
from kiosk.domain.entries.entry import Entry
from kiosk.domain.reason_codes import Assurance, Outcome, Reason
from kiosk.domain.venue.storage_ports import Received
from kiosk.store.channel.sync_state import Device, save_self_device
from kiosk.store.conflicts.conflict_records import Conflict, conflicts
from kiosk.store.roster.roster_writer import roster_transaction
from kiosk.store.venue.membership import leave_venue, note_host, save_membership
from kiosk.store.venue.venue_log import StoredVenueLog
from tests.support.gate.small_event import MAIN_LIST, NOW, guest
from tests.support.venue.gates import Gate, open_gates
from tests.support.venue.partitioned_venue import member_of

RECORDS = [
    *guest(1),
    *guest(2, party_size=5),
    *guest(3),
    replace(MAIN_LIST, allow_entry_after_exit=True),
    replace(MAIN_LIST, id="small", capacity=3),
]


def log_of(gate: Gate) -> StoredVenueLog:
    return StoredVenueLog(gate.database, gate.station.device_id, gate.clock)


@pytest.fixture
def gates(tmp_path: Path) -> Iterator[list[Gate]]:
    """Three gates that cannot claim, so that each decides alone, but tell each other later."""
    with open_gates(tmp_path, 3, RECORDS) as opened:
        for number, gate in enumerate(opened):
            gate.venue.reachable = False
            device = Device(id=gate.station.device_id, name=f"Gate {number}", platform="", profile="", base_url="")
            save_self_device(gate.database, device)
            save_membership(
                gate.database,
                member_of(number),
            )
        yield opened


def tell(source: Gate, target: Gate) -> int:
    """Pass on what the source has and the target may not have."""
    told = [Received(number=one.position, entry=one.entry) for one in log_of(source).unpublished(0, 10_000)]
    return log_of(target).take(told, up_to=max((one.number for one in told), default=0))


def others(gates: list[Gate], gate: Gate) -> list[Gate]:
    return [one for one in gates if one is not gate]


def gist(found: list[Conflict]) -> list[frozenset[str]]:
    return [frozenset((conflict.entry_id, conflict.other)) for conflict in found]


def test_what_another_gate_admitted_is_used_up_here(gates: list[Gate]) -> None:
    admitted = gates[0].scan("code-1").entries[0]
    assert tell(gates[0], gates[1]) == 1
    refused = gates[1].scan("code-1").verdict
    assert (refused.reason, refused.details.as_json()["gate"]) == (Reason.ALREADY_ENTERED, "gate-0")
    (learned, _) = gates[1].entries()
    assert learned == admitted
    assert (learned.is_local, learned.assurance) == (0, Assurance.LOCAL)
    assert conflicts(gates[1].database) == []


def test_refusals_of_others_stand_in_the_log_too(gates: list[Gate]) -> None:
    gates[0].scan("nonsense")
    tell(gates[0], gates[1])
    assert [entry.outcome for entry in gates[1].entries()] == [Outcome.REFUSE]


def test_a_known_entry_changes_nothing_however_often_it_comes(gates: list[Gate]) -> None:
    gates[0].scan("code-1")
    assert [tell(gates[0], gates[1]) for _ in range(3)] == [1, 0, 0]
    assert len(gates[1].entries()) == 1
    assert gates[1].database.db.conn.execute("SELECT count(*) FROM outbox").fetchone()[0] == 0


def test_a_third_gate_passes_on_what_an_absent_one_had_said(gates: list[Gate]) -> None:
    first, second, third = gates
    entry = first.scan("code-1").entries[0]
    tell(first, second)
    note_host(second.database, epoch=2, is_host=False)  # a new ledger, which the first gate has not met
    assert [one.entry for one in log_of(second).unpublished(0, 10)] == [entry]
    tell(second, third)
    assert third.scan("code-1").verdict.reason is Reason.ALREADY_ENTERED


def test_what_came_from_the_venue_is_not_told_to_it_again(gates: list[Gate]) -> None:
    gates[0].scan("code-1")
    tell(gates[0], gates[1])
    own = gates[1].scan("code-3").entries[0]
    assert [one.entry for one in log_of(gates[1]).unpublished(0, 10)] == [own]


def test_a_double_is_one_conflict_between_the_same_two_entries_at_every_gate(gates: list[Gate]) -> None:
    first, second, third = gates
    one = first.scan("code-1").entries[0]
    second.clock.advance(timedelta(minutes=3))
    other = second.scan("code-1").entries[0]
    for source in (first, second):
        for target in others(gates, source):
            tell(source, target)
            tell(source, target)
    for gate in gates:
        assert gist(conflicts(gate.database)) == [frozenset((one.entry_id, other.entry_id))]
    (at_third,) = conflicts(third.database)
    assert (at_third.entry_id, at_third.other) == (one.entry_id, other.entry_id)
    assert at_third.details["ours"]["gate_id"] == "gate-0"
    assert at_third.details["theirs"]["at"] == other.corrected_at.isoformat()


def test_guests_of_a_party_who_fit_are_no_double(gates: list[Gate]) -> None:
    first, second, _ = gates
    first.scan("code-2", guests=2)
    second.scan("code-2", guests=3)
    tell(first, second)
    tell(second, first)
    assert conflicts(first.database) == conflicts(second.database) == []
    assert first.scan("code-2", guests=1).verdict.reason is Reason.ALREADY_ENTERED


def test_those_who_are_inside_are_counted_over_all_gates(gates: list[Gate]) -> None:
    first, second = (replace(gate, station=replace(gate.station, list_id="small")) for gate in gates[:2])
    first.scan("code-1")
    second.scan("code-2", guests=2)
    tell(first, second)
    assert second.scan("code-3").verdict.reason is Reason.CAPACITY
    with second.database.reading() as view:
        assert view.inside("small") == 3


def test_offline_undo_and_then_a_real_check_in_elsewhere_is_no_double(gates: list[Gate]) -> None:
    first, second, third = gates
    taken_back = first.scan("code-1").entries[0]
    Undo(first.database, first.clock, first.check_in._new_id).take_back(taken_back.entry_id, first.station)
    second.scan("code-1")
    for source in (first, second):
        for target in others(gates, source):
            tell(source, target)
    assert [conflicts(gate.database) for gate in (first, second)] == [[], []]
    assert third.scan("code-1").verdict.reason is Reason.ALREADY_ENTERED


def test_this_laptops_entries_that_an_older_database_lacks_come_back(gates: list[Gate]) -> None:
    first, second, _ = gates
    made = first.scan("code-1").entries[0]
    tell(first, second)
    lost = replace(made, entry_id=made.entry_id[:-1] + "f", scan_id="", sequence=9)
    assert log_of(first).take([Received(number=5, entry=lost)], up_to=5) == 1
    assert [entry.is_local for entry in first.entries()] == [1, 2]


def platforms_own(entry: Entry) -> Entry:
    """Return the same scan as a platform tells of it under an id of its own."""
    return replace(
        entry,
        entry_id="platform:7",
        device_id="platform-device",
        assurance=Assurance.PLATFORM,
        spends=False,
        generation=0,
        corrected_at=entry.corrected_at.replace(microsecond=entry.corrected_at.microsecond // 1000 * 1000),
    )


@pytest.mark.parametrize("platform_first", [True, False])
def test_a_scan_that_both_the_venue_and_the_platform_tell_of_is_one(gates: list[Gate], platform_first: bool) -> None:
    first, second, _ = gates
    first.clock.advance(timedelta(microseconds=1234567))
    entry = first.scan("code-2", guests=1).entries[0]
    for by_platform in (platform_first, not platform_first):
        if by_platform:
            with roster_transaction(second.database) as tx:
                tx.add_remote_entries([platforms_own(entry)], NOW)
        else:
            tell(first, second)
    assert len(second.entries()) == 1
    assert second.scan("code-2", guests=4).verdict.guests == (2, 3, 4, 5)


def test_the_undo_of_a_scan_that_the_platform_told_of_first_undoes_that(gates: list[Gate]) -> None:
    first, second, _ = gates
    entry = first.scan("code-1").entries[0]
    with roster_transaction(second.database) as tx:
        tx.add_remote_entries([platforms_own(entry)], NOW)
    Undo(first.database, first.clock, first.check_in._new_id).take_back(entry.entry_id, first.station)
    tell(first, second)
    assert second.scan("code-1").verdict.admitted


def test_an_entry_that_breaks_the_tables_rules_keeps_back_nothing(gates: list[Gate]) -> None:
    first, second, _ = gates
    good = first.scan("code-1").entries[0]
    bad = replace(good, entry_id="bad", outcome=Outcome.REFUSE)  # a refusal that spends
    taken = log_of(second).take([Received(number=1, entry=bad), Received(number=2, entry=good)], up_to=2)
    assert taken == 1
    assert [entry.entry_id for entry in second.entries()] == [good.entry_id]


def test_how_far_both_know_each_other_is_kept_and_begins_anew_with_another_ledger(gates: list[Gate]) -> None:
    first, second, _ = gates
    first.scan("code-1")
    tell(first, second)
    log = log_of(second)
    log.note_published(1)
    log.note_published(0)
    assert (log.progress().epoch, log.progress().published) == (1, 1)
    assert log.progress().received > 0
    log.begin_epoch(1)
    assert log.progress().received > 0
    log.begin_epoch(4)
    assert (log.progress().epoch, log.progress().received, log.progress().published) == (4, 0, 0)
    assert len(log.unpublished(0, 10)) == 1


def test_a_ledger_that_lost_a_part_is_read_and_told_again(gates: list[Gate]) -> None:
    first, second, _ = gates
    first.scan("code-1")
    tell(first, second)
    log = log_of(second)
    log.note_published(1)
    assert log.unpublished(0, 10) == []
    log.forget_ledger()
    assert (log.progress().epoch, log.progress().received, log.progress().published) == (1, 0, 0)
    assert len(log.unpublished(0, 10)) == 1
    assert tell(first, second) == 0


def test_a_later_version_reads_everything_anew_once(gates: list[Gate]) -> None:
    first, second, _ = gates
    read_with_this_version(second.database, "1.0")
    first.scan("code-1")
    tell(first, second)
    log = log_of(second)
    log.note_published(1)
    read_with_this_version(second.database, "1.0")
    assert log.progress().received > 0
    read_with_this_version(second.database, "1.1")
    assert (log.progress().received, log.progress().published) == (0, 1)


def test_it_knows_which_scans_used_something_up(gates: list[Gate]) -> None:
    first = gates[0]
    entry, party = first.scan("code-1").entries[0], first.scan("code-2", guests=3).entries[0]
    refused = first.scan("code-1").entries[0]
    assert log_of(first).has_spent(entry.scan_id)
    assert log_of(first).has_spent(party.scan_id)
    assert not log_of(first).has_spent(refused.scan_id)
    assert not log_of(first).has_spent("other")


def test_where_no_venue_is_set_up_nothing_is_taken(gates: list[Gate]) -> None:
    entry = gates[0].scan("code-1").entries[0]
    assert leave_venue(gates[1].database)
    assert not leave_venue(gates[1].database)
    assert log_of(gates[1]).take([Received(number=1, entry=entry)], up_to=1) == 0
    assert log_of(gates[1]).progress().epoch == 0
    assert log_of(gates[1]).unpublished(0, 10) == []
    assert gates[1].entries() == []
