"""In which order entries happened, and what follows: what stands, who is inside, which use comes next.

Three things are known for certain about two entries, and no clock may contradict them:

1. Of one device, the one with the lower sequence came first, and with the earlier installation before all sequences.
   Where another laptop works with a copy of this database, both go on behind what they have in common, and of what they
   did since, only each one's own is in order (``Entry.installation``).
2. Whatever this laptop had learned before it made an entry of its own came before that entry.
3. Hence their chains.

Where neither says anything, the corrected clocks do. All of it comes down to one instant for each entry: its own
corrected time, but never later than that of an entry that is known to have come after it. Where such a later entry
bears an earlier time, one of both clocks was wrong, and the later one is believed: a clock is better known the longer
it has been measured. The database has the same definition in SQL (``kiosk/store/log/guests_inside.py``); a property
test holds both together.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import NamedTuple

from kiosk.domain.entries.entry import Direction, Entry

_UNWRITTEN = 1 << 62
"""Position of an entry that the database has not seen: behind all others."""


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry and the instant at which it can have happened at the latest.

    Attributes:
        entry: The entry.
        at: Its corrected time, or that of an entry that came after it, if this is earlier.
    """

    entry: Entry
    at: datetime


def in_order(entries: Iterable[Entry]) -> tuple[Placed, ...]:
    """Return entries in the order in which they happened.

    Args:
        entries: Any entries, in any order. Sequences below 1 are those of a device that does not count.
    """
    known = list(entries)
    if len(known) < 2:
        return tuple(Placed(entry, entry.corrected_at) for entry in known)
    by_device: dict[str, list[Placed]] = {}
    for placed in _before_what_followed_here(known):
        by_device.setdefault(placed.entry.device_id, []).append(placed)
    bounded = [one for made in by_device.values() for one in _by_sequence(made)]
    ours = _own_devices(known)
    return tuple(sorted(bounded, key=lambda one: (one.at, *_tie(one.entry, ours))))


def _before_what_followed_here(known: Sequence[Entry]) -> list[Placed]:
    """Put every entry before whatever this laptop made after it had learned of it."""
    placed: list[Placed] = []
    bound: datetime | None = None
    # From the newest back, so that each entry meets the earliest instant of all that came after it.
    for entry in sorted(known, key=_position, reverse=True):
        at = entry.corrected_at if bound is None else min(entry.corrected_at, bound)
        placed.append(Placed(entry, at))
        # Only what was made here bounds others: of an entry from elsewhere nobody knows what that gate knew.
        if entry.made_here and entry.position is not None:
            bound = at
    return placed


def _by_sequence(made: list[Placed]) -> list[Placed]:
    """Put every entry of one device before those that it made after it."""
    placed = [one for one in made if not _counts(one.entry)]
    here: datetime | None = None
    elsewhere: datetime | None = None
    identity = sorted((one for one in made if _counts(one.entry)), key=_sequence, reverse=True)
    # Entries with one number are each other's equals; bounding one by another would order them by chance.
    for (_, is_elsewhere, _), same in groupby(identity, key=_sequence):
        # Of another laptop's entries nothing follows from ours that are numbered behind the copy, nor the other way.
        bounds = [at for at in (elsewhere, None if is_elsewhere else here) if at is not None]
        together = [Placed(one.entry, min(one.at, *bounds)) if bounds else one for one in same]
        earliest = min(one.at for one in together)
        if is_elsewhere:
            elsewhere = earliest
        else:
            here = earliest
        placed += together
    return placed


def _counts(entry: Entry) -> bool:
    """Return whether an entry's number says something: the device counts, and this one's number was used once."""
    return entry.sequence > 0 and entry.installation != 0


def _sequence(placed: Placed) -> tuple[int, bool, int]:
    return *_installation(placed.entry), placed.entry.sequence


def _installation(entry: Entry) -> tuple[int, bool]:
    """Return which installation numbered an entry, and whether it is another laptop's, which went on behind it."""
    return abs(entry.installation), entry.installation < 0


