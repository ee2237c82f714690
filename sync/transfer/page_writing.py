"""From a connector's page to the database, a few rows at a time: no guest waits for a page.

What can be found out without the write lock is found out before: what differs from what is stored, which entries are
new, what a full reading did not give.

Invariants: a page's cursor is written with its last slice, the end of a full reading behind its sweep. Whoever is
killed before reads the page again, and what is written already changes nothing.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import chain

from kiosk.domain.roster.bookings import Ticket
from kiosk.store.base.write_lock import ROWS_AT_ONCE
from kiosk.store.conflicts.unplaced_entries import await_list
from kiosk.store.database import Database
from kiosk.store.gate.roster_state import loading_streams
from kiosk.store.log.presented_names import Presented
from kiosk.store.roster.doubted_changes import doubts
from kiosk.store.roster.full_reading import Sweep
from kiosk.store.roster.pull_progress import StreamProgress, pull_state, stream_progress
from kiosk.store.roster.remote_entries import less_standing
from kiosk.store.roster.roster_rows import all_storable, as_rows, storable, withdrawn_hashes
from kiosk.store.roster.roster_writer import RosterTransaction, roster_transaction
from kiosk.store.roster.row_differences import differing, unknown_entries
from kiosk.store.roster.sweeping import sweep_steps
from sync.connectors.interface.connector import Page, Stream
from sync.transfer.page_slices import PageSlice, slices
from sync.transfer.plausibility import PlausibilityCheck
from sync.transfer.sensible_ends import with_sensible_ends

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


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedPage:
    """A page as it is to be written; all of it was found out without the write lock.

    Attributes:
        stream: Its stream.
        page: What of it can be stored.
        state: How far the stream was read before.
        now: Current instant.
        slices: What is to be written, at least one.
        plausibility: What is believed of it.
        waiting: Entries that waited for the end of the guest list before it.
        presented: Whose guests may have presented what it withdraws.
        unstored: Technical words on what cannot be stored.
    """

    stream: Stream
    page: Page
    state: StreamState
    now: datetime
    slices: Sequence[PageSlice]
    plausibility: PlausibilityCheck
    waiting: Sequence[str]
    presented: Presented
    unstored: tuple[str, ...]

    @property
    def gaps(self) -> bool:
        """Whether something of a full reading could not be understood; it must not be swept as gone."""
        is_whole = not (self.page.unreadable or self.page.broken or self.unstored)
        return self.state.resyncing and (self.state.gaps or not is_whole)


@dataclass(frozen=True, slots=True)
class PageWriter:
    """Writes pages.

    Attributes:
        database: The database.
        awaited: Names the streams that a new event has to wait for.
        at_once: So many rows are written in one transaction, about.
    """

    database: Database
    awaited: Awaited
    at_once: int = ROWS_AT_ONCE

    def take_page(self, stream: Stream, page: Page, state: StreamState, now: datetime) -> StreamState:
        """Write one page, its cursor with the last slice.

        Args:
            stream: The stream.
            page: The page; not the last one of a full reading.
            state: How far the stream was read before.
            now: Current instant.

        Returns:
            How far it is read now.
        """
        prepared = self.prepare(stream, page, state, now)
        after = replace(state, cursor=page.next_cursor, gaps=prepared.gaps, unstored=prepared.unstored)
        if after == state and _is_blank(page) and (page.more or not self._is_awaited(stream)):
            return after  # nothing new: no commit, nobody is woken
        is_large = state.first_snapshot and page.more
        *before, last = prepared.slices
        self._write_slices(prepared, before, searchable=not is_large)
        with self._transaction(prepared, searchable=not is_large) as tx:
            self._write_last(tx, prepared, last)
            progress = replace(tx.stream_progress(stream.name), cursor=page.next_cursor)
            if state.first_snapshot:
                tx.note_progress(stream.name, page.progress, page.total)
                progress = replace(progress, is_unfinished=page.more)
            if not page.more:
                _note_end(tx, prepared)
            if is_large:
                self._leave_unsearched(tx)
            if state.resyncing:
                progress = replace(progress, has_gaps=prepared.gaps)
            tx.save_stream_progress(stream.name, progress, now)
        return after if page.more else replace(after, gaps=False)

    def take_last_rows(self, stream: Stream, page: Page, state: StreamState, now: datetime) -> PreparedPage:
        """Write the rows of the last page of a full reading; the reading is not over before ``end_reading``."""
        prepared = self.prepare(stream, page, state, now)
        *before, last = prepared.slices
        self._write_slices(prepared, before)
        with self._transaction(prepared) as tx:
            self._write_last(tx, prepared, last)
        return prepared

    def end_reading(self, last: PreparedPage) -> StreamState:
        """Take what a full reading did not give away, unless that is doubted, and end the reading behind that.

        Args:
            last: Its last page, whose rows are written.

        Returns:
            How far the stream is read now.
        """
        stream, now, plausibility = last.stream, last.now, last.plausibility
        progress = stream_progress(self.database.db.conn, stream.name)
        # A platform that has much less is asked once more.
        doubt = None if last.gaps else plausibility.doubt_of_sweep(self.database.db.conn)
        may_sweep = not last.gaps and doubt is None
        sweep = Sweep(
            kinds=stream.kinds,
            ranges=stream.ranges,
            is_other_platform=progress.is_trusting,
            revokes=stream.missing_is_revoked,
        )
        steps = sweep_steps(self.database, sweep, self.at_once) if may_sweep else []
        is_little = sum(len(step.ids) for step in steps) <= self.at_once
        for step in () if is_little else steps:
            with self._transaction(last, gives_way=True) as tx:
                tx.take_away([step], sweep, now)
        with self._transaction(last) as tx:
            tx.take_away(steps if is_little else (), sweep, now)
            _note_end(tx, last)
            if not last.gaps:
                plausibility.note_doubt_of_sweep(tx, doubt)
            tx.forget_unreadable(stream.name, progress.resync_began_at or now)
            # A platform that is not the former one stays so until a sweep.
            trusting = progress.is_trusting and not may_sweep
            ended = StreamProgress(cursor=last.page.next_cursor, is_trusting=trusting)
            tx.save_stream_progress(stream.name, replace(ended, is_unfinished=progress.is_unfinished), now)
        return StreamState(cursor=last.page.next_cursor, unstored=last.unstored)

    def prepare(self, stream: Stream, page: Page, state: StreamState, now: datetime) -> PreparedPage:
        """Find out what of a page has to be written, by whatever takes long, while the lock is free."""
        conn = self.database.db.conn
        # Comparing a page takes a guest's time as much as writing it does.
        self.database.give_way()
        page, unstored = _put_aside(page)
        page = with_sensible_ends(page)
        records = as_rows(page.records)
        # A list that is read for the first time has nothing to be compared with.
        whole = PageSlice(
            records=records if state.first_snapshot else differing(conn, records),
            tombstones=page.tombstones,
            entries=unknown_entries(conn, page.entries),
            complete=less_standing(conn, page.complete, page.entries),
            marks=[(table.mapping.table, one) for table in records.tables for one in table.ids()]
            if state.resyncing
            else (),
        )
        return PreparedPage(
            stream=stream,
            page=page,
            state=state,
            now=now,
            slices=list(slices(whole, self.at_once)),
            plausibility=self._plausibility(stream, now),
            waiting=await_list(conn),
            presented=self.database.presented.named(conn, withdrawn_hashes(whole.records)),
            unstored=unstored,
        )

    @contextmanager
    def _transaction(
        self, prepared: PreparedPage, *, searchable: bool = True, gives_way: bool = False
    ) -> Iterator[RosterTransaction]:
        with roster_transaction(
            self.database, searchable=searchable, gives_way=gives_way, presented=prepared.presented
        ) as tx:
            # A guest list that is read for the first time is no news: each gate loads its own.
            tx.note_changes(prepared.now, is_first=prepared.state.first_snapshot)
            yield tx

    def _write_slices(self, prepared: PreparedPage, before: Sequence[PageSlice], *, searchable: bool = True) -> None:
        for part in before:
            with self._transaction(prepared, searchable=searchable, gives_way=True) as tx:
                _write(tx, part, prepared.page, prepared.plausibility, self.awaited)

    def _write_last(self, tx: RosterTransaction, prepared: PreparedPage, last: PageSlice) -> None:
        _write(tx, last, prepared.page, prepared.plausibility, self.awaited)
        _write_of_page(tx, prepared.page, prepared.plausibility)

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
            for given in chain((last,), coming):
                page, words = _put_aside(given)
                unstored = (*unstored, *words)
                waiting = await_list(self.database.db.conn)
                whole = PageSlice(as_rows(page.records), page.tombstones, page.entries, page.complete)
                _write(tx, whole, page, plausibility, self.awaited)
                _write_of_page(tx, page, plausibility)
                taken, last = taken + page.progress, page
                total = total if page.total is None else page.total
            tx.note_progress(stream.name, taken, total)
            if not last.more:
                tx.note_end(stream.name, last.lacking)
                if Ticket in stream.kinds:
                    tx.note_list_end(waiting, now, is_first=True)
            self._leave_unsearched(tx)
            progress = replace(tx.stream_progress(stream.name), cursor=last.next_cursor, is_unfinished=last.more)
            tx.save_stream_progress(stream.name, progress, now)
        return replace(state, cursor=last.next_cursor, unstored=unstored)

    def _is_awaited(self, stream: Stream) -> bool:
        """Return whether an empty last page counts: an event, or another gate's entry, waits for the stream's end."""
        conn = self.database.db.conn
        return stream.name in loading_streams(conn) or (Ticket in stream.kinds and bool(await_list(conn)))

    def _plausibility(self, stream: Stream, now: datetime) -> PlausibilityCheck:
        """Return what is believed of a stream."""
        trusting = stream_progress(self.database.db.conn, stream.name).is_trusting
        return PlausibilityCheck(stream, now, {doubt.subject: doubt for doubt in doubts(self.database)}, trusting)

    def _leave_unsearched(self, tx: RosterTransaction) -> None:
        """Note that what a large page brings cannot be found by name yet."""
        tx.save_pull_state(replace(pull_state(self.database), unsearched_after=0))


def _is_blank(page: Page) -> bool:
    return not (page.records or page.tombstones or page.entries or page.complete_collections or page.unread)


def _note_end(tx: RosterTransaction, last: PreparedPage) -> None:
    """Take note that a stream was read to its end, be it the guest list's."""
    tx.note_end(last.stream.name, last.page.lacking)
    if Ticket in last.stream.kinds:
        tx.note_list_end(last.waiting, last.now, is_first=last.state.first_snapshot)


