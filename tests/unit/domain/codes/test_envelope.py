"""Opening envelopes without a library, held to the library: whatever both read, they read alike.

Otherwise a code could be believed for one thing, and be called by the name of another.
"""

from typing import Any

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.codes import envelope

SIGNATURES = st.binary(min_size=64, max_size=64)
LEAVES = (
    st.none()
    | st.booleans()
    | st.floats(allow_nan=False)
    | st.integers(-(2**70), 2**70)
    | st.binary(max_size=40)
    | st.text(max_size=40)
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.integers() | st.text(max_size=5), inner, max_size=3)
        | inner.map(lambda value: cbor2.CBORTag(4711, value))
    ),
    max_leaves=10,
)
HEADERS = st.dictionaries(st.integers(-99, 99) | st.text(max_size=5), VALUES, max_size=3)


def by_library(raw: bytes) -> envelope.Signed | None:
    try:
        message = cbor2.loads(raw.removeprefix(envelope.TAG), allow_indefinite=False)
    except cbor2.CBORError:
        return None
    if not isinstance(message, list) or len(message) != 4 or not isinstance(message[1], dict):
        return None
    protected, _, payload, signature = message
    strings = all(isinstance(part, bytes) for part in (protected, payload, signature))
    return (protected, payload, signature) if strings and len(signature) == 64 else None


def ours(raw: bytes) -> envelope.Signed | None:
    try:
        return envelope.read(raw)
    except ValueError:
        return None


WIDTHS = st.sampled_from([0, 1, 2, 4, 8])


def head(major: int, argument: int, width: int) -> bytes:
    """Return the head of an item with its argument in so many bytes, or in the shortest form for 0."""
    if width == 0 or argument >= 256**width:
        shortest = cbor2.dumps(argument)
        return bytes([shortest[0] | major << 5]) + shortest[1:]
    return bytes([major << 5 | 23 + width.bit_length()]) + argument.to_bytes(width, "big")


@given(
    st.tuples(st.binary(max_size=300), st.binary(max_size=300), SIGNATURES),
    HEADERS,
    st.tuples(WIDTHS, WIDTHS, WIDTHS, WIDTHS),
    st.sampled_from([b"", envelope.TAG]),
)
def test_however_it_is_wrapped(signed: envelope.Signed, unprotected: dict[Any, Any], widths: Any, tag: bytes):
    first, second, third = (head(2, len(part), width) + part for part, width in zip(signed, widths[1:], strict=True))
    raw = tag + head(4, 4, widths[0]) + first + cbor2.dumps(unprotected) + second + third
    assert envelope.read(raw) == by_library(raw) == signed


@given(st.binary(max_size=300), st.binary(max_size=300))
def test_what_the_signature_covers(protected: bytes, payload: bytes):
    assert envelope.covered(protected, payload) == cbor2.dumps(["Signature1", protected, b"", payload])


BYTES = st.sampled_from(
    [cbor2.dumps([b"\xa1\x01\x27", {4: b"26a"}, b"\xa1\x07\x43T-1", bytes(64)]),
     cbor2.dumps(cbor2.CBORTag(18, [b"", {"x": [{}, {1: None}]}, b"", bytes(range(64))]))]
).flatmap(
    lambda raw: st.lists(st.tuples(st.integers(0, len(raw) - 1), st.integers(0, 255), st.integers(0, 2)), max_size=6)
    .map(lambda changes: changed(raw, changes))
)  # fmt: skip


def changed(raw: bytes, changes: list[tuple[int, int, int]]) -> bytes:
    """Return bytes with some of them replaced, added or taken away."""
    for at, byte, kind in changes:
        raw = raw[:at] + (bytes([byte]) if kind else b"") + raw[at + (kind != 1) :]
    return raw


@given(BYTES | st.binary(max_size=200))
def test_both_read_alike_what_both_read(raw: bytes):
    here, there = ours(raw), by_library(raw)
    if here is not None:
        assert envelope.read(envelope.write(here)) == here
    if here is not None and there is not None:
        assert here == there


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        ("", "cut off"),
        ("84", "cut off"),
        ("9f", "indefinite"),
        ("9c", "reserved"),
        ("98", "cut off length"),
        ("83 40 a0 40", "not a COSE_Sign1"),
        ("a4 40 a0 40", "not a COSE_Sign1"),
        ("84 60 a0 40", "not a COSE_Sign1"),
        ("84 42 00", "not a COSE_Sign1"),
        ("84 40 80 40", "not a COSE_Sign1"),
        ("84 40 bf ff 40", "indefinite"),
        ("84 40 a1 04", "cut off"),
        ("84 40 a1 04 58 ff 00", "cut off"),
        ("84 40 bb ff ff ff ff ff ff ff ff 00 00", "cut off"),
        ("84 40 a0 f6 40", "not a COSE_Sign1"),
        ("84 40 a0 40 40", "not a COSE_Sign1"),
    ],
)
def test_what_is_none(raw: str, message: str):
    with pytest.raises(ValueError, match=message):
        envelope.read(bytes.fromhex(raw))


def test_nothing_stands_behind_it():
    raw = envelope.write((b"", b"", bytes(64)))
    assert ours(raw) == (b"", b"", bytes(64))
    assert ours(raw + b"\x00") is None
    assert ours(raw + raw) is None


@pytest.mark.parametrize("deep", [5, 5000])
def test_no_depth_of_what_is_ignored_costs_stack(deep: int):
    raw = b"\x84\x40\xa1\x00" + b"\x81" * deep + b"\x00" + b"\x40" + b"\x58\x40" + bytes(64)
    assert envelope.read(raw) == (b"", b"", bytes(64))
