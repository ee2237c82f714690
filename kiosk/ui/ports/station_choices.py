"""Events, lists and gates to choose from, which of them this kiosk works for, and what holds there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from kiosk.domain.entries.entry import Direction
from kiosk.domain.entries.station import ScannedList
from kiosk.domain.roster.events import CheckInList, Event, Gate
from kiosk.domain.roster.standing import Standing
from kiosk.domain.verdicts.confirm_points import ConfirmByList


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
    """What a steward chose: the changeable part of a Station, ``also`` included: further lists, as they are asked."""

    event_id: str
    list_id: str
    gate_id: str | None = None
    direction: Direction = Direction.ENTRY
    also: tuple[ScannedList, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRules:
    """What is confirmed before anybody is admitted, and where gates are.

    Attributes:
        lists: Id and name of the lists of the event that this kiosk works for.
        gates: Names of its gates.
        confirm: What is confirmed, by a list's id or name; "" for every list.
        ways: Where gates are, by their names, perhaps with an arrow at the beginning.
        fixed: Which of "confirm" and "gate_ways" the settings file sets.
    """

    lists: tuple[tuple[str, str], ...] = ()
    gates: tuple[str, ...] = ()
    confirm: ConfirmByList = field(default_factory=dict)
    ways: Mapping[str, str] = field(default_factory=dict)
    fixed: frozenset[str] = frozenset()

    def confirming(self, list_id: str, words: tuple[str, ...]) -> "PlaceRules":
        """Return the same with other things to be confirmed on one list."""
        return replace(self, confirm={**self.confirm, list_id: words})

    def pointing(self, gate: str, words: str) -> "PlaceRules":
        """Return the same with another way to one gate."""
        return replace(self, ways={**self.ways, gate: words})


class PlaceRulesPort(Protocol):
    """Keeps what is confirmed at this kiosk, and where the other gates are."""

    def rules(self) -> PlaceRules:
        """Return what is in force."""
        ...

    def keep_confirm(self, list_id: str, words: Sequence[str]) -> None:
        """Have other things confirmed on one list ("": on every list) from the next scan on."""
        ...

    def keep_way(self, gate: str, words: str) -> None:
        """Say where a gate is; "" takes that back."""
        ...


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
