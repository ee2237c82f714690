"""What looks like a code and is none is never read as one."""

import pytest

from tests.bench.scanner.lookalikes import baits, wrong_texts


@pytest.fixture(autouse=True)
def _work_that_costs_nothing() -> None:
    """Have budgets as they are: no text is wrong, however much was looked at."""


@pytest.mark.parametrize("seed", [1, 2])
def test_no_wrong_text_in_videos(seed: int) -> None:
    assert wrong_texts(seed, 14, stills=False) == []


def test_no_wrong_text_in_stills() -> None:
    assert wrong_texts(3, 7, stills=True, ms=50) == []


def test_every_kind_of_bait_is_laid() -> None:
    assert len({kind for kind, _, _ in baits(1, 7)}) == 7
