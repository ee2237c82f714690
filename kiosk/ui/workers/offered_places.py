"""What can be chosen, and what is chosen now."""

from collections.abc import Sequence

from kiosk.ui.ports.station_choices import EventChoice, StationChoice, StationChoices
from kiosk.ui.workers.background import answer_of


def offered_places(port: StationChoices) -> tuple[Sequence[EventChoice], StationChoice | None]:
    """Read what can be chosen; that nobody knows what is chosen now keeps nobody from choosing."""
    return tuple(port.choices()), answer_of(port.station).value
