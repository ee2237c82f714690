"""Lists that are read newest first from where the last reading began: withdrawn codes, and reusable media.

Newest first, because what changes while pages are turned moves to the top: pages behind it then repeat something, and
never leave anything out. What has the very instant up to which everything is known is given again by the server and is
left out here, so that a quiet server is a quiet list.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from time import monotonic
from typing import Any, Final

import msgspec

from kiosk.domain.roster.codes import ReusableMedium, Revocation
from kiosk.domain.roster.records import RosterRecord, Tombstone
from sync.connectors.interface.connector import Stream, Urgency
from sync.connectors.pretix import bodies, mapping
from sync.connectors.pretix.events import EventsReader
from sync.connectors.pretix.round_robin import PlaceResult, RoundRobinReader, make_records
from sync.connectors.pretix.session import ForbiddenError, InvalidPageError, Query, Session
from sync.http.http_errors import ForeignAnswerError, RefusedError

_NOT_FOUND: Final = 404


class Delta(msgspec.Struct, omit_defaults=True):
    """How far one list was read.

    Attributes:
        since: Everything before this instant is known, None for nothing.
        ids: What is known of this very instant.
        coming: What ``since`` will be when the present reading is through.
        coming_ids: What ``ids`` will be.
        page: Page to read next.
    """

    since: datetime | None = None
    ids: list[int] = msgspec.field(default_factory=list)
    coming: datetime | None = None
    coming_ids: list[int] = msgspec.field(default_factory=list)
    page: int = 1


@dataclass(frozen=True, slots=True)
class _List:
    body: Any
    stamp: str
    filter: str
    ordering: str
    make: Callable[[Any, str], RosterRecord | Tombstone]


def _make_medium(body: bodies.MediumBody, _event_id: str) -> ReusableMedium:
    return mapping.medium(body)


_WITHDRAWN: Final[Mapping[str, _List]] = {
    "revokedsecrets": _List(bodies.RevokedSecretBody, "created", "created_since", "-created", mapping.revoked),
    "blockedsecrets": _List(bodies.BlockedSecretBody, "updated", "updated_since", "-updated", mapping.blocked),
}
_MEDIA: Final = _List(bodies.MediumBody, "updated", "updated_since", "-updated", _make_medium)


class Deltas:
    """Reads such lists.

    Args:
        session: The talk with the server.
        events: Which events.
        steady: A clock that never jumps, seconds.
    """

    def __init__(self, session: Session, events: EventsReader, steady: Callable[[], float] = monotonic) -> None:
        self._session = session
        self._steady = steady
        self._events = events
        self._no_media = False

    def withdrawn(self) -> RoundRobinReader[Delta]:
        """Return the reader for revoked and blocked codes."""
        stream = Stream(name="withdrawn", kinds=(Revocation,))
        concerns_all = self._session.concerns_all
        return RoundRobinReader(
            stream, Delta, self._places, self._look_at_withdrawn, steady=self._steady, concerns_all=concerns_all
        )

    def media(self) -> RoundRobinReader[Delta]:
        """Return the reader for reusable media, which some servers and profiles do not give."""
        # A wristband that the desk hands out is held to a scanner within the minute.
        stream = Stream(name="media", kinds=(ReusableMedium,), urgency=Urgency.FIRST)
        return RoundRobinReader(stream, Delta, lambda: () if self._no_media else ("media",), self._look_at_media)

    def _places(self) -> Sequence[str]:
        return [f"{slug}/{name}" for slug in self._events.slugs() for name in _WITHDRAWN]

    def _look_at_withdrawn(self, place: str, state: Delta) -> PlaceResult[Delta]:
        slug, name = place.split("/")
        return self._look(f"{self._session.event_path(slug)}/{name}/", _WITHDRAWN[name], slug, state)

    def _look_at_media(self, _place: str, state: Delta) -> PlaceResult[Delta]:
        try:
            return self._look(f"{self._session.organizer_path()}/reusablemedia/", _MEDIA, "", state)
        except (ForbiddenError, RefusedError, ForeignAnswerError) as error:
            # An older server answers a route that it does not have with a page, as it does in every browser.
            if not isinstance(error, ForbiddenError) and error.status != _NOT_FOUND:
                raise
            # For this process only: after an update the server may well have it.
            self._no_media = True
            return PlaceResult(state=state, finished=True)

    def _look(self, path: str, rule: _List, slug: str, state: Delta) -> PlaceResult[Delta]:
        query: Query = {"ordering": rule.ordering}
        if state.since is not None:
            query[rule.filter] = instant(state.since)
        try:
            listing = self._session.page(path, rule.body, query=query, number=state.page)
        except InvalidPageError:
            return PlaceResult(state=_ended(state), finished=True)
        after = _began(state, [(getattr(item, rule.stamp), item.id) for item in listing.items])
        unreadable_items = listing.unreadable_items()
        news = [item for item in listing.items if not _is_known(state, item, rule.stamp)]
        name = path.rstrip("/").rpartition("/")[2]
        found = make_records(
            lambda item: rule.make(item, slug), news, unreadable_items, name, lambda item: bodies.label_of(item, slug)
        )
        after = msgspec.structs.replace(after, page=after.page + 1) if listing.more else _ended(after)
        return PlaceResult(
            state=after,
            finished=not listing.more,
            records=[record for record in found if not isinstance(record, Tombstone)],
            tombstones=[record for record in found if isinstance(record, Tombstone)],
            unreadable=unreadable_items.unreadable,
            unread=unreadable_items.unread,
            total=listing.count if state.page == 1 else None,
            given=listing.given,
            size=listing.size,
        )


def instant(at: datetime) -> str:
    """Return an instant as pretix's filters take it."""
    return at.isoformat().replace("+00:00", "Z")


def _is_known(state: Delta, item: Any, stamp: str) -> bool:
    return item.id in state.ids and getattr(item, stamp) == state.since


def _began(state: Delta, stamps: list[tuple[datetime | None, int]]) -> Delta:
    """Return the state after the first page of a reading: its newest item is where the next reading begins."""
    if state.page > 1:
        return state
    newest = max((at for at, _ in stamps if at is not None), default=state.since)
    # A cursor holds numbers of 64 bits; what has a longer one is merely given once more.
    ids = sorted(number for at, number in stamps if at == newest and number < 2**63) or state.ids
    return msgspec.structs.replace(state, coming=newest, coming_ids=ids)


def _ended(state: Delta) -> Delta:
    return Delta(since=state.coming or state.since, ids=state.coming_ids)
