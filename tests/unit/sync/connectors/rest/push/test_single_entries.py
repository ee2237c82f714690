"""Uploads one by one, against a platform that answers with exactly what a test wants."""

from collections.abc import Iterator

import pytest

from kiosk.domain.entries.entry import Direction
from kiosk.domain.errors import DeliveryError, PermanentDeliveryError, TransientDeliveryError
from kiosk.domain.syncing.delivery import Acknowledgement, OutboxItem
from sync.connectors.interface.failure_scope import item_acknowledgement
from sync.connectors.registry import connect
from sync.connectors.rest.preview import MemoryVault
from sync.connectors.rest.profile.loading import load_profile
from tests.support.gate.entries import admission
from tests.support.platforms.scripted_platform import ScriptedPlatform, open_scripted_platform

A, D, R = Acknowledgement.ACCEPTED, Acknowledgement.DUPLICATE, Acknowledgement.REJECTED
L, H = Acknowledgement.LATER, Acknowledgement.HELD


def ok(body):
    return {"success": True, "data": {"id": body["id"]}}


@pytest.fixture
def desk() -> Iterator[ScriptedPlatform]:
    with open_scripted_platform() as made:
        yield made


@pytest.fixture
def push(desk):
    connector = connect(load_profile("bilten"), desk.url, MemoryVault({"token": "t"}))
    numbers = iter(range(1000))

    def send(*entries):
        receipts = connector.push([(OutboxItem(id=next(numbers), kind="entry", ref_id=e.entry_id), e) for e in entries])
        assert [receipt.ref_id for receipt in receipts] == [entry.entry_id for entry in entries]
        return receipts

    yield send
    connector.close()


def said(receipts):
    return [receipt.acknowledgement for receipt in receipts]


def test_new_and_known(desk, push):
    first, second = admission("a"), admission("b")
    desk.answers = lambda body: (201 if body["id"] == first.entry_id else 200, ok(body))
    assert said(push(first, second)) == [A, D]


def test_a_tickets_entries_go_in_their_order(desk, push):
    entries = [admission(f"t{n % 3}", direction=Direction.EXIT if n % 2 else Direction.ENTRY) for n in range(12)]
    assert said(push(*entries)) == [A] * 12
    for ticket in range(3):
        mine = [entry.entry_id for entry in entries if entry.ticket_id == f"t{ticket}"]
        assert [entry_id for entry_id in desk.order if entry_id in mine] == mine


def test_what_waits_behind_a_failure_of_its_ticket_is_not_sent(desk, push):
    bad, behind, other = admission("a"), admission("a", direction=Direction.EXIT), admission("b")
    # The desk asks to wait with every answer, so it is none of the entry's failures.
    desk.answers = lambda body: (500, {}) if body["id"] == bad.entry_id else (201, ok(body))
    assert said(push(bad, behind, other)) == [H, H, A]
    assert behind.entry_id not in desk.order


@pytest.mark.parametrize(
    "answer", [(500, {}), (429, {}), None, (200, b"<html>log in</html>"), (200, {"data": {"id": "x"}})]
)
def test_where_nothing_arrives_nobody_is_to_blame(desk, push, answer):
    desk.answers = lambda body: answer
    with pytest.raises(TransientDeliveryError):
        push(admission("a"), admission("b"))


def test_a_pause_that_was_asked_for_is_kept(desk, push):
    first, second = admission("a"), admission("b")
    desk.answers = lambda body: (201, ok(body)) if body["id"] == first.entry_id else (429, {})
    receipts = push(first, second)
    assert said(receipts) == [A, H]
    assert receipts[1].retry_after_s == 7


@pytest.mark.parametrize("status", [401, 403])
def test_a_device_that_is_refused_is_told_so(desk, push, status):
    desk.answers = lambda body: (status, {"error": {"code": "TICKET_ALREADY_USED"}})
    with pytest.raises(PermanentDeliveryError) as caught:
        push(admission("a"), admission("b"))
    assert caught.value.key == "delivery.unauthorised"


def test_a_missing_path_blames_no_entry(desk, push):
    desk.answers = lambda body: (404, {"error": {"code": "NO_ROUTE"}})
    with pytest.raises(PermanentDeliveryError):
        push(admission("a"))


@pytest.mark.parametrize("status", [403, 404, 405, 413, 415, 426, 451, 501])
def test_one_kind_that_is_refused_waits_alone(desk, push, status):
    barred, good = admission("a", direction=Direction.EXIT), admission("b")
    desk.answers = lambda body: (status, {"error": {"code": "NO"}}) if "kind" in body else (201, ok(body))
    assert said(push(barred, good)) == [H, A]


@pytest.mark.parametrize("status", [400, 404, 405, 409, 413, 422, 501])
@pytest.mark.parametrize("body", [b"<html>no</html>", {"blocked": "by the proxy"}])
def test_what_the_platform_did_not_word_refuses_nobody(desk, push, status, body):
    desk.answers = lambda _body: (status, body)
    with pytest.raises(DeliveryError) as caught:
        push(admission("a"), admission("b"))
    assert item_acknowledgement(caught.value) is H


def test_a_refusal_of_one_entry_concerns_no_other(desk, push):
    bad, good = admission("a"), admission("b")
    desk.answers = lambda body: (422, {"error": {"code": "ODD"}}) if body["id"] == bad.entry_id else (201, ok(body))
    receipts = push(bad, good)
    assert said(receipts) == [R, A]
    assert receipts[0].message == "HTTP 422 ODD"


def standing(entry_id, **metadata):
    return {"error": {"code": "TICKET_ALREADY_USED", "check_in": {"id": entry_id, "metadata": metadata}}}


def test_what_stands_in_the_way_is_ours(desk, push):
    entry = admission("a")
    desk.answers = lambda body: (409, standing(entry.entry_id))
    assert said(push(entry)) == [D]


def test_what_stands_in_the_way_is_another_gates(desk, push):
    desk.answers = lambda body: (409, standing("another", generation=0))
    (receipt,) = push(admission("a"))
    assert (receipt.acknowledgement, receipt.conflict_with) == (R, "another")
    assert len(desk.order) == 1


@pytest.mark.parametrize(
    "entry", [admission("a", generation=1), admission("a", forced=True, spends=False)], ids=["another use", "forced"]
)
def test_what_happened_besides_is_told_otherwise(desk, push, entry):
    def answer(body):
        return (201, ok(body)) if body.get("kind") == "re_entry" else (409, standing("another", generation=0))

    desk.answers = answer
    assert said(push(entry)) == [A]
    assert desk.order == [entry.entry_id] * 2
