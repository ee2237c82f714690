"""The ids that we give to what we send, as platforms repeat them."""

from typing import Any
from uuid import UUID

_LONGEST = len("urn:uuid:00000000-0000-0000-0000-000000000000")


def plain_id(value: Any) -> str:
    """Return an id in the one form in which we write it; what is none of ours comes back as a text.

    Our ids are UUIDs (RFC 9562). A platform that keeps them as such writes them in its own way: in capitals (SQL
    Server, Oracle), within braces (.NET), without hyphens. An answer with one of these is an answer all the same.

    Args:
        value: What stands in the JSON.
    """
    text = str(value)
    if not 32 <= len(text.strip()) <= _LONGEST:
        return text
    try:
        return str(UUID(text.strip()))
    except ValueError:
        return text
