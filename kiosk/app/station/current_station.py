"""Where this kiosk works: one place for the desk that decides and the board that counts."""

from collections.abc import Callable

from kiosk.app.kiosk import Kiosk
from kiosk.domain.entries.station import Station


class CurrentStation:
    """Where this kiosk works: shared by the desk and the status, changed by the page of places."""

    def __init__(self, kiosk: Kiosk, on_move: Callable[[], None] | None = None) -> None:
        """Take up the station of last time.

        Args:
            kiosk: The kiosk.
            on_move: Called after every move.
        """
        self._kiosk = kiosk
        self._on_move = on_move
        self.station: Station | None = kiosk.saved_station()

    def move(self, station: Station) -> None:
        """Work elsewhere from now on, also after a restart."""
        # Kept first: where that fails, nothing has moved.
        self._kiosk.save_station(station)
        self.station = station
        if self._on_move is not None:
            self._on_move()
