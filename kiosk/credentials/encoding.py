"""Strict readers for base64, base64url, hexadecimal and JSON.

Invariants: for every value exactly one text is accepted (canonical alphabet, padding and spare bits; RFC 4648 §3.5), so
that a code cannot be rewritten into another text that still verifies; everything else raises ValueError.
"""

import base64
import json
from typing import Any, NoReturn


def read_base64(text: str) -> bytes:
    """Decode padded base64 (RFC 4648 §4).

    Raises:
        ValueError: Not the canonical base64 of anything.
    """
    # The library ignores spare bits, and without ``validate`` even foreign letters: two texts would be one code.
    raw = base64.b64decode(text, validate=True)
    if base64.b64encode(raw).decode("ascii") != text:
        raise ValueError("base64 is not canonical")
    return raw


def read_base64url(text: str) -> bytes:
    """Decode base64url without padding (RFC 4648 §5, RFC 7515 §2).

    Raises:
        ValueError: Not the canonical base64url of anything.
    """
    # With ``altchars`` the library still accepts the ordinary alphabet.
    if "+" in text or "/" in text or "=" in text:
        raise ValueError("not the URL-safe alphabet")
    raw = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    if write_base64url(raw) != text:
        raise ValueError("base64url is not canonical")
    return raw


def write_base64url(raw: bytes) -> str:
    """Encode base64url without padding."""
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode("ascii")


def read_json_object(raw: bytes) -> dict[str, Any]:
    """Read one JSON object (RFC 8259) in UTF-8.

    Raises:
        ValueError: Not JSON, not an object, a name twice, not a number (NaN), or nested out of all reason.
    """
    try:
        value = json.loads(raw.decode("utf-8"), object_pairs_hook=_unique, parse_constant=_refuse_constant)
    # The reader of JSON recurses; whoever prints a code decides how deep.
    except RecursionError:
        raise ValueError("JSON is nested too deeply") from None
    if not isinstance(value, dict):
        raise ValueError("JSON is not an object")
    return value


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError("a name stands twice")
    return members


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")
