"""What is about to be scanned, and what a scan may come to."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from kiosk.domain.roster.bookings import Ticket
from tests.simulation.codes import Code, Shown
from tests.simulation.places import FRONT, ScanPoint
from tests.simulation.platform import Seat
from tests.simulation.setting import ListKind

_WINDOW_MARGIN = timedelta(minutes=1)


class Expected(StrEnum):
    """What a scan may come to."""

    ADMIT = "admit"
    NO_ADMIT = "no admit"
    EITHER = "either"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is about to be scanned.

    Attributes:
        seat: Whose right it is, in truth.
        code: The code; None where a ticket is looked up by hand.
        ticket_id: That ticket.
        guests: How many want to walk.
        at: True time.
        on_time: The laptop has to know the time.
        room: Whether the list's capacity leaves room; None where nobody can say.
        place: By which list, and at which gate.
        areas: Zones are areas.
        before_loaded: A supervisor wants people to come in before the guest list is whole.
        also: Further lists that are scanned for, behind that of the place.
        zoned: Gates lead into zones.
    """

    seat: Seat | None
    list_kind: ListKind
    code: Code | None = None
    shown: Shown | None = None
    ticket_id: str = ""
    inward: bool = True
    guests: int = 1
    at: datetime
    on_time: bool = True
    room: bool | None = None
    place: ScanPoint = FRONT
    areas: bool = False
    before_loaded: bool = False
    also: tuple[str, ...] = ()
    zoned: bool = False

    @property
    def lists(self) -> tuple[str, ...]:
        """Every list that is scanned for, in the order in which they are asked."""
        return (self.place.list_id, *self.also)

    @property
    def hopeless(self) -> bool:
        """It must not admit, whatever is known."""
        return self.shown is not None and (self.shown.hopeless or (self.shown.is_old and self.on_time))

    @property
    def genuine(self) -> bool:
        """It is the code as its owner was given it, or as people write it."""
        return self.shown is None or (self.shown.genuine and not self.shown.is_old)


def is_for_this_gate(ticket: Ticket, scan: Question) -> bool:
    """Whether a ticket opens the zone into which the gate leads, and is for that gate; none named means all."""
    zones, gates = ticket.zones, ticket.settings.gates
    opens = not (zones and scan.zoned) or scan.place.zone in zones
    return opens and (not gates or scan.place.gate_id in gates)


def in_window(ticket: Ticket, scan: Question) -> Expected:
    opens, closes = ticket.valid_from, ticket.valid_until
    if opens is None and closes is None:
        return Expected.ADMIT
    far = timedelta(minutes=10)  # more than any list stretches
    if opens is not None and opens.year > 2 and scan.at < opens - far:
        return Expected.NO_ADMIT if scan.on_time else Expected.EITHER
    if closes is not None and closes.year < 9998 and scan.at >= closes + far:
        return Expected.NO_ADMIT if scan.on_time else Expected.EITHER
    opened = opens is None or opens.year <= 2 or scan.at >= opens + _WINDOW_MARGIN
    not_closed = closes is None or closes.year >= 9998 or scan.at < closes - _WINDOW_MARGIN
    return Expected.ADMIT if opened and not_closed and scan.on_time else Expected.EITHER
