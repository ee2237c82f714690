"""Events, lists and gates to choose from, and which of them this kiosk works for."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from kiosk.domain.entries.entry import Direction
from kiosk.domain.entries.station import ScannedList
from kiosk.domain.roster.events import CheckInList, Event, Gate
from kiosk.domain.roster.standing import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class EventChoice:
    """An event to scan for, with the lists and gates it offers, and how it stands to the present."""

    event: Event
    lists: tuple[CheckInList, ...]
    gates: tuple[Gate, ...] = ()
    standing: Standing = Standing.UNDATED


@dataclass(frozen=True, slots=True, kw_only=True)
class ListFigures:
    """How full a check-in list is.

    Attributes:
        list_id: The list.
        expected: Guests whom its tickets admit.
        came: Guests who came in by it, known from all gates.
    """

    list_id: str
    expected: int
    came: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StationChoice:
    """What a steward chose: the changeable part of a Station, ``also`` included: lists of further events."""

    event_id: str
    list_id: str
    gate_id: str | None = None
    direction: Direction = Direction.ENTRY
    also: tuple[ScannedList, ...] = ()


class StationChoices(Protocol):
    """Events, lists and gates of the roster, and which of them this kiosk works for."""

    def choices(self) -> Sequence[EventChoice]:
        """Return what can be chosen, the most likely event first."""
        ...

    def figures(self, list_id: str) -> ListFigures:
        """Return how full a list is; may take a second or two, so it is asked in a thread of its own."""
        ...

    def station(self) -> StationChoice | None:
        """Return what is chosen now, or None."""
        ...

    def choose(self, station: StationChoice) -> None:
        """Work for this place from now on, also after a restart."""
        ...

    def begin_before_loaded(self) -> None:
        """Scan at the chosen place although its guest list is not complete; until the next move or start."""
        ...
