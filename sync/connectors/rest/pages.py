"""One stream of a profile: from the bytes of an answer to a ``Page``.

Invariant: one item that cannot be understood never hides the others, and never goes unnoticed (``Page.spoiled``).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import msgspec

from kiosk.domain.entry import Direction, Entry
from kiosk.domain.errors import TransientDeliveryError
from kiosk.domain.reasons import Outcome
from kiosk.domain.roster import RosterRecord, Tombstone
from sync.connectors.base import Page, Stream
from sync.connectors.rest.mapping import Make, SpoiledItemError, compile_rule
from sync.connectors.rest.profile import RECORDS, EntryRule, Paging, RecordRule, StreamRule
from sync.connectors.rest.shapes import TEXT, Getter, Shape

_UNREADABLE = (msgspec.DecodeError, RecursionError, UnicodeDecodeError)
_MAX_SPOILED = 20
_HALF_PAIR = re.compile(
    rb"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F][0-9a-fA-F]{2})"
    rb"|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}"
)


class _ReadEnvelope(msgspec.Struct):
    items: Any
    deleted: list[str] | None
    next_cursor: str
    more: bool


class StreamReader:
    """Reads the pages of one stream.

    Attributes:
        rule: The profile's rule.
        stream: What the engine knows of it.
    """

    def __init__(self, rule: StreamRule, paging: Paging) -> None:
        self.rule = rule
        kinds = [RECORDS[r.record] for r in rule.records]
        self.stream = Stream(name=rule.name, kinds=tuple(dict.fromkeys(kinds)))
        shape = Shape()
        self._records = [_compile_record(r, shape) for r in rule.records]
        self._entries = [_compile_entry(r, shape) for r in rule.entries]
        self._deleted_kinds = [RECORDS[kind] for kind in rule.deletes]
        item = shape.build()
        self._item = msgspec.json.Decoder(item)
        self._page = msgspec.json.Decoder(_envelope(paging, list[item]))  # type: ignore[valid-type]
        self._raw_page = msgspec.json.Decoder(_envelope(paging, list[msgspec.Raw]))

    def read(self, body: bytes, device_id: str) -> Page:
        """Read one page.

        Args:
            body: The answer.
            device_id: This device: its own entries are left out.

        Raises:
            TransientDeliveryError: Not JSON, cut off, or not a page at all.
        """
        spoiled: list[str] = []
        try:
            envelope: Any = self._page.decode(body)
            items: Sequence[Any] = envelope.items
        except _UNREADABLE:
            envelope = self._read_raw(_mend_text(body))
            items = list(self._salvage(envelope.items, spoiled))
        # Sorted by kind: the store writes runs of the same kind at once.
        by_kind: list[list[RosterRecord]] = [[] for _ in self._records]
        entries: list[Entry] = []
        for item in items:
            try:
                made = [make(item) for make in self._records]
                seen = [entry for make_entry in self._entries for entry in make_entry(item, device_id)]
            except SpoiledItemError as error:
                _note(spoiled, f"{self.rule.name}: {error}")
                continue
            for place, records in enumerate(made):
                by_kind[place] += records
            entries += seen
        return Page(
            records=[record for kind in by_kind for record in kind],
            entries=entries,
            tombstones=[Tombstone(kind=k, id=i) for i in envelope.deleted or () for k in self._deleted_kinds],
            next_cursor=envelope.next_cursor,
            more=envelope.more,
            spoiled=spoiled,
            received_bytes=len(body),
        )

    def _read_raw(self, body: bytes) -> _ReadEnvelope:
        try:
            envelope: Any = self._raw_page.decode(body)
        except _UNREADABLE as error:
            message = f"{self.rule.name}: the answer is not a page: {type(error).__name__}"
            raise TransientDeliveryError(message, key="delivery.unreadable") from None
        return _ReadEnvelope(envelope.items, envelope.deleted, envelope.next_cursor, envelope.more)

    def _salvage(self, items: Sequence[msgspec.Raw], spoiled: list[str]) -> Iterator[Any]:
        for number, raw in enumerate(items):
            try:
                yield self._item.decode(raw)
            except _UNREADABLE as error:
                # A validation error of msgspec names types and places, not values.
                words = str(error) if isinstance(error, msgspec.ValidationError) else type(error).__name__
                _note(spoiled, f"{self.rule.name}[{number}]: {words}")


def _mend_text(body: bytes) -> bytes:
    """Replace broken characters, so that half an emoji in one guest's name does not hold up everybody else's ticket.

    JavaScript writes half of a surrogate pair as an escape where a text was cut in its middle; JSON decoders refuse it.
    """
    return _HALF_PAIR.sub(rb"\\ufffd", body.decode("utf-8", "replace").encode("utf-8"))


def _note(spoiled: list[str], words: str) -> None:
    spoiled.append(words if len(spoiled) < _MAX_SPOILED else "…")


def _envelope(paging: Paging, items: Any) -> type[msgspec.Struct]:
    names = {"items": paging.items, "next_cursor": paging.next_cursor, "more": paging.more}
    fields: list[Any] = [("items", items), ("next_cursor", str), ("more", bool)]
    fields.append(("deleted", list[str] | None, None))
    names["deleted"] = paging.deleted or "deleted"
    return msgspec.defstruct("Envelope", fields, rename=names)


def _compile_record(rule: RecordRule, shape: Shape) -> Any:
    cls = RECORDS[rule.record]
    if rule.each is None:
        make_one = compile_rule(cls, rule.fields, shape)
        return lambda item: (make_one(item, item),)
    inner, get_list = shape.want_list(rule.each)
    make = compile_rule(cls, rule.fields, inner, shape)
    return _each(make, get_list)


def _each(make: Make, get_list: Getter) -> Any:
    def run(item: Any) -> list[Any]:
        return [make(element, item) for element in get_list(item) or ()]

    return run


def _compile_entry(rule: EntryRule, shape: Shape) -> Any:
    make = compile_rule(Entry, rule.fields, shape)
    get_device: Getter | None = shape.want(rule.skip_device, TEXT) if rule.skip_device else None

    def run(item: Any, device_id: str) -> tuple[Entry, ...]:
        if get_device is not None and get_device(item) == device_id:
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
