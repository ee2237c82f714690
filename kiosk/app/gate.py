"""The window's ports over the real parts: desk, status, enrolment, places, preferences."""

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from kiosk.app.daemon import daemon_beat
from kiosk.app.kiosk import Kiosk, new_id
from kiosk.checkin.check_in import CheckedIn
from kiosk.checkin.look_up import LookUp
from kiosk.checkin.undo import Undo
from kiosk.domain.credential import Scan
from kiosk.domain.errors import SettingsError
from kiosk.domain.reasons import Assurance
from kiosk.domain.station import Station
from kiosk.store.outbox import outbox_counts
from kiosk.store.places import check_in_lists, events, gates
from kiosk.store.settings import save_setting, setting
from kiosk.store.sync_state import Device, Heartbeat, make_request, request, self_device
from kiosk.store.tally import Counts, Tally, roster_size
from kiosk.ui.case import Case
from kiosk.ui.counter_ports import GuestRow
from kiosk.ui.ports import EnrolmentOutcome, EnrolmentState, EventChoice, GateStatus, Place, Stage

_CLOCK_TOLERANCE = timedelta(seconds=5)
_ROSTER_RECOUNT = timedelta(seconds=15)
_MOST_GUESTS = 50


class Post:
    """Where this kiosk works: shared by the desk and the status, changed by the page of places."""

    def __init__(self, kiosk: Kiosk, on_move: Callable[[], None] | None = None) -> None:
        """Take up the station of last time.

        Args:
            kiosk: The kiosk.
            on_move: Called after every move.
        """
        self._kiosk = kiosk
        self._on_move = on_move
        self.station: Station | None = kiosk.kept_station()

    def move(self, station: Station) -> None:
        """Work elsewhere from now on, also after a restart."""
        self._kiosk.keep_station(station)
        self.station = station
        if self._on_move is not None:
            self._on_move()


