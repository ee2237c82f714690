"""The envelope of a gate pass (COSE_Sign1, RFC 9052 §4.2): what of it was signed, and its one spelling.

A signature covers protected header and payload; it does not cover how they are wrapped. Tag 18 in front, the content of
the unprotected header and longer forms of lengths can be changed by anybody without a key. So a pass is never compared
as it was written, but as ``write`` writes it: what was signed, with its signature, in the shortest form.
"""

from functools import lru_cache

from kiosk.domain import cbor

Signed = tuple[bytes, bytes, bytes]
"""Protected header, payload, signature."""

SIGNATURE_BYTES = 64
TAG = b"\xd2"  # CBOR tag 18, as RFC 9052 §2 gives it to a COSE_Sign1
_BYTES = 0x40
_ARRAY_OF_4, _EMPTY_MAP = b"\x84", b"\xa0"


@lru_cache(maxsize=16)  # one scan reads its code for its signature and for its name
def read(raw: bytes) -> Signed:
    """Return what was signed, and the signature, of a COSE_Sign1 with or without its tag.

    Raises:
        ValueError: It is something else.
    """
    message = cbor.read(raw.removeprefix(TAG))
    if not isinstance(message, list) or len(message) != 4:
        raise ValueError("not a COSE_Sign1")
    protected, unprotected, payload, signature = message
    strings = isinstance(protected, bytes) and isinstance(payload, bytes) and isinstance(signature, bytes)
    if not strings or not isinstance(unprotected, dict) or len(signature) != SIGNATURE_BYTES:
        raise ValueError("not a COSE_Sign1")
    return protected, payload, signature


def write(signed: Signed) -> bytes:
    """Return the one spelling: no tag, no unprotected header, shortest lengths (RFC 8949 §4.2.1)."""
    protected, payload, signature = map(_byte_string, signed)
    return _ARRAY_OF_4 + protected + _EMPTY_MAP + payload + signature


def _byte_string(content: bytes) -> bytes:
    length = len(content)
    if length < 24:
        return bytes([_BYTES | length]) + content
    size = (length.bit_length() + 7) // 8  # 1 or 2 bytes: nothing longer than a code can be is ever read
    return bytes([_BYTES | 23 + size]) + length.to_bytes(size, "big") + content
