"""Tells which part of a message an Aztec code is (structured append, ISO/IEC 24778, 8).

Such a code begins with a change of mode to and fro, a name between blanks or none, and two letters: which part it is,
and of how many. The first reader takes that off the text and hands on no more than that it was there. So it is taken
from the modules of a code that was read, corrected as the reader did.

Invariants: what is told is what corrected codewords say; nothing raises.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from kiosk.scanner.detection import MessagePart
from kiosk.scanner.reading.modules.reed_solomon import Field, corrected

MODE_FIELD = Field(0x13, 1)
"""Of the mode message, which says how large the code and its data are."""

_FIELDS = ((2, 6, Field(0x43, 1)), (8, 8, Field(0x12D, 1)), (22, 10, Field(0x409, 1)), (32, 12, Field(0x1069, 1)))
"""Up to so many layers, codewords have so many bits, and are elements of this field."""

PREAMBLE = "1110111101"
"""To the mixed mode, and back to capitals: what no other code begins with."""

_HEADER = re.compile(r"(?: ([^ ]*) )?([A-Z])([A-Z])")
_MOST_SIGNS = 40
"""Names are short: what has gone on for so long is none."""

_CAPITALS: Final = (" ", *"ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_SIGNS: Final[Mapping[str, Sequence[str]]] = {
    "U": ("/P", *_CAPITALS, "L", "M", "D", "/B"),
    "L": ("/P", *(sign.lower() for sign in _CAPITALS), "/U", "M", "D", "/B"),
    "M": ("/P", " ", *"\1\2\3\4\5\6\7\b\t\n\v\f\r\x1b\x1c\x1d\x1e\x1f@\\^_`|~\x7f", "L", "U", "P", "/B"),
    "P": ("", "\r", "\r\n", ". ", ", ", ": ", *"!\"#$%&'()*+,-./:;<=>?[]{}", "U"),
    "D": ("/P", " ", *"0123456789,.", "U", "/U"),
}
"""What the codes of each mode mean (table 2): where the last four or two are letters, these are modes. A stroke before
one says that it holds for a single sign."""

_CHANGES = {"P": 31, "D": 14}
"""From this code on a mode's codes change the mode; elsewhere from 28 on."""


def is_part(identifier: str) -> bool:
    """Whether a reader's identifier (ISO/IEC 15424) says that a code is one of several that make up a message."""
    return identifier[:2] == "]z" and identifier[2:] in ("6", "7", "8", "9", "A", "B")


def message_part(dark: NDArray[np.bool_]) -> MessagePart | None:
    """Return which part of a message a code is; None where it stands alone or that cannot be told.

    Args:
        dark: Modules, True for dark.
    """
    side = dark.shape[0]
    for shown in (dark, dark.T) if dark.shape == (side, side) and side >= 15 else ():  # mirrored codes are read, too
        bits = data_bits(shown)
        if bits.startswith(PREAMBLE):
            return _part_of(_begin_of(bits[len(PREAMBLE) :]))
    return None


def _part_of(text: str) -> MessagePart | None:
    found = _HEADER.match(text)
    if found is None:
        return None
    index, total = (ord(letter) - ord("A") for letter in found.group(2, 3))
    return MessagePart(index=index, total=total + 1, name=found[1] or "") if index <= total and total else None


def _begin_of(bits: str) -> str:
    """Return the first signs of a message, from capitals on."""
    text, at, mode, then = "", 0, "U", "U"
    while at < len(bits) and len(text) < _MOST_SIGNS:
        size = 4 if mode == "D" else 5
        code = int(bits[at : at + size].ljust(size, "1"), 2)
        at += size
        sign = _SIGNS[mode][code]
        if sign == "/B":  # bytes: no name has any
            break
        if sign.startswith("/") and len(sign) == 2:
            mode, then = sign[1], mode
        elif code >= _CHANGES.get(mode, 28):
            mode = then = sign
        else:
            text += sign
            mode = then
    return text