class ScanDesk:
    """Implements the window's ``Desk``."""

    def __init__(self, kiosk: Kiosk, post: Post, on_judged: Callable[[str], None] | None = None) -> None:
        """Work at a post.

        Args:
            kiosk: The kiosk.
            post: Where.
            on_judged: Called with the text of every scan whose verdict is committed.
        """
        self._kiosk = kiosk
        self._post = post
        self._on_judged = on_judged
        self._undo = Undo(kiosk.database, kiosk.clock, new_id)

    def check_in(self, scan: Scan) -> CheckedIn:
        """Decide about a scan at the present station and commit the answer.

        Raises:
            GatehouseError: No station is chosen.
        """
        return self.reconsider(Case(scan=scan))

    def reconsider(self, case: Case) -> CheckedIn:
        """Decide about a scan, or a ticket that was looked up, with what the steward added, and commit the answer.

        Raises:
            GatehouseError: No station is chosen.
        """
        check_in, station = self._kiosk.check_in, self._station()
        if case.ticket_id:
            return check_in.ticket(case.ticket_id, station, attempt=case.attempt, override=case.override)
        if case.override is not None:
            result = check_in.override(case.scan, station, case.override, attempt=case.attempt)
        else:
            result = check_in.scan(case.scan, station, attempt=case.attempt)
        if self._on_judged is not None:
            self._on_judged(case.scan.text)
        return result

    def take_back(self, entry_id: str) -> None:
        """Take an admission of this kiosk back, with every guest of its scan.

        Raises:
            UndoError: It stands as before.
            StoreError: It could not be written.
        """
        self._undo.take_back(entry_id, self._station())

    def _station(self) -> Station:
        station = self._post.station
        if station is None:
            raise SettingsError("no event and list are chosen", key="settings.no_station")
        return station


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
        self._tickets = 0
        self._counted_at: datetime | None = None

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
            return replace(_sync_status(beat, alive=alive), stage=_stage(device))
        self._follow(station)
        self._look_up(station, now)
        counts = self._tally.counts() if self._tally else Counts()
        waiting = outbox_counts(database)
        return replace(
            _sync_status(beat, alive=alive),
            event_name=self._names[0],
            list_name=self._names[1],
            gate_name=self._names[2],
            direction=station.direction,
            pending=waiting.queued,
            dead=waiting.dead,
            admitted_here=counts.admitted_here - self._start.admitted_here,
            admitted_total=counts.admitted,
            refused_here=counts.refused - self._start.refused,
            inside=counts.inside if counts.left or self._capacity else None,
            roster_tickets=self._tickets,
            clock_warning=self._clock_warning(),
            capacity=self._capacity,
            assurance=Assurance.LOCAL,
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
        if self._counted_at is None or now - self._counted_at > _ROSTER_RECOUNT or not self._tickets:
            self._tickets = roster_size(database, station.event_id)
            self._counted_at = now

    def _clock_warning(self) -> str | None:
        clock = self._kiosk.clock
        at = clock.now()
        if clock.jumped:
            return "clock.jumped"
        if at.uncertainty is None or abs(at.offset) <= _CLOCK_TOLERANCE + at.uncertainty:
            return None
        return "clock.behind" if at.offset > timedelta() else "clock.ahead"


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


class EnrolmentRequests:
    """Implements the window's ``Enrolment`` by requests that the daemon settles."""

    def __init__(self, kiosk: Kiosk) -> None:
        self._kiosk = kiosk

    def request_enrolment(self, text: str) -> int:
        """Record a set-up code.

        Raises:
            SettingsError: The text is no set-up code.
        """
        return request_enrolment(self._kiosk, text)

    def enrolment_outcome(self, request: int) -> EnrolmentOutcome:
        """Return what became of a request."""
        return enrolment_outcome(self._kiosk, request)


def request_enrolment(kiosk: Kiosk, text: str) -> int:
    """Record a set-up code for the daemon to redeem.

    Args:
        kiosk: The kiosk.
        text: JSON as the platform shows it, with at least an address.

    Returns:
        Number of the request.

    Raises:
        SettingsError: The text is no set-up code.
    """
    try:
        body = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise SettingsError("this is not a set-up code", key="enrol.bad_code") from error
    if not isinstance(body, dict) or not isinstance(body.get("url"), str):
        raise SettingsError("the set-up code has no address", key="enrol.bad_code")
    return make_request(kiosk.database, "enrol", {"setup_code": text}, datetime.now(UTC))


def enrolment_outcome(kiosk: Kiosk, number: int) -> EnrolmentOutcome:
    """Return what became of a request to enrol."""
    found = request(kiosk.database, number)
    if found is None or found.state == "open":
        return EnrolmentOutcome(state=EnrolmentState.OPEN)
    if found.state == "done":
        return EnrolmentOutcome(state=EnrolmentState.DONE)
    return EnrolmentOutcome(state=EnrolmentState.FAILED, key=str(found.answer.get("key", "enrol.failed")))


class RosterPlaces:
    """Implements the window's ``Places`` by the roster."""

    def __init__(self, kiosk: Kiosk, post: Post) -> None:
        self._kiosk = kiosk
        self._post = post

    def choices(self) -> Sequence[EventChoice]:
        """Return what can be chosen: events that are on or come soonest first."""
        database = self._kiosk.database
        now = self._kiosk.clock.now().corrected
        found = [
            EventChoice(
                event=event,
                lists=tuple(check_in_lists(database, event.id)),
                gates=tuple(gates(database, event.id)),
            )
            for event in events(database)
        ]
        return sorted(found, key=lambda c: bool(c.event.ends_at and c.event.ends_at < now))

    def place(self) -> Place | None:
        """Return what is chosen now, or None."""
        station = self._post.station
        if station is None:
            return None
        return Place(
            event_id=station.event_id,
            list_id=station.list_id,
            gate_id=station.gate_id,
            direction=station.direction,
        )

    def choose(self, place: Place) -> None:
        """Work for this place from now on, also after a restart."""
        self._post.move(
            Station(
                device_id=self._kiosk.device_id,
                event_id=place.event_id,
                list_id=place.list_id,
                gate_id=place.gate_id,
                direction=place.direction,
            )
        )


class KeptPreferences:
    """Implements the window's ``Preferences`` by the settings table."""

    _PREFIX = "window."

    def __init__(self, kiosk: Kiosk) -> None:
        self._kiosk = kiosk

    def remember(self, name: str, value: Any) -> None:
        """Keep a field of WindowSettings for the next start."""
        save_setting(self._kiosk.database, self._PREFIX + name, value)

    def recall(self, name: str) -> Any:
        """Return what was kept, or None."""
        return setting(self._kiosk.database, self._PREFIX + name)


class RosterLookUp:
    """Implements the window's ``LookUp`` by the use case."""

    def __init__(self, kiosk: Kiosk, post: Post) -> None:
        self._look_up = LookUp(kiosk.database, kiosk.clock)
        self._post = post

    def find(self, text: str) -> Sequence[GuestRow]:
        """Return the guests whom a text may mean, the closest first, those whom this list does not take included.

        Raises:
            StoreError: The database cannot be read.
        """
        station = self._post.station
        if station is None:
            return ()
        page = self._look_up.find(text, station, everywhere=True, limit=_MOST_GUESTS)
        return [
            GuestRow(
                ticket_id=guest.ticket.id,
                name=guest.name,
                kind=guest.type_name,
                booking=guest.booking_number or guest.ticket.number,
                obstacle=guest.objection,
                entered_at=guest.entered_at if guest.all_in else None,
            )
            for guest in page.guests
        ]
