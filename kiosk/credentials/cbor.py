"""CBOR (RFC 8949) as gate passes hold it, read by cbor2 with less than that can do.

Tags, floats and simple values make general readers build dates, regular expressions or huge numbers out of bytes that
nobody has vouched for: the key id is read before the signature is checked. So no tag is ever opened, and what comes out
is integers, byte strings, texts, arrays, maps and null alone. Invariants: the whole input is consumed, no map key
stands twice, all lengths are definite, nesting ends at ``MAX_DEPTH``, and whatever is wrong raises ValueError.
"""

import io
from collections.abc import Callable
from typing import Any, NoReturn

import cbor2

MAX_DEPTH = 4

_LEAVES = frozenset({int, bytes, str, type(None)})
_KEYS = frozenset({int, str})


def _refuse_tag(*_content: Any) -> NoReturn:
    raise ValueError("tags are not understood")


class _NoTags(dict[int, Callable[..., Any]]):
    """What cbor2 asks for the meaning of a tag: also of those that it knows itself, and would build objects of."""

    def __missing__(self, _tag: int) -> Callable[..., Any]:
        return _refuse_tag


_NO_TAGS = _NoTags()


def read(raw: bytes) -> Any:
    """Decode one item that fills all the bytes.

    Args:
        raw: The bytes.

    Returns:
        int, bytes, str, list, dict (keys: int or str) or None.

    Raises:
        ValueError: Not such an item, or bytes are left over. It repeats nothing of the bytes: they may hold names.
    """
    stream = io.BytesIO(raw)
    decoder = cbor2.CBORDecoder(
        stream,
        semantic_decoders=_NO_TAGS,
        read_size=1,  # else it reads ahead, and nobody could tell whether bytes are left
        max_depth=MAX_DEPTH,
        allow_indefinite=False,
        allow_duplicate_keys=False,
    )
    try:
        value = decoder.decode()
    except cbor2.CBORError as error:
        raise ValueError("not the CBOR that is understood here") from error
    if stream.read(1):
        raise ValueError("bytes after the item")
    _require_plain(value)
    return value


def _require_plain(value: Any) -> None:
    """Refuse what needs no tag to be something else: floats, booleans, undefined, and odd keys."""
    kind = type(value)
    if kind in _LEAVES:
        return
    if kind is list:
        members = value
    elif kind is dict and all(type(key) in _KEYS for key in value):
        members = value.values()
    else:
        raise ValueError("neither number, string, array, map nor null")
    for member in members:
        _require_plain(member)
