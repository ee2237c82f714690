"""From the bytes in a code to the texts that they may be.

A code may declare its character set (Extended Channel Interpretation, ECI; AIM ITS/04-023). Most do not, whatever
standards want them to do, and carry what their maker's computer uses: UTF-8, Shift-JIS, GBK, a Windows code page. Bytes
then have several honest readings. They are put in the order of how natural each looks, which is what is shown; the
roster, asked for all of them, decides which was meant.

Invariants: nothing is lost, as what cannot be decoded whole is no reading; UTF-8 goes first, as hardly anything else is
UTF-8 by chance; pure and total.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter
from string import ascii_letters, ascii_lowercase
from typing import Final

ECI_CHARSETS: Final = {
    **dict.fromkeys((0, 2), "cp437"),
    **dict.fromkeys((1, 3), "latin-1"),
    **{eci: f"iso8859_{eci - 2}" for eci in (*range(4, 14), *range(15, 19))},
    20: "cp932",
    21: "cp1250",
    22: "cp1251",
    23: "cp1252",
    24: "cp1256",
    25: "utf-16-be",
    26: "utf-8",
    27: "ascii",
    170: "ascii",
    28: "big5",
    29: "gb18030",
    30: "cp949",
    31: "gb18030",
    32: "gb18030",
    33: "utf-16-le",
    34: "utf-32-be",
    35: "utf-32-le",
}
"""Python's names of the character sets that ECI numbers declare; 899 declares that it is none."""

KANJI: Final = "shift_jis"
"""Of Kanji mode (ISO/IEC 18004, 7.4.6): the standard's own mapping; Windows maps a few symbols otherwise."""
HANZI: Final = "gb2312"
"""Of Hanzi mode (GB/T 18284)."""

_LIKELY: Final = ("cp932", "gb18030", "cp1251", "cp1252", "latin-1")
"""What bytes without a declaration are as a rule, UTF-8 apart."""
_FIRST_LEVEL: Final = {"cp932": ("euc_jp", 0xB0, 0xCF), "gb18030": ("gb2312", 0xB0, 0xD7)}
"""Where a national table has its common characters: the encoding that shows it, and its first and last row."""
_NOT_LATIN: Final = 2.0
"""What another script costs by itself: the standard's default is Latin-1."""
_SHORTEST_WORD: Final = 3
_NO_WORD: Final = 4.0
"""What fewer Cyrillic letters than a word has cost on top."""
_POSSIBLE: Final = ("big5", "euc_jp", "cp949", "cp1250", "koi8_u", "cp866", "cp437", "iso8859_15", "cp1254", "cp1253")
_RARE: Final = (
    *("iso8859_2", "cp1255", "cp1256", "cp1257", "iso8859_5", "cp874", "utf-16", "iso8859_6"),
    *("mac_roman", "mac_cyrillic", "johab"),  # old Macs and Korea's old way
    *("cp850", "cp852", "cp775", "cp862"),  # and programs that still write as DOS did
)
_WITH_CONTROLS: Final = ("utf-16-be", "utf-16-le", "iso2022_jp", "iso2022_jp_ext", "iso2022_kr")
"""What may be meant where bytes are control characters in all that is likely: two bytes for each letter with no mark
in front, and escape sequences."""
_HZ: Final = b"~{"
"""How Chinese begins in HZ (RFC 1843), which is plain ASCII otherwise: no byte tells it, only this mark."""
_OTHERWISE: Final = {KANJI: "cp932", "cp932": KANJI, HANZI: "gb18030", "gb18030": "gb18030"}
"""Character sets whose bytes others map to other characters."""

_SMALL: Final = frozenset(ascii_lowercase)
_BASIC: Final = frozenset(ascii_letters)
_NEVER: Final = frozenset({"Cc", "Cn", "Co", "Cs"})
_ALLOWED_CONTROLS: Final = frozenset("\t\n\r\x1c\x1d\x1e\x1f\x04")
_COMMON_SYMBOLS: Final = frozenset("¡¿½¼¾€–—“”‘’„…·°§©®«»£ß№")


