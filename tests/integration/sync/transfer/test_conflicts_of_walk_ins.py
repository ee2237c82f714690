"""Contradictions about walk-ins, which the platform calls otherwise."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind
from kiosk.domain.entries.entry import Direction
from kiosk.domain.roster.bookings import BookingStatus, TicketStatus
from kiosk.domain.roster.codes import Revocation
from kiosk.domain.roster.events import CheckInList
from kiosk.domain.syncing.delivery import Acknowledgement, DeliveryState, Receipt
from kiosk.store.conflicts.conflict_records import ConflictKind, conflicts, settle_conflict
from sync.transfer.engine import Engine
from tests.support.gate.entries import write
from tests.support.platforms.memory_platform import TICKETS, MemoryPlatform
from tests.support.sync.conflict_sides import at, booking, bring, found, here, second, there

NOW = datetime(2027, 6, 22, 8, 0, tzinfo=UTC)


@pytest.fixture
def side():
    return MemoryPlatform(streams=(TICKETS,))


@pytest.fixture
def engine(store, side):
    return Engine(store=store, connector=side, wall=lambda: NOW, jitter=lambda: 0.5)


WALK_IN = DoorAction(
    id="sold", kind=DoorActionKind.WALK_IN, event_id="demo", ticket_type_id="ga", party_size=2, made_at=at(5)
)


def sell(store, *names):
    """Sell a walk-in for two, and let the platform take it under these tickets."""
    with store.database.writing() as ledger:
        ledger.book(WALK_IN)
    ((item, _),) = store.due_bookings(NOW, 10)
    receipt = Receipt(ref_id=item.ref_id, acknowledgement=Acknowledgement.ACCEPTED, platform_id="bP", ticket_ids=names)
    store.settle_bookings([replace(item, state=DeliveryState.DELIVERED)], [receipt])


def test_a_walk_in_that_entered_elsewhere_under_its_second_name(engine, store, side):
    first, other = here("sold", 10), here("sold", 10, guest_no=2)
    write(store.database, first, other)
    sell(store, "P1", "P2")
    engine.run_once()
    bring(side, records=[second("P1"), second("P2")], entries=[there("P2", 12)])
    engine.run_once()
    engine.run_once()
    assert found(store) == [(ConflictKind.TWICE, other.entry_id, "r-P2-12")]


def test_the_other_gate_is_known_before_the_platform_names_the_walk_in(engine, store, side):
    bring(side, records=[second("P1"), second("P2")], entries=[there("P1", 12)])
    engine.run_once(push=False)
    ours = here("sold", 14)
    write(store.database, ours)
    sell(store, "P1", "P2")
    engine.run_once()
    assert found(store) == [(ConflictKind.TWICE, ours.entry_id, "r-P1-12")]


def test_a_walk_in_of_two_under_one_ticket_is_no_contradiction_until_there_are_three(engine, store, side):
    ours = here("sold", 10)
    write(store.database, ours)
    sell(store, "P")
    bring(side, records=[second("P", party_size=2)], entries=[there("P", 12)])
    engine.run_once()
    assert found(store) == []
    bring(side, entries=[there("P", 14)])
    engine.run_once()
    assert (ConflictKind.TWICE, ours.entry_id, "r-P-14") in found(store)


def test_a_walk_in_that_left_at_another_gate_may_return(engine, store, side):
    rules = CheckInList(id="demo", event_id="demo", name="x", allow_entry_after_exit=True)
    write(store.database, here("sold", 10))
    sell(store, "P1", "P2")
    out = there("P1", 11, direction=Direction.EXIT, spends=False)
    bring(side, records=[rules, second("P1")], entries=[out, there("P1", 12)])
    engine.run_once()
    assert found(store) == []


@pytest.mark.parametrize(
    ("record", "kind", "other"),
    [
        (Revocation(id="r", event_id="demo", ticket_id="P1", updated_at=at(9)), ConflictKind.REVOKED, "sold"),
        (Revocation(id="r", event_id="demo", ticket_id="P2", updated_at=at(9)), None, ""),  # the other guest's
        (second("P1", status=TicketStatus.REVOKED, updated_at=at(11)), ConflictKind.REVOKED, "sold"),
        (booking("bP", BookingStatus.CANCELLED, at(30)), ConflictKind.CANCELLED, "bP"),
    ],
)
def test_a_walk_in_that_was_withdrawn_under_its_second_name(engine, store, side, record, kind, other):
    ours = here("sold", 10)
    write(store.database, ours)
    sell(store, "P1", "P2")
    bring(side, records=[record])
    engine.run_once()
    assert found(store) == ([] if kind is None else [(kind, ours.entry_id, other)])


def test_settled_conflicts_stay_settled_and_stay(engine, store, side):
    write(store.database, here("a", 10))
    bring(side, entries=[there("a", 12)])
    engine.run_once()
    (only,) = conflicts(store.database)
    assert settle_conflict(store.database, only.id, "twins", NOW)
    assert not settle_conflict(store.database, only.id, "again", NOW)
    bring(side, entries=[there("a", 12)])
    engine.run_once()
    assert conflicts(store.database) == []
    (kept,) = conflicts(store.database, settled=True)
    assert (kept.settled_note, kept.settled_at) == ("twins", NOW)
