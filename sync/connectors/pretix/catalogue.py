"""What an event consists of: dates, products, check-in lists, questions.

These lists are short and are read whole; when something vanished from one, all of it is told. pretix answers
conditional requests (RFC 9110, section 13.1.3) for most of them, to the second: a list that changed in the very second
of its last change is therefore asked for in full once more.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from time import monotonic
from typing import Any, Final

import msgspec

from kiosk.domain.roster.events import CheckInList, EventDate, Question, TicketType
from kiosk.domain.roster.records import RosterRecord
from sync.connectors.interface.connector import CompleteCollection, Stream, Urgency
from sync.connectors.pretix import bodies, mapping
from sync.connectors.pretix.events import BEHIND, EventsReader
from sync.connectors.pretix.round_robin import PlaceResult, RoundRobinReader, digest, make_records
from sync.connectors.pretix.session import InvalidPageError, Query, Session
from sync.http.server_clock import parse_http_date

_SETTLED: Final = timedelta(seconds=2)


@dataclass(frozen=True, slots=True)
class _Collection:
    kind: type[RosterRecord]
    body: Any
    make: Callable[[Any, str], RosterRecord]


_COLLECTIONS: Final[Mapping[str, _Collection]] = {
    "checkinlists": _Collection(CheckInList, bodies.CheckInListBody, mapping.check_in_list),
    "items": _Collection(TicketType, bodies.ItemBody, mapping.ticket_type),
    "questions": _Collection(Question, bodies.QuestionBody, mapping.question),
    "subevents": _Collection(EventDate, bodies.SubEventBody, mapping.event_date),
}


class Known(msgspec.Struct, omit_defaults=True):
    """What is known of one list.

    Attributes:
        modified: ``Last-Modified``, or "" to ask for it in full.
        ids: What it held.
        digest: Digest of what was given last; it is not given again.
    """

    modified: str = ""
    digest: str = ""
    ids: list[str] = msgspec.field(default_factory=list)


class Catalogue:
    """Reads these lists.

    Args:
        session: The talk with the server.
        events: Which events.
        wall: The best known true time.
        steady: A clock that never jumps, seconds.
    """

    def __init__(
        self,
        session: Session,
        events: EventsReader,
        wall: Callable[[], datetime],
        steady: Callable[[], float] = monotonic,
    ) -> None:
        self._session = session
        self._steady = steady
        self._events = events
        self._wall = wall

    def reader(self, due: Callable[[], bool]) -> RoundRobinReader[Known]:
        """Return the stream's reader.

        Args:
            due: Whether another round may begin now.
        """
        # In its own refresh, but before orders: they mean nothing without lists and products.
        kinds = tuple(collection.kind for collection in _COLLECTIONS.values())
        stream = Stream(name="catalogue", kinds=kinds, urgency=Urgency.FIRST)
        concerns_all = self._session.concerns_all
        return RoundRobinReader(
            stream, Known, self._places, self._look, due, steady=self._steady, concerns_all=concerns_all
        )

    def _places(self) -> list[str]:
        return [f"{slug}/{name}" for slug in self._events.slugs() for name in _COLLECTIONS]

    def _look(self, place: str, known: Known) -> PlaceResult[Known]:
        slug, name = place.split("/")
        collection = _COLLECTIONS[name]
        query: Query = {}
        if name == "subevents":
            day = (self._wall() - BEHIND).strftime("%Y-%m-%dT00:00:00Z")
            query["ends_after"] = day
        path = f"{self._session.event_path(slug)}/{name}/"
        # The condition goes with the first page alone: "unchanged" speaks of the whole list.
        first = self._session.page(path, collection.body, query=query, modified=known.modified)
        if first.unchanged:
            return PlaceResult(state=known, finished=True)
        found, unreadable_items, size, given = list(first.items), first.unreadable_items(), first.size, first.given
        more, number = first.more, 1
        while more:
            number += 1
            try:
                listing = self._session.page(path, collection.body, query=query, number=number)
            except InvalidPageError:
                break
            found += listing.items
            unreadable_items.add(listing.unreadable_items())
            size += listing.size
            given += listing.given
            more = listing.more
        records = make_records(
            lambda body: collection.make(body, slug),
            found,
            unreadable_items,
            name,
            lambda body: bodies.label_of(body, slug),
        )
        # Dates are asked for from a day on: by a clock that may be wrong, any of them may be missing.
        is_gapped = bool(unreadable_items.unreadable) or (name == "subevents" and not self._events.knows_time())
        state = _known(known, records, _modified(first.modified, first.date), unreadable=is_gapped)
        is_less = any(gone not in state.ids for gone in known.ids)
        return PlaceResult(
            state=state,
            finished=True,
            records=[] if state.digest == known.digest else records,
            complete_collections=[CompleteCollection(kind=collection.kind, event_id=slug, ids=state.ids)]
            if is_less
            else (),
            unreadable=unreadable_items.unreadable,
            unread=unreadable_items.unread,
            size=size,
            total=given,
            given=given,
        )


def _known(before: Known, records: Sequence[RosterRecord], modified: str, *, unreadable: bool) -> Known:
    """Return what is known of a list now; what could not be understood may be what seems to be gone."""
    ids = [record.id for record in records]
    # Without ``modified``, so that it is asked for in full again: it may have been mended.
    if unreadable:
        return Known(ids=sorted({*before.ids, *ids}), digest=digest(records))
    return Known(modified=modified, ids=ids, digest=digest(records))


def _modified(modified: str, date: str) -> str:
    """Return the instant to ask with next time, "" where the list may have changed since within the same second."""
    changed, answered = parse_http_date(modified), parse_http_date(date)
    if changed is None or answered is None or answered - changed < _SETTLED:
        return ""
    return modified
