"""Who the guests of a party are, where the platform tells their names.

Entries number a party's guests; the names of the roster are by these numbers, so that every gate sees who is inside.
Invariant: a name is never needed: a party without names, or with fewer names than guests, is counted all the same.
"""

from collections.abc import Collection

from kiosk.domain.verdicts.details import PartyGuest
from kiosk.domain.verdicts.scan_facts import Facts

MOST_NAMED = 20
"""A larger party is counted only: nobody finds a name among forty at a door."""


def party_guests(facts: Facts, able: Collection[int]) -> tuple[PartyGuest, ...]:
    """Return the guests of a party one by one; none where no names are known, or there are too many.

    Args:
        facts: What is known of the scan.
        able: Numbers of those who may walk.
    """
    # A booking that several tickets share has its guests' names on the tickets, one each.
    names = facts.ticket.settings.guest_names if facts.ticket is not None and facts.ticket.party_size > 1 else ()
    if facts.party_size > MOST_NAMED or not any(name.strip() for name in names):
        return ()
    return tuple(
        PartyGuest(number, names[number - 1].strip() if number <= len(names) else "", number in able)
        for number in range(1, facts.party_size + 1)
    )


def names_of(names: tuple[str, ...], numbers: Collection[int]) -> tuple[str, ...]:
    """Return the names of some guests of a party, of those whose names are known."""
    return tuple(names[n - 1].strip() for n in sorted(numbers) if n <= len(names) and names[n - 1].strip())
