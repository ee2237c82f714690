"""Whether an answer acknowledges what was sent.

Not every 200 comes from the platform. A portal answers with its own page, a health check with ``{"ok": true}``, and a
proxy that was set up to debug sends the request back, with every id that stood in it. So the id alone is no proof.

Invariant: an answer acknowledges an item only where it repeats the item's id and says something that the request did
not.
"""

from collections.abc import Mapping
from typing import Any, Final

from sync.connectors.reading.item_ids import plain_id
from sync.connectors.rest.json_paths import find

_BARE_WORDS: Final = frozenset({"", "ok", "okay", "success", "successful", "true", "received"})
"""Said by servers that know nothing of what was sent."""


def acknowledges(answer: Any, sent: Mapping[str, Any], item_id: str, *, ref: str, says: str = "") -> bool:
    """Return whether an answer acknowledges an item.

    Args:
        answer: What came.
        sent: The body of the request.
        item_id: The item's id.
        ref: Where the answer repeats it.
        says: Where it says something that the request cannot; "" where a profile names no such place.
    """
    if plain_id(find(answer, ref)) != plain_id(item_id) or (says and _is_bare(find(answer, says), also=False)):
        return False
    around, _, _ = ref.rpartition(".")
    # The object around the id: whatever an echo wraps the request in, the request stands there as a whole.
    return not _is_echo(find(answer, around) if around else answer, sent)


def _is_echo(said: Any, sent: Mapping[str, Any]) -> bool:
    """Return whether something is what was sent, with nothing of its own beside it."""
    # What is null may be lost where JSON is read and written anew. A short answer with the id alone is none: that is
    # how a platform answers which keeps its answers small.
    repeats = all(said.get(name) == value for name, value in sent.items() if value is not None)
    return repeats and all(_is_bare(value) for name, value in said.items() if name not in sent)


def _is_bare(value: Any, *, also: bool = True) -> bool:
    """Return whether a value says nothing of an item. ``also``: neither does True."""
    if isinstance(value, str):
        return value.strip().lower() in _BARE_WORDS
    return value is None or value is False or (also and value is True) or value in ({}, [])
