"""Phone numbers: every way of writing one finds every other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.text.phones import typed_words, written_words

WRITTEN = ["+49 170 1234567", "0049 170 1234567", "+49 (0) 170 / 123-45-67", "0170 1234567", "0170/1234567"]
TYPED = [*WRITTEN, "4567", "234567", "1701234", "01701"]


def finds(typed: str, written: str) -> bool:
    return any(there.startswith(word) for word in typed_words(typed) for there in written_words(written))


@pytest.mark.parametrize("written", WRITTEN)
@pytest.mark.parametrize("typed", TYPED)
def test_every_form_finds_every_other(written: str, typed: str) -> None:
    assert finds(typed, written)


def test_another_country_code_hides_nobody() -> None:
    """The roster may hold the number without any; whoever typed the rest means this guest."""
    assert finds("+48 170 1234567", "0170 1234567")


@pytest.mark.parametrize("typed", ["567", "", "+", "(0)", "0000", "1234", "4568", "+1"])
def test_what_is_too_short_or_another_number_finds_nothing(typed: str) -> None:
    assert not finds(typed, "+49 170 1234567")


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("+1 212 555 0100", ("12125550100", "2125550100", "¦00105552121")),
        ("+39 06 1234", ("39061234", "61234", "¦43216093")),
        ("+352 1234", ("3521234", "1234", "¦4321253")),
        ("0170 1234", ("1701234", "¦4321071")),
        ("+49", ()),
        ("none", ()),
    ],
)
def test_country_codes(written: str, words: tuple[str, ...]) -> None:
    assert written_words(written) == words


@given(st.text(), st.integers(4, 15))
def test_any_text_is_taken_and_ends_are_found(text: str, length: int) -> None:
    typed_words(text)
    for word in written_words(text):
        assert word
    digits = "".join(char for char in text if char in "0123456789").lstrip("0")
    if len(digits[-length:]) >= 4 and "(" not in text:
        assert finds(digits[-length:], text)


@pytest.mark.parametrize("typed", ["0017", "00 17", "010017", "0100-17"])
@pytest.mark.parametrize("written", ["+49 170 5010017", "0170 5010017", "1705010017"])
def test_an_ending_may_begin_with_zeros(typed: str, written: str) -> None:
    assert finds(typed, written)
