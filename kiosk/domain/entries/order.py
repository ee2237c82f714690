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

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

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
    """Return the entries of one guest of a party."""
    return [entry for entry in entries if entry.guest_no == guest]


def people(entries: Iterable[Entry], *, may_return: bool) -> tuple[tuple[Placed, ...], ...]:
    """Tell apart the people of a party who went by one guest's number, because gates did not know of each other.

    Whoever comes in while all others by that number are inside is somebody else, unless a supervisor let the same guest
    in once more. Of several who are inside the last one leaves: which of them it was makes no difference to a count.

    Args:
        entries: All entries of one guest's number of a party on one list, in any order.
        may_return: Whoever left may come in again by the same place.

    Returns:
        The movements of each of them, oldest first. Only the first one may never have come in.
    """
    found: list[list[Placed]] = []
    inside: list[list[Placed]] = []
    outside: list[list[Placed]] = []
    for placed in walked(entries):
        if placed.entry.direction is Direction.EXIT:
            if inside:
                outside.append(inside.pop())
            elif not outside:
                outside.append([])
                found.append(outside[-1])
            outside[-1].append(placed)
            continue
        if not (placed.entry.forced and inside):
            never_came = bool(outside) and not _came(outside[-1])
            if outside and (may_return or placed.entry.forced or never_came):
                inside.append(outside.pop())
            else:
                inside.append([])
                found.append(inside[-1])
        inside[-1].append(placed)
    return tuple(tuple(moves) for moves in found)


def _came(moves: Iterable[Placed]) -> bool:
    return any(placed.entry.direction is Direction.ENTRY for placed in moves)


def places_used(entries: Iterable[Entry], *, may_return: bool, cleared_at: datetime | None = None) -> int:
    """Return how many people with one guest's number of a party have used a place of their ticket.

    Args:
        entries: All entries of that number on one list, in any order.
        may_return: A place is free again when its guest left.
        cleared_at: Instant at which everybody inside counted as gone, where guests may return; or None.
    """
    those = people(entries, may_return=may_return)
    return _still_inside(those, cleared_at) if may_return else sum(map(_came, those))


def _still_inside(those: Iterable[tuple[Placed, ...]], cleared_at: datetime | None) -> int:
    # Each by the own movements alone, as whole lists are counted: of what others did nothing follows for when one came.
    return sum(is_inside((placed.entry for placed in moves), cleared_at=cleared_at) for moves in those)


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
    known = list(entries)
    numbers = sorted({entry.guest_no for entry in known})
    if not party:
        return tuple(number for number in numbers if is_inside(of_guest(known, number), cleared_at=cleared_at))
    those = ((number, people(of_guest(known, number), may_return=may_return)) for number in numbers)
    return tuple(number for number, found in those for _ in range(_still_inside(found, cleared_at)))


def next_generation(entries: Iterable[Entry], *, cleared_at: datetime | None = None) -> int:
    """Return the generation that the next admission of a guest belongs to.

    A guest who is inside can only spend the generation that is spent already, which the database refuses. Whoever left,
    or whose scan was taken back, opens the next one.

    Args:
        entries: All entries of one guest of one ticket on one list, in any order.
        cleared_at: Instant at which everybody inside counted as gone, or None.
    """
    known = list(entries)
    spent = [e.generation for e in known if e.admitted and e.direction is Direction.ENTRY and not e.undoes]
    if not spent:
        return 0
    return max(spent) + (0 if is_inside(known, cleared_at=cleared_at) else 1)
