"""What a scanned text may mean: its honest readings, for the roster to decide between (docs/adr/0021).

A text that was read is certain; what was meant by it is not. The code may be the text as it is, with what cleaning
takes off; a part of a link or of a JSON object; or the same letters in another form. Bytes whose character set nobody
declared may be several texts. None of this is guessed: the roster is asked for all of them at once.

Invariants: a plain code has one reading and costs one comparison; there are at most ``MOST`` readings, the likeliest
first; every one is valid Unicode and shows something; nothing raises.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from kiosk.credentials.clean import Cleaned, clean
from kiosk.credentials.enclosed_codes import enclosed, may_enclose
from kiosk.credentials.industry_texts import begins_like_gs1, industry_values, is_contact
from kiosk.credentials.labelled_codes import accompanied, labelled
from kiosk.credentials.letter_forms import forms
from kiosk.credentials.links import (
    decoded,
    link_parts,
    links_in,
    looks_like_link,
    opaque_parts,
    path_parts,
    same_links,
    without_label,
)
from kiosk.credentials.packed_texts import data_texts, is_packed_object, packed_objects, unpacked
from kiosk.credentials.structured_texts import values_of
from kiosk.domain.codes.charsets import CodePart, texts_of
from kiosk.domain.codes.credential import Scan, ScanSource
from kiosk.domain.codes.plain_readings import typed_otherwise
from kiosk.domain.codes.separators import grouped_otherwise, joined
from kiosk.domain.codes.spelling import is_blank

MOST = 24
"""So many readings of one scan are asked for, the code itself included."""

_PLAIN = re.compile(r"(?![0-9A-Fa-f]{32}\Z)[A-Za-z0-9_+]{1,512}={0,2}")
"""One reading only. 32 hexadecimal digits may be a UUID, and what has a sign of equality within may be a form."""
_ENCODED = re.compile(r"%(?:7B|5B|22|3C)|https?%3A%2F", re.IGNORECASE)
"""How an object, a list, a text in quotation marks, an element or an address begins that is encoded as a whole."""
_MOST_LINES = 6
_MOST_LAST = 4
_OF_OTHER_SETS = re.compile("[\0-\x08\x0e-\x1b]")
"""Controls that no text has: halves of UTF-16, and what changes the character set within a text (ISO/IEC 2022)."""
_HZ = "~{"
"""How Chinese begins in a text that is plain ASCII otherwise (RFC 1843)."""
_APPLICATION = re.compile(r"\](?:Q[56]|C2|d[35]|z[258])(?:[0-9]{2}|[A-Za-z])(?=.)")
"""An identifier that says FNC1 in second position (ISO/IEC 15424), as hand scanners send it, and what follows it."""
_STRUCTURES = frozenset('{["<')
_NO_TICKET = re.compile(r"wifi:|otpauth(?:-migration)?:", re.IGNORECASE)
"""A network's password is nobody's ticket, nor an authenticator's secret; and four digits are some ticket's number."""
_DATA = re.compile(r"data:", re.IGNORECASE)
_MOST_UNPACKED = 6
"""So many values of a structure, and parts of a link, are looked at as base64 and as hexadecimal digits."""
_MOST_DEPTH = 2
"""So many carriers may stand within each other: a link in an object in a link."""


def readings(scan: Scan, cleaned: Cleaned) -> list[str]:
    """Return further texts that the roster may know instead of the cleaned code, likeliest first.

    Args:
        scan: What was read.
        cleaned: Its text without what scanners and links put around it.
    """
    if scan.text == cleaned.code and scan.source is ScanSource.CAMERA and not scan.parts and _is_plain(scan.text):
        return []
    known = {cleaned.code}
    found: list[str] = []
    for text in islice(_all(scan, cleaned), 8 * MOST):
        if text in known:
            continue
        known.add(text)
        if _is_shown(text):
            found.append(text)
            if len(found) == MOST - 1:
                break
    return found


def last_readings(cleaned: Cleaned, others: Sequence[str]) -> list[str]:
    """Return what the roster may know where it knows none of the others: codes beside a name, a count or a number.

    Args:
        cleaned: A scan's text without what scanners and links put around it.
        others: Its other readings, as ``readings`` made them.
    """
    before = (cleaned.code, *others)
    bare = joined(cleaned.whole)
    # In other groups the text is no other one: VIP-K7F3Q2 is a code, and no name beside one.
    texts = (cleaned.whole, *(text for text in before[:_MOST_LINES] if not bare or joined(text) != bare))
    lines = (line.strip() for text in texts for line in text.splitlines()[:_MOST_LINES])
    found = dict.fromkeys(code for line in lines if not looks_like_link(line) for code in accompanied(line))
    return [code for code in found if code not in before and _is_shown(code)][:_MOST_LAST]


def _is_plain(text: str) -> bool:
    """Whether a text can be nothing but a code."""
    if not _PLAIN.fullmatch(text) or begins_like_gs1(text) or next(labelled(text), None) is not None:
        return False
    return not (may_enclose(text) or is_packed_object(text))


def _all(scan: Scan, cleaned: Cleaned) -> Iterator[str]:
    yield scan.text
    yield cleaned.whole
    yield from _without_application(scan)
    yield from typed_otherwise(cleaned.code, scan.source)
    yield from forms(cleaned.code)
    yield from grouped_otherwise(cleaned.code)  # printed in groups by one program, stored without them by another
    lines = _own_lines(scan.text)
    # Before all that may be in the whole: of a pass that stands there twice, the pass itself would have no place.
    yield from (line.code for line in lines)
    yield from _inside(_carrier(scan.text.strip(), cleaned.whole))
    yield from _with_other_ends(scan.text)
    for line in lines:
        yield from _inside(line.whole)
    yield from forms(scan.text)
    yield from _in_other_case(cleaned.whole, scan.source)
    if cleaned.whole != scan.text.strip():  # what a scanner put before an object
        yield from _inside(cleaned.whole)
    yield from _other_texts(scan)
    for text in islice(_inside(cleaned.whole), _MOST_LINES):  # behind all that is certain: words may look like groups
        yield from grouped_otherwise(text)


def _without_application(scan: Scan) -> Iterator[str]:
    """Yield the text without the application's number before it (FNC1 in second position), which rosters seldom have.

    Only where the symbol says that one is there: two digits at the beginning of any code are the code's own.
    """
    if scan.parts and scan.parts[0].prefix:
        yield clean(texts_of(scan.parts[1:])[0]).code
    elif found := _APPLICATION.match(scan.text):
        yield clean(scan.text[found.end() :]).code


def _other_texts(scan: Scan) -> Iterator[str]:
    """Yield the texts that the bytes may be, in every character set before anything that is made of one of them."""
    if scan.text.isascii() and _HZ not in scan.text and not _OF_OTHER_SETS.search(scan.text):
        return
    yield from _encoded_twice(scan)
    texts = texts_of(scan.parts or _parts_of(scan))
    for text in texts if _is_carrier(texts[0]) else ():
        # Marks, names and the address are the same in all of them: what is not is what decides.
        yield from islice((value for value in _inside(clean(text).whole) if not value.isascii()), 1)
    for text in texts:
        yield clean(text).code
    for text in texts:
        inner = clean(text)
        yield text
        yield from forms(inner.code)
        yield from _inside(inner.whole)


def _is_carrier(text: str) -> bool:
    """Whether a text is one that a code stands in, whatever its character set: a link, an object, a list."""
    return looks_like_link(text) or bool(values_of(text))


def _encoded_twice(scan: Scan) -> Iterator[str]:
    """Yield the text that was in UTF-8 before somebody took its bytes for letters and wrote these in UTF-8 again."""
    for part in _as_typed(scan.text):
        text = texts_of((part,))[0]
        if text != scan.text:
            yield clean(text).code


def _parts_of(scan: Scan) -> tuple[CodePart, ...]:
    """Return the bytes that a text may have been, where its reader took each for a letter of its own.

    Hand scanners that type do so, and so do some decoders. Nobody types like that, but for what is plain ASCII anyway.
    """
    charsets = () if scan.source is ScanSource.MANUAL and _HZ not in scan.text else ("cp1252", "cp437")
    return next(((part,) for part in _as_typed(scan.text, charsets)), ())


def _as_typed(text: str, charsets: tuple[str, ...] = ("cp1252",)) -> Iterator[CodePart]:
    """Yield the bytes of which each letter of a text is one."""
    for charset in charsets:
        try:
            # Windows has no letters for five bytes of its page and leaves them as they are, as Latin-1 has them.
            yield CodePart(b"".join(_byte_of(letter, charset) for letter in text))
        except UnicodeEncodeError:
            continue


def _byte_of(letter: str, charset: str) -> bytes:
    return letter.encode("latin-1" if letter < "\u0100" and charset == "cp1252" else charset)


def _own_lines(text: str) -> list[Cleaned]:
    """Return the lines that may each be a code: none of a single one, nor of a contact, whose lines are named."""
    lines = text.strip().splitlines()
    return [clean(line) for line in lines[:_MOST_LINES]] if len(lines) > 1 and not is_contact(text.strip()) else []


def _with_other_ends(text: str) -> Iterator[str]:
    """Yield a text of several lines with its line breaks in other ways."""
    lines = text.strip().splitlines()
    if len(lines) > 1:
        yield from (end.join(lines) for end in ("\n", "\r\n", "\r"))


def _inside(text: str, depth: int = 0) -> Iterator[str]:
    """Yield what a link or a JSON text carries, and what that carries in turn: a link may hold a link or an object."""
    whole = without_label(text)
    if _NO_TICKET.match(whole):
        return
    if values := industry_values(whole):
        yield from values
        for value in values if depth < _MOST_DEPTH else ():
            yield from _carried(value, depth + 1)
    elif _DATA.match(whole):
        for content in data_texts(whole):
            yield clean(content).code
            yield from _carried(content, depth)
    elif looks_like_link(whole):
        yield from _of_link(whole, depth)
        if " " in whole:  # what stands behind it is no part of it
            for link in links_in(whole):
                yield from _of_link(link, depth)
    elif depth < _MOST_DEPTH and _ENCODED.match(whole):  # all of it, by who put it where a link was expected
        yield decoded(whole)
        yield from _inside(decoded(whole), depth + 1)
    else:
        yield from _among_words(whole, depth)


def _among_words(whole: str, depth: int) -> Iterator[str]:
    """Yield what stands in a text that is neither a link nor anything that is written by a standard's rules."""
    for content in packed_objects(whole):
        yield from () if content[:1] in _STRUCTURES else (content,)
        yield from _of_structure(content, depth)
    if whole[:1] in _STRUCTURES:
        yield from _of_structure(whole, depth)
    for link in links_in(whole):
        yield from _of_link(link, depth)
    if whole.isprintable():  # of several lines each is looked at for itself
        for part in enclosed(whole):
            yield part
            yield from _of_structure(part, depth)
    if whole[:1] in _STRUCTURES:
        return
    if whole.isprintable():
        for part in opaque_parts(whole):
            yield part
            further = (*forms(part), *labelled(part), *enclosed(part), *values_of(part))
            yield from _of_link(part, depth) if looks_like_link(part) else further
        yield from labelled(whole)
        yield from path_parts(whole)
    yield from _of_structure(whole, depth)


