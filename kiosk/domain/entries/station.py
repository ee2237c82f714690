"""Where a scan happens: this kiosk's event, list, gate and mode, as the steward chose them."""

from dataclasses import dataclass, replace

from kiosk.domain.entries.entry import Direction


@dataclass(frozen=True, slots=True)
class ScannedList:
    """A list of an event."""

    event_id: str
    list_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Station:
    """The place and mode of scanning.

    Attributes:
        device_id: This device.
        event_id: Chosen event.
        list_id: Chosen check-in list.
        gate_id: Chosen gate, or None.
        direction: Scanning in or out.
        staff: Who is signed in, or "".
        before_loaded: A supervisor let scanning begin before the guest list was complete.
        also: Further lists that are scanned for at the same time, of this event or of others. Of several lists of one
            event the first that takes a ticket is asked.
    """

    device_id: str
    event_id: str
    list_id: str
    gate_id: str | None = None
    direction: Direction = Direction.ENTRY
    staff: str = ""
    before_loaded: bool = False
    also: tuple[ScannedList, ...] = ()

    @property
    def scanned_lists(self) -> tuple[ScannedList, ...]:
        """Every list that is scanned for, the chosen one first."""
        return (ScannedList(self.event_id, self.list_id), *self.also)

    def at(self, scanned: ScannedList) -> "Station":
        """Return this station as it scans for one of its lists only."""
        if not self.also and scanned.list_id == self.list_id and scanned.event_id == self.event_id:
            return self
        return replace(self, event_id=scanned.event_id, list_id=scanned.list_id, also=())