@dataclass(frozen=True, slots=True)
class CodePart:
    """A part of a code's content.

    Attributes:
        content: Its bytes.
        charset: Python's name of its character set; "" where none was declared.
        prefix: Whether it says what kind of code follows, and is no part of the code for who left it off the roster.
    """

    content: bytes
    charset: str = ""
    prefix: bool = False


def texts_of(parts: Sequence[CodePart]) -> tuple[str, ...]:
    """Return the texts that a code may say, the most natural one first.

    What a declaration says goes first; what the bytes may be without it follows, as some makers declare one character
    set and write another. Latin-1 is among the readings always, so there is one.

    Args:
        parts: The code's content in order.
    """
    found = [text for text in (_joined(parts, ""),) if text is not None] if all(p.charset for p in parts) else []
    if (utf_8 := _joined(parts, "utf-8")) is not None:
        found.append(utf_8)
    likely = [(text, charset) for charset in _LIKELY if (text := _joined(parts, charset)) is not None]
    open_parts = [part for part in parts if not part.charset]
    natural = [
        (_strangeness(_joined(open_parts, charset) or "", charset), text)
        for text, charset in likely
        if not _has_controls(text)
    ]
    found += [text for _, text in sorted(natural, key=itemgetter(0))]
    wide = () if natural else (_joined(parts, charset) for charset in _WITH_CONTROLS)
    found += [text for text in wide if text is not None and not _has_controls(text)]
    found += _as_declared_beside(parts)
    if any(_HZ in part.content for part in open_parts) and (chinese := _joined(parts, "hz")) is not None:
        found.append(chinese)
    possible = [text for charset in _POSSIBLE if (text := _joined(parts, charset)) is not None]
    possible += [text for text, _ in likely]
    # Without letters of its own that nothing has written, as most of these have something for every byte.
    possible += [text for charset in _RARE if (text := _joined(parts, charset)) is not None and not _has_controls(text)]
    # Readings are bounded: a text of letters must not be left out for one of frames, fractions and arrows.
    found += sorted(possible, key=lambda text: (_signs(text), _oddity(text)))
    whole = b"".join(part.content for part in parts)
    return tuple(
        dict.fromkeys([*found, *_otherwise(parts), *_wrongly_declared(parts), *_decoded(whole, ("utf-8", *_LIKELY))])
    )


def _joined(parts: Iterable[CodePart], charset: str) -> str | None:
    """Return the text of parts, with one character set for those that declare none; None where it is not possible."""
    try:
        return "".join(part.content.decode(part.charset or charset) for part in parts)
    except (UnicodeDecodeError, LookupError):
        return None


def _as_declared_beside(parts: Sequence[CodePart]) -> Iterator[str]:
    """Yield the text by the one character set that other parts declare: the code before it, of several that are one."""
    declared = {part.charset for part in parts} - {"", "ascii"}
    if len(declared) == 1 and not all(part.charset for part in parts):
        text = _joined(parts, declared.pop())
        yield from () if text is None else (text,)


def _wrongly_declared(parts: Sequence[CodePart]) -> Iterator[str]:
    """Yield the text with UTF-8 for each part that is UTF-8, as one of several may declare another set wrongly."""
    if len(parts) > 1 and any(part.charset for part in parts):
        others = [CodePart(part.content, "utf-8" if _is_utf_8(part) else part.charset) for part in parts]
        yield from (text for charset in _LIKELY if (text := _joined(others, charset)) is not None)


def _is_utf_8(part: CodePart) -> bool:
    return not part.content.isascii() and _joined((CodePart(part.content),), "utf-8") is not None


def _otherwise(parts: Sequence[CodePart]) -> Iterator[str]:
    """Yield the text by the other mapping of Kanji and Hanzi: wave dash and full-width tilde are one code."""
    if any(part.charset in _OTHERWISE for part in parts):
        others = [CodePart(part.content, _OTHERWISE.get(part.charset, part.charset)) for part in parts]
        yield from (text for charset in _LIKELY if (text := _joined(others, charset)) is not None)


def _decoded(content: bytes, charsets: Iterable[str]) -> Iterator[str]:
    """Yield the texts of a code whose maker cut it into parts without regard to characters."""
    for charset in charsets:
        if (text := _joined((CodePart(content),), charset)) is not None:
            yield text


