"""Any interleaving of sales, payments, scans, failures and crashes: every action arrives once, in its order."""

import shutil
import tempfile
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind, PayMethod
from kiosk.domain.errors import PermanentDeliveryError, PlatformAwayError, TransientDeliveryError
from kiosk.domain.syncing.delivery import Acknowledgement, Receipt
from kiosk.store.database import open_database
from kiosk.store.outbox.delivery_queue import outbox_counts
from kiosk.store.outbox.refused_door_actions import (
    refused_door_actions,
    retry_refused_door_action,
    settle_refused_door_action,
)
from sync.connectors.interface.connector import OutboxDoorItem, OutboxEntry
from sync.transfer.engine import Engine
from sync.transfer.local_store import LocalStore
from tests.conftest import TEST_KEY
from tests.support.gate.entries import admission, write
from tests.support.platforms.memory_platform import MemoryPlatform

START = datetime(2027, 6, 21, 18, 0, tzinfo=UTC)
TICKETS_EACH = 2


class CrashError(BaseException):
    """The process is killed here: nothing catches this."""


class DoorSide(MemoryPlatform):
    """A platform that books, and refuses what it does not know; it says itself when something comes out of order."""

    door_actions = frozenset(DoorActionKind)

    def __init__(self) -> None:
        super().__init__(streams=())
        self.booked: dict[str, tuple[str, ...]] = {}
        self.done: list[str] = []
        self.chokes_on: set[str] = set()
        self.out_of_order: list[str] = []

    def push_bookings(self, outbox_entries: Sequence[OutboxDoorItem]) -> list[Receipt]:
        """Take actions; the same id twice is done once."""
        self._stumble("booking")
        receipts = [self._do(action) for _, action in outbox_entries]
        self._stumble("booking after")
        return receipts

    def _do(self, action: DoorAction) -> Receipt:
        if action.id in self.chokes_on:
            raise TransientDeliveryError("500")
        if action.id in self.refuses:
            return Receipt(ref_id=action.id, acknowledgement=Acknowledgement.REJECTED, message="sold out")
        known = action.id in self.done
        if not known:
            self.done.append(action.id)
        said = Acknowledgement.DUPLICATE if known else Acknowledgement.ACCEPTED
        if action.kind is not DoorActionKind.WALK_IN:
            if (action.booking_id or "").removeprefix("P-") not in self.booked:
                self.out_of_order.append(action.id)
            return Receipt(ref_id=action.id, acknowledgement=said)
        tickets = tuple(f"T-{action.id}-{number}" for number in range(1, TICKETS_EACH + 1))
        self.booked[action.id] = tickets
        return Receipt(ref_id=action.id, acknowledgement=said, platform_id=f"P-{action.id}", ticket_ids=tickets)

    def push(self, outbox_entries: Sequence[OutboxEntry]) -> list[Receipt]:
        """Take entries of tickets that it knows."""
        tickets = {ticket for made in self.booked.values() for ticket in made}
        self.out_of_order += [entry.entry_id for _, entry in outbox_entries if entry.ticket_id not in tickets]
        return super().push(outbox_entries)


