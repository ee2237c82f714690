"""What goes up to pretix."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.codes.credential import ScanSource
from kiosk.domain.reason_codes import Outcome, Reason
from sync.connectors.pretix import request_bodies
from tests.support.gate.decisions import EXIT, NOON, moved

ENTRY = replace(moved(0), list_id="3", code="s3cret", ticket_id="7", source=ScanSource.CAMERA, answers={"1": "true"})


def test_an_admission_keeps_its_time_and_its_id():
    assert request_bodies.redeem(ENTRY) == {
        "secret": "s3cret",
        "source_type": "barcode",
        "lists": [3],
        "type": "entry",
        "nonce": ENTRY.entry_id,
        "datetime": NOON.isoformat(),
        "force": True,
        "ignore_unpaid": True,
        "questions_supported": True,
        "answers": {"1": "true"},
    }


def test_the_tickets_own_code_goes_up_instead_of_what_stood_for_it():
    touched = replace(ENTRY, code="04:a2", source=ScanSource.NFC)
    assert request_bodies.redeem(touched)["source_type"] == "nfc_uid"
    assert (
        request_bodies.redeem(touched, "s3cret")["secret"],
        request_bodies.redeem(touched, "s3cret")["source_type"],
    ) == (
        "s3cret",
        "barcode",
    )


def test_an_exit_is_one():
    assert request_bodies.redeem(replace(ENTRY, direction=EXIT))["type"] == "exit"


@pytest.mark.parametrize(
    ("reason", "code"),
    [
        (Reason.ALREADY_ENTERED, "already_redeemed"),
        (Reason.WRONG_DATE, "product"),
        (Reason.TRANSFERRED, "revoked"),
        (Reason.CAPACITY, "rules"),
    ],
)
def test_a_refusal_has_pretixs_name(reason: Reason, code: str):
    refusal = replace(ENTRY, outcome=Outcome.REFUSE, reason=reason, note="x" * 300)
    body = request_bodies.failed(refusal)
    assert (body["error_reason"], body["raw_barcode"], body["nonce"]) == (code, "s3cret", ENTRY.entry_id)
    assert (body["position"], len(body["error_explanation"])) == (7, request_bodies.MAX_EXPLANATION)
    assert body["datetime"] == NOON.isoformat()


def test_a_refusal_of_an_unknown_code_names_no_position():
    body = request_bodies.failed(replace(ENTRY, ticket_id=None, reason=Reason.UNKNOWN_TICKET))
    assert "position" not in body
    assert "error_explanation" not in body
    assert "position" not in request_bodies.failed(replace(ENTRY, ticket_id="uuid"))


def test_an_undo_names_the_first_scan():
    undo = replace(ENTRY, entry_id="undo", undoes=ENTRY.entry_id, corrected_at=NOON + timedelta(minutes=1), note="oops")
    assert request_bodies.annul(undo) == {
        "lists": [3],
        "nonce": ENTRY.entry_id,
        "datetime": (NOON + timedelta(minutes=1)).isoformat(),
        "error_explanation": "oops",
    }


def test_a_refusal_without_a_code_names_its_ticket_instead():
    """The server insists on some text."""
    assert request_bodies.failed(replace(ENTRY, code=""))["raw_barcode"] == ENTRY.ticket_id
    assert request_bodies.failed(replace(ENTRY, code="", ticket_id=None))["raw_barcode"] == ENTRY.entry_id
