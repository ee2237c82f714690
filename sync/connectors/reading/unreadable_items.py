"""What could not be read of one page, for the log, for counts and for the screen. Never what stands in it."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec

from kiosk.store.roster.unreadable_records import UnreadableRecord

MAX_MESSAGES = 20
"""So many technical sentences of one page are kept; everything is counted."""

_LONGEST_ID = 200


@dataclass(slots=True)
class UnreadableItems:
    """Collects what could not be read of one page.

    Attributes:
        unreadable: Technical words on records that could not be read.
        unread: The same, and fields that could not, to be counted.
    """

    unreadable: list[str] = field(default_factory=list)
    unread: list[UnreadableRecord] = field(default_factory=list)

    def record(self, words: str, unread: UnreadableRecord) -> None:
        """Note a record that could not be read."""
        self.unreadable.append(words if len(self.unreadable) < MAX_MESSAGES else "…")
        # What is not there at all is not said to lack a field as well.
        self.unread = [one for one in self.unread if not (one.field and one.ref == unread.ref)]
        self.unread.append(unread)

    def fields(self, unread: UnreadableRecord, names: Sequence[str]) -> None:
        """Note fields of a record that could not be read while the rest was."""
        self.unread += [
            UnreadableRecord(kind=unread.kind, ref=unread.ref, event_id=unread.event_id, field=name)
            for name in dict.fromkeys(names)
        ]

    def add(self, other: "UnreadableItems") -> None:
        """Add what others hold."""
        self.unreadable += other.unreadable[: MAX_MESSAGES + 1]
        self.unread += other.unread


def id_text(value: Any) -> str:
    """Return an id as text, "" for what is none."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        return ""
    try:
        text = str(value)
    except ValueError:  # more digits than Python writes
        return ""
    return text if len(text) <= _LONGEST_ID else ""


def digest_of(item: Any) -> str:
    """Return a name for an item that has none that could be read: the same for the same item."""
    try:
        raw = item if isinstance(item, bytes) else msgspec.json.encode(item)
    except (TypeError, ValueError, RecursionError):
        raw = repr(type(item)).encode()
    return "#" + hashlib.sha256(raw).hexdigest()[:16]
