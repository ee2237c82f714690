"""What the window shows besides pictures and verdicts, read from the database: the window's ``StatusSource``."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from kiosk.app.daemon import daemon_beat
from kiosk.app.kiosk import Kiosk
from kiosk.app.post import Post
from kiosk.checkin.door_terms import Terms
from kiosk.domain.entry import Direction
from kiosk.domain.reasons import Assurance
from kiosk.domain.station import Station
from kiosk.store.database import Database
from kiosk.store.doubts import CLOCK, Doubt, doubts
from kiosk.store.outbox import outbox_counts
from kiosk.store.roster_state import loading_progress, roster_state
from kiosk.store.settings import save_setting, setting
from kiosk.store.sync_state import Device, Heartbeat, self_device
from kiosk.store.tally import Counts, Tally, roster_size
from kiosk.store.unread import unread_counts
from kiosk.ui.ports import GateStatus, Stage

_CLOCK_TOLERANCE = timedelta(seconds=5)
_TOLD = "told.key_in_file"
_ROSTER_RECOUNT = timedelta(seconds=15)


class StatusBoard:
    """Implements the window's ``StatusSource``; called from one worker thread."""

    def __init__(self, kiosk: Kiosk, post: Post) -> None:
        self._kiosk = kiosk
        self._post = post
        self._station: Station | None = None
        self._tally: Tally | None = None
        self._start = Counts()
        self._names = ("", "", "")
        self._capacity: int | None = None
        self._version = -1
        self._terms = Terms(deeds=frozenset())
        self._doubts: Sequence[Doubt] = ()
        self._tickets = 0
        self._unread = (0, 0)
        self._counted_at: datetime | None = None
        self._notice = _notice_once(kiosk.database)

    def status(self) -> GateStatus:
        """Return the present status.

        Raises:
            StoreError: The database cannot be read.
        """
        database = self._kiosk.database
        now = datetime.now(UTC)
        device = self_device(database)
        beat, alive = daemon_beat(database, now)
        station = self._post.station
        if device is None or station is None:
            return replace(_sync_status(beat, alive=alive), stage=_stage(device), notice_key=self._notice)
        state = roster_state(database.db.conn, station.event_id)
        held = state.loading and not station.before_loaded
        self._follow(station)
        self._look_up(station, now)
        counts = self._tally.counts() if self._tally else Counts()
        waiting = outbox_counts(database)
        return replace(
            _with_loading(_sync_status(beat, alive=alive), database, loading=state.loading),
            stage=Stage.LOADING if held else Stage.SCANNING,
            event_name=self._names[0],
            list_name=self._names[1],
            gate_name=self._names[2],
            direction=station.direction,
            pending=waiting.queued,
            dead=waiting.set_aside,
            held=waiting.held,
            admitted_here=counts.admitted_here - self._start.admitted_here,
            admitted_total=counts.admitted,
            refused_here=counts.refused - self._start.refused,
            inside=counts.inside if counts.left or self._capacity else None,
            roster_tickets=self._tickets,
            clock_warning=self._clock_warning(),
            capacity=self._capacity,
            assurance=Assurance.LOCAL,
            unread_tickets=self._unread[0],
            unread_others=self._unread[1],
            door=self._terms.deeds if station.direction is Direction.ENTRY else frozenset(),
            approval_needs_supervisor=self._terms.approval_needs_supervisor,
            doubt_key=next((f"doubt.{doubt.kind}" for doubt in self._doubts if doubt.subject != CLOCK), None),
            notice_key=self._notice,
        )

    def _follow(self, station: Station) -> None:
        """Start counting anew when the steward moved to another list or gate."""
        if station == self._station:
            return
        first = self._station is None or self._station.list_id != station.list_id
        self._station = station
        self._version = -1
        if first:
            self._tally = Tally(self._kiosk.database, station.list_id, station.device_id)
            self._start = self._tally.counts()

    def _look_up(self, station: Station, now: datetime) -> None:
        """Read names and the size of the roster again when the daemon has written."""
        database = self._kiosk.database
        version = database.data_version()
        if version == self._version:
            return
        self._version = version
        with database.reading() as view:
            event, rules = view.event(station.event_id), view.check_in_list(station.list_id)
            gate = view.gate(station.gate_id) if station.gate_id else None
        self._names = (event.name if event else "", rules.name if rules else "", gate.name if gate else "")
        self._capacity = rules.capacity if rules else None
        self._terms = self._kiosk.terms()
        self._doubts = doubts(database)
        self._unread = _unread(database, station.event_id)
        if self._counted_at is None or now - self._counted_at > _ROSTER_RECOUNT or not self._tickets:
            self._tickets = roster_size(database, station.event_id)
            self._counted_at = now

    def _clock_warning(self) -> str | None:
        clock = self._kiosk.clock
        at = clock.now()
        if any(doubt.subject == CLOCK for doubt in self._doubts):
            return "clock.contradicted"
        if clock.jumped:
            return "clock.jumped"
        if at.uncertainty is None or abs(at.offset) <= _CLOCK_TOLERANCE + at.uncertainty:
            return None
        return "clock.behind" if at.offset > timedelta() else "clock.ahead"


def _notice_once(database: Database) -> str | None:
    """Return what the owner of a laptop without a keyring has to know; the first window that opens says it."""
    if database.key_place != "file" or setting(database, _TOLD) is not None:
        return None
    save_setting(database, _TOLD, value=True)
    return "store.key_in_file"


def _unread(database: Database, event_id: str) -> tuple[int, int]:
    """Return how many tickets of an event, and how many other records, could not be read."""
    mine = [one for one in unread_counts(database) if not one.field and one.event_id in {"", event_id}]
    tickets = sum(one.count for one in mine if one.is_ticket)
    return tickets, sum(one.count for one in mine) - tickets


def _with_loading(status: GateStatus, database: Database, *, loading: bool) -> GateStatus:
    if not loading:
        return status
    progress = loading_progress(database.db.conn)
    return replace(status, loading=True, loaded_share=progress.share, loaded_records=progress.taken)


def _stage(device: Device | None) -> Stage:
    return Stage.NOT_ENROLLED if device is None else Stage.CHOOSING


def _sync_status(beat: Heartbeat | None, *, alive: bool) -> GateStatus:
    if beat is None:
        return GateStatus(daemon_alive=False)
    return GateStatus(
        online=alive and beat.online,
        daemon_alive=alive,
        last_pull_at=beat.last_pull_at,
        last_push_at=beat.last_push_at,
        error_key=beat.last_error_key or None,
    )
