"""From what a steward types to what is looked for, and from a guest's record to the words that it is found by.

A guest is found when every typed word begins one of the words of the ticket and its booking, in any order. Texts are
folded first (``kiosk.domain.text.folding``). Alternatives of one typed piece: its parts, its parts as one word, and,
for digits, the forms of a phone number.

Invariants: no text raises; a text without any letter or digit finds nobody, and so does one that nobody would type: it
is too long, or it holds control characters. Nothing of a text is silently left out.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from zlib import crc32

from kiosk.domain.text.folding import MAX_WORD, fold, parts, spellings
from kiosk.domain.text.phones import digits_of, typed_words, written_words

MAX_TEXT = 200
"""Longer texts find nobody, in characters."""

MAX_PIECES = 12
"""More words than these find nobody."""

CODE_LENGTHS = range(6, 65)
"""How much of a ticket's code has to be typed, in characters, and how long a code is that anybody types."""

MAX_FIELD = 300
"""Of one field of the roster so many characters are indexed."""

_NEVER_TYPED = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff]")
"""Control characters and halves of characters come from a broken scanner or from somebody who tries things."""

_IN_NUMBERS = str.maketrans("", "", "+()/.-‐‑‒–—−·")


@dataclass(frozen=True, slots=True)
class Term:
    """One typed piece.

    Attributes:
        alternatives: Any of these fits; of each, every word has to begin a word of the guest's.
    """

    alternatives: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for.

    Attributes:
        terms: All of these have to fit.
        joined: Everything typed as one word, which may fit instead; "" where it is the only term.
        code: Beginning of a ticket's code, or "".
    """

    terms: tuple[Term, ...]
    joined: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Which tickets may be found.

    Attributes:
        event_id: Tickets of this event.
        ticket_type_ids: Only these types; None means all.
        date_id: Only this date of a series; None means all.
    """

    event_id: str
    ticket_type_ids: frozenset[str] | None = None
    date_id: str | None = None


MARK = "¦"
"""Begins words that nobody can type, because it is no letter."""


@lru_cache(maxsize=4096)
def place_word(kind: str, ref: str) -> str:
    """Return the word that stands in the documents of all tickets of an event, a type or a date.

    It lets the index narrow a search. Two ids may share a word, once in four thousand million: whoever searches has to
    look at the ticket's own ids as well.

    Args:
        kind: One letter that tells kinds of ids apart.
        ref: The id.
    """
    return f"{MARK}{kind}{crc32(ref.encode('utf-8', 'surrogatepass')):08x}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchHit:
    """A ticket that fits.

    Attributes:
        ticket_id: The ticket.
        place: Where it stands among all that fit.
    """

    ticket_id: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    """Some of the tickets that fit, the best first.

    Attributes:
        found: The tickets, none twice.
        next: Place after which the next page begins; "" when there is none.
    """

    found: tuple[SearchHit, ...] = ()
    next: str = ""


def document(
    names: Iterable[str], numbers: Iterable[str] = (), emails: Iterable[str] = (), phones: Iterable[str] = ()
) -> str:
    """Return the words that a guest is found by, with single spaces between them, none twice.

    Args:
        names: Names of people and companies.
        numbers: Numbers of booking and ticket, and the seat.
        emails: E-mail addresses.
        phones: Phone numbers.
    """
    named = " ".join([name[:MAX_FIELD] for name in dict.fromkeys(names)])
    numbered = " ".join([number[:MAX_FIELD] for number in dict.fromkeys(numbers)])
    words = spellings(named)
    words.update(parts(numbered))
    longest = max(len(named), len(numbered))
    for email in dict.fromkeys(emails):
        local, _, domain = email[:MAX_FIELD].rpartition("@")
        words.update(parts(local))
        words.update(_domain_words(domain))
        longest = max(longest, len(email))
    for phone in phones:
        words.update(dict.fromkeys(written_words(_digits_folded(phone[:MAX_FIELD]))))
    if longest > MAX_WORD:
        words = dict.fromkeys(word[:MAX_WORD] for word in words)
    return " ".join(words)


@lru_cache(maxsize=1024)
def _domain_words(domain: str) -> dict[str, None]:
    return dict.fromkeys(fold(domain).split())


def _digits_folded(text: str) -> str:
    """Fold letter by letter, so that the punctuation of a phone number stays; marks of direction go."""
    if text.isascii():
        return text
    plain = unicodedata.normalize("NFKC", text)
    return "".join(fold(char) or char for char in plain if unicodedata.category(char) != "Cf")


def parse(text: str) -> Query | None:
    """Read what was typed.

    Args:
        text: Anything.

    Returns:
        What is looked for; None when nobody can be meant.
    """
    if len(text) > MAX_TEXT or _NEVER_TYPED.search(text):
        return None
    chunks = [chunk for chunk in text.split() if fold(chunk)]
    if not chunks or len(chunks) > MAX_PIECES:
        return None
    terms = tuple(_terms(chunks))
    joined = fold(text).replace(" ", "") if len(terms) > 1 else ""
    words = [word for term in terms for alternative in term.alternatives for word in alternative]
    if any(len(word) > MAX_WORD for word in words):
        return None
    code = chunks[0] if len(chunks) == 1 and chunks[0].isascii() and len(chunks[0]) in CODE_LENGTHS else ""
    return Query(terms, joined if len(joined) <= MAX_WORD else "", code)


def _terms(chunks: Iterable[str]) -> Iterable[Term]:
    for is_number, group in groupby((_digits_folded(chunk) for chunk in chunks), key=_is_number):
        pieces = list(group)
        if is_number and len(digits_of("".join(pieces))) > len(digits_of(pieces[0])):
            yield _number(pieces)
        else:
            yield from (_term(piece) for piece in pieces)


def _is_number(chunk: str) -> bool:
    return chunk.translate(_IN_NUMBERS).isdecimal()


def _number(pieces: Sequence[str]) -> Term:
    """Several groups of digits: each for itself, or all of them one number."""
    apart = tuple(word for piece in pieces for word in fold(piece).split())
    together = "".join(pieces)
    return _any_of(apart, (digits_of(together),), *((form,) for form in typed_words(together)))


def _term(piece: str) -> Term:
    parts = tuple(fold(piece).split())
    phones = typed_words(piece) if _is_number(piece) else ()
    # The parts of an address are found one by one; as one word they stand nowhere.
    joined = () if "@" in piece else (("".join(parts),),)
    return _any_of(parts, *joined, *((form,) for form in phones))


def _any_of(*alternatives: tuple[str, ...]) -> Term:
    return Term(tuple(dict.fromkeys(alternatives)))
