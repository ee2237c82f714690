"""The daemon: lock, schedule, signals, sign of life. It wires the parts together and decides nothing about them.

Threads: the main thread watches (signals, queue, clock); one worker thread talks to the platform; one beats; one
fetches logos. All of them share the ``Database`` object, which keeps one connection per thread.
"""

import os
import random
import signal
import sys
import threading
import time
from dataclasses import replace
from datetime import UTC, timedelta

import structlog
from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.interval import IntervalTrigger

from kiosk.config import Settings
from kiosk.domain.errors import CorruptStoreError, StoreBusyError, StoreError
from kiosk.store.channel.sync_state import NO_DAEMON, Heartbeat
from kiosk.store.laptop.boot_clock import boot_time
from kiosk.store.laptop.database_location import locate_database
from kiosk.store.laptop.installations import HighWaterKeeper
from kiosk.store.recovery.damage import is_noted
from kiosk.store.recovery.wiping import wipe
from sync.connectors.registry import ConnectionSettings
from sync.daemon.clock_jumps import JumpDetector
from sync.daemon.instance_lock import InstanceLock
from sync.daemon.logo_fetcher import LogoFetcher
from sync.daemon.new_versions import look_daily
from sync.daemon.opening import open_when_free, utc_now
from sync.daemon.retention import is_still_refused, is_to_be_wiped, is_wipe_ordered, remove_what_is_due
from sync.daemon.worker import SyncWorker
from sync.daemon.worker_environment import WorkerEnvironment
from sync.system.network_watch import NetworkWatch
from sync.system.systemd import notify_service_manager

WATCH_S = 0.1
LOOKS_PER_NETWORK_CHECK = 10
"""Whether there is a network is asked once a second."""

BEAT_S = 2.0
GRACE_S = 10.0
"""How long a request that is under way may take after we were asked to end."""

LOGOS_S = 15.0
"""Whether an event names a logo that is not here is looked up so often: a query, and seldom anything behind it."""

REMOVE_S = 6 * 3600.0
REMOVE_AFTER_S = 300.0
"""Whether there is anything older than it is kept is asked so often, and so long after the start."""

STUCK_S = 300.0
"""A worker without any progress for so long is not alive: the service manager should restart us."""

_log = structlog.get_logger(__name__)


def connection_settings(settings: Settings) -> ConnectionSettings:
    """Return what the settings add to a platform's profile."""
    return ConnectionSettings(
        ca_file=settings.ca_file, profiles=settings.data_dir / "profiles", pinned_sha256=settings.pinned_sha256
    )


