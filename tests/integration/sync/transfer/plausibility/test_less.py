"""Less is a question: what a platform suddenly has no more, and what a person may say of it."""

from datetime import timedelta

from kiosk.domain.roster.bookings import Ticket, TicketStatus
from kiosk.domain.roster.codes import KeyAlgorithm, SigningKey
from kiosk.domain.roster.events import CheckInList
from kiosk.domain.roster.records import RosterRecord, Tombstone
from kiosk.store.roster.doubted_changes import doubts
from sync.connectors.interface.connector import CompleteCollection, Page, Stream
from sync.transfer.engine import Engine
from sync.transfer.local_store import LocalStore
from tests.integration.sync.transfer.plausibility.steps import (
    EVENTS,
    HOUR,
    MANIFESTS,
    TICKETS,
    Time,
    event,
    gives_anew,
    kept,
    pull,
    subjects,
    tickets,
)
from tests.support.platforms.memory_platform import MemoryPlatform


def test_an_empty_answer_after_a_reset_takes_nothing_away(
    engine: Engine, store: LocalStore, side: MemoryPlatform, time: Time
) -> None:
    side.hold(EVENTS, [event()])
    side.hold(TICKETS, tickets(30))
    engine.run_once()
    for stream in (EVENTS, TICKETS):
        gives_anew(side, stream, [])
    pull(engine, side)
    assert (kept(store), kept(store, "events")) == (30, 1)
    assert sorted(subjects(store)) == ["events", "tickets"]
    for _ in range(5):  # saying so at once, again and again, is saying it once
        side.oldest_cursor = 2**31
        time.now += timedelta(minutes=1)
        pull(engine, side)
    assert (kept(store), kept(store, "events")) == (30, 1)


def test_what_is_said_again_after_a_while_is_believed(
    engine: Engine, store: LocalStore, side: MemoryPlatform, time: Time
) -> None:
    side.hold(EVENTS, [event()])
    side.hold(TICKETS, tickets(30))
    engine.run_once()
    gives_anew(side, TICKETS, tickets(3))
    pull(engine, side)
    assert kept(store) == 30
    time.now += timedelta(minutes=9)
    engine.run_once()
    assert kept(store) == 30
    time.now += timedelta(minutes=2)
    engine.run_once()  # by itself: nothing expired this time
    assert kept(store) == 3
    assert subjects(store) == []


def test_a_platform_that_comes_to_itself_has_lost_nothing(
    engine: Engine, store: LocalStore, side: MemoryPlatform, time: Time
) -> None:
    side.hold(EVENTS, [event()])
    side.hold(TICKETS, tickets(30))
    engine.run_once()
    gives_anew(side, TICKETS, [])
    pull(engine, side)
    assert subjects(store) == ["tickets"]
    side.hold(TICKETS, tickets(30))
    time.now += timedelta(minutes=11)
    engine.run_once()
    assert kept(store) == 30
    assert subjects(store) == []


def test_another_loss_is_another_question(engine: Engine, store: LocalStore, side: MemoryPlatform, time: Time) -> None:
    side.hold(EVENTS, [event()])
    side.hold(TICKETS, tickets(300))
    engine.run_once()
    gives_anew(side, TICKETS, tickets(200))
    pull(engine, side)
    side.hold(TICKETS, [])
    time.now += timedelta(minutes=11)
    engine.run_once()
    assert kept(store) == 300
    (doubt,) = doubts(store.database)
    assert doubt.said_at == time.now


def test_a_person_may_believe_it_at_once(engine: Engine, store: LocalStore, side: MemoryPlatform, time: Time) -> None:
    side.hold(EVENTS, [event()])
    side.hold(TICKETS, tickets(30))
    engine.run_once()
    gives_anew(side, TICKETS, [])
    pull(engine, side)
    assert not store.accept_doubted_change("bookings")
    assert store.accept_doubted_change("tickets")
    time.now += timedelta(seconds=5)
    engine.run_once()
    assert kept(store) == 0
    assert subjects(store) == []


def test_little_less_is_none(engine: Engine, store: LocalStore, side: MemoryPlatform) -> None:
    side.hold(EVENTS, [event()])
    side.hold(TICKETS, tickets(100))
    engine.run_once()
    gives_anew(side, TICKETS, tickets(95))
    pull(engine, side)
    assert kept(store) == 95
    assert subjects(store) == []


