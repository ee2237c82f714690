"""Marks and settled contradictions of all gates: the same everywhere, whatever is learned first and however often."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.checkin.flagging import Flagging
from kiosk.domain.reports.inbox import Decision, RecordKind
from kiosk.domain.venue.notes import Settlement
from kiosk.store.channel.sync_state import Device, save_self_device
from kiosk.store.conflicts.conflict_records import Conflict, conflicts, open_conflicts, settle_conflict
from kiosk.store.outbox.inbox_records import inbox_records
from kiosk.store.reports.inbox import StoredInbox
from kiosk.store.venue.membership import leave_venue, save_membership
from kiosk.store.venue.venue_log import StoredVenueLog
from kiosk.store.venue.venue_notes import StoredVenueNotes
from tests.integration.store.venue.test_venue_log import log_of, others, tell
from tests.support.gate.small_event import NOW, guest
from tests.support.venue.gates import Gate, open_gates
from tests.support.venue.partitioned_venue import member_of

LATER = NOW + timedelta(hours=1)


@pytest.fixture
def gates(tmp_path: Path) -> Iterator[list[Gate]]:
    """Three gates that decide alone; the first two have let the same guest in."""
    with open_gates(tmp_path, 3, guest(1)) as opened:
        for number, gate in enumerate(opened):
            gate.venue.reachable = False
            device = Device(id=gate.station.device_id, name=f"Gate {number}", platform="", profile="", base_url="")
            save_self_device(gate.database, device)
            made = member_of(number)
            save_membership(gate.database, made)
        for gate in opened[:2]:
            gate.scan("code-1")
        yield opened


def meet(gates: list[Gate]) -> None:
    """Tell everybody of all entries."""
    for source in gates:
        for target in others(gates, source):
            tell(source, target)


def notes_of(gate: Gate) -> StoredVenueNotes:
    return StoredVenueNotes(gate.database, gate.clock)


def pass_notes(source: Gate, target: Gate) -> int:
    """Pass on what the source noted, without the source's knowing that it was heard."""
    return notes_of(target).take(notes_of(source).unpublished(100), up_to=1)


def inbox_of(gate: Gate) -> StoredInbox:
    return StoredInbox(gate.database)


def only(gate: Gate) -> Conflict:
    (found,) = conflicts(gate.database, settled=True)
    return found


def settle(gate: Gate, words: str) -> None:
    assert inbox_of(gate).settle([f"C-{only(gate).id}"], words, LATER, decision=Decision.LET_STAND, staff="Kim") == 1


def test_settled_once_is_settled_at_every_gate_with_who_and_why(gates: list[Gate]) -> None:
    meet(gates)
    settle(gates[0], "twins")
    assert [pass_notes(gates[0], gate) for gate in gates[1:]] == [1, 1]
    for gate in gates:
        assert (only(gate).settled_at, only(gate).settled_note) == (LATER, "twins")
        (record,) = inbox_records(gate.database)[f"C-{only(gate).id}"]
        assert (record.what, record.decision, record.staff) == (RecordKind.SETTLED, Decision.LET_STAND, "Kim")


def test_it_is_settled_also_where_the_double_is_learned_of_after_that(gates: list[Gate]) -> None:
    first, second, third = gates
    meet([first, second])
    settle(first, "twins")
    pass_notes(first, third)
    assert conflicts(third.database, settled=True) == []
    for source in (first, second):
        tell(source, third)
    assert (only(third).settled_note, open_conflicts(third.database)) == ("twins", 0)
    (record,) = inbox_records(third.database)[f"C-{only(third).id}"]
    assert (record.at, record.decision, record.note, record.staff) == (LATER, Decision.LET_STAND, "twins", "Kim")


