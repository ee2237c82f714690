"""Answers that are nearly JSON."""

import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.connectors.reading.mended_text import mend_text

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)


@pytest.mark.parametrize(
    ("body", "read"),
    [
        ('{"name": "Jos\xe9"}'.encode("cp1252"), {"name": "José"}),
        ('{"a": "\u674e", "b": "x'.encode() + b'\xe9"}', {"a": "李", "b": "x\ufffd"}),
        (b'{"name": "A\nB\tC"}', {"name": "A\nB\tC"}),
        (b'{"price": NaN, "least": -Infinity, "name": "NaN"}', {"price": None, "least": None, "name": "NaN"}),
        (b'{"name": "\\ud83d"}', {"name": "\ufffd"}),
        (b'{"name": "\\ud83d\\ude00"}', {"name": "\U0001f600"}),
    ],
)
def test_what_is_nearly_json_is_read(body: bytes, read: object) -> None:
    assert msgspec.json.decode(mend_text(body)) == read


@pytest.mark.parametrize("body", [b"", b"{", b'{"a": 1,}', b"[" * 100_000, b'{"a": ' + b"9" * 5000 + b", NaN}"])
def test_what_is_none_stays_none(body: bytes) -> None:
    with pytest.raises((msgspec.DecodeError, RecursionError)):
        msgspec.json.decode(mend_text(body))


@given(JSON)
def test_what_can_be_read_stays_as_it_is(value: object) -> None:
    body = json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")
    assert mend_text(body) == body