class DoorDelivery(RuleBasedStateMachine):
    """A door, a daemon that may die anywhere, and a platform that may do anything but lie."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.store = LocalStore(open_database(self.folder / "g.db", TEST_KEY))
        self.side = DoorSide()
        self.now = START
        self.sold: list[str] = []
        self.actions: list[str] = []
        self.entries: list[str] = []
        self.closed: set[str] = set()

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.database.close()
            shutil.rmtree(self.folder)

    @rule(paid=st.booleans(), come=st.integers(0, TICKETS_EACH))
    def sell(self, paid: bool, come: int) -> None:
        action = self._action(DoorActionKind.WALK_IN, None, party_size=TICKETS_EACH)
        self._book(action)
        self.sold.append(action.id)
        if not paid:
            self._book(self._action(DoorActionKind.PAYMENT, action.id))
        made = [admission(action.id, guest_no=guest, scan_id=action.id) for guest in range(1, come + 1)]
        write(self.store.database, *made)
        self.entries += [entry.entry_id for entry in made]

    @rule(place=st.integers(0, 30))
    def refuse_one(self, place: int) -> None:
        waiting = [ref for ref in self.sold if ref not in self.side.done]
        if waiting:
            self.side.refuses.add(waiting[place % len(waiting)])

    @rule(place=st.integers(0, 30))
    def choke_on_one(self, place: int) -> None:
        waiting = [ref for ref in self.actions if ref not in self.side.done]
        if waiting:
            self.side.chokes_on.add(waiting[place % len(waiting)])

    @rule(where=st.sampled_from(["booking", "booking after", "push", "push after"]), final=st.booleans())
    def stumble(self, where: str, final: bool) -> None:
        away = PlatformAwayError("away")
        self.side.mishaps[where] = [PermanentDeliveryError("no") if final else away]

    @rule()
    def run(self) -> None:
        self._engine().run_once(pull=False)

    @rule(where=st.sampled_from(["before", "after", "settled"]))
    def crash(self, where: str) -> None:
        """Die before sending an action, between sending and settling, or right behind the commit; then start again."""
        engine, taking, settling = self._engine(), self.side.push_bookings, self.store.settle_bookings

        def push_bookings(outbox_entries: Sequence[OutboxDoorItem]) -> list[Receipt]:
            if where == "before":
                raise CrashError
            receipts = taking(outbox_entries)
            if where == "after":
                raise CrashError
            return receipts

        def settle(*found: Any) -> None:
            settling(*found)
            raise CrashError

        self.side.push_bookings = push_bookings  # type: ignore[method-assign]
        if where == "settled":
            self.store.settle_bookings = settle  # type: ignore[assignment,method-assign]
        try:
            engine.run_once(pull=False)
        except CrashError:
            pass
        finally:
            self.side.push_bookings = taking  # type: ignore[method-assign]
        self.store.database.close()
        self.store = LocalStore(open_database(self.folder / "g.db", TEST_KEY))

    @rule(seconds=st.integers(1, 400))
    def wait(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)

    @rule(again=st.booleans())
    def go_to_the_desk(self, again: bool) -> None:
        for item in refused_door_actions(self.store.database)[:1]:
            if again:
                self.side.refuses.discard(item.action.id)
                assert retry_refused_door_action(self.store.database, item.number)
            else:
                assert settle_refused_door_action(self.store.database, item.number, "given back", self.now)
                self.closed.add(item.action.id)

    @invariant()
    def everything_is_in_order_and_once(self) -> None:
        if not hasattr(self, "side"):
            return
        assert self.side.out_of_order == []
        assert len(self.side.done) == len(set(self.side.done))
        assert len(self.side.taken) == len(set(self.side.taken))
        counts = outbox_counts(self.store.database)
        assert counts.queued + counts.dead + counts.delivered == len(self.actions) + len(self.entries)

    @rule()
    def heal_and_drain(self) -> None:
        for broken in (self.side.mishaps, self.side.refuses, self.side.chokes_on):
            broken.clear()
        self.store.revive_dead()
        self.store.make_due()
        for _ in range(4):
            self.now += timedelta(seconds=400)
            assert self._engine().run_once(pull=False).failures == ()
        left = set(self.sold) - self.closed
        assert left <= set(self.side.booked)
        counts = outbox_counts(self.store.database)
        assert counts.queued == 0
        assert refused_door_actions(self.store.database) == []
        reported = {ticket for ref in left for ticket in self.side.booked[ref]}
        with self.store.database.reading() as view:
            assert all(view.ticket(ticket) for ticket in reported)
            assert all(view.ticket(ref) for ref in self.sold)

    def _action(self, kind: DoorActionKind, about: str | None, **more: Any) -> DoorAction:
        money: dict[str, Any] = {"paid_minor": 100, "due_minor": 100, "currency": "EUR", "method": PayMethod.CASH}
        given = money if kind is DoorActionKind.PAYMENT else {}
        return DoorAction(
            id=str(uuid.uuid4()), kind=kind, event_id="demo", booking_id=about, made_at=self.now, **given, **more
        )

    def _book(self, action: DoorAction) -> None:
        with self.store.database.writing() as ledger:
            ledger.book(action)
        self.actions.append(action.id)

    def _engine(self) -> Engine:
        return Engine(store=self.store, connector=self.side, wall=lambda: self.now, jitter=lambda: 0.5)


TestDoorDelivery = DoorDelivery.TestCase
TestDoorDelivery.settings = settings(
    max_examples=25, stateful_step_count=20, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
