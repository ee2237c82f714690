import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.errors import TransientDeliveryError
from kiosk.domain.roster import Ticket, Tombstone
from sync.connectors.base import Page
from sync.convoy import AHEAD, Convoy


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


def drain(convoy, limit):
    found: list[Page] = []
    while not found or found[-1].more:
        taken = list(convoy.arriving(limit)) if limit else [convoy.take()]
        assert 1 <= len(taken) <= max(limit, 1), "an empty page weighs one"
        found += taken
    return [int(p.next_cursor) - 1 for p in found]


@given(st.integers(1, 30), st.integers(0, 10), st.booleans())
def test_every_page_once_and_in_order(count, limit, threaded):
    source = Source(count)
    with ThreadPoolExecutor(1) as executor:
        convoy = Convoy(page(0, count), source, executor if threaded else None)
        assert drain(convoy, limit) == list(range(count))
        convoy.close()
    assert source.asked == list(range(1, count))


@pytest.mark.parametrize("threaded", [False, True])
@pytest.mark.parametrize("together", [False, True])
def test_what_came_before_a_failure_is_given_out(threaded, together):
    with ThreadPoolExecutor(1) as executor:
        convoy = Convoy(page(0, 9), Source(9, fails_at=3), executor if threaded else None)
        found: list[Page] = []
        with pytest.raises(TransientDeliveryError, match="cut off"):
            while True:
                found += convoy.arriving(100) if together else [convoy.take()]
        convoy.close()
    assert [p.next_cursor for p in found] == ["1", "2", "3"]


def test_a_writer_that_wants_much_gets_it_together():
    with ThreadPoolExecutor(1) as executor:
        convoy = Convoy(page(0, 9, 9), Source(9, size=9), executor)
        sizes: list[int] = []
        while sum(sizes) < 9:
            sizes.append(len(list(convoy.arriving(45))))
        convoy.close()
    assert sizes == [5, 4], "a page of nine weighs ten"


def test_a_writer_does_not_wait_long_for_what_is_slow(monkeypatch):
    monkeypatch.setattr("sync.convoy.GATHER_S", 0.01)
    allowed = threading.Event()

    def fetch(cursor):
        assert allowed.wait(20)
        return page(int(cursor), 3)

    with ThreadPoolExecutor(1) as executor:
        convoy = Convoy(page(0, 3), fetch, executor)
        assert [p.next_cursor for p in convoy.arriving(100)] == ["1"]
        allowed.set()
        convoy.close()


def test_it_does_not_run_far_ahead_and_asks_nobody_once_it_is_closed():
    size = AHEAD // 10 - 1
    source, reached = Source(1000, size=size), threading.Event()

    def fetch(cursor):
        if int(cursor) == 9:
            reached.set()
        return source(cursor)

    with ThreadPoolExecutor(1) as executor:
        convoy = Convoy(page(0, 1000, size), fetch, executor)
        assert reached.wait(20)
        convoy.close()
        asked = len(source.asked)
    assert asked == 9  # and the first page was there before
    assert len(source.asked) == asked
