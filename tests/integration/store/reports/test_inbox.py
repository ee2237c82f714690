"""The inbox: all three kinds of what waits for a person, settled and retried under the numbers that people read."""

from datetime import timedelta

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.domain.bounds import LONGEST_NOTE
from kiosk.domain.errors import SettingsError
from kiosk.domain.reports.inbox import Decision, InboxKind, InboxRecord, RecordKind
from kiosk.store.conflicts.conflict_records import open_conflicts
from kiosk.store.database import Database
from kiosk.store.outbox.delivery_queue import outbox_counts
from kiosk.store.outbox.inbox_records import inbox_records
from kiosk.store.outbox.refused_door_actions import refused_door_actions
from kiosk.store.outbox.undelivered_entries import undelivered_entries
from kiosk.store.reports.inbox import StoredInbox
from tests.support.gate.evening import DOORS
from tests.support.gate.inbox import fill_inbox

NOW = DOORS + timedelta(hours=6)


def test_everything_that_waits_stands_in_one_list(database: Database) -> None:
    fill_inbox(database)
    items = StoredInbox(database).items()
    kinds = [item.kind for item in items]
    assert kinds.count(InboxKind.CONFLICT) == open_conflicts(database) > 1
    assert kinds.count(InboxKind.DOOR_ACTION) == len(refused_door_actions(database)) == 1
    assert kinds.count(InboxKind.DELIVERY) == len(undelivered_entries(database)) == 1
    assert [item.at for item in items] == sorted(item.at for item in items)
    assert len({item.number for item in items}) == len(items)
    for item in items:
        assert item.timezone == {"fest": "Asia/Kolkata", "ev": "Europe/Berlin"}[item.event_id]
        assert item.can_retry == (item.kind is not InboxKind.CONFLICT)
        assert (item.conflict is not None) == (item.kind is InboxKind.CONFLICT)


def test_several_are_settled_at_once_and_only_once(database: Database) -> None:
    fill_inbox(database)
    inbox = StoredInbox(database)
    numbers = [item.number for item in inbox.items()]
    assert inbox.settle([*numbers[:2], "C-99999", "99998", "nonsense"], "talked to them", NOW) == 2
    assert [item.number for item in inbox.items()] == numbers[2:]
    assert inbox.settle(numbers, "all of it", NOW) == len(numbers) - 2
    assert inbox.items() == []
    again = inbox.items(settled=True)
    assert {item.settled_note for item in again} == {"talked to them", "all of it"}
    assert {item.settled_at for item in again} == {NOW}
    assert not any(item.can_retry for item in again)


def test_words_that_are_too_long_are_told_and_never_cut(database: Database) -> None:
    fill_inbox(database)
    inbox = StoredInbox(database)
    number = inbox.items()[0].number
    with pytest.raises(SettingsError) as told:
        inbox.settle([number], "x" * (LONGEST_NOTE + 1), NOW)
    assert told.value.key == "inbox.long"
    assert number in {item.number for item in inbox.items()}
    assert inbox.settle([number], f" {'x' * LONGEST_NOTE}\n", NOW) == 1
    (settled,) = (item for item in inbox.items(settled=True) if item.number == number)
    assert settled.settled_note == "x" * LONGEST_NOTE
    with pytest.raises(SettingsError):
        inbox.reopen([number], "x" * (LONGEST_NOTE + 1), NOW)


def test_what_can_be_told_again_is(database: Database) -> None:
    fill_inbox(database)
    inbox = StoredInbox(database)
    before = outbox_counts(database)
    assert (before.queued, before.dead) == (0, 2)
    assert inbox.retry([item.number for item in inbox.items()], NOW) == 2
    after = outbox_counts(database)
    assert (after.queued, after.dead) == (2, 0)
    assert {item.kind for item in inbox.items()} == {InboxKind.CONFLICT}


def test_what_was_settled_is_opened_again_and_all_of_it_is_on_record(database: Database) -> None:
    fill_inbox(database)
    inbox = StoredInbox(database)
    numbers = [item.number for item in inbox.items()]
    by_hand = Decision.DONE_BY_HAND
    assert inbox.settle(numbers, "told by phone", NOW, decision=by_hand, staff="Kim") == len(numbers)
    assert inbox.reopen([*(number.lower() for number in numbers), "C-99999"], "not true", NOW, staff="Ada") == len(
        numbers
    )
    assert [item.number for item in inbox.items()] == numbers
    assert inbox.reopen(numbers, "again", NOW) == 0
    assert inbox.retry(numbers, NOW) == 2
    records = {item.number: item.records for item in inbox.items(settled=True)}
    told = [number for number in numbers if number not in records]
    assert len(told) == 2, "they are on their way to the platform"
    waiting = next(records[number] for number in numbers if number in records)
    assert waiting == (
        InboxRecord(at=NOW, what=RecordKind.SETTLED, decision=by_hand, note="told by phone", staff="Kim"),
        InboxRecord(at=NOW, what=RecordKind.REOPENED, note="not true", staff="Ada"),
    )
    assert [record.what for record in inbox_records(database)[told[0]]] == ["settled", "reopened", "retried"]


def test_records_are_never_changed(database: Database) -> None:
    fill_inbox(database)
    StoredInbox(database).settle(["C-1"], "x", NOW)
    for statement in ("UPDATE inbox_records SET note = 'y'", "DELETE FROM inbox_records"):
        with pytest.raises(sqlcipher.IntegrityError, match="records are never"):
            database.db.conn.execute(statement)
