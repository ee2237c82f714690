"""One stream of a profile: from the bytes of an answer to a ``Page``.

Invariant: one item that cannot be understood never hides the others, and never goes unnoticed (``Page.spoiled``).
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

import msgspec

from kiosk.domain.entry import Direction, Entry
from kiosk.domain.errors import TransientDeliveryError
from kiosk.domain.reasons import Outcome
from kiosk.domain.roster import RosterRecord, Tombstone
from kiosk.store.roster_rows import RosterRows, TableRows
from sync import words
from sync.connectors.base import Arrived, Page, Stream
from sync.connectors.rest.envelopes import Envelope, Opened
from sync.connectors.rest.mapping import Make, SpoiledItemError, compile_conditions, compile_rule, compile_value
from sync.connectors.rest.paging import Key, key_of, pager_for
from sync.connectors.rest.plans import compile_plan
from sync.connectors.rest.profile import RECORDS, Condition, EntryRule, Gone, Order, Paging, RecordRule, StreamRule
from sync.connectors.rest.shapes import TEXT, TIME, Shape
from sync.http import Body

_UNREADABLE = (msgspec.DecodeError, RecursionError, UnicodeDecodeError)
_MAX_SPOILED = 20
_HALF_PAIR = re.compile(
    rb"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F][0-9a-fA-F]{2})"
    rb"|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}"
)


@dataclass(frozen=True, slots=True)
class _Decoded:
    """A page whose items are decoded. Implements ``Arrived``."""

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

    def __init__(self, rule: StreamRule, paging: Paging, *, fast: bool = True) -> None:
        """Compile a stream's rules.

        Args:
            rule: The stream.
            paging: How its pages are asked for.
            fast: Make rows by a plan where there can be one; else records, one by one. Both come to the same.
        """
        self.rule = rule
        self.pager = pager_for(paging)
        kinds = [RECORDS[r.record] for r in rule.records]
        self.stream = Stream(name=rule.name, kinds=tuple(dict.fromkeys(kinds)))
        shape = Shape()
        self._records = [_compile_record(r, shape) for r in rule.records]
        self._entries = [_compile_entry(r, shape) for r in rule.entries]
        self._deleted_kinds = [RECORDS[kind] for kind in rule.deletes]
        self._gone = [_compile_gone(gone, shape) for gone in rule.gone]
        self._plan = compile_plan(rule, shape) if fast else None
        order = rule.order or paging.order if paging.style == "keyset" else None
        self._key = None if order is None else _compile_key(order, shape)
        self._lone_key = None if order is None else _lone_key(order)
        item = shape.build()
        self._item = msgspec.json.Decoder(item)
        self._page = Envelope(paging, list[item])  # type: ignore[valid-type]
        self._raw_page = Envelope(paging, list[msgspec.Raw])

    def read(self, body: Body, device_id: str, cursor: str | None = None) -> Page:
        """Read one page.

        Args:
            body: The answer.
            device_id: This device: its own entries are left out.
            cursor: What was asked for; None for the beginning.

        Raises:
            TransientDeliveryError: Not JSON, cut off, or not a page at all.
        """
        return self.open(body, device_id, cursor).read()

    def open(self, body: Body, device_id: str, cursor: str | None = None) -> Arrived:
        """Decode one page as ``read`` does, and leave it to be made into records."""
        spoiled: list[str] = []
        keys: list[Key] = []
        try:
            envelope = self._page.decode(body)
            items: Sequence[Any] = envelope.items
        except _UNREADABLE:
            envelope = self._read_raw(_mend_text(body))
            items = list(self._salvage(envelope.items, spoiled, keys))
        if self._key is not None:
            keys += [key for item in items if (key := self._key(item)) is not None]
        next_cursor, more = self.pager.turn(cursor, envelope.turn(keys))

        size = len(body)  # the answer itself need not wait for its reader

        def read() -> Page:
            taken = self._take(items, device_id, spoiled)
            return replace(
                taken,
                tombstones=[*taken.tombstones, *self._tombstones(envelope.deleted)],
                next_cursor=next_cursor,
                more=more,
                spoiled=spoiled,
                received_bytes=size,
            )

        return _Decoded(next_cursor, more, len(items), read)

    def _take(self, items: Sequence[Any], device_id: str, spoiled: list[str]) -> Page:
        return self._take_plainly(items, device_id, spoiled) if self._plan is None else self._take_fast(items, spoiled)

    def _take_fast(self, items: Sequence[Any], spoiled: list[str]) -> Page:
        assert self._plan is not None  # noqa: S101  # the caller looked

        def odd(item: Any) -> list[list[Any]]:
            try:
                made = [make(item) for make in self._records]
            except SpoiledItemError as error:
                _note(spoiled, f"{self.rule.name}: {error}")
                return []
            return [list(chain.from_iterable(map(how, some))) for how, some in zip(to_rows, made, strict=True)]

        to_rows = [layout.to_row for layout in self._plan.layouts]
        gone, rows = self._plan.run(items, odd)
        tables = [TableRows(layout, found) for layout, found in zip(self._plan.layouts, rows, strict=True) if found]
        return Page(records=RosterRows(tables), tombstones=self._tombstones(gone), next_cursor="", more=False)

    def _take_plainly(self, items: Sequence[Any], device_id: str, spoiled: list[str]) -> Page:
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
                made = [make(item) for make in self._records]
                seen = [entry for make_entry in self._entries for entry in make_entry(item, device_id)]
            except SpoiledItemError as error:
                _note(spoiled, f"{self.rule.name}: {error}")
                continue
            for place, records in enumerate(made):
                by_kind[place] += records
            entries += seen
        records = [record for kind in by_kind for record in kind]
        return Page(records=records, entries=entries, tombstones=self._tombstones(gone), next_cursor="", more=False)

    def _tombstones(self, ids: Sequence[str]) -> list[Tombstone]:
        return [Tombstone(kind=kind, id=ended) for ended in ids for kind in self._deleted_kinds]

    def _read_raw(self, body: Body) -> Opened:
        try:
            return self._raw_page.decode(body)
        except _UNREADABLE as error:
            message = f"{self.rule.name}: the answer is not a page: {type(error).__name__}"
            raise TransientDeliveryError(message, key="delivery.unreadable") from None

    def _salvage(self, items: Sequence[msgspec.Raw], spoiled: list[str], keys: list[Key]) -> Iterator[Any]:
        for number, raw in enumerate(items):
            try:
                yield self._item.decode(raw)
            except _UNREADABLE as error:
                _note(spoiled, f"{self.rule.name}[{number}]: {words.unreadable(error)}")
                if self._lone_key is not None and (key := self._lone_key(raw)) is not None:
                    keys.append(key)  # what cannot be understood must not hold the cursor back


def _mend_text(body: Body) -> bytes:
    """Replace broken characters, so that half an emoji in one guest's name does not hold up everybody else's ticket.

    JavaScript writes half of a surrogate pair as an escape where a text was cut in its middle; JSON decoders refuse it.
    """
    return _HALF_PAIR.sub(rb"\\ufffd", body.decode("utf-8", "replace").encode("utf-8"))


def _note(spoiled: list[str], words: str) -> None:
    spoiled.append(words if len(spoiled) < _MAX_SPOILED else "…")


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


def _compile_gone(gone: Gone, shape: Shape) -> Any:
    fits = compile_conditions([Condition(path=gone.path, equals=gone.equals)], shape)
    get_id = shape.want(gone.id, TEXT)

    def ended(item: Any) -> str | None:
        found = get_id(item) if fits is not None and fits(item, item) else None
        return None if found is None else str(found)

    return ended


def _compile_record(rule: RecordRule, shape: Shape) -> Any:
    cls = RECORDS[rule.record]
    if rule.each is None:
        make_one = compile_rule(cls, rule.fields, shape)
        fits_one = compile_conditions(rule.only, shape)
        return lambda item: (make_one(item, item),) if fits_one is None or fits_one(item, item) else ()
    inner, get_list = shape.want_list(rule.each)
    make, fits = compile_rule(cls, rule.fields, inner, shape), compile_conditions(rule.only, inner, shape)

    def run(item: Any) -> list[Any]:
        return [make(part, item) for part in get_list(item) or () if fits is None or fits(part, item)]

    return run


def _compile_entry(rule: EntryRule, shape: Shape) -> Any:
    make = compile_rule(Entry, rule.fields, shape)
    get_device: Make | None = compile_value(rule.skip_device, shape) if rule.skip_device else None

    def run(item: Any, device_id: str) -> tuple[Entry, ...]:
        if get_device is not None and get_device(item, item) == device_id:
            return ()
        return (_with_consequences(make(item, item)),)

    return run


def _with_consequences(entry: Entry) -> Entry:
    """Say whether another device's entry used its ticket up; platforms do not say it in so many words."""
    spends = (
        entry.outcome is Outcome.ADMIT
        and entry.direction is Direction.ENTRY
        and bool(entry.use_key)
        and entry.undoes is None
    )
    return replace(entry, spends=True) if spends else entry
