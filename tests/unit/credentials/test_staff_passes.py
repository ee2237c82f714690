"""PINs that are kept as Argon2id with a secret, and badges that only their key can make."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.credentials.pin_hash import hash_pin, pin_matches, pin_secret
from kiosk.credentials.staff_badge import PREFIX, is_badge, make_badge, serial_of

SECRET = pin_secret("ab" * 32)
KEY, OTHER_KEY = bytes(range(32)), bytes(range(1, 33))
SERIAL = "0123456789abcdef"


def test_a_pin_is_kept_by_the_second_choice_of_the_rfc() -> None:
    kept = hash_pin("24681357", SECRET)
    assert kept.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert "24681357" not in kept, "eight digits: four turn up by chance"
    assert kept != hash_pin("24681357", SECRET), "each has a salt of its own"
    assert pin_matches("24681357", kept, SECRET)
    assert not pin_matches("24681358", kept, SECRET)


def test_a_hash_answers_nothing_without_the_laptops_secret() -> None:
    kept = hash_pin("2468", SECRET)
    assert not pin_matches("2468", kept, pin_secret("ac" * 32))
    assert not pin_matches("2468", kept, b"")


def test_the_secret_is_not_the_key_of_the_database() -> None:
    assert len(SECRET) == 32
    assert bytes.fromhex("ab" * 32) != SECRET


def test_what_is_no_hash_matches_nothing() -> None:
    assert not pin_matches("2468", "", SECRET)
    assert not pin_matches("2468", "$argon2id$v=19$nonsense", SECRET)


def test_a_badge_says_its_serial_number_to_whoever_has_the_key() -> None:
    text = make_badge(SERIAL, KEY)
    assert is_badge(text)
    assert serial_of(text, KEY) == SERIAL
    assert serial_of(f" {text}\n", KEY) == SERIAL, "hand scanners add line ends"
    assert serial_of(text, OTHER_KEY) is None


@given(st.integers(min_value=len(PREFIX), max_value=len(make_badge(SERIAL, KEY)) - 1), st.sampled_from("0aZ-_.~"))
def test_no_other_text_is_the_same_badge(place: int, sign: str) -> None:
    text = make_badge(SERIAL, KEY)
    other = text[:place] + sign + text[place + 1 :]
    assert other == text or serial_of(other, KEY) is None


@pytest.mark.parametrize("text", ["", PREFIX, "GATEHOUSE-STAFF:0123456789abcdef.x", "code-1", f"{PREFIX}{SERIAL}."])
def test_other_codes_are_no_badges(text: str) -> None:
    assert serial_of(text, KEY) is None
