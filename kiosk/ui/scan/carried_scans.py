"""What the scan page of a window that is built anew is to know."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.ui.kit.panel_host import CarriedPanels
from kiosk.ui.ports.station_choices import EventChoice
from kiosk.ui.workers.presenter import Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedScans:
    """The state of the page.

    Attributes:
        last: The decision that was shown last, or None.
        on_screen: Whether it is on the screen, or behind a panel that is about it.
        waiting: Those that wait behind it.
        choices: Where a kiosk can work.
        panels: What the panels say, and which one is open.
    """

    last: Decision | None
    on_screen: bool
    waiting: tuple[Decision, ...]
    choices: Sequence[EventChoice]
    panels: CarriedPanels
