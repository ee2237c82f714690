"""Who is named on an entry, as it is said to a steward: a name, never a platform's id of a person."""

import re
from typing import Final

_SHORTEST_ID: Final = 16
_FEWEST_DIGITS: Final = 4
_DIGITS: Final = re.compile(r"\d")


def is_id(person: str) -> bool:
    """Return whether this is an id of a person: digits alone, or a long run of signs with some digits in it.

    Platforms put the id of an account where others put a name (24 hexadecimal digits, UUIDs, ULIDs, ``auth0|…``).
    Account names and addresses that people choose have hardly so many digits, or a sign that ids do not have.
    """
    if person.isdecimal():
        return True
    if len(person) < _SHORTEST_ID or "@" in person or any(sign.isspace() for sign in person):
        return False
    return len(_DIGITS.findall(person)) >= _FEWEST_DIGITS


def spoken_name(person: str) -> str:
    """Return a name to say aloud, or "" where there is an id only: nobody knows anybody by that."""
    return "" if is_id(person) else person
