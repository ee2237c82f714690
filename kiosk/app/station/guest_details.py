"""Everything about one guest at the station where the steward works: the window's ``GuestDetails``."""

from kiosk.app.kiosk import Kiosk, new_id
from kiosk.app.scanning.nfc_readers import as_touched
from kiosk.app.staff.guard import Guard
from kiosk.app.station.current_station import CurrentStation
from kiosk.app.station.guest_search import guest_row
from kiosk.checkin.flagging import Flagging
from kiosk.domain.codes.credential import Scan, ScanSource
from kiosk.domain.entries.station import Station
from kiosk.domain.errors import SettingsError
from kiosk.domain.reports.entry_log import TicketStory
from kiosk.domain.staff.rights import Right
from kiosk.store.reports.entry_log import StoredEntryLog
from kiosk.ui.ports.guest import GuestStory


class StationGuestDetails:
    """Implements the window's ``GuestDetails``; called from one thread."""

    def __init__(self, kiosk: Kiosk, current_station: CurrentStation, *, guard: Guard | None = None) -> None:
        self._guard = guard or Guard(kiosk)
        self._kiosk = kiosk
        self._current = current_station
        self._log = StoredEntryLog(kiosk.database)
        self._flagging = Flagging(kiosk.database, kiosk.clock, new_id)

    def of_scan(self, scan: Scan) -> GuestStory:
        """Return what is known of whatever a code stands for; nothing is written.

        Raises:
            RightError: Whoever is signed in may not look guests up.
            SettingsError: No station is chosen.
            StoreError: The database cannot be read.
        """
        return self._story(as_touched(scan, self._kiosk.settings.nfc_readers), "")

    def of_ticket(self, ticket_id: str) -> GuestStory:
        """Return what is known of a ticket; nothing is written.

        Raises:
            RightError: Whoever is signed in may not look guests up.
            SettingsError: No station is chosen.
            StoreError: The database cannot be read.
        """
        return self._story(Scan(text="", source=ScanSource.MANUAL), ticket_id)

    def flag(self, ticket_id: str, reason: str) -> GuestStory:
        """Mark a guest for whoever scans the ticket next; return the guest as one stands then.

        Raises:
            RightError: Whoever is signed in may not scan.
            SettingsError: No station is chosen.
            StoreError: It could not be written.
        """
        self._guard.demand(Right.SCAN)
        self._flagging.flag(ticket_id, self._station(), reason)
        return self.of_ticket(ticket_id)

    def remove(self, flag_id: str, ticket_id: str) -> GuestStory:
        """Take a mark away; return the guest as one stands then.

        Raises:
            RightError: Whoever is signed in may not override either.
            SettingsError: No station is chosen.
            StoreError: It could not be written.
        """
        # Whoever marked a guest wanted it to be seen: taking that away is a supervisor's word, as an override is.
        self._guard.demand(Right.OVERRIDE)
        self._flagging.remove(flag_id, ticket_id, self._station())
        return self.of_ticket(ticket_id)

    def _story(self, scan: Scan, ticket_id: str) -> GuestStory:
        self._guard.demand(Right.LOOK_UP)
        station = self._station()
        result = self._kiosk.check_in.preview(scan, station, ticket_id=ticket_id)
        ticket, credential = result.verdict.ticket, result.credential
        known_as = ticket.id if ticket is not None else ticket_id
        if not known_as:
            # A code that no ticket has was perhaps tried at another gate.
            name = credential.code_hash if credential is not None else ""
            return GuestStory(result=result, story=self._log.story_of_code(name) if name else TicketStory())
        guests = self._kiosk.guest_search.booking_of(known_as, station)
        return GuestStory(
            result=result, story=self._log.story(known_as), booking=tuple(guest_row(guest) for guest in guests)
        )

    def _station(self) -> Station:
        station = self._current.station
        if station is None:
            raise SettingsError("no event and list are chosen", key="settings.no_station")
        return station
