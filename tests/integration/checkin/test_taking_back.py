"""Scans are taken back within their grace, with every guest of theirs."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.checkin.undo import Undo
from kiosk.domain.errors import UndoError
from kiosk.domain.reason_codes import Reason
from kiosk.domain.verdicts.decision import Attempt
from kiosk.domain.verdicts.details import PartySize
from kiosk.store.database import Database
from kiosk.store.outbox.delivery_queue import due_entries
from tests.support.gate.check_in_steps import counting_ids_from, scan
from tests.support.gate.small_event import (
    NOW,
    STATION,
    StillClock,
    furnish,
    guest,
    plain_check_in,
)

MINUTE = timedelta(minutes=1)


def test_a_scan_is_taken_back_within_its_grace(database: Database) -> None:
    furnish(database, *guest(1))
    clock = StillClock()
    desk, undo = plain_check_in(database, clock), Undo(database, clock, counting_ids_from(1000))
    first = scan(desk).entries[0]
    clock.advance(5 * MINUTE)
    (taken,) = undo.take_back(first.entry_id, STATION, note="wrong person")
    assert (taken.undoes, taken.spends, taken.note, taken.corrected_at) == (
        first.entry_id,
        False,
        "wrong person",
        NOW + 5 * MINUTE,
    )
    again = scan(desk)
    assert (again.verdict.reason, again.entries[0].generation) == (Reason.OK, 1)
    queued = database.db.conn.execute("SELECT ref_id FROM outbox WHERE state = 'queued' ORDER BY id LIMIT 2")
    assert [row[0] for row in queued.fetchall()] == [first.entry_id, taken.entry_id]
    assert [entry.entry_id for _, entry in due_entries(database, NOW, 10)] == [first.entry_id]  # the undo waits for it


def test_a_party_is_taken_back_as_a_whole(database: Database) -> None:
    furnish(database, *guest(1, party_size=3))
    clock = StillClock()
    desk, undo = plain_check_in(database, clock), Undo(database, clock, counting_ids_from(1000))
    walked = scan(desk, attempt=Attempt(guests=2)).entries
    assert [entry.guest_no for entry in undo.take_back(walked[1].entry_id, STATION)] == [1, 2]
    assert scan(desk).verdict.details == PartySize(3, 3)


def test_what_cannot_be_taken_back(database: Database) -> None:
    furnish(database, *guest(1), *guest(2))
    clock = StillClock()
    desk, undo = plain_check_in(database, clock), Undo(database, clock, counting_ids_from(1000))
    first = scan(desk).entries[0].entry_id
    refused = scan(desk).entries[0].entry_id
    for entry_id, station, key in (
        ("nothing", STATION, "undo.unknown"),
        (refused, STATION, "undo.unknown"),
        (first, replace(STATION, device_id="laptop-2"), "undo.unknown"),
    ):
        with pytest.raises(UndoError) as raised:
            undo.take_back(entry_id, station)
        assert raised.value.key == key
    (taken,) = undo.take_back(first, STATION)
    for entry_id, key in ((first, "undo.done_already"), (taken.entry_id, "undo.unknown")):
        with pytest.raises(UndoError) as raised:
            undo.take_back(entry_id, STATION)
        assert raised.value.key == key
    second = scan(desk, "code-2").entries[0].entry_id
    clock.advance(16 * MINUTE)
    with pytest.raises(UndoError) as raised:
        undo.take_back(second, STATION)
    assert raised.value.key == "undo.too_late"
