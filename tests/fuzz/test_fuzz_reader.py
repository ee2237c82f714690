"""A short, repeatable run of the fuzz target, so that it keeps working."""

import random

import pytest

from tests.fuzz.fuzz_reader import bent, check, one_input


@pytest.mark.parametrize("seed", range(4))
def test_bent_codes(seed: int):
    chance = random.Random(seed)
    for _ in range(500):
        check(bent(chance))


def test_bytes_of_another_fuzzer():
    for raw in (b"", b"GH1:\xff\x00", bytes(range(256)), b"eyJ." * 4000):
        one_input(raw)
