"""The local database as the daemon uses it: a thin layer over the store's own functions.

Invariant: everything that belongs together is written in one transaction, and what is too much for one in an order in
which it can be cut off anywhere (``page_writing``).
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import datetime, timedelta

from kiosk.domain.door_sales.actions import DoorActionKind
from kiosk.domain.syncing.delivery import OutboxItem, Receipt
from kiosk.domain.syncing.sudden_changes import is_due_again
from kiosk.store.base.write_lock import ROWS_AT_ONCE
from kiosk.store.channel import daemon_housekeeping, sync_state
from kiosk.store.channel.stream_runs import StreamRun, note_stream_runs
from kiosk.store.channel.sync_state import Device, Heartbeat, SyncRequest
from kiosk.store.database import Database
from kiosk.store.gate.roster_state import loading_streams
from kiosk.store.laptop import installations
from kiosk.store.laptop.loading_stop import loading_is_stopped
from kiosk.store.outbox import delivery_queue, door_deliveries, refused_door_actions
from kiosk.store.outbox.refused_door_actions import taken_actions
from kiosk.store.retention.returning import has_returned, note_read_anew
from kiosk.store.roster.doubted_changes import doubts
from kiosk.store.roster.pull_progress import pull_state, stream_progress
from kiosk.store.roster.roster_writer import roster_transaction
from kiosk.store.roster.sweeping import forget_marks
from kiosk.store.views import station_choices
from sync.connectors.interface.connector import Enrolment, OutboxDoorItem, OutboxEntry, Page, Stream
from sync.http.server_clock import ClockSample
from sync.transfer.clock_measures import reading_of, take_measure
from sync.transfer.page_writing import PageWriter, PreparedPage, StreamState, mark_resync

MIN_RUNS_KEPT = 1000
"""So many notes of earlier runs are kept, at least."""

FINDABLE_AT_ONCE = 2 * ROWS_AT_ONCE
"""So many tickets are made findable in one transaction; nothing but their words is written."""


class LocalStore:
    """What the daemon reads and writes. Safe to use from several threads, as the database is.

    Attributes:
        database: The database.
    """

    def __init__(self, database: Database) -> None:
        self.database = database
        self._pages = PageWriter(database, self._awaited)
        self._streams: tuple[str, ...] = ()
        self._details: frozenset[str] = frozenset()

    def know_streams(self, streams: Sequence[Stream]) -> None:
        """Take the platform's streams: a new event is whole only when each of them was read to its end."""
        self._details = frozenset(stream.name for stream in streams if stream.is_detail)
        self._streams = tuple(stream.name for stream in streams)
        # Only where there is something to forget: every commit wakes the window.
        if loading_streams(self.database.db.conn) - set(self._streams):
            with roster_transaction(self.database) as tx:
                tx.forget_other_streams(self._streams)

    def is_first_stopped(self) -> bool:
        """Return whether people stopped the first guest list on its way in.

        A gate that has a list must hear of withdrawals, so nothing that comes later can be stopped.
        """
        return loading_is_stopped(self.database) and self.pulled_at() is None

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
        return stream_progress(self.database.db.conn, name).was_read

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

    def note_door_actions(self, actions: Collection[DoorActionKind]) -> None:
        """Let the kiosk know what the platform takes of door actions; nothing is written while that is known."""
        if frozenset(actions) != taken_actions(self.database):
            with roster_transaction(self.database) as tx:
                words = tuple(sorted(action.value for action in actions))
                tx.save_pull_state(replace(pull_state(self.database), door_actions=words))

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
        progress = stream_progress(self.database.db.conn, stream.name)
        return StreamState(
            cursor=progress.cursor,
            resyncing=progress.is_resyncing,
            first_snapshot=progress.is_first,
            gaps=progress.has_gaps,
        )

    def begin_resync(self, stream: Stream, now: datetime) -> StreamState:
        """Begin to read a stream anew, leaving everything that is known in its place until the end."""
        if not self.stream_state(stream).resyncing:  # else they say how far that one is
            forget_marks(self.database, stream.kinds, stream.ranges)
        with roster_transaction(self.database) as tx:
            mark_resync(tx, stream.name, now)
            tx.forget_seen(stream.kinds, stream.ranges)
        return StreamState(cursor=None, resyncing=True)

    def take_page(self, stream: Stream, page: Page, state: StreamState, now: datetime) -> StreamState:
        """Write one page, its cursor last; returns how far the stream is read now."""
        if state.resyncing and not page.more:
            ended = self.end_reading(self._pages.take_last_rows(stream, page, state, now))
            # They mean nothing any more; whoever is killed before they are gone forgets them at the next beginning.
            forget_marks(self.database, stream.kinds, stream.ranges)
            return ended
        return self._pages.take_page(stream, page, state, now)

    def end_reading(self, last: PreparedPage) -> StreamState:
        """End a full reading whose last page's rows are written: what it did not give goes."""
        return self._pages.end_reading(last)

    def load_pages(self, stream: Stream, pages: Iterable[Page], state: StreamState, now: datetime) -> StreamState:
        """Write pages of a large first snapshot as they come, with the last one's cursor, in one transaction.

        The write lock is held while the pages behind the first are waited for. Returns how far the stream is read now.
        """
        return self._pages.load_pages(stream, pages, state, now)

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

    def begin_returned(self, streams: Iterable[Stream], now: datetime) -> None:
        """Begin to read everything anew where an event came back that was removed: its guests were given long ago."""
        if not has_returned(self.database):
            return
        for stream in streams:
            self.begin_resync(stream, now)
        # Last: whoever is killed before begins once more.
        note_read_anew(self.database)

    def accept_doubted_change(self, subject: str) -> bool:
        """Believe what the platform says, on a person's word; returns whether there was such a doubt.

        What would go, or move, does so once it was said again, which is asked for at the next pull.
        """
        doubt = next((one for one in doubts(self.database) if one.subject == subject), None)
        if doubt is None:
            return False
        if doubt.kind == "clock":
            sync_state.save_clock(self.database, reading_of(doubt))
        with roster_transaction(self.database) as tx:
            if doubt.kind == "clock":
                tx.drop_doubt(subject)
            else:
                tx.save_doubt(replace(doubt, accepted=True))
        return True

    def bulk_writes(self) -> AbstractContextManager[None]:
        """Write large amounts by this thread with less work for the disk; for a first snapshot."""
        return daemon_housekeeping.bulk_writes(self.database)

    def make_findable(self) -> bool:
        """Make some tickets of a first snapshot findable by name; returns whether some are left."""
        reached = pull_state(self.database).unsearched_after
        if reached is None:
            return False
        after = daemon_housekeeping.make_findable(self.database, reached, FINDABLE_AT_ONCE)
        with roster_transaction(self.database) as tx:
            tx.save_pull_state(replace(pull_state(self.database), unsearched_after=after))
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
                tx.save_pull_state(replace(pull_state(self.database), complete_at=now))

    def pulled_at(self) -> datetime | None:
        """Return when the whole roster was last up to date, to the minute."""
        return pull_state(self.database).complete_at

    # -- what both processes know

    def save_clock(self, sample: ClockSample) -> None:
        """Take in a measure of the laptop's clock. Nothing is written while it only confirms what is known."""
        take_measure(self.database, sample)

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
        # Now and then: at each run it would be one more commit for one row.
        if run % MIN_RUNS_KEPT == 0:
            daemon_housekeeping.prune_runs(self.database, MIN_RUNS_KEPT)

    def note_stream_runs(self, ran: Sequence[StreamRun], next_at: Mapping[str, datetime | None]) -> None:
        """Write what single streams came to, and when each of all streams is asked next."""
        note_stream_runs(self.database, ran, next_at)

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
            tx.save_pull_state(replace(pull_state(self.database), complete_at=None))
            for doubt in doubts(self.database):
                tx.drop_doubt(doubt.subject)
            # The first enrolment of a kiosk is a first pull, and no resync: there is nothing to keep, and nothing to
            # sweep.
            for stream in () if is_first else streams:
                mark_resync(tx, stream.name, now, is_other_platform=is_other)
                tx.forget_seen(stream.kinds, stream.ranges)
        self.save_device(device)
        if former is not None and former.id != device.id:
            installations.note_new_device(self.database, now)
