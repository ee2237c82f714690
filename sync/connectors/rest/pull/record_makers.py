"""From one item of a page to the records and entries that a stream's rules make of it, one by one.

Invariant: a part of an item that cannot be understood is left out and noted, and takes nothing else with it.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.reason_codes import Outcome
from kiosk.domain.roster.codes import TicketCode
from kiosk.store.roster.unreadable_records import UnreadableRecord
from sync.connectors.reading.unreadable_items import UnreadableItems
from sync.connectors.rest.mapping.conversions import kind_of
from sync.connectors.rest.mapping.lenient_items import ItemLabels, compile_id, digest_of_item
from sync.connectors.rest.mapping.rules import (
    Make,
    UnreadableItemError,
    as_source,
    compile_conditions,
    compile_plain,
    compile_rule,
)
from sync.connectors.rest.mapping.shapes import Shape
from sync.connectors.rest.profile.pull_rules import RECORDS, EntryRule, RecordRule, Source


class RecordMaker:
    """Makes the records of one rule.

    Args:
        rule: The rule.
        shape: Shape of the items.
        labels: Says what an item is.
    """

    def __init__(self, rule: RecordRule, shape: Shape, labels: ItemLabels) -> None:
        self._rule = rule
        self._labels = labels
        self._parts: Callable[[Any], Any] | None = None
        inner, around = shape, None
        if rule.each is not None:
            (inner, self._parts), around = shape.want_list(rule.each), shape
        self._make = compile_rule(RECORDS[rule.record], rule.fields, inner, around)
        self._fits = compile_conditions(rule.only, inner, around)
        self._part_id = compile_id(rule, inner)
        self._codes = _compile_codes(rule, inner, around)

    def make(self, item: Any, unreadable_items: UnreadableItems) -> list[Any]:
        """Make the records of an item.

        Raises:
            UnreadableItemError: The item itself cannot be understood. A part that cannot is left out, and noted.
        """
        if self._parts is None:
            return [self._one(item, item, unreadable_items, "")] if self._is_one(item, item) else []
        made = []
        for part in self._parts(item) or ():
            if not self._is_one(part, item):
                continue
            try:
                made.append(self._one(part, item, unreadable_items, self._part_id(part)))
            except UnreadableItemError as error:
                unreadable_items.record(str(error), self._label(part, item))
        return made

    def _is_one(self, part: Any, item: Any) -> bool:
        """Return whether there is to be a record: a ticket that has no code yet is a ticket all the same."""
        if self._fits is not None and not self._fits(part, item):
            return False
        return not self._codes or any(read(part, item) is not None for read in self._codes)

    def _one(self, part: Any, item: Any, unreadable_items: UnreadableItems, part_id: str) -> Any:
        lost: list[str] = []
        made = self._make(part, item, lost)
        if lost:
            unreadable_items.fields(self._label(part, item) if part_id else self._labels.of_item(item), lost)
        return made

    def _label(self, part: Any, item: Any) -> UnreadableRecord:
        whole = self._labels.of_item(item)
        return UnreadableRecord(
            kind=self._rule.record, ref=self._part_id(part) or digest_of_item(part), event_id=whole.event_id
        )


def _compile_codes(rule: RecordRule, shape: Shape, around: Shape | None) -> Sequence[Make]:
    """Return what reads the text or the hash of a code; nothing for other records, and for codes that are made up."""
    if RECORDS[rule.record] is not TicketCode:
        return ()
    sources = [as_source(rule.fields[name]) for name in ("code", "code_hash") if name in rule.fields]
    if any(source.path is None for source in sources):
        return ()
    text = kind_of(str)
    plain = (Source(path=source.path, otherwise=source.otherwise) for source in sources)
    return [compile_plain(source, text, shape, around) for source in plain]


def compile_entry(rule: EntryRule, shape: Shape) -> Any:
    """Return what makes an entry of an item."""
    make = compile_rule(Entry, rule.fields, shape)
    return lambda item: _with_consequences(make(item, item, []))


def _with_consequences(entry: Entry) -> Entry:
    """Say whether an entry used its ticket up; platforms do not say it in so many words."""
    spends = (
        entry.outcome is Outcome.ADMIT
        and entry.direction is Direction.ENTRY
        and bool(entry.use_key)
        and entry.undoes is None
    )
    return replace(entry, spends=True) if spends else entry
