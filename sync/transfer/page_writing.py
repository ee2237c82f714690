"""From a connector's page to the database: what one page changes is written in one transaction, its cursor with it.

Invariant: the end of a full resync and the sweep behind it stand or fall together.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import chain

from kiosk.domain.roster.bookings import Ticket
from kiosk.store.conflicts.unplaced_entries import await_list
from kiosk.store.database import Database
from kiosk.store.gate.roster_state import loading_streams
from kiosk.store.roster.doubted_changes import doubts
from kiosk.store.roster.pull_progress import StreamProgress, pull_state, stream_progress
from kiosk.store.roster.roster_rows import all_storable, as_rows, storable
from kiosk.store.roster.roster_writer import RosterTransaction, roster_transaction
from sync.connectors.interface.connector import Page, Stream
from sync.transfer.plausibility import PlausibilityCheck

Awaited = Callable[[], Collection[str]]
"""Names the streams that a new event has to wait for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StreamState:
    """How far a stream was read.

    Attributes:
        cursor: Where to go on, None for the beginning.
        resyncing: Everything is being read again.
        gaps: In this resync something could not be understood.
        first_snapshot: This stream was never read to its end.
        unstored: Technical words on what the last writing had to put aside.
    """

    cursor: str | None
    resyncing: bool = False
    gaps: bool = False
    first_snapshot: bool = False
    unstored: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class PageWriter:
    """Writes pages.

    Attributes:
        database: The database.
        awaited: Names the streams that a new event has to wait for.
    """

    database: Database
    awaited: Awaited

    def take_page(self, stream: Stream, page: Page, state: StreamState, now: datetime) -> StreamState:
        """Write one page with its cursor, in one transaction.

        Args:
            stream: The stream.
            page: The page.
            state: How far the stream was read before.
            now: Current instant.

        Returns:
            How far it is read now.
        """
        gaps = state.resyncing and (state.gaps or bool(page.unreadable or page.broken))
        resyncing = state.resyncing and page.more
        after = replace(state, cursor=page.next_cursor, resyncing=resyncing, gaps=gaps)
        is_blank = not (page.records or page.tombstones or page.entries or page.complete_collections or page.unread)
        empty = after == state and is_blank
        if empty and (page.more or not self._is_awaited(stream)):
            return after  # nothing new: no commit, nobody is woken
        is_large = state.first_snapshot and page.more
        plausibility = self._plausibility(stream, now)
        with roster_transaction(self.database, searchable=not is_large) as tx:
            # A guest list that is read for the first time is no news: each gate loads its own.
            tx.note_changes(now, is_first=state.first_snapshot)
            # What could not be stored is a gap like what could not be read: it must not be swept as gone.
            with _end_of_list(tx, stream, page, now, is_first=state.first_snapshot):
                unstored = _write_page(tx, page, plausibility, self.awaited, resyncing=state.resyncing)
            gaps = gaps or bool(state.resyncing and unstored)
            after = replace(after, gaps=gaps, unstored=unstored)
            progress = replace(tx.stream_progress(stream.name), cursor=page.next_cursor)
            if state.first_snapshot:
                tx.note_progress(stream.name, page.progress, page.total)
                progress = replace(progress, is_unfinished=page.more)
            if not page.more:
                tx.note_end(stream.name, page.lacking)
            if is_large:
                self._leave_unsearched(tx)
            if state.resyncing:
                progress = replace(progress, has_gaps=gaps)
                progress = progress if page.more else _end_resync(tx, plausibility, progress)
            tx.save_stream_progress(stream.name, progress, now)
        return after if page.more else replace(after, gaps=False)

    def load_pages(self, stream: Stream, pages: Iterable[Page], state: StreamState, now: datetime) -> StreamState:
        """Write pages of a large first snapshot as they come, with the last one's cursor, in one transaction.

        Args:
            stream: The stream.
            pages: The pages, at least one. The write lock is held while those behind the first are waited for.
            state: How far the stream was read before.
            now: Current instant.

        Returns:
            How far it is read now.
        """
        coming = iter(pages)
        last = next(coming)
        plausibility = self._plausibility(stream, now)
        with roster_transaction(self.database, searchable=False) as tx:
            tx.note_changes(now, is_first=True)
            taken, total = 0, None
            unstored: tuple[str, ...] = ()
            for page in chain((last,), coming):
                with _end_of_list(tx, stream, page, now, is_first=True):
                    unstored = (*unstored, *_write_page(tx, page, plausibility, self.awaited, resyncing=False))
                taken, last = taken + page.progress, page
                total = total if page.total is None else page.total
            tx.note_progress(stream.name, taken, total)
            if not last.more:
                tx.note_end(stream.name, last.lacking)
            self._leave_unsearched(tx)
            progress = replace(tx.stream_progress(stream.name), cursor=last.next_cursor, is_unfinished=last.more)
            tx.save_stream_progress(stream.name, progress, now)
        return replace(state, cursor=last.next_cursor, unstored=unstored)

    def _is_awaited(self, stream: Stream) -> bool:
        """Return whether an empty last page counts: an event, or another gate's entry, waits for the stream's end."""
        conn = self.database.db.conn
        return stream.name in loading_streams(conn) or (Ticket in stream.kinds and await_list(conn))

    def _plausibility(self, stream: Stream, now: datetime) -> PlausibilityCheck:
        """Return what is believed of a stream."""
        trusting = stream_progress(self.database.db.conn, stream.name).is_trusting
        return PlausibilityCheck(stream, now, {doubt.subject: doubt for doubt in doubts(self.database)}, trusting)

    def _leave_unsearched(self, tx: RosterTransaction) -> None:
        """Note that what a large page brings cannot be found by name yet."""
        tx.save_pull_state(replace(pull_state(self.database), unsearched_after=0))


