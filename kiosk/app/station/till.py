"""The window's till: what was taken at this laptop, and counting it."""

from collections.abc import Sequence

from kiosk.app.kiosk import Kiosk, new_id
from kiosk.app.staff.guard import Guard
from kiosk.app.station.current_station import CurrentStation
from kiosk.checkin.till import Till
from kiosk.domain.door_sales.till import Counted, TillCount
from kiosk.domain.errors import SettingsError
from kiosk.domain.staff.rights import Right
from kiosk.ui.ports.door import TillReport


class StationTill:
    """Implements the window's ``TillPort``."""

    def __init__(self, kiosk: Kiosk, current_station: CurrentStation, guard: Guard) -> None:
        self._kiosk = kiosk
        self._till = Till(kiosk.database, kiosk.clock, new_id)
        self._current = current_station
        self._guard = guard

    def read(self) -> TillReport:
        """Return how the till stands.

        Raises:
            GatehouseError: It cannot be read, or not by whoever is signed in.
        """
        self._guard.demand(Right.SELL)
        state = self._till.state()
        with self._kiosk.database.reading() as view:
            kinds = [view.ticket_type(one.ticket_type_id) for one in state.by_type]
        return TillReport(state=state, type_names={kind.id: kind.name for kind in kinds if kind is not None})

    def count(self, counted: Sequence[Counted], *, note: str, seen: int) -> Sequence[TillCount]:
        """Write down what was counted.

        Raises:
            GatehouseError: It was not written, or not by whoever is signed in.
        """
        self._guard.demand(Right.SELL)
        station = self._current.station
        if station is None:
            raise SettingsError("no event and list are chosen", key="settings.no_station")
        return self._till.count(counted, station, note=note, seen=seen)
