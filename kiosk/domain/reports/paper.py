"""The list on paper that doors fall back on, and the numbers by which its ticks come back.

A list number is made of the ticket's id alone, so every print on every laptop has the same one, and guests who are
added later change nobody's. It has eight digits of a hash and a check digit (ISO/IEC 7064, MOD 11,10), which finds
every single wrong digit. Of twenty thousand guests about two pairs share a number: whoever types one of these is asked
for the ticket's own, which stands beside it on paper.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from typing import Final

_DIGITS: Final = 8
_TYPED: Final = re.compile(r"([0-9]{3})[-. ]?([0-9]{3})[-. ]?([0-9]{3})")


class PaperTrouble(StrEnum):
    """Why a number that was ticked leads to no ticket."""

    NONE = ""
    SEVERAL = "several"  # several tickets have it
    WRONG_DIGIT = "wrong_digit"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperGuest:
    """One ticket on paper.

    Attributes:
        ticket_id: The ticket.
        name: Who holds it, or who booked.
        ticket_number: What is printed on the ticket.
        type_name: Its type.
        seat: Its seat, or "".
        guests: How many it admits.
        came: How many of them came in.
        inside: How many of them are inside.
    """

    ticket_id: str
    name: str = field(default="", repr=False)
    ticket_number: str = ""
    type_name: str = ""
    seat: str = ""
    guests: int = 1
    came: int = 0
    inside: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class GateMark:
    """Up to where a gate's entries are on the list.

    Attributes:
        gate_name: Gate, "" where the device had none.
        device_name: Device.
        sequence: The device's own number of its last entry that is known here.
        at: When that was, corrected time.
    """

    gate_name: str
    device_name: str
    sequence: int
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperList:
    """Everything on paper.

    Attributes:
        event_name: Event.
        timezone: Its zone's IANA name.
        list_name: Check-in list.
        made_at: When it was made, corrected time.
        roster_at: When the guest list was last known to be whole, or None where nobody knows.
        marks: Up to where each gate is on it.
        guests: Tickets that the list takes, by name.
    """

    event_name: str
    timezone: str
    list_name: str
    made_at: datetime
    roster_at: datetime | None
    marks: Sequence[GateMark]
    guests: Sequence[PaperGuest]


def list_number(ticket_id: str) -> str:
    """Return the number of a ticket on paper: "123-456-785"."""
    digest = sha256(f"paper:{ticket_id}".encode("utf-8", "surrogatepass")).digest()
    digits = f"{int.from_bytes(digest[:8], 'big') % 10**_DIGITS:0{_DIGITS}d}"
    whole = digits + str(_check_digit(digits))
    return f"{whole[:3]}-{whole[3:6]}-{whole[6:]}"


def typed_list_number(text: str) -> str | None:
    """Return a list number that somebody typed, as it is printed.

    Args:
        text: With or without hyphens, dots or blanks.

    Returns:
        The number; None where it is none, or a digit of it is wrong.
    """
    found = _TYPED.fullmatch(text.strip())
    if found is None:
        return None
    digits = "".join(found.groups())
    return "-".join(found.groups()) if int(digits[-1]) == _check_digit(digits[:-1]) else None


def looks_like_list_number(text: str) -> bool:
    """Return whether a text has the form of a list number, whatever its check digit says."""
    return _TYPED.fullmatch(text.strip()) is not None


def _check_digit(digits: str) -> int:
    product = 10
    for digit in digits:
        total = (int(digit) + product) % 10 or 10
        product = 2 * total % 11
    return (11 - product) % 10
