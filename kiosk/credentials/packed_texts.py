"""Texts that stand in other letters: in base64 (RFC 4648), in hexadecimal digits, in ``data:`` addresses, in tokens.

Shops put a whole object into one value so that nobody's mailer breaks it. A code as such is never taken for base64:
eight letters always are some bytes. Within a link or an object it is, and only where the bytes are a text that people
can read: of eight random letters, one in four hundred. Anywhere it is where an address says so, or where a JSON object
comes out, which none does by chance.

Invariants: nothing raises; what is returned says the same as what was written, bit by bit; the work is linear in the
length of the text.
"""

import json
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterator
from itertools import islice
from typing import Any, Final

from kiosk.credentials.links import decoded
from kiosk.domain.codes.charsets import CodePart, texts_of

_WRITTEN: Final = re.compile(r"([A-Za-z0-9+/_-]{6,8192})={0,2}")
_URL_SAFE: Final = str.maketrans("+/", "-_")
_BREAKS: Final = str.maketrans("", "", "\t\n\r")
"""Objects may have been laid out in lines before they were packed."""
_DIGITS: Final = re.compile(r"(0[xX])?((?:[0-9A-Fa-f]{2}){5,4096})")
_SHORTEST_OF_NUMBERS: Final = 16
"""Fewer digits, and no letter among them, are a number: ``3132333435`` is a ticket's own, and not ``12345``."""
_OBJECT: Final = re.compile(r"(?:e[wy]|W[wyz13])[A-Za-z0-9+/_-]{6,8190}={0,2}")
"""How an opening bracket and what may follow it begin in base64."""
_BETWEEN_PARTS: Final = re.compile(r"[.:~ ]")
"""What stands between the parts of tokens (JOSE, PASETO, web frameworks' signed values) and behind ``Bearer``."""
_MOST_PARTS: Final = 6
_DATA: Final = re.compile(r"data:([^,]{0,200}),(.{1,4296})", re.IGNORECASE | re.DOTALL)
_MOST_CHARSETS: Final = 4


def unpacked(value: str) -> Iterator[str]:
    """Yield the texts that a value of a link or of an object may be in other letters.

    Args:
        value: It, without percent signs.
    """
    if text := base64_text(value) or hex_text(value):
        yield text
    yield from packed_objects(value)


def packed_objects(text: str) -> Iterator[str]:
    """Yield the JSON objects and lists that stand in base64 in a text or in the parts of a token, the payload first.

    Whether a token's signature is right nobody can tell without the shop's key: it is the roster that knows the code.

    Args:
        text: What was read, or a part of it.
    """
    parts = _BETWEEN_PARTS.split(text, maxsplit=_MOST_PARTS)
    found = [(_object_in(part), place) for place, part in enumerate(parts)]
    heads = [place for content, place in found if isinstance(content, dict) and "alg" in content]
    # A header says how the token was made and nothing of what it is for (RFC 7515, 4).
    yield from (base64_text(parts[place]) for content, place in found if content is not None and place not in heads)
    for place in heads:
        # What it is for may be any bytes, and a code alone is some (RFC 7515, 3).
        if place + 1 < len(parts) and found[place + 1][0] is None and (payload := base64_text(parts[place + 1])):
            yield payload


def _object_in(part: str) -> Any:
    """Return the object or the list in a part; None where it is none."""
    if not _OBJECT.fullmatch(part):
        return None
    try:
        content = json.loads(base64_text(part))
    except (ValueError, RecursionError):
        return None
    return content if isinstance(content, dict | list) else None


def is_packed_object(text: str) -> bool:
    """Whether a text that could be a code as it stands is an object in base64."""
    return _object_in(text) is not None


def data_texts(text: str) -> Iterator[str]:
    """Yield what a ``data:`` address carries (RFC 2397), in every character set in which it is a text.

    Args:
        text: The address.
    """
    found = _DATA.fullmatch(text)
    if found is None:
        return
    kind, content = found.groups()
    if not kind.lower().endswith("base64"):
        # Some writers leave the percent signs away; then what is written is what is meant.
        yield from dict.fromkeys((decoded(content), content))
        return
    bare = "".join(decoded(content).split()).rstrip("=").translate(_URL_SAFE)
    try:
        packed = urlsafe_b64decode(bare + "=" * (-len(bare) % 4))
    except ValueError:
        return
    if packed.isascii():  # most are, and asking every character set takes its time
        yield packed.decode("ascii")
    else:
        yield from islice(texts_of((CodePart(packed),)), _MOST_CHARSETS)


def hex_text(value: str) -> str:
    """Return the text of which a value holds the bytes in hexadecimal digits, or "" where it holds none.

    Args:
        value: The value, with or without ``0x``.
    """
    found = _DIGITS.fullmatch(value)
    if found is None or (not found.group(1) and value.isdigit() and len(value) < _SHORTEST_OF_NUMBERS):
        return ""
    try:
        return _shown(bytes.fromhex(found.group(2)).decode("utf-8"))
    except ValueError:
        return ""


def base64_text(value: str) -> str:
    """Return the text that stands in base64 in a part of a link, or "" where none does.

    Args:
        value: The part, without percent signs.
    """
    found = _WRITTEN.fullmatch(value)
    if found is None:
        return ""
    bare = found.group(1).translate(_URL_SAFE)
    try:
        content = urlsafe_b64decode(bare + "=" * (-len(bare) % 4))
        text = content.decode("utf-8")
    except ValueError:  # a length that none has, or bytes that are no text
        return ""
    # Written back it must be the same: the last letter may hold bits to spare, and no packer sets them.
    same = urlsafe_b64encode(content).decode("ascii").rstrip("=") == bare
    return _shown(text) if same else ""


def _shown(text: str) -> str:
    """Return a text that people can read, and "" for any other."""
    bare = text.translate(_BREAKS)
    return text if bare.isprintable() and not bare.isspace() else ""
