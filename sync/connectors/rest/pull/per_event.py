"""A collection that a platform gives for each event by itself, read as one stream.

The cursor is a JSON object: how far the events themselves were read (``events``), each event with its end and how far
its own collection was read (``lists``), and the events that are still to be read in this run (``waiting``). As long as
pages of events are to come, it says whether all of them will be read then (``begun``).

Invariants: a run that is cut off goes on where it was, also after a restart. Each page that is asked for is one page of
ours, those of the events included: a list of events without end gives way to others, as any other does. A full reading
asks for every event; later runs leave out those that have been over for a day, so that an organizer's past years are
not asked for each minute.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Protocol

import msgspec

from kiosk.domain.roster.events import Event
from sync.connectors.interface.connector import CursorExpiredError, FetchedPage, Page
from sync.connectors.rest.pull.stream_reader import StreamReader
from sync.http.http_errors import ForeignAnswerError, RefusedError

EVENT_ID = "{event_id}"
_OVER = timedelta(days=1)
_NOT_FOUND = 404
_ALL, _RECENT = "all", "recent"


class _EventList(msgspec.Struct):
    ends_at: datetime | None = None
    cursor: str | None = None


class _Progress(msgspec.Struct):
    events: str | None = None
    lists: dict[str, _EventList] = {}
    waiting: list[str] = []
    begun: str = ""


class Fetch(Protocol):
    """Asks for one page of a collection."""

    def __call__(self, reader: StreamReader, cursor: str | None, event_id: str = "") -> FetchedPage:
        """Return the page behind a cursor."""
        ...


@dataclass(frozen=True, slots=True)
class _EventPage:
    """A page of one event's collection, with the cursor of all of them. Implements ``FetchedPage``."""

    next_cursor: str
    more: bool
    size: int = 0
    inner: FetchedPage | None = field(default=None, compare=False)

    def read(self) -> Page:
        """Read the page. How many items one event has says nothing of how many the stream has."""
        page = self.inner.read() if self.inner is not None else Page(next_cursor="", more=False)
        return replace(page, next_cursor=self.next_cursor, more=self.more, total=None)


class PerEventReading:
    """Reads one stream, event by event.

    Args:
        reader: Of the collection.
        events: Of the stream that brings the events.
        fetch: Asks for a page.
        wall: The best known true time.
    """

    def __init__(self, reader: StreamReader, events: StreamReader, fetch: Fetch, wall: Callable[[], datetime]) -> None:
        self._reader = reader
        self._events = events
        self._fetch = fetch
        self._wall = wall

    def fetch(self, cursor: str | None) -> FetchedPage:
        """Fetch the next page.

        Raises:
            CursorExpiredError: A cursor is not known any more, or was kept by an earlier profile.
            DeliveryError: The platform did not give it.
        """
        progress = _Progress() if cursor is None else _read(cursor)
        if not progress.waiting:
            more = self._learn(progress)
            if more or not progress.waiting:
                return _EventPage(_written(progress), more)
        event_id = progress.waiting[0]
        found = self._page_of(event_id, progress.lists[event_id])
        if found is None or not found.more:
            progress.waiting.pop(0)
        size = 0 if found is None else found.size
        return _EventPage(_written(progress), bool(progress.waiting), size, found)

    def _learn(self, progress: _Progress) -> bool:
        """Read one page of the events; after the last one those that are to be read are put in line.

        Returns:
            Whether there are more events to learn of.
        """
        # Kept over all pages of events: from the second one on, a full reading would look like a later run.
        progress.begun = progress.begun or (_ALL if progress.events is None else _RECENT)
        page = self._fetch(self._events, progress.events).read()
        for record in page.records:
            if isinstance(record, Event):
                known = progress.lists.setdefault(record.id, _EventList())
                known.ends_at = record.ends_at
        for tombstone in page.tombstones:
            if tombstone.kind is Event:
                progress.lists.pop(tombstone.id, None)
        progress.events = page.next_cursor
        if page.more:
            return True
        since = self._wall().astimezone(UTC) - _OVER
        progress.waiting = [
            event_id
            for event_id, known in progress.lists.items()
            if progress.begun == _ALL or known.ends_at is None or known.ends_at > since
        ]
        progress.begun = ""
        return False

    def _page_of(self, event_id: str, known: _EventList) -> FetchedPage | None:
        """Return a page of an event's collection, None where it has none."""
        try:
            found = self._fetch(self._reader, known.cursor, event_id)
        except (RefusedError, ForeignAnswerError) as error:
            # Not every event has a guest list; and a route that is not there is named by the host's own page.
            if error.status != _NOT_FOUND:
                raise
            return None
        known.cursor = found.next_cursor
        return found


def _read(cursor: str) -> _Progress:
    try:
        return msgspec.json.decode(cursor, type=_Progress)
    except msgspec.DecodeError as error:
        raise CursorExpiredError("the cursor is of another style") from error


def _written(progress: _Progress) -> str:
    return msgspec.json.encode(progress).decode()
