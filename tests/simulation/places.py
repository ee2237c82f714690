"""Where people are scanned: by which check-in list, at which gate, and into which area that gate leads."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final


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

GATE_NAMES: Final = {FRONT.gate_id: "Gate A", INNER.gate_id: "Gate V"}

GENERAL, GUEST_OF_HONOUR = "ga", "honour"
"""Types of tickets. The second one is sold in worlds with types alone."""
TAKEN: Final = {FRONT.list_id: (GENERAL,), OTHER_LIST.list_id: (GENERAL, GUEST_OF_HONOUR)}
"""Which types each list takes."""


def list_that_takes(type_id: str, list_ids: Sequence[str]) -> str | None:
    """Return by which of the lists that are scanned for at once a ticket comes in: the first one that takes it."""
    return next((one for one in list_ids if type_id in TAKEN[one]), None)
