"""Codes with something around them that is none of the code: ``#K7F3Q2#``, ``t(K7F3Q2)``, ``my-event--K7F3Q2``.

Marks around a code on both sides, a call's brackets, a name and an arrow say where it begins and ends. A mark on one
side says so only where codes have none: behind ``K7F3Q2+`` somebody else may stand.

Invariants: nothing raises; a piece of a code is none: what stands behind a single hyphen is half of one, and a short
number behind a word is one of a series (docs/adr/0048).
"""

import re
from collections.abc import Iterator
from itertools import islice

from kiosk.credentials.labelled_codes import is_label

_SAME = "\"'`*#~$%!/|^&@=_.:;,+-\u00a6\u00b7\u2022\u2013\u2014\u2026"
_MIRRORED = {
    **dict(zip("([{<\u00ab\u2039\uff08\uff3b\uff5b\uff1c", ")]}>\u00bb\u203a\uff09\uff3d\uff5d\uff1e", strict=True)),
    **{chr(opening): chr(opening + 1) for opening in (*range(0x3008, 0x3012, 2), *range(0x3014, 0x301C, 2))},
    "\u201c": "\u201d",
    "\u2018": "\u2019",
    "%": "?",
    ";": "?",
}
"""Brackets and quotation marks of all scripts, and the sentinels of a magnetic stripe (ISO/IEC 7811-6)."""
_CLOSING = {
    **{mark: {mark} for mark in _SAME},
    **{mark: {closing, mark} if mark in _SAME else {closing} for mark, closing in _MIRRORED.items()},
    "\u201e": {"\u201d", "\u201c"},
    "\u201a": {"\u2019", "\u2018"},
    "\u00bb": {"\u00ab"},
}
_MOST_LAYERS = 4
_MOST_PARTS = 8
_LONGEST = 512
_QUOTES = frozenset("\"'*([<\u201c\u201e\u2018\u201a\u00ab\u00bb")
"""Around these whatever stands within was quoted, however short it is."""
_SHORTEST = 4
_BEFORE = re.compile(r"[#=/%$^`']{1,3}(?=[^\W_])")
"""What stands before a code alone: a number sign, a spreadsheet's formula or its sign for text, a path's beginning."""

_CALL = re.compile(r"([A-Za-z_$][A-Za-z_.$:-]{0,39}[0-9]?)\s?([(\[{<])(.{4,})([)\]}>]);?", re.DOTALL)
_PLACE = re.compile(r"(?:geo:)?-?[0-9.]{1,20},-?[0-9.]{1,20}\((.{4,})\)", re.IGNORECASE)
"""A place with its name in brackets, as maps write it."""
_FORMULA = re.compile(r'=\s?"([^"]{4,})"')
"""What keeps a spreadsheet from taking a code for a number."""
_MARKUP = re.compile(r"\[([a-z]{1,20})(?:=[^\]]{0,80})?\]([^\[\]]{4,})\[/\1\]", re.IGNORECASE)
_ARROW = re.compile(r"['\"]?[\w][\w .-]{0,39}['\"]?\s{0,3}(?:=>|->|:=|\u2192|\u21d2|\u00bb|\u203a)\s{0,3}(\S.{3,})")
_LABEL = re.compile(r"[^\W\d_][^\d:\uff1a=]{1,39}[:\uff1a=]{1,2}\s{0,3}([^\s:]{4,128})")
"""A word of any language, a colon, and one word behind it."""
_NUMBER_SIGN = re.compile(
    r"(?:\D{0,40}\s)?(?:\u2116|N[\u00ba\u00b0]|N(?:r|o|um)\.|#)\s{0,2}([^\s#]{4,64})", re.IGNORECASE
)
_DOUBLED = re.compile(r"[^\W_]{1,40}(?:[-_ .][^\W_]{1,40}){0,15}(--|__|\+\+|::|~~|//)")
_WORD = re.compile(r"(?<![^\W_])[^\W\d_]{2,}(?![^\W_])")
"""Letters alone: before a doubled hyphen they say that a name stands there, and no other half of a code."""
_OF_NAMES = frozenset({"--", "__", "++"})
_NAME = re.compile(r"(?:[^\W\d_]{2,40}[-_/]){2,12}((?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z0-9]{5,64})")
"""Two words at least, and a code: an event's name as addresses write it."""
_SIGNED = re.compile(r"((?=[^.:]*\d)[^\s.:]{5,128})[.:](?=[A-Za-z+/_-]*\d)[A-Za-z0-9+/_-]{20,512}={0,2}")
"""A code and its signature, as web frameworks write a value that nobody is to change."""
_QUERIED = re.compile(r"([^\s?&=#]{4,126}={0,2})[?&#](?:[A-Za-z_]\w{0,31}=[^\s&]*)(?:&[A-Za-z_]\w{0,31}=[^\s&]*)*")
"""A code and what a shop adds to an address, whose beginning somebody cut off: ``K7F3Q2?lang=de``."""
_SHORT_NUMBER = re.compile(r"[0-9]{1,7}")


