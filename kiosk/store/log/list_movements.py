"""Every movement on one list, followed like the counts of it: for curves over an evening.

Who moved when is what ``guests_inside`` says, in its order; here its rows are only kept, so that a look at an evening
of 20,000 guests costs what is new and not the whole list each time. Gates hold no movements: they need counts alone.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, ClassVar, Final

from kiosk.domain.entries.entry import Direction
from kiosk.domain.reports.presence import Movement
from kiosk.store.compiled.micros import from_micros
from kiosk.store.log.guests_inside import GUESTS, OF_CALLED, ROWS, ListGuests

# Each guest's in their order, the last one at the end; between guests no order matters.
_MOVES: Final = f"{ROWS} ORDER BY guest, guest_no, from_last DESC"


class ListMovements(ListGuests):
    """Counts of a list and the movements that they are made of. Belongs to one connection."""

    _queries: ClassVar[tuple[str, str]] = (f"WITH {GUESTS} {_MOVES}", f"WITH {OF_CALLED} {_MOVES}")

    def __init__(self, list_id: str) -> None:
        super().__init__(list_id)
        self._moves: dict[str, tuple[tuple[int, Direction, datetime], ...]] = {}

    def movements(self) -> Iterator[Movement]:
        """Yield every movement that was not taken back, each guest's in the order in which they happened."""
        for name, moves in self._moves.items():
            for number, direction, at in moves:
                yield Movement((name, number), direction, at)

    def _forget(self, names: Iterable[str]) -> None:
        forgotten = list(names)
        super()._forget(forgotten)
        for name in forgotten:
            self._moves.pop(name, None)

    def _take(self, rows: Iterable[Sequence[Any]]) -> None:
        told = list(rows)
        super()._take(told)
        gathered: dict[str, list[tuple[int, Direction, datetime]]] = {}
        for guest, number, _, _, direction, placed_at, _ in told:
            gathered.setdefault(guest, []).append((number, Direction(direction), from_micros(placed_at)))
        self._moves |= {guest: tuple(moves) for guest, moves in gathered.items()}