def _end_of_list(
    tx: RosterTransaction, stream: Stream, page: Page, now: datetime, *, is_first: bool
) -> AbstractContextManager[None]:
    """Return what a page is written in: the end of the guest list, or nothing in particular."""
    is_end = Ticket in stream.kinds and not page.more
    return tx.end_of_list(now, is_first=is_first) if is_end else nullcontext()


def _write_page(
    tx: RosterTransaction, page: Page, plausibility: PlausibilityCheck, awaited: Awaited, *, resyncing: bool
) -> tuple[str, ...]:
    """Write a page; what cannot be stored is put aside for itself.

    Returns:
        Technical words on what was put aside.
    """
    words: tuple[str, ...] = ()
    if not all_storable(page.records, page.entries):
        # Looking at each row for itself costs more than writing it, and is seldom needed.
        stored, unstored = storable(page.records, page.entries)
        unread = [*page.unread, *unstored.records]  # nobody at the gate cares why a ticket is not there
        page = replace(page, records=stored.records, entries=stored.entries, unread=unread)
        words = unstored.words
    _write(tx, page, plausibility, awaited, resyncing=resyncing)
    return words


def _write(
    tx: RosterTransaction, page: Page, plausibility: PlausibilityCheck, awaited: Awaited, *, resyncing: bool
) -> None:
    # Before the page is written: afterwards nobody could tell which of its events are new.
    tx.note_events(page.records, awaited)
    records, now = plausibility.times(tx, page.records), plausibility.now
    tx.upsert(records)
    tx.remove(page.tombstones)
    tx.remove(plausibility.complete_collections(tx, page.complete_collections))
    # Before entries are added: they may already name a walk-in by the platform's ids.
    tx.match_walk_ins()
    tx.add_remote_entries(page.entries, now)
    tx.take_back_others(page.complete, page.entries, now)
    # Last of what concerns guests: it compares what stands here now.
    tx.note_conflicts(records, page.entries, now)
    tx.note_unreadable(plausibility.stream.name, page.unread, _ids_of(page), now)
    if resyncing:
        tx.mark_seen(records)


def _ids_of(page: Page) -> Iterator[Sequence[str]]:
    yield from (table.ids() for table in as_rows(page.records).tables)
    yield [tombstone.id for tombstone in page.tombstones]
    yield [entry.entry_id for entry in page.entries]


def mark_resync(tx: RosterTransaction, name: str, now: datetime, *, is_other_platform: bool = False) -> None:
    """Note that a stream is read anew from now on; what is known stays in its place until the end of that."""
    # A platform that is not the former one stays so until the end of a resync that swept what the former one had.
    is_trusting = is_other_platform or tx.stream_progress(name).is_trusting
    tx.save_stream_progress(name, StreamProgress(resync_began_at=now, is_trusting=is_trusting), now)


def _end_resync(tx: RosterTransaction, plausibility: PlausibilityCheck, progress: StreamProgress) -> StreamProgress:
    """Take what was not seen in a full resync away, unless that is doubted; returns how far the stream is read."""
    stream, is_trusting = plausibility.stream, progress.is_trusting
    # What could not be understood may be what would be swept; and a platform that has much less is asked once more.
    if progress.has_gaps or not plausibility.may_sweep(tx):
        tx.forget_seen(stream.kinds, stream.ranges)
    else:
        if stream.missing_is_revoked:
            tx.revoke_unseen(plausibility.now)
        tx.sweep(stream.kinds, stream.ranges, is_other_platform=is_trusting)
        tx.match_walk_ins()  # a ticket that was made anew takes the guest of the one that went
        tx.note_conflicts((), (), plausibility.now)  # what is gone may have left its place to what came instead
        is_trusting = False
    tx.forget_unreadable(stream.name, progress.resync_began_at or plausibility.now)
    return replace(progress, resync_began_at=None, has_gaps=False, is_trusting=is_trusting)
