"""The local database as the daemon uses it: a thin layer over the store's own functions.

Invariant: everything that belongs together is written in one transaction (a page with its cursor; the end of a full
resync with the sweep behind it).

Rows of ``cursors`` that belong to one stream: ``NAME`` (how far it was read), ``NAME#resync`` (a full resync is under
way), ``NAME#gaps`` (in that resync an item could not be understood, so nothing may be swept), ``NAME#first`` (it was
never read to its end), ``NAME#trusting`` (it is another platform's from now on: less than before is no question).
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import chain

from kiosk.domain.clock.timekeeping import ClockReading
from kiosk.domain.door_sales.actions import DoorActionKind
from kiosk.domain.syncing.delivery import OutboxItem, Receipt
from kiosk.domain.syncing.sudden_changes import is_due_again
from kiosk.store.channel import daemon_housekeeping, sync_state
from kiosk.store.channel.sync_state import Device, Heartbeat, SyncRequest
from kiosk.store.database import Database
from kiosk.store.gate.roster_state import PULLED, loading_streams
from kiosk.store.laptop import installations
from kiosk.store.outbox import delivery_queue, door_deliveries, refused_door_actions
from kiosk.store.outbox.refused_door_actions import DOOR_ACTIONS, taken_actions
from kiosk.store.roster import roster_writer
from kiosk.store.roster.doubted_changes import CLOCK, DoubtedChange, doubts, drop_doubt, save_doubt
from kiosk.store.roster.roster_rows import UNSTORABLE, as_rows, storable
from kiosk.store.roster.roster_writer import RosterTransaction, roster_transaction
from kiosk.store.views import station_choices
from sync.connectors.interface.connector import Enrolment, OutboxDoorItem, OutboxEntry, Page, Stream
from sync.http.server_clock import CLOCK_SOURCE, ClockSample, SampleDecision, judge_sample
from sync.transfer.plausibility import PlausibilityCheck

NO_DAEMON = 0
"""Process id in the heartbeat where no daemon runs: it ended, or there was never more than ``kiosk-sync once``."""

NEVER = datetime(1970, 1, 1, tzinfo=UTC)

MIN_RUNS_KEPT = 1000
"""So many notes of earlier runs are kept, at least."""

CLOCK_KEPT_FRESH = timedelta(minutes=1)

FINDABLE_AT_ONCE = 500
"""So many tickets are made findable in one transaction: a gate that wants to write waits some 30 ms at most."""

UNSEARCHED = "#unsearched"
"""Cursor row that holds how far the search index was made after a first snapshot; absent when nothing is missing."""


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


class LocalStore:
    """What the daemon reads and writes. Safe to use from several threads, as the database is.

    Attributes:
        database: The database.
    """

    def __init__(self, database: Database) -> None:
        self.database = database
        self._streams: tuple[str, ...] = ()
        self._details: frozenset[str] = frozenset()

    def know_streams(self, streams: Sequence[Stream]) -> None:
        """Take the platform's streams: a new event is whole only when each of them was read to its end."""
        self._details = frozenset(stream.name for stream in streams if stream.is_detail)
        self._streams = tuple(stream.name for stream in streams)
        if loading_streams(self.database.db.conn) - set(self._streams):
            with roster_transaction(self.database) as tx:
                tx.forget_other_streams(self._streams)

    def _awaited(self) -> list[str]:
        """Return the streams that a new event has to wait for.

        Later on these are all: what stands in front of the stream of events in a run may have been read by the events
        that were known before. At the first pull, streams keep the connector's order, in which none that is read before
        the events rests on them: what was read to its end there is whole for them, too.
        """
        if self.pulled_at() is not None:
            return [name for name in self._streams if name not in self._details or self._was_read(name)]
        return [name for name in self._streams if not self._was_read(name)]

    def do_without(self, stream: Stream) -> None:
        """Let no event wait for a stream that the platform does not give, and that does not say who may enter."""
        if stream.name in loading_streams(self.database.db.conn):
            with roster_transaction(self.database) as tx:
                tx.note_end(stream.name)

    def _was_read(self, name: str) -> bool:
        marks = (roster_writer.cursor(self.database, f"{name}#{mark}") for mark in ("first", "resync"))
        return roster_writer.cursor(self.database, name) is not None and not any(marks)

    # -- the way up

    def due(self, now: datetime, limit: int) -> list[OutboxEntry]:
        """Return queued entries whose time has come, in order of the queue."""
        return delivery_queue.due_entries(self.database, now, limit)

    def due_bookings(self, now: datetime, limit: int) -> list[OutboxDoorItem]:
        """Return queued bookings from the door whose time has come, in order."""
        return door_deliveries.due_door_actions(self.database, now, limit)

    def settle_bookings(self, items: Sequence[OutboxItem], receipts: Sequence[Receipt]) -> None:
        """Write what became of door actions, and what the platform calls their bookings."""
        door_deliveries.save_door_deliveries(self.database, items, receipts)

    def close_taken_back(self, now: datetime) -> int:
        """Close walk-ins that were refused and taken back at the door anyway; returns how many there were."""
        return refused_door_actions.close_taken_back_walk_ins(self.database, now)

    def note_door_actions(self, actions: Collection[DoorActionKind], now: datetime) -> None:
        """Let the kiosk know what the platform takes of door actions; nothing is written while that is known."""
        if frozenset(actions) != taken_actions(self.database):
            with roster_transaction(self.database) as tx:
                tx.set_cursor(DOOR_ACTIONS, " ".join(sorted(action.value for action in actions)), now)

    def is_anything_due(self, now: datetime) -> bool:
        """Return whether an entry or a booking could be sent now."""
        return delivery_queue.is_anything_due(self.database, now)

    def are_doors_open(self, now: datetime) -> bool:
        """Return whether guests come now, as far as the roster and the last scan tell."""
        return daemon_housekeeping.are_doors_open(self.database, now)

    def is_request_open(self) -> bool:
        """Return whether the kiosk asked for something."""
        return daemon_housekeeping.is_request_open(self.database)

    def make_due(self) -> int:
        """Make everything that was put off due now; returns how many items that were."""
        return daemon_housekeeping.make_queue_due(self.database)

    def settle(
        self, items: Sequence[OutboxItem], now: datetime, reported_conflicts: Mapping[str, str] | None = None
    ) -> int:
        """Write what became of items.

        Args:
            items: How they stand now.
            now: Current instant.
            reported_conflicts: Entries that the platform said were contradicted, to the other side's id.

        Returns:
            How many conflicts with other sides are new.
        """
        return delivery_queue.save_deliveries(self.database, items, now=now, reported_conflicts=reported_conflicts)

    # -- the way down

    def stream_state(self, stream: Stream) -> StreamState:
        """Return how far a stream was read."""
        cursor = roster_writer.cursor(self.database, stream.name)
        resyncing = roster_writer.cursor(self.database, f"{stream.name}#resync") is not None
        return StreamState(
            cursor=cursor,
            resyncing=resyncing,
            first_snapshot=not resyncing and (cursor is None or self._is_unfinished(stream)),
            gaps=roster_writer.cursor(self.database, f"{stream.name}#gaps") is not None,
        )

    def _began(self, stream: Stream) -> datetime | None:
        """Return when the resync began that is under way."""
        found = roster_writer.cursor(self.database, f"{stream.name}#resync")
        return None if found is None else datetime.fromisoformat(found)

    def _is_unfinished(self, stream: Stream) -> bool:
        return roster_writer.cursor(self.database, f"{stream.name}#first") is not None

    def begin_resync(self, stream: Stream, now: datetime) -> StreamState:
        """Begin to read a stream anew, leaving everything that is known in its place until the end."""
        with roster_transaction(self.database) as tx:
            _mark_resync(tx, stream.name, now)
            tx.forget_seen(stream.kinds)
        return StreamState(cursor=None, resyncing=True)

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
        if empty and (page.more or stream.name not in loading_streams(self.database.db.conn)):
            return after  # nothing new: no commit, nobody is woken
        is_large = state.first_snapshot and page.more
        plausibility = self._plausibility(stream, now)
        with roster_transaction(self.database, searchable=not is_large) as tx:
            unstored = _write_page(tx, page, plausibility, self._awaited, resyncing=state.resyncing)
            gaps = gaps or bool(state.resyncing and unstored)
            after = replace(after, gaps=gaps, unstored=unstored)
            tx.set_cursor(stream.name, page.next_cursor, now)
            if state.first_snapshot:
                tx.note_progress(stream.name, page.progress, page.total)
            if not page.more:
                tx.note_end(stream.name, page.lacking)
            if is_large:
                tx.set_cursor(UNSEARCHED, "0", now)
            if state.first_snapshot:
                _mark_unfinished(tx, stream.name, now, unfinished=page.more)
            if state.resyncing:
                if gaps:
                    tx.set_cursor(f"{stream.name}#gaps", "1", now)
                if not page.more:
                    _end_resync(tx, plausibility, self._began(stream) or now, gaps=gaps)
        return after if page.more else replace(after, gaps=False)

    def _plausibility(self, stream: Stream, now: datetime) -> PlausibilityCheck:
        """Return what is believed of a stream."""
        trusting = roster_writer.cursor(self.database, f"{stream.name}#trusting") is not None
        return PlausibilityCheck(stream, now, {doubt.subject: doubt for doubt in doubts(self.database)}, trusting)

    def begin_doubted(self, streams: Iterable[Stream], now: datetime) -> None:
        """Begin to read anew what is not believed and has to be heard once more, or what a person accepted."""
        wanted = {
            doubt.stream
            for doubt in doubts(self.database)
            if doubt.stream and (doubt.accepted or is_due_again(doubt.said_at, now))
        }
        for stream in streams:
            if stream.name in wanted and not self.stream_state(stream).resyncing:
                self.begin_resync(stream, now)

    def accept_doubted_change(self, subject: str) -> bool:
        """Believe what the platform says, on a person's word; returns whether there was such a doubt.

        What would go, or move, does so once it was said again, which is asked for at the next pull.
        """
        doubt = next((one for one in doubts(self.database) if one.subject == subject), None)
        if doubt is None:
            return False
        if doubt.kind == "clock":
            sync_state.save_clock(self.database, _reading_of(doubt))
        with roster_transaction(self.database) as tx:
            if doubt.kind == "clock":
                tx.drop_doubt(subject)
            else:
                tx.save_doubt(replace(doubt, accepted=True))
        return True

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
            taken, total = 0, None
            unstored: tuple[str, ...] = ()
            for page in chain((last,), coming):
                unstored = (*unstored, *_write_page(tx, page, plausibility, self._awaited, resyncing=False))
                taken, last = taken + page.progress, page
                total = total if page.total is None else page.total
            tx.note_progress(stream.name, taken, total)
            if not last.more:
                tx.note_end(stream.name, last.lacking)
            tx.set_cursor(stream.name, last.next_cursor, now)
            tx.set_cursor(UNSEARCHED, "0", now)
            _mark_unfinished(tx, stream.name, now, unfinished=last.more)
        return replace(state, cursor=last.next_cursor, unstored=unstored)

    def bulk_writes(self) -> AbstractContextManager[None]:
        """Write large amounts by this thread with less work for the disk; for a first snapshot."""
        return daemon_housekeeping.bulk_writes(self.database)

    def make_findable(self, now: datetime) -> bool:
        """Make some tickets of a first snapshot findable by name; returns whether some are left."""
        reached = roster_writer.cursor(self.database, UNSEARCHED)
        if reached is None:
            return False
        after = daemon_housekeeping.make_findable(self.database, int(reached), FINDABLE_AT_ONCE)
        with roster_transaction(self.database) as tx:
            if after is None:
                tx.drop_cursor(UNSEARCHED)
            else:
                tx.set_cursor(UNSEARCHED, str(after), now)
        return after is not None

    def zone_of(self, event_id: str) -> str:
        """Return the IANA name of an event's zone, "" for an event that the roster does not know."""
        return station_choices.zone_of(self.database, event_id)

    def save_pulled_at(self, now: datetime) -> None:
        """Keep when the whole roster was last up to date; once a minute is enough.

        With it came back whatever a database that is older than it was had lost.
        """
        installations.note_complete(self.database, now)
        before = self.pulled_at()
        if before is None or not timedelta() <= now - before < timedelta(minutes=1):
            with roster_transaction(self.database) as tx:
                tx.set_cursor(PULLED, now.isoformat(), now)

    def pulled_at(self) -> datetime | None:
        """Return when the whole roster was last up to date, to the minute."""
        found = roster_writer.cursor(self.database, PULLED)
        return None if found is None else datetime.fromisoformat(found)

    # -- what both processes know

    def save_clock(self, sample: ClockSample) -> None:
        """Take in a measure of the laptop's clock. Nothing is written while it only confirms what is known."""
        found = sync_state.clock_reading(self.database)
        known = None if found is None or found.uncertainty is None or found.source != CLOCK_SOURCE else found
        weight, weighed = judge_sample(known, sample)
        if weight is SampleDecision.WAIT:
            return
        doubted = any(doubt.subject == CLOCK for doubt in doubts(self.database))
        if weight is SampleDecision.ASK:
            if not doubted:
                self._doubt_clock(weighed)
            return
        if known is None or _differs(known, weighed.reading):
            sync_state.save_clock(self.database, weighed.reading)
        if doubted:
            with self.database.transaction() as db:
                drop_doubt(db.conn, CLOCK)

    def _doubt_clock(self, sample: ClockSample) -> None:
        details = {
            "offset_ms": sample.offset_ms,
            "uncertainty_ms": sample.uncertainty_ms,
            "measured_at": sample.measured_at.isoformat(),
            "boot": sample.boot,
            "ticks_us": None if sample.ticks is None else sample.ticks // timedelta(microseconds=1),
        }
        with self.database.transaction() as db:
            save_doubt(db.conn, DoubtedChange(subject=CLOCK, kind="clock", details=details, said_at=sample.measured_at))

    def start_run(self, operation: str, now: datetime) -> int:
        """Note that a push or a pull began; returns its id."""
        return sync_state.start_run(self.database, operation, now)

    def finish_run(
        self, run: int, now: datetime, *, succeeded: int, failed: int, error: str, notes: str, cancelled: bool
    ) -> None:
        """Note how it ended; the oldest notes go."""
        sync_state.finish_run(
            self.database,
            run,
            now,
            succeeded=succeeded,
            failed=failed,
            error=error,
            notes=notes,
            cancelled=cancelled,
        )
        if run % MIN_RUNS_KEPT == 0:
            daemon_housekeeping.prune_runs(self.database, MIN_RUNS_KEPT)

    def heartbeat(self) -> Heartbeat | None:
        """Return the last sign of life, with what was known of the platform then."""
        return sync_state.heartbeat(self.database)

    def save_heartbeat(self, beat: Heartbeat) -> None:
        """Write the daemon's sign of life."""
        sync_state.save_heartbeat(self.database, beat)

    def open_requests(self) -> list[SyncRequest]:
        """Return what the kiosk asked."""
        return sync_state.open_requests(self.database)

    def answer(self, request: SyncRequest, answer: Mapping[str, object], now: datetime, *, succeeded: bool) -> None:
        """Write a request's outcome."""
        sync_state.settle_request(self.database, request.id, succeeded=succeeded, answer=answer, now=now)

    def revive_dead(self) -> int:
        """Put every dead letter back into the queue; returns how many there were."""
        return delivery_queue.revive_dead(self.database)

    # -- this device

    def device(self) -> Device | None:
        """Return this laptop's enrolment."""
        return sync_state.self_device(self.database)

    def save_device(self, device: Device) -> None:
        """Write this laptop's enrolment."""
        sync_state.save_self_device(self.database, device)

    def begin_enrolment(self, enrolment: Enrolment, streams: Sequence[Stream], now: datetime) -> None:
        """Take a new enrolment: everything is read anew, and what a former platform had goes at the end of that."""
        device = Device(
            id=enrolment.device_id,
            name=enrolment.device_name,
            platform=enrolment.profile,
            profile=enrolment.profile,
            base_url=enrolment.base_url,
            secrets=enrolment.secrets,
            enrolled_at=now,
            settings=enrolment.settings,
        )
        former = self.device()
        is_first = former is None
        is_other = former is not None and (former.profile, former.base_url) != (device.profile, device.base_url)
        with roster_transaction(self.database) as tx:
            tx.drop_cursor(PULLED)
            for doubt in doubts(self.database):
                tx.drop_doubt(doubt.subject)
            for stream in () if is_first else streams:
                _mark_resync(tx, stream.name, now)
                if is_other:
                    tx.set_cursor(f"{stream.name}#trusting", "1", now)
                tx.forget_seen(stream.kinds)
        self.save_device(device)
        if former is not None and former.id != device.id:
            installations.note_new_device(self.database, now)


