"""Base45 (RFC 9285): bytes as the characters of a QR code's alphanumeric mode, two bytes in three characters.

Invariant: bytes and texts correspond one to one: whatever can be read is what would be written again.
"""

import struct
from functools import lru_cache
from typing import Final

ALPHABET: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_BASE: Final = len(ALPHABET)
_VALUES: Final = bytes(ALPHABET.find(chr(code)) % 0x100 for code in range(0x100))
"""The value of each character by its code; 0xFF for those that have none."""
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
    values = text.encode("latin-1", "replace").translate(_VALUES)  # "?" stands for the rest, which has no value either
    if 0xFF in values:
        raise ValueError("not of base45's alphabet")
    whole = len(values) // 3 * 3
    triples = zip(values[0:whole:3], values[1:whole:3], values[2:whole:3], strict=True)
    numbers = [a + _BASE * (b + _BASE * c) for a, b, c in triples]
    rest = values[whole:]
    if len(rest) == 1:
        raise ValueError("base45 is cut off")
    last = rest[0] + _BASE * rest[1] if rest else 0
    if last > 0xFF or max(numbers, default=0) > 0xFFFF:
        raise ValueError("not the base45 of any bytes")
    return struct.pack(f">{len(numbers)}H", *numbers) + bytes([last] if rest else [])
