"""How deeply a JSON text is nested, and cutting off what lies too deep.

Nothing is decoded for it: a decoder would be what a hostile text exhausts.
"""

import re

_ESCAPED = re.compile(rb'\\["\\]')
_BRACKETS = b"[]{}"
_REST = bytes(byte for byte in range(256) if byte not in _BRACKETS + b'"')
_ALIKE = bytes.maketrans(b"{}", b"[]")


def is_nested_deeper(body: bytes | bytearray, limit: int) -> bool:
    """Return whether arrays and objects lie in each other more than so many levels deep.

    Args:
        body: A JSON text (RFC 8259). Of anything else the answer means nothing, but comes as fast.
        limit: Levels; a lone ``[]`` has one.
    """
    if b"\\" in body and _ESCAPED.search(body):
        body = body.replace(b"\\\\", b"").replace(b'\\"', b"")
    bare = body.translate(_ALIKE, _REST)
    # Texts without brackets are empty by now. Taking away two quotes that touch leaves every bracket where it was,
    # inside of a text or outside.
    outside = b"".join(bare.replace(b'""', b"").split(b'"')[::2])
    # Each turn takes away the innermost level; what is left after so many lies too deep.
    for _ in range(limit):
        if not outside:
            return False
        outside = outside.replace(b"[]", b"")
    return b"[" in outside


_MARKS = re.compile(rb'"(?:[^"\\]|\\.)*"|[\[\]{}]', re.DOTALL)


def prune_nesting(body: bytes | bytearray, limit: int) -> bytearray:
    """Return a JSON text in which ``null`` stands for every array and object that lies more than so many levels deep.

    Args:
        body: A JSON text (RFC 8259). Of anything else something comes that is not JSON either.
        limit: Levels; a lone ``[]`` has one.
    """
    kept = bytearray()
    depth = start = 0
    for mark in _MARKS.finditer(body):
        sign = mark.group()
        if sign in {b"[", b"{"}:
            depth += 1
            if depth == limit + 1:
                kept += body[start : mark.start()]
        elif sign in {b"]", b"}"}:
            depth -= 1
            if depth == limit:
                kept += b"null"
                start = mark.end()
    if depth <= limit:
        kept += body[start:]
    return kept
