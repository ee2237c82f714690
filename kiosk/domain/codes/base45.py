"""Base45 (RFC 9285): bytes as the characters of a QR code's alphanumeric mode, two bytes in three characters.

Invariant: bytes and texts correspond one to one: whatever can be read is what would be written again.
"""

from functools import lru_cache
from typing import Final

ALPHABET: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_BASE: Final = len(ALPHABET)
_VALUES: Final = bytes(ALPHABET.find(chr(code)) % 0x100 for code in range(0x100))
"""The value of each character by its code; 0xFF for those that have none."""

_LETTERS: Final = ALPHABET.encode().ljust(0x100, b"?")
_LANE: Final = 8
"""Bytes in which one number is divided: times 2**27 / 45**2 it needs 33 bits."""
# 2**27 / 45**2 and 2**17 / 45, rounded up: the error stays below one for all numbers of two bytes, and for all rests.
_BY_SQUARE: Final = 66281
_BY_BASE: Final = 2913


def encode(raw: bytes) -> str:
    """Return the text of bytes."""
    size = (len(raw) + 1) // 2
    lanes = bytearray(size * _LANE)
    lanes[1::_LANE], lanes[0::_LANE] = raw[0 : len(raw) // 2 * 2 : 2].ljust(size, b"\0"), raw[1::2].ljust(size, b"\0")
    if len(raw) % 2:
        lanes[-_LANE] = raw[-1]
    # All numbers are divided at once, as the digits of one large number, by 45² and then by 45: a multiplication and a
    # shift do so exactly, for all that two bytes can say.
    numbers = int.from_bytes(lanes, "little")
    thirds = numbers * _BY_SQUARE >> 27 & _every(0x3F, size)
    rest = numbers - thirds * (_BASE * _BASE)
    seconds = rest * _BY_BASE >> 17 & _every(0x3F, size)
    text = bytearray(size * 3)
    for place, digits in enumerate((rest - seconds * _BASE, seconds, thirds)):
        text[place::3] = digits.to_bytes(size * _LANE, "little")[::_LANE].translate(_LETTERS)
    if len(raw) % 2:
        del text[-1]
    return text.decode()


@lru_cache(maxsize=64)
def _every(value: int, count: int) -> int:
    """Return a number with a value in each of its lanes."""
    return int.from_bytes(value.to_bytes(_LANE, "little") * count, "little")


@lru_cache(maxsize=16)  # one scan reads its code for its signature and for its name
def decode(text: str) -> bytes:
    """Return the bytes of a text.

    Raises:
        ValueError: Not base45: another character, a length that no bytes have, or a number beyond its bytes.
    """
    values = text.encode("latin-1", "replace").translate(_VALUES)  # "?" stands for the rest, which has no value either
    if 0xFF in values:
        raise ValueError("not of base45's alphabet")
    rest = len(values) % 3
    if rest == 1:
        raise ValueError("base45 is cut off")
    numbers = _numbers(values + b"\0" if rest else values)
    raw = bytearray(len(numbers) // 2)
    raw[0::2], raw[1::2] = numbers[1::4], numbers[0::4]
    # Two characters are one byte: the upper one of their number is none.
    if any(numbers[2::4]) or (rest and raw[-2]):
        raise ValueError("not the base45 of any bytes")
    if rest:
        del raw[-2]
    return bytes(raw)


def _numbers(values: bytes) -> bytes:
    """Return the number of every three characters in four bytes, the lowest one first.

    A gate decodes while its guest waits: all numbers are made at once, as the digits of one large number. None of them
    needs more than 17 bits, so that none runs over into its neighbour.

    Args:
        values: The characters' values, three for each number.
    """
    size = len(values) // 3 * 4
    total = 0
    for place in (2, 1, 0):
        digits = bytearray(size)
        digits[0::4] = values[place::3]
        total = total * _BASE + int.from_bytes(digits, "little")
    return total.to_bytes(size, "little")
