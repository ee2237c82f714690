"""Error correction with doubtful codewords, against an encoder that we didn't write."""

import numpy as np
import pytest
import reedsolo
import segno
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.scanner.reading.modules.error_correction import (
    SPARE_CHECKS,
    corrected_like,
    corrected_modules,
    told_modules,
    whole_modules,
)
from kiosk.scanner.reading.modules.qr_layout import ModuleSigns, known_modules
from kiosk.scanner.reading.modules.reed_solomon import corrected

CONTENT = "GH1:" + "6BFOXN$%7TW+A0" * 6


def signs_of(version: int, error: str, mask: int, content: str = "ticket") -> ModuleSigns:
    symbol = segno.make_qr(content, version=version, mask=mask, error=error, boost_error=False)
    return 1 - 2 * np.array([list(row) for row in symbol.matrix], np.float32)


@pytest.mark.parametrize("error", ["l", "m", "q", "h"])
@pytest.mark.parametrize("version", [1, 2, 6, 7, 14, 21, 32, 40])
def test_a_whole_code_is_left_as_it_is(version: int, error: str) -> None:
    for mask in (version % 8, (version + 3) % 8):
        signs = signs_of(version, error, mask)
        result = corrected_modules(signs * np.float32(0.8), version, 0.05)
        assert result is not None
        assert np.array_equal(result, signs)


def test_every_mask() -> None:
    for mask in range(8):
        signs = signs_of(5, "q", mask, CONTENT[:40])
        hurt = signs.copy()
        hurt[20:24, 20:26] *= -1
        result = corrected_modules(hurt, 5, 0.05)
        assert result is not None
        assert np.array_equal(result, signs)


def test_what_is_covered_and_known_to_be_costs_half() -> None:
    signs = signs_of(8, "m", 2, CONTENT)
    blind, knowing = signs.copy(), signs.copy()
    covered = np.s_[20:40, 21:42]
    blind[covered], knowing[covered] = 1.0, 0.05  # white, and nothing to be seen
    assert corrected_modules(blind, 8, 0.05) is None
    result = corrected_modules(knowing, 8, 0.05)
    assert result is not None
    assert np.array_equal(result, signs)


def test_every_check_is_spent_for_the_code_that_is_expected_and_for_no_other() -> None:
    """A block of this code has 22 checks, which correct eleven codewords; nine are corrected with three to spare."""
    signs, other = signs_of(8, "m", 2, CONTENT), signs_of(8, "m", 2, CONTENT[:-1] + "2")
    hurt = signs.copy()
    hurt[22:36, 20:36] *= -1
    assert corrected_modules(hurt, 8, 0.05) is None
    result = corrected_like(hurt, 8, 0.05, signs)
    assert result is not None
    assert np.array_equal(result, signs)
    assert corrected_like(hurt, 8, 0.05, other) is None
    assert corrected_like(signs, 8, 0.05, other) is None, "what is seen is another code"


@pytest.mark.parametrize("reach", range(0, 40, 4))
def test_doubtful_codewords_never_turn_one_code_into_another(reach: int) -> None:
    """Nothing is seen of more and more of it: what is left is its own, and never enough for its neighbour."""
    signs, other = signs_of(8, "m", 2, CONTENT), signs_of(8, "m", 2, CONTENT[:-1] + "2")
    signs[9 : 9 + reach, 9:] *= 0.01
    assert corrected_like(signs, 8, 0.05, other) is None


def test_blocks_that_come_out_as_expected_are_told_and_no_others() -> None:
    signs, other = signs_of(8, "m", 2, CONTENT), signs_of(8, "m", 2, CONTENT[:-1] + "2")
    everything, none = told_modules(signs, 8, 0.05, signs), told_modules(signs * 0, 8, 0.05, signs)
    assert everything is not None
    assert none is None
    assert everything[known_modules(8) == 0].mean() > 0.99
    some = told_modules(signs, 8, 0.05, other)
    assert some is not None, "blocks without the last letter are the same in both"
    assert 0 < some.sum() < everything.sum()
    assert np.array_equal(signs[some], other[some])
    assert told_modules(signs_of(8, "m", 3, CONTENT), 8, 0.05, signs) is None


def test_another_format_is_another_code() -> None:
    assert corrected_like(signs_of(5, "q", 1, CONTENT[:40]), 5, 0.05, signs_of(5, "q", 2, CONTENT[:40])) is None
    nothing = np.zeros_like(signs_of(5, "q", 1))
    assert corrected_like(nothing, 5, 0.05, signs_of(5, "q", 1)) is None
    assert whole_modules(nothing, 5) is None


def test_what_a_reader_sampled_wrong_of_a_code_is_put_right() -> None:
    signs = signs_of(8, "m", 2, CONTENT)
    sampled = signs.copy()
    sampled[22:36, 20:36] *= -1
    whole = whole_modules(sampled, 8)
    assert whole is not None
    assert np.array_equal(whole, signs)
    sampled[9:40, 9:40] *= -1
    assert whole_modules(sampled, 8) is None


def test_noise_is_no_code() -> None:
    for seed in range(40):
        version = 1 + seed % 10
        noise = np.random.default_rng(seed).normal(0, 1, (17 + 4 * version,) * 2).astype(np.float32)
        known = known_modules(version)
        assert corrected_modules(np.where(known != 0, known, noise).astype(np.float32), version, 0.5) is None


