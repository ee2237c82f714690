"""Where this kiosk works: one place for the desk that decides and the board that counts."""

from collections.abc import Callable
from dataclasses import replace

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
        self._staff = ""

    def move(self, station: Station) -> None:
        """Work elsewhere from now on, also after a restart."""
        # Kept first: where that fails, nothing has moved.
        self._kiosk.save_station(station)
        self.station = replace(station, staff=self._staff)
        if self._on_move is not None:
            self._on_move()

    def take_over(self, staff: str) -> None:
        """Work in somebody's name from now on; "" for nobody's. After a restart nobody is signed in."""
        self._staff = staff
        if self.station is not None:
            self.station = replace(self.station, staff=staff)
