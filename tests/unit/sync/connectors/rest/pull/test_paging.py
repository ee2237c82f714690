"""Paging against a platform that changes while it is read: nothing is ever skipped, whatever the interleaving."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from kiosk.domain.clock.instants import FIRST, LAST
from kiosk.domain.errors import TransientDeliveryError
from sync.connectors.interface.connector import CursorExpiredError
from sync.connectors.rest.profile.pull_rules import Order, Paging
from sync.connectors.rest.pull.paging import CursorPager, KeysetPager, NumberedPager, PageInfo

START = datetime(2026, 11, 20, 19, 0, tzinfo=UTC)
TICK = timedelta(seconds=1)
SIZE = 3
KEYSET = Paging(
    style="keyset",
    items="data",
    size_param="limit",
    size=SIZE,
    cursor_param="since",
    after_param="after",
    order=Order(time="updated_at", id="id"),
    clock="now",
    overlap_s=5,
)
NUMBERED = Paging(
    style="numbered",
    items="data",
    size_param="size",
    size=SIZE,
    cursor_param="since",
    page_param="page",
    page="meta.page",
    pages="meta.pages",
    clock="meta.now",
    overlap_s=5,
)
CURSOR = Paging(style="cursor", items="i", size_param="s", size=SIZE, cursor_param="c", next_cursor="n", more="m")


class Platform:
    """Rows by id with the instant of their last change; commits become visible up to three seconds late."""

    def __init__(self):
        self.now = START
        self.rows = {}
        self.late = []

    def change(self, row, *, late):
        if late:
            self.late.append((row, self.now))
        else:
            self.rows[row] = self.now

    def pass_time(self, seconds):
        self.now += seconds * TICK
        due = [(row, at) for row, at in self.late if self.now - at >= 3 * TICK]
        self.late = [pair for pair in self.late if pair not in due]
        for row, at in due:
            self.rows[row] = max(at, self.rows.get(row, at))


class Reader(RuleBasedStateMachine):
    """Reads page by page, in between of changes, and compares at rest."""

    @initialize()
    def begin(self):
        self.platform = Platform()
        self.seen = {}
        self.cursor = None
        self.resting = False

    @rule(row=st.integers(0, 9), late=st.booleans())
    def change(self, row, late):
        self.platform.change(f"r{row}", late=late)
        self.resting = False

    @rule(slow=st.integers(0, 9), quick=st.integers(0, 9))
    def overtake(self, slow, quick):
        """A change that becomes visible behind a later one."""
        self.platform.change(f"r{slow}", late=True)
        self.platform.pass_time(1)
        self.platform.change(f"r{quick}", late=False)
        self.resting = False

    @rule(seconds=st.integers(0, 4))
    def wait(self, seconds):
        self.platform.pass_time(seconds)

    @rule()
    def read_a_page(self):
        self.cursor, _ = self.read(self.cursor)
        self.resting = False

    @rule()
    def read_to_the_end_in_quiet(self):
        self.platform.pass_time(30)
        for _ in range(2):
            more = True
            while more:
                self.cursor, more = self.read(self.cursor)
        self.resting = True

    @invariant()
    def nothing_was_skipped(self):
        if getattr(self, "resting", False):
            assert self.seen == self.platform.rows

    def read(self, cursor):
        raise NotImplementedError


class KeysetReader(Reader):
    def read(self, cursor):
        pager = KeysetPager(KEYSET)
        query = pager.query(cursor)
        since = datetime.fromisoformat(query["since"]) if "since" in query else None
        after = query.get("after", "")
        found = sorted((at, row) for row, at in self.platform.rows.items())
        if since is not None:
            found = [(at, row) for at, row in found if at > since or (at == since and row > after)]
        page = found[:SIZE]
        self.seen |= {row: at for at, row in page}
        more = len(found) > SIZE
        return pager.next_cursor(cursor, PageInfo(None, more, None, None, self.platform.now, len(page), page))


class NumberedReader(Reader):
    def read(self, cursor):
        pager = NumberedPager(NUMBERED)
        query = pager.query(cursor)
        since = datetime.fromisoformat(query["since"]) if "since" in query else START - TICK
        number = int(query["page"])
        found = sorted(row for row, at in self.platform.rows.items() if at >= since)
        page = found[(number - 1) * SIZE : number * SIZE]
        self.seen |= {row: self.platform.rows[row] for row in page}
        pages = max(1, -(-len(found) // SIZE))
        return pager.next_cursor(cursor, PageInfo(None, None, number, pages, self.platform.now, len(page)))


QUICK = settings(max_examples=80, stateful_step_count=25, deadline=None)
TestKeyset = KeysetReader.TestCase
TestKeyset.settings = QUICK
TestNumbered = NumberedReader.TestCase
TestNumbered.settings = QUICK


def page_info(**fields):
    given = {"cursor": None, "more": None, "page": None, "pages": None, "clock": START, "count": 0}
    return PageInfo(**{**given, **fields})


def test_a_cursor_stands_where_the_platform_names_none():
    assert CursorPager(CURSOR).next_cursor("c1", page_info(more=False)) == ("c1", False)
    assert CursorPager(CURSOR).next_cursor("c1", page_info(cursor="c2", more=True)) == ("c2", True)
    beginning, more = CursorPager(CURSOR).next_cursor(None, page_info(more=False))
    assert (beginning is not None, more) == (True, False), "an empty list is one that was read to its end"
    assert CursorPager(CURSOR).query(beginning) == CursorPager(CURSOR).query(None)


@pytest.mark.parametrize("answer", [page_info(more=True), page_info(cursor="c")])
def test_an_answer_that_says_nothing_about_pages_is_none(answer):
    with pytest.raises(TransientDeliveryError):
        CursorPager(CURSOR).next_cursor(None, answer)


def test_a_page_that_was_not_asked_for_is_not_taken():
    with pytest.raises(TransientDeliveryError):
        NumberedPager(NUMBERED).next_cursor("|2|x", page_info(page=1, pages=3, count=3))


def test_a_page_without_a_clock_is_none():
    with pytest.raises(TransientDeliveryError):
        NumberedPager(NUMBERED).next_cursor(None, page_info(page=1, pages=1, clock=None))


def test_nothing_new_leaves_the_cursor():
    settled = NumberedPager(NUMBERED).next_cursor(None, page_info(page=1, pages=1))[0]
    assert NumberedPager(NUMBERED).next_cursor(settled, page_info(page=1, pages=1)) == (settled, False)
    place = KeysetPager(KEYSET).next_cursor(None, page_info(more=False, keys=[(START - 60 * TICK, "a")], count=1))[0]
    assert KeysetPager(KEYSET).next_cursor(place, page_info(more=False)) == (place, False)


def test_a_platform_that_does_not_say_more_is_asked_after_a_full_page():
    keys = [(START, str(n)) for n in range(SIZE)]
    assert KeysetPager(KEYSET).next_cursor(None, page_info(keys=keys, count=SIZE))[1]
    assert not KeysetPager(KEYSET).next_cursor(None, page_info(keys=keys[:1], count=1))[1]


@pytest.mark.parametrize(("at", "hours"), [(LAST, -12), (FIRST, 14)])
def test_an_item_at_an_end_of_the_calendar_breaks_no_page(at, hours):
    """How some write "never" and "for ever", with an offset that leads out of the years that there are."""
    key = (at.replace(tzinfo=timezone(timedelta(hours=hours))), "a")
    cursor, more = KeysetPager(KEYSET).next_cursor(None, page_info(keys=[key], more=True))
    assert more
    assert KeysetPager(KEYSET).query(cursor)["since"]


@given(st.text(max_size=30).filter(lambda text: text.count("|") < 2 and text != ""))
def test_a_cursor_of_another_style_begins_anew(text):
    with pytest.raises(CursorExpiredError):
        NumberedPager(NUMBERED).query(text)


def test_cursors_of_the_other_styles_begin_anew():
    keyset = KeysetPager(KEYSET).next_cursor(None, page_info(more=False, keys=[(START, "a|b")], count=1))[0]
    with pytest.raises(CursorExpiredError):
        NumberedPager(NUMBERED).query(keyset)
    with pytest.raises(CursorExpiredError):
        KeysetPager(KEYSET).next_cursor("x|y|", page_info(more=False, keys=[(START, "a")], count=1))
