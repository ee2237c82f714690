"""The answer around a page's items: the items themselves, what was deleted, and how pages go on."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import msgspec

from sync.connectors.reading.lenient import UnreadableError, coerce
from sync.connectors.rest.json_paths import find
from sync.connectors.rest.mapping.shapes import ANY, INTEGER, TIME, Getter, Shape
from sync.connectors.rest.profile.pull_rules import Paging
from sync.connectors.rest.pull.paging import Key, PageInfo
from sync.http.body_form import Body

_FAULTS = ("error", "errors")

_MOST_ITEMS = 2**53
"""A larger number is none, but what stands for "unknown" somewhere."""


class Opened(msgspec.Struct):
    """An answer that was taken apart.

    Attributes:
        items: Its items.
        deleted: Ids of what is gone.
        rest: What it tells about pages.
        total: Items that the whole stream has, None where the answer does not say.
    """

    items: Any
    deleted: Sequence[str]
    rest: PageInfo
    total: int | None = None

    @property
    def in_all(self) -> int | None:
        """Items that the whole stream has, as far as the answer tells: by its total, or by how many pages there are."""
        # The last page may be short, so it says nothing about the size of the others.
        if self.total is not None or self.rest.pages is None or (self.rest.page or 1) >= self.rest.pages:
            return self.total
        return self.rest.pages * self.rest.count

    def page_info(self, keys: Sequence[Key]) -> PageInfo:
        """Return what it tells about pages, with its items' keys."""
        return replace(self.rest, keys=keys)


class Envelope:
    """Takes answers apart, by the names that a profile gives.

    Args:
        paging: The names.
        items: Type of the items.
        lenient: Also read what is not quite of the right type around the items.
    """

    def __init__(self, paging: Paging, items: Any, *, lenient: bool = False) -> None:
        shape = Shape()
        self._items_path, self._lenient = paging.items, lenient
        self._items = shape.want(paging.items, items if not lenient else items | dict[str, items.__args__[0]])
        wish = partial(_wish, shape, lenient)
        self._deleted = wish(paging.deleted, list[str])
        self._cursor = wish(paging.next_cursor, str)
        self._more = wish(paging.more, bool)
        self._page = wish(paging.page, INTEGER)
        self._pages = wish(paging.pages, INTEGER)
        # Nothing but what the screen says depends on it, so a text or -1 there spoils no page.
        self._total = _wish(shape, True, paging.total, INTEGER)  # noqa: FBT003
        self._clock = wish(paging.clock, TIME)
        self._decoder = msgspec.json.Decoder(shape.build())

    def decode(self, body: Body) -> Opened:
        """Take an answer apart.

        Raises:
            msgspec.DecodeError: Not JSON, or something in it has another type.
        """
        answer = self._decoder.decode(body)
        items = self._listed(self._items(answer), body)
        cursor = self._cursor(answer)
        page_info = PageInfo(
            cursor=cursor,
            more=self._more(answer),
            page=self._page(answer),
            pages=self._pages(answer),
            clock=self._clock(answer),
            count=len(items),
        )
        return Opened(items, self._deleted(answer) or (), page_info, self._given_total(answer))

    def _listed(self, items: Any, body: Body) -> Any:
        """Return a page's items as a list, also where there is none: Go writes null for it, and PHP may write {}."""
        if isinstance(items, list):
            return items
        # PHP's lists whose numbers have gaps are objects.
        if isinstance(items, dict) and all(name.isdecimal() for name in items):
            return list(items.values())
        if items is None and self._lenient and _is_null(msgspec.json.decode(body), self._items_path):
            return []
        raise msgspec.ValidationError("the items are missing")

    def _given_total(self, answer: Any) -> int | None:
        try:
            total = self._total(answer)
        except msgspec.ValidationError:
            return None
        return total if isinstance(total, int) and 0 <= total <= _MOST_ITEMS else None


def _is_null(answer: Any, path: str) -> bool:
    """Return whether null stands at a place, in an answer that tells of no error: GraphQL and others write both."""
    *around, name = path.split(".")
    inner = find(answer, ".".join(around)) if around else answer
    is_fault = isinstance(answer, dict) and any(answer.get(word) for word in _FAULTS)
    return isinstance(inner, dict) and name in inner and not is_fault


def _wish(shape: Shape, lenient: bool, path: str | None, kind: Any) -> Getter:  # noqa: FBT001  # bound by name above
    if path is None:
        return lambda _answer: None
    if not lenient:
        return shape.want(path, kind)
    get = shape.want(path, ANY)

    def read(answer: Any) -> Any:
        try:
            return coerce(kind, get(answer))
        except UnreadableError:
            raise msgspec.ValidationError(f"{path} cannot be read") from None

    return read
