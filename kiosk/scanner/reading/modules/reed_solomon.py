"""Reed–Solomon decoding of one block of a QR code, with errors and erasures (ISO/IEC 18004, 7.5 and Annex B).

The field is GF(256) with the polynomial x⁸ + x⁴ + x³ + x² + 1; the generator's roots are α⁰, α¹, … An erasure is a
codeword known to be doubtful: it costs half of what an error at an unknown place costs.

Invariant: what is returned is a codeword, and nearer to what was given than the block's distance allows another to be.
"""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Codewords = NDArray[np.uint8]
_POLYNOMIAL = 0x11D


@lru_cache(maxsize=1)
def _tables() -> tuple[list[int], list[int]]:
    """Return powers of α (twice, so that sums of two logarithms need no modulo) and logarithms."""
    power, log, value = [0] * 512, [0] * 256, 1
    for exponent in range(255):
        power[exponent] = power[exponent + 255] = value
        log[value] = exponent
        value = value << 1 ^ (_POLYNOMIAL if value & 0x80 else 0)
    return power, log


def _multiplied(a: int, b: int) -> int:
    power, log = _tables()
    return power[log[a] + log[b]] if a and b else 0


def _divided(a: int, b: int) -> int:
    power, log = _tables()
    return power[log[a] - log[b] + 255] if a else 0


def _multiplied_polynomials(a: list[int], b: list[int]) -> list[int]:
    """Multiply polynomials, lowest power first."""
    result = [0] * (len(a) + len(b) - 1)
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            result[i + j] ^= _multiplied(x, y)
    return result


def _evaluated(polynomial: list[int], at: int) -> int:
    result = 0
    for factor in reversed(polynomial):
        result = _multiplied(result, at) ^ factor
    return result


def corrected(block: Codewords, checks: int, erased: tuple[int, ...], *, spare: int) -> Codewords | None:
    """Return the codeword that a block was, or None where it cannot be told.

    Args:
        block: Codewords as they were seen, data first.
        checks: How many of them check the others.
        erased: Places of doubtful ones.
        spare: So many checks must be left over for the result to be believed.
    """
    power, _ = _tables()
    size = len(block)
    values = [int(value) for value in block]
    syndromes = [_evaluated(values[::-1], power[root]) for root in range(checks)]
    if not any(syndromes):
        return block.copy()
    locator = _locator(syndromes, [power[size - 1 - place] for place in erased], checks)
    wrong = len(locator) - 1
    # An error at an unknown place costs two checks, an erasure one: ``wrong`` counts both, so erasures are taken off
    # once.
    if 2 * wrong - len(erased) > checks - spare:
        return None
    places = [place for place in range(size) if _evaluated(locator, power[(255 - (size - 1 - place)) % 255]) == 0]
    # The polynomial has roots outside of this block: more is wrong than could be located.
    if len(places) != wrong:
        return None
    evaluator = _multiplied_polynomials(syndromes, locator)[:checks]
    # The formal derivative: in characteristic two every even term of it vanishes.
    slope = [factor if power_of % 2 == 0 else 0 for power_of, factor in enumerate(locator[1:])]
    for place in places:
        x = power[size - 1 - place]
        inverse = _divided(1, x)
        divisor = _evaluated(slope, inverse)
        if divisor == 0:
            return None
        values[place] ^= _multiplied(x, _divided(_evaluated(evaluator, inverse), divisor))
    # Checked anew: beyond what the code can correct, the algorithm still gives an answer, and a wrong one.
    if any(_evaluated(values[::-1], power[root]) for root in range(checks)):
        return None
    return np.array(values, np.uint8)


def _locator(syndromes: list[int], erased: list[int], checks: int) -> list[int]:
    """Return the polynomial whose roots tell where the errors are (Berlekamp and Massey, begun at the erasures)."""
    locator = [1]
    for place in erased:
        locator = _multiplied_polynomials(locator, [1, place])
    length, backup = len(erased), locator
    for step in range(len(erased), checks):
        discrepancy = 0
        for back, factor in enumerate(locator[: step + 1]):
            discrepancy ^= _multiplied(factor, syndromes[step - back])
        backup = [0, *backup]
        if discrepancy == 0:
            continue
        scaled = [_multiplied(discrepancy, factor) for factor in backup]
        longer = [a ^ b for a, b in zip(_filled(locator, scaled), _filled(scaled, locator), strict=True)]
        if 2 * length <= step + len(erased):
            length = step + 1 + len(erased) - length
            backup = [_divided(factor, discrepancy) for factor in locator]
        locator = longer
    # Zeros at the top would count as roots and make the degree lie about the number of errors.
    while len(locator) > 1 and locator[-1] == 0:
        locator.pop()
    return locator


def _filled(short: list[int], other: list[int]) -> list[int]:
    return short + [0] * (len(other) - len(short))
