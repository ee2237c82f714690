"""The window's ports over the real parts: desk, enrolment, places, preferences, look-up."""

import json
import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from kiosk.app.kiosk import Kiosk, new_id
from kiosk.app.post import Post
from kiosk.checkin.check_in import CheckedIn
from kiosk.checkin.look_up import LookUp
from kiosk.checkin.undo import Undo
from kiosk.domain.credential import Scan
from kiosk.domain.errors import SettingsError
from kiosk.domain.station import Station
from kiosk.store.channel.sync_state import make_sync_request, sync_request
from kiosk.store.laptop.saved_settings import save_setting, saved_setting
from kiosk.store.views.station_choices import check_in_lists, events, gates
from kiosk.ui.case import Case
from kiosk.ui.counter_ports import GuestRow
from kiosk.ui.ports import EnrolmentOutcome, EnrolmentState, EventChoice, Place

_MOST_GUESTS = 50

_log = logging.getLogger(__name__)


class ScanDesk:
    """Implements the window's ``Desk``."""

    def __init__(self, kiosk: Kiosk, post: Post, on_judged: Callable[[str], None] | None = None) -> None:
        """Work at a post.

        Args:
            kiosk: The kiosk.
            post: Where.
            on_judged: Called with the text of every scan whose verdict is committed, or could not be made.
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
        try:
            if case.override is not None:
                return check_in.override(case.scan, station, case.override, attempt=case.attempt)
            return check_in.scan(case.scan, station, attempt=case.attempt)
        finally:
            # Also after a failure: the screen asks to scan again, and that must be possible soon.
            if self._on_judged is not None:
                self._on_judged(case.scan.text)

    def take_back(self, entry_id: str) -> None:
        """Take an admission of this kiosk back, with every guest of its scan.

        Raises:
            UndoError: It stands as before.
            StoreError: It could not be written.
        """
        self._undo.take_back(entry_id, self._station())
        if self._kiosk.venue is not None:
            self._kiosk.venue.committed()

    def _station(self) -> Station:
        station = self._post.station
        if station is None:
            raise SettingsError("no event and list are chosen", key="settings.no_station")
        return station


class EnrolmentRequests:
    """Implements the window's ``Enrolment`` by requests that the daemon settles."""

    def __init__(self, kiosk: Kiosk, on_enrolled: Callable[[], None] = lambda: None) -> None:
        """Take the kiosk.

        Args:
            kiosk: The kiosk.
            on_enrolled: Called whenever a request of this window is seen to have worked.
        """
        self._kiosk = kiosk
        self._on_enrolled = on_enrolled
        self._waiting: set[int] = set()

    def request_enrolment(self, text: str) -> int:
        """Record a set-up code.

        Raises:
            SettingsError: The text is no set-up code.
        """
        made = request_enrolment(self._kiosk, text)
        self._waiting.add(made)
        return made

    def enrolment_outcome(self, request: int) -> EnrolmentOutcome:
        """Return what became of a request."""
        found = enrolment_outcome(self._kiosk, request)
        if found.state is not EnrolmentState.OPEN and request in self._waiting:
            self._waiting.discard(request)
            if found.state is EnrolmentState.DONE:
                self._on_enrolled()
        return found


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
    return make_sync_request(kiosk.database, "enrol", {"setup_code": text}, datetime.now(UTC))


def enrolment_outcome(kiosk: Kiosk, number: int) -> EnrolmentOutcome:
    """Return what became of a request to enrol."""
    found = sync_request(kiosk.database, number)
    if found is None or found.state == "open":
        return EnrolmentOutcome(state=EnrolmentState.OPEN)
    if found.state == "done":
        return EnrolmentOutcome(state=EnrolmentState.DONE)
    answer = found.answer
    return EnrolmentOutcome(
        state=EnrolmentState.FAILED,
        key=str(answer.get("key", "enrol.failed")),
        words=str(answer.get("error", "")),
    )


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

    def begin_before_loaded(self) -> None:
        """Scan here although the guest list is not complete; nothing of that is kept for the next start.

        Raises:
            SettingsError: No place is chosen.
        """
        station = self._post.station
        if station is None:
            raise SettingsError("no event and list are chosen", key="settings.no_station")
        _log.warning("a supervisor lets scanning begin before the guest list is complete")
        self._post.move(replace(station, before_loaded=True))


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
        return saved_setting(self._kiosk.database, self._PREFIX + name)


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
                entered_at=guest.entered_on_the_wall if guest.all_in else None,
            )
            for guest in page.guests
        ]
