"""From pretix's answers to lists of what they hold: typed where they are as they should be, else item by item.

Invariant: an item that makes no sense is noted, and hides no other one.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar
from urllib.parse import parse_qsl, urlsplit

import msgspec

from kiosk.domain.errors import (
    TransientDeliveryError,
    UnreadableAnswerError,
)
from kiosk.store.roster.unreadable_records import UnreadableRecord
from sync.connectors.pretix.bodies import DECISIVE, KINDS, PositionBody, id_of
from sync.connectors.reading.lenient import UnreadableError, read_item
from sync.connectors.reading.unreadable_items import UnreadableItems, digest_of
from sync.connectors.reading.zones import Zones
from sync.http.body_form import Body
from sync.http.client import Answer

UNREADABLE = (msgspec.DecodeError, RecursionError, UnicodeDecodeError)

B = TypeVar("B")


class _Envelope(msgspec.Struct, Generic[B]):
    results: list[B]
    count: Any = None
    next: str | None = None


@dataclass(frozen=True, slots=True)
class Listing(Generic[B]):
    """One page of a list.

    Attributes:
        items: What could be understood.
        more: Whether another page follows.
        unreadable: Technical words on what could not.
        unread: The same, record by record and field by field.
        generated: ``X-Page-Generated``: when the server looked, ISO 8601, or "".
        modified: ``Last-Modified`` of the whole list, an HTTP date, or "".
        date: ``Date`` of the answer.
        size: Bytes.
        unchanged: The list is as it was (304); nothing else is set then.
        count: Items that the list has on all its pages together, None where the server does not say.
        given: Items on this page, understood or not.
    """

    items: Sequence[B] = ()
    more: bool = False
    unreadable: Sequence[str] = field(default=())
    unread: Sequence[UnreadableRecord] = ()
    generated: str = ""
    modified: str = ""
    date: str = ""
    size: int = 0
    unchanged: bool = False
    count: int | None = None
    given: int = 0

    def unreadable_items(self) -> UnreadableItems:
        """Return what could not be read, for whoever goes on to note what nothing can be made of."""
        return UnreadableItems(list(self.unreadable), list(self.unread))


def unreadable_answer(what: str, error: Exception) -> TransientDeliveryError:
    """Return the error for an answer that makes no sense."""
    return UnreadableAnswerError(f"{what}: {type(error).__name__}")


def read_listing(path: str, kind: type[B], answer: Answer, number: int, zones: Zones | None = None) -> Listing[B]:
    """Read one page of a list; an item that makes no sense hides no other.

    Raises:
        UnreadableAnswerError: It is no page, or not the one that was asked for.
    """
    unreadable_items = UnreadableItems()
    try:
        whole = msgspec.json.decode(answer.body, type=_Envelope[kind])  # type: ignore[valid-type]
        # The whole page at once is what is fast, and what nearly every page allows.
        items, following, count, given = list(whole.results), whole.next, whole.count, len(whole.results)
    except UNREADABLE:
        raw = _raw_envelope(path, answer.body)
        items = _read_one_by_one(path, kind, raw.results, unreadable_items, zones or Zones())
        following, count, given = raw.next, raw.count, len(raw.results)
    if following is not None and _page_in(following) not in {None, number + 1}:
        # Something on the way gave an earlier page once more; what was asked for would be missing.
        raise UnreadableAnswerError(f"{path}: not the page that was asked for")
    headers = answer.headers
    return Listing(
        items=items,
        more=following is not None,
        unreadable=unreadable_items.unreadable,
        unread=unreadable_items.unread,
        generated=headers.get("x-page-generated", ""),
        modified=headers.get("last-modified", ""),
        date=headers.get("date", ""),
        size=len(answer.body),
        # Only the screen's progress depends on it, so what makes no sense is left out and spoils nothing.
        count=count if type(count) is int and 0 <= count < 2**63 else None,
        given=given,
    )


def _page_in(link: str) -> int | None:
    """Return the number of the page that a link leads to, or None where it names none."""
    number = dict(parse_qsl(urlsplit(link).query)).get("page", "")
    return int(number) if number.isdecimal() else None


def _raw_envelope(path: str, body: Body) -> _Envelope[msgspec.Raw]:
    try:
        return msgspec.json.decode(body, type=_Envelope[msgspec.Raw])
    except UNREADABLE as error:
        raise unreadable_answer(path, error) from None


def _read_one_by_one(
    path: str, kind: type[B], raws: Sequence[msgspec.Raw], unreadable_items: UnreadableItems, zones: Zones
) -> list[B]:
    """Read item by item: one that cannot be understood must not hide the others."""
    items: list[B] = []
    for number, raw in enumerate(raws):
        try:
            items.append(msgspec.json.decode(raw, type=kind))
        except UNREADABLE:
            try:
                items.append(read_leniently(kind, raw, _event_in(path), unreadable_items, zones))
            except UnreadableError as error:
                unreadable_items.record(f"{path}[{number}]: {error} cannot be read", _label(kind, raw, _event_in(path)))
    return items


def read_leniently(
    kind: type[B], raw: Body | msgspec.Raw, event_id: str, unreadable_items: UnreadableItems, zones: Zones
) -> B:
    """Read an item that the decoder refused.

    Args:
        kind: What it is.
        raw: The item.
        event_id: Its event, "" for none.
        unreadable_items: Takes note of what cannot be read.
        zones: Zones of events.

    Raises:
        UnreadableError: It cannot be read.
    """
    mended = read_item(kind, raw, decisive=DECISIVE, zone=lambda _plain: zones.of(event_id))
    label = _label(kind, raw, event_id)
    unreadable_items.fields(label, mended.lost)
    for place, part in mended.missing:
        # Something must tell it from others, so that it is named once and can heal.
        ref = id_of(PositionBody, part, event_id) or digest_of(part)
        what = "ticket" if place == "positions" else label.kind
        unreadable_items.record(
            f"{label.kind}: a part of {place} cannot be read", UnreadableRecord(kind=what, ref=ref, event_id=event_id)
        )
    return mended.value


def _label(kind: type[Any], raw: Body | msgspec.Raw, event_id: str) -> UnreadableRecord:
    try:
        plain = msgspec.json.decode(raw)
    except UNREADABLE:
        plain = None
    ref = id_of(kind, plain, event_id) or digest_of(bytes(raw))
    return UnreadableRecord(kind=KINDS.get(kind, "record"), ref=ref, event_id=event_id)


def _event_in(path: str) -> str:
    """Return the slug of the event that a path is below of, "" for none."""
    return path.partition("/events/")[2].partition("/")[0]
