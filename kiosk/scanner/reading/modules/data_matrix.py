"""Tells which part of a message a Data Matrix code is (structured append, ISO/IEC 16022, 5.6).

The first reader takes the four codewords that say so off the text and does not hand them on. So they are taken from the
modules of a code that was read: by the places of its codewords, and corrected as the reader did.

Invariants: what is told is what corrected codewords say; a code of a size that is not in the table stands alone;
nothing raises.
"""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from kiosk.scanner.detection import MessagePart
from kiosk.scanner.reading.modules.reed_solomon import Field, corrected

FIELD = Field(0x12D, 1)
STRUCTURED_APPEND = 233

_SQUARE = {
    10: (1, 3, 5, 1),
    12: (1, 5, 7, 1),
    14: (1, 8, 10, 1),
    16: (1, 12, 12, 1),
    18: (1, 18, 14, 1),
    20: (1, 22, 18, 1),
    22: (1, 30, 20, 1),
    24: (1, 36, 24, 1),
    26: (1, 44, 28, 1),
    32: (2, 62, 36, 1),
    36: (2, 86, 42, 1),
    40: (2, 114, 48, 1),
    44: (2, 144, 56, 1),
    48: (2, 174, 68, 1),
    52: (2, 204, 84, 2),
    64: (4, 280, 112, 2),
    72: (4, 368, 144, 4),
    80: (4, 456, 192, 4),
    88: (4, 576, 224, 4),
    96: (4, 696, 272, 4),
    104: (4, 816, 336, 6),
    120: (6, 1050, 408, 6),
    132: (6, 1304, 496, 8),
}
"""Of squares, by their side: regions along it, codewords of data, codewords of checks, blocks (table 7). The largest,
whose blocks are of two sizes, is left out: nobody needs several of those."""

_OBLONG = {
    (8, 18): (1, 5, 7, 1),
    (8, 32): (2, 10, 11, 1),
    (12, 26): (1, 16, 14, 1),
    (12, 36): (2, 22, 18, 1),
    (16, 36): (2, 32, 24, 1),
    (16, 48): (2, 49, 28, 1),
}
"""The same of rectangles, by rows and columns; their regions stand side by side."""

_Cells = list[tuple[int, int]]


def message_part(dark: NDArray[np.bool_]) -> MessagePart | None:
    """Return which part of a message a code is; None where it stands alone.

    Args:
        dark: Modules without quiet zone, True for dark, the solid edges on the left and below.
    """
    begin = first_codewords(dark, 4)
    if begin is None or begin[0] != STRUCTURED_APPEND:
        return None
    index, total = begin[1] >> 4, 17 - (begin[1] & 15)
    if not index < total <= 16:
        return None
    return MessagePart(index=index, total=total, name=f"{begin[2]}.{begin[3]}")


def first_codewords(dark: NDArray[np.bool_], count: int) -> list[int] | None:
    """Return a code's first codewords, corrected; None where its size is not known or a block cannot be corrected.

    Args:
        dark: As above.
        count: How many; more than there are, are 0.
    """
    rows, columns = dark.shape
    known = _SQUARE.get(rows) if rows == columns else _OBLONG.get((rows, columns))
    if known is None:
        return None
    regions, data, checks, blocks = known
    inner = inner_modules(dark, regions if rows == columns else 1, regions)
    codewords = np.packbits(inner.ravel()[_flat_places(*inner.shape)], axis=1).ravel()
    found: dict[int, int] = {}
    for block in range(min(blocks, count)):
        places = [*range(block, data, blocks), *range(data + block, data + checks, blocks)]
        better = corrected(codewords[places], checks // blocks, (), spare=0, field=FIELD)
        if better is None:
            return None
        found |= zip(places, (int(value) for value in better), strict=True)
    return [found[at] for at in range(min(count, data))] + [0] * (count - data)


def inner_modules(dark: NDArray[np.bool_], down: int, across: int) -> NDArray[np.bool_]:
    """Return the modules that carry codewords: all but the outermost of every region."""
    high, wide = dark.shape[0] // down, dark.shape[1] // across
    regions = dark.reshape(down, high, across, wide)[:, 1:-1, :, 1:-1]
    return regions.reshape(down * (high - 2), across * (wide - 2))


@lru_cache(maxsize=8)
def _flat_places(rows: int, columns: int) -> NDArray[np.intp]:
    return np.array([[row * columns + column for row, column in cells] for cells in codeword_places(rows, columns)])


def codeword_places(rows: int, columns: int) -> list[_Cells]:
    """Return the row and column of every codeword's eight modules, highest bit first (Annex F).

    Args:
        rows: Of the modules that carry codewords.
        columns: The same across.
    """
    taken: set[tuple[int, int]] = set()
    result: list[_Cells] = []

    def place(cells: _Cells) -> None:
        taken.update(cells)
        result.append(cells)

    row, column = 4, 0
    while row < rows or column < columns:
        if corner := _corner(row, column, rows, columns):
            place(corner)
        for step, begins in ((-2, (1, 3)), (2, (3, 1))):  # up to the right, then down to the left
            while True:
                if 0 <= row < rows and 0 <= column < columns and (row, column) not in taken:
                    place(_shape_at(row, column, rows, columns))
                row, column = row + step, column - step
                if not (row >= 0 and column < columns if step < 0 else row < rows and column >= 0):
                    break
            row, column = row + begins[0], column + begins[1]
    return result


def _corner(row: int, column: int, rows: int, columns: int) -> _Cells:
    """Return the modules of the codeword that some sizes have divided among their corners; none elsewhere."""
    last, end = rows - 1, columns - 1
    if (row, column) == (rows, 0):
        return [(last, 0), (last, 1), (last, 2), (0, end - 1), (0, end), (1, end), (2, end), (3, end)]
    if (row, column) == (rows - 2, 0) and columns % 4:
        return [(last - 2, 0), (last - 1, 0), (last, 0), (0, end - 3), (0, end - 2), (0, end - 1), (0, end), (1, end)]
    if (row, column) == (rows - 2, 0) and columns % 8 == 4:
        return [(last - 2, 0), (last - 1, 0), (last, 0), (0, end - 1), (0, end), (1, end), (2, end), (3, end)]
    if (row, column) == (rows + 4, 2) and not columns % 8:
        return [(last, 0), (last, end), (0, end - 2), (0, end - 1), (0, end), (1, end - 2), (1, end - 1), (1, end)]
    return []


def _shape_at(row: int, column: int, rows: int, columns: int) -> _Cells:
    """Return the modules of the codeword whose last one is given; what juts out comes in on the other side."""
    cells = []
    for down, across in ((-2, -2), (-2, -1), (-1, -2), (-1, -1), (-1, 0), (0, -2), (0, -1), (0, 0)):
        y, x = row + down, column + across
        if y < 0:
            y, x = y + rows, x + 4 - (rows + 4) % 8
        if x < 0:
            y, x = y + 4 - (columns + 4) % 8, x + columns
        cells.append((y, x))
    return cells