class DeviceTokenVault:
    """Keeps the device's tokens in its row of the encrypted database. Implements ``TokenVault``."""

    def __init__(self, store: LocalStore) -> None:
        self._store = store

    def load(self) -> Mapping[str, str]:
        """Return the tokens by name."""
        device = self._store.device()
        return {} if device is None else device.secrets

    def save(self, secrets: Mapping[str, str]) -> None:
        """Replace the tokens."""
        device = self._store.device()
        if device is not None:
            self._store.save_device(replace(device, secrets=dict(secrets)))


class NoTokens:
    """For a device that is not enrolled yet: it has no tokens. Implements ``TokenVault``."""

    def load(self) -> Mapping[str, str]:
        """Return nothing."""
        return {}

    def save(self, secrets: Mapping[str, str]) -> None:
        """Forget them: an enrolment hands its tokens over as a whole."""


def _differs(known: ClockReading, found: ClockReading) -> bool:
    """Return whether a measurement is worth writing."""
    is_same = (known.offset, known.uncertainty, known.boot) == (found.offset, found.uncertainty, found.boot)
    return not is_same or abs(found.measured_at - known.measured_at) >= CLOCK_KEPT_FRESH


def _reading_of(doubt: DoubtedChange) -> ClockReading:
    said = doubt.details
    ticks = said.get("ticks_us")
    return ClockReading(
        offset=timedelta(milliseconds=said["offset_ms"]),
        uncertainty=timedelta(milliseconds=said["uncertainty_ms"]),
        source=CLOCK_SOURCE,
        measured_at=datetime.fromisoformat(said["measured_at"]),
        boot=said["boot"],
        ticks=None if ticks is None else timedelta(microseconds=ticks),
    )


