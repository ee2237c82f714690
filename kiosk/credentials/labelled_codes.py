"""Codes with a word in front that says what they are, or with a host behind: ``t-K7F3Q2``, ``K7F3Q2@tickets.example``.

Beside a name, a count or a number nothing says where a code ends: ``K7F3Q2/Ada``, ``2x K7F3Q2``, ``9_K7F3Q2_2``. Such
companions are taken off, too, but what is left is asked for last (``accompanied``; docs/adr/0059).

Invariants: nothing raises; only words that say so are taken off, never a part that may belong to a code: what stands
before a hyphen in ``AB12-CD34`` is half of it, and ``C-1001`` is a child's ticket where ``1001`` is somebody else's.
"""

import re
from collections.abc import Iterator

_WORDS = (
    *("t", "c", "e", "v[0-9]", "tkt", "tix", "tck", "tid", "tickets?", "ticket[-_]?(?:id|code|no|nr|number|secret)"),
    *("e-?tickets?", "code", "barcode", "qr", "qr-?code", "pass", "entry", "admit", "admission", "voucher", "coupon"),
    *("id", "no", "nr", "ref", "secret", "token", "badge", "guest", "attendee", "registration", "reg", "booking"),
    *(
        "billets?",
        "eintritt",
        "eintrittskarte",
        "karte",
        "entradas?",
        "bigliett[oi]",
        "bilety?",
        "boletos?",
        "ingressos?",
    ),
)
_LABELLED = re.compile(rf"(?:{'|'.join(_WORDS)})[-_.:#/=~ ]{{1,3}}(?=.{{4}})", re.IGNORECASE)
_LABEL = re.compile(rf"(?:{'|'.join(_WORDS)})", re.IGNORECASE)
_SERIES = re.compile(r"[A-Za-z][-_./ ]|[^:#=]*[-_./ ][0-9]{1,7}\Z")
"""A letter, or a word before a short number: a series of tickets as likely as a word for all of them."""
_SERIES_IN_PATH = re.compile(r"(?!t)[A-Za-z][-_./ ]")
"""In an address a word means what it says, also before a number, and so does the small ``t`` of many shops."""
_LABELLED_BEHIND = re.compile(r"(.{5,128})[-_](?:e?-?tickets?|qr-?(?:code)?|(?:bar)?code|a4|print)", re.IGNORECASE)
"""A file's name that says what it shows: ``K7F3Q2-qr.png``, ``K7F3Q2_A4.pdf``; behind a ``-guest`` is another guest."""
_AT_HOST = re.compile(r"([^@\s/:?#]{4,128})@(?:[\w-]{1,63}\.)+[^\W\d_]{2,24}")
_SLUG = re.compile(
    r"(?:[^\W\d_]{2,40}[-_])(?:(?:[^\W\d_]{2,40}|20[0-9]{2})[-_]){0,11}((?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z0-9]{5,64})"
)
"""An event's name in an address, with its year perhaps, and a code behind it: ``summer-night-2026-K7F3Q2``."""
_WORD = re.compile(r"[^\s\"'<>()\[\]{},;:!?]+")
_MOST_WORDS = 24
_SHORTEST_WORD = 5
_SHORTEST_VALUE = 4
_CAPITALS = re.compile(r"[A-Z]{6,64}")

_BETWEEN_NUMBERS = re.compile(r"[0-9]{1,4}([-_./:])((?=\S*[^\W\d_])\S{5,64})\1[0-9]{1,4}")
_BESIDE_NAME = re.compile(
    r"([^\s/@=>|]{5,64})[/@=>|]([^\W\d_][^\d/@=>|]{1,63})|([^\W\d_][^\d/@=>|]{1,63})[/>|]([^\s/@=>|]{5,64})"
)
"""A code and a name, in either order, with a mark between that is not a code's and not a group's."""
_COMPANION = re.compile(
    r"(?:[^\W\d_][^\d_]*"  # a name, a type of ticket
    r"|[0-9]{1,3}[xX\u00d7]|[xX\u00d7][0-9]{1,3}|[0-9]{1,3}/[0-9]{1,3}|[0-9]{1,7}"  # how many, which of how many
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{2,4}|[0-9]{1,2}[:.][0-9]{2}"  # a day, a time
    r"|[A-Za-z]{1,2}-?[0-9]{1,3}|[^\w\s]{0,3})"  # a seat, a sign
)
_NUMBER_ALONE = re.compile(r"[0-9]{1,7}")
_GROUP = re.compile(r"(?![xX][0-9])[A-Za-z]{0,2}-?[0-9]{1,7}")
"""Beside digits alone it may be another group of them: ``A12 34567890`` is one code, printed in two."""
_WORDS_MARKS = "()[]{}<>,;:.\"'#*|/\u2013\u2014-="
_MOST_COMPANIONS = 8
_LONGEST_LINE = 160


