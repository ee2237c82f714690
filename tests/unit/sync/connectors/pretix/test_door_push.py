"""Door actions against a pretix of paper: what is asked, what becomes of every answer, and nothing twice."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import given

from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind, PayMethod
from kiosk.domain.errors import PermanentDeliveryError, TransientDeliveryError
from kiosk.domain.syncing.delivery import Acknowledgement, OutboxItem, Receipt
from sync.connectors.interface.connector import OutboxDoorItem
from sync.connectors.pretix.connector import PretixConnector
from sync.connectors.pretix.door_push import FORBIDDEN, order_code
from tests.support.platforms.fake_pretix import EVENT, Asked, FakePretix, Reply
from tests.unit.sync.connectors.pretix.conftest import Connect

A, D, R = Acknowledgement.ACCEPTED, Acknowledgement.DUPLICATE, Acknowledgement.REJECTED
ID = "01970000-0000-7000-8000-000000000001"
NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
MONEY = {"paid_minor": 2300, "due_minor": 2300, "currency": "EUR", "method": PayMethod.CASH}
ACTIONS = {
    DoorActionKind.APPROVAL: "approve",
    DoorActionKind.REJECTION: "deny",
    DoorActionKind.CANCELLATION: "mark_canceled",
}


def walk_in(**more: Any) -> DoorAction:
    given: dict[str, Any] = {"ticket_type_id": "5", "device_id": "pretix:7", **MONEY, **more}
    return DoorAction(id=ID, kind=DoorActionKind.WALK_IN, event_id="night", made_at=NOON, **given)


def about(kind: DoorActionKind, booking: str = "night/ABC", **more: Any) -> DoorAction:
    paid = MONEY if kind is DoorActionKind.PAYMENT else {}
    return DoorAction(id=ID, kind=kind, event_id="night", booking_id=booking, made_at=NOON, **{**paid, **more})


class Office:
    """Orders as the server's door endpoints make and change them, beside what the paper pretix does."""

    def __init__(self) -> None:
        self.orders: dict[str, dict[str, Any]] = {}
        self.asked: list[Asked] = []
        self.instead: dict[str, Reply] = {}
        self.loses_answers = False

    def order(self, code: str = "ABC", **more: Any) -> None:
        """Have an order that nobody paid yet."""
        self.orders[code] = {"code": code, "status": "n", "total": "23.00", "positions": [], "payments": [], **more}

    def __call__(self, asked: Asked) -> Reply | None:
        if not asked.path.startswith(f"{EVENT}/orders/") or (asked.method == "GET" and asked.query):
            return None
        self.asked.append(asked)
        code, _, action = asked.path.removeprefix(f"{EVENT}/orders/").strip("/").partition("/")
        name = action or ("read" if asked.method == "GET" else "create")
        if name in self.instead:
            return self.instead[name]
        reply = self._do(asked, code, name)
        return Reply(502, {}) if self.loses_answers and asked.method == "POST" else reply

    def _do(self, asked: Asked, code: str, name: str) -> Reply:
        if name == "create":
            return self._create(asked.body)
        if code not in self.orders:
            return Reply(404, {"detail": "Not found."})
        order = self.orders[code]
        if name == "payments":
            payment = {
                "local_id": 1,
                "state": "confirmed",
                "amount": asked.body["amount"],
                "details": asked.body["info"],
            }
            order |= {"status": "p", "payments": [*order["payments"], payment]}
        elif name != "read":
            order |= {"require_approval": False} if name == "approve" else {"status": "c"}
        return Reply(201, order["payments"][-1]) if name == "payments" else Reply(200, order)

    def _create(self, body: dict[str, Any]) -> Reply:
        if body["code"] in self.orders:
            return Reply(400, {"code": ["This order code is already in use."]})
        positions = [
            {"id": 900 - position["positionid"], "item": 5, "secret": "s", "positionid": position["positionid"]}
            for position in reversed(body["positions"])
        ]
        self.order(body["code"], status=body["status"], positions=positions, api_meta=body["api_meta"])
        return Reply(201, self.orders[body["code"]])

    def paths(self) -> list[str]:
        """Return what was asked, without the event."""
        return [f"{asked.method} {asked.path.removeprefix(EVENT)}" for asked in self.asked]


@pytest.fixture
def office(pretix: FakePretix) -> Office:
    made = Office()
    pretix.fault = made
    return made


