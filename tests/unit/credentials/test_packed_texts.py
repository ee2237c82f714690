"""What stands in base64 in a link: only what is a text, and says the same when it is packed again."""

from base64 import b64encode, urlsafe_b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.credentials.packed_texts import base64_text, data_texts, hex_text, is_packed_object, packed_objects


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


@pytest.mark.parametrize("text", ["K7F3Q", "Zoë-12", "1234567890", '{"code":"K7F3Q2"}'])
def test_bytes_are_read_in_hexadecimal_digits(text: str) -> None:
    digits = text.encode().hex()
    assert hex_text(digits) == hex_text(digits.upper()) == hex_text(f"0x{digits}") == text


@pytest.mark.parametrize(
    "value", ["", "4B37", "41424344", "3132333435", "4b37463351320", "00ff00ff00ff", "ffffffffffff"]
)
def test_what_may_be_a_number_or_a_code_of_its_own_is_no_text_in_digits(value: str) -> None:
    assert hex_text(value) == ""


def test_a_data_address_says_in_which_letters_it_is() -> None:
    assert list(data_texts("data:,K7F3Q2")) == ["K7F3Q2"]
    assert list(data_texts("DATA:;BASE64,SzdGM1Ey")) == ["K7F3Q2"]
    assert "Билет-7" in list(data_texts("data:text/plain;base64," + b64encode("Билет-7".encode("cp1251")).decode()))
    assert list(data_texts("data:;base64,SzdGM1E")) == ["K7F3Q"]
    assert list(data_texts("data:;base64,A")) == list(data_texts("data:K7F3Q2")) == []


def test_of_a_token_the_payload_counts_and_not_the_header() -> None:
    head, held = (b64encode(text).decode().rstrip("=") for text in (b'{"alg":"none"}', b'{"code":"K7F3Q2"}'))
    assert list(packed_objects(f"{head}.{held}.c2ln")) == ['{"code":"K7F3Q2"}']
    assert list(packed_objects(f"{head}.SzdGM1Ey.c2ln")) == ["K7F3Q2"]
    assert list(packed_objects(head)) == []
    assert list(packed_objects("eyJhbGciOiJub25lIn")) == list(packed_objects("eyJ" + "A" * 40)) == []
    assert is_packed_object(held)
    assert not is_packed_object("eyJhbGciOiJub25lIn")
