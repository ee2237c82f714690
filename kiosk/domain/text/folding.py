"""Folding: one plain form of a text, so that accents, case and ways of writing do not decide whether a guest is found.

What is folded, in this order:

1. Compatibility forms become plain ones and letters lose their case (Unicode NFKD and full case folding): Ａ → a,
   ﬁ → fi, ß → ss, final sigma → sigma.
2. Accents go, in the Latin, Greek, Cyrillic, Hebrew and Arabic scripts: é → e, ё → е, ή → η; vowel points go, so that
   a name with and without them is the same. Marks of other scripts (vowels in Devanagari or Thai, voicing in Kana)
   are letters to their readers and stay.
3. Letters that Unicode does not take apart become what people type for them: ø → o, ł → l, đ → d, ð → d, þ → th,
   æ → ae, œ → oe, ı → i. Arabic letters that are mixed up in practice become one: ة → ه, ى and ی → ي, ک → ك.
4. Digits of other scripts become 0 to 9.
5. Everything that is neither letter, mark nor digit separates words: punctuation, emoji, control characters. Invisible
   marks of direction and joining vanish.

Invariants: folding is total (no text raises), a folded text folds to itself, and a folded word holds only letters,
marks and digits: nothing that a query language could take for syntax.

Names are folded here and not by the database's tokenizer, because that one (``unicode61 remove_diacritics 2``) keeps ß,
ø, đ, ı, ё and the Arabic hamza forms apart, and because index and query must agree on every computer and through every
later version of the database.
"""

import re
import unicodedata
from functools import lru_cache

VERSION = 2
"""Goes up with every change of what is folded: an index that was made by another version is made anew."""

MAX_WORD = 64
"""Words are stored up to so many characters; nobody types more of one."""

_DROPPED_MARKS = (
    (0x0300, 0x036F),
    (0x0483, 0x0487),
    (0x0591, 0x05BD),
    (0x05BF, 0x05C7),
    (0x0610, 0x061A),
    (0x0640, 0x0640),  # the Arabic stroke that only makes words longer
    (0x064B, 0x065F),
    (0x0670, 0x0670),
    (0x06D6, 0x06ED),
    (0x1AB0, 0x1AFF),
    (0x1DC0, 0x1DFF),
    (0x20D0, 0x20FF),
    (0xFE00, 0xFE2F),
    (0xE0100, 0xE01EF),
)
_LETTERS = {
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŧ": "t", "ŋ": "n",
    "ĸ": "k", "ə": "a", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ƴ": "y", "ŀ": "l",
    "ة": "ه", "ى": "ي", "ی": "ي", "ک": "ك", "ٱ": "ا", "ے": "ي", "ہ": "ه",
}  # fmt: skip
_APOSTROPHES = str.maketrans("", "", "'’‘‛ʼʻʹˈ`´′＇׳״")
_WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "đ": "dj"})
_NO_BLANKS = re.compile(
    "[\u0e00-\u0fff\u1000-\u11ff\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7af\uf900-\ufaff\U00020000-\U000323af]"
)
"""Characters of scripts that write names without blanks: Thai, Lao, Tibetan, Myanmar, Khmer, Kana, Han, Hangul."""
_PARTICLES = frozenset(
    {
        *(
            "de",
            "del",
            "della",
            "der",
            "den",
            "di",
            "da",
            "das",
            "do",
            "dos",
            "du",
            "la",
            "le",
            "las",
            "los",
            "lo",
            "el",
        ),
        *("al", "van", "von", "vom", "zu", "zum", "zur", "ter", "ten", "bin", "ibn", "ben", "bint", "abu", "abd"),
        *("abdul", "mac", "mc", "fitz", "san", "santa", "st", "saint", "عبد", "ابو", "بن", "ابن", "ال"),
    }
)
"""Words in front of a name that are written together with it as often as not."""
_ARABIC_ARTICLE = re.compile(r"^ال(?=..)")
_ASCII_WORD = re.compile(r"[a-z0-9]+")
_NO_ASCII_PUNCTUATION = str.maketrans("", "", "".join(c for c in map(chr, range(128)) if not c.isalnum()))
_TRANSCRIBED = re.compile(r"(?<=[aou])e(?=[a-z])|(?<=a)a")


class _Plain(dict[int, int | str | None]):
    """For ``str.translate``: learns each character when it comes by."""

    def __missing__(self, code: int) -> int | str | None:
        self[code] = found = _plain(code)
        return found