def _own_devices(known: Iterable[Entry]) -> dict[str, int]:
    """Return the devices that this laptop has been, each with the first position at which it made something."""
    first: dict[str, int] = {}
    for entry in known:
        if entry.made_here:
            first[entry.device_id] = min(_position(entry), first.get(entry.device_id, _UNWRITTEN))
    return first


def _tie(entry: Entry, ours: dict[str, int]) -> tuple[int, str, int, bool, int, int]:
    """Return what orders entries of one instant: others' before ours, and one device's by its sequence."""
    return ours.get(entry.device_id, 0), entry.device_id, *_installation(entry), entry.sequence, _position(entry)


def _position(entry: Entry) -> int:
    return _UNWRITTEN if entry.position is None else entry.position


def walked(entries: Iterable[Entry]) -> tuple[Placed, ...]:
    """Return the admitted entries that were not taken back, oldest first, each with its instant.

    Args:
        entries: Any entries of one ticket on one list, in any order.
    """
    known = list(entries)
    undone = {entry.undoes for entry in known if entry.undoes}
    return in_order(e for e in known if e.admitted and not e.undoes and e.entry_id not in undone)


def standing(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the admitted entries that were not taken back, oldest first.

    Args:
        entries: Any entries of one ticket on one list, in any order.
    """
    return tuple(placed.entry for placed in walked(entries))


def is_inside(entries: Iterable[Entry], *, cleared_at: datetime | None = None) -> bool:
    """Return whether a guest's last movement on a list was inward.

    Args:
        entries: All entries of one guest of one ticket on one list, in any order.
        cleared_at: Instant at which everybody inside counted as gone, or None.
    """
    moves = walked(entries)
    if not moves or moves[-1].entry.direction is Direction.EXIT:
        return False
    return cleared_at is None or moves[-1].at >= cleared_at


def of_guest(entries: Iterable[Entry], guest: int) -> list[Entry]:
    """Return the entries that bear one guest's number: what the index of single use has of it.

    Whose they are is another matter (``people``).
    """
    return [entry for entry in entries if entry.guest_no == guest]


class Person(NamedTuple):
    """One of the people who went by a ticket.

    Attributes:
        number: The guest's number by which they were first seen; others may go by it as well.
        moves: What they did, oldest first. Not all of it need bear their number.
    """

    number: int
    moves: tuple[Placed, ...]


class _Walker:
    """A person while their movements are being gathered."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.moves: list[Placed] = []

    @property
    def came(self) -> bool:
        return any(placed.entry.direction is Direction.ENTRY for placed in self.moves)


class _Party:
    """The people of a ticket as they come and go: who is in and who is out, by number, the last one last."""

    def __init__(self, *, apart: bool, may_return: bool) -> None:
        self._apart = apart
        self._may_return = may_return
        self._inside: dict[int, list[_Walker]] = {}
        self._outside: dict[int, list[_Walker]] = {}
        self.found: list[_Walker] = []

    def walk(self, placed: Placed) -> None:
        """Take the next movement."""
        leaves = placed.entry.direction is Direction.EXIT
        walker = self._leaving(placed.entry) if leaves else self._coming(placed.entry)
        walker.moves.append(placed)
        (self._outside if leaves else self._inside).setdefault(walker.number, []).append(walker)

    def _leaving(self, entry: Entry) -> _Walker:
        # Numbers are labels that gates give: whoever leaves is somebody who is inside, as long as anybody is.
        own = self._inside.get(entry.guest_no) or _last_moved(self._inside) or self._outside.get(entry.guest_no)
        return own.pop() if own else self._stranger(entry)

    def _coming(self, entry: Entry) -> _Walker:
        inside, outside = self._inside.get(entry.guest_no), self._outside.get(entry.guest_no)
        if inside and (entry.forced or not self._apart):
            return inside.pop()
        if outside and (self._may_return or entry.forced or not self._apart or not outside[-1].came):
            return outside.pop()
        # The gate knew of a way out: another gate's number for it was this one, which somebody has again.
        left = _last_moved(self._outside) if inside and self._may_return and entry.generation else None
        return left.pop() if left else self._stranger(entry)

    def _stranger(self, entry: Entry) -> _Walker:
        self.found.append(_Walker(entry.guest_no))
        return self.found[-1]


def _last_moved(walkers: Mapping[int, list[_Walker]]) -> list[_Walker] | None:
    """Return those of one number among whom is the one who moved last, in order; None where there is nobody."""
    some = [those for those in walkers.values() if those]
    return max(some, key=lambda those: those[-1].moves[-1].at, default=None)


def people(entries: Iterable[Entry], *, may_return: bool, apart: bool = True) -> tuple[Person, ...]:
    """Tell apart the people who went by a ticket, whose numbers gates gave that did not know of each other.

    People are counted, and numbers are only labels. Whoever comes in while all others by that number are inside is
    somebody else, unless a supervisor let the same guest in once more. Whoever leaves by a number of which nobody is
    inside is another one of the ticket who is. Of several who are inside the last one leaves: which of them it was
    makes no difference to a count.

    Args:
        entries: All entries of one ticket (or of one that is counted as one) on one list, in any order.
        may_return: Whoever left may come in again by the same place.
        apart: Coming in once more says that it is somebody else. It does not where a ticket is for one, nor where all
            may come in any number of times.

    Returns:
        All of them. Whoever was only seen leaving may never have come in.
    """
    party = _Party(apart=apart, may_return=may_return)
    for placed in walked(entries):
        party.walk(placed)
    return tuple(Person(walker.number, tuple(walker.moves)) for walker in party.found)


def _came(person: Person) -> bool:
    return any(placed.entry.direction is Direction.ENTRY for placed in person.moves)


def places_used(
    entries: Iterable[Entry], *, may_return: bool, apart: bool = True, cleared_at: datetime | None = None
) -> Mapping[int, int]:
    """Return how many people have used a place of their ticket, by the number that they go by.

    Args:
        entries: As for ``people``.
        may_return: A place is free again when its guest left.
        apart: As for ``people``.
        cleared_at: Instant at which everybody inside counted as gone, where guests may return; or None.
    """
    those = people(entries, may_return=may_return, apart=apart)
    return Counter(one.number for one in those if (_is_in(one, cleared_at) if may_return else _came(one)))


def _is_in(person: Person, cleared_at: datetime | None) -> bool:
    # By the own movements alone, as whole lists are counted: of what others did nothing follows for when one came.
    return is_inside((placed.entry for placed in person.moves), cleared_at=cleared_at)


def guests_inside(
    entries: Iterable[Entry], *, party: bool = False, may_return: bool = True, cleared_at: datetime | None = None
) -> tuple[int, ...]:
    """Return the numbers of the guests of a ticket who are inside, also of those whom it no longer admits.

    Args:
        entries: All entries of one ticket on one list, in any order.
        party: The ticket is for several: a number stands once for each of the people who went by it.
        may_return: Of a party, whoever left may come in again by the same place.
        cleared_at: Instant at which everybody inside counted as gone, or None.
    """
    those = people(entries, may_return=may_return, apart=party)
    return tuple(sorted(one.number for one in those if _is_in(one, cleared_at)))


def next_generation(entries: Iterable[Entry], *, inside: bool) -> int:
    """Return the generation that the next admission by a guest's number belongs to.

    Where somebody by that number is inside, only the generation can be spent that is spent already, which the database
    refuses. Once they left, or their scan was taken back, the next one opens.

    Args:
        entries: All entries that bear the number, of one ticket on one list, in any order.
        inside: Somebody who goes by it is inside.
    """
    spent = [e.generation for e in entries if e.admitted and e.direction is Direction.ENTRY and not e.undoes]
    if not spent:
        return 0
    return max(spent) + (0 if inside else 1)