def test_what_is_withdrawn_by_name_goes_at_once(engine: Engine, store: LocalStore, side: MemoryPlatform) -> None:
    side.hold(EVENTS, [event()])
    side.hold(TICKETS, tickets(30))
    engine.run_once()
    gone = [Tombstone(kind=Ticket, id=f"night-{number}") for number in range(25)]
    side.pages["tickets"].append(Page(tombstones=gone, next_cursor="2", more=False))
    engine.run_once()
    assert kept(store) == 5
    assert subjects(store) == []


def test_one_events_list_may_not_vanish_behind_anothers(
    engine: Engine, store: LocalStore, side: MemoryPlatform
) -> None:
    side.hold(EVENTS, [event(), event("day")])
    side.hold(TICKETS, [*tickets(500), *tickets(20, "day")])
    engine.run_once()
    gives_anew(side, TICKETS, tickets(500))
    pull(engine, side)
    assert kept(store) == 520
    (doubt,) = doubts(store.database)
    assert doubt.details["losses"] == [{"kind": "tickets", "event_id": "day", "known": 20, "gone": 20}]


def test_what_belongs_to_an_event_that_is_over_may_go(engine: Engine, store: LocalStore, side: MemoryPlatform) -> None:
    side.hold(EVENTS, [event(starts=-30 * HOUR, ends=-20 * HOUR), event("day")])
    side.hold(TICKETS, [*tickets(500), *tickets(20, "day")])
    engine.run_once()
    gives_anew(side, EVENTS, [event("day")])
    gives_anew(side, TICKETS, tickets(20, "day"))
    pull(engine, side)
    assert (kept(store), kept(store, "events")) == (20, 1)
    assert subjects(store) == []


def test_tickets_that_are_missing_in_a_manifest_are_revoked_by_its_second_word(store: LocalStore, time: Time) -> None:
    side = MemoryPlatform(streams=(EVENTS, MANIFESTS))
    engine = Engine(store=store, connector=side, wall=time)
    side.hold(EVENTS, [event()])
    side.hold(MANIFESTS, tickets(30))
    engine.run_once()
    gives_anew(side, MANIFESTS, [])
    pull(engine, side)
    assert statuses(store) == {TicketStatus.VALID}
    time.now += timedelta(minutes=11)
    engine.run_once()
    assert statuses(store) == {TicketStatus.REVOKED}


def statuses(store: LocalStore) -> set[str]:
    return {row[0] for row in store.database.db.conn.execute("SELECT DISTINCT status FROM tickets")}


def test_a_list_that_was_read_whole_is_asked_about_likewise(
    engine: Engine, store: LocalStore, side: MemoryPlatform, time: Time
) -> None:
    lists: list[RosterRecord] = [CheckInList(id=f"l{n}", event_id="night", name="L") for n in range(4)]
    side.hold(EVENTS, [event(), *lists])
    engine.run_once()
    rest = CompleteCollection(kind=CheckInList, event_id="night", ids=["l0"])
    side.pages["events"].append(Page(complete_collections=[rest], next_cursor="2", more=False))
    engine.run_once()
    assert kept(store, "check_in_lists") == 4
    assert subjects(store) == ["events"]
    side.hold(EVENTS, [event(), lists[0]])
    time.now += timedelta(minutes=11)
    engine.run_once()
    assert kept(store, "check_in_lists") == 1
    one_less = CompleteCollection(kind=CheckInList, event_id="day", ids=[])
    side.pages["events"].append(Page(complete_collections=[one_less], next_cursor="2", more=False))
    engine.run_once()
    assert kept(store, "check_in_lists") == 1


def test_keys_do_not_vanish_without_a_word(store: LocalStore, time: Time) -> None:
    keys = Stream(name="keys", kinds=(SigningKey,))
    side = MemoryPlatform(streams=(keys,))
    engine = Engine(store=store, connector=side, wall=time)
    side.hold(
        keys, [SigningKey(id="k", key_id="", algorithm=KeyAlgorithm.HMAC_SHA256, material=b"0123456789abcdef" * 2)]
    )
    engine.run_once()
    gives_anew(side, keys, [])
    pull(engine, side)
    assert kept(store, "signing_keys") == 1
    assert subjects(store) == ["keys"]
