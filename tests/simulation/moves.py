"""Everything that truly happened: who went in and out, by which laptop, and what was taken back."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from tests.simulation.platform import Seat


@dataclass(slots=True)
class Move:
    """One guest's way in or out, as it truly happened.

    Attributes:
        entry_id: The entry that records it.
        disk: Which laptop's, and which of its disks: one that was put back is another one.
        seat: Whose right.
        inward: In or out.
        order: True order of everything that happened.
        name: The ticket id under which it was made.
        on_time: The laptop's corrected time was right.
        forced: A supervisor wanted it.
        list_id: By which check-in list.
        zone: Where it led; "" where zones are no areas.
        alone: The ticket was for one, as far as the laptop knew: whom a supervisor lets in then once more is the guest
            who came before, also if the party grows afterwards.
        again: All of its party had come: nobody can say whether whom a supervisor lets in then is one of them.
    """

    entry_id: str
    disk: tuple[int, int]
    seat: Seat
    inward: bool
    order: int
    name: str
    on_time: bool
    forced: bool = False
    alone: bool = False
    again: bool = False
    list_id: str = "main"
    zone: str = ""

    @property
    def laptop(self) -> int:
        """Which laptop."""
        return self.disk[0]


@dataclass(slots=True)
class Ledger:
    """Everything that truly happened.

    Attributes:
        moves: By entry id.
        undos: Entries that take others back, to those.
    """

    moves: dict[str, Move] = field(default_factory=dict)
    undos: dict[str, str] = field(default_factory=dict)

    def of_list(self, list_id: str) -> "Ledger":
        """Return what happened by one check-in list: each counts for itself."""
        return Ledger({ref: move for ref, move in self.moves.items() if move.list_id == list_id}, self.undos)


def inside(moves: Sequence[Move]) -> int:
    """Return how many are inside after these moves. Whoever leaves unseen does not make it fewer than none."""
    count = 0
    for move in moves:
        count = count + 1 if move.inward else max(0, count - 1)
    return count


def by_seat(moves: Collection[Move]) -> Iterator[list[Move]]:
    """Return the moves of each seat, in true order."""
    for seat in {move.seat.number: move.seat for move in moves}.values():
        yield sorted((move for move in moves if move.seat is seat), key=lambda move: move.order)
