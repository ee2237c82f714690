"""Door actions and the roster: what a resync leaves alone, what refusals and people change, which names hold."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind, PayMethod, door_number
from kiosk.domain.roster.bookings import Booking, BookingStatus, Ticket
from kiosk.domain.roster.records import Tombstone
from kiosk.domain.syncing.delivery import Acknowledgement, DeliveryState, Receipt
from kiosk.store.database import Database
from kiosk.store.outbox.delivery_queue import due_entries, outbox_counts, save_deliveries
from kiosk.store.outbox.door_deliveries import due_door_actions, save_door_deliveries
from kiosk.store.outbox.refused_door_actions import (
    refused_door_actions,
    retry_refused_door_action,
    settle_refused_door_action,
)
from kiosk.store.roster.full_reading import Sweep
from kiosk.store.roster.roster_writer import roster_transaction
from kiosk.store.roster.sweeping import sweep_steps
from kiosk.store.roster.walk_ins import name_whole
from tests.support.gate.entries import admission
from tests.support.gate.small_event import NOW, furnish

OWED = (
    Booking(id="b1", number="N-1", event_id="ev", status=BookingStatus.PENDING_PAYMENT),
    Ticket(id="t1", number="N-1", event_id="ev", ticket_type_id="ga", booking_id="b1"),
)
MONEY: dict[str, Any] = {"paid_minor": 2500, "due_minor": 2500, "currency": "EUR", "method": PayMethod.CASH}
SOLD = DoorAction(
    id="01890000-0000-7000-8000-0000000000aa", kind=DoorActionKind.WALK_IN, event_id="ev", ticket_type_id="ga",
    holder_name="Wanda", made_at=NOW, **MONEY,
)  # fmt: skip
PAID = replace(SOLD, id="01890000-0000-7000-8000-0000000000bb", kind=DoorActionKind.PAYMENT, booking_id="b1")
TAKEN_BACK = DoorAction(
    id="01890000-0000-7000-8000-0000000000cc", kind=DoorActionKind.CANCELLATION, event_id="ev", booking_id=SOLD.id,
    made_at=NOW,
)  # fmt: skip


@pytest.fixture
def door(database: Database) -> Database:
    furnish(database, *OWED)
    return database


def book(database: Database, *actions: DoorAction) -> None:
    for action in actions:
        with database.writing() as ledger:
            ledger.book(action)


def answer(database: Database, action: DoorAction, acknowledgement: Acknowledgement, **more: Any) -> None:
    """Write what the platform said of an action that is due."""
    item = next(item for item, due in due_door_actions(database, NOW + timedelta(days=1), 10) if due.id == action.id)
    refused = acknowledgement is Acknowledgement.REJECTED
    state = DeliveryState.DEAD if refused else DeliveryState.DELIVERED
    receipt = Receipt(ref_id=action.id, acknowledgement=acknowledgement, **more)
    after = replace(item, state=state, last_error="SOLD_OUT" if refused else "")
    save_door_deliveries(database, [after], [receipt])


def status_of(database: Database, booking_id: str) -> str:
    with database.reading() as view:
        found = view.booking(booking_id)
    return "gone" if found is None else found.status.value


def resync(database: Database, *records: Any) -> None:
    """Read the whole roster anew: these records, and nothing else."""
    with roster_transaction(database) as tx:
        tx.upsert(records)
        tx.mark_seen(records)
        sweep = Sweep(kinds=[Booking, Ticket], revokes=True)
        tx.take_away(sweep_steps(database, sweep), sweep, NOW)
        tx.forget_seen(sweep.kinds)


def test_a_resync_leaves_a_walk_in_alone_until_the_platform_has_it(door: Database) -> None:
    book(door, SOLD)
    resync(door)
    assert status_of(door, "b1") == "gone"
    assert status_of(door, SOLD.id) == "confirmed"
    answer(door, SOLD, Acknowledgement.ACCEPTED, platform_id="B9", number="N-9")
    resync(door)
    assert status_of(door, "B9") == "confirmed", "this one may have begun before"
    resync(door)
    assert status_of(door, "B9") == "gone", "from now on it is the platform's"


def test_what_a_pull_says_does_not_undo_a_payment(door: Database) -> None:
    book(door, PAID)
    assert status_of(door, "b1") == "confirmed"
    resync(door, *OWED)
    assert status_of(door, "b1") == "confirmed"
    resync(door, replace(OWED[0], status=BookingStatus.CANCELLED), OWED[1])
    assert status_of(door, "b1") == "cancelled", "what goes further counts"


def test_a_refused_payment_stands_here_until_the_desk_has_settled_it(door: Database) -> None:
    book(door, PAID)
    answer(door, PAID, Acknowledgement.REJECTED)
    assert status_of(door, "b1") == "confirmed", "the guest has paid"
    assert settle_refused_door_action(door, door_number(PAID.id), "given back", NOW)
    assert status_of(door, "b1") == "pending_payment", "now it is the platform's to say"
    assert not settle_refused_door_action(door, door_number(PAID.id), "again", NOW)
    assert not retry_refused_door_action(door, door_number(PAID.id))


def test_a_refused_walk_in_stays_sold_with_all_that_was_done_to_it(door: Database) -> None:
    later = replace(SOLD, paid_minor=0, method=PayMethod.NONE)
    paid = replace(PAID, booking_id=SOLD.id)
    book(door, later, paid)
    assert status_of(door, SOLD.id) == "confirmed"
    answer(door, later, Acknowledgement.REJECTED)
    assert [item.action.id for item in refused_door_actions(door)] == [SOLD.id]
    assert settle_refused_door_action(door, SOLD.id, "in the cash book", NOW)
    assert status_of(door, SOLD.id) == "confirmed", "the platform says nothing of it"
    assert outbox_counts(door).queued == 0


def test_an_entry_goes_out_once_though_the_platform_renamed_its_ticket(door: Database) -> None:
    """The queue never names an item twice: its deliveries could not be written, and all behind it would wait."""
    book(door, SOLD)
    answer(door, SOLD, Acknowledgement.ACCEPTED, platform_id="B9", number="N-9")
    with door.writing() as ledger:
        ledger.append(admission(SOLD.id, booking_id=SOLD.id))
    with door.transaction() as db:
        name_whole(db.conn, SOLD.id, "old")
        name_whole(db.conn, SOLD.id, "new")
    furnish(door, Ticket(id="old", number="N-9", event_id="ev", ticket_type_id="ga", booking_id="B9"))
    (due,) = due_entries(door, NOW + timedelta(days=1), 10)
    assert due[1].ticket_id == "old", "the one that the roster holds"
    save_deliveries(door, [replace(due[0], state=DeliveryState.DELIVERED)])
    assert outbox_counts(door).queued == 0


def test_a_walk_in_that_was_taken_back_stays_so(door: Database) -> None:
    book(door, SOLD)
    answer(door, SOLD, Acknowledgement.REJECTED)
    book(door, TAKEN_BACK)
    assert settle_refused_door_action(door, door_number(SOLD.id), "a mistake", NOW)
    assert status_of(door, SOLD.id) == "cancelled"


def test_a_retry_puts_it_into_the_queue(door: Database) -> None:
    book(door, SOLD)
    answer(door, SOLD, Acknowledgement.REJECTED)
    assert retry_refused_door_action(door, door_number(SOLD.id).lower())
    assert refused_door_actions(door) == []
    answer(door, SOLD, Acknowledgement.DUPLICATE, platform_id="B9", ticket_ids=("T9",))
    with door.reading() as view:
        by_ours, by_theirs = view.ticket(SOLD.id), view.ticket("T9")
    assert by_ours is not None
    assert by_theirs is not None
    assert status_of(door, SOLD.id) == status_of(door, "B9") == "confirmed"


@pytest.mark.parametrize(
    ("party", "named", "there", "guests"),
    [
        (1, ["old"], {"new": 1}, {"new": 0}),
        (2, ["old"], {"new": 2}, {"new": 0}),
        (2, ["old-1", "old-2"], {"new-1": 1, "new-2": 1}, {"new-1": 1, "new-2": 2}),
        (2, ["old-1", "old-2"], {"new-1": 1}, {}),
        (1, ["old"], {"new-1": 1, "new-2": 1}, {}),
        (1, ["old"], {"old": 1, "new": 1}, {}),
    ],
)
def test_a_ticket_that_was_made_anew_before_any_list_brought_it_is_its_walk_in(
    door: Database, party: int, named: list[str], there: dict[str, int], guests: dict[str, int]
) -> None:
    """The answer to the sale named a ticket that no list ever brought. Whoever came by the sale would come in once more
    by the one that stands in its place; where others stand in the booking, nobody can say who they are.
    """
    sold = replace(SOLD, party_size=party)
    book(door, sold)
    answer(door, sold, Acknowledgement.ACCEPTED, platform_id="B9", number="N-9", ticket_ids=tuple(named))
    with roster_transaction(door) as tx:
        tx.upsert([Booking(id="B9", number="N-9", event_id="ev", status=BookingStatus.CONFIRMED)])
        tx.upsert(
            [
                Ticket(id=id_, number=id_[-1], event_id="ev", ticket_type_id="ga", booking_id="B9", party_size=size)
                for id_, size in there.items()
            ]
        )
        tx.remove([Tombstone(kind=Ticket, id=one) for one in named if one not in there])
        tx.match_walk_ins()
    rows = door.db.conn.execute("SELECT ticket_id, guest_no FROM door_tickets WHERE door_id = ?", (SOLD.id,))
    assert {ticket_id: guest for ticket_id, guest in rows if ticket_id not in named} == guests
