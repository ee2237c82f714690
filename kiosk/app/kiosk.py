"""One kiosk: its settings, its open database, its clock and its use cases."""

import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, nullcontext
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from kiosk.app.clock import SystemClock
from kiosk.app.database_checks import keeping_sound
from kiosk.app.evidence.checkpoints import keeping_checkpoints
from kiosk.app.evidence.cosigning import Cosigning
from kiosk.app.evidence.held_checkpoints import holding_checkpoints
from kiosk.app.gate_rules import confirm_in_force
from kiosk.app.resident_memory import staying_small
from kiosk.app.venue import connected_venue
from kiosk.checkin.check_in import CheckIn
from kiosk.checkin.door_terms import Terms
from kiosk.checkin.guest_search import GuestSearch
from kiosk.config import Settings
from kiosk.credentials.reader import Reader
from kiosk.domain.door_sales.actions import DoorActionKind
from kiosk.domain.entries.entry import Direction, uuid7
from kiosk.domain.entries.station import ScannedList, Station
from kiosk.domain.errors import SettingsError
from kiosk.domain.roster.events import CheckInList, Event, Gate
from kiosk.domain.venue.lanes import Lanes
from kiosk.store.base.database_key import DatabaseKey, find_or_make_key
from kiosk.store.channel.sync_state import self_device
from kiosk.store.database import Database
from kiosk.store.laptop.database_location import locate_database
from kiosk.store.laptop.installations import HighWaterKeeper, recognise
from kiosk.store.laptop.saved_settings import save_setting, saved_setting
from kiosk.store.outbox.refused_door_actions import taken_actions
from kiosk.store.recovery.opening import open_for_work, open_to_read
from kiosk.store.views.station_choices import check_in_lists, events, gates

if TYPE_CHECKING:
    from kiosk.venue.link import VenueLink

_STATION = "station"
_ACTIONS: Mapping[str, frozenset[DoorActionKind]] = {
    "sell": frozenset({DoorActionKind.WALK_IN, DoorActionKind.CANCELLATION}),
    "pay": frozenset({DoorActionKind.PAYMENT}),
    "approve": frozenset({DoorActionKind.APPROVAL, DoorActionKind.REJECTION}),
}
"""What the setting ``door`` allows, word by word."""


def new_id(at: datetime) -> str:
    """Make a UUIDv7 from the operating system's randomness."""
    return uuid7(at, os.urandom(10))


@dataclass(eq=False)
class Kiosk:
    """Everything that the verbs of the program share.

    Attributes:
        settings: Settings.
        key: Key of the database.
        database: The open database.
        clock: The laptop's clock.
        check_in: The use case of the gate.
        guest_search: The use case of looking guests up.
        venue: The other gates; None where no venue is set up, or nobody is checked in. Another one after
            ``renew_venue``: to be read anew each time.
    """

    settings: Settings
    key: DatabaseKey
    database: Database
    clock: SystemClock
    check_in: CheckIn
    guest_search: GuestSearch
    venue: "VenueLink | None" = None
    _venues: ExitStack = field(default_factory=ExitStack, repr=False)

    def renew_venue(self) -> None:
        """Connect anew, after this laptop has joined a venue or left it."""
        self._venues.close()
        self.venue = self._venues.enter_context(_among_gates(self.database, self.clock))
        self.check_in.use_venue(self.venue)

    @property
    def device_id(self) -> str:
        """Id of this laptop at its platform; "unenrolled" before it has one."""
        device = self_device(self.database)
        return device.id if device else "unenrolled"

    def terms(self) -> Terms:
        """Return what may be done at the door: what the settings allow, of what the platform takes."""
        allowed = frozenset(action for word in self.settings.door for action in _ACTIONS[word])
        # With door_unsynced also what the platform cannot take is offered: each of these becomes an item for the desk
        # (docs/adr/0008).
        offered = frozenset(DoorActionKind) if self.settings.door_unsynced else taken_actions(self.database)
        return Terms(
            actions=allowed & offered,
            currency=self.settings.door_currency,
            approval_needs_supervisor=self.settings.door_approval == "supervisor",
        )

    def saved_station(self) -> Station | None:
        """Return the station chosen before, when its event and list still exist."""
        saved: dict[str, Any] | None = saved_setting(self.database, _STATION)
        if not saved:
            return None
        station = Station(
            device_id=self.device_id,
            event_id=saved["event_id"],
            list_id=saved["list_id"],
            gate_id=saved.get("gate_id"),
            direction=Direction(saved.get("direction", Direction.ENTRY)),
            also=tuple(ScannedList(*place) for place in saved.get("also", ()) if self._has_list(*place)),
        )
        # The list may have gone since; a gate that no longer exists is no reason to forget the place.
        return station if self._has_list(station.event_id, station.list_id) else None

    def _has_list(self, event_id: str, list_id: str) -> bool:
        return any(found.id == list_id for found in check_in_lists(self.database, event_id))

    def save_station(self, station: Station) -> None:
        """Remember a station for the next start."""
        saved = {
            "event_id": station.event_id,
            "list_id": station.list_id,
            "gate_id": station.gate_id,
            "direction": station.direction.value,
            "also": [[place.event_id, place.list_id] for place in station.also],
        }
        save_setting(self.database, _STATION, saved)

    def find_event(self, event: str | None) -> Event:
        """Return the event that somebody named by id or name, else the one of the kept station, else the only one.

        Raises:
            SettingsError: Nothing fits, or several do.
        """
        saved = self.saved_station()
        found: Event = _pick(events(self.database), event or (saved.event_id if saved else None), "event")
        return found

    def find_station(
        self, event: str | None, list_name: str | None, gate: str | None, direction: Direction = Direction.ENTRY
    ) -> Station:
        """Return the station for what somebody named; what is not named is what was kept, or the only choice.

        Args:
            event: Id or name of an event, or None.
            list_name: Id or name of a check-in list, or None.
            gate: Id of a gate, or None.
            direction: In or out.

        Raises:
            SettingsError: Nothing fits, or several do.
        """
        saved = self.saved_station()
        if saved and event in (None, saved.event_id) and list_name in (None, saved.list_id):
            return replace(
                saved, gate_id=self._gate(saved.event_id, gate) if gate else saved.gate_id, direction=direction
            )
        chosen = _pick(events(self.database), event, "event")
        chosen_list = _pick(check_in_lists(self.database, chosen.id), list_name, "check-in list")
        return Station(
            device_id=self.device_id,
            event_id=chosen.id,
            list_id=chosen_list.id,
            gate_id=self._gate(chosen.id, gate) if gate else None,
            direction=direction,
        )

    def _gate(self, event_id: str, named: str) -> str:
        """Return the id of a gate that somebody named; where the event has none, that is a word for the log.

        Raises:
            SettingsError: The event has gates, and none of this id or name: by a gate that is none, no zone and no
                ticket's own gate would be looked at.
        """
        there = gates(self.database, event_id)
        found: Gate | None = _pick(there, named, "gate") if there else None
        return found.id if found is not None else named