def test_a_format_that_is_a_guess_is_not_taken() -> None:
    signs = signs_of(3, "m", 1)
    signs[known_modules(3) == 0] = 0.01
    assert corrected_modules(signs, 3, 0.05) is None


# Version 1 at level H: nine data codewords and seventeen checks (ISO/IEC 18004, table 9).
BLOCK, CHECKS = 26, 17


def block_of(text: str) -> np.ndarray:
    """Return the codewords of a version 1 code: one block, so that they are in their own order."""
    from kiosk.scanner.reading.modules import error_correction  # noqa: PLC0415 - its inner order is what is tested

    signs = signs_of(1, "h", 0, text).ravel()[error_correction._data_order(1)] * error_correction._mask_signs(1, 0)
    return np.packbits(signs < 0)


@given(st.text("ABC123", min_size=1, max_size=9), st.integers(0, 2**32 - 1), st.integers(0, CHECKS - SPARE_CHECKS))
@settings(max_examples=60)
def test_as_many_errors_and_erasures_as_the_standard_promises(text: str, seed: int, erasures: int) -> None:
    chance, block = np.random.default_rng(seed), block_of(text)
    errors = (CHECKS - SPARE_CHECKS - erasures) // 2
    places = chance.permutation(BLOCK)[: erasures + errors]
    hurt = block.copy()
    hurt[places] ^= chance.integers(1, 256, len(places)).astype(np.uint8)
    result = corrected(hurt, CHECKS, tuple(int(place) for place in places[:erasures]), spare=SPARE_CHECKS)
    assert result is not None
    assert np.array_equal(result, block)


@given(st.integers(0, 2**32 - 1))
@settings(max_examples=60)
def test_more_errors_than_that_are_never_passed_off_as_a_text(seed: int) -> None:
    chance, block = np.random.default_rng(seed), block_of("TICKET")
    hurt = block.copy()
    hurt[chance.permutation(BLOCK)[:12]] ^= chance.integers(1, 256, 12).astype(np.uint8)
    assert corrected(hurt, CHECKS, (), spare=SPARE_CHECKS) is None


@given(st.integers(0, 2**32 - 1), st.integers(0, CHECKS), st.integers(0, 6))
@settings(max_examples=80)
def test_what_the_expected_code_promises_the_decoder_gives(seed: int, doubtful: int, errors: int) -> None:
    """``told_modules`` decodes nothing: that erasures suffice for what is expected is known to be enough."""
    from kiosk.scanner.reading.modules.error_correction import _telling_erasures  # noqa: PLC0415 - its inner order

    chance, block = np.random.default_rng(seed), block_of("TICKET")
    seen, doubts = block.copy(), chance.random(BLOCK).astype(np.float32)
    places = chance.permutation(BLOCK)
    seen[places[: doubtful + errors]] ^= chance.integers(0, 256, len(places[: doubtful + errors])).astype(np.uint8)
    doubts[places[:doubtful]] += 1
    erased = _telling_erasures(seen != block, doubts, CHECKS)
    if erased is not None:
        result = corrected(seen, CHECKS, erased, spare=0)
        assert result is not None
        assert np.array_equal(result, block)


# Another decoder of the same code is asked the same: the numbers of checks are those of ISO/IEC 18004, table 9.
NUMBERS_OF_CHECKS = (7, 10, 13, 15, 16, 17, 18, 20, 22, 24, 26, 28, 30)


@st.composite
def hurt_blocks(draw: st.DrawFn) -> tuple[np.ndarray, int, tuple[int, ...]]:
    """Draw a block that the other encoder wrote, after some of it was changed, some of that at known places."""
    checks = draw(st.sampled_from(NUMBERS_OF_CHECKS))
    data = draw(st.binary(min_size=1, max_size=123))
    block = np.frombuffer(bytes(reedsolo.RSCodec(checks).encode(data)), np.uint8).copy()
    places = draw(st.permutations(range(len(block))))
    erasures = draw(st.integers(0, min(checks, len(block))))
    errors = draw(st.integers(0, (checks - erasures) // 2 + 2))  # now and then more than can be made good
    for place in places[: erasures + errors]:
        block[place] ^= draw(st.integers(0, 255))
    return block, checks, tuple(places[:erasures])


def by_the_other(block: np.ndarray, checks: int, erased: tuple[int, ...]) -> np.ndarray | None:
    try:
        _, whole, _ = reedsolo.RSCodec(checks).decode(block.tobytes(), erase_pos=list(erased))
    except reedsolo.ReedSolomonError:
        return None
    word = np.frombuffer(bytes(whole), np.uint8)
    # With few checks left it now and then changes one codeword more than they can prove: that is a chance, no answer.
    unknown = np.count_nonzero(np.delete(word != block, erased))
    return word if 2 * unknown + len(erased) <= checks else None


_BEYOND = np.zeros(16, np.uint8)
_BEYOND[3] = 162


@given(hurt_blocks())
@example((_BEYOND, 13, (0, 1, 2, 4, 6, 8, 9, 10, 12, 13, 14, 15)))
@settings(max_examples=150, deadline=None)
def test_another_decoder_says_the_same(hurt: tuple[np.ndarray, int, tuple[int, ...]]) -> None:
    block, checks, erased = hurt
    ours, theirs = corrected(block, checks, erased, spare=0), by_the_other(block, checks, erased)
    assert (ours is None) == (theirs is None)
    assert ours is None or theirs is None or np.array_equal(ours, theirs)