def _write_page(
    tx: RosterTransaction, page: Page, plausibility: PlausibilityCheck, awaited: Awaited, *, resyncing: bool
) -> tuple[str, ...]:
    """Write a page; what cannot be stored is put aside for itself.

    Returns:
        Technical words on what was put aside.
    """
    try:
        with tx.savepoint():
            _write(tx, page, plausibility, awaited, resyncing=resyncing)
    except UNSTORABLE:
        stored, unstored = storable(page.records, page.entries)
        if not unstored:
            raise
        with tx.savepoint():
            rest = replace(page, records=stored.records, entries=stored.entries)
            _write(tx, rest, plausibility, awaited, resyncing=resyncing)
        return unstored
    return ()


def _write(
    tx: RosterTransaction, page: Page, plausibility: PlausibilityCheck, awaited: Awaited, *, resyncing: bool
) -> None:
    tx.note_events(page.records, awaited)
    records, now = plausibility.times(tx, page.records), plausibility.now
    tx.upsert(records)
    tx.remove(page.tombstones)
    tx.remove(plausibility.complete_collections(tx, page.complete_collections))
    tx.match_walk_ins()
    tx.add_remote_entries(page.entries, now)
    tx.take_back_others(page.complete, page.entries, now)
    tx.note_conflicts(records, page.entries, now)
    tx.note_unreadable(plausibility.stream.name, page.unread, _ids_of(page), now)
    if resyncing:
        tx.mark_seen(records)


