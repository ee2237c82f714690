"""The same letters in other forms: as Unicode, word processors, pages, keyboards and Windows write them.

Invariants: nothing raises; no form says anything that the text does not say.
"""

import html
import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from kiosk.credentials.clean import clean
from kiosk.credentials.enclosed_codes import unwrapped
from kiosk.domain.codes.plain_readings import unbroken, uuid_forms

_SEPARATOR = "\x1d"
_VARIATIONS = re.compile("[\ufe0e\ufe0f]")
"""They say whether a sign is drawn as text or as a picture; keyboards add them, rosters seldom have them."""
_TYPED_OTHERWISE = str.maketrans(
    {
        **dict.fromkeys("\u00ad\u02d7\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe63\uff0d", "-"),
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
        **dict.fromkeys("\u00a0\u2007\u202f", " "),
        **dict.fromkeys("\u2044\u2215", "/"),
        "\u3001": ",",
        "\u3002": ".",
    }
)
"""What word processors and input methods write for a hyphen, a quotation mark or a blank."""


def forms(text: str) -> Iterator[str]:
    """Yield a text in other forms of the same letters, and without the marks around it.

    Args:
        text: What was read, or a part of it.
    """
    if (bare := text.strip()) != text and bare:
        yield bare
    yield from uuid_forms(text)
    for inner in islice(unwrapped(text), 3):
        yield inner
        yield from uuid_forms(inner)
    yield from unbroken(text)
    if "&" in text and ";" in text and (plain := html.unescape(text)) != text:  # out of a page, or of XML
        yield plain
    if _SEPARATOR in text:  # rosters keep GS1's separator, or lost it; some scanners also send the first one
        yield from (text.lstrip(_SEPARATOR), text.replace(_SEPARATOR, ""))
    if not text.isascii():
        yield unicodedata.normalize("NFC", text)
        yield unicodedata.normalize("NFD", text)
        plain = unicodedata.normalize("NFKC", text.translate(_TYPED_OTHERWISE)).translate(_TYPED_OTHERWISE)
        yield plain
        yield clean(plain).code
        yield _with_plain_digits(plain)
        yield from islice(unwrapped(plain), 1)
        yield _VARIATIONS.sub("", text)


def _with_plain_digits(text: str) -> str:
    """Return a text with the digits of other scripts, as an Arabic or Hindi keyboard types them, as 0 to 9."""
    return "".join(letter if letter.isascii() else str(unicodedata.decimal(letter, letter)) for letter in text)
