"""What is the same in every QR code of a size, against an encoder that we didn't write."""

import numpy as np
import pytest
import segno

from kiosk.scanner.reading.modules.qr_layout import alignment_places, known_modules, version_of


@pytest.mark.parametrize("version", range(1, 41))
def test_every_code_of_a_version_shows_what_is_known_of_it(version: int) -> None:
    known = known_modules(version)
    for mask in (0, 3, 7):
        symbol = segno.make_qr(f"text {version}", version=version, mask=mask, error="l")
        signs = 1 - 2 * np.array([list(row) for row in symbol.matrix], int)
        assert known.shape == signs.shape
        assert np.array_equal(known[known != 0], signs[known != 0])


def test_data_is_not_known() -> None:
    assert np.count_nonzero(known_modules(8) == 0) == 1936 + 30  # 242 codewords (7.1, table 1), and the format


@pytest.mark.parametrize(("version", "count"), [(1, 0), (2, 1), (7, 6), (14, 13), (32, 33), (40, 46)])
def test_alignment_patterns_as_many_as_the_standard_has(version: int, count: int) -> None:
    assert len(alignment_places(version)) == count


@pytest.mark.parametrize(("side", "version"), [(21, 1), (49, 8), (177, 40), (20, None), (23, None), (181, None)])
def test_a_side_tells_the_version(side: int, version: int | None) -> None:
    assert version_of(side) == version