def _plain(code: int) -> int | str | None:
    letter = chr(code)
    if letter in _LETTERS:
        return _LETTERS[letter]
    category = unicodedata.category(letter)
    if category == "Cf" or any(first <= code <= last for first, last in _DROPPED_MARKS):
        return None
    if category == "Nd":
        return ord("0") + unicodedata.decimal(letter)
    return code if category[0] in "LMN" else " "


_PLAIN = _Plain()


def fold(text: str) -> str:
    """Return folded words with single spaces between them.

    Args:
        text: Anything, of any length.
    """
    if text.isascii():
        return " ".join(_ASCII_WORD.findall(text.lower()))
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return " ".join(apart.translate(_PLAIN).split())


def parts(text: str) -> dict[str, None]:
    """Return the words of a text, and each of its pieces without white space as one word, in an ordered set."""
    if not text.isascii():
        folded = [fold(chunk) for chunk in text.split()]
        return dict.fromkeys([*" ".join(folded).split(), *(words.replace(" ", "") for words in folded if words)])
    # Every ticket of a pull comes by here: a few calls for the whole text cost less than some for each word.
    lowered = text.lower()
    words = dict.fromkeys(_ASCII_WORD.findall(lowered))
    for chunk in lowered.split():
        if not chunk.isalnum():
            words[chunk.translate(_NO_ASCII_PUNCTUATION)] = None
    words.pop("", None)
    return words


def spellings(name: str) -> dict[str, None]:
    """Return every word by which a name can be found, in an ordered set.

    Its parts, and those without apostrophes (O'Brien-Łódź → o, brien, lodz, obrienlodz, obrien). Umlauts are found
    without dots, which is how they fold, and written out (Müller → muller, mueller); a name that was written out is
    found as if it had dots (Mueller → mueller, muller). Particles are found together with what follows (de la Cruz →
    delacruz), Arabic names without their article, and names in scripts without blanks by any part (李小龙 → 小龙).

    Args:
        name: The name, not folded.
    """
    if name.isascii():
        return _spellings(name)
    words: dict[str, None] = {}
    chunks = name.split()
    for chunk in chunks:
        words.update(_spellings(chunk) if chunk.isascii() else _spellings_beyond_ascii(chunk))
    if len(chunks) > 1:
        words.update(_with_particles(fold(name).split()))
        if _NO_BLANKS.search(name):  # 李 小龙 is typed without the blank as well
            words.update(_without_blanks("".join(chunk for chunk in chunks if _NO_BLANKS.search(chunk))))
    return words


def _with_particles(words: list[str]) -> dict[str, None]:
    """Return the names that stand behind particles as one word with them: de la Cruz → delacruz, lacruz."""
    found: dict[str, None] = {}
    together = ""
    for word in reversed(words):
        together = word + together if word in _PARTICLES and together else word
        found[together] = None
    return found


def _without_blanks(text: str) -> dict[str, None]:
    """Return each end of a text that begins with a character of a script without blanks, folded.

    Whatever part of a name somebody types then begins one of its words: 李小龙 → 李小龙, 小龙, 龙.
    """
    composed = unicodedata.normalize("NFC", text)[:MAX_WORD]
    starts = [found.start() for found in _NO_BLANKS.finditer(composed)]
    ends = [composed[start:] for start in starts if not unicodedata.category(composed[start]).startswith("M")]
    return {word: None for end in ends for word in fold(end).split()[:1]}


def _spellings(text: str) -> dict[str, None]:
    words = parts(text)
    if "'" in text or "`" in text:
        words.update(parts(text.translate(_APOSTROPHES)))
    if not _PARTICLES.isdisjoint(words):
        words.update(_with_particles(fold(text).split()))
    together = " ".join(words)
    if "ae" in together or "oe" in together or "ue" in together or "aa" in together:
        words.update(dict.fromkeys(_TRANSCRIBED.sub("", together).split()))
    return words


@lru_cache(maxsize=16384)
def _spellings_beyond_ascii(chunk: str) -> dict[str, None]:
    written_out = unicodedata.normalize("NFC", chunk).lower().translate(_WRITTEN_OUT)
    words = {**parts(chunk), **parts(chunk.translate(_APOSTROPHES)), **parts(written_out)}
    if _NO_BLANKS.search(chunk):
        words |= _without_blanks(chunk)
    words |= dict.fromkeys(_ARABIC_ARTICLE.sub("", word) for word in words)
    return words | dict.fromkeys(_TRANSCRIBED.sub("", " ".join(words)).split())
