"""Orders with their positions, codes and scans.

The first reading goes by the instant of the order, oldest first, and goes on behind the last one that was read: orders
that come in meanwhile are appended, and a page is never asked for by a number that orders before it could shift. From
then on only what was modified is read, newest first (see ``deltas``), from shortly before the instant at which the
server began its last answer (``X-Page-Generated``): what was being committed just then must not slip through.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from time import monotonic
from typing import Final

import msgspec

from kiosk.domain.entries.entry import Entry
from kiosk.domain.roster.bookings import Booking, Ticket
from kiosk.domain.roster.codes import TicketCode
from kiosk.domain.roster.records import RosterRecord
from sync.connectors.interface.connector import Stream, Urgency
from sync.connectors.pretix.bodies import OrderBody, label_of
from sync.connectors.pretix.deltas import instant
from sync.connectors.pretix.events import EventsReader, RefreshInterval
from sync.connectors.pretix.listings import Listing, unreadable_answer
from sync.connectors.pretix.order_mapping import order
from sync.connectors.pretix.round_robin import PlaceResult, RoundRobinReader, make_records
from sync.connectors.pretix.session import InvalidPageError, Query, Session
from sync.connectors.reading.unreadable_items import UnreadableItems

OVERLAP: Final = timedelta(seconds=5)
"""How long a transaction on the server may take between setting an order's instant and being seen by others."""

_ORDER_FIELDS: Final = (
    "code", "status", "testmode", "email", "phone", "datetime", "last_modified", "require_approval",
    "valid_if_pending", "checkin_attention", "checkin_text", "total", "invoice_address.name", "invoice_address.company",
    "api_meta",
)  # fmt: skip
_POSITION_FIELDS: Final = (
    "id", "item", "secret", "positionid", "variation", "subevent", "attendee_name", "attendee_email", "addon_to",
    "canceled", "blocked", "valid_from", "valid_until", "seat", "company", "checkins", "answers",
)  # fmt: skip
FIELDS: Final[Query] = {
    "include": [*_ORDER_FIELDS, *(f"positions.{name}" for name in _POSITION_FIELDS)],
    "exclude": ["payments", "refunds", "fees", "customer"],
    "include_canceled_positions": "true",
}
"""What a gate needs, and no more: no payments, no addresses. Servers that do not know these parameters give it all."""


class Progress(msgspec.Struct, omit_defaults=True):
    """How far an event's orders were read.

    Attributes:
        complete: The first reading is through.
        created: First reading: go on with orders of this instant or later.
        since: Everything modified before this instant is known.
        recent: What is known of the time since then: when each order was last modified.
        coming: When the server began its first answer of the present reading.
        gathered: What ``recent`` may become.
        page: Page to read next.
    """

    complete: bool = False
    created: datetime | None = None
    since: datetime | None = None
    recent: dict[str, datetime] = msgspec.field(default_factory=dict)
    coming: datetime | None = None
    gathered: dict[str, datetime] = msgspec.field(default_factory=dict)
    page: int = 1


@dataclass(frozen=True, slots=True)
class Orders:
    """Reads orders.

    Attributes:
        session: The talk with the server.
        events: Which events.
        detours: Says how often a first reading may go back from a page that is not there.
        steady: A clock that never jumps, seconds.
    """

    session: Session
    events: EventsReader
    detours: RefreshInterval
    steady: Callable[[], float] = monotonic

    def reader(self) -> RoundRobinReader[Progress]:
        """Return the stream's reader."""
        stream = Stream(name="orders", kinds=(Booking, Ticket, TicketCode), urgency=Urgency.FIRST)
        concerns_all = self.session.concerns_all
        return RoundRobinReader(
            stream, Progress, self.events.slugs, self._look, steady=self.steady, concerns_all=concerns_all
        )

    def _look(self, slug: str, state: Progress) -> PlaceResult[Progress]:
        query = dict(FIELDS)
        if state.complete:
            query["ordering"] = "-last_modified"
            query["modified_since"] = instant(state.since) if state.since else ""
        else:
            query["ordering"] = "datetime"
            if state.created is not None:
                query["created_since"] = instant(state.created)
        path = f"{self.session.event_path(slug)}/orders/"
        try:
            listing = self.session.page(path, OrderBody, query=query, number=state.page)
        except InvalidPageError as error:
            if not state.complete:
                if not self.detours.due():  # a server may promise for ever what it has not
                    raise unreadable_answer(path, error) from error
                # Numbers lead nowhere here: go on by the instant, or orders behind it would never be read.
                return PlaceResult(state=Progress(created=state.created, coming=state.coming), finished=False)
            # Reading what was modified, a page that is not there is the end: newer changes stand on earlier pages.
            listing = Listing()
        news = [body for body in listing.items if state.recent.get(body.code) != body.last_modified]
        unreadable_items = listing.unreadable_items()
        records, entries = self._map(slug, news, unreadable_items)
        return PlaceResult(
            state=advance(state, listing),
            finished=not listing.more,
            records=records,
            entries=entries,
            complete=[record.id for record in records if isinstance(record, Ticket)],
            unreadable=unreadable_items.unreadable,
            unread=unreadable_items.unread,
            total=listing.count if state == Progress() else None,
            given=listing.given - sum(not _is_new(body, state) for body in listing.items),
            size=listing.size,
        )

    def _map(
        self, slug: str, bodies: Sequence[OrderBody], unreadable_items: UnreadableItems
    ) -> tuple[list[RosterRecord], list[Entry]]:
        own = self.session.device().device_id
        mapped = make_records(
            lambda body: order(body, slug, own), bodies, unreadable_items, "orders", lambda body: label_of(body, slug)
        )
        records: list[RosterRecord] = [found.booking for found in mapped]
        records += [ticket for found in mapped for ticket in found.tickets]
        records += [code for found in mapped for code in found.codes]
        return records, [entry for found in mapped for entry in found.entries]


def _is_new(body: OrderBody, state: Progress) -> bool:
    """Return whether a first reading meets an order for the first time: a page begins with the last one's instant."""
    return state.created is None or state.page > 1 or body.datetime != state.created


def advance(state: Progress, listing: Listing[OrderBody]) -> Progress:
    """Return how far an event's orders are read after a page.

    Args:
        state: How far they were read before.
        listing: The page.
    """
    coming = state.coming or _instant(listing.generated)
    if state.complete:
        return _advance_delta(state, listing, coming)
    if not listing.more:
        return Progress(complete=True, since=_safe(coming or state.created))
    last = max((body.datetime for body in listing.items if body.datetime), default=state.created)
    if last is None or last == state.created:  # a whole page of one instant: only its number leads on
        return Progress(created=state.created, coming=coming, page=state.page + 1)
    return Progress(created=last, coming=coming)


def _advance_delta(state: Progress, listing: Listing[OrderBody], coming: datetime | None) -> Progress:
    given = {body.code: body.last_modified for body in listing.items if body.last_modified is not None}
    gathered = {**state.gathered, **given}
    if listing.more:
        return msgspec.structs.replace(state, coming=coming, gathered=gathered, page=state.page + 1)
    if not gathered and state.page == 1:
        return state  # a quiet server: there is nothing to write
    since = _safe(coming) or state.since
    recent = {code: at for code, at in gathered.items() if since is None or at >= since}
    return Progress(complete=True, since=since, recent=recent)


def _safe(at: datetime | None) -> datetime | None:
    return None if at is None else at - OVERLAP


def _instant(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None
