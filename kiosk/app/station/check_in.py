"""The window's check-ins over the use cases, at the station where the steward works."""

from collections.abc import Callable
from dataclasses import replace

from kiosk.app.kiosk import Kiosk, new_id
from kiosk.app.scanning.nfc_readers import as_touched
from kiosk.app.staff.guard import Guard
from kiosk.app.station.current_station import CurrentStation
from kiosk.checkin.check_in import CheckInResult
from kiosk.checkin.recording import Override
from kiosk.checkin.undo import Undo
from kiosk.domain.codes.credential import Scan
from kiosk.domain.entries.station import Station
from kiosk.domain.errors import SettingsError
from kiosk.domain.staff.rights import Right
from kiosk.domain.verdicts.decision import Attempt
from kiosk.ui.ports.check_in_request import CheckInRequest


class StationCheckIn:
    """Implements the window's ``Desk``."""

    def __init__(
        self,
        kiosk: Kiosk,
        current_station: CurrentStation,
        on_decided: Callable[[str], None] | None = None,
        *,
        guard: Guard | None = None,
        on_result: Callable[[CheckInResult], None] | None = None,
        on_taken: Callable[[], None] = lambda: None,
    ) -> None:
        """Work at a station.

        Args:
            kiosk: The kiosk.
            current_station: Where.
            on_decided: Called with the text of every scan whose verdict is committed, or could not be made.
            guard: Who is signed in; without one nobody is.
            on_result: Called with each answer, after the commit.
            on_taken: Called before anything is decided.
        """
        self._kiosk = kiosk
        self._current = current_station
        self._on_decided = on_decided
        self._on_result = on_result
        self._on_taken = on_taken
        self._guard = guard or Guard(kiosk)
        self._undo = Undo(kiosk.database, kiosk.clock, new_id)

    def check_in(self, scan: Scan) -> CheckInResult:
        """Decide about a scan at the present station and commit the answer.

        Raises:
            GatehouseError: No station is chosen.
        """
        return self.reconsider(CheckInRequest(scan=scan))

    def reconsider(self, request: CheckInRequest) -> CheckInResult:
        """Decide about a scan, or a ticket that was looked up, with what the steward added, and commit the answer.

        Raises:
            GatehouseError: No station is chosen, or whoever is signed in may not scan.
        """
        self._on_taken()
        try:
            result = self._decided(request)
        finally:
            # Also after a failure: the screen asks to scan again, and that must be possible soon.
            if self._on_decided is not None and not request.ticket_id:
                self._on_decided(request.scan.text)
        if self._on_result is not None:
            self._on_result(result)
        return result

    def _decided(self, request: CheckInRequest) -> CheckInResult:
        self._guard.demand(Right.SCAN)
        check_in, station, override = self._kiosk.check_in, self._station(), self._overriding(request.override)
        scan = as_touched(request.scan, self._kiosk.settings.nfc_readers)
        attempt = self._touched(request.attempt)
        # A guest who was looked up has no code in the camera's view that somebody would wait for.
        if request.ticket_id:
            return check_in.ticket(request.ticket_id, station, attempt=attempt, override=override)
        if override is not None:
            return check_in.override(scan, station, override, attempt=attempt)
        return check_in.scan(scan, station, attempt=attempt)

    def _touched(self, attempt: Attempt) -> Attempt:
        """Return what the steward added, with a wristband as what it was read by: touched, or scanned."""
        if attempt.medium is None:
            return attempt
        return replace(attempt, medium=as_touched(attempt.medium, self._kiosk.settings.nfc_readers))

    def take_back(self, entry_id: str) -> None:
        """Take an admission of this kiosk back, with every guest of its scan.

        Raises:
            RightError: Whoever is signed in may not take back what somebody else let in.
            UndoError: It stands as before.
            StoreError: It could not be written.
        """
        with self._kiosk.database.reading() as view:
            entry = view.entry(entry_id)
        present = self._guard.present
        mine = entry is None or present is None or entry.staff == present.name
        self._guard.demand(Right.UNDO_OWN if mine else Right.UNDO_OTHERS)
        # The venue hears of it as of any entry: its stream is the log.
        self._undo.take_back(entry_id, self._station())
        if self._kiosk.venue is not None:
            self._kiosk.venue.committed()

    def _overriding(self, override: Override | None) -> Override | None:
        """Return a supervisor's word with the reasons for which it counts."""
        if override is None:
            return None
        return replace(override, reasons=self._guard.overridable_by(override.supervisor))

    def _station(self) -> Station:
        station = self._current.station
        if station is None:
            raise SettingsError("no event and list are chosen", key="settings.no_station")
        return station
