"""Contradictions between gates and platform: found whichever side comes first, once, and kept until settled."""

import shutil
import tempfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings

from kiosk.domain.entries.entry import Direction
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.bookings import BookingStatus, TicketStatus
from kiosk.domain.roster.codes import CredentialStatus, Revocation, TicketCode
from kiosk.domain.roster.events import CheckInList
from kiosk.store.conflicts.conflict_records import ConflictKind, conflicts, open_conflicts
from kiosk.store.database import open_database
from sync.transfer.engine import Engine
from sync.transfer.local_store import LocalStore
from tests.conftest import TEST_KEY
from tests.support.gate.entries import write
from tests.support.platforms.memory_platform import TICKETS, MemoryPlatform
from tests.support.sync.conflict_sides import at, booking, bring, found, here, there, ticket

NOW = datetime(2027, 6, 22, 8, 0, tzinfo=UTC)


@pytest.fixture
def side():
    return MemoryPlatform(streams=(TICKETS,))


@pytest.fixture
def engine(store, side):
    return Engine(store=store, connector=side, wall=lambda: NOW, jitter=lambda: 0.5)


def test_two_gates_with_both_sides(engine, store, side):
    ours = here("a", 10)
    write(store.database, ours)
    engine.run_once()
    bring(side, entries=[there("a", 12, gate_id="south", staff="Kim")])
    engine.run_once()
    engine.run_once()
    (only,) = conflicts(store.database)
    assert (only.kind, only.entry_id, only.other) == (ConflictKind.TWICE, ours.entry_id, "r-a-12")
    assert only.found_at == NOW
    mine, other = only.details["ours"], only.details["theirs"]
    assert (mine["gate_id"], mine["staff"], mine["at"]) == ("north", "Robin", at(10).isoformat())
    assert (other["gate_id"], other["staff"], other["at"]) == ("south", "Kim", at(12).isoformat())


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (here("a", 10), there("a", 12, list_id="elsewhere")),
        (here("a", 10), there("a", 12, direction=Direction.EXIT, spends=False)),
        (here("a", 10, spends=False, forced=True, reason=Reason.ALREADY_ENTERED), there("a", 5)),
        (here("a", 10, guest_no=2), there("a", 12)),
    ],
)
def test_no_contradiction(engine, store, side, ours, theirs):
    write(store.database, ours)
    bring(side, entries=[theirs])
    engine.run_once()
    assert found(store) == []


@pytest.mark.parametrize(("may_return", "count"), [(True, 0), (False, 1)])
def test_a_guest_who_left_between_may_return_where_the_list_says_so(engine, store, side, may_return, count):
    rules = CheckInList(id="demo", event_id="demo", name="x", allow_entry_after_exit=may_return)
    write(store.database, here("a", 10), here("a", 11, direction=Direction.EXIT, spends=False))
    bring(side, records=[rules], entries=[there("a", 12)])
    engine.run_once()
    assert open_conflicts(store.database) == count


def test_the_sequence_and_not_a_wrong_clock_says_whether_a_guest_left_between(engine, store, side):
    rules = CheckInList(id="demo", event_id="demo", name="x", allow_entry_after_exit=True)
    out = there("a", 30, direction=Direction.EXIT, spends=False, sequence=3)
    again = there("a", 12, sequence=4)  # after the exit, by the same device's count: its clock was set right between
    write(store.database, here("a", 10))
    bring(side, records=[rules], entries=[out, again])
    engine.run_once()
    assert found(store) == []


def test_an_exit_before_both_admissions_by_the_sequence_parts_nobody(engine, store, side):
    rules = CheckInList(id="demo", event_id="demo", name="x", allow_entry_after_exit=True)
    write(store.database, here("a", 11, direction=Direction.EXIT, spends=False), here("a", 10))  # the clock was fast
    bring(side, records=[rules], entries=[there("a", 12)])
    engine.run_once()
    assert open_conflicts(store.database) == 1


def test_everybody_was_counted_out_between(engine, store, side):
    write(store.database, here("a", 10))
    rules = CheckInList(id="demo", event_id="demo", name="x", exit_all_at=at(11))
    bring(side, records=[rules], entries=[there("a", 12)])
    engine.run_once()
    assert found(store) == []


def test_a_party_is_no_contradiction_until_there_are_too_many(engine, store, side):
    bring(side, records=[ticket("a", party_size=2)], entries=[there("a", 12)])
    write(store.database, here("a", 10))
    engine.run_once()
    assert found(store) == []
    bring(side, entries=[there("a", 14)])
    engine.run_once()
    assert {other for _, _, other in found(store)} >= {"r-a-14"}


def test_entries_that_were_taken_back_contradict_nothing(engine, store, side):
    ours = here("a", 10)
    undo = here("a", 11, undoes=ours.entry_id, spends=False)
    write(store.database, ours, undo)
    their_undo = there("b", 13, undoes="r-b-12", spends=False)
    bring(side, entries=[there("a", 12), there("b", 12), their_undo])
    write(store.database, here("b", 10))
    engine.run_once()
    assert found(store) == []


def test_a_ticket_that_was_not_in_the_roster_is_known_by_its_code(engine, store, side):
    ours = here("a", 10, ticket_id=None, booking_id=None, use_key="hash", code_hash="hash")
    write(store.database, ours)
    bring(side, entries=[there("a", 12, code_hash="hash")])
    engine.run_once()
    assert found(store) == [(ConflictKind.TWICE, ours.entry_id, "r-a-12")]


