"""The envelope of a gate pass (COSE_Sign1, RFC 9052 §4.2): what of it was signed, and its one spelling.

A signature covers protected header and payload; it does not cover how they are wrapped. Tag 18 in front, the content of
the unprotected header and longer forms of lengths can be changed by anybody without a key. So a pass is never compared
as it was written, but as ``write`` writes it: what was signed, with its signature, in the shortest form.

This is no CBOR reader: it finds three strings and steps over what lies between them, whatever that says. What the
strings mean is for the credentials' room, which has a library for it; the name of a code is needed where no library may
be (docs/adr/0019), and must come out the same wherever it is asked for. So this is the only place that opens envelopes.
"""

from functools import lru_cache

Signed = tuple[bytes, bytes, bytes]
"""Protected header, payload, signature."""

SIGNATURE_BYTES = 64
TAG = b"\xd2"  # CBOR tag 18, as RFC 9052 §2 gives it to a COSE_Sign1
_BYTES, _TEXT, _ARRAY, _MAP, _TAGGED = range(2, 7)  # major types, RFC 8949 §3.1
_ARRAY_OF_4, _EMPTY_MAP, _NO_BYTES = b"\x84", b"\xa0", b"\x40"
_CONTEXT = b"\x6aSignature1"


@lru_cache(maxsize=16)  # one scan reads its code for its signature and for its name
def read(raw: bytes) -> Signed:
    """Return what was signed, and the signature, of a COSE_Sign1 with or without its tag.

    Raises:
        ValueError: It is something else, or a length in it is indefinite.
    """
    raw = raw.removeprefix(TAG)
    major, count, at = _head(raw, 0)
    if (major, count) != (_ARRAY, 4):
        raise ValueError("not a COSE_Sign1")
    protected, at = _string(raw, at)
    at = _after_map(raw, at)
    payload, at = _string(raw, at)
    signature, at = _string(raw, at)
    if len(signature) != SIGNATURE_BYTES or at != len(raw):
        raise ValueError("not a COSE_Sign1")
    return protected, payload, signature


def write(signed: Signed) -> bytes:
    """Return the one spelling: no tag, no unprotected header, shortest lengths (RFC 8949 §4.2.1)."""
    protected, payload, signature = map(_byte_string, signed)
    return _ARRAY_OF_4 + protected + _EMPTY_MAP + payload + signature


def covered(protected: bytes, payload: bytes) -> bytes:
    """Return what the signature is over: the Sig_structure of RFC 9052 §4.4, without external data."""
    return _ARRAY_OF_4 + _CONTEXT + _byte_string(protected) + _NO_BYTES + _byte_string(payload)


def _byte_string(content: bytes) -> bytes:
    length = len(content)
    if length < 24:
        return bytes([_BYTES << 5 | length]) + content
    size = (length.bit_length() + 7) // 8  # 1 or 2 bytes: nothing longer than a code can be is ever read
    return bytes([_BYTES << 5 | 23 + size]) + length.to_bytes(size, "big") + content


def _head(raw: bytes, at: int) -> tuple[int, int, int]:
    """Return major type and argument of the item that begins here, and where its content does."""
    if at >= len(raw):
        raise ValueError("a COSE_Sign1 that is cut off")
    major, low = raw[at] >> 5, raw[at] & 0x1F
    if low < 24:
        return major, low, at + 1
    end = at + 1 + (1 << (low - 24))
    if low > 27 or end > len(raw):
        raise ValueError("a COSE_Sign1 with an indefinite, reserved or cut off length")
    return major, int.from_bytes(raw[at + 1 : end], "big"), end


def _string(raw: bytes, at: int) -> tuple[bytes, int]:
    """Return the byte string that begins here, and where it ends."""
    major, length, at = _head(raw, at)
    end = at + length
    if major != _BYTES or end > len(raw):
        raise ValueError("not a COSE_Sign1")
    return raw[at:end], end


def _after_map(raw: bytes, at: int) -> int:
    """Return where the map that begins here ends.

    Counts the items that are still to come instead of descending into them: no depth of nesting costs stack, and every
    round takes a byte at least, however many items a hostile length announces.
    """
    major, pairs, at = _head(raw, at)
    if major != _MAP:
        raise ValueError("not a COSE_Sign1")
    to_come = 2 * pairs
    while to_come:
        major, argument, at = _head(raw, at)
        to_come -= 1
        if major in {_BYTES, _TEXT}:
            at += argument  # behind the end of the bytes, the next head is missing
        else:
            to_come += {_ARRAY: argument, _MAP: 2 * argument, _TAGGED: 1}.get(major, 0)
    return at
