"""A preview of what a profile makes of a real platform: a few items of each stream, before anybody enrols with it.

Invariant: what is shown is only what was asked for, on the terminal of whoever asked; nothing is kept.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum
from typing import Any

from kiosk.domain.entries.entry import Entry
from kiosk.domain.errors import DeliveryError
from kiosk.domain.roster.records import RosterRecord
from sync.connectors.interface.connector import Connector, Page, Stream

HIDDEN = frozenset({"material", "code"})
"""Fields that are shown by their size only: keys, and codes that would admit somebody."""


class MemoryVault:
    """Tokens that were given for this trial only. Implements ``TokenVault``."""

    def __init__(self, secrets: Mapping[str, str]) -> None:
        self._secrets = dict(secrets)

    def load(self) -> Mapping[str, str]:
        """Return them."""
        return self._secrets

    def save(self, secrets: Mapping[str, str]) -> None:
        """Take others, until the trial is over."""
        self._secrets = dict(secrets)


@dataclass(frozen=True, slots=True)
class StreamPreview:
    """What a profile made of one stream's first page.

    Attributes:
        stream: Name of the stream.
        counts: Records by kind.
        samples: A few of them, field by field.
        unreadable: What could not be understood.
        error: Why there was nothing, or "".
    """

    stream: str
    counts: Mapping[str, int]
    samples: tuple[tuple[str, Mapping[str, str]], ...] = ()
    unreadable: tuple[str, ...] = ()
    error: str = ""


def preview_streams(connector: Connector, samples: int) -> Iterator[StreamPreview]:
    """Read the first page of each stream.

    Args:
        connector: The platform.
        samples: So many records of each kind are shown.
    """
    for stream in connector.streams:
        try:
            page = connector.pull(stream, None)
        # The next stream is tried all the same: an integrator wants to see everything that is wrong at once.
        except DeliveryError as error:
            yield StreamPreview(stream.name, {}, error=f"{error} ({error.key})")
            continue
        yield _preview(stream, page, samples)


def _preview(stream: Stream, page: Page, samples: int) -> StreamPreview:
    records: list[RosterRecord | Entry] = [*page.records, *page.entries]
    counts: Counter[str] = Counter()
    shown: list[tuple[str, Mapping[str, str]]] = []
    for record in records:
        kind = type(record).__name__
        counts[kind] += 1
        if counts[kind] <= samples:
            shown.append((kind, _fields(record)))
    counts["Tombstone"] = len(page.tombstones)
    # The plus drops zeros.
    return StreamPreview(stream.name, +counts, tuple(shown), tuple(page.unreadable))


def _fields(record: RosterRecord | Entry) -> Mapping[str, str]:
    found = ((field.name, getattr(record, field.name)) for field in fields(record))
    return {name: _words(name, value) for name, value in found if value not in (None, "", (), {}, frozenset())}


def _words(name: str, value: Any) -> str:
    if name in HIDDEN:
        return f"({len(value)} {'bytes' if isinstance(value, bytes) else 'characters'})"
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, frozenset):
        return ", ".join(sorted(map(str, value)))
    return str(value)
