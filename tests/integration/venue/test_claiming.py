"""Gates that hear each other admit nobody twice; a gate that hears nobody says so and turns nobody away."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kiosk.checkin import check_in
from kiosk.checkin.fact_gathering import gather
from kiosk.checkin.undo import Undo
from kiosk.domain.errors import StoreFullError
from kiosk.domain.ports import Ledger
from kiosk.domain.reason_codes import Assurance, Outcome, Reason
from kiosk.domain.venue.claims import UseName
from kiosk.domain.verdicts.decision import Facts
from kiosk.store.database import Database
from tests.support.gate.small_event import MAIN_LIST, guest
from tests.support.venue.gates import DeviceIds, Gate, open_gates
from tests.support.venue.memory_venue import MemoryVenue

RECORDS = [
    *guest(1),
    *guest(2, party_size=5),
    replace(MAIN_LIST, allow_entry_after_exit=True),
    replace(MAIN_LIST, id="fair", allow_multiple_entries=True),
]


@pytest.fixture
def gates(tmp_path: Path) -> Iterator[list[Gate]]:
    with open_gates(tmp_path, 3, RECORDS) as opened:
        yield opened


def test_the_second_of_two_gates_refuses_and_says_who_was_first(gates: list[Gate]) -> None:
    first, second, _ = gates
    admitted = first.scan("code-1")
    refused = second.scan("code-1")
    assert (admitted.verdict.outcome, admitted.verdict.assurance) == (Outcome.ADMIT, Assurance.VENUE)
    assert admitted.entries[0].assurance is Assurance.VENUE
    assert (refused.verdict.reason, refused.verdict.assurance) == (Reason.ALREADY_ENTERED, Assurance.VENUE)
    assert refused.verdict.details.as_json()["gate"] == "gate-0"
    assert refused.verdict.details.as_json()["device"] == "laptop-0"
    assert [entry.outcome for entry in second.entries()] == [Outcome.REFUSE]
    assert [venue.commits for venue in (first.venue, second.venue)] == [1, 1]


def test_a_gate_that_hears_nobody_admits_and_says_that_it_was_alone(gates: list[Gate]) -> None:
    gates[0].venue.reachable = False
    result = gates[0].scan("code-1")
    assert (result.verdict.outcome, result.verdict.assurance) == (Outcome.ADMIT, Assurance.LOCAL)
    assert result.entries[0].assurance is Assurance.LOCAL


def test_the_claim_bears_the_id_that_the_entry_gets(gates: list[Gate]) -> None:
    entry = gates[0].scan("code-1").entries[0]
    (claim,) = gates[0].venue.asked
    assert claim.scan_id == entry.entry_id == entry.scan_id
    assert claim.use == UseName("main", "t1", 0, 1)
    assert claim.at == entry.corrected_at


def test_a_scan_that_is_repeated_under_its_id_is_the_same_admission(gates: list[Gate]) -> None:
    once = gates[0].scan("code-1")
    again = gates[0].scan("code-1", entry_id=once.entries[0].entry_id)
    assert again.verdict.outcome is Outcome.ADMIT
    assert again.entries == once.entries
    assert len(gates[0].entries()) == 1


def test_guests_of_a_party_take_what_other_gates_leave(gates: list[Gate]) -> None:
    assert gates[0].scan("code-2", guests=2).verdict.guests == (1, 2)
    assert gates[1].scan("code-2", guests=2).verdict.guests == (3, 4)
    asked = gates[2].scan("code-2", guests=2)
    assert (asked.verdict.outcome, asked.verdict.details.values()["remaining"]) == (Outcome.ASK, 1)
    assert gates[2].scan("code-2", guests=1).verdict.guests == (5,)
    assert gates[1].scan("code-2", guests=1).verdict.reason is Reason.ALREADY_ENTERED
    holders = {claim.device_id for claim in gates[0].venue.ledger.held.values()}
    assert (len(gates[0].venue.ledger.held), holders) == (5, {"laptop-0", "laptop-1", "laptop-2"})


def test_what_nobody_walked_by_is_given_back(gates: list[Gate]) -> None:
    gates[0].scan("code-2", guests=4)
    asked = gates[1].scan("code-2", guests=3)  # only one place is left, so it is asked how many walk
    assert asked.verdict.outcome is Outcome.ASK
    assert len(gates[0].venue.ledger.held) == 4
    assert gates[2].scan("code-2", guests=1).verdict.admitted


def test_a_guest_who_left_comes_in_again_at_another_gate_once_that_gate_knows(gates: list[Gate]) -> None:
    first, second, third = gates
    first.scan("code-1")
    out = first.scan_out("code-1")
    assert (out.verdict.outcome, out.verdict.assurance) == (Outcome.ADMIT, Assurance.VENUE)
    assert second.scan("code-1").verdict.reason is Reason.ALREADY_ENTERED  # it has not heard of the way out yet
    back = first.scan("code-1")
    assert (back.verdict.outcome, back.entries[0].generation) == (Outcome.ADMIT, 1)
    assert third.scan("code-1").verdict.reason is Reason.ALREADY_ENTERED


def test_a_scan_that_was_taken_back_frees_the_next_use(gates: list[Gate]) -> None:
    gate = gates[0]
    entry = gate.scan("code-1").entries[0]
    Undo(gate.database, gate.clock, gate.check_in._new_id).take_back(entry.entry_id, gate.station)
    again = gate.scan("code-1")
    assert (again.verdict.admitted, again.entries[0].generation) == (True, 1)


def test_a_supervisors_word_overrides_another_gates_claim_and_spends_nothing(gates: list[Gate]) -> None:
    gates[0].scan("code-1")
    overridden = gates[1].override("code-1")
    assert (overridden.verdict.outcome, overridden.entries[0].forced) == (Outcome.ADMIT, True)
    assert not overridden.entries[0].spends
    assert [claim.device_id for claim in gates[0].venue.ledger.held.values()] == ["laptop-0"]


def test_a_list_with_multiple_entries_claims_nothing(gates: list[Gate]) -> None:
    fair = [replace(gate.station, list_id="fair") for gate in gates]
    for gate, station in zip(gates, fair, strict=True):
        gate.station = station
        assert gate.scan("code-1").verdict.admitted
    assert gates[0].venue.ledger.held == {}


class FullDisk:
    """A write transaction that cannot be begun."""

    def __enter__(self) -> Ledger:
        raise StoreFullError("no space left")

    def __exit__(self, *_: object) -> None:
        """Do nothing."""


def test_a_claim_whose_commit_failed_is_given_back(gates: list[Gate], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gates[0].database, "writing", FullDisk)
    failed = gates[0].scan("code-1")
    assert failed.verdict.reason is Reason.ERROR
    assert len(gates[0].venue.asked) == 1
    assert gates[0].venue.ledger.held == {}
    assert gates[1].scan("code-1").verdict.admitted


def test_what_another_window_of_this_laptop_did_between_both_looks_is_seen(gates: list[Gate]) -> None:
    """The second look judges by itself: the venue's word for a use does not admit by another one."""
    gate = gates[0]
    other = another_window(gate)

    def meanwhile() -> None:
        gate.venue.after_answer = lambda: None
        other.venue.reachable = False
        assert other.scan("code-1").verdict.admitted

    gate.venue.after_answer = meanwhile
    late = gate.scan("code-1")
    assert late.verdict.reason is Reason.ALREADY_ENTERED
    assert [entry.spends for entry in gate.entries()] == [True, False]