def unwrapped(text: str) -> Iterator[str]:
    """Yield a text without the marks around it, layer by layer; nothing where there are none.

    Args:
        text: What was read, or a part of it.
    """
    for _ in range(_MOST_LAYERS):
        mark = text[:1]
        if len(text) < 3 or text[-1] not in _CLOSING.get(mark, ()):
            return
        text = text[1:-1]
        if text.strip() and (mark in _QUOTES or len(text) >= _SHORTEST):
            yield text


def enclosed(text: str) -> Iterator[str]:
    """Yield what stands in a call's brackets, in markup, behind a sign, an arrow or an event's name.

    Args:
        text: One line, neither a link nor a structure.
    """
    if found := _BEFORE.match(text):
        yield from _long_enough(text[found.end() :])
    if text[-1:] in {".", "!", "?", ":"} and not text[-2:-1].isspace():
        yield from _long_enough(text[:-1])
    for form in (_PLACE, _FORMULA, _ARROW, _LABEL, _NUMBER_SIGN, _NAME, _SIGNED, _QUERIED):
        if found := form.fullmatch(text):
            yield found.group(1).strip()
    if found := _MARKUP.fullmatch(text):
        yield found.group(2).strip()
    if found := _CALL.fullmatch(text):
        yield from _arguments(*found.groups())
    yield from _behind_doubled(text)


def may_enclose(text: str) -> bool:
    """Whether a text of letters, digits, low lines and plus signs alone may have a code within."""
    return "__" in text or text.count("+") > 1 or (text[:1] in "_+" and text[-1:] == text[:1])


def _arguments(name: str, opening: str, inner: str, closing: str) -> Iterator[str]:
    if _MIRRORED.get(opening) != closing:
        return
    for argument in islice(inner.split(","), _MOST_PARTS):
        bare = argument.strip()
        if quoted := next(unwrapped(bare), ""):
            yield from _long_enough(quoted)
        elif is_label(name) or not _SHORT_NUMBER.fullmatch(bare):  # C(1001) is one of a series
            yield from _long_enough(bare)


def _behind_doubled(text: str) -> Iterator[str]:
    """Yield what stands behind a doubled hyphen and the like, and before the next one."""
    found = _DOUBLED.match(text[:_LONGEST])
    if found is None or (found.group(1) in _OF_NAMES and not _WORD.search(found.group())):
        return
    rest = text[found.end() :]
    # Behind a name all that is left is the code: K7F3Q2--2 may be the second ticket of K7F3Q2.
    parts = () if found.group(1) in _OF_NAMES else islice(rest.split(found.group(1)), _MOST_PARTS)
    for part in dict.fromkeys((rest, *parts)):
        if not _SHORT_NUMBER.fullmatch(part):  # VIP--1001 is one of a series, as VIP-1001 is
            yield from _long_enough(part)


def _long_enough(text: str) -> Iterator[str]:
    if len(text.strip()) >= _SHORTEST:
        yield text.strip()
