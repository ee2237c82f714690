"""Which stations can be chosen, and which one is, by the roster."""

import logging
from collections.abc import Sequence
from dataclasses import replace

from kiosk.app.kiosk import Kiosk
from kiosk.app.staff.audit import audit
from kiosk.app.staff.guard import Guard
from kiosk.app.station.current_station import CurrentStation
from kiosk.domain.entries.station import Station
from kiosk.domain.errors import SettingsError
from kiosk.domain.roster.standing import order, standing
from kiosk.domain.staff.audit import AuditKind
from kiosk.domain.staff.rights import Right
from kiosk.store.views.list_status import list_size
from kiosk.store.views.station_choices import check_in_lists, events, gates
from kiosk.ui.ports.station_choices import EventChoice, ListFigures, StationChoice

_log = logging.getLogger(__name__)


class RosterStationChoices:
    """Implements the window's ``StationChoices`` by the roster."""

    def __init__(self, kiosk: Kiosk, current_station: CurrentStation, *, guard: Guard | None = None) -> None:
        self._kiosk = kiosk
        self._current = current_station
        self._guard = guard or Guard(kiosk)

    def choices(self) -> Sequence[EventChoice]:
        """Return what can be chosen: events that are on first, then those that come soonest."""
        database = self._kiosk.database
        now = self._kiosk.clock.now().corrected
        found = [
            EventChoice(
                event=event,
                lists=tuple(check_in_lists(database, event.id)),
                gates=tuple(gates(database, event.id)),
                standing=standing(event, now),
            )
            for event in events(database)
        ]
        return sorted(found, key=lambda choice: order(choice.event, now))

    def figures(self, list_id: str) -> ListFigures:
        """Return how full a list is."""
        size = list_size(self._kiosk.database, list_id)
        with self._kiosk.database.reading() as view:
            came = view.came(list_id)
        return ListFigures(list_id=list_id, expected=size.expected, came=came + size.marked)

    def station(self) -> StationChoice | None:
        """Return what is chosen now, or None."""
        station = self._current.station
        if station is None:
            return None
        return StationChoice(
            event_id=station.event_id,
            list_id=station.list_id,
            gate_id=station.gate_id,
            direction=station.direction,
            also=station.also,
        )

    def choose(self, station: StationChoice) -> None:
        """Work for this place from now on, also after a restart.

        Raises:
            RightError: Whoever is signed in may not choose it.
        """
        self._guard.demand(Right.CHANGE_PLACE)
        if self._guard.staffed:
            self._write_down(station)
        self._current.move(
            Station(
                device_id=self._kiosk.device_id,
                event_id=station.event_id,
                list_id=station.list_id,
                gate_id=station.gate_id,
                direction=station.direction,
                also=station.also,
            )
        )

    def begin_before_loaded(self) -> None:
        """Scan here although the guest list is not complete; nothing of that is kept for the next start.

        Raises:
            RightError: Whoever is signed in may not decide that.
            SettingsError: No place is chosen.
        """
        self._guard.demand(Right.OVERRIDE)
        station = self._current.station
        if station is None:
            raise SettingsError("no event and list are chosen", key="settings.no_station")
        _log.warning("a supervisor lets scanning begin before the guest list is complete")
        self._current.move(replace(station, before_loaded=True))

    def _write_down(self, station: StationChoice) -> None:
        with self._kiosk.database.reading() as view:
            event, rules = view.event(station.event_id), view.check_in_list(station.list_id)
            gate = view.gate(station.gate_id) if station.gate_id else None
            further = [view.check_in_list(place.list_id) for place in station.also]
        named = (one.name for one in (event, rules, gate, *further) if one is not None)
        member = self._guard.present
        place = ", ".join((*named, station.direction.value))
        audit(self._kiosk, AuditKind.PLACE, member.name if member else "", place)
