"""The answer around a page's items: the items themselves, what was deleted, and how pages go on."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import msgspec

from sync.answers import Body
from sync.connectors.rest.paging import Key, Turn
from sync.connectors.rest.profile import Paging
from sync.connectors.rest.shapes import TIME, Getter, Shape


class Opened(msgspec.Struct):
    """An answer that was taken apart.

    Attributes:
        items: Its items.
        deleted: Ids of what is gone.
        rest: What it tells about pages.
    """

    items: Any
    deleted: Sequence[str]
    rest: Turn

    def turn(self, keys: Sequence[Key]) -> Turn:
        """Return what it tells about pages, with its items' keys."""
        return replace(self.rest, keys=keys)


class Envelope:
    """Takes answers apart, by the names that a profile gives."""

    def __init__(self, paging: Paging, items: Any) -> None:
        shape = Shape()
        self._items = shape.want(paging.items, items)
        self._deleted = _wish(shape, paging.deleted, list[str])
        self._cursor = _wish(shape, paging.next_cursor, str)
        self._more = _wish(shape, paging.more, bool)
        self._page = _wish(shape, paging.page, int)
        self._pages = _wish(shape, paging.pages, int)
        self._clock = _wish(shape, paging.clock, TIME)
        self._decoder = msgspec.json.Decoder(shape.build())

    def decode(self, body: Body) -> Opened:
        """Take an answer apart.

        Raises:
            msgspec.DecodeError: Not JSON, or something in it has another type.
        """
        answer = self._decoder.decode(body)
        items = self._items(answer)
        if items is None:
            raise msgspec.ValidationError("the items are missing")
        cursor = self._cursor(answer)
        turn = Turn(
            cursor=cursor,
            more=self._more(answer),
            page=self._page(answer),
            pages=self._pages(answer),
            clock=self._clock(answer),
            count=len(items),
        )
        return Opened(items, self._deleted(answer) or (), turn)


def _wish(shape: Shape, path: str | None, kind: Any) -> Getter:
    return (lambda _answer: None) if path is None else shape.want(path, kind)
