"""What one seed's world is like, before anything happens in it."""

import random
from dataclasses import dataclass
from enum import StrEnum

from kiosk.store.base.write_lock import ROWS_AT_ONCE
from tests.simulation.codes import SCHEMES
from tests.simulation.places import FRONT, GENERAL, GUEST_OF_HONOUR, INNER


class ListKind(StrEnum):
    """How often a ticket may come in by the check-in list."""

    SINGLE = "single"
    REENTRY = "reentry"
    MULTIPLE = "multiple"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """The circumstances.

    Attributes:
        list_kind: How often a ticket may come in.
        laptops: How many there are at the beginning.
        bookings: Guests of each booking.
        counts_by_booking: The platform counts a party by its booking, not by its ticket.
        has_marks: Machines and files can be told apart, and a high-water mark remembers the database.
        names_walk_ins: The platform gives a walk-in back with the id that the door gave it.
        tells_conflicts: The platform answers an entry that comes second with the first one's id.
        capacity: How many may be inside, or None.
        grace: The list stretches validity by some minutes.
        fresh: Laptops begin without a guest list, or with a part of one.
        answers: So many answers came of the first reading then, before the line was cut.
        errors_s: By how much each laptop's clock is off at the beginning.
        salt: Chooses how codes are made.
        areas: Zones are areas: a scan at another zone's gate moves a guest there.
        second_list: The event has another check-in list.
        narrow: Tickets open some zones only, or are for some gates only.
        grouped: Codes that mean nothing by themselves are stored in groups.
        at_once: So many rows of a page are written in one transaction, about.
        types: There is a type of tickets that the usual list does not take, and the other one does.
    """

    list_kind: ListKind
    laptops: int
    bookings: tuple[int, ...]
    counts_by_booking: bool
    has_marks: bool
    names_walk_ins: bool
    tells_conflicts: bool
    capacity: int | None
    grace: bool
    fresh: bool
    answers: int
    errors_s: tuple[int, ...]
    salt: int
    areas: bool = False
    second_list: bool = False
    narrow: bool = False
    types: bool = False
    grouped: bool = False
    at_once: int = ROWS_AT_ONCE

    def scheme(self, number: int) -> str:
        """Return how the code of a ticket is made."""
        chosen = SCHEMES[(number * 31 + self.salt) % len(SCHEMES)]
        return "grouped" if self.grouped and chosen == "opaque" else chosen

    def zones(self, number: int) -> frozenset[str]:
        """Return the zones that a ticket opens; none are all."""
        some = (frozenset({FRONT.zone}), frozenset({INNER.zone}), frozenset({FRONT.zone, INNER.zone}), frozenset[str]())
        return some[(number * 17 + self.salt) % len(some)] if self.narrow else frozenset()

    def gates(self, number: int) -> tuple[str, ...]:
        """Return the gates that a ticket is for; none are all."""
        some = ((), (), (FRONT.gate_id,), (INNER.gate_id,))
        return some[(number * 11 + self.salt) % len(some)] if self.narrow else ()

    def type_id(self, number: int) -> str:
        """Return the type of a ticket."""
        return GUEST_OF_HONOUR if self.types and (number * 13 + self.salt) % 3 == 0 else GENERAL


def draw_setting(chance: random.Random) -> Setting:
    """Draw the circumstances."""
    return Setting(
        list_kind=chance.choice((ListKind.SINGLE, ListKind.SINGLE, ListKind.REENTRY, ListKind.MULTIPLE)),
        laptops=chance.choice((1, 2, 2)),
        bookings=tuple(chance.choice((1, 1, 1, 2, 3)) for _ in range(chance.randint(2, 5))),
        counts_by_booking=chance.random() < 0.3,
        has_marks=chance.random() < 0.6,
        names_walk_ins=chance.random() < 0.7,
        tells_conflicts=chance.random() < 0.3,
        capacity=chance.choice((None, None, None, 3)),
        grace=chance.random() < 0.4,
        fresh=chance.random() < 0.2,
        answers=chance.randrange(6),
        errors_s=tuple(chance.choice((-240, 130, 3600, -3600)) for _ in range(4)),
        salt=chance.randrange(1000),
    )
