"""The small reader against the general one: what it reads, both read alike."""

from typing import Any

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain import cbor

LEAVES = st.none() | st.integers(-(2**64), 2**64 - 1) | st.binary(max_size=300) | st.text(max_size=300)
KEYS = st.integers(-(2**64), 2**64 - 1) | st.text(max_size=9)
VALUES = st.recursive(LEAVES, lambda v: st.lists(v, max_size=4) | st.dictionaries(KEYS, v, max_size=4), max_leaves=12)


def depth(value: Any) -> int:
    if isinstance(value, dict):
        return 1 + max(map(depth, value.values()), default=0)
    return 1 + max(map(depth, value), default=0) if isinstance(value, list) else 0


@given(VALUES)
def test_it_reads_what_the_general_library_writes(value: Any):
    if depth(value) <= cbor.MAX_DEPTH:
        assert cbor.read(cbor2.dumps(value)) == value
    else:
        with pytest.raises(ValueError, match="deeply"):
            cbor.read(cbor2.dumps(value))


@given(st.binary(max_size=60))
def test_what_it_reads_the_general_library_reads_alike(raw: bytes):
    try:
        value = cbor.read(raw)
    except ValueError:
        return
    assert cbor2.loads(raw) == value


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        ("", "cut off"),
        ("18", "length is cut off"),
        ("19ff", "length is cut off"),
        ("1c", "reserved"),
        ("1f", "indefinite"),
        ("41", "string is cut off"),
        ("61ff", "utf-8"),
        ("81", "array is cut off"),
        ("a1", "map is cut off"),
        ("a101", "map is cut off"),
        ("a1f601", "neither number nor text"),
        ("a1410101", "neither number nor text"),
        ("a2010001", "map is cut off"),
        ("a201000100", "stands twice"),
        ("a20100180100", "stands twice"),
        ("c200", "not understood"),
        ("f4", "not understood"),
        ("f90000", "not understood"),
        ("0000", "after the item"),
        ("818181818100", "nested too deeply"),
    ],
)
def test_everything_else_is_wrong(raw: str, message: str):
    with pytest.raises(ValueError, match=message):
        cbor.read(bytes.fromhex(raw))
