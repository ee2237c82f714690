"""Items of one stream that the decoder does not take, and what is known of those that cannot be read at all.

Invariant: what an item that was read here comes to is what the same rules make of any other; only types were mended.
"""

from collections.abc import Callable, Iterable
from datetime import tzinfo
from functools import partial
from typing import Any

import msgspec

from kiosk.domain.entries.entry import Entry
from kiosk.domain.roster.bookings import Ticket
from kiosk.domain.roster.events import Event
from kiosk.store.roster.unreadable_records import UnreadableRecord
from sync.connectors.reading.lenient import UnreadableError, read_item
from sync.connectors.reading.unreadable_items import UnreadableItems, digest_of, id_text
from sync.connectors.reading.zones import Zones
from sync.connectors.rest.json_paths import find
from sync.connectors.rest.mapping.field_paths import decisive_paths, paths_of
from sync.connectors.rest.mapping.rules import Make, as_source, compile_value
from sync.connectors.rest.mapping.shapes import Shape
from sync.connectors.rest.profile.pull_rules import RECORDS, FieldMap, RecordRule, Source, StreamRule

_ENTRY = "entry"


def paths_that_decide(rule: StreamRule) -> frozenset[str]:
    """Return the places of a stream's items that must not become nothing."""
    found: set[str] = set()
    for gone in rule.gone:
        found |= {gone.path, gone.id}
    for record in rule.records:
        own = decisive_paths(RECORDS[record.record], record.fields) | {one.path for one in record.only}
        before = f"{record.each}." if record.each else ""
        found |= {path[1:] if path.startswith("^") else before + path for path in own}
    for entry in rule.entries:
        found |= decisive_paths(Entry, entry.fields)
    return frozenset(found)


class ItemLabels:
    """Says what an item is: its kind, its id and its event, as far as that can be read.

    Args:
        rule: The stream.
        shape: Shape of its items.
    """

    def __init__(self, rule: StreamRule, shape: Shape) -> None:
        own = [record for record in rule.records if record.each is None]
        # An item that makes several records is named after its ticket: that is what people miss.
        main = next((r for r in own if RECORDS[r.record] is Ticket), next(iter(own), None))
        self.kind = main.record if main is not None else _ENTRY
        fields: FieldMap = main.fields if main is not None else next((e.fields for e in rule.entries), {})
        self._id = fields.get("id") or fields.get("entry_id")
        self._event = fields.get("event_id") or (self._id if self.kind == "event" else None)
        self._read = [None if source is None else compile_value(source, shape) for source in (self._id, self._event)]

    def of_item(self, item: Any) -> UnreadableRecord:
        """Return what a decoded item is."""
        ref, event_id = (value_text(read, item) for read in self._read)
        return UnreadableRecord(kind=self.kind, ref=ref or digest_of_item(item), event_id=event_id)

    def of_plain(self, plain: Any, raw: bytes) -> UnreadableRecord:
        """Return what an item is that was not decoded into its structure."""
        return UnreadableRecord(
            kind=self.kind, ref=_found(plain, self._id) or digest_of(raw), event_id=self.event_of(plain)
        )

    def event_of(self, plain: Any) -> str:
        """Return an item's event, "" where it names none."""
        return _found(plain, self._event)

    def of_part(self, kind: str, part: Any, item: UnreadableRecord, id_source: str | Source | None) -> UnreadableRecord:
        """Return what a part of an item is."""
        return UnreadableRecord(kind=kind, ref=_found(part, id_source) or digest_of(part), event_id=item.event_id)


class LenientItemReader:
    """Reads single items.

    Args:
        rule: The stream.
        item: The structure of its items.
        labels: Says what an item is.
        zones: Zones of events.
    """

    def __init__(self, rule: StreamRule, item: type[msgspec.Struct], labels: ItemLabels, zones: Zones) -> None:
        self._name = rule.name
        self._item = item
        self._labels = labels
        self._zones = zones
        self._decisive = paths_that_decide(rule)
        self._parts = {r.each: (r.record, r.fields.get("id")) for r in rule.records if r.each}
        self._zone_path = next(
            (_path(r.fields.get("timezone")) for r in rule.records if RECORDS[r.record] is Event), ""
        )

    def read(
        self, items: Iterable[msgspec.Raw], unreadable_items: UnreadableItems, when_lost: Callable[[msgspec.Raw], None]
    ) -> list[Any]:
        """Read items as well as that can be done.

        Args:
            items: The items as JSON.
            unreadable_items: Takes note of what cannot be read.
            when_lost: Is told of items that cannot be read at all.
        """
        decoder = msgspec.json.Decoder(self._item)
        found = []
        for number, raw in enumerate(items):
            try:
                found.append(decoder.decode(raw))
                # Looked for in the bytes: taking every decoded item apart would cost more than all else here.
                if b"0001-01-01" not in bytes(raw):
                    continue
                found.pop()  # .NET's and Go's way to write that there is no date
            # Read once more below, this time with types mended; only what fails there, too, is lost.
            except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
                pass
            try:
                found.append(self._mended(raw, unreadable_items))
            except UnreadableError as error:
                words = f"{self._name}[{number}]: {error} cannot be read"
                unreadable_items.record(words, self._labels.of_plain(_decoded(raw), bytes(raw)))
                when_lost(raw)
        return found

    def _mended(self, raw: msgspec.Raw, unreadable_items: UnreadableItems) -> Any:
        mended = read_item(self._item, raw, decisive=self._decisive, zone=self._zone)
        label = self._labels.of_plain(mended.plain, bytes(raw))
        unreadable_items.fields(label, mended.lost)
        for place, part in mended.missing:
            kind, source = self._parts.get(place, (self._labels.kind, None))
            unreadable_items.record(
                f"{self._name}: a part of {place} cannot be read", self._labels.of_part(kind, part, label, source)
            )
        return mended.value

    def _zone(self, plain: Any) -> tzinfo:
        event_id = self._labels.event_of(plain)
        if self._zone_path:
            # From this very item: times of an event that is new here stand beside its zone.
            self._zones.learn(event_id, id_text(find(plain, self._zone_path)))
        return self._zones.of(event_id)


def _decoded(raw: msgspec.Raw) -> Any:
    try:
        return msgspec.json.decode(raw)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        return None


def _path(source: str | Source | None) -> str:
    return "" if source is None else as_source(source).path or ""


def _found(plain: Any, source: str | Source | None) -> str:
    """Return the id that stands at a rule's path, or at the one behind it."""
    if source is None:
        return ""
    rule = as_source(source)
    # A path into the item around ("^") leads out of what is at hand here.
    for path in (rule.path, rule.otherwise):
        if path and not path.startswith("^") and (text := id_text(find(plain, path))):
            return text
    return ""


def compile_id(rule: RecordRule, shape: Shape) -> Callable[[Any], str]:
    """Return what reads the id of a part of an item; "" where it cannot be read."""
    source = rule.fields.get("id")
    if rule.each is None or source is None or any(path.startswith("^") for path in paths_of(source)):
        return lambda _part: ""
    return partial(value_text, compile_value(source, shape))


def value_text(read: Make | None, item: Any) -> str:
    """Return an id that a rule reads, "" where it cannot."""
    try:
        return id_text(read(item, item)) if read is not None else ""
    except (ValueError, KeyError, TypeError):
        return ""


def digest_of_item(item: Any) -> str:
    """Return a name for a decoded item without an id."""
    # The same item has the same name at the next reading, so that it is counted once.
    return digest_of(msgspec.to_builtins(item))
