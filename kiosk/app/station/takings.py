"""The window's till: what was taken at this laptop, and counting it."""

from collections.abc import Sequence

from kiosk.app.kiosk import Kiosk, new_id
from kiosk.app.staff.guard import Guard
from kiosk.app.station.current_station import CurrentStation
from kiosk.checkin.cash_counting import CashCounting
from kiosk.domain.door_sales.shift_takings import CashCount, CountedMoney
from kiosk.domain.errors import SettingsError
from kiosk.domain.staff.rights import Right
from kiosk.ui.ports.door import TakingsReport


class StationTakings:
    """Implements the window's ``TakingsPort``."""

    def __init__(self, kiosk: Kiosk, current_station: CurrentStation, guard: Guard) -> None:
        self._kiosk = kiosk
        self._counting = CashCounting(kiosk.database, kiosk.clock, new_id)
        self._current = current_station
        self._guard = guard

    def read(self) -> TakingsReport:
        """Return how the till stands.

        Raises:
            GatehouseError: It cannot be read, or not by whoever is signed in.
        """
        self._guard.demand(Right.SELL)
        state = self._counting.state()
        with self._kiosk.database.reading() as view:
            kinds = [view.ticket_type(one.ticket_type_id) for one in state.by_type]
        return TakingsReport(state=state, type_names={kind.id: kind.name for kind in kinds if kind is not None})

    def count(self, counted: Sequence[CountedMoney], *, note: str, seen: int) -> Sequence[CashCount]:
        """Write down what was counted.

        Raises:
            GatehouseError: It was not written, or not by whoever is signed in.
        """
        self._guard.demand(Right.SELL)
        station = self._current.station
        if station is None:
            raise SettingsError("no event and list are chosen", key="settings.no_station")
        return self._counting.count(counted, station, note=note, seen=seen)
