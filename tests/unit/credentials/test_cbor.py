"""The library with its limits: everything plain that is written comes back, and nothing else is ever made."""

from typing import Any

import cbor2
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.credentials import cbor

LEAVES = st.none() | st.integers(-(2**64), 2**64 - 1) | st.binary(max_size=300) | st.text(max_size=300)
KEYS = st.integers(-(2**64), 2**64 - 1) | st.text(max_size=9)
VALUES = st.recursive(LEAVES, lambda v: st.lists(v, max_size=4) | st.dictionaries(KEYS, v, max_size=4), max_leaves=12)


def depth(value: Any) -> int:
    if isinstance(value, dict):
        return 1 + max(map(depth, value.values()), default=0)
    return 1 + max(map(depth, value), default=0) if isinstance(value, list) else 0


def is_plain(value: Any) -> bool:
    if type(value) is dict:
        return all(type(key) in {int, str} for key in value) and all(map(is_plain, value.values()))
    return all(map(is_plain, value)) if type(value) is list else type(value) in {int, bytes, str, type(None)}


@given(VALUES)
def test_it_reads_what_is_written(value: Any):
    if depth(value) <= cbor.MAX_DEPTH:
        assert cbor.read(cbor2.dumps(value)) == value
    else:
        with pytest.raises(ValueError, match="not the CBOR"):
            cbor.read(cbor2.dumps(value))


@given(st.binary(max_size=60))
@example(bytes.fromhex("5b7fffffffffffffff"))  # lengths that no memory holds
@example(bytes.fromhex("9b7fffffffffffffff"))
@example(bytes.fromhex("bbffffffffffffffff"))
def test_of_any_bytes_it_makes_plain_values_or_a_value_error(raw: bytes):
    try:
        value = cbor.read(raw)
    except ValueError:
        return
    assert is_plain(value)
    assert depth(value) <= cbor.MAX_DEPTH
    assert cbor.read(cbor2.dumps(value)) == value


@given(st.integers(0, 2**64 - 1) | st.integers(0, 300), VALUES)
@example(28, [])  # these three are opened by the library itself, whatever meaning is given to tags
@example(29, 0)
@example(55799, 0)
@example(2, b"\x01\x00\x00\x00\x00\x00\x00\x00\x00")
@example(35, "(a+)+")
def test_no_tag_is_ever_opened(tag: int, content: Any):
    head = cbor2.dumps(tag)
    tagged = bytes([head[0] | 0xC0]) + head[1:] + cbor2.dumps(content)
    for raw in (tagged, b"\x81" + tagged, b"\xa1\x01" + tagged, b"\xa1" + tagged + b"\x01"):
        with pytest.raises(ValueError, match="not the CBOR"):
            cbor.read(raw)


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        ("", "not the CBOR"),
        ("18", "not the CBOR"),
        ("19ff", "not the CBOR"),
        ("1c", "not the CBOR"),
        ("1f", "not the CBOR"),
        ("41", "not the CBOR"),
        ("61ff", "not the CBOR"),
        ("81", "not the CBOR"),
        ("a1", "not the CBOR"),
        ("a101", "not the CBOR"),
        ("9fff", "not the CBOR"),
        ("bfff", "not the CBOR"),
        ("5f4100ff", "not the CBOR"),
        ("a1f601", "neither"),
        ("a1410101", "neither"),
        ("a1f501", "neither"),
        ("a1810101", "neither"),
        ("a2010001", "not the CBOR"),
        ("a201000100", "not the CBOR"),
        ("a20100180100", "not the CBOR"),
        ("f4", "neither"),
        ("f7", "neither"),
        ("e0", "neither"),
        ("f90000", "neither"),
        ("81a101f5", "neither"),
        ("0000", "after the item"),
        ("818181818100", "not the CBOR"),
    ],
)
def test_everything_else_is_wrong(raw: str, message: str):
    with pytest.raises(ValueError, match=message):
        cbor.read(bytes.fromhex(raw))


def test_what_is_wrong_repeats_nothing_of_it():
    with pytest.raises(ValueError, match="not the CBOR") as caught:
        cbor.read(cbor2.dumps({"Ada": 1})[:1].replace(b"\xa1", b"\xa2") + cbor2.dumps({"Ada": 1})[1:] * 2)
    assert "Ada" in str(caught.value.__cause__)
    assert "Ada" not in str(caught.value)
