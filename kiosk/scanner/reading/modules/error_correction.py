"""Corrects a code's modules with all that error correction can do, where a plain reader gives up.

A reader decides on every module first and corrects errors then, at unknown places. Here the modules come with how sure
they are (``module_grid``, ``module_votes``): codewords under a thumb, a stain or a lamp are known to be doubtful, and a
doubtful codeword costs half as many checks as a wrong one. What is corrected is given back as modules for the reader.

Layout by ISO/IEC 18004, 7.6 to 7.9. Invariants: every block is a codeword then; ``SPARE_CHECKS`` checks more were right
than were needed; nothing raises.
"""

from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kiosk.scanner.reading.modules.qr_layout import ModuleSigns, known_modules
from kiosk.scanner.reading.modules.reed_solomon import Codewords, corrected

SPARE_CHECKS = 3
"""Checks that must be left over: a wrong block passes three by chance once in sixteen million."""

_ERASED = (0.0, 0.25, 0.5, 0.7)
"""Shares of a block's checks spent on doubtful codewords, tried in turn."""

_FORMAT_POLYNOMIAL = 0x537
_FORMAT_MASK = 0x5412
_FORMAT_CLEAR = 0.3
"""Mean by which the fifteen format modules, written twice, must agree: below it the format is a guess."""


def corrected_modules(values: ModuleSigns, version: int, error: float) -> ModuleSigns | None:
    """Return the modules of the code that values mean, or None where too much is wrong.

    Args:
        values: About 1 light and -1 dark, nearer 0 the less is known.
        version: 1 to 40.
        error: Mean squared error of the values: how far from 0 a sure one is.
    """
    format_bits = _format(values)
    codewords = None if format_bits is None else _corrected_codewords(values, version, format_bits, error)
    if format_bits is None or codewords is None:
        return None
    return _whole(values, version, format_bits, codewords)


def corrected_like(values: ModuleSigns, version: int, error: float, expected: ModuleSigns) -> ModuleSigns | None:
    """Return the modules of the code that values mean, with no check left over, if it is the one that is expected.

    By its checks alone a result without any to spare would now and then be a chance. That it comes out as the very code
    which was read a moment before is none: in a block two codes differ in more codewords than there are checks.

    Args:
        values: About 1 light and -1 dark, nearer 0 the less is known.
        version: 1 to 40.
        error: Mean squared error of the values.
        expected: The whole modules of a code that was read.
    """
    format_bits = _format(values)
    if format_bits is None or format_bits != _format(expected):
        return None
    codewords, wanted = (np.packbits(_seen_bits(one, version, format_bits[1]) < 0) for one in (values, expected))
    blocks = _blocks_like(values, version, format_bits, error, expected)
    # Where one block cannot come out as expected the others are not worth their time.
    for block, checks, erased in blocks if all(erased is not None for _, _, erased in blocks) else ():
        better = corrected(codewords[block], checks, erased or (), spare=0)
        if better is None:
            return None
        codewords[block] = better
    return _whole(values, version, format_bits, codewords) if np.array_equal(codewords, wanted) else None


def told_modules(values: ModuleSigns, version: int, error: float, expected: ModuleSigns) -> NDArray[np.bool_] | None:
    """Return which modules are told by blocks that come out as expected, with no check left over; None where none is.

    Args:
        values: About 1 light and -1 dark, nearer 0 the less is known.
        version: 1 to 40.
        error: Mean squared error of the values.
        expected: The whole modules of a code that was read.
    """
    format_bits = _format(values)
    if format_bits is None or format_bits != _format(expected):
        return None
    told, order = np.zeros(values.shape, np.bool_), _data_order(version)
    for block, _, erased in _blocks_like(values, version, format_bits, error, expected):
        if erased is not None:
            told.ravel()[order[(block[:, None] * 8 + np.arange(8)).ravel()]] = True
    if not told.any():
        return None
    for places in _format_places(len(values)):
        told[places] = True
    return told


def whole_modules(values: ModuleSigns, version: int) -> ModuleSigns | None:
    """Return the modules that a read code should have had, without what was sampled wrong of them; None if it is none.

    Args:
        values: 1 light and -1 dark, as a reader sampled them.
        version: 1 to 40.
    """
    format_bits = _format(values)
    if format_bits is None:
        return None
    codewords = np.packbits(_seen_bits(values, version, format_bits[1]) < 0)
    for block, checks in _blocks(version, format_bits[0]):
        # A reader has read it with all of its checks, so every one may go into mending it here, too.
        better = corrected(codewords[block], checks, (), spare=0)
        if better is None:
            return None
        codewords[block] = better
    return _whole(values, version, format_bits, codewords)


