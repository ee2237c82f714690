"""Any interleaving of scans, failures, duplicates and crashes: every entry arrives exactly once, and none is lost."""

import shutil
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import hypothesis.strategies as st
from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from kiosk.domain.errors import PermanentDeliveryError, TransientDeliveryError
from kiosk.domain.roster.bookings import Ticket
from kiosk.domain.roster.records import RosterRecord
from kiosk.store.database import open_database
from kiosk.store.outbox.delivery_queue import outbox_counts
from sync.connectors.interface.connector import Page
from sync.transfer.engine import Engine
from sync.transfer.local_store import LocalStore
from tests.conftest import TEST_KEY
from tests.support.gate.entries import admission, write
from tests.support.platforms.memory_platform import TICKETS, MemoryPlatform


class CrashError(BaseException):
    """The process is killed here: nothing catches this."""


class Delivery(RuleBasedStateMachine):
    """A gate, a daemon that may die anywhere, and a platform that may do anything but lie."""

    @initialize()
    def begin(self):
        self.folder = Path(tempfile.mkdtemp())
        self.store = LocalStore(open_database(self.folder / "g.db", TEST_KEY))
        self.side = MemoryPlatform(streams=(TICKETS,))
        self.side.pages["tickets"] = []
        self.now = datetime(2027, 6, 21, 18, 0, tzinfo=UTC)
        self.written = []
        self.issued = set()
        self.under_way = []
        self.network, self.side.push = [], self.transmit  # type: ignore[method-assign]

    def teardown(self):
        if hasattr(self, "store"):
            self.store.database.close()
            shutil.rmtree(self.folder)

    @rule(count=st.integers(1, 7))
    def scan(self, count):
        entries = [admission(f"t{len(self.written) + n}") for n in range(count)]
        write(self.store.database, *entries)
        self.written += [entry.entry_id for entry in entries]

    @rule(count=st.integers(1, 3), again=st.booleans())
    def sell(self, count, again):
        """The platform has another page of tickets; it may repeat the page before it."""
        pages = self.side.pages["tickets"]
        fresh = [f"s{len(self.issued) + n}" for n in range(count)]
        self.issued |= set(fresh)
        records: list[RosterRecord] = [Ticket(id=name, event_id="demo", ticket_type_id="ga") for name in fresh]
        if again and pages:
            records = [*pages[-1].records, *records]
        pages.append(Page(records=records, next_cursor=str(len(pages) + 1), more=False))

    @rule(place=st.integers(0, 30))
    def refuse_one(self, place):
        waiting = [ref for ref in self.written if ref not in self.side.taken]
        if waiting:
            self.side.refuses.add(waiting[place % len(waiting)])

    @rule(where=st.sampled_from(["push", "push after", "tickets"]), calls=st.integers(0, 2), final=st.booleans())
    def stumble(self, where, calls, final):
        error = PermanentDeliveryError("no") if final else TransientDeliveryError("away", retry_after_s=3.0)
        self.side.mishaps[where] = [None] * calls + [error]

    @rule(does=st.lists(st.sampled_from(["drop", "delay", "lose", "duplicate"]), min_size=1, max_size=3))
    def disturb(self, does):
        """The network treats the next uploads so."""
        self.network += does

    def transmit(self, outbox_entries):
        """Carry an upload to the platform, as the network does today."""
        treatment = self.network.pop(0) if self.network else ""
        if treatment == "drop":  # it never arrives
            raise TransientDeliveryError("cut off")
        if treatment == "delay":  # it arrives when nobody waits for the answer any more, maybe behind its repetition
            self.under_way.append(list(outbox_entries))
            raise TransientDeliveryError("timed out")
        receipts = MemoryPlatform.push(self.side, outbox_entries)
        if treatment == "lose":  # it arrived, and the answer did not
            raise TransientDeliveryError("cut off")
        # A proxy sent it twice; the platform's first answer is the one that comes.
        return (
            [*receipts, *MemoryPlatform.push(self.side, outbox_entries)][: len(receipts)]
            if treatment == "duplicate"
            else receipts
        )

    @rule(place=st.integers(0, 5), count=st.integers(1, 9))
    def arrive_late(self, place, count):
        """Something that was under way arrives, as a whole or in part, in any order."""
        if self.under_way:
            outbox_entries = self.under_way.pop(place % len(self.under_way))
            for item, _ in outbox_entries[:count]:
                self.side._take(item.ref_id)

    @rule()
    def run(self):
        self.engine().run_once()

    @rule(where=st.sampled_from(["before", "after", "settled"]))
    def crash(self, where):
        """Die before sending, between sending and settling, or right behind the commit; then start again."""
        engine = self.engine()
        taking, settling = self.transmit, self.store.settle

        def push(outbox_entries):
            if where == "before":
                raise CrashError
            receipts = taking(outbox_entries)
            if where == "after":
                raise CrashError
            return receipts

        def settle(*items):
            settling(*items)
            raise CrashError

        self.side.push = push  # type: ignore[method-assign]
        if where == "settled":
            self.store.settle = settle  # type: ignore[method-assign]
        try:
            engine.run_once(pull=False)
        except (CrashError, TransientDeliveryError):
            pass
        finally:
            self.side.push = taking  # type: ignore[method-assign]
        self.store.database.close()
        self.store = LocalStore(open_database(self.folder / "g.db", TEST_KEY))

    @rule(seconds=st.integers(1, 400))
    def wait(self, seconds):
        self.now += timedelta(seconds=seconds)

    @rule()
    def retry_dead(self):
        self.store.revive_dead()

    @rule()
    def forget_cursors(self):
        self.side.oldest_cursor = len(self.side.pages["tickets"]) + 1

    @invariant()
    def nothing_is_doubled_or_lost(self):
        if not hasattr(self, "side"):
            return
        assert len(self.side.taken) == len(set(self.side.taken))
        assert set(self.side.taken) <= set(self.written)
        counts = outbox_counts(self.store.database)
        assert counts.queued + counts.dead + counts.delivered == len(self.written)
        assert counts.delivered <= len(self.side.taken)
        assert counts.dead <= len(self.side.refuses)

    @rule()
    def heal_and_drain(self):
        self.side.mishaps.clear()
        self.side.refuses.clear()
        self.network.clear()
        self.side.oldest_cursor = 0
        self.store.revive_dead()
        self.store.make_due()
        for _ in range(3 + len(self.side.pages["tickets"])):  # each of these pages is the last one of its day
            self.now += timedelta(seconds=400)
            assert self.engine().run_once().failures == ()
        while self.under_way:  # the network gives back the rest, and it changes nothing
            self.arrive_late(0, 9)
        assert sorted(self.side.taken) == sorted(self.written)
        assert outbox_counts(self.store.database).delivered == len(self.written)
        with self.store.database.reading() as view:
            assert all(view.ticket(name) for name in self.issued)

    def engine(self):
        return Engine(store=self.store, connector=self.side, wall=lambda: self.now, jitter=lambda: 0.5)


TestDelivery = Delivery.TestCase
TestDelivery.settings = settings(
    max_examples=40, stateful_step_count=25, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
