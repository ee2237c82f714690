"""Dead keys: what they write by themselves, and what they make of the next letter.

A dead key writes nothing, but puts its accent on the next letter. Where that letter takes none, Windows writes the
accent alone and then the letter; Linux writes neither.

Invariant: pure.
"""

import unicodedata
from typing import Final

SPACING: Final = {
    "\u0300": "`",
    "\u0301": "´΄'",
    "\u0302": "^",
    "\u0303": "~",
    "\u0306": "˘",
    "\u0307": "˙",
    "\u0308": '¨"',
    "\u030a": "°˚",
    "\u030b": "˝",
    "\u030c": "ˇ",
    "\u0327": "¸",
    "\u0328": "˛",
}
"""What a dead key writes alone, by the accent that it puts on a letter; keyboards differ."""

ACCENT_OF_SPACING: Final = {letter: accent for accent, letters in SPACING.items() for letter in letters}


def with_accent(letter: str, accent: str) -> str | None:
    """Return a letter with an accent as one character, or None where there is none."""
    joined = unicodedata.normalize("NFC", letter + accent)
    return joined if len(joined) == 1 and joined != letter else None


def accent_of(letter: str) -> tuple[str, str] | None:
    """Return the accent and the letter under it, or None for a letter without an accent that a dead key makes."""
    if len(letter) != 1:
        return None
    # One step only: the letter under an accent may have one of its own, as on keyboards with a ü.
    parts = [chr(int(number, 16)) for number in unicodedata.decomposition(letter).split() if "<" not in number]
    return (parts[1], parts[0]) if len(parts) == 2 and parts[1] in SPACING else None
