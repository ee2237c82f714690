"""One stream of a profile: from the bytes of an answer to a ``Page``.

Invariant: one item that cannot be understood never hides the others, and never goes unnoticed (``Page.unreadable``).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from typing import Any
from zlib import crc32

import msgspec

from kiosk.domain.entries.entry import Entry
from kiosk.domain.errors import UnreadableAnswerError
from kiosk.domain.roster.events import Event
from kiosk.domain.roster.records import RosterRecord, Tombstone
from kiosk.store.roster.id_ranges import IdRange
from kiosk.store.roster.roster_rows import RosterRows, TableRows
from sync.connectors.interface.connector import FetchedPage, Page, Stream
from sync.connectors.reading.mended_text import mend_text
from sync.connectors.reading.unreadable_items import UnreadableItems
from sync.connectors.reading.zones import Zones
from sync.connectors.rest.mapping.lenient_items import (
    ItemLabels,
    LenientItemReader,
    value_text,
)
from sync.connectors.rest.mapping.plans import compile_plan
from sync.connectors.rest.mapping.rules import UnreadableItemError, compile_conditions, compile_value
from sync.connectors.rest.mapping.shapes import TEXT, TIME, Shape
from sync.connectors.rest.profile.id_prefixes import prefixes_of
from sync.connectors.rest.profile.pull_rules import (
    RECORDS,
    Condition,
    Gone,
    Order,
    Paging,
    StreamRule,
)
from sync.connectors.rest.pull.envelopes import Envelope, Opened
from sync.connectors.rest.pull.paging import Key, key_of, pager_for
from sync.connectors.rest.pull.record_makers import RecordMaker, compile_entry
from sync.http.body_form import Body

_UNREADABLE = (msgspec.DecodeError, RecursionError, UnicodeDecodeError)
_NO_DATE = b'"0001-01-01'
"""How Go and .NET write that there is no date: the decoder would take it for an instant."""


@dataclass(frozen=True, slots=True)
class _Decoded:
    """A page whose items are decoded. Implements ``FetchedPage``."""

    next_cursor: str
    more: bool
    size: int
    read: Callable[[], Page]


class StreamReader:
    """Reads the pages of one stream.

    Attributes:
        rule: The profile's rule.
        stream: What the engine knows of it.
        pager: How its pages follow each other.
    """

    def __init__(
        self,
        rule: StreamRule,
        paging: Paging,
        *,
        fast: bool = True,
        zones: Zones | None = None,
        ranges: Mapping[type[RosterRecord], IdRange] | None = None,
    ) -> None:
        """Compile a stream's rules.

        Args:
            rule: The stream.
            paging: How its pages are asked for.
            fast: Make rows by a plan where there can be one; else records, one by one. Both come to the same.
            zones: Zones of events, for instants that name none; shared by all streams of a platform.
            ranges: Which ids are its own, of kinds that other streams bring, too.
        """
        self.rule = rule
        self.pager = pager_for(paging)
        kinds = [RECORDS[r.record] for r in rule.records]
        self._prefixes = prefixes_of(rule)
        self.stream = Stream(name=rule.name, kinds=tuple(dict.fromkeys(kinds)), ranges=ranges or {})
        shape = Shape()
        self._zones = zones or Zones()
        self._labels = ItemLabels(rule, shape)
        self._records = [RecordMaker(r, shape, self._labels) for r in rule.records]
        self._entries = [compile_entry(r, shape) for r in rule.entries]
        self._deleted_kinds = [RECORDS[kind] for kind in rule.deletes]
        self._gone = [_compile_gone(gone, shape) for gone in rule.gone]
        self._plan = compile_plan(rule, shape) if fast else None
        order = rule.order or paging.order if paging.style == "keyset" else None
        self._key = None if order is None else _compile_key(order, shape)
        self._lone_key = None if order is None else _lone_key(order)
        self._zone_of = _compile_zone(rule, shape)
        item = shape.build()
        self._salvage = LenientItemReader(rule, item, self._labels, self._zones)
        self._page = Envelope(paging, list[item])  # type: ignore[valid-type]
        self._raw_page = Envelope(paging, list[msgspec.Raw], lenient=True)

    def read(self, body: Body, cursor: str | None = None) -> Page:
        """Read one page.

        Args:
            body: The answer.
            cursor: What was asked for; None for the beginning.

        Raises:
            TransientDeliveryError: Not JSON, cut off, or not a page at all.
        """
        return self.open(body, cursor).read()

    def open(self, body: Body, cursor: str | None = None) -> FetchedPage:
        """Decode one page as ``read`` does, and leave it to be made into records."""
        unreadable_items = UnreadableItems()
        keys: list[Key] = []
        try:
            if _NO_DATE in body:
                raise msgspec.ValidationError("no date")
            envelope = self._page.decode(body)
            items: Sequence[Any] = envelope.items
        # The whole page in one go is what is fast; only a page that cannot be read so is read item by item.
        except _UNREADABLE:
            envelope = self._read_raw(mend_text(body))
            items = self._salvage.read(envelope.items, unreadable_items, partial(self._note_key, keys))
        # Before any record is made: instants on this very page may name no zone.
        if self._zone_of is not None:
            for event_id, zone in map(self._zone_of, items):
                self._zones.learn(event_id, zone)
        if self._key is not None:
            keys += [key for item in items if (key := self._key(item)) is not None]
        next_cursor, more = self.pager.next_cursor(cursor, envelope.page_info(keys))

        given, total = envelope.rest.count, envelope.in_all
        size, checksum = len(body), crc32(body)  # the answer itself need not wait for its reader

        def read() -> Page:
            taken = self._take(items, unreadable_items)
            return replace(
                taken,
                tombstones=[*taken.tombstones, *self._tombstones(envelope.deleted)],
                next_cursor=next_cursor,
                more=more,
                unreadable=unreadable_items.unreadable,
                unread=unreadable_items.unread,
                total=total,
                given=given,
                received_bytes=size,
                checksum=checksum,
            )

        return _Decoded(next_cursor, more, len(items), read)

    def _take(self, items: Sequence[Any], unreadable_items: UnreadableItems) -> Page:
        return (
            self._take_plainly(items, unreadable_items)
            if self._plan is None
            else self._take_fast(items, unreadable_items)
        )

    def _take_fast(self, items: Sequence[Any], unreadable_items: UnreadableItems) -> Page:
        assert self._plan is not None  # noqa: S101  # the caller looked

        def odd(item: Any) -> list[list[Any]]:
            try:
                made = self._make(item, unreadable_items)
            except UnreadableItemError as error:
                unreadable_items.record(f"{self.rule.name}: {error}", self._labels.of_item(item))
                return []
            return [list(chain.from_iterable(map(how, some))) for how, some in zip(to_rows, made, strict=True)]

        to_rows = [mapping.to_row for mapping in self._plan.table_mappings]
        gone, rows = self._plan.run(items, odd)
        tables = [
            TableRows(mapping, found) for mapping, found in zip(self._plan.table_mappings, rows, strict=True) if found
        ]
        return Page(records=RosterRows(tables), tombstones=self._tombstones(gone), next_cursor="", more=False)

    def _make(self, item: Any, unreadable_items: UnreadableItems) -> list[list[Any]]:
        """Make an item's records, by rule. What an item consists of stands or falls together, apart from its parts."""
        mine = UnreadableItems()
        made = [maker.make(item, mine) for maker in self._records]
        for words, unread in zip(mine.unreadable, [one for one in mine.unread if not one.field], strict=True):
            unreadable_items.record(f"{self.rule.name}: {words}", unread)
        unreadable_items.unread += [one for one in mine.unread if one.field]
        return made

    def _take_plainly(self, items: Sequence[Any], unreadable_items: UnreadableItems) -> Page:
        # Sorted by kind: the store writes runs of the same kind at once.
        by_kind: list[list[RosterRecord]] = [[] for _ in self._records]
        entries: list[Entry] = []
        gone: list[str] = []
        for item in items:
            try:
                ended = next((found for test in self._gone if (found := test(item)) is not None), None)
                if ended is not None:
                    gone.append(ended)
                    continue
                seen = [make_entry(item) for make_entry in self._entries]
                made = self._make(item, unreadable_items)
            except UnreadableItemError as error:
                unreadable_items.record(f"{self.rule.name}: {error}", self._labels.of_item(item))
                continue
            for place, records in enumerate(made):
                by_kind[place] += records
            entries += seen
        records = [record for kind in by_kind for record in kind]
        return Page(records=records, entries=entries, tombstones=self._tombstones(gone), next_cursor="", more=False)

    def _note_key(self, keys: list[Key], raw: msgspec.Raw) -> None:
        """Take note of the key of an item that cannot be read: it must not hold the cursor back."""
        if self._lone_key is not None and (key := self._lone_key(raw)) is not None:
            keys.append(key)

    def _tombstones(self, ids: Sequence[str]) -> list[Tombstone]:
        return [
            Tombstone(kind=kind, id=self._prefixes.get(kind, "") + ended)
            for ended in ids
            for kind in self._deleted_kinds
        ]

    def _read_raw(self, body: Body) -> Opened:
        try:
            return self._raw_page.decode(body)
        except _UNREADABLE as error:
            message = f"{self.rule.name}: the answer is not a page: {type(error).__name__}"
            raise UnreadableAnswerError(message) from None


