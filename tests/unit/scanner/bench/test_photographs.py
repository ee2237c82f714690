"""The photographs that readers are measured on: the same from the same seed, with the texts that they show."""

import numpy as np
import pytest

from kiosk.scanner.reading.decoder import Decoder
from tests.bench.scanner.photographs import ALL_KINDS, LOTS, reduced, stills
from tests.unit.scanner.code_pictures import frame_of


@pytest.mark.parametrize("kind", ["mirrored", LOTS])
def test_the_same_seed_draws_the_same_photographs(kind: str) -> None:
    (first,), (again,) = (list(stills(5, 1, (kind,))) for _ in range(2))
    (other,) = stills(6, 1, (kind,))
    assert first.texts == again.texts != other.texts
    assert np.array_equal(first.picture, again.picture)


@pytest.mark.parametrize("kind", ["nominal", "rotations", "shadows"])
def test_easy_photographs_show_their_texts(kind: str) -> None:
    for still in stills(5, 2, (kind,)):
        found = Decoder().read_still(frame_of(reduced(still, 1280).picture))
        assert [code.text for code in found] == list(still.texts)


def test_every_code_of_a_crowded_photograph_is_told() -> None:
    (still,) = stills(5, 1, (LOTS,))
    found = Decoder().read_still(frame_of(still.picture))
    assert len(still.texts) > 3
    assert {code.text for code in found} == set(still.texts)


def test_every_kind_is_drawn() -> None:
    assert {still.kind for still in stills(5, 1, ("far", "curved", "damaged"))} == {"far", "curved", "damaged"}
    assert len(ALL_KINDS) == 25