def labelled(text: str) -> Iterator[str]:
    """Yield the code behind a word for it, or before a host's name."""
    yield from _parts(text, _SERIES)


def is_label(word: str) -> bool:
    """Whether a word says that a code follows; of the letters the small ``t`` alone does, others are of series."""
    return bool(_LABEL.fullmatch(word)) and (len(word) > 1 or word == "t")


def _parts(text: str, series: re.Pattern[str]) -> Iterator[str]:
    if not series.match(text) and (found := _LABELLED.match(text)):
        yield text[found.end() :]
    if found := _AT_HOST.fullmatch(text):
        yield found.group(1)


def labelled_in_path(part: str) -> Iterator[str]:
    """Yield the code in a part of an address: as ``labelled``, behind a name or a user's sign, before a word for it."""
    yield from _parts(part, _SERIES_IN_PATH)
    if part[:1] in {"@", "~", "!"} and len(part) > _SHORTEST_WORD - 1:
        yield part[1:]
    if found := _SLUG.fullmatch(part):
        yield found.group(1)
    if found := _LABELLED_BEHIND.fullmatch(part):
        yield found.group(1)


def words_with_digits(text: str) -> Iterator[str]:
    """Yield the words of a sentence that may be codes: those with a digit, longer than a seat's or a gate's number.

    Behind them those in capitals, and what stands behind a name and a sign of equality.
    """
    words = [word.rstrip(".").lstrip("#") for word in _WORD.findall(text[:512])]
    named = len(words) == 2 and all("=" in word[1:] for word in words)  # event=9 code=K7F3Q2
    if not (named or 2 < len(words) <= _MOST_WORDS):
        return
    for word in words:
        name, sign, value = word.partition("=")
        if name and sign and len(value) >= _SHORTEST_VALUE:
            yield value
        if len(word) >= _SHORTEST_WORD and any(letter.isdigit() for letter in word):
            yield word
    # One in six codes of six letters and digits has no digit; of words that people write, few are all in capitals.
    yield from (word for word in words if _CAPITALS.fullmatch(word))


def accompanied(text: str) -> Iterator[str]:
    """Yield the code that stands beside a name, a count, a number, a day or a sign alone, where it can be but one.

    Nothing in such a text says where the code ends, so the roster is asked for it last: where it knows nothing else of
    the text. Behind a code, a number alone is the second ticket of it, and nothing is yielded.

    Args:
        text: One line.
    """
    if text.isalnum() or len(text) > _LONGEST_LINE or not text.isprintable():
        return
    for found in (_BETWEEN_NUMBERS.fullmatch(text), _BESIDE_NAME.fullmatch(text)):
        inner = next((part for part in (found.groups() if found else ()) if part and _may_be_code(part)), "")
        if inner:
            yield inner
            return
    words = [bare for word in text.split() if (bare := word.strip(_WORDS_MARKS))]
    codes = [word for word in words if not _COMPANION.fullmatch(word)]
    if len(codes) != 1 or len(words) > _MOST_COMPANIONS or not _may_be_code(codes[0]):
        return
    second = len(words) == 2 and words[0] == codes[0] and _NUMBER_ALONE.fullmatch(words[1])
    in_groups = codes[0].isdigit() and any(_GROUP.fullmatch(word) for word in words if word != codes[0])
    if codes[0] != text and not second and not in_groups:
        yield codes[0]


def _may_be_code(word: str) -> bool:
    """Whether a word is long enough and has a digit, and is neither a short number nor another companion."""
    has_digit = any(letter.isdigit() for letter in word)
    return len(word) >= _SHORTEST_WORD and has_digit and not _COMPANION.fullmatch(word)