def _compile_key(order: Order, shape: Shape) -> Any:
    get_time, get_id = shape.want(order.time, TIME), shape.want(order.id, TEXT)
    return lambda item: key_of(get_time(item), get_id(item))


def _lone_key(order: Order) -> Any:
    """Return what reads nothing but the key of an item that cannot be understood otherwise."""
    shape = Shape()
    read = _compile_key(order, shape)
    decoder = msgspec.json.Decoder(shape.build())

    def lone(raw: msgspec.Raw) -> Key | None:
        try:
            key: Key | None = read(decoder.decode(raw))
        except _UNREADABLE:
            return None
        return key

    return lone


def _compile_zone(rule: StreamRule, shape: Shape) -> Callable[[Any], tuple[str, str]] | None:
    """Return what reads an event's id and the name of its zone; None for streams that bring no events."""
    fields = next((r.fields for r in rule.records if RECORDS[r.record] is Event and r.each is None), {})
    if "timezone" not in fields:
        return None
    read_id, read_name = compile_value(fields["id"], shape), compile_value(fields["timezone"], shape)
    return lambda item: (value_text(read_id, item), value_text(read_name, item))


def _compile_gone(gone: Gone, shape: Shape) -> Any:
    fits = compile_conditions([Condition(path=gone.path, equals=gone.equals)], shape)
    get_id = shape.want(gone.id, TEXT)

    def ended(item: Any) -> str | None:
        found = get_id(item) if fits is not None and fits(item, item) else None
        return None if found is None else str(found)

    return ended
