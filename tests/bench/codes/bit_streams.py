"""QR codes from hand-built bit streams: what no writer writes, and real gates meet all the same.

Segments are bits as ISO/IEC 18004 (7.4) and GB/T 18284 have them; error correction, placement and masks are segno's.
"""

from collections.abc import Sequence
from functools import reduce
from operator import xor
from typing import Any

import numpy as np
from numpy.typing import NDArray
from segno import consts, encoder

_SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"

Bits = str
"""Zeros and ones."""


def _number(value: int, size: int) -> Bits:
    return f"{value:0{size}b}"


def _range(version: int) -> int:
    return 0 if version < 10 else 1 if version < 27 else 2


class Stream:
    """A code's content for one version, segment after segment."""

    def __init__(self, version: int = 5) -> None:
        """Begin.

        Args:
            version: 1 to 40: counts are longer in larger codes.
        """
        self.version = version
        self.bits: Bits = ""

    def numeric(self, digits: str) -> "Stream":
        """Add digits."""
        self.bits += "0001" + _number(len(digits), (10, 12, 14)[_range(self.version)])
        for at in range(0, len(digits), 3):
            chunk = digits[at : at + 3]
            self.bits += _number(int(chunk), 3 * len(chunk) + 1)
        return self

    def alphanumeric(self, text: str) -> "Stream":
        """Add signs of the small alphabet."""
        self.bits += "0010" + _number(len(text), (9, 11, 13)[_range(self.version)])
        for at in range(0, len(text), 2):
            values = [_SIGNS.index(sign) for sign in text[at : at + 2]]
            self.bits += _number(values[0] * 45 + values[1], 11) if len(values) == 2 else _number(values[0], 6)
        return self

    def byte(self, content: bytes) -> "Stream":
        """Add bytes."""
        self.bits += "0100" + _number(len(content), (8, 16, 16)[_range(self.version)])
        self.bits += "".join(_number(value, 8) for value in content)
        return self

    def kanji(self, text: str) -> "Stream":
        """Add characters of Shift-JIS in 13 bits each."""
        self.bits += "1000" + _number(len(text), (8, 10, 12)[_range(self.version)])
        for letter in text:
            pair = int.from_bytes(letter.encode("shift_jis"), "big")
            pair -= 0x8140 if pair <= 0x9FFC else 0xC140
            self.bits += _number((pair >> 8) * 0xC0 + (pair & 0xFF), 13)
        return self

    def hanzi(self, text: str) -> "Stream":
        """Add characters of GB 2312 in 13 bits each."""
        self.bits += "1101" + "0001" + _number(len(text), (8, 10, 12)[_range(self.version)])
        for letter in text:
            pair = int.from_bytes(letter.encode("gb2312"), "big")
            pair -= 0xA1A1 if pair <= 0xAAFE else 0xA6A1
            self.bits += _number((pair >> 8) * 0x60 + (pair & 0xFF), 13)
        return self

    def eci(self, number: int) -> "Stream":
        """Declare a character set."""
        if number < 128:
            self.bits += "0111" + _number(number, 8)
        elif number < 16384:
            self.bits += "0111" + "10" + _number(number, 14)
        else:
            self.bits += "0111" + "110" + _number(number, 21)
        return self

    def fnc1(self, application: int | None = None) -> "Stream":
        """Say that the content is GS1's (None), or an application's."""
        self.bits += "0101" if application is None else "1001" + _number(application, 8)
        return self

    def part(self, index: int, total: int, message: bytes) -> "Stream":
        """Say that this is one of several codes that make up a message; goes first."""
        self.bits += "0011" + _number(index, 4) + _number(total - 1, 4) + _number(reduce(xor, message, 0), 8)
        return self

    def raw(self, bits: Bits) -> "Stream":
        """Add any bits."""
        self.bits += bits
        return self

    def modules(self, *, mask: int | None = None) -> NDArray[np.bool_]:
        """Return the code at level M without quiet zone, True for dark."""
        level = consts.ERROR_LEVEL_M
        capacities: Any = consts.SYMBOL_CAPACITY
        capacity = capacities[self.version][level]
        buffer = encoder.Buffer()
        buffer.extend([int(bit) for bit in self.bits])
        assert len(self.bits) <= capacity, "take a larger version"
        encoder.write_terminator(buffer, capacity, None, len(buffer))
        encoder.write_padding_bits(buffer, self.version, len(buffer))
        encoder.write_pad_codewords(buffer, self.version, capacity, len(buffer))
        final = encoder.make_final_message(self.version, level, buffer)
        side = encoder.calc_matrix_size(self.version)
        matrix = encoder.make_matrix(side, side)
        encoder.add_finder_patterns(matrix, side, side)
        encoder.add_alignment_patterns(matrix, side, side)
        encoder.add_codewords(matrix, final, self.version)
        mask, matrix = encoder.find_and_apply_best_mask(matrix, side, side, mask)
        encoder.add_format_info(matrix, self.version, level, mask)
        encoder.add_version_info(matrix, self.version)
        return np.array([list(row) for row in matrix], bool)


def picture(modules: NDArray[np.bool_], module_px: int = 6) -> NDArray[np.uint8]:
    """Return a code with its quiet zone, dark on light, gray."""
    gray = np.where(np.pad(modules, 4), 0, 255).astype(np.uint8)
    return np.asarray(np.kron(gray, np.ones((module_px, module_px), np.uint8)), np.uint8)


def message(contents: Sequence[bytes], version: int = 5) -> list[NDArray[np.bool_]]:
    """Return the codes of one message, one for each content."""
    whole = b"".join(contents)
    return [
        Stream(version).part(index, len(contents), whole).byte(content).modules()
        for index, content in enumerate(contents)
    ]
