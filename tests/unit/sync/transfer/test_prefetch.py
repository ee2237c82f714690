import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.errors import TransientDeliveryError
from kiosk.domain.roster.bookings import Ticket
from kiosk.domain.roster.records import Tombstone
from sync.connectors.interface.connector import Page
from sync.transfer.prefetch import MAX_ITEMS_AHEAD, PagePrefetch
from tests.support.patience import PATIENCE_S


def page(number, count, size=0):
    gone = [Tombstone(kind=Ticket, id=f"{number}.{n}") for n in range(size)]
    return Page(next_cursor=str(number + 1), more=number + 1 < count, tombstones=gone)


class Source:
    """Gives so many pages of a size, and fails at one of them."""

    def __init__(self, count, fails_at=None, size=0):
        self.count, self.fails_at, self.size = count, fails_at, size
        self.asked: list[int] = []

    def __call__(self, cursor):
        self.asked.append(int(cursor))
        if int(cursor) == self.fails_at:
            raise TransientDeliveryError("cut off")
        return page(int(cursor), self.count, self.size)


def drain(prefetch, limit):
    found: list[Page] = []
    while not found or found[-1].more:
        taken = list(prefetch.take_available(limit)) if limit else [prefetch.take()]
        assert 1 <= len(taken) <= max(limit, 1), "an empty page weighs one"
        found += taken
    return [int(p.next_cursor) - 1 for p in found]


@given(st.integers(1, 30), st.integers(0, 10), st.booleans())
def test_every_page_once_and_in_order(count, limit, threaded):
    source = Source(count)
    with ThreadPoolExecutor(1) as executor:
        prefetch = PagePrefetch(page(0, count), source, executor if threaded else None)
        assert drain(prefetch, limit) == list(range(count))
        prefetch.close()
    assert source.asked == list(range(1, count))


@pytest.mark.parametrize("threaded", [False, True])
@pytest.mark.parametrize("together", [False, True])
def test_what_came_before_a_failure_is_given_out(threaded, together):
    with ThreadPoolExecutor(1) as executor:
        prefetch = PagePrefetch(page(0, 9), Source(9, fails_at=3), executor if threaded else None)
        found: list[Page] = []
        with pytest.raises(TransientDeliveryError, match="cut off"):
            while True:
                found += prefetch.take_available(100) if together else [prefetch.take()]
        prefetch.close()
    assert [p.next_cursor for p in found] == ["1", "2", "3"]


def test_a_writer_that_wants_much_gets_it_together():
    with ThreadPoolExecutor(1) as executor:
        prefetch = PagePrefetch(page(0, 9, 9), Source(9, size=9), executor)
        sizes: list[int] = []
        while sum(sizes) < 9:
            sizes.append(len(list(prefetch.take_available(45))))
        prefetch.close()
    assert sizes == [5, 4], "a page of nine weighs ten"


def test_a_writer_does_not_wait_long_for_what_is_slow(monkeypatch):
    monkeypatch.setattr("sync.transfer.prefetch.MAX_GATHER_S", 0.01)
    allowed = threading.Event()

    def fetch(cursor):
        assert allowed.wait(PATIENCE_S)
        return page(int(cursor), 3)

    with ThreadPoolExecutor(1) as executor:
        prefetch = PagePrefetch(page(0, 3), fetch, executor)
        assert [p.next_cursor for p in prefetch.take_available(100)] == ["1"]
        allowed.set()
        prefetch.close()


def test_it_does_not_run_far_ahead_and_asks_nobody_once_it_is_closed():
    size = MAX_ITEMS_AHEAD // 10 - 1
    source, reached = Source(1000, size=size), threading.Event()

    def fetch(cursor):
        if int(cursor) == 9:
            reached.set()
        return source(cursor)

    with ThreadPoolExecutor(1) as executor:
        prefetch = PagePrefetch(page(0, 1000, size), fetch, executor)
        assert reached.wait(PATIENCE_S)
        prefetch.close()
        asked = len(source.asked)
    assert asked == 9  # and the first page was there before
    assert len(source.asked) == asked


def test_waiting_takes_nothing():
    prefetch = PagePrefetch(None, lambda cursor: page(int(cursor or 0), 2), None)
    assert prefetch.wait() is prefetch.wait()
    assert drain(prefetch, 0) == [0, 1]


@dataclass
class Sealed:
    """A page that notes who reads it."""

    next_cursor: str
    more: bool
    size: int = 1
    readers: list[str] = field(default_factory=list)

    def read(self):
        self.readers.append(threading.current_thread().name)
        return Page(next_cursor=self.next_cursor, more=self.more)


def test_pages_are_read_by_whoever_takes_them():
    sealed = [Sealed(str(number + 1), number < 2) for number in range(3)]
    with ThreadPoolExecutor(1) as executor:
        prefetch = PagePrefetch(None, lambda cursor: sealed[int(cursor or 0)], executor)
        assert drain(prefetch, 10) == [0, 1, 2]
        prefetch.close()
    assert [one.readers for one in sealed] == [[threading.current_thread().name]] * 3


def test_one_behind_another_sets_off_when_that_has_arrived():
    front_may_end = threading.Event()
    asked: list[str] = []

    def front(cursor):
        assert front_may_end.wait(PATIENCE_S)
        asked.append(f"front {cursor}")
        return page(int(cursor), 2)

    def after(cursor):
        asked.append(f"behind {cursor}")
        return page(int(cursor or 0), 2)

    with ThreadPoolExecutor(1) as executor:
        first = PagePrefetch(page(0, 2), front, executor)
        second = PagePrefetch(None, after, executor, after=first)
        assert asked == []
        front_may_end.set()
        assert drain(second, 0) == [0, 1]
        assert drain(first, 0) == [0, 1]
        first.close()
        second.close()
    assert asked == ["front 1", "behind None", "behind 1"]


@pytest.mark.parametrize("closed", [False, True])
def test_one_behind_another_that_breaks_off_never_sets_off(closed):
    may_fail = threading.Event()
    asked: list[str | None] = []

    def after(cursor):
        asked.append(cursor)
        return page(0, 1)

    def front(cursor):
        assert may_fail.wait(PATIENCE_S)
        if closed:
            return page(int(cursor), 10**9)
        raise TransientDeliveryError("cut off")

    with ThreadPoolExecutor(1) as executor:
        first = PagePrefetch(page(0, 10**9), front, executor)
        second = PagePrefetch(None, after, executor, after=first)
        if closed:
            closing = threading.Thread(target=first.close)
            closing.start()
        may_fail.set()
        if closed:
            closing.join()
        else:
            with pytest.raises(TransientDeliveryError):
                drain(first, 0)
            first.close()
        executor.submit(lambda: None).result()
        second.close()
    assert asked == []


def test_those_that_follow_each_other_share_what_may_wait():
    size = MAX_ITEMS_AHEAD // 4
    with ThreadPoolExecutor(1) as executor:
        first_source, second_source = Source(3, size=size), Source(9, size=size)
        first = PagePrefetch(page(0, 3, size), first_source, executor)
        second = PagePrefetch(None, lambda cursor: second_source(cursor or "0"), executor, after=first)
        assert int(second.wait().next_cursor) == 1
        second.close()
        first.close()
    # Three of the first, and one more when those and the first of the second had come close to the limit.
    assert (len(first_source.asked), len(second_source.asked)) == (2, 1)