def _put_aside(page: Page) -> tuple[Page, tuple[str, ...]]:
    """Return what of a page can be stored, and technical words on what cannot."""
    if all_storable(page.records, page.entries):
        return page, ()
    # Looking at each row for itself costs more than writing it, and is seldom needed.
    stored, unstored = storable(page.records, page.entries)
    unread = [*page.unread, *unstored.records]  # nobody at the gate cares why a ticket is not there
    return replace(page, records=stored.records, entries=stored.entries, unread=unread), unstored.words


def _write(
    tx: RosterTransaction, part: PageSlice, page: Page, plausibility: PlausibilityCheck, awaited: Awaited
) -> None:
    # Before the records are written: afterwards nobody could tell which of the events are new.
    tx.note_events(part.records, awaited)
    records, now = plausibility.times(tx, part.records), plausibility.now
    tx.upsert(records)
    tx.remove(part.tombstones)
    # Before entries are added: they may already name a walk-in by the platform's ids.
    tx.match_walk_ins()
    tx.add_remote_entries(part.entries, now)
    tx.take_back_others(part.complete, page.entries, now)
    # Last of what concerns guests: it compares what stands here now.
    tx.note_conflicts(records, part.entries, now)
    tx.mark_ids(part.marks)


def _write_of_page(tx: RosterTransaction, page: Page, plausibility: PlausibilityCheck) -> None:
    """Write what is said of a page as a whole, behind its slices."""
    if gone := plausibility.complete_collections(tx, page.complete_collections):
        tx.remove(gone)
        tx.match_walk_ins()
        tx.note_conflicts((), (), plausibility.now)
    tx.note_unreadable(plausibility.stream.name, page.unread, _ids_of(page), plausibility.now)


def _ids_of(page: Page) -> Iterator[Sequence[str]]:
    yield from (table.ids() for table in as_rows(page.records).tables)
    yield [tombstone.id for tombstone in page.tombstones]
    yield [entry.entry_id for entry in page.entries]


def mark_resync(tx: RosterTransaction, name: str, now: datetime, *, is_other_platform: bool = False) -> None:
    """Note that a stream is read anew from now on; what is known stays in its place until the end of that."""
    # A platform that is not the former one stays so until the end of a resync that swept what the former one had.
    is_trusting = is_other_platform or tx.stream_progress(name).is_trusting
    tx.save_stream_progress(name, StreamProgress(resync_began_at=now, is_trusting=is_trusting), now)
