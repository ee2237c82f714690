"""Which events a kiosk takes part in, and their keys: the stream that everything else hangs on.

Chosen: every event that this device may see, from a month before it begins to three days after it ended, the nearest
first; where there is none, the next one to come. Series have no end of their own and are always in.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import msgspec

from kiosk.domain.errors import DeliveryError
from kiosk.domain.roster.codes import SigningKey
from kiosk.domain.roster.events import Event, Gate
from kiosk.domain.roster.records import RosterRecord
from kiosk.store.roster.unreadable_records import UnreadableRecord
from sync.connectors.interface.connector import CompleteCollection, Page, Stream, Urgency
from sync.connectors.pretix.bodies import EventBody
from sync.connectors.pretix.listings import read_leniently, unreadable_answer
from sync.connectors.pretix.mapping import event, gate, signing_keys
from sync.connectors.pretix.round_robin import digest
from sync.connectors.pretix.session import ForbiddenError, Query, Session
from sync.connectors.reading.lenient import UnreadableError
from sync.connectors.reading.unreadable_items import UnreadableItems
from sync.http.body_form import Body
from sync.http.server_clock import ANSWERS_NEEDED

AHEAD: Final = timedelta(days=30)
BEHIND: Final = timedelta(days=3)
MAX_EVENTS: Final = 50
REFRESH_S: Final = 30.0
"""Events, lists, products and questions are looked at so often; withdrawn codes and orders at every pull."""

_KINDS: Final[dict[str, type[RosterRecord]]] = {"event": Event, "key": SigningKey, "gate": Gate}


class RefreshInterval:
    """Says when something is to be looked at again."""

    def __init__(self, every_s: float, steady: Callable[[], float]) -> None:
        self._every_s = every_s
        self._steady = steady
        self._next = float("-inf")

    def due(self) -> bool:
        """Return whether it is time; if so, the next time is set."""
        now = self._steady()
        if now < self._next:
            return False
        self._next = now + self._every_s
        return True


class _Cursor(msgspec.Struct):
    known: list[str] = msgspec.field(default_factory=list)
    digest: str = ""


class EventsReader:
    """Implements ``Reader`` for events, their keys and this device's gate; says which events are taken part in.

    Args:
        session: The talk with the server.
        wall: The best known true time.
        refresh: When to look again.
        knows_time: Whether ``wall`` was measured. By a clock that may be wrong no event is over.
        badges: Says how an event's badges are laid out.
    """

    stream = Stream(name="events", kinds=(Event, SigningKey, Gate), urgency=Urgency.FIRST)

    def __init__(
        self,
        session: Session,
        wall: Callable[[], datetime],
        refresh: RefreshInterval,
        knows_time: Callable[[], bool] = lambda: True,
        badges: Callable[[str], Mapping[str, Any]] = lambda _slug: {},
    ) -> None:
        self._session = session
        self._wall = wall
        self._broken: dict[str, str] = {}
        self._listed = UnreadableItems()
        self.knows_time = knows_time
        self._refresh = refresh
        self._badges = badges
        self._chosen: tuple[str, ...] | None = None

    def slugs(self) -> Sequence[str]:
        """Return the events that are taken part in, the nearest first."""
        if self._chosen is None:
            self._choose()
        return self._chosen or ()

    def read(self, cursor: str | None) -> Page:
        """Read all of them at once: they are few."""
        # The cursor outlives this process, the choice of events does not: after a start it is made anew, whatever the
        # clock says.
        if cursor is not None and self._chosen is not None and not self._refresh.due():
            return Page(next_cursor=cursor, more=False, broken=self._broken)
        # Asked each time: organizers move a device to another gate while it runs.
        door = self._session.device(fresh=True).gate
        self._choose()
        before = _decode(cursor)
        self._broken = {}
        records, unreadable_items, size = self._details(before.known)
        unreadable_items.add(self._listed)
        if door is not None and self.slugs():
            records.append(gate(door, self.slugs()[0]))
        records.sort(key=lambda record: type(record).__name__)
        ids = sorted(_name(record) for record in records)
        is_gapped = bool(unreadable_items.unreadable or self._broken) or not self.knows_time()
        is_less = not is_gapped and any(name not in ids for name in before.known)
        after = _Cursor(known=sorted({*before.known, *ids}) if is_gapped else ids, digest=digest(records))
        return Page(
            records=[] if after.digest == before.digest else records,
            complete_collections=_wholes(records) if is_less else (),
            unreadable=unreadable_items.unreadable,
            unread=unreadable_items.unread,
            broken=self._broken,
            next_cursor=msgspec.json.encode(after).decode(),
            more=False,
            received_bytes=size,
        )

    def _details(self, known: Sequence[str]) -> tuple[list[RosterRecord], UnreadableItems, int]:
        records: list[RosterRecord] = []
        unreadable_items = UnreadableItems()
        size = 0
        first: Exception | None = None
        for slug in self.slugs():
            try:
                found, received = self._detail(slug, unreadable_items, is_known=f"event:{slug}" in known)
            except DeliveryError as error:
                if self._session.concerns_all(error):
                    raise
                self._broken[slug], first = str(error), first or error
                continue
            records += found
            size += received
        # Not one event could be had: then it is the server's trouble, and no list of parts.
        if first is not None and not records:
            raise first
        return records, unreadable_items, size

    def _read(self, slug: str, body: Body, unreadable_items: UnreadableItems) -> EventBody:
        try:
            found = msgspec.json.decode(body, type=EventBody)
        except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
            try:
                found = read_leniently(EventBody, body, slug, unreadable_items, self._session.zones)
            except UnreadableError:
                raise unreadable_answer("event", error) from None
        self._session.zones.learn(found.slug, found.timezone)
        return found

    def _detail(
        self, slug: str, unreadable_items: UnreadableItems, *, is_known: bool
    ) -> tuple[list[RosterRecord], int]:
        answer = self._session.send("GET", self._session.event_path(slug) + "/")
        body = self._read(slug, answer.body, unreadable_items)
        records: list[RosterRecord] = []
        try:
            records.append(event(body, self._settings(slug), self._badges(slug)))
        except DeliveryError as error:
            if self._session.concerns_all(error):
                raise
            self._broken[f"{slug}/settings"] = str(error)
            if not is_known:  # it is scanned by its tickets; what its settings add comes when they heal
                records.append(event(body, {}))
        try:
            records += signing_keys(body)
        except ValueError as error:  # of ours: it quotes nothing
            unreadable_items.record(
                f"keys: {error}", UnreadableRecord(kind="signing_key", ref=f"{slug}:keys", event_id=slug)
            )
        return records, len(answer.body)

    def _settings(self, slug: str) -> dict[str, Any]:
        """Return an event's settings, or none where this device may not see them."""
        try:
            answer = self._session.send("GET", self._session.event_path(slug) + "/settings/")
            return msgspec.json.decode(answer.body, type=dict[str, Any])
        # Some security profiles leave settings out; a gate can do without them.
        except ForbiddenError:
            return {}
        except (msgspec.DecodeError, RecursionError) as error:
            raise unreadable_answer("settings", error) from None

    def _measure_time(self) -> None:
        """Ask for a little, so that the events are chosen by the server's time and not by a clock that may be wrong."""
        for _ in range(ANSWERS_NEEDED):
            if not self.knows_time():
                self._session.device(fresh=True)

    def _choose(self) -> None:
        self._measure_time()
        self._listed = UnreadableItems()
        now = self._wall().astimezone(UTC)
        plain = self._list({"ends_after": (now - BEHIND).strftime("%Y-%m-%dT%H:%M:%SZ"), "ordering": "date_from"})
        # Asked for by themselves: a series ends with its last date, which may be missing, so no filter by time finds
        # all of them.
        series = self._list({"has_subevents": "true", "ordering": "date_from"})
        self._chosen = tuple(choose(plain, series, now))

    def _list(self, query: Query) -> list[EventBody]:
        found: list[EventBody] = []
        more, number = True, 0
        while more and len(found) < 10 * MAX_EVENTS:
            number += 1
            listing = self._session.page(
                self._session.organizer_path() + "/events/", EventBody, query=query, number=number
            )
            found += listing.items
            self._listed.add(listing.unreadable_items())
            more = listing.more
        return found


