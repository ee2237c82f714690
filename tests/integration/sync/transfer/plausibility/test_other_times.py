"""Other times, and events and dates that are not listed any more, are questions, too."""

from datetime import timedelta

import pytest

from kiosk.domain.roster.events import Event, EventDate
from sync.connectors.interface.connector import CompleteCollection, Page
from sync.transfer.engine import Engine
from sync.transfer.local_store import LocalStore
from tests.integration.sync.transfer.plausibility.steps import (
    EVENTS,
    HOUR,
    NOW,
    Time,
    event,
    subjects,
)
from tests.support.platforms.memory_platform import MemoryPlatform


def test_an_event_that_is_not_listed_any_more_stays_unless_it_is_over(
    engine: Engine, store: LocalStore, side: MemoryPlatform
) -> None:
    side.hold(EVENTS, [event(), event("past", -30 * HOUR, -20 * HOUR)])
    engine.run_once()
    side.pages["events"].append(
        Page(complete_collections=[CompleteCollection(kind=Event, event_id=None, ids=[])], next_cursor="2", more=False)
    )
    engine.run_once()
    assert [row[0] for row in store.database.db.conn.execute("SELECT id FROM events")] == ["night"]
    assert subjects(store) == ["events"]


@pytest.mark.parametrize("moved", [event(starts=30 * HOUR, ends=34 * HOUR), event(starts=-9 * HOUR, ends=-4 * HOUR)])
def test_an_event_at_another_time_is_believed_when_that_is_said_again(
    engine: Engine, store: LocalStore, side: MemoryPlatform, time: Time, moved: Event
) -> None:
    side.hold(EVENTS, [event()])
    engine.run_once()
    side.pages["events"].append(
        Page(
            records=[Event(id="night", name="Renamed", starts_at=moved.starts_at, ends_at=moved.ends_at)],
            next_cursor="2",
            more=False,
        )
    )
    engine.run_once()
    held = known_event(store)
    assert (held.name, held.starts_at, held.ends_at) == ("Renamed", NOW + HOUR, NOW + 5 * HOUR)
    assert subjects(store) == ["event:night"]
    side.hold(EVENTS, [moved])
    time.now += timedelta(minutes=11)
    engine.run_once()
    assert known_event(store).starts_at == moved.starts_at
    assert subjects(store) == []


def test_times_that_go_back_to_what_they_were_are_no_question_any_more(
    engine: Engine, store: LocalStore, side: MemoryPlatform
) -> None:
    side.hold(EVENTS, [event()])
    engine.run_once()
    side.pages["events"] += [
        Page(records=[event(starts=30 * HOUR, ends=34 * HOUR)], next_cursor="2", more=False),
        Page(records=[event(starts=2 * HOUR, ends=6 * HOUR)], next_cursor="3", more=False),
    ]
    engine.run_once()
    assert subjects(store) == ["event:night"]
    engine.run_once()
    assert known_event(store).starts_at == NOW + 2 * HOUR
    assert subjects(store) == []


def test_a_person_may_believe_other_times(engine: Engine, store: LocalStore, side: MemoryPlatform) -> None:
    moved = event(starts=30 * HOUR, ends=34 * HOUR)
    side.hold(EVENTS, [event()])
    engine.run_once()
    side.pages["events"].append(Page(records=[moved], next_cursor="2", more=False))
    engine.run_once()
    assert store.accept_doubted_change("event:night")
    side.hold(EVENTS, [moved])
    engine.run_once()
    assert known_event(store).starts_at == moved.starts_at


def known_event(store: LocalStore) -> Event:
    with store.database.reading() as view:
        found = view.event("night")
    assert found is not None
    return found


def test_dates_of_a_series_move_and_vanish_alike(engine: Engine, store: LocalStore, side: MemoryPlatform) -> None:
    def date(number: int, starts: timedelta) -> EventDate:
        return EventDate(
            id=f"d{number}", event_id="series", name="D", starts_at=NOW + starts, ends_at=NOW + starts + HOUR
        )

    series = Event(id="series", name="S", has_dates=True, starts_at=NOW - 900 * HOUR)
    side.hold(EVENTS, [series, date(0, -30 * HOUR), date(1, HOUR), date(2, 25 * HOUR)])
    engine.run_once()
    moved = [date(1, 48 * HOUR)]
    whole = CompleteCollection(kind=EventDate, event_id="series", ids=[])
    side.pages["events"] += [
        Page(records=moved, next_cursor="2", more=False),
        Page(complete_collections=[whole], next_cursor="3", more=False),
    ]
    engine.run_once()
    assert subjects(store) == ["date:d1"]
    engine.run_once()
    rows = store.database.db.conn.execute("SELECT id FROM event_dates ORDER BY id").fetchall()
    assert [row[0] for row in rows] == ["d1", "d2"], "the one that is over goes by itself"
    assert sorted(subjects(store)) == ["date:d1", "events"]
