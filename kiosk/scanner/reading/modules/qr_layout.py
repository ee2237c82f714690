"""Which modules of a QR code are the same in every code of its size (ISO/IEC 18004, 6.3 and 7.10).

Corner marks with their surroundings, timing and alignment patterns, and the version information are known before
anything was read: what they look like in a picture tells where every module is and how the picture blurs them.
"""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

ModuleSigns = NDArray[np.float32]
"""A module per entry: 1 light, -1 dark, 0 not known."""

LEAST_SIDE = 21
MOST_SIDE = 177
_VERSION_POLYNOMIAL = 0x1F25


def version_of(side: int) -> int | None:
    """Return the version of a code with so many modules along a side; None where there is no such code."""
    return (side - 17) // 4 if LEAST_SIDE <= side <= MOST_SIDE and (side - 17) % 4 == 0 else None


def alignment_centres(version: int) -> tuple[int, ...]:
    """Return the rows, which are the columns too, in which alignment patterns have their middle (Annex E)."""
    if version == 1:
        return ()
    count = version // 7 + 2
    # The table of Annex E steps evenly from the far end in even numbers; version 32 alone breaks its rule.
    step = 26 if version == 32 else (version * 4 + count * 2 + 1) // (count * 2 - 2) * 2
    last = version * 4 + 10
    return (6, *(last - step * back for back in range(count - 2, -1, -1)))


def alignment_places(version: int) -> list[tuple[int, int]]:
    """Return the middles (row, column) of all alignment patterns: none stands where a corner mark is."""
    centres = alignment_centres(version)
    if not centres:
        return []
    first, last = centres[0], centres[-1]
    # The fourth corner has no mark: an alignment pattern stands there.
    marks = {(first, first), (first, last), (last, first)}
    return [(row, column) for row in centres for column in centres if (row, column) not in marks]


@lru_cache(maxsize=24)
def known_modules(version: int) -> ModuleSigns:
    """Return what is known of every code of a version. Not to be changed: it is shared."""
    side = 17 + 4 * version
    signs = np.zeros((side, side), np.float32)
    along = np.where(np.arange(side) % 2 == 0, -1, 1)
    # Timing first: alignment patterns and corner marks lie over it.
    signs[6], signs[:, 6] = along, along
    for row, column in alignment_places(version):
        signs[row - 2 : row + 3, column - 2 : column + 3] = _rings(2)
    mark = np.pad(_rings(3), 1, constant_values=1)
    signs[:8, :8], signs[:8, -8:], signs[-8:, :8] = mark[1:, 1:], mark[1:, :-1], mark[:-1, 1:]
    signs[side - 8, 8] = -1  # the one module that is always dark
    if version >= 7:
        bits = _version_bits(version)
        # From version 7 on the size is written into the code, twice, the second time with rows and columns exchanged.
        signs[:6, -11:-8], signs[-11:-8, :6] = bits, bits.T
    # One array is shared by all frames: whoever wrote into it would change every later code.
    signs.setflags(write=False)
    return signs


def _rings(reach: int) -> ModuleSigns:
    """Return squares within each other: an alignment pattern for 2, a corner mark for 3."""
    distance = np.maximum(*np.abs(np.mgrid[-reach : reach + 1, -reach : reach + 1]))
    light = distance == reach - 1
    return np.where(light, np.float32(1), np.float32(-1)).astype(np.float32)


def _version_bits(version: int) -> ModuleSigns:
    """Return the six by three modules that tell the version, with their check (7.10)."""
    rest = version
    for _ in range(12):
        rest = (rest << 1) ^ (_VERSION_POLYNOMIAL if rest >> 11 else 0)
    word = version << 12 | rest
    bits = np.array([word >> place & 1 for place in range(18)], np.float32).reshape(6, 3)
    return np.asarray(1 - 2 * bits, np.float32)
