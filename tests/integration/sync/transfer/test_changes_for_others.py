"""What a pull changes is noted for gates without the internet; a first guest list, and what did not change, is not."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.roster.bookings import TicketStatus
from kiosk.domain.roster.codes import Revocation
from kiosk.domain.venue.membership import Membership
from kiosk.store.venue.membership import save_membership
from kiosk.store.venue.roster_news import StoredRosterNews
from sync.connectors.interface.connector import Page
from sync.transfer.engine import Engine
from tests.support.platforms.memory_platform import TICKETS, MemoryPlatform
from tests.support.sync.engine_steps import NOW, Time, ticket

IN_A_VENUE = Membership(
    venue_id="v", venue_name="Hall", member="m", name="Gate", addresses=(), authority="", certificate="", key=""
)


@pytest.fixture
def side():
    return MemoryPlatform()


@pytest.fixture
def engine(store, side):
    save_membership(store.database, IN_A_VENUE)
    return Engine(store=store, connector=side, wall=Time(), jitter=lambda: 0.5)


def waiting(store):
    return [(one.kind, one.id, one.gone) for one in StoredRosterNews(store.database).waiting(9)]


def test_a_first_guest_list_is_no_news_and_what_changes_after_it_is(engine, store, side):
    side.hold(TICKETS, [ticket("a"), ticket("b")])
    engine.run_once()
    assert waiting(store) == []
    blocked = replace(ticket("b"), status=TicketStatus.BLOCKED)
    revoked = Revocation(id="r", event_id="demo", ticket_id="a")
    side.pages["tickets"].append(Page(records=[ticket("a"), blocked, revoked], next_cursor="2", more=False))
    engine.run_once()
    assert set(waiting(store)) == {("tickets", "b", False), ("revocations", "r", False)}


def test_only_what_is_noted_without_a_gap_makes_others_fresh(engine, store, side):
    side.hold(TICKETS, [ticket("a")])
    engine.run_once()
    news = StoredRosterNews(store.database)
    assert news.whole() is None  # a first guest list, of which nobody was told
    side.pages["tickets"].append(Page(records=[ticket("b")], next_cursor="2", more=False))
    engine.run_once()
    whole = news.whole()
    assert whole is not None
    assert whole[0] <= whole[1] == store.pulled_at()
    news.leave_out(news.waiting(9), NOW + timedelta(hours=1))
    assert news.whole() == (NOW + timedelta(hours=1), whole[1])


def test_what_a_full_reading_finds_gone_is_news_and_the_rest_is_not(engine, store, side):
    side.hold(TICKETS, [ticket("a"), ticket("b")])
    engine.run_once()
    side.hold(TICKETS, [ticket("a")])
    side.oldest_cursor = 99
    engine.run_once()
    side.oldest_cursor = 0
    engine.run_once()
    assert waiting(store) == [("tickets", "b", True)]
