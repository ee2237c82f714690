"""Going round the places of a stream (an event's list each), one page at a time, with everything kept in the cursor.

A place at which the server fails for itself is left out of a round, named, and tried again after a while of its own:
one event's broken list keeps no other event's from being read.

Invariants: a cursor says exactly where to go on, also after a crash in the middle of a round; a round that brings
nothing new gives back the very cursor that it was given, so that nothing is written for it.
"""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from time import monotonic
from typing import Generic, Protocol, TypeVar

import msgspec

from kiosk.domain.entries.entry import Entry
from kiosk.domain.errors import GatehouseError, StoreError
from kiosk.domain.roster.records import RosterRecord, Tombstone
from kiosk.domain.syncing.delivery import backoff_s
from kiosk.store.roster.unreadable_records import UnreadableRecord
from sync.connectors.interface.connector import CompleteCollection, CursorExpiredError, Page, Stream
from sync.connectors.reading.unreadable_items import UnreadableItems
from sync.http.http_errors import concerns_whole_platform
from sync.system.error_text import unexpected_error_text

S = TypeVar("S")
T = TypeVar("T")
M = TypeVar("M")

PAGES_AT_ONCE = 40
"""So many pages of one place are read before it is the others' turn."""

_MIDDLE = 0.5
"""What stands for chance in a pause that nobody else makes at the same moment."""


@dataclass(slots=True, kw_only=True)
class PlaceResult(Generic[S]):
    """What one page of one place came to.

    Attributes:
        state: Where to go on at this place.
        finished: Nothing more is to be had here in this round.
        records: New or changed records.
        tombstones: Records that are gone.
        entries: Scans of all devices, this one included.
        complete: Tickets of which ``entries`` holds all.
        unreadable: Technical words on what could not be understood.
        unread: The same, record by record and field by field.
        size: Bytes received.
        total: Items that this place has, where the platform says so.
        given: So many of them came now.
        complete_collections: Collections of which everything is named.
    """

    state: S
    finished: bool
    records: Sequence[RosterRecord] = ()
    tombstones: Sequence[Tombstone] = ()
    entries: Sequence[Entry] = ()
    complete: Sequence[str] = ()
    unreadable: Sequence[str] = ()
    unread: Sequence[UnreadableRecord] = ()
    size: int = 0
    total: int | None = None
    given: int = 0
    complete_collections: Sequence[CompleteCollection] = ()

    @property
    def brings_news(self) -> bool:
        """Whether there is anything to write."""
        return bool(
            self.records
            or self.tombstones
            or self.entries
            or self.unreadable
            or self.unread
            or self.complete_collections
        )


class RoundCursor(msgspec.Struct, Generic[S], omit_defaults=True):
    """A cursor.

    Attributes:
        states: Where to go on, by place.
        done: Places that the present round is through with.
    """

    states: dict[str, S] = msgspec.field(default_factory=dict)
    done: list[str] = msgspec.field(default_factory=list)


def digest(records: Sequence[RosterRecord]) -> str:
    """Return a short digest by which records are known again, also after a restart."""
    return hashlib.sha256(msgspec.json.encode(records, order="deterministic")).hexdigest()[:16]


def make_records(
    make: Callable[[T], M],
    items: Iterable[T],
    unreadable_items: UnreadableItems,
    name: str,
    label: Callable[[T], UnreadableRecord],
) -> list[M]:
    """Return what becomes of items; one that nothing can be made of is put aside, and the others are not.

    Args:
        make: Makes one.
        items: Items.
        unreadable_items: Is told of those that are put aside.
        name: What they are, for technical words.
        label: Says what an item is.
    """
    found: list[M] = []
    for number, item in enumerate(items):
        try:
            found.append(make(item))
        except (ArithmeticError, LookupError, TypeError, ValueError) as error:
            unreadable_items.record(f"{name}[{number}]: {type(error).__name__}", label(item))
    return found


@dataclass(slots=True)
class _Wait:
    """A place at which the server failed.

    Attributes:
        words: Technical words on it.
        failures: So often in a row.
        not_before: Steady clock, seconds.
    """

    words: str
    failures: int
    not_before: float


class Reader(Protocol):
    """Reads one stream."""

    @property
    def stream(self) -> Stream:
        """Return the stream."""
        ...

    def read(self, cursor: str | None) -> Page:
        """Read on from a cursor."""
        ...


