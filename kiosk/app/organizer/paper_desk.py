"""The list on paper and the rows that were ticked on it, for the window: by the same code as ``kiosk paper``."""

from collections.abc import Callable, Sequence
from pathlib import Path

from kiosk.app.kiosk import Kiosk
from kiosk.app.reports.export_process import write_list_apart
from kiosk.app.reports.paper import PaperPrinter, enter_ticks
from kiosk.domain.entries.station import Station
from kiosk.domain.errors import SettingsError
from kiosk.ui.ports.organizer.pages import PaperTick


class StationPaperDesk:
    """Implements the window's ``PaperDesk``. Belongs to one thread.

    Args:
        kiosk: The kiosk.
        station: Returns where this laptop works, or None.
    """

    def __init__(self, kiosk: Kiosk, station: Callable[[], Station | None]) -> None:
        self._kiosk = kiosk
        self._station = station
        self._printer: tuple[str, PaperPrinter] | None = None

    def enter(self, texts: Sequence[str]) -> Sequence[PaperTick]:
        """Check in what was ticked, row by row."""
        # The next list is made anew: what this very thread writes is no news to the database's connection.
        self._printer = None
        return [
            PaperTick(text=tick.text, result=tick.result, trouble=tick.cause)
            for tick in enter_ticks(self._kiosk, self._present(), texts)
        ]

    def print_into(self, folder: Path) -> Path | None:
        """Print the list into a folder."""
        station = self._present()
        if self._printer is None or self._printer[0] != station.list_id:
            self._printer = (station.list_id, PaperPrinter(self._kiosk, station, write_list_apart))
        return self._printer[1].print_into(folder)

    def _present(self) -> Station:
        station = self._station()
        if station is None:
            raise SettingsError("no event and list are chosen here yet", key="settings.no_choice")
        return station
