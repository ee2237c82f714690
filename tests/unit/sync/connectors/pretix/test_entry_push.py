"""Sending to a pretix of paper: what every answer becomes, in what order things go, and what is never blamed."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.errors import SetupCodeError, TransientDeliveryError
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.syncing.delivery import Acknowledgement, OutboxItem
from sync.connectors.interface.connector import OutboxEntry, SetupCode
from sync.connectors.pretix.connector import PretixConnector
from sync.http.http_errors import UnauthorisedError
from tests.support.platforms.fake_pretix import EVENT, Asked, FakePretix, Reply
from tests.unit.sync.connectors.pretix.conftest import Connect

NOON = datetime(2026, 11, 20, 12, 0, 0, 123456, tzinfo=UTC)
HELD = Acknowledgement.HELD
ACCEPTED, DUPLICATE, REJECTED, LATER = (
    Acknowledgement.ACCEPTED,
    Acknowledgement.DUPLICATE,
    Acknowledgement.REJECTED,
    Acknowledgement.LATER,
)


def admission(number: int, **more: Any) -> Entry:
    fields: dict[str, Any] = {
        "entry_id": f"entry-{number}",
        "device_id": "pretix:7",
        "sequence": number,
        "event_id": "night",
        "list_id": "3",
        "direction": Direction.ENTRY,
        "outcome": Outcome.ADMIT,
        "reason": Reason.OK,
        "raw_at": NOON - timedelta(minutes=8),
        "corrected_at": NOON,
        "ticket_id": str(100 + number),
        "code": f"code-{number}",
        "use_key": str(100 + number),
    }
    return Entry(**{**fields, **more})


def refusal(number: int, **more: Any) -> Entry:
    return admission(number, outcome=Outcome.REFUSE, reason=Reason.UNPAID, use_key="", **more)


def undo_of(entry: Entry, number: int) -> Entry:
    return replace(
        entry,
        entry_id=f"entry-{number}",
        sequence=number,
        undoes=entry.entry_id,
        corrected_at=NOON + timedelta(minutes=1),
    )


def outbox_entries(entries: Sequence[Entry]) -> list[OutboxEntry]:
    return [(OutboxItem(id=entry.sequence, kind="entry", ref_id=entry.entry_id), entry) for entry in entries]


def push(connector: PretixConnector, *entries: Entry) -> dict[str, Acknowledgement]:
    receipts = connector.push(outbox_entries(entries))
    assert sorted(receipt.ref_id for receipt in receipts) == sorted(entry.entry_id for entry in entries)
    return {receipt.ref_id: receipt.acknowledgement for receipt in receipts}


def failing(paths: Callable[[Asked], bool], reply: Reply) -> Callable[[Asked], Reply | None]:
    return lambda asked: reply if asked.method == "POST" and paths(asked) else None


def test_everything_of_a_scan_goes_up(pretix: FakePretix, connect: Connect) -> None:
    entry = admission(1, answers={"5": "yes"}, direction=Direction.EXIT)
    assert push(connect(), entry) == {"entry-1": ACCEPTED}
    (scan,) = pretix.scans
    assert scan == {
        "path": "/api/v1/organizers/venue/checkinrpc/redeem/",
        "successful": True,
        "secret": "code-1",
        "source_type": "barcode",
        "lists": [3],
        "type": "exit",
        "nonce": "entry-1",
        "datetime": "2026-11-20T12:00:00.123456+00:00",
        "force": True,
        "ignore_unpaid": True,
        "questions_supported": True,
        "answers": {"5": "yes"},
    }


def test_a_refusal_goes_to_its_list(pretix: FakePretix, connect: Connect) -> None:
    connector = connect()
    assert push(connector, refusal(1)) == push(connector, refusal(1)) == {"entry-1": ACCEPTED}
    (reported,) = pretix.refusals
    assert reported["path"] == f"{EVENT}/checkinlists/3/failed_checkins/"
    assert (reported["error_reason"], reported["raw_barcode"], reported["position"]) == ("unpaid", "code-1", 101)


def test_a_refusal_of_another_events_ticket_is_told_without_it(pretix: FakePretix, connect: Connect) -> None:
    complaint = Reply(400, {"position": ["Invalid pk"]})
    pretix.fault = failing(lambda asked: "position" in (asked.body or {}), complaint)
    assert push(connect(), refusal(1)) == {"entry-1": ACCEPTED}
    (reported,) = pretix.refusals
    assert "position" not in reported


def test_a_guest_who_was_looked_up_goes_by_the_position(pretix: FakePretix, connect: Connect) -> None:
    assert push(connect(), admission(1, code="")) == {"entry-1": ACCEPTED}
    (scan,) = pretix.scans
    assert scan["path"] == f"{EVENT}/checkinlists/3/positions/101/redeem/"
    assert not {"secret", "lists", "source_type"} & set(scan)
    assert push(connect(), admission(2, code="", ticket_id=None)) == {"entry-2": REJECTED}


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        (Reply(400, {"status": "error", "reason": "rules"}), "the server's verdict: rules"),
        (Reply(400, {"status": "incomplete", "questions": []}), "the server's verdict: incomplete"),
        (Reply(404, {"status": "error", "reason": "invalid", "detail": "Not found."}), "the server's verdict: invalid"),
        (Reply(400, {"lists": ['Invalid pk "3"'], "nonce": ["too long"]}), "HTTP 400 on lists, nonce"),
        (Reply(400, ["a secret of a guest"]), "HTTP 400"),
    ],
)
def test_what_the_server_will_never_take_is_rejected_with_words(
    pretix: FakePretix, connect: Connect, reply: Reply, words: str
) -> None:
    pretix.fault = failing(lambda asked: asked.body["nonce"] == "entry-1", reply)
    receipts = {receipt.ref_id: receipt for receipt in connect().push(outbox_entries([admission(1), admission(2)]))}
    assert (receipts["entry-1"].acknowledgement, receipts["entry-1"].message) == (REJECTED, words)
    assert receipts["entry-2"].acknowledgement is ACCEPTED


def test_an_undo_waits_until_its_admission_is_settled(pretix: FakePretix, connect: Connect) -> None:
    """Both sent and neither acknowledged: sent again, the admission would come back to life."""
    entry = admission(1)
    undo = undo_of(entry, 2)
    connector = connect()
    assert push(connector, entry, undo) == {"entry-1": ACCEPTED, "entry-2": LATER}
    assert pretix.scans[0]["successful"]
    assert push(connector, undo) == {"entry-2": ACCEPTED}
    assert push(connector, undo) == {"entry-2": DUPLICATE}
    assert [scan["successful"] for scan in pretix.scans] == [False]


def test_an_undo_of_what_the_server_does_not_know_waits(connect: Connect) -> None:
    assert push(connect(), undo_of(admission(1), 2)) == {"entry-2": LATER}


def test_an_undo_that_is_too_late_says_so(pretix: FakePretix, connect: Connect) -> None:
    words = ["Annulment is not allowed more than 15 minutes after check-in"]
    pretix.fault = failing(lambda asked: "annul" in asked.path, Reply(400, {"non_field_errors": words}))
    (receipt,) = connect().push(outbox_entries([undo_of(admission(1), 2)]))
    assert receipt.acknowledgement is REJECTED
    assert receipt.message == "too late: the server takes back only within 15 minutes of the scan"


def test_one_item_on_which_the_server_chokes_blocks_no_other(pretix: FakePretix, connect: Connect) -> None:
    pretix.fault = failing(lambda asked: asked.body["nonce"] == "entry-2", Reply(500, b"oops"))
    behind = admission(4, ticket_id="102")  # the same ticket: it has to wait for what is before it
    assert push(connect(), admission(1), admission(2), admission(3), behind) == {
        "entry-1": ACCEPTED,
        "entry-2": LATER,
        "entry-3": ACCEPTED,
        "entry-4": LATER,
    }


@pytest.mark.parametrize("reply", [Reply(500, b""), Reply(503, b"", {"Retry-After": "9"})])
def test_a_server_that_fails_at_everything_is_away(pretix: FakePretix, connect: Connect, reply: Reply) -> None:
    pretix.fault = failing(lambda _asked: True, reply)
    with pytest.raises(TransientDeliveryError):
        connect().push(outbox_entries([admission(1), admission(2)]))


def test_one_route_that_asks_to_wait_holds_up_no_other(pretix: FakePretix, connect: Connect) -> None:
    pretix.fault = failing(lambda asked: asked.body["nonce"] == "entry-2", Reply(429, b"", {"Retry-After": "9"}))
    receipts = {r.ref_id: r for r in connect().push(outbox_entries([admission(1), admission(2)]))}
    assert receipts["entry-1"].acknowledgement is ACCEPTED
    assert (receipts["entry-2"].acknowledgement, receipts["entry-2"].retry_after_s) == (HELD, 9)


def test_a_server_that_asks_everybody_to_wait_is_not_asked_again(pretix: FakePretix, connect: Connect) -> None:
    pretix.fault = failing(lambda _asked: True, Reply(429, b"", {"Retry-After": "9"}))
    with pytest.raises(TransientDeliveryError) as caught:
        connect().push(outbox_entries([admission(1), admission(2)]))
    assert caught.value.retry_after_s == 9


def test_a_device_that_is_revoked_ends_everything(pretix: FakePretix, connect: Connect) -> None:
    connector = connect()
    pretix.fault = failing(lambda _asked: True, Reply(401, {"detail": "No."}))
    with pytest.raises(UnauthorisedError):
        connector.push(outbox_entries([admission(1), admission(2)]))


KINDS: dict[str, tuple[str, Callable[[], Entry]]] = {
    "admission": ("checkinrpc/redeem", lambda: admission(1)),
    "looked up": ("positions/101/redeem", lambda: admission(1, code="")),
    "refusal": ("failed_checkins", lambda: refusal(1)),
    "undo": ("checkinrpc/annul", lambda: undo_of(admission(9), 1)),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("status", [403, 404, 405, 413, 415, 426, 451, 501])
def test_a_kind_that_pretix_refuses_is_held_alone(pretix: FakePretix, connect: Connect, kind: str, status: int) -> None:
    """A permission, a list that is gone, a way that is not there: none of that is the entry's fault."""
    path, make = KINDS[kind]
    other = refusal(2, list_id="4") if kind in {"admission", "looked up"} else admission(2)
    pretix.fault = failing(
        lambda asked: path in asked.path and "4/failed" not in asked.path, Reply(status, {"detail": "No."})
    )
    said = push(connect(), make(), other)
    waits = LATER if (kind, status) == ("undo", 404) else HELD  # pretix says so of a scan that it does not know yet
    assert said == {"entry-1": waits, "entry-2": ACCEPTED}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("status", [302, 400, 401, 403, 404, 405, 409, 410, 415, 422, 426, 451, 501, 511])