@dataclass(frozen=True, slots=True)
class RoundRobinReader(Generic[S]):
    """Implements ``Reader``: every place in turn, one page each.

    Attributes:
        stream: The stream.
        state_type: The type of a place's state; its fields all have defaults.
        places: Gives the places of a round.
        look: Looks at one place, once.
        due: Whether another round may begin now.
        concerns_all: Says of a failure whether it concerns everything, and not only one place.
        steady: A clock that never jumps, seconds.
        waits: Places at which the server fails, until it does no more.
        page_counts: Pages that each place gave in the present round.
        totals: Items that places have, as far as they told in the present round.
    """

    stream: Stream
    state_type: type[S]
    places: Callable[[], Sequence[str]]
    look: Callable[[str, S], PlaceResult[S]]
    due: Callable[[], bool] = field(default=lambda: True)
    concerns_all: Callable[[Exception], bool] = concerns_whole_platform
    steady: Callable[[], float] = monotonic
    waits: dict[str, _Wait] = field(default_factory=dict)
    page_counts: dict[str, int] = field(default_factory=dict)
    totals: dict[str, int] = field(default_factory=dict)

    def read(self, cursor: str | None) -> Page:
        """Read on from a cursor until something new comes, or the round ends.

        Args:
            cursor: An earlier page's ``next_cursor``, or None for the beginning.

        Raises:
            CursorExpiredError: The cursor is not one of ours: everything has to be read anew.
            DeliveryError: As the session says.
        """
        state = self._decode(cursor)
        # Only between two rounds: one that was begun is read to its end, whatever the schedule says.
        if cursor is not None and not state.done and not self.due():
            return Page(next_cursor=cursor, more=False, broken=self._broken())
        places = self.places()
        for gone in self.waits.keys() - set(places):
            del self.waits[gone]
        size = given = 0
        # One event's list without end must not keep the others' from ever being read.
        for place in sorted(places, key=lambda place: self.page_counts.get(place, 0) // PAGES_AT_ONCE):
            if place in state.done:
                continue
            self.page_counts[place] = self.page_counts.get(place, 0) + 1
            found = self._try(place, state.states.get(place) or self.state_type(), alone=len(places) == 1)
            if found is None:
                state.done.append(place)
                continue
            place_result = found
            size += place_result.size
            given += place_result.given
            if place_result.total is not None:
                self.totals[place] = place_result.total
            state.states[place] = place_result.state
            if place_result.finished:
                state.done.append(place)
            if place_result.brings_news or not place_result.finished:
                return self._page(state, places, place_result, size, given)
        return self._page(state, places, None, size, given)

    def _try(self, place: str, state: S, *, alone: bool) -> PlaceResult[S] | None:
        """Look at a place, or return None where the server fails at it."""
        wait = self.waits.get(place)
        if wait is not None and self.steady() < wait.not_before:
            return None
        try:
            place_result = self.look(place, state)
        except (CursorExpiredError, StoreError):
            raise
        except Exception as error:
            if alone or self.concerns_all(error):
                raise
            failures = 1 if wait is None else wait.failures + 1
            words = str(error) if isinstance(error, GatehouseError) else unexpected_error_text(error)
            self.waits[place] = _Wait(words, failures, self.steady() + backoff_s(failures, _MIDDLE))
            return None
        self.waits.pop(place, None)
        return place_result

    def _broken(self) -> dict[str, str]:
        return {place: wait.words for place, wait in self.waits.items()}

    def _decode(self, cursor: str | None) -> RoundCursor[S]:
        if cursor is None:
            return RoundCursor()
        try:
            return msgspec.json.decode(cursor, type=RoundCursor[self.state_type])  # type: ignore[name-defined]
        except msgspec.DecodeError as error:
            raise CursorExpiredError(f"{self.stream.name}: the cursor cannot be read") from error

    def _page(
        self, state: RoundCursor[S], places: Sequence[str], place_result: PlaceResult[S] | None, size: int, given: int
    ) -> Page:
        total = sum(self.totals.values()) if all(place in self.totals for place in places) else None
        more = any(place not in state.done for place in places)
        if not more:
            self.page_counts.clear()
            self.totals.clear()
            state.done = []
            # Places that are gone are forgotten here, or a cursor would grow for ever with past events.
            state.states = {place: state.states[place] for place in places if place in state.states}
        # Sorted, so that equal states are equal texts: a quiet round must not look like news.
        cursor = msgspec.json.encode(state, order="sorted").decode()
        if place_result is None:
            place_result = PlaceResult(state=self.state_type(), finished=True)
        return Page(
            records=place_result.records,
            tombstones=place_result.tombstones,
            entries=place_result.entries,
            complete=place_result.complete,
            unreadable=place_result.unreadable,
            unread=place_result.unread,
            total=total,
            given=given,
            next_cursor=cursor,
            more=more,
            received_bytes=size,
            complete_collections=place_result.complete_collections,
            broken=self._broken(),
        )