def _of_structure(text: str, depth: int) -> Iterator[str]:
    values = values_of(text)
    for place, value in enumerate(values):
        yield value
        if place < _MOST_UNPACKED:
            yield from _of_unpacked(value, depth)
        yield from _carried(value, depth)


def _of_unpacked(value: str, depth: int) -> Iterator[str]:
    for content in unpacked(value):
        yield content
        yield from _carried(content, depth)


def _carrier(text: str, joined: str) -> str:
    """Return the text to look into: as one line where an address was broken into two, with its lines elsewhere."""
    return joined if looks_like_link(joined) else text


def _carried(text: str, depth: int) -> Iterator[str]:
    """Yield a part in other forms, and what it carries if it is more than a code."""
    yield from forms(text)
    if depth < _MOST_DEPTH and not _is_plain(text):
        yield from _inside(text, depth + 1)
        if (again := decoded(text)) != text:  # encoded once by a shop and once more by its mailer
            yield again
            yield from _carried(again, depth + 1)
        if "/" in text and not looks_like_link(text):  # an address without its host
            yield from islice(link_parts(f"https://host/{text.lstrip('/')}"), 4)


def _of_link(link: str, depth: int) -> Iterator[str]:
    yield clean(link).code
    # The likeliest parts stand before the ways to write all of it: most rosters hold codes, few hold links.
    parts = dict.fromkeys(link_parts(link))
    likely = list(islice(parts, 6))
    yield from likely
    for part in likely:
        yield from _of_unpacked(part, depth)
    yield from same_links(link)
    for part in likely:
        yield from _carried(part, depth)
    yield from parts


def _in_other_case(whole: str, source: ScanSource) -> Iterator[str]:
    """Yield what stands in a text whose case is not the code's: all capitals, which make a smaller code, or Caps Lock.

    A scheme in capitals says so. Of other codes case is a part, and nobody knows that it was changed.
    """
    if whole.isupper() and looks_like_link(whole):
        yield from _inside(whole.lower())
    if source is ScanSource.HAND_SCANNER and (looks_like_link(whole) or whole[:1] in _STRUCTURES):
        yield from _inside(whole.swapcase())


def _is_shown(text: str) -> bool:
    """Whether a text can be a name in the roster: it shows something, and an encoding can carry it."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return not is_blank(text)
