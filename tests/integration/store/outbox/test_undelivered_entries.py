"""Entries that did not get through: found by their ticket, tried again, and closed for good."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.syncing.delivery import DeliveryState
from kiosk.store.database import Database
from kiosk.store.outbox.delivery_queue import due_entries, outbox_counts, revive_dead, save_deliveries
from kiosk.store.outbox.undelivered_entries import (
    delivery_problems,
    retry_undelivered_entry,
    settle_undelivered_entry,
    undelivered_entries,
)
from tests.support.gate.entries import admission, refusal, write
from tests.support.gate.small_event import furnish, guest

NOW = datetime(2027, 6, 21, 20, 0, tzinfo=UTC)


def fail(database: Database, ref: str, **state: object) -> None:
    item = next(item for item, _ in due_entries(database, NOW, 99) if item.ref_id == ref)
    save_deliveries(database, [replace(item, last_error="HTTP 403", **state)])  # type: ignore[arg-type]


@pytest.fixture(params=["dead", "held"])
def letter(database: Database, request: pytest.FixtureRequest) -> str:
    """An entry that did not get through beside one that waits; returns its id."""
    furnish(database, *guest(1))
    lost, waiting = admission("t1"), admission("other")
    write(database, lost, waiting)
    if request.param == "dead":
        fail(database, lost.entry_id, state=DeliveryState.DEAD)
    else:
        fail(database, lost.entry_id, holds=1, next_attempt_at=NOW.replace(year=2028))
    return lost.entry_id


def test_it_names_its_ticket_and_never_the_guest(database: Database, letter: str) -> None:
    (found,) = undelivered_entries(database)
    assert found.entry.entry_id == letter
    assert found.ticket_number
    assert found.why == "HTTP 403"
    assert "Guest" not in repr(found)


def test_it_is_tried_again(database: Database, letter: str) -> None:
    (found,) = undelivered_entries(database)
    assert retry_undelivered_entry(database, found.number.lower())
    assert undelivered_entries(database) == []
    assert letter in [item.ref_id for item, _ in due_entries(database, NOW, 99)]
    assert not retry_undelivered_entry(database, found.number)


def test_it_is_closed_for_good_and_stays_in_the_records(database: Database, letter: str) -> None:
    (found,) = undelivered_entries(database)
    assert settle_undelivered_entry(database, found.number, "told by phone", NOW)
    assert undelivered_entries(database) == []
    (closed,) = undelivered_entries(database, settled=True)
    assert (closed.entry.entry_id, closed.settled_note, closed.settled_at) == (letter, "told by phone", NOW)
    assert not settle_undelivered_entry(database, found.number, "again", NOW)
    assert not retry_undelivered_entry(database, found.number)
    assert revive_dead(database) == 0
    counts = outbox_counts(database)
    assert (counts.queued, counts.set_aside, counts.closed, counts.held, counts.delivered) == (1, 0, 1, 0, 0)


@pytest.mark.parametrize("number", ["E-999", "E-", "999", "D-1", "", "E-1x"])
def test_there_is_no_other(database: Database, letter: str, number: str) -> None:
    assert letter
    assert not retry_undelivered_entry(database, number)
    assert not settle_undelivered_entry(database, number, "x", NOW)


def test_what_merely_waits_is_no_dead_letter_and_says_why(database: Database) -> None:
    first, second = admission("a"), admission("b")
    write(database, first, second)
    for entry in (first, second):
        fail(database, entry.entry_id, attempts=1)
    assert undelivered_entries(database) == []
    assert [(trouble.error, trouble.items) for trouble in delivery_problems(database, 5)] == [("HTTP 403", 2)]


@pytest.mark.parametrize(
    ("reason", "reported"), [(Reason.AMBIGUOUS, True), (Reason.UNPAID, True), (Reason.QUESTIONS, False)]
)
def test_what_the_platform_would_have_noted_is_told_as_a_refusal(
    database: Database, reason: Reason, reported: bool
) -> None:
    asked = replace(refusal(reason), outcome=Outcome.ASK)
    write(database, asked)
    found = [(entry.entry_id, entry.outcome) for _, entry in due_entries(database, NOW, 9)]
    assert found == ([(asked.entry_id, Outcome.REFUSE)] if reported else [])
