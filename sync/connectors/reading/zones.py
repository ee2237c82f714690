"""Which zone an event's instants are in where a platform writes them without one.

The event's own, as far as it is known: from the platform's answers in this process, else from the roster. Otherwise the
zone that the profile names, and UTC where it names none.
"""

from collections.abc import Callable
from datetime import UTC, tzinfo
from zoneinfo import ZoneInfo

from sync.connectors.reading.zone_names import iana_name


def zone_named(name: str) -> tzinfo | None:
    """Return a zone by its name, in any of its forms; None where there is no such zone."""
    known = iana_name(name)
    return None if known is None else ZoneInfo(known)


class Zones:
    """Knows the zones of events.

    Args:
        kept: Says which zone the roster names for an event, "" for none. May be asked from any thread.
        usual: IANA name of the zone of events that nothing is known of.
    """

    def __init__(self, kept: Callable[[str], str] = lambda _event_id: "", usual: str = "") -> None:
        self._kept = kept
        self._usual = zone_named(usual) or UTC
        self._given: dict[str, tzinfo] = {}

    def learn(self, event_id: str, name: str) -> None:
        """Take note of what the platform says of an event."""
        zone = zone_named(name) if event_id and name else None
        if zone is not None:
            self._given[event_id] = zone

    def of(self, event_id: str) -> tzinfo:
        """Return the zone of an event."""
        if not event_id:
            return self._usual
        return self._given.get(event_id) or zone_named(self._kept(event_id)) or self._usual
