"""A short, repeatable run of every fuzz target, so that they keep working and so that what they found stays found."""

import random

import pytest

from tests.fuzz.targets import TARGETS, bent, check


@pytest.mark.parametrize("name", TARGETS)
def test_genuine_inputs_are_taken(name: str) -> None:
    assert all(check(name, raw) for raw in TARGETS[name].genuine)


@pytest.mark.parametrize("name", TARGETS)
def test_bent_inputs_are_taken_or_refused(name: str) -> None:
    chance = random.Random(name)
    taken = [check(name, bent(name, chance)) for _ in range(200)]
    # A target that refuses nothing would be one that looks at nothing; words to search for may be any.
    assert not all(taken) or name == "search"


@pytest.mark.parametrize("name", TARGETS)
@pytest.mark.parametrize(
    "raw",
    [b"", b"\x00", b"\xff" * 100, b"[" * 50_000, b"{" * 50_000, b'{"a":' * 20_000, b"9" * 5000, b"a = " + b"[" * 5000],
)
def test_what_breaks_readers_of_others(name: str, raw: bytes) -> None:
    check(name, raw)


def test_the_check_tells_an_error_of_another_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_raw: bytes) -> None:
        raise KeyError("a")

    target = TARGETS["search"]
    monkeypatch.setitem(TARGETS, "search", type(target)(broken, target.refuses, target.genuine))
    with pytest.raises(AssertionError, match="search: KeyError"):
        check("search", b"")
