"""How pages follow each other: the three styles, each as a function from a cursor to a query and back.

Cursors are texts that only their own style understands:

    cursor     whatever the platform gave
    keyset     INSTANT|ID of the last item that was taken |MARK: the run that is under way ends no later than MARK
    numbered   INSTANT|PAGE|MARK: changes since INSTANT, page PAGE of them; MARK is where the next run begins

Invariant: whatever changes on the platform while we read, nothing is skipped; at worst it is read twice. So a run
ends ``overlap_s`` before the platform's own time at its first page (MARK), because what is being written meanwhile
becomes visible late, and a run may take long.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

from kiosk.domain.clock.instants import in_zone
from kiosk.domain.errors import TransientDeliveryError, UnreadableAnswerError
from sync.connectors.interface.connector import CursorExpiredError
from sync.connectors.rest.profile.pull_rules import Paging

Key = tuple[datetime, str]
"""An item's time of change, and its id."""

_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class PageInfo:
    """What an answer tells about pages.

    Attributes:
        cursor: The cursor it gave, or None.
        more: Whether it says that another page waits, None where it does not say.
        page: Number of the page.
        pages: How many there are.
        clock: The platform's time.
        count: Items on the page.
        keys: Their keys, as far as they could be read.
    """

    cursor: str | None
    more: bool | None
    page: int | None
    pages: int | None
    clock: datetime | None
    count: int
    keys: Sequence[Key] = ()


class Pager(Protocol):
    """One style."""

    def query(self, cursor: str | None) -> Mapping[str, str]:
        """Return the query that asks for the page behind a cursor."""
        ...

    def next_cursor(self, cursor: str | None, page_info: PageInfo) -> tuple[str, bool]:
        """Return the next cursor, and whether another page waits now."""
        ...


def pager_for(paging: Paging) -> Pager:
    """Return the style that a profile names."""
    styles: dict[str, type[CursorPager | KeysetPager | NumberedPager]] = {
        "cursor": CursorPager,
        "keyset": KeysetPager,
        "numbered": NumberedPager,
    }
    return styles[paging.style](paging)


class CursorPager:
    """The platform says where to go on."""

    def __init__(self, paging: Paging) -> None:
        self._paging = paging

    def query(self, cursor: str | None) -> Mapping[str, str]:
        """Return the query that asks for the page behind a cursor."""
        size = {self._paging.size_param: str(self._paging.size)}
        return {**size, self._paging.cursor_param: cursor} if cursor else size

    def next_cursor(self, cursor: str | None, page_info: PageInfo) -> tuple[str, bool]:
        """Return the platform's cursor. Some name none behind an empty or a last page: then the last one stands.

        Where there was none either, everything was on one page, and the next run begins at the beginning: nobody has
        scanned yet, say, and a list that never came to its end would keep the whole gate waiting.
        """
        following = page_info.cursor if page_info.cursor is not None else cursor
        if following is None and page_info.more is False:
            following = ""
        if following is None or page_info.more is None:
            raise _not_a_page("it names no cursor")
        return following, page_info.more


class KeysetPager:
    """Items are ordered by time of change and id, and the next page begins behind the last item."""

    def __init__(self, paging: Paging) -> None:
        self._paging = paging

    def query(self, cursor: str | None) -> Mapping[str, str]:
        """Return the query that asks for what comes behind an item."""
        query = {self._paging.size_param: str(self._paging.size)}
        if cursor:
            since, last_id, _ = _split(cursor)
            query[self._paging.cursor_param] = since
            if last_id:
                query[self._paging.after_param or ""] = last_id
        return query

    def next_cursor(self, cursor: str | None, page_info: PageInfo) -> tuple[str, bool]:
        """Return the last item's place; at the end of a run no later one than its mark."""
        since, last_id, mark = _split(cursor) if cursor else ("", "", "")
        before = (_instant(since) if since else _BEGINNING, last_id)
        more = page_info.more if page_info.more is not None else page_info.count >= self._paging.size
        if not mark and not more and not page_info.keys and cursor:
            return cursor, False  # nothing new
        if not mark and page_info.clock is not None:
            mark = (page_info.clock - timedelta(seconds=self._paging.overlap_s)).isoformat()
        # Never back: a platform that sorts wrongly would otherwise send us round in circles.
        last = max([before, *page_info.keys])
        if more:
            return f"{_place(*last)}|{mark}", True
        if mark:
            last = min(last, (_instant(mark), ""))
        return f"{_place(*last)}|", False


class NumberedPager:
    """Pages are counted within what changed since an instant."""

    def __init__(self, paging: Paging) -> None:
        self._paging = paging

    def query(self, cursor: str | None) -> Mapping[str, str]:
        """Return the query that asks for a page by its number."""
        since, page, _ = _split(cursor or "|1|")
        if not page.isdecimal():
            raise _of_another_style()
        query = {self._paging.size_param: str(self._paging.size), self._paging.page_param or "": page}
        return {**query, self._paging.cursor_param: since} if since else query

    def next_cursor(self, cursor: str | None, page_info: PageInfo) -> tuple[str, bool]:
        """Return the next page, or where the next run begins."""
        since, number, mark = _split(cursor or "|1|")
        page = int(number)
        # Some platforms answer a number beyond the end with the last page, others with the first: taken as what was
        # asked for, either would be read for ever.
        if page_info.page is not None and page_info.page != page:
            raise UnreadableAnswerError(f"page {page} was asked for, another one came")
        if page == 1:
            if page_info.clock is None:
                raise _not_a_page("it does not tell the time")
            mark = (page_info.clock - timedelta(seconds=self._paging.overlap_s)).isoformat()
        if self._is_more(page_info, page):
            return f"{since}|{page + 1}|{mark}", True
        if cursor and page == 1 and not page_info.count:
            return cursor, False  # nothing new: the old instant is as good as a later one
        return f"{mark}|1|", False

    def _is_more(self, page_info: PageInfo, page: int) -> bool:
        if page_info.more is not None:
            return page_info.more
        if page_info.pages is not None:
            return page < page_info.pages
        return page_info.count >= self._paging.size


def _place(time: datetime, last_id: str) -> str:
    return f"{in_zone(time, UTC).isoformat()}|{last_id}"


def _split(cursor: str) -> tuple[str, str, str]:
    """Return the three parts of a cursor."""
    first, _, rest = cursor.partition("|")
    middle, bar, last = rest.rpartition("|")
    if not bar:
        raise _of_another_style()
    return first, middle, last


def _instant(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise _of_another_style() from None


def _of_another_style() -> CursorExpiredError:
    """Return what makes everything be read anew: the cursor was kept by an earlier profile of another style."""
    return CursorExpiredError("the cursor is of another style")


def _not_a_page(why: str) -> TransientDeliveryError:
    return UnreadableAnswerError(f"the answer is not a page: {why}")


def key_of(time: Any, item_id: Any) -> Key | None:
    """Return an item's key, None where a part of it is missing."""
    if not isinstance(time, datetime) or item_id is None:
        return None
    return time, str(item_id)
