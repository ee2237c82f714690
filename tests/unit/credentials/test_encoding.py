import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.credentials.encoding import read_base64, read_base64url, read_json_object, write_base64url


@given(st.binary(max_size=100))
def test_what_is_written_is_read(raw: bytes):
    assert read_base64url(write_base64url(raw)) == raw
    assert read_base64(base64.b64encode(raw).decode()) == raw


@given(st.text(st.sampled_from("AQgw_-+/= \n"), max_size=8))
def test_one_value_has_one_text(text: str):
    for read, write in ((read_base64url, write_base64url), (read_base64, lambda raw: base64.b64encode(raw).decode())):
        try:
            raw = read(text)
        except ValueError:
            continue
        assert write(raw) == text


@pytest.mark.parametrize("text", ["AB", "A", "QQ==", "Q+", "Q/", "QQ\n", "ÄÄ", "QQ "])
def test_loose_base64url_is_wrong(text: str):
    with pytest.raises(ValueError):  # noqa: PT011 - several libraries' words
        read_base64url(text)


@pytest.mark.parametrize("text", ["QQ", "QR==", "QQ=", "Q_==", "QQ==\n", "ÄÄ=="])
def test_loose_base64_is_wrong(text: str):
    with pytest.raises(ValueError):  # noqa: PT011 - several libraries' words
        read_base64(text)


def test_json_objects():
    assert read_json_object('{"a": [1, "ä", null]}'.encode()) == {"a": [1, "ä", None]}


@pytest.mark.parametrize(
    "raw", [b"", b"[]", b"1", b"{", b'{"a":1}x', b'{"a":1,"a":1}', b'{"b":{"a":1,"a":1}}', b'{"a":NaN}',
            b'{"a":"\xff"}', '{"a":1}'.encode("utf-16"), b"\xef\xbb\xbf{}", b'{"a":' * 3000]
)  # fmt: skip
def test_everything_else_is_wrong(raw: bytes):
    with pytest.raises(ValueError):  # noqa: PT011 - several libraries' words
        read_json_object(raw)
