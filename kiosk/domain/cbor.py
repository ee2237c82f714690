"""A reader for the part of CBOR (RFC 8949) that gate passes consist of.

Integers, byte strings, UTF-8 texts, arrays, maps and null, all of definite length: nothing else is understood, on
purpose. Tags, floats and simple values make general readers build dates, regular expressions or huge numbers out of
hostile bytes. Invariants: the whole input is consumed, no map key stands twice, nesting ends at ``MAX_DEPTH``, and
whatever is wrong raises ValueError.
"""

from typing import Any

MAX_DEPTH = 4

_UINT, _NINT, _BYTES, _TEXT, _ARRAY, _MAP = range(6)
_NULL = 0xF6


def read(raw: bytes) -> Any:
    """Decode one item that fills all the bytes.

    Args:
        raw: The bytes.

    Returns:
        int, bytes, str, list, dict (keys: int or str) or None.

    Raises:
        ValueError: Not such an item, or bytes are left over.
    """
    value, end = _item(raw, 0, MAX_DEPTH)
    if end != len(raw):
        raise ValueError("bytes after the item")
    return value


def _item(raw: bytes, at: int, depth: int) -> tuple[Any, int]:
    if at >= len(raw):
        raise ValueError("item is cut off")
    if raw[at] == _NULL:
        return None, at + 1
    major, argument, at = _head(raw, at)
    if major == _UINT:
        return argument, at
    if major == _NINT:
        return -1 - argument, at
    if major in {_BYTES, _TEXT}:
        return _string(raw, at, argument, text=major == _TEXT)
    if depth == 0:
        raise ValueError("nested too deeply")
    if major == _ARRAY:
        return _array(raw, at, argument, depth - 1)
    return _map(raw, at, argument, depth - 1)


def _head(raw: bytes, at: int) -> tuple[int, int, int]:
    """Return major type, argument, and where the content starts."""
    major, low = raw[at] >> 5, raw[at] & 0x1F
    if major > _MAP:
        raise ValueError("tags, floats and simple values are not understood")
    if low < 24:
        return major, low, at + 1
    if low > 27:
        raise ValueError("indefinite or reserved length")
    end = at + 1 + (1 << (low - 24))
    if end > len(raw):
        raise ValueError("length is cut off")
    return major, int.from_bytes(raw[at + 1 : end], "big"), end


def _string(raw: bytes, at: int, length: int, *, text: bool) -> tuple[bytes | str, int]:
    end = at + length
    if end > len(raw):
        raise ValueError("string is cut off")
    content = raw[at:end]
    return (content.decode("utf-8") if text else content), end


def _array(raw: bytes, at: int, count: int, depth: int) -> tuple[list[Any], int]:
    if count > len(raw) - at:  # each item takes a byte at least
        raise ValueError("array is cut off")
    items = []
    for _ in range(count):
        value, at = _item(raw, at, depth)
        items.append(value)
    return items, at


def _map(raw: bytes, at: int, count: int, depth: int) -> tuple[dict[int | str, Any], int]:
    if count > (len(raw) - at) // 2:
        raise ValueError("map is cut off")
    members: dict[int | str, Any] = {}
    for _ in range(count):
        key, at = _item(raw, at, depth)
        if not isinstance(key, int | str) or key in members:
            raise ValueError("a key stands twice, or is neither number nor text")
        members[key], at = _item(raw, at, depth)
    return members, at
