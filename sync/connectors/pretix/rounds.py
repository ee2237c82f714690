"""Going round the places of a stream (an event's list each), one page at a time, with everything kept in the cursor.

Invariants: a cursor says exactly where to go on, also after a crash in the middle of a round; a round that brings
nothing new gives back the very cursor that it was given, so that nothing is written for it.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

import msgspec

from kiosk.domain.entry import Entry
from kiosk.domain.roster import RosterRecord, Tombstone
from kiosk.store.unread import Unread
from sync.connectors.base import CursorExpiredError, Page, Stream

S = TypeVar("S")


@dataclass(slots=True, kw_only=True)
class Turn(Generic[S]):
    """What one look at one place came to.

    Attributes:
        state: Where to go on at this place.
        finished: Nothing more is to be had here in this round.
        records: New or changed records.
        tombstones: Records that are gone.
        entries: Scans of all devices, this one included.
        complete: Tickets of which ``entries`` holds all.
        spoiled: Technical words on what could not be understood.
        unread: The same, record by record and field by field.
        size: Bytes received.
    """

    state: S
    finished: bool
    records: Sequence[RosterRecord] = ()
    tombstones: Sequence[Tombstone] = ()
    entries: Sequence[Entry] = ()
    complete: Sequence[str] = ()
    spoiled: Sequence[str] = ()
    unread: Sequence[Unread] = ()
    size: int = 0

    @property
    def brings_news(self) -> bool:
        """Whether there is anything to write."""
        return bool(self.records or self.tombstones or self.entries or self.spoiled or self.unread)


class Round(msgspec.Struct, Generic[S], omit_defaults=True):
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
class RoundReader(Generic[S]):
    """Implements ``Reader`` by rounds.

    Attributes:
        stream: The stream.
        state_type: The type of a place's state; its fields all have defaults.
        places: Gives the places of a round.
        look: Looks at one place, once.
        due: Whether another round may begin now.
    """

    stream: Stream
    state_type: type[S]
    places: Callable[[], Sequence[str]]
    look: Callable[[str, S], Turn[S]]
    due: Callable[[], bool] = field(default=lambda: True)

    def read(self, cursor: str | None) -> Page:
        """Read on from a cursor until something new comes, or the round ends.

        Args:
            cursor: An earlier page's ``next_cursor``, or None for the beginning.

        Raises:
            CursorExpiredError: The cursor is not one of ours: everything has to be read anew.
            DeliveryError: As the session says.
        """
        state = self._decode(cursor)
        if cursor is not None and not state.done and not self.due():
            return Page(next_cursor=cursor, more=False)
        places = self.places()
        size = 0
        for place in places:
            if place in state.done:
                continue
            turn = self.look(place, state.states.get(place) or self.state_type())
            size += turn.size
            state.states[place] = turn.state
            if turn.finished:
                state.done.append(place)
            if turn.brings_news or not turn.finished:
                return self._page(state, places, turn, size)
        return self._page(state, places, None, size)

    def _decode(self, cursor: str | None) -> Round[S]:
        if cursor is None:
            return Round()
        try:
            return msgspec.json.decode(cursor, type=Round[self.state_type])  # type: ignore[name-defined]
        except msgspec.DecodeError as error:
            raise CursorExpiredError(f"{self.stream.name}: the cursor cannot be read") from error

    def _page(self, state: Round[S], places: Sequence[str], turn: Turn[S] | None, size: int) -> Page:
        more = any(place not in state.done for place in places)
        if not more:
            state.done = []
            state.states = {place: state.states[place] for place in places}
        cursor = msgspec.json.encode(state, order="sorted").decode()
        if turn is None:
            return Page(next_cursor=cursor, more=more, received_bytes=size)
        return Page(
            records=turn.records,
            tombstones=turn.tombstones,
            entries=turn.entries,
            complete=turn.complete,
            spoiled=turn.spoiled,
            unread=turn.unread,
            next_cursor=cursor,
            more=more,
            received_bytes=size,
        )