def another_window(gate: Gate) -> Gate:
    """Return another window on the same laptop, with a line of its own."""
    venue = MemoryVenue(gate.venue.ledger)
    check_in = type(gate.check_in)(gate.database, gate.check_in._reader, gate.clock, DeviceIds(99), venue=venue)
    return replace(gate, venue=venue, check_in=check_in)


def test_a_use_that_came_free_between_both_looks_is_asked_for_before_it_is_given(gates: list[Gate]) -> None:
    gate = gates[0]
    entry = gate.scan("code-1").entries[0]
    undo = Undo(gate.database, gate.clock, gate.check_in._new_id)
    original = Database.writing
    done: list[bool] = []

    @contextmanager
    def writing(database: Database) -> Iterator[Ledger]:
        if not done:
            done.append(True)
            undo.take_back(entry.entry_id, gate.station)
        with original(database) as ledger:
            yield ledger

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Database, "writing", writing)
        result = gate.scan("code-1")
    assert (result.verdict.outcome, result.verdict.assurance) == (Outcome.ADMIT, Assurance.VENUE)
    assert UseName("main", "t1", 1, 1) in [claim.use for claim in gate.venue.asked]


def test_the_second_look_reads_again_only_where_somebody_wrote_in_between(
    gates: list[Gate], monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, reads = gates[0], list[str]()

    def noted(*given: Any, **named: Any) -> Facts:
        reads.append("read")
        return gather(*given, **named)

    monkeypatch.setattr(check_in, "gather", noted)
    assert gate.scan("code-1").verdict.assurance is Assurance.VENUE
    assert len(reads) == 1

    def write() -> None:
        with gate.database.transaction() as db:
            db.conn.execute("UPDATE events SET name = 'Another name'")

    gate.venue.before_answer = lambda: run_beside(write)
    again = gate.scan("code-2", guests=1).verdict
    assert (again.assurance, len(reads)) == (Assurance.VENUE, 3)


def run_beside(what: Callable[[], None]) -> None:
    """Do something in another thread, which has a connection of its own."""
    thread = threading.Thread(target=what)
    thread.start()
    thread.join()


def test_a_fault_of_ours_between_the_looks_is_recorded_and_nothing_stays_claimed(gates: list[Gate]) -> None:
    gate = gates[0]

    def broken() -> None:
        raise ZeroDivisionError

    gate.venue.before_answer = broken
    with pytest.raises(ZeroDivisionError):  # the port's contract: nothing in it raises
        gate.scan("code-1")
    assert gate.venue.ledger.held == {}


def test_without_a_venue_nothing_changes(gates: list[Gate]) -> None:
    gate = gates[0]
    alone = type(gate.check_in)(gate.database, gate.check_in._reader, gate.clock, gate.check_in._new_id)
    result = replace(gate, check_in=alone).scan("code-1")
    assert (result.verdict.admitted, result.verdict.assurance) == (True, Assurance.LOCAL)
    assert gate.venue.asked == []


def test_a_gate_with_a_clock_that_is_behind_cannot_make_room_by_it(gates: list[Gate]) -> None:
    """A claim for the use that comes next is younger than all that is known, whatever its clock said."""
    first, second, _ = gates
    first.scan("code-1")
    first.scan_out("code-1")
    second.scan("code-1")
    held = first.venue.ledger.held
    token = UseName("main", "t1", 1, 1).token
    behind = replace(
        next(iter(held.values())),
        use=UseName("main", "t1", 1, 1),
        scan_id="other",
        device_id="laptop-9",
        at=first.clock.now().corrected.replace(year=2026, month=1),
    )
    held[token] = behind
    assert first.scan("code-1").verdict.reason is Reason.ALREADY_ENTERED