class Daemon:
    """Exchanges entries and roster with the platform until it is told to end."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        # Before the database is opened: two daemons that both migrate, or both notice that it is older, must not be.
        self._lock = InstanceLock(settings.data_dir / "sync.lock")
        try:
            self._store = open_when_free(settings)
        except BaseException:
            self._lock.release()
            raise
        self._stop = threading.Event()
        self._signalled = False
        self._wiping = False
        self._worker = SyncWorker(
            self._store,
            connection_settings=connection_settings(settings),
            interval_s=settings.sync_interval_s,
            environment=WorkerEnvironment(
                wall=utc_now,
                steady=time.monotonic,
                jitter=random.random,
                stopping=self._stop.is_set,
                boot=boot_time,
            ),
        )
        self._high_water = HighWaterKeeper(self._store.database, locate_database(settings.database, settings.state_dir))
        now = utc_now()
        self._beat = Heartbeat(pid=os.getpid(), started_at=now, beat_at=now)
        self._scheduler = self._make_schedule()

    def run(self) -> None:
        """Work until a signal comes."""
        self._listen_to_signals()
        # At once, so that the window does not take a daemon that is starting for none.
        self._beat_once()
        self._scheduler.start()
        notify_service_manager("READY=1")
        _log.info("started", pid=os.getpid(), interval_s=self._settings.sync_interval_s)
        try:
            self._watch()
        finally:
            self._end()

    def stop(self) -> None:
        """Ask ``run`` to end; may be called from anywhere."""
        self._stop.set()

    # -- threads

    def _make_schedule(self) -> BackgroundScheduler:
        scheduler = BackgroundScheduler(
            timezone=UTC,
            # The heartbeat has a thread of its own: a run may take minutes, and the window must see that we live.
            # Logos and new versions lie anywhere, and a host that hangs must not hold an entry up.
            executors={name: ThreadPoolExecutor(1) for name in ("exchange", "beat", "logos", "updates")},
            # Turns that were missed (a run took long, the laptop slept) become one, however late it comes.
            job_defaults={"max_instances": 1, "coalesce": True, "misfire_grace_time": None},
        )
        every = IntervalTrigger(seconds=self._settings.sync_interval_s, timezone=UTC)
        scheduler.add_job(self._run_worker, every, id="exchange", executor="exchange", next_run_time=utc_now())
        # Soon after the start, since few laptops run for a day; in the worker's thread, which writes the roster, too.
        old = IntervalTrigger(seconds=REMOVE_S, timezone=UTC)
        soon = utc_now() + timedelta(seconds=REMOVE_AFTER_S)
        scheduler.add_job(self._remove_old, old, id="retention", executor="exchange", next_run_time=soon)
        looks = IntervalTrigger(seconds=LOGOS_S, timezone=UTC)
        scheduler.add_job(self._fetch_logos, looks, id="logos", executor="logos")
        look_daily(scheduler, self._store.database, self._settings, self._worker.now, self._stop)
        scheduler.add_job(self._beat_once, IntervalTrigger(seconds=BEAT_S, timezone=UTC), id="beat", executor="beat")
        return scheduler

    def _watch(self) -> None:
        """Wake the worker when something is queued or asked, when time jumped, or when the network is back."""
        database = self._store.database
        seen = -1
        jumps = JumpDetector(wall=utc_now(), steady=time.monotonic())
        network, looks = NetworkWatch(), 0
        while not self._signalled and not self._stop.wait(WATCH_S):
            looks += 1
            if looks % LOOKS_PER_NETWORK_CHECK == 0 and is_noted(database.path):
                # Whoever puts a backup back needs the database alone. We are started again, and wait for that.
                raise CorruptStoreError("the database was found damaged: ended so that a backup can be put back")
            if looks % LOOKS_PER_NETWORK_CHECK == 0 and network.is_back():
                _log.info("the network is back")
                self._worker.network_returned()
                self._wake()
            jump = jumps.tick(utc_now(), time.monotonic())
            if jump is not None:
                _log.info("the clock jumped", seconds=round(jump.total_seconds(), 1))
                self._worker.clock_jumped()
                self._wake()
                continue
            try:
                version = database.data_version()
                # The number changes with every commit of another connection, our own heartbeats among them: so it is
                # asked as well whether there is anything to do.
                if version != seen and self._worker.wants_to_run():
                    self._wake()
                seen = version
            except StoreBusyError:
                continue  # somebody holds the lock: there will be a next look

    def _wake(self) -> None:
        if self._worker.coalescer.ask():
            self._scheduler.modify_job("exchange", next_run_time=utc_now())

    def _run_worker(self) -> None:
        """Run in the worker: a wake during a run means another run."""
        try:
            self._worker.run()
        except StoreError as error:
            # The next run finds the database as it was; what is queued stays queued.
            _log.error("the database failed", error=str(error), error_key=error.key)
            self._worker.note_failure(error)
        except Exception as error:  # noqa: BLE001  # the daemon outlives whatever a platform does to it
            self._note_broken_run(error)
        self._beat_once()

    def _remove_old(self) -> None:
        database, now = self._store.database, self._worker.measured()
        if now is None:
            return  # a clock that is years ahead would make tonight's event an old one
        if is_to_be_wiped(database, now) and is_still_refused(self._worker.refused_at, now):
            # Only once everything is closed; the service manager starts us again, as on a laptop that is new.
            self._wiping = True
            self.stop()
        else:
            remove_what_is_due(database, self._settings.retention_days, now)

    def _fetch_logos(self) -> None:
        trust = connection_settings(self._settings)
        fetcher = LogoFetcher(
            database=self._store.database,
            ca_file=trust.ca_file,
            pinned_sha256=trust.pinned_sha256,
            stopping=self._stop.is_set,
        )
        fetcher.fetch_due(self._worker.now())

    def _note_broken_run(self, error: Exception) -> None:
        try:
            self._worker.note_broken_run(error)
        except StoreError as trouble:
            _log.error("the database failed", error=str(trouble), error_key=trouble.key)

    def _beat_once(self) -> None:
        try:
            self._store.save_heartbeat(replace(self._worker.heartbeat(self._beat), beat_at=utc_now()))
            self._high_water.note()
            if is_wipe_ordered(self._store.database, self._worker.now()) and not self._stop.is_set():
                # Two people ordered it in a window, which waits for us to end; whoever is the last of us deletes.
                self._wiping = True
                self.stop()
            # Here nobody waits for it; else a gate's next commit might have to do the copying, and a guest to wait.
            self._store.database.copy_log()
        except StoreError as error:
            _log.warning("no heartbeat could be written", error=str(error), error_key=error.key)
            return
        # Not from the beat alone: a worker that hangs beside a beating heart would never be restarted.
        if time.monotonic() - self._worker.alive_at < STUCK_S:
            notify_service_manager("WATCHDOG=1")

    # -- ending

    def _listen_to_signals(self) -> None:
        for number in ending_signals():
            signal.signal(number, self._on_signal)

    def _on_signal(self, _number: int, _frame: object) -> None:
        # A mark and nothing else. This runs between two steps of the main thread, which may hold the lock that ``set``
        # takes, since it waits for that event, or the log's: it would wait for itself for ever.
        self._signalled = True

    def _end(self) -> None:
        notify_service_manager("STOPPING=1")
        self._stop.set()
        self._scheduler.pause()
        finished = self._worker.coalescer.wait_until_idle(GRACE_S)
        # Said on the way out: the window need not wait for the sign of life to grow old.
        self._beat = replace(self._beat, pid=NO_DAEMON)
        self._beat_once()
        _log.info("ended", clean=finished)
        if not finished:
            # A request hangs in the network. Everything of ours is durable or not begun, so the process may just go;
            # what was sent without an answer is sent again, under the same key.
            sys.stderr.flush()
            os._exit(0)
        self._scheduler.shutdown(wait=True)
        self._worker.close()
        self._store.database.close()
        if self._wiping:
            self._wipe()
        self._lock.release()

    def _wipe(self) -> None:
        try:
            wipe(self._settings.database, self._settings.state_dir, use_keyring=self._settings.use_keyring)
        except StoreError as error:
            # A window is open, say: the next turn tries again.
            _log.error("this laptop could not be wiped", error=str(error), error_key=error.key)


def ending_signals() -> tuple[signal.Signals, ...]:
    """Return the signals that mean: end now, cleanly."""
    if sys.platform == "win32":
        return (signal.SIGINT, signal.SIGTERM, signal.SIGBREAK)
    return (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
