"""Records that are kept between scans are never older than the database."""

import threading
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from kiosk.domain.codes.credential import hash_code
from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.entries.guest_numbers import UseIdentity
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.roster.codes import Revocation
from kiosk.domain.roster.events import Question
from kiosk.domain.roster.records import Tombstone
from kiosk.store.database import Database, open_database
from kiosk.store.gate.record_cache import MOST_RECORDS
from kiosk.store.log.entry_numbering import raise_sequence_floor
from kiosk.store.roster.roster_writer import roster_transaction
from tests.conftest import TEST_KEY
from tests.support.gate.small_event import EVENT, GATE, MAIN_LIST, NOW, furnish, guest


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
        for number in range(MOST_RECORDS + 2):
            assert view.gate(f"nowhere-{number}") is None
    with database.reading() as view:
        assert view.gate("a") == GATE


def numbered(database: Database, *, device: str = "laptop-1") -> int:
    """Write an entry under the next number, as a gate does, and return the number."""
    with database.writing() as ledger:
        number = ledger.next_sequence(device)
        assert ledger.append(entry_of(f"e{device}-{number}", device=device, sequence=number))
    return number


def entry_of(entry_id: str, *, device: str = "laptop-1", sequence: int, **fields: Any) -> Entry:
    given: dict[str, Any] = {
        "entry_id": entry_id,
        "device_id": device,
        "sequence": sequence,
        "event_id": "ev",
        "list_id": "main",
        "direction": Direction.ENTRY,
        "outcome": Outcome.ADMIT,
        "reason": Reason.OK,
        "raw_at": NOW - timedelta(minutes=7),
        "corrected_at": NOW,
    }
    return Entry(**(given | fields))


def test_numbers_go_on_behind_whatever_was_written(database: Database) -> None:
    assert [numbered(database) for _ in range(3)] == [1, 2, 3]
    assert numbered(database, device="laptop-2") == 1
    other = open_database(database.path, TEST_KEY)
    assert numbered(other) == 4
    assert numbered(database) == 5
    with roster_transaction(other) as tx:
        raise_sequence_floor(tx._conn, "laptop-1", 90)
    other.close()
    assert numbered(database) == 91


def test_what_is_undone_uses_no_number_up(database: Database) -> None:
    assert numbered(database) == 1

    with pytest.raises(ZeroDivisionError), database.writing() as ledger:
        assert ledger.append(entry_of("lost", sequence=ledger.next_sequence("laptop-1")))
        assert ledger.next_sequence("laptop-1") == 3
        raise ZeroDivisionError
    assert numbered(database) == 2


def test_the_first_withdrawal_is_seen_at_once(database: Database) -> None:
    furnish(database)
    with database.reading() as view:
        assert view.revocations(ticket_id="t1", code_hashes=("h",)) == []
    revocation = Revocation(id="r", event_id="ev", code_hash="h")
    with roster_transaction(database) as tx:
        tx.upsert([revocation])
    with database.reading() as view:
        assert view.revocations(ticket_id=None, code_hashes=("h",)) == [revocation]


def test_the_first_guest_who_is_counted_by_booking_is_seen_at_once(database: Database) -> None:
    furnish(database)
    with database.writing() as ledger:
        assert not ledger.was_counted_as("booking:b1", list_id="main")
        assert ledger.append(entry_of("e1", sequence=1, use_key="booking:b1", spends=True))
        assert ledger.was_counted_as("booking:b1", list_id="main")
        assert not ledger.was_counted_as("booking:b1", list_id="other")
        assert not ledger.was_counted_as("booking:b2", list_id="main")


def test_the_first_guest_who_is_let_in_by_a_code_alone_is_seen_at_once(database: Database) -> None:
    furnish(database, *guest(1))
    code = hash_code("code-1")
    identity = UseIdentity(key="t1", ticket_id="t1", code_hashes=(code,))
    with database.writing() as ledger:
        assert ledger.sightings(identity) == []
        assert ledger.append(entry_of("e1", sequence=1, use_key=code, code_hash=code))
        assert [one.entry.entry_id for one in ledger.sightings(identity)] == ["e1"]


def test_a_booking_comes_with_its_ticket_as_it_stands_there(database: Database) -> None:
    furnish(database, *guest(1), *guest(2))
    with database.reading() as view:
        ticket = view.ticket("t1")
        found = [view.booking("b2"), view.booking("b1")]
    assert ticket is not None
    assert ticket.booking_id == "b1"
    with database.reading() as view:
        assert [view.booking("b2"), view.booking("b1")] == found


def test_the_log_is_copied_before_a_gate_has_to_do_it(database: Database) -> None:
    (longest,) = database.db.conn.execute("PRAGMA wal_autocheckpoint").fetchone()
    assert longest > 1000
    numbered(database)
    log = database.path.with_name(database.path.name + "-wal")
    grown = log.stat().st_size
    for _ in range(300):
        numbered(database)
        database.copy_log()
    assert log.stat().st_size < 2 * grown
