"""What the window shows besides pictures and verdicts, read from the database: the window's ``StatusSource``."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from kiosk.app.kiosk import Kiosk
from kiosk.app.laptop.branding import Branding
from kiosk.app.laptop.daemon import daemon_beat
from kiosk.app.laptop.new_versions import version_notice
from kiosk.app.staff.guard import Guard
from kiosk.app.station.current_station import CurrentStation
from kiosk.app.station.own_counts import counted_since
from kiosk.checkin.door_terms import Terms
from kiosk.domain.entries.entry import Direction
from kiosk.domain.entries.station import Station
from kiosk.domain.ports import RosterView
from kiosk.domain.reason_codes import Assurance
from kiosk.domain.roster.events import CheckInList
from kiosk.domain.roster.policy import last_clearing
from kiosk.domain.staff.rights import Right
from kiosk.store.channel.sync_state import Device, Heartbeat, self_device
from kiosk.store.conflicts.conflict_records import open_conflicts
from kiosk.store.database import Database
from kiosk.store.gate.roster_state import loading_progress, roster_state
from kiosk.store.laptop.installations import present_installation
from kiosk.store.laptop.loading_stop import loading_is_stopped
from kiosk.store.laptop.saved_settings import save_setting, saved_setting
from kiosk.store.log.entry_numbering import InstallationCause
from kiosk.store.outbox.delivery_queue import outbox_counts
from kiosk.store.recovery.damage import is_noted
from kiosk.store.recovery.opening import last_recovery
from kiosk.store.retention.held_wipe import held_wipe
from kiosk.store.roster.doubted_changes import CLOCK, DoubtedChange, doubts
from kiosk.store.roster.unreadable_records import unreadable_counts
from kiosk.store.views.list_counts import ListCounter, ListCounts
from kiosk.store.views.list_status import ListSize, list_size
from kiosk.ui.ports.status import FurtherList, GateStatus, SetUpStep

_CLOCK_TOLERANCE = timedelta(seconds=5)
_KEY_WARNING_SHOWN = "told.key_in_file"
_RECOUNT_S = 15.0
# Counting the tickets of a large event takes a second or two: at most a twentieth of the time goes into it.
_RECOUNT_SHARE = 20.0


class StatusBoard:
    """Implements the window's ``StatusSource``; called from one worker thread."""

    def __init__(
        self,
        kiosk: Kiosk,
        current_station: CurrentStation,
        *,
        guard: Guard | None = None,
        print_trouble: Callable[[], str] = str,
    ) -> None:
        """Tell how a station stands.

        Args:
            kiosk: The kiosk.
            current_station: Where.
            guard: Who is signed in; without one nobody is.
            print_trouble: Says why something waits for its printer, "" while nothing does.
        """
        self._print_trouble = print_trouble
        self._guard = guard or Guard(kiosk)
        self._kiosk = kiosk
        self._current = current_station
        self._station: Station | None = None
        self._list_counter: ListCounter | None = None
        self._start = ListCounts()
        self._since: datetime | None = None
        self._names = ("", "", "")
        self._further_names: dict[str, str] = {}
        self._other_names: tuple[Mapping[str, str], Mapping[str, str]] = ({}, {})
        self._branding = Branding(kiosk)
        self._brand: tuple[str, bytes] = ("", b"")
        self._rules: CheckInList | None = None
        self._timezone = "UTC"
        self._version = -1
        self._terms = Terms(actions=frozenset())
        self._doubts: Sequence[DoubtedChange] = ()
        self._unread = (0, 0)
        self._size = ListSize()
        self._recount_at = float("-inf")
        self._recount_due = True
        self._notice = _notice_once(kiosk.database)

    def status(self) -> GateStatus:
        """Return the present status.

        Raises:
            StoreError: The database cannot be read.
        """
        found, rights = self._of_the_place(), self._guard.rights()
        if rights is None:
            return found
        member = self._guard.present
        return replace(
            found,
            staff=member.name if member is not None else "",
            rights=rights,
            set_up_step=found.set_up_step if member is not None else SetUpStep.SIGN_IN,
            approval_needs_supervisor=found.approval_needs_supervisor and Right.APPROVE not in rights,
        )

    def _of_the_place(self) -> GateStatus:
        """Return the status as far as it is nobody's in particular."""
        database = self._kiosk.database
        now = datetime.now(UTC)
        device = self_device(database)
        beat, alive = daemon_beat(database, now)
        station = self._current.station
        known = _database_status(_sync_status(beat, alive=alive), database)
        if device is None or station is None:
            return replace(known, set_up_step=_stage(device), notice_key=self._notice or version_notice(database))
        state = roster_state(database.db.conn, station.event_id)
        # Nobody is decided by half a guest list unless a supervisor said so (docs/adr/0018).
        held = state.loading and not station.before_loaded
        self._follow(station)
        self._look_up(station)
        self._recount(station)
        counts = self._list_counter.counts() if self._list_counter else ListCounts()
        came, inside = self._guests(station)
        outward = station.direction is Direction.EXIT
        here, before = (
            (counts.left_here, self._start.left_here) if outward else (counts.admitted_here, self._start.admitted_here)
        )
        waiting = outbox_counts(database)
        return replace(
            _with_loading(known, database, loading=state.loading),
            set_up_step=SetUpStep.LOADING if held else SetUpStep.SCANNING,
            event_name=self._names[0],
            timezone=self._timezone,
            list_name=self._names[1],
            further=self._further(station),
            brand_color=self._brand[0],
            logo=self._brand[1],
            event_names=self._other_names[0],
            list_names=self._other_names[1],
            gate_name=self._names[2],
            direction=station.direction,
            pending=waiting.queued,
            dead=waiting.set_aside,
            held=waiting.held,
            conflicts=open_conflicts(database),
            admitted_here=max(here - before, 0),
            counted_since=self._since,
            admitted_total=came + self._size.marked,
            refused_here=max(counts.refused - self._start.refused, 0),
            # Where nobody ever leaves, "inside" repeats "came" and only makes people compare two equal numbers.
            inside=inside if counts.left or self._empties() else None,
            roster_tickets=self._size.expected,
            clock_warning=self._clock_warning(),
            capacity=self._rules.capacity if self._rules else None,
            assurance=self._assurance(),
            **self._gates(),
            unread_tickets=self._unread[0],
            unread_others=self._unread[1],
            # Nothing is sold on the way out.
            door=frozenset() if outward else self._terms.actions,
            approval_needs_supervisor=self._terms.approval_needs_supervisor,
            doubt_key=next((f"doubt.{doubt.kind}" for doubt in self._doubts if doubt.subject != CLOCK), None),
            notice_key=self._notice or version_notice(database),
            print_trouble=self._print_trouble(),
        )

    def _follow(self, station: Station) -> None:
        """Start counting anew when the steward moved to another list or gate."""
        if station == self._station:
            return
        # Another gate or way of the same list keeps its counts: they are the list's.
        first = self._station is None or self._station.list_id != station.list_id
        self._station = station
        self._version = -1
        if first:
            self._list_counter = ListCounter(self._kiosk.database, station.list_id, station.device_id)
            began = counted_since(self._kiosk.database, station.list_id, self._list_counter.counts(), datetime.now(UTC))
            self._start, self._since = began.before, began.since
            self._size, self._recount_at = ListSize(), float("-inf")

    def _guests(self, station: Station) -> tuple[int, int]:
        """Return how many guests came and how many are inside, by the definition that the checks go by."""
        closing = self._rules.exit_all_at if self._rules else None
        cleared_at = last_clearing(closing, self._kiosk.clock.now().corrected, self._timezone)
        with self._kiosk.database.reading() as view:
            return view.came(station.list_id), view.inside(station.list_id, since=cleared_at)

    def _further(self, station: Station) -> tuple[FurtherList, ...]:
        """Return the further lists, each with who came in by it: single use is counted for each by itself."""
        if not station.also:
            return ()
        with self._kiosk.database.reading() as view:
            return tuple(
                FurtherList(
                    place.list_id, self._further_names.get(place.list_id, place.list_id), view.came(place.list_id)
                )
                for place in station.also
            )

    def _empties(self) -> bool:
        """Return whether the list says anything about guests who are no longer inside, or may not be any more."""
        return self._rules is not None and (self._rules.capacity is not None or self._rules.exit_all_at is not None)

    def _recount(self, station: Station) -> None:
        """Count the guests whom the list expects, if the roster may have changed and it is not too soon."""
        if not self._recount_due or time.monotonic() < self._recount_at:
            return
        began = time.monotonic()
        self._size = list_size(self._kiosk.database, station.list_id)
        self._recount_due = False
        # By how long it took here: a slow disk with a large event must not spend its time on counting.
        self._recount_at = began + max(_RECOUNT_S, _RECOUNT_SHARE * (time.monotonic() - began))

    def _look_up(self, station: Station) -> None:
        """Read names and rules again when the daemon has written."""
        database = self._kiosk.database
        version = database.data_version()
        if version == self._version:
            return
        self._version = version
        with database.reading() as view:
            event, rules = view.event(station.event_id), view.check_in_list(station.list_id)
            gate = view.gate(station.gate_id) if station.gate_id else None
            self._further_names = _names_of(view, station)
        # A gate that the platform deleted is still where this kiosk stands: its id tells that something is amiss.
        here = gate.name if gate else station.gate_id or ""
        self._names = (event.name if event else "", rules.name if rules else "", here)
        self._other_names = (event.settings.names if event else {}, rules.settings.names if rules else {})
        self._brand = (self._branding.colour(event), self._branding.logo(event))
        self._rules, self._timezone = rules, event.timezone if event else "UTC"
        self._terms = self._kiosk.terms()
        self._doubts = doubts(database)
        self._unread = _unread(database, station.event_id)
        self._recount_due = True
        # The first pull has just brought the tickets: nobody should look at a zero for a quarter of a minute.
        if not self._size.expected:
            self._recount_at = float("-inf")

    def _assurance(self) -> Assurance:
        """Return who would agree to the next admission."""
        venue = self._kiosk.venue
        # An empty claim asks for nothing and says whether the venue would answer.
        return Assurance.VENUE if venue is not None and venue.claim(()).answered else Assurance.LOCAL

    def _gates(self) -> dict[str, Any]:
        """Return what the venue's gates add to the status."""
        venue = self._kiosk.venue
        if venue is None:
            return {}
        state = venue.state()
        # Before any list has come, this gate is what is known of the venue.
        return {
            "gates": max(1, len(state.gates)),
            "gates_heard": state.present,
            "gates_agree": state.whole,
        }

    def _clock_warning(self) -> str | None:
        clock = self._kiosk.clock
        at = clock.now()
        if any(doubt.subject == CLOCK for doubt in self._doubts):
            return "clock.contradicted"
        if clock.jumped:
            return "clock.jumped"
        # Without a measurement there is nothing to warn of: the offset is then a guess of ours.
        if at.uncertainty is None or abs(at.offset) <= _CLOCK_TOLERANCE + at.uncertainty:
            return None
        return "clock.behind" if at.offset > timedelta() else "clock.ahead"


