"""Lets the window choose what is confirmed here before anybody is admitted, and say where the other gates are."""

from collections.abc import Sequence

from kiosk.app.gate_rules import CONFIRM, GATE_WAYS, confirm_in_force, fixed_rules, keep, ways_in_force
from kiosk.app.kiosk import Kiosk
from kiosk.app.staff.guard import Guard
from kiosk.app.station.current_station import CurrentStation
from kiosk.store.views.station_choices import check_in_lists, gates
from kiosk.ui.ports.station_choices import PlaceRules


class KeptPlaceRules:
    """Implements the window's ``PlaceRulesPort``; the next scan goes by what was chosen.

    Attributes:
        ways: Where gates are, by their names; it is what the window reads, and changes with what is kept.
    """

    def __init__(self, kiosk: Kiosk, current_station: CurrentStation, guard: Guard) -> None:
        self._kiosk = kiosk
        self._current = current_station
        self._guard = guard
        self.ways = ways_in_force(kiosk.settings, kiosk.database)

    def rules(self) -> PlaceRules:
        """Return what is in force, with what else could be said."""
        database, station = self._kiosk.database, self._current.station
        event_id = station.event_id if station is not None else None
        return PlaceRules(
            lists=tuple((one.id, one.name) for one in check_in_lists(database, event_id)) if event_id else (),
            gates=tuple(gate.name for gate in gates(database, event_id)) if event_id else (),
            confirm=confirm_in_force(self._kiosk.settings, database),
            ways=dict(self.ways),
            fixed=fixed_rules(self._kiosk.settings),
        )

    def keep_confirm(self, list_id: str, words: Sequence[str]) -> None:
        """Have other things confirmed on one list from the next scan on.

        Raises:
            RightError: Whoever is signed in may not change settings.
        """
        if CONFIRM in fixed_rules(self._kiosk.settings):
            return
        self._guard.change_setting(CONFIRM)
        database = self._kiosk.database
        rules = {**confirm_in_force(self._kiosk.settings, database), list_id: tuple(words)}
        keep(database, CONFIRM, rules)
        self._kiosk.check_in.use_confirm(confirm_in_force(self._kiosk.settings, database))

    def keep_way(self, gate: str, words: str) -> None:
        """Say where a gate is.

        Raises:
            RightError: Whoever is signed in may not change settings.
        """
        if GATE_WAYS in fixed_rules(self._kiosk.settings):
            return
        self._guard.change_setting(GATE_WAYS)
        keep(self._kiosk.database, GATE_WAYS, {**self.ways, gate: words})
        self.ways[gate] = words