@pytest.mark.parametrize("body", [b"<html>no</html>", b"", {"error": "blocked by policy"}, b'"no"', b"{"])
def test_what_pretix_did_not_word_refuses_nothing(
    pretix: FakePretix, connect: Connect, kind: str, status: int, body: Any
) -> None:
    pretix.fault = failing(lambda _asked: True, Reply(status, body))
    connector = connect()
    try:
        said = push(connector, KINDS[kind][1]())
    except TransientDeliveryError:
        return
    except UnauthorisedError:
        pytest.fail("a log-in page is not pretix: the device was not revoked")
    assert set(said.values()) <= {HELD, LATER}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("status", [200, 201, 204])
@pytest.mark.parametrize(
    "body", [b"<html>log in</html>", b"", b"{", {}, [], {"status": "error"}, {"status": "incomplete"}, {"ok": True}]
)
def test_only_an_answer_that_says_so_is_an_acknowledgement(
    pretix: FakePretix, connect: Connect, kind: str, status: int, body: Any
) -> None:
    pretix.fault = failing(lambda _asked: True, Reply(status, b"" if status == 204 else body))
    with pytest.raises(TransientDeliveryError):
        push(connect(), KINDS[kind][1]())


@pytest.mark.parametrize(("named", "is_taken"), [({}, False), ({"position": {"id": 101}}, True)])
def test_a_health_checks_ok_is_no_acknowledgement_of_a_scan(
    pretix: FakePretix, connect: Connect, named: dict[str, Any], is_taken: bool
) -> None:
    pretix.fault = failing(lambda _asked: True, Reply(200, {"status": "ok", **named}))
    if is_taken:
        assert push(connect(), admission(1)) == {"entry-1": ACCEPTED}
        return
    with pytest.raises(TransientDeliveryError):
        push(connect(), admission(1))