@pytest.fixture
def push(connect: Connect) -> Any:
    connector: PretixConnector = connect()

    def send(*door_actions: DoorAction) -> list[Receipt]:
        outbox_entries: Sequence[OutboxDoorItem] = [
            (OutboxItem(id=number, kind="booking", ref_id=door_action.id), door_action)
            for number, door_action in enumerate(door_actions)
        ]
        return connector.push_bookings(outbox_entries)

    return send


def test_a_walk_in_becomes_a_paid_order_that_mails_nobody(office: Office, push: Any) -> None:
    (receipt,) = push(walk_in(party_size=2, holder_name="Wanda", holder_email="w@example.org", variation_id="8"))
    (asked,) = office.asked
    body = asked.body
    assert (body["status"], body["send_email"], body["force"]) == ("p", False, False)
    assert (body["payment_provider"], body["payment_date"]) == ("boxoffice", "2026-11-20T12:00:00+00:00")
    assert body["payment_info"] == {"pos_id": "pretix:7", "receipt_id": ID, "payment_type": "cash"}
    assert [(p["item"], p["variation"], p["price"], p["attendee_name"]) for p in body["positions"]] == [
        (5, 8, "11.50", "Wanda")
    ] * 2
    code = order_code(ID)
    assert receipt == Receipt(
        ref_id=ID, acknowledgement=A, platform_id=f"night/{code}", ticket_ids=("899", "898"), number=code
    )


def test_what_does_not_divide_is_not_lost(office: Office, push: Any) -> None:
    push(walk_in(party_size=3, paid_minor=1000))
    assert [p["price"] for p in office.asked[0].body["positions"]] == ["3.34", "3.33", "3.33"]


def test_a_walk_in_that_pays_later_is_pending_at_the_servers_price(office: Office, push: Any) -> None:
    push(walk_in(paid_minor=0, method=PayMethod.NONE))
    body = office.asked[0].body
    assert body["status"] == "n"
    assert "price" not in body["positions"][0]
    assert "payment_provider" not in body


def test_what_a_supervisor_let_through_is_made_beyond_the_quota(office: Office, push: Any) -> None:
    push(walk_in(approved_by="Sam"))
    assert office.asked[0].body["force"] is True


def test_an_order_whose_answer_was_lost_is_not_made_again(office: Office, push: Any) -> None:
    office.loses_answers = True
    with pytest.raises(TransientDeliveryError):
        push(walk_in())
    office.loses_answers = False
    (receipt,) = push(walk_in())
    assert (receipt.acknowledgement, receipt.number, receipt.ticket_ids) == (D, order_code(ID), ("899",))
    assert len(office.orders) == 1


def test_a_code_that_is_anothers_is_a_refusal(office: Office, push: Any) -> None:
    office.order(order_code(ID), api_meta={"gatehouse": "somebody else's"})
    (receipt,) = push(walk_in())
    assert (receipt.acknowledgement, receipt.message) == (R, "HTTP 400 on code")


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        (Reply(403, {"detail": "forbidden"}), FORBIDDEN),
        (Reply(400, {"positions": ['There is not enough quota available on quota "Day" to perform the operation.']}),
         "HTTP 400: sold out (not enough quota)"),
        (Reply(400, {"email": ["w@example"], "positions": ["x"]}), "HTTP 400 on email, positions"),
        (Reply(404, {"detail": "Not found."}), "HTTP 404: there is no such order or event"),
    ],
)  # fmt: skip
def test_refusals_are_said_without_values(office: Office, push: Any, reply: Reply, words: str) -> None:
    office.instead["create"] = reply
    (receipt,) = push(walk_in(holder_email="w@example"))
    assert (receipt.acknowledgement, receipt.message) == (R, words)


@pytest.mark.parametrize("reply", [Reply(400, b'{"positions": ["There is'), Reply(400, ["?"]), Reply(201, b"<html>")])
def test_an_answer_that_was_cut_leaves_it_open(office: Office, push: Any, reply: Reply) -> None:
    office.instead["create"] = reply
    with pytest.raises(TransientDeliveryError):
        push(walk_in())


def test_a_device_that_was_revoked_ends_everything(office: Office, push: Any) -> None:
    office.instead["create"] = Reply(401, {"detail": "revoked"})
    with pytest.raises(PermanentDeliveryError):
        push(walk_in())


