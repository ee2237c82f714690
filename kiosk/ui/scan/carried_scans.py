"""What the scan page of a window that is built anew is to know."""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.ui.kit.panel import Panel
from kiosk.ui.workers.presenter import Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedScans:
    """The state of the page.

    Attributes:
        shown: The decision on the screen, or None.
        waiting: Those that wait behind it.
        gate_names: Names of gates by id.
        panels: What each panel says.
    """

    shown: Decision | None
    waiting: tuple[Decision, ...]
    gate_names: Mapping[str, str]
    panels: Mapping[type[Panel], object]