def test_a_reason_that_an_older_server_does_not_know_goes_up_as_an_error(pretix: FakePretix, connect: Connect) -> None:
    complaint = Reply(400, {"error_reason": ['"exchange" is not a valid choice.']})
    pretix.fault = failing(lambda asked: asked.body.get("error_reason") == "exchange", complaint)
    assert push(connect(), replace(refusal(1), reason=Reason.MEDIUM_NEEDED)) == {"entry-1": ACCEPTED}
    (reported,) = pretix.refusals
    assert (reported["error_reason"], reported["error_explanation"]) == ("error", "exchange")


def test_every_kind_goes_up_under_the_corrected_time(pretix: FakePretix, connect: Connect) -> None:
    """The laptop's clock is 47 minutes slow: what it said is never what is told."""
    skewed: dict[str, Any] = {"raw_at": NOON - timedelta(minutes=47), "offset_ms": 47 * 60_000}
    asked: list[str] = []

    def watch(request: Asked) -> Reply | None:
        if request.method == "POST":
            asked.append(request.body["datetime"])
        return None

    pretix.fault = watch
    entries = [make() for _, make in KINDS.values()]
    for entry in entries:
        connect().push(outbox_entries([replace(entry, corrected_at=NOON, **skewed)]))
    assert asked == [NOON.isoformat()] * len(entries)