def _whole(values: ModuleSigns, version: int, format_bits: tuple[int, int], codewords: Codewords) -> ModuleSigns:
    """Return the modules of codewords, in the format that they were read by."""
    level, mask = format_bits
    order = _data_order(version)
    signs = _mask_signs(version, mask)
    whole = np.where(known_modules(version) != 0, known_modules(version), values).ravel()
    bits = np.ones(len(order), np.float32)  # the few that are left over are all zero (7.7.3)
    bits[: 8 * len(codewords)] = 1 - 2 * np.unpackbits(codewords).astype(np.float32)
    whole[order] = bits * signs
    result = whole.reshape(values.shape)
    for places in _format_places(values.shape[0]):
        result[places] = _format_signs()[level << 3 | mask]
    return np.asarray(result, np.float32)


def data_codewords(values: ModuleSigns, version: int, *, blocks: int | None = None) -> Codewords | None:
    """Return the data of a code that was read, block after block without the checks, or None where it is no code.

    Args:
        values: 1 light and -1 dark.
        version: 1 to 40.
        blocks: Only of so many blocks from the first one on; None means all.
    """
    format_bits = _format(values)
    if format_bits is None:
        return None
    codewords = _seen_bits(values, version, format_bits[1])
    data = []
    for block, checks in _blocks(version, format_bits[0])[:blocks]:
        # A reader has read it, so every check may go into mending it: none is needed as a high-water mark.
        better = corrected(np.packbits(codewords[block] < 0, axis=1).ravel(), checks, (), spare=0)
        if better is None:
            return None
        data.append(better[: len(block) - checks])
    return np.concatenate(data)


