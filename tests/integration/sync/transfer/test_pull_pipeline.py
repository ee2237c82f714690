"""A first pull by several streams that set off one behind the other, over a real store and a real thread."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.config import Settings
from kiosk.domain.errors import DeliveryError, PermanentDeliveryError, PlatformAwayError, TransientDeliveryError
from kiosk.domain.roster.bookings import Booking, BookingStatus, Ticket
from kiosk.domain.roster.codes import Revocation
from kiosk.domain.roster.records import RosterRecord
from sync.connectors.interface.connector import CursorExpiredError, Page, Stream
from sync.daemon.opening import open_store
from sync.transfer.engine import Engine
from sync.transfer.local_store import LocalStore
from sync.transfer.pull_pipeline import PullPipeline
from tests.support.patience import PATIENCE_S
from tests.support.platforms.memory_platform import MemoryPlatform
from tests.support.sync.engine_steps import NOW

REVOCATIONS = Stream(name="revocations", kinds=(Revocation,))
BOOKINGS = Stream(name="bookings", kinds=(Booking,))
TICKETS = Stream(name="tickets", kinds=(Ticket,))
STREAMS = (REVOCATIONS, BOOKINGS, TICKETS)


def record(stream: Stream, number: int) -> RosterRecord:
    if stream is REVOCATIONS:
        return Revocation(id=f"r{number}", event_id="demo", ticket_id=f"x{number}")
    if stream is BOOKINGS:
        return Booking(id=f"b{number}", event_id="demo", number=f"B{number}", status=BookingStatus.CONFIRMED)
    return Ticket(id=f"t{number}", event_id="demo", ticket_type_id="ga", booking_id=f"b{number}")


def side_with(**pages: int) -> MemoryPlatform:
    side = MemoryPlatform(streams=STREAMS)
    for stream in STREAMS:
        side.hold(stream, *[[record(stream, number)] for number in range(pages.get(stream.name, 0))])
    return side


def kept(store: LocalStore) -> dict[str, int]:
    count = store.database.db.conn.execute
    return {s.name: count(f"SELECT count(*) FROM {s.name}").fetchone()[0] for s in STREAMS}


@pytest.fixture
def prefetch_pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(1) as executor:
        yield executor


def test_a_guest_who_comes_is_waited_for_before_each_page_is_asked_for(
    store: LocalStore, prefetch_pool: ThreadPoolExecutor
) -> None:
    side, looks = side_with(tickets=4), [0]

    def look() -> None:
        looks[0] += 1

    store.database.give_way = look
    pipeline = PullPipeline(store, side, prefetch_pool, STREAMS)
    fetched = pipeline.start(TICKETS, NOW).prefetch
    for page in range(1, 5):
        fetched.take()
        assert looks[0] >= page
    pipeline.cancel_ahead()
    fetched.close()


def test_the_next_stream_is_asked_for_while_one_is_written(
    store: LocalStore, prefetch_pool: ThreadPoolExecutor
) -> None:
    side = side_with(revocations=1, bookings=3, tickets=3)
    asked = threading.Event()
    pull = side.pull

    def watch(stream: Stream, cursor: str | None) -> Page:
        if stream is TICKETS:
            asked.set()
        return pull(stream, cursor)

    side.pull = watch  # type: ignore[method-assign]
    written: list[str] = []

    def progress(name: str, _count: int) -> None:
        if not written:
            assert asked.wait(PATIENCE_S), "nobody asks for tickets while revocations are written"
        written.append(name)

    outcome = Engine(store=store, connector=side, prefetch_pool=prefetch_pool, progress=progress).run_once()
    assert not outcome.failures
    assert list(dict.fromkeys(written)) == [s.name for s in STREAMS]
    assert kept(store) == {"revocations": 1, "bookings": 3, "tickets": 3}


def test_later_pulls_ask_for_one_stream_behind_the_other(store: LocalStore, prefetch_pool: ThreadPoolExecutor) -> None:
    side = side_with(revocations=1, bookings=1, tickets=1)
    engine = Engine(store=store, connector=side, prefetch_pool=prefetch_pool)
    engine.run_once()
    side.calls.clear()
    written: list[tuple[str, int]] = []
    engine.progress = lambda name, _count: written.append((name, len(side.calls)))
    engine.run_once()
    assert [asked for _, asked in written] == [1, 2, 3]


@pytest.mark.parametrize("kind", [PermanentDeliveryError, CursorExpiredError])
def test_a_stream_that_is_refused_keeps_nobody_behind_it(
    store: LocalStore, prefetch_pool: ThreadPoolExecutor, kind: type[DeliveryError]
) -> None:
    side = side_with(revocations=1, bookings=2, tickets=2)
    side.mishaps["bookings"] = [kind("not here")]
    outcome = Engine(store=store, connector=side, prefetch_pool=prefetch_pool).run_once()
    assert [failure.message for failure in outcome.failures] == ["bookings: not here"]
    assert kept(store) == {"revocations": 1, "bookings": 0, "tickets": 2}
    assert store.pulled_at() is None


def test_a_platform_that_is_away_is_not_asked_for_what_is_behind(
    store: LocalStore, prefetch_pool: ThreadPoolExecutor
) -> None:
    side = side_with(revocations=1, bookings=2, tickets=2)
    side.mishaps["bookings"] = [None, PlatformAwayError("away")]
    outcome = Engine(store=store, connector=side, prefetch_pool=prefetch_pool).run_once()
    assert [failure.message for failure in outcome.failures] == ["away"]
    assert kept(store) == {"revocations": 1, "bookings": 1, "tickets": 0}
    assert not any(call.startswith("tickets") for call in side.calls)


def test_what_was_sent_ahead_is_called_back_when_a_pull_ends_early(
    store: LocalStore, prefetch_pool: ThreadPoolExecutor
) -> None:
    side = side_with(revocations=1, bookings=200, tickets=200)
    cut = threading.Event()
    engine = Engine(store=store, connector=side, prefetch_pool=prefetch_pool, stopping=cut.is_set)
    engine.progress = lambda _name, _count: cut.set()
    engine.run_once()
    asked = len(side.calls)
    prefetch_pool.submit(lambda: None).result()  # whoever was still asking would have to be done before
    assert len(side.calls) == asked
    assert kept(store)["tickets"] == 0
    cut.clear()
    engine.progress = lambda _name, _count: None
    assert not engine.run_once().failures
    assert kept(store) == {"revocations": 1, "bookings": 200, "tickets": 200}


MISHAPS = st.lists(
    st.sampled_from(
        [None, None, TransientDeliveryError("away"), PermanentDeliveryError("no"), CursorExpiredError("old")]
    ),
    max_size=5,
)


@settings(max_examples=40, deadline=None)
@given(
    st.fixed_dictionaries({s.name: st.integers(0, 4) for s in STREAMS}),
    st.fixed_dictionaries({s.name: MISHAPS for s in STREAMS}),
    st.integers(1, 4),
)
def test_whatever_fails_everything_is_there_in_the_end(
    pages: dict[str, int], mishaps: dict[str, list[DeliveryError | None]], at_once: int
) -> None:
    with (
        TemporaryDirectory() as folder,
        ThreadPoolExecutor(1) as prefetch_pool,
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setattr("sync.transfer.engine.RECORDS_PER_TRANSACTION", at_once)
        store = open_store(Settings(data_dir=Path(folder), use_keyring=False))
        side = side_with(**pages)
        side.mishaps = {name: list(errors) for name, errors in mishaps.items()}
        engine = Engine(store=store, connector=side, prefetch_pool=prefetch_pool)
        for _ in range(20):
            outcome = engine.run_once()
            asked = len(side.calls)
            prefetch_pool.submit(lambda: None).result()
            assert len(side.calls) == asked
            if not outcome.failures:
                break
        assert not outcome.failures
        assert kept(store) == pages
        assert store.pulled_at() is not None
        store.database.close()