def data_bits(dark: NDArray[np.bool_]) -> str:
    """Return a code's data without the bits that keep codewords from being all alike; "" where it cannot be told.

    Args:
        dark: As above.
    """
    mode = _mode_of(dark)
    if mode is None:
        return ""
    compact, layers, words = mode
    if side_of(layers, compact=compact) != dark.shape[0]:
        return ""
    _, size, field = next(known for known in _FIELDS if layers <= known[0])
    rows, columns = data_places(layers, compact=compact)
    bits = dark[rows, columns]
    count = len(bits) // size
    values = bits[len(bits) - count * size :].reshape(count, size) @ (1 << np.arange(size)[::-1])
    better = corrected(values, count - words, (), spare=0, field=field) if words < count else None
    return "" if better is None else "".join(_unstuffed(int(value), size) for value in better[:words])


def _unstuffed(value: int, size: int) -> str:
    text = f"{value:0{size}b}"
    return text[:-1] if len(set(text[:-1])) == 1 else text


def _mode_of(dark: NDArray[np.bool_]) -> tuple[bool, int, int] | None:
    """Return whether a code is compact, how many layers it has, and how many codewords of data."""
    centre = dark.shape[0] // 2
    ring = dark[centre - 6 : centre + 7, centre - 6 : centre + 7]
    edge = np.concatenate([ring[0], ring[-1], ring[:, 0], ring[:, -1]])
    compact = float(edge.mean()) < 0.8  # the outermost ring of a full code's mark is dark all around
    rows, columns = mode_places(dark.shape[0], compact=compact)
    values = dark[rows, columns].reshape(-1, 4) @ (8, 4, 2, 1)
    better = corrected(values, 5 if compact else 6, (), spare=0, field=MODE_FIELD)
    if better is None:
        return None
    bits = "".join(f"{int(value):04b}" for value in better)
    split, end = (2, 8) if compact else (5, 16)
    return compact, int(bits[:split], 2) + 1, int(bits[split:end], 2) + 1


def side_of(layers: int, *, compact: bool) -> int:
    """Return how many modules a code has along one side."""
    plain = (11 if compact else 14) + 4 * layers
    return plain if compact else plain + 1 + 2 * ((plain // 2 - 1) // 15)


def mode_places(side: int, *, compact: bool) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return rows and columns of the mode message: around the mark, clockwise from the top left."""
    away = 5 if compact else 7
    along = [at for at in range(2 - away, away - 1) if compact or at]
    cells = [
        *((-away, at) for at in along),
        *((at, away) for at in along),
        *((away, -at) for at in along),
        *((-at, -away) for at in along),
    ]
    return np.array([row for row, _ in cells]) + side // 2, np.array([column for _, column in cells]) + side // 2


@lru_cache(maxsize=8)
def data_places(layers: int, *, compact: bool) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return rows and columns of the data's bits: layer by layer inwards, counterclockwise from the top left."""
    plain = (11 if compact else 14) + 4 * layers
    lines = _without_grid(plain, compact=compact)
    cells = []
    for layer in range(layers):
        low, high = 2 * layer, plain - 1 - 2 * layer
        along = range(high - low - 1)
        cells += [(low + at, low + pair) for at in along for pair in (0, 1)]
        cells += [(high - pair, low + at) for at in along for pair in (0, 1)]
        cells += [(high - at, high - pair) for at in along for pair in (0, 1)]
        cells += [(low + pair, high - at) for at in along for pair in (0, 1)]
    return lines[[row for row, _ in cells]], lines[[column for _, column in cells]]


def _without_grid(plain: int, *, compact: bool) -> NDArray[np.intp]:
    """Return which lines of a code belong to no reference grid: of full codes every 16th line does."""
    if compact:
        return np.arange(plain)
    half = plain // 2
    away = np.arange(half) + np.arange(half) // 15 + 1
    return np.concatenate([-away[::-1], away]) + side_of((plain - 14) // 4, compact=False) // 2