def _names_of(view: RosterView, station: Station) -> dict[str, str]:
    """Return what further lists are called, by their ids: another event's name, and their own where it differs."""
    found: dict[str, str] = {}
    for place in station.also:
        event = view.event(place.event_id) if place.event_id != station.event_id else None
        rules = view.check_in_list(place.list_id)
        found[place.list_id] = ", ".join(dict.fromkeys(one.name for one in (event, rules) if one is not None))
    return found


def _notice_once(database: Database) -> str | None:
    """Return what the owner of a laptop without a keyring has to know; the first window that opens says it."""
    if database.key_place != "file" or saved_setting(database, _KEY_WARNING_SHOWN) is not None:
        return None
    # Kept before it is shown: rather told once too rarely than at every start.
    save_setting(database, _KEY_WARNING_SHOWN, value=True)
    return "store.key_in_file"


def _unread(database: Database, event_id: str) -> tuple[int, int]:
    """Return how many tickets of an event, and how many other records, could not be read."""
    mine = [one for one in unreadable_counts(database) if not one.field and one.event_id in {"", event_id}]
    tickets = sum(one.count for one in mine if one.is_ticket)
    return tickets, sum(one.count for one in mine) - tickets


def _with_loading(status: GateStatus, database: Database, *, loading: bool) -> GateStatus:
    if not loading:
        return status
    progress = loading_progress(database.db.conn)
    return replace(
        status,
        loading=True,
        # A list that came before keeps coming: see LocalStore.is_first_stopped.
        loading_stopped=status.last_pull_at is None and loading_is_stopped(database),
        loaded_share=progress.share,
        loaded_records=progress.taken,
    )


def _stage(device: Device | None) -> SetUpStep:
    return SetUpStep.NOT_ENROLLED if device is None else SetUpStep.CHOOSING


def _database_status(status: GateStatus, database: Database) -> GateStatus:
    """Add what people have to know of a database that is damaged, older than it was, a copy, or was to be gone."""
    held = held_wipe(database)
    if held is not None:
        status = replace(status, wipe_key=held.key)
    if is_noted(database.path):
        return replace(status, database_warning="database.damaged")
    installation = present_installation(database)
    if installation is None or not installation.is_open:
        return status
    warning = f"database.{installation.cause.value}"
    recovered = last_recovery(database)
    if recovered is not None and installation.cause is InstallationCause.OLDER:
        warning = "database.restored"
    return replace(status, database_warning=warning, missing_since=installation.missing_since)


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
