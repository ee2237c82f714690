"""One code, many spellings: which texts are the same code, and which are none at all.

Whatever names a code (single use, withdrawal, blocking, conflicts, the roster's rows) goes by the hash of its one
spelling, made here, on whichever side the text arrives: from a scan or from a platform. Otherwise whoever changes a
byte that no signature covers has another code in his hands (docs/adr/0011).
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from kiosk.domain import base45, envelope

PREFIX: Final = "GH1:"
"""Begins a gate pass. What follows is its COSE_Sign1 in base45."""

_OWN: Final = re.compile(r"GH1(?:R:[0-9]{8}|:)", re.IGNORECASE)
_LONGEST: Final = 8 * 1024
_UNSEEN: Final = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp", "Mn", "Mc", "Me"})
_FILLERS: Final = frozenset("\u115f\u1160\u2800\u3164\uffa0")  # letters and symbols that draw nothing


def is_blank(text: str) -> bool:
    """Return whether a text shows nothing: empty, or blanks, invisible characters and loose accents only."""
    return all(character in _FILLERS or unicodedata.category(character) in _UNSEEN for character in text)


def one_spelling(code: str) -> str:
    """Return the text by which a code is known, however it was spelled.

    A gate pass comes back in its usual envelope, in upper case and without the digits of a live showing.
    Every other code has one spelling already: base64 in it is canonical or is not accepted, and whatever else could be
    changed is signed or authenticated.

    Args:
        code: A code without what scanners and links put around it.
    """
    signed = _signed(code)
    return code if signed is None else PREFIX + base45.encode(envelope.TAG + envelope.write(signed))


def other_spellings(code: str) -> tuple[str, ...]:
    """Return further texts under which a roster may know the hash of a code.

    Rosters of earlier versions, and platforms that give hashes alone, know a pass as it was issued: with its tag, as
    libraries write it, or without. What is neither was issued by nobody who goes by our description, and is asked for
    as it came.
    """
    signed = _signed(code)
    if signed is None:
        return ()
    untagged = PREFIX + base45.encode(envelope.write(signed))
    return tuple(dict.fromkeys((untagged, _plain(code))))


def _plain(code: str) -> str:
    """Return one of our passes in upper case and without digits of a live showing; other codes as they are."""
    found = _OWN.match(code)
    return code if found is None or not code.isascii() else PREFIX + code[found.end() :].upper()


@lru_cache(maxsize=16)  # a scan asks for its one spelling and for the others
def _signed(code: str) -> envelope.Signed | None:
    """Return what was signed of one of our passes; None for other texts, and for what only looks like one."""
    if code[:2] not in {"GH", "gh", "Gh", "gH"} or len(code) > _LONGEST or _OWN.match(code) is None:
        return None
    try:
        return envelope.read(base45.decode(_plain(code).removeprefix(PREFIX)))
    except ValueError:
        return None
