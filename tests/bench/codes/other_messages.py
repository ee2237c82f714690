"""Data Matrix and Aztec codes that are parts of a message, from hand-built bit streams: no writer at hand makes them.

Where the modules go is the reader's own table; that it is right is shown by the first reader, which knows its own.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from reedsolo import RSCodec

from kiosk.scanner.reading.modules import aztec, data_matrix

_SIDE, _DATA, _CHECKS = 16, 12, 12
_LAYERS, _AZTEC_WORDS, _AZTEC_BITS = 2, 30, 6
"""Two layers of a compact Aztec code hold 40 codewords of six bits."""

_CAPITALS = " ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def data_matrix_part(index: int, total: int, text: bytes, *, name: tuple[int, int] = (7, 42)) -> NDArray[np.bool_]:
    """Return a Data Matrix code of 16 modules that is a part of a message; True for dark.

    Args:
        index: Which part, from 0.
        total: Of how many.
        text: At most eight letters of ASCII.
        name: Two numbers that all parts share.
    """
    content = [data_matrix.STRUCTURED_APPEND, index << 4 | 17 - total, *name, *(letter + 1 for letter in text)]
    return data_matrix_code(content)


def data_matrix_code(content: Sequence[int]) -> NDArray[np.bool_]:
    """Return a Data Matrix code of 16 modules with these codewords."""
    padded = [*content, *([129] if len(content) < _DATA else [])]
    for place in range(len(padded) + 1, _DATA + 1):  # padding is made to look random (5.2.3)
        value = 130 + 149 * place % 253
        padded.append(value if value <= 254 else value - 254)
    words = RSCodec(_CHECKS, fcr=1, prim=data_matrix.FIELD.polynomial).encode(bytes(padded))
    inner = np.zeros((_SIDE - 2, _SIDE - 2), bool)
    for word, cells in zip(words, data_matrix.codeword_places(_SIDE - 2, _SIDE - 2), strict=True):
        for bit, cell in enumerate(cells):
            inner[cell] = word >> (7 - bit) & 1
    dark = np.zeros((_SIDE, _SIDE), bool)
    dark[1:-1, 1:-1] = inner
    dark[:, 0] = dark[-1] = True
    dark[0, ::2] = dark[1::2, -1] = True
    return dark


def aztec_part(index: int, total: int, text: str, *, name: str = "") -> NDArray[np.bool_]:
    """Return a compact Aztec code that is a part of a message; True for dark.

    Args:
        index: Which part, from 0.
        total: Of how many.
        text: Capitals and blanks, a few of them.
        name: What all parts share; capitals, or nothing.
    """
    header = (f" {name} " if name else "") + chr(ord("A") + index) + chr(ord("A") + total - 1)
    bits = aztec.PREAMBLE + "".join(f"{_CAPITALS.index(letter) + 1:05b}" for letter in header + text)
    words = _stuffed(bits)
    count = len(aztec.data_places(_LAYERS, compact=True)[0]) // _AZTEC_BITS
    assert len(words) < count - 5, "too long"
    codec = RSCodec(count - len(words), nsize=63, fcr=1, prim=0x43, c_exp=_AZTEC_BITS)
    coded = "".join(f"{word:06b}" for word in codec.encode(words))
    rows, columns = aztec.data_places(_LAYERS, compact=True)
    side = aztec.side_of(_LAYERS, compact=True)
    dark = np.zeros((side, side), bool)
    dark[rows, columns] = [bit == "1" for bit in coded.rjust(len(rows), "0")]
    _draw_mark(dark, len(words))
    return dark


def _stuffed(bits: str) -> list[int]:
    """Divide bits into codewords that are never all alike."""
    words = []
    at = 0
    while at < len(bits):
        piece = bits[at : at + _AZTEC_BITS].ljust(_AZTEC_BITS, "1")
        first = piece[:-1]
        if len(set(first)) == 1:
            words.append(int(first + ("0" if first[0] == "1" else "1"), 2))
            at += _AZTEC_BITS - 1
        else:
            words.append(int(piece, 2))
            at += _AZTEC_BITS
    return words


def _draw_mark(dark: NDArray[np.bool_], words: int) -> None:
    side = dark.shape[0]
    centre = side // 2
    across = np.abs(np.arange(side) - centre)
    away = np.maximum(across[:, None], across[None])
    dark[away <= 4] = (away % 2 == 0)[away <= 4]
    dark[away == 5] = False
    for row, column in ((-5, -5), (-5, -4), (-4, -5), (-5, 5), (-4, 5), (4, 5)):
        dark[centre + row, centre + column] = True
    mode = f"{_LAYERS - 1:02b}{words - 1:06b}"
    coded = RSCodec(5, nsize=15, fcr=1, prim=0x13, c_exp=4).encode([int(mode[:4], 2), int(mode[4:], 2)])
    dark[aztec.mode_places(side, compact=True)] = [bit == "1" for word in coded for bit in f"{word:04b}"]
