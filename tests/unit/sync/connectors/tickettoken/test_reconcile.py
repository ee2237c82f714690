import os
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.entries.entry import Direction, uuid7
from kiosk.domain.reason_codes import Reason
from kiosk.domain.syncing.delivery import Acknowledgement
from sync.connectors.tickettoken.bodies import JournalResult, ReconcileResult
from sync.connectors.tickettoken.reconcile import (
    instant_of,
    is_scan,
    item_of,
    journal_receipts,
    scan_of,
    scan_receipts,
)
from tests.support.gate.entries import admission, refusal

AT = datetime(2026, 11, 20, 19, 0, 0, 123456, tzinfo=UTC)


def result(ticket, status, message=None):
    return ReconcileResult(ticket_id=ticket, status=status, message=message)


def said(receipts):
    return [receipt.acknowledgement for receipt in receipts]


@given(st.lists(st.binary(min_size=10, max_size=10), min_size=2, max_size=2, unique=True))
def test_an_entrys_instant_never_changes_and_keeps_its_milliseconds(randomness):
    ids = [uuid7(AT, part) for part in randomness]
    for entry_id in ids:
        one = instant_of(entry_id, AT)
        assert one == instant_of(entry_id, AT + timedelta(hours=1)), "an id carries its own instant"
        assert abs(datetime.fromisoformat(one) - AT) < timedelta(milliseconds=1)


def test_scans_of_one_millisecond_have_instants_of_their_own():
    instants = {instant_of(uuid7(AT, os.urandom(10)), AT) for _ in range(50)}
    assert len(instants) > 40


def test_an_id_without_an_instant_takes_the_entrys():
    found = datetime.fromisoformat(instant_of("3e2b6c1e-6a8e-4c9b-9a57-111111111111", AT))
    assert found.replace(microsecond=0) == AT.replace(microsecond=0)
    assert instant_of("x", AT) != instant_of("y", AT)


def test_an_admission_and_a_refusal():
    entry = admission("t")
    assert scan_of(entry) == {
        "ticket_id": "t",
        "scanned_at": instant_of(entry.entry_id, entry.corrected_at),
        "result": "ALLOW",
    }
    refused = scan_of(refusal(Reason.ALREADY_ENTERED, ticket_id="t"))
    assert (refused["result"], refused["reason"]) == ("DENY", "DUPLICATE")


def test_what_has_no_place_among_scans():
    leaving = admission("t", direction=Direction.EXIT, spends=False)
    entry = admission("t", entry_id=uuid7(AT, os.urandom(10)))
    undo = admission("t", undoes=entry.entry_id, spends=False)
    unknown = refusal(Reason.UNKNOWN_TICKET, code_hash="ab")
    assert not any(is_scan(e) for e in (leaving, undo, unknown))
    assert [item_of(e)["kind"] for e in (leaving, undo, unknown)] == ["EXIT", "UNDO", "REFUSAL"]
    assert item_of(undo)["undoes_scanned_at"] == scan_of(entry)["scanned_at"]


def test_duplicate_means_delivered_and_one_bad_scan_stands_alone():
    entries = [admission("a"), admission("b"), admission("c"), admission("d")]
    answers = [result("a", "DUPLICATE"), result("b", "ERROR", "busy"), result("c", "SUCCESS")]
    assert said(scan_receipts(entries, [*answers, result("d", "ERROR", "TICKET_NOT_FOUND")])) == [
        Acknowledgement.DUPLICATE,
        Acknowledgement.LATER,
        Acknowledgement.ACCEPTED,
        Acknowledgement.REJECTED,
    ]


def test_results_are_matched_by_ticket_in_any_order():
    one, two, other = admission("t"), admission("t"), admission("u")
    answers = [result("u", "SUCCESS"), result("t", "DUPLICATE"), result("t", "SUCCESS"), result("t", "ERROR")]
    assert said(scan_receipts([one, other, two], answers)) == [
        Acknowledgement.DUPLICATE,
        Acknowledgement.ACCEPTED,
        Acknowledgement.ACCEPTED,
    ]


@pytest.mark.parametrize("answers", [[], [result("somebody-else", "SUCCESS")]])
def test_a_scan_without_a_result_is_sent_again(answers):
    (receipt,) = scan_receipts([admission("t")], answers)
    assert receipt.acknowledgement is Acknowledgement.LATER


def test_the_journals_answers_go_by_id():
    one, two = admission("t", direction=Direction.EXIT), admission("t", direction=Direction.EXIT)
    answers = [JournalResult(entry_id=two.entry_id, status="SUCCESS"), JournalResult(entry_id="x", status="SUCCESS")]
    assert said(journal_receipts([one, two], answers)) == [Acknowledgement.LATER, Acknowledgement.ACCEPTED]


def test_a_word_that_nobody_knows_is_asked_again():
    (receipt,) = scan_receipts([admission("t")], [result("t", "MAYBE")])
    assert receipt.acknowledgement is Acknowledgement.LATER
