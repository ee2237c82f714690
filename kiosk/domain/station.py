"""Where a scan happens: this kiosk's event, list, gate and mode, as the steward chose them."""

from dataclasses import dataclass

from kiosk.domain.entry import Direction


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
    """

    device_id: str
    event_id: str
    list_id: str
    gate_id: str | None = None
    direction: Direction = Direction.ENTRY
    staff: str = ""
