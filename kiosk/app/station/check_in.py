"""The window's check-ins over the use cases, at the station where the steward works."""

from collections.abc import Callable

from kiosk.app.kiosk import Kiosk, new_id
from kiosk.app.station.current_station import CurrentStation
from kiosk.checkin.check_in import CheckInResult
from kiosk.checkin.undo import Undo
from kiosk.domain.codes.credential import Scan
from kiosk.domain.entries.station import Station
from kiosk.domain.errors import SettingsError
from kiosk.ui.case import Case


class StationCheckIn:
    """Implements the window's ``Desk``."""

    def __init__(
        self, kiosk: Kiosk, current_station: CurrentStation, on_decided: Callable[[str], None] | None = None
    ) -> None:
        """Work at a station.

        Args:
            kiosk: The kiosk.
            current_station: Where.
            on_decided: Called with the text of every scan whose verdict is committed, or could not be made.
        """
        self._kiosk = kiosk
        self._current = current_station
        self._on_decided = on_decided
        self._undo = Undo(kiosk.database, kiosk.clock, new_id)

    def check_in(self, scan: Scan) -> CheckInResult:
        """Decide about a scan at the present station and commit the answer.

        Raises:
            GatehouseError: No station is chosen.
        """
        return self.reconsider(Case(scan=scan))

    def reconsider(self, case: Case) -> CheckInResult:
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
            if self._on_decided is not None:
                self._on_decided(case.scan.text)

    def take_back(self, entry_id: str) -> None:
        """Take an admission of this kiosk back, with every guest of its scan.

        Raises:
            UndoError: It stands as before.
            StoreError: It could not be written.
        """
        self._undo.take_back(entry_id, self._station())

    def _station(self) -> Station:
        station = self._current.station
        if station is None:
            raise SettingsError("no event and list are chosen", key="settings.no_station")
        return station
