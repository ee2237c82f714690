"""Records that are kept between scans are never older than the database."""

import threading
from dataclasses import replace

from kiosk.domain.roster import Question, Tombstone
from kiosk.store.database import Database, open_database
from kiosk.store.kept import MAX_KEPT
from kiosk.store.roster_writer import roster_transaction
from tests.conftest import TEST_KEY
from tests.support.world import EVENT, GATE, MAIN_LIST, furnish


def name_of_event(database: Database) -> str | None:
    with database.reading() as view:
        found = view.event("ev")
    return found.name if found else None


def test_what_this_program_writes_is_seen_at_once(database: Database) -> None:
    assert name_of_event(database) is None
    furnish(database)
    assert name_of_event(database) == EVENT.name
    with roster_transaction(database) as tx:
        tx.upsert([replace(EVENT, name="Renamed")])
    assert name_of_event(database) == "Renamed"
    with roster_transaction(database) as tx:
        tx.remove([Tombstone(kind=type(EVENT), id="ev")])
    assert name_of_event(database) is None


def test_what_another_connection_writes_is_seen_at_once(database: Database) -> None:
    furnish(database)
    assert name_of_event(database) == EVENT.name
    other = open_database(database.path, TEST_KEY)
    with roster_transaction(other) as tx:
        tx.upsert([replace(EVENT, name="Renamed"), Question(id="q", event_id="ev", text="Why?")])
    other.close()
    assert name_of_event(database) == "Renamed"
    with database.writing() as ledger:
        assert [question.id for question in ledger.questions("ev")] == ["q"]


def test_what_another_thread_writes_is_seen_at_once(database: Database) -> None:
    furnish(database)
    assert name_of_event(database) == EVENT.name
    writer = threading.Thread(target=furnish, args=(database, replace(EVENT, name="Renamed")))
    writer.start()
    writer.join()
    assert name_of_event(database) == "Renamed"


def test_a_transaction_sees_one_state_whatever_happens_beside_it(database: Database) -> None:
    furnish(database)
    other = open_database(database.path, TEST_KEY)
    with database.reading() as view:
        assert view.check_in_list("main") == MAIN_LIST
        with roster_transaction(other) as tx:
            tx.upsert([replace(EVENT, name="Renamed")])
        event = view.event("ev")
        assert event is not None
        assert event.name == EVENT.name
    other.close()
    assert name_of_event(database) == "Renamed"


def test_strange_ids_do_not_pile_up(database: Database) -> None:
    furnish(database)
    with database.reading() as view:
        for number in range(MAX_KEPT + 2):
            assert view.gate(f"nowhere-{number}") is None
    with database.reading() as view:
        assert view.gate("a") == GATE
