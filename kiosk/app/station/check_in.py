"""The window's check-ins over the use cases, at the station where the steward works."""

from collections.abc import Callable

from kiosk.app.kiosk import Kiosk, new_id
from kiosk.app.station.current_station import Post
from kiosk.checkin.check_in import CheckedIn
from kiosk.checkin.undo import Undo
from kiosk.domain.codes.credential import Scan
from kiosk.domain.entries.station import Station
from kiosk.domain.errors import SettingsError
from kiosk.ui.case import Case


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

    def _station(self) -> Station:
        station = self._post.station
        if station is None:
            raise SettingsError("no event and list are chosen", key="settings.no_station")
        return station