def _has_controls(text: str) -> bool:
    return any(letter not in _ALLOWED_CONTROLS and unicodedata.category(letter) in _NEVER for letter in text)


def _signs(text: str) -> int:
    """Return how much of a text is neither a letter nor a sign that people use."""
    return sum(not letter.isascii() and not letter.isalnum() and letter not in _COMMON_SYMBOLS for letter in text)


def _oddity(text: str) -> int:
    """Return how many scripts a text has beyond one, and how often a capital stands behind a small letter."""
    scripts = {script for letter in text if not letter.isascii() and (script := _script(letter))}
    return len(scripts) + sum(before.islower() and letter.isupper() for before, letter in pairwise(text))


def _strangeness(text: str, charset: str) -> float:
    """Return how unlike a text is to what people write: a sum over its characters beyond ASCII.

    All readings of the same bytes are compared, so what counts is cost per byte: two bytes that make a common Han
    character cost as much as one and a half letters of a Cyrillic word, a letter with an accent between plain ones
    twice as much, and an accent beside an accent is hardly Latin at all.
    """
    level = _FIRST_LEVEL.get(charset)
    cost = sum(_cost(before, letter, after, level) for before, letter, after in _with_neighbours(text))
    scripts = Counter(script for letter in text if not letter.isascii() and (script := _script(letter)))
    if 0 < scripts["CYRILLIC"] < _SHORTEST_WORD:
        cost += _NO_WORD
    if scripts["LATIN"] == 0 and scripts:
        cost += _NOT_LATIN
    return cost + 4.0 * max(0, len(+scripts) - 1)


def _with_neighbours(text: str) -> Iterator[tuple[str, str, str]]:
    padded = f" {text} "
    for (before, letter), (_, after) in zip(pairwise(padded), pairwise(padded[1:]), strict=False):
        if not letter.isascii():
            yield before, letter, after


def _script(letter: str) -> str:
    """Return a coarse script: "Han" stands for all that is written with Han characters and kana."""
    if not letter.isalpha():
        return ""
    name = unicodedata.name(letter, "")
    if name.startswith(("CJK", "HIRAGANA", "KATAKANA", "HALFWIDTH", "FULLWIDTH", "IDEOGRAPHIC")):
        return "Han"
    return name.partition(" ")[0]


def _cost(before: str, letter: str, after: str, level: tuple[str, int, int] | None) -> float:
    script = _script(letter)
    if script == "Han":  # which is written beside small Latin letters by accident only
        return _cost_of_han(letter, level) + (1.5 if before in _SMALL or after in _SMALL else 0.0)
    if script == "CYRILLIC":
        return _cost_of_cyrillic(before, letter, after)
    if script == "LATIN":
        plain = (before in _BASIC) + (after in _BASIC)
        return 1.0 if plain and before.isascii() and after.isascii() else 3.0 - plain
    return 1.0 if "\u3000" <= letter <= "\u30ff" else 2.0 if letter in _COMMON_SYMBOLS else 4.0


def _cost_of_han(letter: str, level: tuple[str, int, int] | None) -> float:
    """Common characters are those of a national table's first level (JIS X 0208, GB 2312)."""
    if letter < "\u3100" or "\uff01" <= letter <= "\uff5e":  # kana and full-width letters
        return 0.8
    if "\uff61" <= letter <= "\uff9f":  # half-width kana
        return 1.2
    charset, first, last = level or ("ascii", 0, 0)
    encoded = letter.encode(charset, "ignore")
    if not encoded:
        return 5.0
    return 1.5 if first <= encoded[0] <= last else 4.0


def _cost_of_cyrillic(before: str, letter: str, after: str) -> float:
    """A word of Cyrillic letters alone, in small letters, in capitals, or with a capital first, and no digit beside."""
    if (before.isascii() and before.isalpha()) or (after.isascii() and after.isalpha()):
        return 5.0
    if letter.isupper() and before.isalpha() and before.islower():
        return 4.0
    basic = "А" <= letter <= "я" or letter in "ёЁ"
    beside_digit = (before.isascii() and before.isdigit()) + (after.isascii() and after.isdigit())
    return (0.5 if basic else 1.2 if letter.islower() else 2.0) + 1.0 * beside_digit
