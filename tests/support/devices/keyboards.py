"""What computers of several countries write when a scanner with an American keyboard types."""

import unicodedata
from collections.abc import Iterator

QWERTZ = str.maketrans(
    "yzYZ`~@#^&*()-_[{]}\\|;:'\"<>/?",
    "zyZY^°\"§&/()=ß?üÜ+*#'öÖäÄ;:-_",
)
"""Germany; the keys for "=" and "+" are dead there."""

QWERTZ_DEAD = {"=": "\u0301", "+": "\u0300"}

AZERTY = str.maketrans(
    "qwazQWAZ;:mM,<.>/?1234567890!@#$%^&*()-_=+`[{]}\\|'\"",
    "azqwAZQWmM,?;.:/!§&é\"'(-è_çà1234567890)°=+²^¨$£*µù%",
)
"""France."""

BRITISH = str.maketrans('@"#\\|~', '"@£#~¬')


def typed(text: str, layout: dict[int, int], dead: dict[str, str] | None = None, *, drops: bool = False) -> str:
    """Return what a text becomes.

    Args:
        text: What the scanner types.
        layout: Letters of the computer's keyboard.
        dead: Keys of it that write an accent on the next letter.
        drops: Whether an accent that fits on no letter gets lost, and the letter with it, as on Linux; else both are
            written, as on Windows.
    """
    return "".join(_typed(text, layout, dead or {}, drops=drops))


def _typed(text: str, layout: dict[int, int], dead: dict[str, str], *, drops: bool) -> Iterator[str]:
    accent = ""
    for key in text:
        if key in dead:
            accent = dead[key]
            continue
        letter = key.translate(layout)
        joined = unicodedata.normalize("NFC", letter + accent)
        if not accent or len(joined) == 1:
            yield joined
        elif not drops:
            yield {"\u0300": "`", "\u0301": "´"}[accent] + letter
        accent = ""
