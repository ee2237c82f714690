"""One code, many spellings: which texts are the same code, and which are none at all.

Whatever names a code (single use, withdrawal, blocking, conflicts, the roster's rows) goes by the hash of its one
spelling, made here, on whichever side the text arrives: from a scan or from a platform. Otherwise whoever changes a
byte that no signature covers has another code in his hands (docs/adr/0011).
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from kiosk.domain.codes import base45, envelope

PREFIX: Final = "GH1:"
"""Begins a gate pass. What follows is its COSE_Sign1 in base45."""

_ORIGIN: Final = re.compile(r"https?://[^/?#@]*(?![^/?#])", re.IGNORECASE)
"""Scheme and host of a web address: they have no case (RFC 3986, 6.2.2.1). What follows, and a password, has."""
_OWN: Final = re.compile(r"GH1(?:R:[0-9]{8}|:)", re.IGNORECASE)
_LONGEST: Final = 8 * 1024
_UNSEEN: Final = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp", "Mn", "Mc", "Me"})
_FILLERS: Final = frozenset("\u115f\u1160\u2800\u3164\uffa0")  # letters and symbols that draw nothing


def is_blank(text: str) -> bool:
    """Return whether a text shows nothing: empty, or blanks, invisible characters and loose accents only."""
    return all(character in _FILLERS or unicodedata.category(character) in _UNSEEN for character in text)


def one_spelling(code: str) -> str:
    """Return the text by which a code is known, however it was spelled.

    A gate pass comes back in its usual envelope, in upper case and without the digits of a live showing; a web address
    with scheme and host in lower case. Every other code has one spelling already: base64 in it is canonical or is not
    accepted, and whatever else could be changed is signed or authenticated.

    Args:
        code: A code without what scanners and links put around it.
    """
    opened = _opened(code)
    if opened is not None:
        return _written(opened, envelope.TAG + envelope.write(opened.signed))
    origin = _ORIGIN.match(code) if code[:1] in {"h", "H"} else None
    return code if origin is None else origin.group().lower() + code[origin.end() :]


def other_spellings(code: str) -> tuple[str, ...]:
    """Return further texts under which a roster may know the hash of a code.

    Rosters of earlier versions, and platforms that give hashes alone, know a pass as it was issued: with its tag, as
    libraries write it, or without. What is neither was issued by nobody who goes by our description, and is asked for
    as it came. So is a web address with capitals in its host.
    """
    opened = _opened(code)
    if opened is None:
        return () if one_spelling(code) == code else (code,)
    untagged = _written(opened, envelope.write(opened.signed))
    return tuple(dict.fromkeys((untagged, opened.text)))


@dataclass(frozen=True, slots=True)
class _Opened:
    """A pass without base45, upper case and digits of a live showing put right.

    Attributes:
        text: Its text.
        raw: What that says.
        signed: What of it was signed.
    """

    text: str
    raw: bytes
    signed: envelope.Signed


@lru_cache(maxsize=16)  # a scan asks for its one spelling and for the others
def _opened(code: str) -> _Opened | None:
    """Return one of our passes; None for other texts, and for what only looks like one."""
    found = _OWN.match(code) if code[:1] in {"G", "g"} and len(code) <= _LONGEST and code.isascii() else None
    if found is None:
        return None
    text = PREFIX + code[found.end() :].upper()
    try:
        raw = base45.decode(text.removeprefix(PREFIX))
        return _Opened(text, raw, envelope.read(raw))
    except ValueError:
        return None


def _written(opened: _Opened, raw: bytes) -> str:
    """Return a pass with this envelope; most are written so already, and base45 has one text for its bytes."""
    return opened.text if raw == opened.raw else PREFIX + base45.encode(raw)