def choose(plain: Sequence[EventBody], series: Sequence[EventBody], now: datetime) -> list[str]:
    """Return the events to take part in, the nearest first.

    Args:
        plain: Events that did not end long ago, in the order in which they begin.
        series: Series of events.
        now: Current instant.
    """
    # Where nothing is near, the next event all the same: somebody sets the kiosk up the week before.
    near = [body for body in plain if body.date_from is None or body.date_from <= now + AHEAD] or list(plain[:1])
    found = {body.slug: body.date_from for body in [*near, *series]}
    by_distance = sorted(found, key=lambda slug: (abs((found[slug] or now) - now), slug))
    return by_distance[:MAX_EVENTS]


def _decode(cursor: str | None) -> _Cursor:
    try:
        return msgspec.json.decode(cursor, type=_Cursor) if cursor else _Cursor()
    except msgspec.DecodeError:
        return _Cursor()  # everything is given in full then: nothing is lost but tombstones


def _name(record: RosterRecord) -> str:
    kind = next(name for name, cls in _KINDS.items() if isinstance(record, cls))
    return f"{kind}:{record.id}"


def _wholes(records: Sequence[RosterRecord]) -> list[CompleteCollection]:
    return [
        CompleteCollection(kind=kind, event_id=None, ids=[record.id for record in records if isinstance(record, kind)])
        for kind in _KINDS.values()
    ]