def _seen_bits(values: ModuleSigns, version: int, mask: int) -> ModuleSigns:
    """Return what is seen of each codeword's eight bits, without the mask."""
    order = _data_order(version)
    return (values.ravel()[order] * _mask_signs(version, mask))[: len(order) // 8 * 8].reshape(-1, 8)


def _corrected_codewords(
    values: ModuleSigns, version: int, format_bits: tuple[int, int], error: float
) -> Codewords | None:
    level, mask = format_bits
    seen = _seen_bits(values, version, mask)
    codewords = np.packbits(seen < 0, axis=1).ravel()
    doubts = _doubts(seen, error)
    for block, checks in _blocks(version, level):
        better = _corrected_block(codewords[block], doubts[block], checks)
        if better is None:
            return None
        codewords[block] = better
    return codewords


def _blocks_like(
    values: ModuleSigns, version: int, format_bits: tuple[int, int], error: float, expected: ModuleSigns
) -> list[tuple[NDArray[np.intp], int, tuple[int, ...] | None]]:
    """Return of each block where its codewords are, its number of checks, and its erasures for what is expected."""
    seen = _seen_bits(values, version, format_bits[1])
    codewords, wanted = (np.packbits(bits < 0) for bits in (seen, _seen_bits(expected, version, format_bits[1])))
    doubts = _doubts(seen, error)
    return [
        (block, checks, _telling_erasures(codewords[block] != wanted[block], doubts[block], checks))
        for block, checks in _blocks(version, format_bits[0])
    ]


def _doubts(seen: ModuleSigns, error: float) -> NDArray[np.float32]:
    """Return how doubtful each codeword is, by its eight bits."""
    return np.asarray(np.exp(-2 * np.abs(seen) / max(error, 0.02)).sum(axis=1), np.float32)


def _telling_erasures(wrong: NDArray[np.bool_], doubts: NDArray[np.float32], checks: int) -> tuple[int, ...] | None:
    """Return which of a block's most doubtful codewords to erase so that it is decoded to the expected one.

    To try all numbers of them would find the same, by as many decodings: an error costs two checks, an erasure one, and
    which are errors is told by what is expected.

    Args:
        wrong: Which codewords are not the expected ones.
        doubts: How doubtful each is.
        checks: How many of them check the others.

    Returns:
        Their places; None where no number of them suffices.
    """
    worst = np.argsort(-doubts, kind="stable")
    erased = np.concatenate([[0], np.cumsum(wrong[worst])])[: checks + 1]
    cost = 2 * (int(wrong.sum()) - erased) + np.arange(len(erased))
    best = int(cost.argmin())
    return tuple(int(place) for place in worst[:best]) if cost[best] <= checks else None


def _corrected_block(block: Codewords, doubts: NDArray[np.float32], checks: int) -> Codewords | None:
    worst = np.argsort(-doubts)
    for share in _ERASED:
        erased = tuple(int(place) for place in worst[: int(share * (checks - SPARE_CHECKS))])
        better = corrected(block, checks, erased, spare=SPARE_CHECKS)
        if better is not None:
            return better
    return None


def _format(values: ModuleSigns) -> tuple[int, int] | None:
    """Return the error correction level's two bits and the mask's number."""
    format_bits = sum(values[places] for places in _format_places(values.shape[0]))
    likeness = _format_signs() @ format_bits
    best = int(likeness.argmax())
    return (best >> 3, best & 7) if likeness[best] >= _FORMAT_CLEAR * 2 * 15 else None


@lru_cache(maxsize=1)
def _format_signs() -> ModuleSigns:
    """Return the fifteen modules of each of the 32 formats, lowest bit first (7.9)."""
    words = []
    for format_bits in range(32):
        rest = format_bits
        for _ in range(10):
            rest = rest << 1 ^ (_FORMAT_POLYNOMIAL if rest >> 9 else 0)
        words.append((format_bits << 10 | rest) ^ _FORMAT_MASK)
    bits = np.array(words)[:, None] >> np.arange(15) & 1
    return np.asarray(1 - 2 * bits, np.float32)


@lru_cache(maxsize=8)
def _format_places(side: int) -> tuple[tuple[NDArray[np.intp], NDArray[np.intp]], ...]:
    """Return rows and columns of both copies of the format, lowest bit first (7.9, figure 25)."""
    near_rows, near_columns = [0, 1, 2, 3, 4, 5, 7, 8, 8, 8, 8, 8, 8, 8, 8], [8] * 8 + [7, 5, 4, 3, 2, 1, 0]
    far_rows, far_columns = [8] * 8 + list(range(side - 7, side)), [*range(side - 1, side - 9, -1), *[8] * 7]
    near, far = (np.array(near_rows), np.array(near_columns)), (np.array(far_rows), np.array(far_columns))
    return near, far


@lru_cache(maxsize=8)
def _data_order(version: int) -> NDArray[np.intp]:
    """Return where the bits of the codewords are, in their order: up and down in columns of two (7.7.3)."""
    known = known_modules(version).copy()
    side = known.shape[0]
    for places in _format_places(side):
        known[places] = 1
    order = []
    for number, right in enumerate([*range(side - 1, 6, -2), 5, 3, 1]):
        rows = range(side - 1, -1, -1) if number % 2 == 0 else range(side)
        order += [row * side + column for row in rows for column in (right, right - 1) if not known[row, column]]
    return np.array(order, np.intp)


@lru_cache(maxsize=16)
def _mask_signs(version: int, mask: int) -> ModuleSigns:
    """Return -1 for every bit that the mask turns over, in their order (7.8.2, table 10)."""
    row, column = np.mgrid[0 : 17 + 4 * version, 0 : 17 + 4 * version]
    formulas = (
        (row + column) % 2,
        row % 2,
        column % 3,
        (row + column) % 3,
        (row // 2 + column // 3) % 2,
        row * column % 2 + row * column % 3,
        (row * column % 2 + row * column % 3) % 2,
        ((row + column) % 2 + row * column % 3) % 2,
    )
    zero: NDArray[np.intp] = np.asarray(formulas[mask])
    return np.where(zero.ravel()[_data_order(version)] == 0, np.float32(-1), np.float32(1))


@lru_cache(maxsize=16)
def _blocks(version: int, level: int) -> tuple[tuple[NDArray[np.intp], int], ...]:
    """Return where each block's codewords are among all, and how many of them are checks (7.6)."""
    # Loaded with the first code that is damaged: it brings everything that draws codes with it.
    from segno import consts  # noqa: PLC0415

    table: Any = consts.ECC
    levels = {1: consts.ERROR_LEVEL_L, 0: consts.ERROR_LEVEL_M, 3: consts.ERROR_LEVEL_Q, 2: consts.ERROR_LEVEL_H}
    sizes = [
        (kind.num_data, kind.num_total - kind.num_data)
        for kind in table[version][levels[level]]
        for _ in range(kind.num_blocks)
    ]
    places: list[list[int]] = [[] for _ in sizes]
    at = 0
    for turn in range(max(size for size, _ in sizes)):
        for block, (size, _) in zip(places, sizes, strict=True):
            if turn < size:
                block.append(at)
                at += 1
    for _ in range(sizes[0][1]):
        for block in places:
            block.append(at)
            at += 1
    return tuple((np.array(block, np.intp), checks) for block, (_, checks) in zip(places, sizes, strict=True))
