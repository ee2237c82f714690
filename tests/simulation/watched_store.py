"""The daemon's store as the simulator sees it: it tells what became durable, also when the process dies behind it.

A slice of a page counts as learned when its transaction is on the disk, and so does the page with its last one.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from kiosk.domain.syncing.delivery import OutboxItem, Receipt
from kiosk.store.database import Database
from sync.connectors.interface.connector import Page, Stream
from sync.transfer.local_store import LocalStore
from sync.transfer.page_slices import PageSlice
from sync.transfer.page_writing import PageWriter, PreparedPage, StreamState
from tests.simulation.disks import CrashError
from tests.simulation.line import ROSTER

if TYPE_CHECKING:
    from tests.simulation.laptop import Laptop


@dataclass(frozen=True, kw_only=True)
class WatchedWriter(PageWriter):
    """Writes pages; much can happen between two slices."""

    laptop: "Laptop"

    def _write_slices(self, prepared: PreparedPage, before: Sequence[PageSlice], *, searchable: bool = True) -> None:
        for part in before:
            page = _as_page(prepared.page, part)
            try:
                with once_durable(partial(self.laptop.learn, prepared.stream, [page])):
                    super()._write_slices(prepared, [part], searchable=searchable)
                self.laptop.note_slice()
            except CrashError as crash:
                # What was on the disk was noted; the page as a whole is not there, whatever of it is.
                raise CrashError(committed=False) from crash


def _as_page(whole: Page, part: PageSlice) -> Page:
    """Return a slice as a page that is not the last."""
    records = [table.mapping.from_row(row) for table in part.records.tables for row in table.rows()]
    return replace(whole, records=records, tombstones=part.tombstones, entries=part.entries, more=True)


class WatchedStore(LocalStore):
    """The daemon's store."""

    def __init__(self, database: Database, laptop: "Laptop", *, at_once: int) -> None:
        super().__init__(database)
        self._pages = WatchedWriter(database, self._awaited, at_once, laptop=laptop)
        self._laptop = laptop

    def begin_resync(self, stream: Stream, now: datetime) -> StreamState:
        """Begin to read a stream anew."""

        def note() -> None:
            if stream is ROSTER:
                self._laptop.known.seen = set()

        with once_durable(note):
            return super().begin_resync(stream, now)

    def take_page(self, stream: Stream, page: Page, state: StreamState, now: datetime) -> StreamState:
        """Write one page."""
        with once_durable(lambda: self._laptop.learn(stream, [page])):
            return super().take_page(stream, page, state, now)

    def end_reading(self, last: PreparedPage) -> StreamState:
        """End a full reading, whose last page has become durable by now."""
        self._laptop.learn(last.stream, [last.page])
        if last.stream is not ROSTER:
            return super().end_reading(last)
        try:
            ended = super().end_reading(last)
        except CrashError:
            # How far the sweep came nobody can tell: it is done in steps, and goes on with the next run.
            self._laptop.known.doubt_missing()
            raise
        self._laptop.known.end_reading()
        return ended

    def load_pages(self, stream: Stream, pages: Iterable[Page], state: StreamState, now: datetime) -> StreamState:
        """Write pages of a first reading."""
        taken: list[Page] = []

        def passing() -> Iterator[Page]:
            for page in pages:
                taken.append(page)
                yield page

        with once_durable(lambda: self._laptop.learn(stream, taken)):
            return super().load_pages(stream, passing(), state, now)

    def settle_bookings(self, items: Sequence[OutboxItem], receipts: Sequence[Receipt]) -> None:
        """Write what became of door actions."""
        linked = {receipt.ref_id: frozenset(receipt.ticket_ids) for receipt in receipts if receipt.platform_id}
        with once_durable(lambda: self._laptop.known.linked.update(linked)):
            super().settle_bookings(items, receipts)


@contextmanager
def once_durable(note: Callable[[], None]) -> Iterator[None]:
    """Take note of what is written inside, when it is on the disk."""
    try:
        yield
    except CrashError as crash:
        if crash.committed:
            note()
        raise
    note()
