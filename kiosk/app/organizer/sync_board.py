"""How the daemon and the platform stand, for the window: from the tables that ``kiosk-sync status`` reads."""

from collections.abc import Sequence
from datetime import UTC, datetime
from time import monotonic

from kiosk.app.kiosk import Kiosk
from kiosk.app.laptop.daemon import daemon_beat
from kiosk.domain.reports.platform_counts import PlatformCount
from kiosk.store.channel.daemon_housekeeping import failing_since, recent_runs, roster_counts
from kiosk.store.channel.stream_runs import stream_runs
from kiosk.store.channel.sync_state import make_sync_request
from kiosk.store.outbox.delivery_queue import outbox_counts
from kiosk.store.roster.pull_progress import pull_state
from kiosk.store.views.platform_counts import platform_counts
from kiosk.ui.ports.organizer.pages import SyncPart, SyncReport, SyncRunRow

_RUNS = 200
_COUNT_S = 10.0
"""The page looks every second or two; what is counted changes with a reading of the guest list."""


class StoredSyncBoard:
    """Implements the window's ``SyncBoard``.

    Args:
        kiosk: The kiosk.
    """

    def __init__(self, kiosk: Kiosk) -> None:
        self._kiosk = kiosk
        self._counts: Sequence[PlatformCount] = ()
        self._count_again = 0.0

    def read(self) -> SyncReport:
        """Return how it stands now."""
        database = self._kiosk.database
        beat, alive = daemon_beat(database, datetime.now(UTC))
        counts, runs = outbox_counts(database), recent_runs(database, _RUNS)
        return SyncReport(
            online=alive and beat is not None and beat.online,
            away_since=failing_since(database),
            daemon_alive=alive,
            error=beat.last_error if beat is not None else "",
            error_key=beat.last_error_key if beat is not None else "",
            last_pull_at=beat.last_pull_at if beat is not None else None,
            last_push_at=beat.last_push_at if beat is not None else None,
            queued=counts.queued,
            set_aside=counts.set_aside,
            delivered=counts.delivered,
            oldest_queued_at=counts.oldest_queued_at,
            roster_complete_at=pull_state(database).complete_at,
            roster_counts=roster_counts(database),
            runs=tuple(
                SyncRunRow(
                    operation=run.operation,
                    status=run.status,
                    started_at=run.started_at,
                    succeeded=run.succeeded,
                    failed=run.failed,
                    error=run.error,
                )
                for run in runs
            ),
            streams=tuple(
                SyncPart(
                    name=part.name,
                    read_at=part.ran_at,
                    records=part.records,
                    next_at=part.next_at,
                    error=part.error,
                    unfinished=part.unfinished,
                )
                for part in stream_runs(database)
            ),
            counts=self._counts_lately(),
        )

    def _counts_lately(self) -> Sequence[PlatformCount]:
        """Return the platform's counts beside ours: every ticket is read for them, so not each time the page looks."""
        if monotonic() >= self._count_again:
            self._counts = platform_counts(self._kiosk.database, self._kiosk.clock.now().corrected)
            self._count_again = monotonic() + _COUNT_S
        return self._counts

    def sync_now(self) -> None:
        """Ask the daemon to send and to read at once."""
        make_sync_request(self._kiosk.database, "sync_now", {}, datetime.now(UTC))
