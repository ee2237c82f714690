"""In which letters answers come."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.http.body_form import in_utf8

TEXT = '{"name": "José"}'


@pytest.mark.parametrize(
    ("body", "charset"),
    [
        (TEXT.encode(), ""),
        (TEXT.encode(), "utf-8"),
        (TEXT.encode(), "klingon"),
        (codecs.BOM_UTF8 + TEXT.encode(), "iso-8859-1"),
        (TEXT.encode("utf-16"), ""),
        (TEXT.encode("utf-16"), "utf-8"),
        (TEXT.encode("utf-32"), ""),
        (TEXT.encode("utf-16-be"), "UTF-16BE"),
        (TEXT.encode("latin-1"), "ISO-8859-1"),
        (TEXT.encode("cp1252"), "windows-1252"),
    ],
)
def test_an_answer_is_in_utf8_whatever_it_was_written_in(body: bytes, charset: str) -> None:
    assert in_utf8(bytearray(body), charset).decode() == TEXT


@pytest.mark.parametrize("charset", ["punycode", "zlib", "rot13", "utf-7", "unicode_escape"])
def test_what_is_no_character_set_of_servers_is_left_alone(charset: str) -> None:
    assert in_utf8(bytearray(b"{}-"), charset) == b"{}-"


@given(st.binary(max_size=40), st.sampled_from(["", "utf-16", "utf-32", "cp1252", "big5", "\x00"]))
def test_no_bytes_raise(body: bytes, charset: str) -> None:
    in_utf8(bytearray(body), charset)
