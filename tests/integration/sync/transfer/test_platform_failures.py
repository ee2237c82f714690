"""A platform that errs: one stream's failure, exceptions, what cannot be stored, lists without end, foreign words."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kiosk.domain.errors import (
    CaptivePortalError,
    DeliveryError,
    PlatformAwayError,
    TransientDeliveryError,
    UnreadableAnswerError,
)
from kiosk.domain.roster.events import Event, Gate, Question
from kiosk.store.channel import daemon_housekeeping
from kiosk.store.gate.roster_state import loading_streams, roster_state
from sync.connectors.interface.connector import Page, Stream
from sync.http.http_errors import ForeignAnswerError, RefusedError, RouteError, UnauthorisedError
from sync.transfer.engine import Engine
from sync.transfer.local_store import LocalStore
from tests.support.platforms.memory_platform import BOOKINGS, TICKETS, MemoryPlatform
from tests.support.sync.failure_records import booking, ids, ticket

NOW = datetime(2027, 6, 21, 20, 0, tzinfo=UTC)


EVENTS = Stream(name="events", kinds=(Event,))


CANARY = "GUEST NAME (CODE-0090)"


@pytest.fixture
def side() -> MemoryPlatform:
    return MemoryPlatform(streams=(TICKETS, BOOKINGS))


@pytest.fixture
def engine(store: LocalStore, side: MemoryPlatform) -> Engine:
    return Engine(store=store, connector=side, wall=lambda: NOW, jitter=lambda: 0.5)


@pytest.mark.parametrize(
    "error",
    [
        RouteError(f"GET /tickets was answered with 500 {''}"),
        UnauthorisedError("GET /tickets was answered with 403", status=403),
        UnreadableAnswerError("tickets: not JSON"),
        ValueError(CANARY),
        RecursionError(CANARY),
        OverflowError(CANARY),
    ],
)
def test_one_streams_failure_keeps_no_other_back_and_is_seen(
    engine: Engine, store: LocalStore, side: MemoryPlatform, error: DeliveryError
) -> None:
    side.mishaps["tickets"] = [error]
    side.hold(BOOKINGS, [booking("b")])
    outcome = engine.run_once()
    assert ids(store, "bookings") == ["b"]
    assert outcome.pull is not None
    assert (list(outcome.pull.broken), outcome.pull.failure) == (["tickets"], None)
    (run,) = daemon_housekeeping.recent_runs(store.database, 5)
    assert (run.status, run.error.startswith("tickets: ")) == ("failed", True)
    assert CANARY not in run.error
    assert store.pulled_at() is None
    side.hold(TICKETS, [ticket("t")])
    assert engine.run_once().failures == ()
    assert ids(store, "tickets") == ["t"]


@pytest.mark.parametrize(
    "error",
    [
        PlatformAwayError("down"),
        TransientDeliveryError("GET /tickets was answered with 503"),
        UnauthorisedError("GET /tickets was answered with 401", status=401),
    ],
)
def test_a_platform_that_is_away_is_not_asked_on(engine: Engine, side: MemoryPlatform, error: DeliveryError) -> None:
    side.mishaps["tickets"] = [error]
    outcome = engine.run_once()
    assert outcome.pull is not None
    assert outcome.pull.failure is not None
    assert side.calls == ["tickets None"]


def test_where_nothing_is_given_at_all_the_platform_is_in_trouble(engine: Engine, side: MemoryPlatform) -> None:
    side.mishaps = {name: [RouteError("500")] for name in ("tickets", "bookings")}
    outcome = engine.run_once()
    assert outcome.pull is not None
    assert outcome.pull.failure is not None
    assert outcome.pull.broken == {}


PAGES = [
    lambda: ForeignAnswerError("answered with 403, not in the platform's own form", status=403),
    lambda: ForeignAnswerError("answered with 401, not in the platform's own form", status=401),
    lambda: RouteError("answered with 500", is_worded=False),
    lambda: CaptivePortalError("answered with 200 and a page"),
]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_in_place_of_one_stream_keeps_no_other_back(
    engine: Engine, store: LocalStore, side: MemoryPlatform, page: Callable[[], DeliveryError]
) -> None:
    side.mishaps["tickets"] = [page()]
    side.hold(BOOKINGS, [booking("b")])
    side.pages["bookings"] = [replace(side.pages["bookings"][0], received_bytes=9)]
    outcome = engine.run_once().pull
    assert outcome is not None
    assert (ids(store, "bookings"), list(outcome.broken), outcome.failure) == (["b"], ["tickets"], None)
    assert outcome.denied == set()


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("others", [None, Page(next_cursor="0", more=False)])
def test_pages_in_place_of_everything_are_not_the_platform(
    engine: Engine, side: MemoryPlatform, page: Callable[[], DeliveryError], others: Page | None
) -> None:
    side.mishaps = {"tickets": [page()]}
    if others is None:
        side.mishaps["bookings"] = [page()]
    else:
        side.pages["bookings"] = [others]  # it was not due, and nobody was asked
    outcome = engine.run_once().pull
    assert outcome is not None
    assert outcome.failure is not None
    assert outcome.failure.key != UnauthorisedError.default_key
    assert (outcome.broken, outcome.denied) == ({}, set())


@pytest.mark.parametrize(
    "error", [UnauthorisedError("answered with 403", status=403), RefusedError("answered with 404", status=404)]
)
def test_what_does_not_say_who_may_enter_keeps_no_event_loading(
    engine: Engine, store: LocalStore, side: MemoryPlatform, error: DeliveryError
) -> None:
    asking = Stream(name="questions", kinds=(Question,))
    gates = Stream(name="gates", kinds=(Gate,))
    side.streams = (EVENTS, TICKETS, asking, gates)
    side.hold(EVENTS, [Event(id="demo", name="D")])
    side.pages["events"] = [replace(side.pages["events"][0], received_bytes=9)]
    side.pages["tickets"] = [Page(next_cursor="0", more=False, received_bytes=9)]
    side.mishaps = {"questions": [error, error], "gates": [error, error], "tickets": [error]}
    engine.run_once()
    conn = store.database.db.conn
    assert loading_streams(conn) == {"tickets"}, "and these say who may enter"
    assert store.pulled_at() is None
    outcome = engine.run_once().pull
    assert outcome is not None
    assert sorted(outcome.broken) == ["gates", "questions"], "it is told all the same"
    assert roster_state(conn, "demo").loading is False
    assert store.pulled_at() == NOW
    side.pages["events"].append(Page(records=[Event(id="new", name="N")], next_cursor="2", more=False))
    for _ in range(2):  # its tickets were read before it was known
        engine.run_once(streams=["events", "tickets"])
    assert roster_state(conn, "new").loading is False


def test_only_the_event_of_which_something_is_missing_is_not_whole(
    engine: Engine, store: LocalStore, side: MemoryPlatform
) -> None:
    side.streams = (EVENTS, TICKETS)
    side.hold(EVENTS, [Event(id="demo", name="D"), Event(id="other", name="O")])
    lacking = {"other": "orders: answered with 500", "demo/questions": "answered with 403"}
    side.pages["tickets"] = [Page(records=[ticket("t")], next_cursor="1", more=False, broken=lacking)]
    engine.run_once()
    conn = store.database.db.conn
    assert (roster_state(conn, "demo").loading, roster_state(conn, "other").loading) == (False, True)
    assert store.pulled_at() is None
    side.pages["tickets"].append(Page(next_cursor="1", more=False))
    engine.run_once()
    assert roster_state(conn, "other").loading is False
    assert store.pulled_at() == NOW