def test_one_ticket_goes_in_order_beside_others(pretix: FakePretix, connect: Connect) -> None:
    seen: list[str] = []

    def watch(asked: Asked) -> Reply | None:
        if asked.method == "POST":
            seen.append(asked.body["nonce"])
        return None

    pretix.fault = watch
    one = [admission(n, ticket_id="1") for n in range(1, 9)]
    other = [admission(n, ticket_id="2") for n in range(11, 19)]
    push(connect(), *[entry for pair in zip(one, other, strict=True) for entry in pair])
    for entries in (one, other):
        mine = [entry.entry_id for entry in entries]
        assert [nonce for nonce in seen if nonce in mine] == mine


def setup(pretix: FakePretix, **more: Any) -> SetupCode:
    return SetupCode(**{"profile": "pretix", "base_url": pretix.url, "token": "once", **more})


def test_enrolment(pretix: FakePretix, connect: Connect) -> None:
    answer = {"organizer": "venue", "device_id": 7, "api_token": "tok", "name": "Gate A", "security_profile": "full"}
    pretix.fault = lambda asked: Reply(200, answer) if asked.path == "/api/v1/device/initialize" else None
    enrolment = connect(token="").enrol(setup(pretix))
    assert (enrolment.device_id, enrolment.device_name, enrolment.secrets) == ("pretix:7", "Gate A", {"token": "tok"})
    assert "tok" not in repr(enrolment)
    (asked,) = pretix.asked
    assert "authorization" not in asked.headers
    assert (asked.body["token"], asked.body["software_brand"], asked.body["rsa_pubkey"]) == ("once", "Gatehouse", None)


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("This initialization token has already been used.", "enrol.used"),
        ("This initialization token has been revoked.", "enrol.used"),
        ("Unknown initialization token.", "enrol.failed"),
    ],
)
def test_a_set_up_code_that_is_refused(pretix: FakePretix, connect: Connect, words: str, key: str) -> None:
    pretix.fault = lambda _asked: Reply(400, {"token": [words]})
    with pytest.raises(SetupCodeError) as caught:
        connect(token="").enrol(setup(pretix))
    assert caught.value.key == key
    assert "once" not in str(caught.value)


def test_a_device_answers_with_nonsense(pretix: FakePretix, connect: Connect) -> None:
    pretix.fault = lambda _asked: Reply(200, {"organizer": 3})
    with pytest.raises(TransientDeliveryError) as caught:
        connect(token="").enrol(setup(pretix))
    assert caught.value.key == "delivery.unreadable"