def _ids_of(page: Page) -> Iterator[Sequence[str]]:
    yield from (table.ids() for table in as_rows(page.records).tables)
    yield [tombstone.id for tombstone in page.tombstones]
    yield [entry.entry_id for entry in page.entries]


def _mark_unfinished(tx: RosterTransaction, name: str, now: datetime, *, unfinished: bool) -> None:
    if unfinished:
        tx.set_cursor(f"{name}#first", "1", now)
    else:
        tx.drop_cursor(f"{name}#first")


def _mark_resync(tx: RosterTransaction, name: str, now: datetime) -> None:
    tx.drop_cursor(name)
    tx.drop_cursor(f"{name}#gaps")
    tx.drop_cursor(f"{name}#first")
    tx.set_cursor(f"{name}#resync", now.isoformat(), now)


def _end_resync(tx: RosterTransaction, plausibility: PlausibilityCheck, began: datetime, *, gaps: bool) -> None:
    stream = plausibility.stream
    # What could not be understood may be what would be swept; and a platform that has much less is asked once more.
    if gaps or not plausibility.may_sweep(tx):
        tx.forget_seen(stream.kinds)
    else:
        if stream.missing_is_revoked:
            tx.revoke_unseen(plausibility.now)
        tx.sweep(stream.kinds)
        tx.note_conflicts((), (), plausibility.now)  # what is gone may have left its place to what came instead
        tx.drop_cursor(f"{stream.name}#trusting")
    tx.forget_unreadable(stream.name, began)
    tx.drop_cursor(f"{stream.name}#resync")
    tx.drop_cursor(f"{stream.name}#gaps")
