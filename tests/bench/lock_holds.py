"""The write lock: how long each job holds it at most, in rows and in processor time. A gate's scan waits so long.

Waiting for the disk is not in it: that is the laptop's own, and each of these transactions waits for it once. Nor are
the removal of an old event, which goes whole and never while guests come in (``sync/daemon/retention.py``), and a first
guest list, before which nobody scans.
"""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from kiosk.domain.roster.bookings import Booking, Ticket
from kiosk.domain.roster.codes import TicketCode
from kiosk.domain.syncing.delivery import DeliveryState
from kiosk.store.outbox.delivery_queue import due_entries, save_deliveries
from kiosk.store.roster.roster_rows import RosterRows, as_rows
from kiosk.store.venue.venue_log import StoredVenueLog
from sync.connectors.interface.connector import Page, Stream
from sync.transfer.local_store import LocalStore
from sync.transfer.page_writing import StreamState
from tests.bench.table import Row, percentile
from tests.conftest import TEST_KEY
from tests.support.counting_database import CountingDatabase
from tests.support.gate.evening import DOORS, HERE, Evening
from tests.support.gate.small_event import StillClock

_PAGE = 500
_BATCH = 100
"""What the platform takes in one request."""
_LIST = Stream(name="list", kinds=(Booking, Ticket, TicketCode))


class _Jobs:
    """Whatever writes beside a gate, over the database of one evening."""

    def __init__(self, database: CountingDatabase, guests: int) -> None:
        self.database = database
        self.store = LocalStore(database)
        evening = Evening(guests=guests)
        self.about = evening.event()
        self.records = as_rows(
            sorted(
                (one for page in evening.roster() for one in page),
                key=lambda one: [Booking, Ticket, TicketCode].index(type(one)),
            )
        )
        self.entries = evening.entries()

    def load(self) -> None:
        """Read the list for the first time, as no gate scans yet."""
        state = StreamState(cursor=None, first_snapshot=True)
        self.store.take_page(_LIST, Page(records=self.about, next_cursor="0", more=True), state, DOORS)
        pages = self._pages(self.records)
        self.store.load_pages(_LIST, pages, state, DOORS)
        self.store.save_pulled_at(DOORS)

    def make_findable(self) -> None:
        """Make the first list findable by name."""
        while self.store.make_findable():
            pass

    def read_anew(self, records: RosterRows) -> None:
        """Read the whole list anew."""
        state = self.store.begin_resync(_LIST, DOORS)
        for page in self._pages(records):
            state = self.store.take_page(_LIST, page, state, DOORS)

    @staticmethod
    def _pages(records: RosterRows) -> Iterator[Page]:
        for start in range(0, len(records), _PAGE):
            end = start + _PAGE
            yield Page(records=records[start:end], next_cursor=str(end), more=end < len(records))

    def changed(self) -> RosterRows:
        """Return the list with something new of each guest."""
        return as_rows(
            replace(one, holder_name=f"{one.holder_name} II") if isinstance(one, Ticket) else one
            for one in self.records
        )

    def fewer(self) -> RosterRows:
        """Return the list without a third of it; that is not yet much, and goes without a question."""
        return as_rows(one for number, one in enumerate(self.records) if number % 3)

    def scan(self) -> None:
        """Write this laptop's own entries, one by one."""
        for entry in self.entries:
            if entry.device_id == HERE:
                with self.database.writing() as ledger:
                    ledger.append(entry)

    def hear(self) -> None:
        """Take in what other gates did."""
        log = StoredVenueLog(self.database, HERE, StillClock())
        log.take_carried([entry for entry in self.entries if entry.device_id != HERE])

    def deliver(self) -> None:
        """Write that the platform has the entries."""
        while due := due_entries(self.database, DOORS, _BATCH):
            done = [replace(item, state=DeliveryState.DELIVERED, delivered_at=DOORS) for item, _ in due]
            save_deliveries(self.database, done, now=DOORS)


def measure(guests: int = 20_000) -> Iterator[Row]:
    """Yield the longest hold of each job.

    Args:
        guests: Guests of the evening.
    """
    with tempfile.TemporaryDirectory() as folder:
        database = CountingDatabase(Path(folder) / "g.db", TEST_KEY)
        jobs = _Jobs(database, guests)
        jobs.load()
        list_of = f"list of {guests:,} guests"
        todo: list[tuple[str, Callable[[], None], str]] = [
            ("a scan's own entry", jobs.scan, ""),
            ("made findable by name", jobs.make_findable, "≤ 10 ms"),
            ("other gates' entries", jobs.hear, "≤ 10 ms"),
            ("delivered entries", jobs.deliver, "≤ 10 ms"),
            (f"{list_of} read anew, unchanged", lambda: jobs.read_anew(jobs.records), "≤ 10 ms"),
            (f"{list_of} read anew, all changed", lambda: jobs.read_anew(jobs.changed()), "≤ 10 ms"),
            (f"{list_of} read anew, a third gone", lambda: jobs.read_anew(jobs.fewer()), "≤ 10 ms"),
        ]
        for job, work, goal in todo:
            database.holds.clear()
            work()
            yield from _rows(job, database, goal)
        database.close()


def _rows(job: str, database: CountingDatabase, goal: str) -> Iterator[Row]:
    took = [hold.ms for hold in database.holds]
    subject = f"write lock, {job}"
    beside = f"{percentile(took, 0.5):.1f} in the middle, {percentile(took, 0.99):.1f} of 99 in 100"
    yield Row(subject, "longest, ms of processor", max(took), f"{beside}; {len(took):,} times", goal)
    yield Row(subject, "rows at most", database.most_rows)
