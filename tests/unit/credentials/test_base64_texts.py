"""What stands in base64 in a link: only what is a text, and says the same when it is packed again."""

from base64 import b64encode, urlsafe_b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.credentials.base64_texts import base64_text


@pytest.mark.parametrize("text", ["K7F3Q2", '{\n "code": "Zoë 12"\n}', "入場券>>>???", "https://x.example/t/AbC"])
def test_a_text_is_unpacked_in_both_alphabets_with_and_without_signs_of_equality(text: str) -> None:
    for packed in (b64encode(text.encode()).decode(), urlsafe_b64encode(text.encode()).decode()):
        assert base64_text(packed) == base64_text(packed.rstrip("=")) == text


@pytest.mark.parametrize(
    "value",
    [
        "",
        "K7F3Q2",
        "A" * 9,
        "kfndgffgyw4tdgcacx6bb3bgemq69cxj",
        b64encode(b"   \n  ").decode(),
        b64encode(b"AB\0CD12").decode(),
        b64encode(b"\xff\xfe12345").decode(),
        "SzdGM1EyIR==",
        "SzdGM1Ey~",
    ],
)
def test_a_code_that_is_no_text_in_base64_is_none(value: str) -> None:
    assert base64_text(value) == ""


@given(st.text(max_size=60))
def test_any_value_is_looked_at_without_an_error(value: str) -> None:
    base64_text(value)


def test_what_is_long_is_no_ticket() -> None:
    assert base64_text("QUFB" * 3000) == ""