def _pick(found: Any, wanted: str | None, what: str) -> Any:
    candidates: list[Event | CheckInList | Gate] = list(found)
    if wanted is not None:
        # Ids first: an event may be named like another one's id.
        candidates = [c for c in candidates if c.id == wanted] or [c for c in candidates if c.name == wanted]
        if not candidates:
            raise SettingsError(f"there is no {what} {wanted!r} in the roster", key="settings.no_choice")
    if not candidates:
        raise SettingsError(f"the roster holds no {what} yet", key="settings.no_roster")
    if len(candidates) > 1:
        # A sentence in a terminal; a series has hundreds of events.
        names = ", ".join(f"{c.id} ({c.name})" for c in candidates[:8])
        raise SettingsError(f"which {what}? Name one of: {names}", key="settings.several_choices")
    return candidates[0]


@contextmanager
def _among_gates(database: Database, clock: SystemClock) -> "Iterator[VenueLink | None]":
    """Be a gate of the venue, where one is set up, and hold what the other gates say of their logs."""
    with ExitStack() as stack:
        cosigning = Cosigning(database, clock)
        venue = stack.enter_context(connected_venue(database, clock, cosigning))
        # Without a venue the platform may cosign all the same.
        gates = (lambda: venue.state().gates) if venue is not None else (lambda: ())
        stack.enter_context(holding_checkpoints(cosigning, gates))
        yield venue


@contextmanager
def open_kiosk(
    settings: Settings, *, working: bool = True, gate: bool = False, key: DatabaseKey | None = None
) -> Iterator[Kiosk]:
    """Open the database and compose the use cases; everything is closed at the end.

    Args:
        settings: Settings.
        working: Whether entries will be made; who only looks things up waits for nobody who writes.
        gate: Whether guests are checked in: then the other gates of the venue are asked, where one is set up.
        key: The database's key, where it is at hand; otherwise it is looked for.

    Raises:
        StoreError: The database or its key cannot be used.
    """
    if key is None:
        key = find_or_make_key(settings.database, use_keyring=settings.use_keyring)
    # Before anything else is read or written: numbers of entries depend on what is found here (docs/adr/0014).
    if working:
        database, _ = open_for_work(settings.database, key, settings.state_dir, datetime.now(UTC))
    else:
        database = open_to_read(settings.database, key)
    try:
        where = locate_database(settings.database, settings.state_dir)
        if not working:
            recognise(database, where, datetime.now(UTC), working=False)
        clock = SystemClock(database)
        checks = keeping_sound(database) if gate else nullcontext()
        checkpoints = keeping_checkpoints(database, clock) if gate else nullcontext()
        memory = staying_small() if gate else nullcontext()
        with memory, checks, checkpoints, ExitStack() as venues:
            venue = venues.enter_context(_among_gates(database, clock)) if gate else None
            admit_tests, confirm = settings.test_orders == "admit", confirm_in_force(settings, database)
            check_in = CheckIn(
                database,
                Reader(),
                clock,
                new_id,
                admit_tests=admit_tests,
                venue=venue,
                confirm=confirm,
                lanes=Lanes(settings.lane, frozenset(settings.lanes)),
            )
            look_up = GuestSearch(database, clock, admit_tests=admit_tests, reader=Reader())
            yield Kiosk(settings, key, database, clock, check_in, look_up, venue, venues)
        if working:
            # Only after an end without errors; what a crash leaves out is noted by the daemon's next heartbeat.
            HighWaterKeeper(database, where).note()
    finally:
        database.close()
