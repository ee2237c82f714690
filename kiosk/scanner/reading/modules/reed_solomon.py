"""Reed–Solomon decoding of one block of a code, with errors and erasures (ISO/IEC 18004, 7.5 and Annex B).

Symbologies differ in their fields and in the generator's roots; QR codes use GF(256) with the polynomial
x⁸ + x⁴ + x³ + x² + 1 and the roots α⁰, α¹, … An erasure is a codeword known to be doubtful: it costs half of what an
error at an unknown place costs.

Invariant: what is returned is a codeword, and nearer to what was given than the block's distance allows another to be.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

Codewords = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Field:
    """A field of 2, 4, 8, … elements, and which powers of α are the generator's roots.

    Attributes:
        polynomial: Of which α is a root, as bits.
        first: Exponent of the first root.
    """

    polynomial: int
    first: int

    @property
    def order(self) -> int:
        """How many powers of α there are."""
        return (1 << self.polynomial.bit_length() - 1) - 1

    def multiplied(self, a: int, b: int) -> int:
        """Multiply."""
        power, log = _tables(self)
        return power[log[a] + log[b]] if a and b else 0

    def divided(self, a: int, b: int) -> int:
        """Divide by something that is not 0."""
        power, log = _tables(self)
        return power[log[a] - log[b] + self.order] if a else 0

    def power(self, exponent: int) -> int:
        """Return a power of α."""
        return _tables(self)[0][exponent % self.order]

    def multiplied_polynomials(self, a: list[int], b: list[int]) -> list[int]:
        """Multiply polynomials, lowest power first."""
        result = [0] * (len(a) + len(b) - 1)
        for i, x in enumerate(a):
            for j, y in enumerate(b):
                result[i + j] ^= self.multiplied(x, y)
        return result

    def evaluated(self, polynomial: list[int], at: int) -> int:
        """Return a polynomial's value, lowest power first."""
        result = 0
        for factor in reversed(polynomial):
            result = self.multiplied(result, at) ^ factor
        return result


QR_FIELD = Field(0x11D, 0)


@lru_cache(maxsize=8)
def _tables(field: Field) -> tuple[list[int], list[int]]:
    """Return powers of α (twice, so that sums of two logarithms need no modulo) and logarithms."""
    order = field.order
    power, log, value = [0] * (2 * order + 2), [0] * (order + 1), 1
    for exponent in range(order):
        power[exponent] = power[exponent + order] = value
        log[value] = exponent
        value <<= 1
        value ^= field.polynomial if value > order else 0
    return power, log


def corrected(
    block: NDArray[Any], checks: int, erased: tuple[int, ...], *, spare: int, field: Field = QR_FIELD
) -> NDArray[Any] | None:
    """Return the codeword that a block was, or None where it cannot be told.

    Args:
        block: Codewords as they were seen, data first.
        checks: How many of them check the others.
        erased: Places of doubtful ones.
        spare: So many checks must be left over for the result to be believed.
        field: What they are elements of.
    """
    size = len(block)
    values = [int(value) for value in block]
    syndromes = _syndromes(values, checks, field)
    if not any(syndromes):
        return block.copy()
    locator = _locator(syndromes, [field.power(size - 1 - place) for place in erased], checks, field)
    wrong = len(locator) - 1
    # An error at an unknown place costs two checks, an erasure one: ``wrong`` counts both, so erasures are taken off
    # once.
    if 2 * wrong - len(erased) > checks - spare:
        return None
    places = [place for place in range(size) if field.evaluated(locator, field.power(place + 1 - size)) == 0]
    # The polynomial has roots outside of this block: more is wrong than could be located.
    if len(places) != wrong:
        return None
    evaluator = field.multiplied_polynomials(syndromes, locator)[:checks]
    # The formal derivative: in characteristic two every even term of it vanishes.
    slope = [factor if power_of % 2 == 0 else 0 for power_of, factor in enumerate(locator[1:])]
    for place in places:
        inverse = field.power(place + 1 - size)
        divisor = field.evaluated(slope, inverse)
        if divisor == 0:
            return None
        # Forney's formula for roots that begin at α^first.
        factor = field.power((1 - field.first) * (size - 1 - place))
        values[place] ^= field.multiplied(factor, field.divided(field.evaluated(evaluator, inverse), divisor))
    # Checked anew: beyond what the code can correct, the algorithm still gives an answer, and a wrong one.
    return None if any(_syndromes(values, checks, field)) else np.array(values, block.dtype)


def _syndromes(values: list[int], checks: int, field: Field) -> list[int]:
    """Return the block's value at every root of the generator: all of them are 0 where nothing is wrong."""
    # Asked of every block, and of most nothing else: so it is done for all roots and places at once.
    power, log = _tables(field)
    places = [place for place, value in enumerate(values) if value]
    exponents = np.array([len(values) - 1 - place for place in places], np.int64)
    logs = np.array([log[values[place]] for place in places], np.int64)
    roots = np.arange(field.first, field.first + checks)[:, None]
    terms = np.array(power, np.int64)[(logs + roots * exponents) % field.order]
    return [int(value) for value in np.bitwise_xor.reduce(terms, axis=1)]


def _locator(syndromes: list[int], erased: list[int], checks: int, field: Field) -> list[int]:
    """Return the polynomial whose roots tell where the errors are (Berlekamp and Massey, begun at the erasures)."""
    locator = [1]
    for place in erased:
        locator = field.multiplied_polynomials(locator, [1, place])
    length, backup = len(erased), locator
    for step in range(len(erased), checks):
        discrepancy = 0
        for back, factor in enumerate(locator[: step + 1]):
            discrepancy ^= field.multiplied(factor, syndromes[step - back])
        backup = [0, *backup]
        if discrepancy == 0:
            continue
        scaled = [field.multiplied(discrepancy, factor) for factor in backup]
        longer = [a ^ b for a, b in zip(_filled(locator, scaled), _filled(scaled, locator), strict=True)]
        if 2 * length <= step + len(erased):
            length = step + 1 + len(erased) - length
            backup = [field.divided(factor, discrepancy) for factor in locator]
        locator = longer
    # Zeros at the top would count as roots and make the degree lie about the number of errors.
    while len(locator) > 1 and locator[-1] == 0:
        locator.pop()
    return locator


def _filled(short: list[int], other: list[int]) -> list[int]:
    return short + [0] * (len(other) - len(short))
