"""In which time zone people read an instant: that of its event, whatever the laptop is set to."""

from collections.abc import Iterable
from datetime import UTC, datetime

from kiosk.domain.clock.instants import in_zone, zone_of
from kiosk.domain.roster.events import Event


class EventZones:
    """The zones of the roster's events.

    Args:
        events: The events.
    """

    def __init__(self, events: Iterable[Event] = ()) -> None:
        self._zones = {event.id: zone for event in events if (zone := zone_of(event.timezone)) is not None}

    def at_event(self, now: datetime, event_id: str | None) -> datetime:
        """Return an instant in an event's zone; of an event that is not known, as ``at_house`` does."""
        zone = self._zones.get(event_id or "")
        return self.at_house(now) if zone is None else in_zone(now, zone)

    def at_house(self, now: datetime) -> datetime:
        """Return an instant in the one zone that all events share; where there is none, in the laptop's."""
        # Events in two zones have no common clock; the laptop's is then as good as any, and it is named.
        zones = set(self._zones.values())
        return in_zone(now, zones.pop()) if len(zones) == 1 else in_zone(now, now.astimezone().tzinfo or UTC)
