"""What TicketToken gives as a whole only: keys, events with policies, manifests. Each becomes a stream with cursors.

    done|RENEW_AT|DIGEST     everything was read; nothing is asked again before RENEW_AT
    lack|RENEW_AT|DIGEST     as done, save what the platform failed to give; who does not know what, asks at once
    part|NUMBER|DIGEST       chunks below NUMBER were taken

A whole that did not change gives nothing. One that did makes its stream be read anew (``CursorExpiredError``), so that
what is missing in it goes at the end of that, and not before; a ticket that is gone from its manifest was revoked.

Invariants: chunks of one reading never mix with those of another; what a renewal fetched is not fetched again for the
reading that it causes.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import msgspec

from kiosk.domain.roster.records import RosterRecord
from kiosk.store.roster.roster_rows import as_rows
from sync.connectors.interface.connector import CursorExpiredError, Page, Stream
from sync.connectors.reading.unreadable_items import UnreadableItems

CHUNK = 1000
"""So many records at once: a gate that wants to write waits for one transaction at most."""


_SLACK = timedelta(minutes=1)
"""So much the best known time may go back while it is being measured, without anything being asked for anew."""

LONGEST = timedelta(minutes=10)
"""A whole is asked for again after so long at the latest; what says later was written by a clock that was wrong."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything of a stream at one time.

    Attributes:
        records: The records, always in the same order.
        renew_at: When to ask again.
        received_bytes: Size of the answers.
        unreadable_items: What could not be read of them.
        broken: Parts that the platform failed to give, with technical words on each.
    """

    records: Sequence[RosterRecord]
    renew_at: datetime
    received_bytes: int = 0
    unreadable_items: UnreadableItems = field(default_factory=UnreadableItems)
    broken: Mapping[str, str] = field(default_factory=dict)

    def digest(self) -> str:
        """Return what tells one content from another."""
        found = hashlib.sha256()
        for table in as_rows(self.records).tables:
            found.update(msgspec.json.encode([table.mapping.table, table.mapping.columns, table.values]))
        return found.hexdigest()[:16]


class SnapshotStream:
    """One stream that is read as a whole.

    Args:
        name: Its name.
        kinds: Records that it gives.
        fetch: Reads everything.
        wall: The best known true time.
        missing_is_revoked: See ``Stream``.
    """

    def __init__(
        self,
        name: str,
        kinds: tuple[type[RosterRecord], ...],
        fetch: Callable[[], Snapshot],
        wall: Callable[[], datetime],
        *,
        missing_is_revoked: bool = False,
    ) -> None:
        self.stream = Stream(name=name, kinds=kinds, missing_is_revoked=missing_is_revoked)
        self._fetch = fetch
        self._wall = wall
        self._held: tuple[str, Snapshot] | None = None
        self._broken: Mapping[str, str] = {}

    def pull(self, cursor: str | None) -> Page:
        """Read one chunk.

        Raises:
            CursorExpiredError: The content changed, or the reading of an earlier process cannot be continued.
            DeliveryError: The platform did not give it.
        """
        if cursor is None:
            # What the renewal has just fetched, and found changed, is what is read anew now.
            return self._chunk(0, *(self._held or self._take()))
        state, _, rest = cursor.partition("|")
        middle, _, digest = rest.partition("|")
        if state == "part":
            if self._held is None or self._held[0] != digest:
                raise CursorExpiredError(f"{self.stream.name}: an earlier reading cannot be continued")
            return self._chunk(int(middle), *self._held)
        is_known = state == "done" or (state == "lack" and bool(self._broken))
        if is_known and timedelta() < datetime.fromisoformat(middle) - self._wall() <= LONGEST + _SLACK:
            return Page(next_cursor=cursor, more=False, broken=self._broken)
        found, whole = self._take()
        if found != digest:
            raise CursorExpiredError(f"{self.stream.name}: the content changed")
        self._held = None
        size = whole.received_bytes
        return Page(next_cursor=_done(found, whole), more=False, received_bytes=size, broken=whole.broken)

    def _take(self) -> tuple[str, Snapshot]:
        fetched = self._fetch()
        whole = replace(fetched, records=as_rows(fetched.records))
        self._held = (whole.digest(), whole)
        self._broken = whole.broken
        return self._held

    def _chunk(self, number: int, digest: str, whole: Snapshot) -> Page:
        start = number * CHUNK
        records = whole.records[start : start + CHUNK]
        size, unreadable_items = (
            (whole.received_bytes, whole.unreadable_items) if number == 0 else (0, UnreadableItems())
        )
        if start + CHUNK < len(whole.records):
            following = f"part|{number + 1}|{digest}"
            return _page(records, following, size, unreadable_items, more=True)
        self._held = None
        return replace(_page(records, _done(digest, whole), size, unreadable_items, more=False), broken=whole.broken)


def _page(
    records: Sequence[RosterRecord], cursor: str, size: int, unreadable_items: UnreadableItems, *, more: bool
) -> Page:
    return Page(
        records=records,
        next_cursor=cursor,
        more=more,
        unreadable=unreadable_items.unreadable,
        unread=unreadable_items.unread,
        received_bytes=size,
    )


def _done(digest: str, whole: Snapshot) -> str:
    return f"{'lack' if whole.broken else 'done'}|{whole.renew_at.isoformat()}|{digest}"