def test_what_one_gate_opens_again_is_open_at_every_gate(gates: list[Gate]) -> None:
    first, second, _ = gates
    meet(gates)
    settle(first, "twins")
    pass_notes(first, second)
    assert inbox_of(second).reopen([f"C-{only(second).id}"], "no, a copy", LATER, staff="Lee") == 1
    # A clock that is hours behind decides nothing: this is the later decision all the same.
    assert pass_notes(second, first) == 1
    assert (only(first).settled_at, only(first).settled_note) == (None, "")
    kinds = [record.what for record in inbox_records(first.database)[f"C-{only(first).id}"]]
    assert kinds == [RecordKind.SETTLED, RecordKind.REOPENED]


def test_two_decisions_at_once_end_alike_at_every_gate(gates: list[Gate]) -> None:
    meet(gates)
    for gate, words in zip(gates[:2], ("twins", "a copy"), strict=True):
        settle(gate, words)
    for source in gates[:2]:
        for target in others(gates, source):
            pass_notes(source, target)
    assert len({only(gate).settled_note for gate in gates}) == 1


def test_a_known_note_changes_nothing(gates: list[Gate]) -> None:
    meet(gates)
    settle(gates[0], "twins")
    assert [pass_notes(gates[0], gates[1]) for _ in range(2)] == [1, 0]
    assert len(inbox_records(gates[1].database)) == 1


def test_a_side_is_known_by_the_name_that_a_platform_gave_it(gates: list[Gate]) -> None:
    first, second, _ = gates
    meet([first, second])
    settle(first, "twins")
    (note,) = notes_of(first).unpublished(10)
    assert isinstance(note, Settlement)
    with second.database.transaction() as db:
        db.conn.execute("INSERT INTO entry_names VALUES ('platform-7', ?)", (note.first,))
    notes_of(second).take([replace(note, first="platform-7")], up_to=1)
    assert only(second).settled_note == "twins"


def test_a_newer_gates_decision_without_words_here_leaves_the_inbox_readable(gates: list[Gate]) -> None:
    first, second, _ = gates
    meet([first, second])
    settle(first, "twins")
    (note,) = notes_of(first).unpublished(10)
    assert isinstance(note, Settlement)
    notes_of(second).take([replace(note, decision="sung")], up_to=1)
    assert [item.settled_note for item in inbox_of(second).items(settled=True)] == ["twins"]


def test_a_mark_is_seen_at_the_next_scan_of_another_gate_and_taken_away_from_there(gates: list[Gate]) -> None:
    first, second, third = gates
    marks = [Flagging(gate.database, gate.clock, gate.check_in._new_id) for gate in gates]
    third.scan("code-1")  # what this scan read is kept for the next one
    flag = marks[0].flag("t1", first.station, "same face twice")
    pass_notes(first, third)
    assert [one.reason for one in third.scan("code-1").verdict.flags] == ["same face twice"]
    pass_notes(first, second)
    assert marks[1].remove(flag.id, "t1", second.station)
    pass_notes(second, first)
    assert first.scan("code-1").verdict.flags == ()


def test_a_third_gate_passes_on_what_an_absent_one_had_noted(gates: list[Gate]) -> None:
    first, second, third = gates
    Flagging(first.database, first.clock, first.check_in._new_id).flag("t1", first.station, "why")
    notes = notes_of(second)
    pass_notes(first, second)
    assert notes.unpublished(10) == []
    StoredVenueLog(second.database, "laptop-1", second.clock).begin_epoch(2)  # a new ledger, with no notes in it
    assert notes.received() == 0
    assert pass_notes(second, third) == 1


def test_what_the_stream_has_is_told_no_more_until_another_venue(gates: list[Gate]) -> None:
    first = gates[0]
    meet(gates)
    settle(first, "twins")
    notes = notes_of(first)
    notes.note_published(notes.unpublished(10))
    assert notes.unpublished(10) == []
    leave_venue(first.database)
    assert len(notes.unpublished(10)) == 1


def test_what_was_settled_without_a_venue_is_told_to_one_that_is_set_up_later(gates: list[Gate]) -> None:
    first = gates[0]
    tell(gates[1], first)
    assert log_of(first).progress().epoch == 1
    assert settle_conflict(first.database, only(first).id, "twins", LATER)
    assert len(notes_of(first).unpublished(10)) == 1