def test_the_platform_names_the_other_side_before_it_is_known(engine, store, side):
    ours = here("a", 10)
    write(store.database, ours)
    side.conflicts = {ours.entry_id: "r-a-12"}
    outcome = engine.run_once()
    assert outcome.push.conflicts == 1
    assert conflicts(store.database)[0].details["theirs"] == {"what": "entry", "id": "r-a-12", "at": None}
    bring(side, entries=[there("a", 12)])
    engine.run_once()
    (only,) = conflicts(store.database)
    assert only.details["theirs"]["at"] == at(12).isoformat()


def test_the_platform_names_our_own_entry(engine, store, side):
    first, second = here("a", 10), here("a", 20, generation=1)
    write(store.database, first, second)
    side.conflicts = {second.entry_id: first.entry_id}
    engine.run_once()
    assert found(store) == []


@pytest.mark.parametrize(
    ("record", "is_conflict"),
    [
        (Revocation(id="r", event_id="demo", ticket_id="a", updated_at=at(9)), True),
        (Revocation(id="r", event_id="demo", ticket_id="a", updated_at=at(11)), False),
        (Revocation(id="r", event_id="demo", ticket_id="a"), True),
        (Revocation(id="r", event_id="demo", code_hash="h", updated_at=at(9)), True),
        (Revocation(id="r", event_id="demo", code_hash="other", updated_at=at(9)), False),
        (
            TicketCode(id="c", event_id="demo", ticket_id="a", code_hash="h", code="", status=CredentialStatus.BLOCKED),
            True,
        ),
        (ticket("a", status=TicketStatus.REVOKED, updated_at=at(11)), True),
    ],
)
def test_admitted_after_a_revocation(engine, store, side, record, is_conflict):
    ours = here("a", 10, code_hash="h")
    write(store.database, ours)
    bring(side, records=[record])
    engine.run_once()
    assert found(store) == ([(ConflictKind.REVOKED, ours.entry_id, "a")] if is_conflict else [])


def test_a_cancelled_booking_and_its_cancelled_ticket_are_one_conflict(engine, store, side):
    ours = here("a", 10)
    write(store.database, ours)
    gone = ticket("a", status=TicketStatus.CANCELLED, updated_at=at(30))
    bring(side, records=[gone, booking("ba", BookingStatus.REFUNDED, at(30))])
    engine.run_once()
    assert found(store) == [(ConflictKind.CANCELLED, ours.entry_id, "ba")]


def test_cancelled_by_somebody_who_knew_of_the_admission(engine, store, side):
    write(store.database, here("a", 10))
    engine.run_once()
    bring(side, records=[ticket("a"), booking("ba", BookingStatus.REFUNDED, NOW + timedelta(hours=1))])
    engine.run_once()
    assert found(store) == []


NAMES = st.sampled_from("abc")


MINUTES = st.integers(1, 20)


ACTIONS = st.lists(
    st.one_of(
        st.tuples(st.just("here"), NAMES, MINUTES),
        st.tuples(st.just("there"), NAMES, MINUTES),
        st.tuples(st.just("revoke"), NAMES, MINUTES),
        st.tuples(st.just("cancel"), NAMES, MINUTES),
    ),
    max_size=8,
    unique_by=lambda action: (action[0], action[1], action[2] if action[0] == "there" else 0),
)


def expected(actions, ids):
    ours = {name: minute for kind, name, minute in actions if kind == "here"}
    wanted = set()
    for kind, name, minute in actions:
        if name not in ours:
            continue
        if kind == "there":
            wanted.add((ConflictKind.TWICE, ids[name], f"r-{name}-{minute}"))
        elif kind == "revoke" and minute <= ours[name]:
            wanted.add((ConflictKind.REVOKED, ids[name], name))
        elif kind == "cancel":
            wanted.add((ConflictKind.CANCELLED, ids[name], f"b{name}"))
    return wanted


# -- any order


@given(actions=ACTIONS, order=st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_order_of_pull_and_push_finds_each_conflict_exactly_once(actions, order):
    folder = Path(tempfile.mkdtemp())
    store = LocalStore(open_database(folder / "g.db", TEST_KEY))
    try:
        side = MemoryPlatform(streams=(TICKETS,))
        engine = Engine(store=store, connector=side, wall=lambda: NOW, jitter=lambda: 0.5)
        bring(side, records=[record for name in "abc" for record in (ticket(name), booking(f"b{name}"))])
        engine.run_once()
        ids: dict[str, str] = {}
        steps = [*actions, *[("push", "", 0), ("pull", "", 0)] * 3]
        order.shuffle(steps)
        for kind, name, minute in steps:
            take_step(engine, store, side, ids, (kind, name, minute))
        for _ in range(len(actions) + 2):  # one page for each run
            engine.run_once()
        rows = found(store)
        assert len(rows) == len(set(rows))
        assert set(rows) == expected(actions, ids)
    finally:
        store.database.close()
        shutil.rmtree(folder)


def take_step(engine, store, side, ids, step):
    kind, name, minute = step
    if kind == "here":
        entry = here(name, minute)
        ids[name] = entry.entry_id
        write(store.database, entry)
    elif kind == "there":
        bring(side, entries=[there(name, minute)])
    elif kind == "revoke":
        bring(side, records=[Revocation(id=f"x{name}", event_id="demo", ticket_id=name, updated_at=at(minute))])
    elif kind == "cancel":
        changed = replace(booking(f"b{name}", BookingStatus.CANCELLED), updated_at=at(minute))
        bring(side, records=[changed])
    else:
        engine.run_once(push=kind == "push", pull=kind == "pull")
