"""What goes up, and what comes back for it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.entries.entry import Direction
from kiosk.domain.errors import TransientDeliveryError
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.syncing.delivery import Acknowledgement
from sync.connectors.rest.profile.loading import load_profile
from sync.connectors.rest.push.forms import path_of, read_receipts, write_batch
from tests.support.gate.entries import admission, refusal

PUSH = load_profile("eventify").push


def batch(*entries):
    return json.loads(write_batch(PUSH, entries, "device-1"))


def test_an_empty_batch_has_its_lists():
    assert batch() == {"deviceId": "device-1", "entryLogs": [], "extension": {"otherScans": []}}


def test_what_has_a_route_of_its_own_goes_there_under_the_platforms_own_id():
    push = load_profile("eventfulhq").push
    guest, other = admission("rsvp:7", guest_no=2), admission("t7")
    assert (
        path_of(push, guest) == path_of(push, refusal(Reason.ALREADY_ENTERED, ticket_id="rsvp:7")) == "/rsvp/check-in"
    )
    assert path_of(push, other) == path_of(push, refusal(Reason.UNKNOWN_TICKET, ticket_id=None)) == "/tickets/scans"
    body = json.loads(write_batch(push, [guest], "device-1"))
    assert set(body) == {"device_id", "check_ins"}
    assert (body["check_ins"][0]["rsvp_id"], body["check_ins"][0]["guest"]) == ("7", 2)
    assert set(json.loads(write_batch(push, [other], "device-1"))) == {"device_id", "scans"}


@pytest.mark.parametrize("reason", list(Reason))
@pytest.mark.parametrize("outcome", [Outcome.ADMIT, Outcome.REFUSE])
@pytest.mark.parametrize("direction", list(Direction))
@pytest.mark.parametrize("undoes", [None, "other"])
def test_only_the_two_published_results_are_ever_reported(reason, outcome, direction, undoes):
    entry = admission("t", reason=reason, outcome=outcome, direction=direction, undoes=undoes, spends=False)
    body = batch(entry)
    logs, others = body["entryLogs"], body["extension"]["otherScans"]
    assert [item["entryId"] for item in logs + others] == [entry.entry_id]
    inward = direction is Direction.ENTRY and undoes is None
    if inward and outcome is Outcome.ADMIT:
        assert logs[0]["result"] == "SUCCESS"
    elif inward and reason is Reason.ALREADY_ENTERED:
        assert logs[0]["result"] == "DUPLICATE_ENTRY"
    else:
        assert others[0]["kind"] == ("UNDO" if undoes else "EXIT" if direction is Direction.EXIT else "REFUSAL")
        assert "result" not in others[0]


def test_codes_go_up_as_hashes_only():
    entry = refusal(Reason.UNKNOWN_TICKET, code="SECRET-CODE", code_hash="ab" * 32, answers={"q": "private"})
    text = json.dumps(batch(entry))
    assert "SECRET-CODE" not in text
    assert "private" not in text
    assert "ab" * 32 in text


def test_both_times_go_up():
    entry = admission("t", offset_ms=-1500)
    (log,) = batch(entry)["entryLogs"]
    assert log["scannedAt"] == entry.corrected_at.isoformat().replace("+00:00", "Z")
    assert log["deviceTime"].endswith("Z")
    assert log["clockOffsetMs"] == -1500
    assert log["scannedBy"] is None


def receipts(results, refs=("a", "b")):
    return read_receipts(PUSH, json.dumps({"results": results}).encode(), refs)


def test_every_item_gets_one_receipt_in_its_order():
    found = receipts(
        [
            {"entryId": "b", "status": "REJECTED", "code": "UNKNOWN_EVENT"},
            {"entryId": "stranger", "status": "CREATED"},
            {"entryId": "a", "status": "CREATED"},
            {"entryId": "a", "status": "REJECTED"},
        ]
    )
    assert [(r.ref_id, r.acknowledgement, r.message) for r in found] == [
        ("a", Acknowledgement.ACCEPTED, ""),
        ("b", Acknowledgement.REJECTED, "UNKNOWN_EVENT"),
    ]


@pytest.mark.parametrize(
    "written", [str.upper, "{{{}}}".format, lambda ref: ref.replace("-", ""), "urn:uuid:{}".format]
)
def test_an_id_is_known_in_every_way_in_which_platforms_write_it(written):
    ref = "0190c1a2-0000-7abc-8def-0123456789ab"
    (found,) = receipts([{"entryId": written(ref), "status": "CREATED"}], [ref])
    assert (found.ref_id, found.acknowledgement) == (ref, Acknowledgement.ACCEPTED)


def test_a_result_that_is_none_spoils_no_other():
    found = receipts([None, "ok", 7, {"entryId": "a", "status": "CREATED"}])
    assert [r.acknowledgement for r in found] == [Acknowledgement.ACCEPTED, Acknowledgement.LATER]


@pytest.mark.parametrize("word", ["created", "Created", " CREATED "])
def test_a_status_is_known_in_every_case(word):
    assert receipts([{"entryId": "a", "status": word}])[0].acknowledgement is Acknowledgement.ACCEPTED


def test_a_status_that_nobody_knows_says_so():
    found = receipts([{"entryId": "a", "status": "MAYBE"}, {"entryId": "b", "status": "MAYBE", "code": "BUSY"}])
    assert [r.message for r in found] == ["the profile does not know the status that the platform gave it", "BUSY"]


def test_silence_is_not_consent():
    found = receipts([{"entryId": "a", "status": "MAYBE"}])
    assert [r.acknowledgement for r in found] == [Acknowledgement.LATER] * 2


@pytest.mark.parametrize(
    ("wait", "seconds"), [(5, 5.0), (0, None), (-1, None), (True, None), ("5", None), (1e99, 3600.0)]
)
def test_a_pause_for_one_item(wait, seconds):
    found = receipts([{"entryId": "a", "status": "RETRY", "retryAfter": wait}])
    assert found[0].retry_after_s == seconds


@pytest.mark.parametrize(
    "body", [b"", b"{}", b"[]", b'{"results": 1}', b'{"results": [1]}', b'{"results": [', b"[" * 99_999]
)
def test_an_answer_that_is_none(body):
    with pytest.raises(TransientDeliveryError):
        read_receipts(PUSH, body, ["a"])


@given(st.lists(st.dictionaries(st.sampled_from(["entryId", "status", "code", "retryAfter", "x"]),
                                st.none() | st.integers() | st.sampled_from(["a", "b", "CREATED", "DUPLICATE", "RETRY"])
                                | st.floats(), max_size=5), max_size=6))  # fmt: skip
def test_any_results_give_one_receipt_each(results):
    body = json.dumps({"results": results}, allow_nan=True).encode()
    try:
        found = read_receipts(PUSH, body, ["a", "b"])
    except TransientDeliveryError:
        return  # NaN and Infinity are no JSON
    assert [r.ref_id for r in found] == ["a", "b"]
    assert all(len(r.message) <= 200 for r in found)
