"""Finding guests: how names, addresses and numbers become words, and what a search returns.

Accents, case and punctuation do not matter; words may come in any order and may be begun only. Phone numbers are found
by their last digits, with or without a country code.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from kiosk.domain.entry import Entry
from kiosk.domain.roster import Booking, Ticket, TicketType

_LETTERS: Final = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i"})
_BREAKS: Final = re.compile(r"[^\w]+|_+")
_PHONE: Final = re.compile(r"[+0-9 ()./-]{6,}")
CODE_LETTERS: Final = 16
"""So many letters of a code are searched by; nobody types more."""
MIN_LETTERS: Final = 2
_REVERSED: Final = "tel"


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """One ticket that a search found.

    Attributes:
        ticket: The ticket.
        ticket_type: Its type.
        booking: Its booking.
        entries: Its admitted entries on the lists that were searched for, undone ones included, oldest first.
    """

    ticket: Ticket
    ticket_type: TicketType | None
    booking: Booking | None
    entries: tuple[Entry, ...] = ()


def fold(text: str) -> str:
    """Return a text without accents and in one case: what two spellings of a name have in common."""
    if text.isascii():
        return text.casefold()
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def words(text: str) -> list[str]:
    """Return the folded words of a text."""
    return [word for word in _BREAKS.split(fold(text)) if word]


def document(texts: Iterable[str], phones: Iterable[str] = ()) -> str:
    """Return the words that a ticket is found by, each once.

    Args:
        texts: Names, addresses, numbers, codes.
        phones: Phone numbers; they are also kept backwards, so that their last digits are a beginning.
    """
    found = words("\n".join(texts))
    found += [_backwards(digits) for phone in phones if (digits := _digits(phone))]
    return " ".join(dict.fromkeys(found))


def query(text: str) -> str:
    """Return an FTS5 expression that finds every ticket which has all the words that were begun.

    Args:
        text: What was typed. Fewer than ``MIN_LETTERS`` letters find nothing: the expression is "".
    """
    if _PHONE.fullmatch(text.strip()) and len(digits := _digits(text).lstrip("0")) >= 5:
        return f"{' '.join(_begun(words(text)))} OR {_begun([_backwards(digits)])[0]}"
    wanted = words(text)
    return " ".join(_begun(wanted)) if sum(map(len, wanted)) >= MIN_LETTERS else ""


def _begun(wanted: Iterable[str]) -> list[str]:
    return [f'"{word}"*' for word in wanted]


def _digits(phone: str) -> str:
    return "".join(letter for letter in phone if letter.isascii() and letter.isdigit())


def _backwards(digits: str) -> str:
    return _REVERSED + digits[::-1]


def closeness(known: str, text: str) -> int:
    """Return how many of the typed words stand whole in a ticket's ``document``: the more, the closer."""
    return len({*words(text)} & {*known.split(" ")})
