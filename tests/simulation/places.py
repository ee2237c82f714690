"""Where people are scanned: by which check-in list, at which gate, and into which area that gate leads."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ScanPoint:
    """A place at which a laptop stands.

    Attributes:
        list_id: Its check-in list.
        gate_id: Its gate.
        zone: Where that leads; it counts in worlds whose zones are areas.
    """

    list_id: str
    gate_id: str
    zone: str


FRONT = ScanPoint("main", "gate-a", "GA")
INNER = ScanPoint("main", "gate-v", "VIP")
"""Behind the first gate: whoever comes by it is in VIP, and out of GA."""
OTHER_LIST = ScanPoint("late", "gate-a", "GA")
"""Another list of the same event, on which every ticket counts anew."""
