"""Whose place an entry took: guests of a ticket that had other names, numbers or sizes when they came.

Single use counts guests: those of a ticket (or of a booking that is counted as a whole), each by a number from 1.
Entries are never changed, so they bear the name and the number of their day; this module gives them the numbers of
today. Invariants (docs/adr/0012): two entries of one guest get one number, under whichever names they were made; two
guests never share one; a guest goes on being written under the name and number that were first used, so that the
database's index of single use judges across all renaming.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Final

from kiosk.domain.entries.entry import Entry
from kiosk.domain.records import quickly_made

BOOKING_KEY: Final = "booking:"
"""Begins the key of guests who are counted by booking."""


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class UseIdentity:
    """What single use is counted by, as the roster stands today.

    Attributes:
        key: The name for guests who never came: the ticket's id, ``booking:ID``, or the code's hash while nobody
            knows more.
        ticket_id: The ticket, by the roster or as signed; None when neither names one.
        code_hashes: Hashes of the presented code, where it is the ticket's own.
        booking_id: The booking whose tickets are all counted together, or None.
        signed_id: Another id that the presented pass gives itself, which no ticket of the roster has; or None.
    """

    key: str
    ticket_id: str | None = None
    code_hashes: tuple[str, ...] = ()
    booking_id: str | None = None
    signed_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """An entry that was found under one of the names of what is counted.

    Attributes:
        holder: What the guest's number belongs to: the present name of a ticket, or ``booking:ID``.
        guest: The guest's number there. It is not the entry's own where a walk-in's guests have tickets of their own.
        entry: The entry as it was written.
        has_moved: It was made under the present name by a ticket that has been moved to another booking since: it takes
            no place here any more, though its number is used up.
    """

    holder: str
    guest: int
    entry: Entry
    has_moved: bool = False


@dataclass(frozen=True, slots=True)
class GuestNumber:
    """The name and the number that a guest's entries are written under."""

    key: str
    number: int


@dataclass(frozen=True, slots=True)
class GuestNumbering:
    """Entries by today's numbers of guests.

    Attributes:
        entries: The entries, ``guest_no`` being today's, in the order in which they were given.
        guest_numbers: Under what each guest is written, by today's number.
        above: New guests are written with numbers above this one, because some below are used up by others.
    """

    entries: tuple[Entry, ...] = ()
    guest_numbers: Mapping[int, GuestNumber] = field(default_factory=dict)
    above: int = 0


def number_guests(sightings: Iterable[Sighting], key: str) -> GuestNumbering:
    """Number the guests of what is counted.

    Guests who are counted under its present name keep their numbers; others keep theirs where it is free.

    Args:
        sightings: What was found, oldest first.
        key: The present name (``UseIdentity.key``).
    """
    found = list(sightings)
    known = [sighting for sighting in found if not sighting.has_moved]
    # Numbers of guests who moved to another booking stay spent in the index: a new guest under one would be refused.
    above = 0 if len(known) == len(found) else max(sighting.guest for sighting in found)
    numbers = _numbers(known, key)
    guest_numbers: dict[int, GuestNumber] = {}
    for sighting in sorted(known, key=lambda s: not s.entry.made_here):
        # Another device's numbers are its own affair: only what is written here is held to the index.
        number = numbers[sighting.holder, sighting.guest]
        own = (
            GuestNumber(sighting.entry.use_key, sighting.entry.guest_no)
            if sighting.entry.made_here
            else GuestNumber(key, number)
        )
        guest_numbers.setdefault(number, own)
    return GuestNumbering(tuple(_renumbered(s.entry, numbers[s.holder, s.guest]) for s in known), guest_numbers, above)


def _numbers(known: list[Sighting], key: str) -> dict[tuple[str, int], int]:
    """Return today's number of each guest, by holder and number there."""
    numbers: dict[tuple[str, int], int] = {}
    taken: set[int] = set()
    fresh = count(1)
    # Those under the present name choose first: their numbers are what the index of today holds.
    for sighting in sorted(known, key=lambda s: s.holder != key):
        place = (sighting.holder, sighting.guest)
        if place in numbers:
            continue
        number = sighting.guest
        while number in taken:
            number = next(fresh)
        numbers[place] = number
        taken.add(number)
    return numbers


def _renumbered(entry: Entry, number: int) -> Entry:
    return entry if entry.guest_no == number else replace(entry, guest_no=number)
