"""Numbers of chips in wristbands and cards, in the one way in which platforms write them."""

import re
from typing import Final

_PARTED: Final = re.compile(r"[\s:.\-]+")
_CHIP: Final = re.compile(r"(?:[0-9A-F]{2}){4,10}")
"""Numbers of chips have 4, 7 or 10 bytes (ISO/IEC 14443-3); some cards have 8 (ISO/IEC 15693)."""


def chip_number(text: str) -> str:
    """Return the number of a chip as platforms write it: hexadecimal, capital letters, nothing between the bytes.

    ``04:a2:2b:1c`` and ``04 A2 2B 1C`` are ``04A22B1C``. What is no such number is returned as it is: a reader may be
    set to type something else of its own (a decimal number, a text on the card).
    """
    joined = _PARTED.sub("", text.strip()).upper()
    return joined if _CHIP.fullmatch(joined) else text