def test_a_payment_once(office: Office, push: Any) -> None:
    office.order()
    assert [r.acknowledgement for r in push(about(DoorActionKind.PAYMENT)) + push(about(DoorActionKind.PAYMENT))] == [
        A,
        D,
    ]
    assert office.paths() == ["GET /orders/ABC/", "POST /orders/ABC/payments/", "GET /orders/ABC/"]
    asked = office.asked[1]
    assert (asked.body["amount"], asked.body["state"], asked.body["send_email"]) == ("23.00", "confirmed", False)
    assert asked.headers["x-idempotency-key"] == ID


@pytest.mark.parametrize(
    ("order", "words"),
    [
        ({"status": "p"}, "the order is not pending but 'p'"),
        ({"status": "c"}, "the order is not pending but 'c'"),
        ({"total": "30.00"}, "another amount is due: 30.00"),
        ({"payments": [{"state": "confirmed", "amount": "3.00", "details": {}}]}, "another amount is due: 20.00"),
    ],
)
def test_a_payment_of_what_is_not_due_is_the_desks(
    office: Office, push: Any, order: dict[str, Any], words: str
) -> None:
    office.order(**order)
    (receipt,) = push(about(DoorActionKind.PAYMENT))
    assert (receipt.acknowledgement, receipt.message) == (R, words)
    assert office.paths() == ["GET /orders/ABC/"]


@pytest.mark.parametrize("kind", list(ACTIONS))
def test_decisions_once(office: Office, push: Any, kind: DoorActionKind) -> None:
    office.order(require_approval=kind is not DoorActionKind.CANCELLATION)
    office.loses_answers = True
    with pytest.raises(TransientDeliveryError):
        push(about(kind, note="why"))
    assert office.asked[-1].path.endswith(f"/orders/ABC/{ACTIONS[kind]}/")
    assert office.asked[-1].body == {"send_email": False, "comment": "why"}
    office.loses_answers = False
    assert push(about(kind))[0].acknowledgement is D
    assert len([asked for asked in office.asked if asked.method == "POST"]) == 1


AS_BEFORE = {"code": "ABC", "status": "n", "require_approval": True}


@pytest.mark.parametrize("kind", [DoorActionKind.PAYMENT, *ACTIONS])
@pytest.mark.parametrize("body", [b"<html>", b"", {}, {"status": "error"}, {"code": "OTHER", "status": "p"}, AS_BEFORE])
def test_only_an_answer_that_says_so_means_that_it_was_done(
    office: Office, push: Any, kind: DoorActionKind, body: Any
) -> None:
    office.order(require_approval=kind is not DoorActionKind.CANCELLATION)
    office.instead[ACTIONS.get(kind, "payments")] = Reply(200, body)
    with pytest.raises(TransientDeliveryError):
        push(about(kind))


@pytest.mark.parametrize(
    "reply", [Reply(405, {"detail": "no"}), Reply(501, {"detail": "no"}), Reply(413, {"detail": "no"})]
)
def test_a_way_that_is_barred_is_none_of_the_actions_fault(office: Office, push: Any, reply: Reply) -> None:
    office.instead["create"] = reply
    (receipt,) = push(walk_in())
    assert receipt.acknowledgement is Acknowledgement.HELD


@pytest.mark.parametrize("kind", [DoorActionKind.PAYMENT, *ACTIONS])
def test_a_booking_that_pretix_never_had(office: Office, push: Any, kind: DoorActionKind) -> None:
    (receipt,) = push(about(kind, booking="ABC"))
    assert (receipt.acknowledgement, receipt.message) == (R, "not a booking that pretix knows")
    assert office.asked == []


def test_an_approval_of_what_was_cancelled_is_the_servers_to_judge(office: Office, push: Any) -> None:
    office.order(status="c")
    office.instead["approve"] = Reply(400, {"detail": "This order is not pending approval."})
    (receipt,) = push(about(DoorActionKind.APPROVAL))
    assert (receipt.acknowledgement, receipt.message) == (R, "HTTP 400 on detail")


@given(st.uuids(), st.uuids())
def test_codes_are_as_pretix_takes_them_and_differ(one: Any, other: Any) -> None:
    assert re.fullmatch(r"D[A-Z0-9]{11}", order_code(str(one)))
    assert order_code(str(one)) == order_code(str(one))
    assert (order_code(str(one)) == order_code(str(other))) == (one.int % 34**11 == other.int % 34**11)
