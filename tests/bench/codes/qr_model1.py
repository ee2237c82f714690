"""QR Code Model 1 symbols, drawn by hand: no writer makes them any more, and old systems still print them.

ISO/IEC 18004:2000, annex M: the outline of Model 2 without alignment patterns, codewords in rectangles of two by four
and four by two modules, extension patterns along the right and the lower edge, one block of error correction.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from reedsolo import RSCodec

from tests.bench.codes.bit_streams import Stream

_SIDE = 21
_DATA_BYTES, _CHECK_BYTES = 19, 7
"""Of version 1 with error correction L."""

_FORMAT_MASK = 0x2825
_LEVEL_L = 1


def symbol(text: bytes, *, mask: int = 0) -> NDArray[np.uint8]:
    """Draw version 1, level L.

    Args:
        text: At most 16 bytes.
        mask: Number of the data mask, 0 or 1.

    Returns:
        Modules, 1 is dark.
    """
    modules = _functions()
    for number, word in enumerate(_codewords(text)):
        for bit, (x, y) in enumerate(_places(number)):
            dark = word >> (7 - bit) & 1
            modules[y, x] = dark ^ ((x + y) % 2 == 0 if mask == 0 else y % 2 == 0)
    # The first four modules of the first codeword are the corner's own pattern.
    for bit, (x, y) in enumerate(_places(0)):
        if bit < 4:
            modules[y, x] = bit == 0
    _write_format(modules, _LEVEL_L << 3 | mask)
    return modules


def picture(text: bytes, *, mask: int = 0, module_px: int = 6) -> NDArray[np.uint8]:
    """Draw a symbol with its quiet zone as gray values."""
    padded = np.pad(symbol(text, mask=mask), 4)
    return np.where(np.kron(padded, np.ones((module_px, module_px), np.uint8)), 0, 255).astype(np.uint8)


def _codewords(text: bytes) -> bytes:
    # The data begins behind the corner's four modules.
    bits = "0000" + Stream(1).byte(text).bits + "0000"
    bits = bits[: 8 * _DATA_BYTES]
    bits += "0" * (-len(bits) % 8)
    content = bytes(int(bits[at : at + 8], 2) for at in range(0, len(bits), 8))
    pads = bytes((0xEC, 0x11)[number % 2] for number in range(_DATA_BYTES - len(content)))
    return bytes(RSCodec(_CHECK_BYTES, fcr=0).encode(content + pads))


def _functions() -> NDArray[np.uint8]:
    """Return the modules that are the same in every symbol."""
    modules = np.zeros((_SIDE, _SIDE), np.uint8)
    ring = np.maximum.outer(np.abs(np.arange(7) - 3), np.abs(np.arange(7) - 3))
    mark = (ring != 2).astype(np.uint8)
    for x, y in ((0, 0), (_SIDE - 7, 0), (0, _SIDE - 7)):
        modules[y : y + 7, x : x + 7] = mark
    for at in range(8, _SIDE - 8):
        modules[6, at] = modules[at, 6] = at % 2 == 0
    return modules


def _places(number: int) -> list[tuple[int, int]]:
    """Return where the bits of a codeword lie."""
    x, y, width = list(_corners())[number]
    return [(x - bit % width, y - bit // width) for bit in range(8)]


def _corners() -> Iterator[tuple[int, int, int]]:
    """Return the lower right corner and the width of each codeword, from the right to the left."""
    last = _SIDE - 1
    for column in (0, 1):
        for row in range(3):
            yield last - 2 * column, last - 4 * row, 2
    for column in (0, 1):
        for row in range(10):
            # Beside the upper right corner mark there is nothing but the mark.
            if column == 0 and row >= 6:
                continue
            yield last - 4 - 4 * column, last - 2 * row - (row >= 7), 4
    for x in (8, 5, 3, 1):
        yield x, last - 8, 2


def _write_format(modules: NDArray[np.uint8], value: int) -> None:
    bits = value << 10
    for at in range(4, -1, -1):
        if bits >> (at + 10) & 1:
            bits ^= 0b10100110111 << at
    word = (value << 10 | bits) ^ _FORMAT_MASK
    first = [(x, 8) for x in (0, 1, 2, 3, 4, 5, 7, 8)] + [(8, y) for y in (7, 5, 4, 3, 2, 1, 0)]
    second = [(8, y) for y in range(_SIDE - 1, _SIDE - 8, -1)] + [(x, 8) for x in range(_SIDE - 8, _SIDE)]
    for places in (first, second):
        for at, (x, y) in enumerate(places):
            modules[y, x] = word >> (14 - at) & 1
    modules[_SIDE - 8, 8] = 1
