"""One gate's turn at delivering for those that have no internet. It is taken with each report of this gate.

    a gate without the internet asks for its entries that wait, and takes note of those that the platform has meanwhile
    the one gate that delivers puts what it is asked for into its own queue, and says what of it has arrived

Nothing of this is kept: whoever hears no answer asks again with the next report, and the ids of entries make that safe.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from kiosk.domain.venue.agreement import GateReport
from kiosk.domain.venue.delivering import asked_for, deliverer, told_delivered
from kiosk.domain.venue.ports import GateState
from kiosk.domain.venue.storage_ports import VenueDeliveries

OFFLINE_S: Final = 20.0
"""A platform that is away for some seconds is no reason: its own daemon will be there before another gate's."""
MOST_ASKED: Final = 200
"""So many ids are some kilobytes, each two seconds."""


class Delivering:
    """Takes this gate's turn, again and again."""

    def __init__(self, deliveries: VenueDeliveries, steady_s: Callable[[], float] = time.monotonic) -> None:
        """Take this laptop's deliveries, and a clock that nobody sets."""
        self._deliveries = deliveries
        self._steady_s = steady_s
        self._offline_since: float | None = None

    def take_turn(self, ours: GateReport, gates: Sequence[GateState]) -> GateReport:
        """Do what is this gate's to do; returns its report with what it asks for and what it delivered.

        Args:
            ours: What this gate says of itself.
            gates: What is known of the gates.

        Raises:
            StoreError: The database cannot be used.
        """
        if done := told_delivered(ours, gates):
            self._deliveries.note_delivered(done)
        if ours.online:
            self._offline_since = None
        elif self._offline_since is None:
            self._offline_since = self._steady_s()
        chosen = deliverer(ours, gates)
        if chosen == ours.member:
            return self._served(ours, gates)
        is_offline = self._offline_since is not None and self._steady_s() - self._offline_since >= OFFLINE_S
        asks = self._deliveries.waiting(MOST_ASKED) if chosen is not None and is_offline else ()
        return replace(ours, asks=tuple(asks))

    def _served(self, ours: GateReport, gates: Sequence[GateState]) -> GateReport:
        asked = asked_for(ours, gates)
        if not asked:
            return ours
        arrived = self._deliveries.delivered(asked)
        self._deliveries.deliver([entry_id for entry_id in asked if entry_id not in set(arrived)])
        return replace(ours, delivered=tuple(arrived))
