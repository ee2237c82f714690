"""Base45 (RFC 9285): bytes as the characters of a QR code's alphanumeric mode, two bytes in three characters.

Invariant: bytes and texts correspond one to one: whatever can be read is what would be written again.
"""

import struct
from functools import lru_cache
from typing import Final

ALPHABET: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_VALUES: Final = {character: value for value, character in enumerate(ALPHABET)}
_BASE: Final = len(ALPHABET)
_PAIRS: Final = [first + second for second in ALPHABET for first in ALPHABET]
"""The first two characters of two bytes, by what is left of their number after the third one is taken off."""

_THIRD: Final = _BASE * _BASE


def encode(raw: bytes) -> str:
    """Return the text of bytes."""
    numbers = struct.unpack(f">{len(raw) // 2}H", raw[: len(raw) // 2 * 2])
    text = [_PAIRS[number % _THIRD] + ALPHABET[number // _THIRD] for number in numbers]
    if len(raw) % 2:
        text.append(_PAIRS[raw[-1]])
    return "".join(text)


@lru_cache(maxsize=16)  # one scan reads its code for its signature and for its name
def decode(text: str) -> bytes:
    """Return the bytes of a text.

    Raises:
        ValueError: Not base45: another character, a length that no bytes have, or a number beyond its bytes.
    """
    try:
        values = [_VALUES[character] for character in text]
    except KeyError:
        raise ValueError("not of base45's alphabet") from None
    whole = len(values) // 3 * 3
    numbers = [a + _BASE * (b + _BASE * c) for a, b, c in zip(*[iter(values[:whole])] * 3, strict=True)]
    rest = values[whole:]
    if len(rest) == 1:
        raise ValueError("base45 is cut off")
    last = rest[0] + _BASE * rest[1] if rest else 0
    if last > 0xFF or max(numbers, default=0) > 0xFFFF:
        raise ValueError("not the base45 of any bytes")
    return struct.pack(f">{len(numbers)}H", *numbers) + bytes([last] if rest else [])
