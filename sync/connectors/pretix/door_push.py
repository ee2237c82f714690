"""Door actions on their way up to pretix, one by one. Which of them a device may tell, its security profile says.

    action          request                                  what tells that it was done before
    walk-in       POST orders/, with a code made of the    the code is taken by an order that names the action
                  action's id
    payment       POST orders/CODE/payments/, confirmed    a payment of the order names the action as its receipt
    approval      POST orders/CODE/approve/                the order does not wait for approval any more
    rejection     POST orders/CODE/deny/                   the order is cancelled
    cancellation  POST orders/CODE/mark_canceled/          the order is cancelled

Invariants: an order is made at most once, however often it is sent, because the server's own unique key on codes is the
judge; nobody is sent an e-mail about what happened at a door.
"""

from collections.abc import Sequence
from typing import Any, Final

import msgspec

from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind
from kiosk.domain.door_sales.money import Money
from kiosk.domain.errors import TransientDeliveryError, UnreadableAnswerError
from kiosk.domain.syncing.delivery import Acknowledgement, Receipt
from sync.connectors.interface.connector import OutboxDoorItem
from sync.connectors.pretix import responses
from sync.connectors.pretix.bodies import OrderBody
from sync.connectors.pretix.listings import unreadable_answer
from sync.connectors.pretix.order_mapping import SOLD_AS, due, payments, sold_as
from sync.connectors.pretix.session import ForbiddenError, Session
from sync.http.body_form import Body
from sync.http.http_errors import RefusedError, UnauthorisedError

ACTIONS_BY_PROFILE: Final = {
    "full": frozenset(DoorActionKind),
    "pretixpos": frozenset({DoorActionKind.WALK_IN, DoorActionKind.CANCELLATION}),
}
"""What devices may do by their security profile; all others only scan."""

FORBIDDEN: Final = "this device's security profile does not allow it: give it full access in pretix"
PROVIDER: Final = "boxoffice"

_LETTERS: Final = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789"  # as pretix takes them in codes of orders
_CODE_LENGTH: Final = 12
_NOT_FOUND: Final = 404
_ABOUT_THE_ACTION: Final = frozenset({400, 404, 409, 422})
"""Statuses that speak of the action or its order; all others speak of the way in which anything of its kind is told."""


class _MadePayment(msgspec.Struct):
    """A payment as pretix answers it: with a number of its own, which no request has."""

    local_id: int
    state: str


_UNREADABLE = (msgspec.DecodeError, RecursionError, UnicodeDecodeError)


class DoorPush:
    """Sends actions.

    Args:
        session: The talk with the server.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    def push(self, outbox_entries: Sequence[OutboxDoorItem]) -> list[Receipt]:
        """Send actions in their order.

        Raises:
            TransientDeliveryError: One of them was not answered; earlier ones may have arrived.
            PermanentDeliveryError: The server does not accept this device.
        """
        return [self._tell(door_action) for _, door_action in outbox_entries]

    def _tell(self, door_action: DoorAction) -> Receipt:
        self._session.device()
        try:
            return self._book(door_action) if door_action.kind is DoorActionKind.WALK_IN else self._change(door_action)
        except ForbiddenError:
            return _refused(door_action, FORBIDDEN)
        except UnauthorisedError:
            raise
        except RefusedError as error:
            if responses.detail(error.body) is None and not responses.refusal_text(error.body):
                # It was cut on its way, or is not pretix's: what was refused, and by whom, is not known.
                raise unreadable_answer("orders", error) from None
            if error.status not in _ABOUT_THE_ACTION:
                return Receipt(ref_id=door_action.id, acknowledgement=Acknowledgement.HELD, message=str(error))
            return _refused(door_action, _complaint(error))

    # -- walk-ins

    def _book(self, door_action: DoorAction) -> Receipt:
        code = order_code(door_action.id)
        orders = f"{self._session.event_path(door_action.event_id)}/orders"
        try:
            answer = self._session.send("POST", f"{orders}/", body=new_order(door_action))
        except RefusedError as error:
            # The code is taken: by ourselves, at an attempt whose answer was lost, or by chance by somebody else's
            # order.
            if "code" not in (responses.refusal_text(error.body) or ()):
                raise
            made = self._order(f"{orders}/{code}/")
            if sold_as(made) != door_action.id:
                raise
            return _taken(door_action, made, Acknowledgement.DUPLICATE)
        made = _read(answer.body, "order")
        # The code stood in the request; the positions' numbers are pretix's own.
        if made.code != code or len(made.positions) < door_action.party_size:
            raise _not_said(f"POST {orders}/")
        return _taken(door_action, made, Acknowledgement.ACCEPTED)

    # -- orders that are there

    def _change(self, door_action: DoorAction) -> Receipt:
        slug, _, code = (door_action.booking_id or "").partition("/")
        path = f"{self._session.event_path(slug)}/orders/{code}/"
        if not code:
            return _refused(door_action, "not a booking that pretix knows")
        # Read first: pretix keeps no idempotency keys for these, so the order itself has to say whether it was done.
        before = self._order(path)
        if _was_done(door_action, before):
            return Receipt(ref_id=door_action.id, acknowledgement=Acknowledgement.DUPLICATE)
        if door_action.kind is DoorActionKind.PAYMENT and before.status != "n":
            return _refused(door_action, f"the order is not pending but {before.status!r}")
        if (
            door_action.kind is DoorActionKind.PAYMENT
            and (owed := due(before, door_action.currency)) != door_action.paid
        ):
            return _refused(door_action, f"another amount is due: {owed.decimal}")
        action, body = _action(door_action)
        answer = self._session.send(
            "POST", f"{path}{action}/", body=body, headers={"X-Idempotency-Key": door_action.id}
        )
        if not _says_done(door_action, before.code, answer.body):
            raise _not_said(f"POST {path}{action}/")
        return Receipt(ref_id=door_action.id, acknowledgement=Acknowledgement.ACCEPTED)

    def _order(self, path: str) -> OrderBody:
        return _read(self._session.send("GET", path).body, "order")


def order_code(action_id: str) -> str:
    """Return the code of a walk-in's order: made of the action's id, in the letters that pretix takes."""
    number = int(action_id.replace("-", ""), 16)
    letters = []
    for _ in range(_CODE_LENGTH - 1):
        number, place = divmod(number, len(_LETTERS))
        letters.append(_LETTERS[place])
    return "D" + "".join(letters)


def new_order(door_action: DoorAction) -> dict[str, Any]:
    """Return the body that makes a walk-in's order. What was paid is its price; else the server knows it.

    A walk-in that a supervisor let through is made although its quota is used up.
    """
    order: dict[str, Any] = {
        "code": order_code(door_action.id),
        "email": door_action.holder_email or None,
        "status": "p" if door_action.settles else "n",
        "positions": [_position(door_action, number) for number in range(1, door_action.party_size + 1)],
        "send_email": False,
        "force": bool(door_action.approved_by),
        "comment": door_action.note,
        "api_meta": {SOLD_AS: door_action.id},
    }
    if door_action.paid_minor:
        order |= {"payment_provider": PROVIDER, "payment_date": door_action.made_at.isoformat()}
        order["payment_info"] = _receipt_info(door_action)
    return order


def _position(door_action: DoorAction, number: int) -> dict[str, Any]:
    position: dict[str, Any] = {
        "positionid": number,
        "item": int(door_action.ticket_type_id),
        "variation": int(door_action.variation_id) if door_action.variation_id else None,
        "subevent": int(door_action.date_id) if door_action.date_id else None,
        "attendee_name": door_action.holder_name or None,
        "attendee_email": door_action.holder_email or None,
        "answers": [],
    }
    if not door_action.paid_minor:
        return position
    share, rest = divmod(door_action.paid_minor, door_action.party_size)  # the first guests bear what does not divide
    return {**position, "price": Money(share + (number <= rest), door_action.currency).decimal}


def _receipt_info(door_action: DoorAction) -> dict[str, str]:
    return {"pos_id": door_action.device_id, "receipt_id": door_action.id, "payment_type": door_action.method.value}


def _action(door_action: DoorAction) -> tuple[str, dict[str, Any]]:
    """Return what is asked of an order, and its body."""
    if door_action.kind is DoorActionKind.PAYMENT:
        payment = {
            "state": "confirmed",
            "provider": PROVIDER,
            "amount": door_action.paid.decimal,
            "info": _receipt_info(door_action),
        }
        return "payments", {
            **payment,
            "payment_date": door_action.made_at.isoformat(),
            "send_email": False,
            "force": True,
        }
    words = {"send_email": False, "comment": door_action.note}
    by_kind = {
        DoorActionKind.APPROVAL: "approve",
        DoorActionKind.REJECTION: "deny",
        DoorActionKind.CANCELLATION: "mark_canceled",
    }
    return by_kind[door_action.kind], words


def _was_done(door_action: DoorAction, order: OrderBody) -> bool:
    if door_action.kind is DoorActionKind.PAYMENT:
        return any(p.details.get("receipt_id") == door_action.id and p.state == "confirmed" for p in payments(order))
    if door_action.kind is DoorActionKind.APPROVAL:
        return not order.require_approval and order.status in {"n", "p"}
    return order.status == "c"


def _says_done(door_action: DoorAction, code: str, body: Body) -> bool:
    """Return whether an answer says that it was done: a payment by itself, everything else by its order's new state."""
    if door_action.kind is DoorActionKind.PAYMENT:
        try:
            payment = msgspec.json.decode(body, type=_MadePayment)
        except _UNREADABLE:
            return False
        return payment.state == "confirmed"
    order = _read(body, "order")
    # The order alone is no acknowledgement: something on the way may give it as it was before.
    return order.code == code and _was_done(door_action, order)


def _not_said(what: str) -> TransientDeliveryError:
    return UnreadableAnswerError(f"{what}: the answer does not say that it was done")


def _taken(door_action: DoorAction, order: OrderBody, acknowledgement: Acknowledgement) -> Receipt:
    positions = sorted(order.positions, key=lambda position: position.positionid)
    return Receipt(
        ref_id=door_action.id,
        acknowledgement=acknowledgement,
        platform_id=f"{door_action.event_id}/{order.code}",
        ticket_ids=tuple(str(position.id) for position in positions),
        number=order.code,
    )


def _read(body: Body, what: str) -> OrderBody:
    try:
        return msgspec.json.decode(body, type=OrderBody)
    except _UNREADABLE as error:
        raise unreadable_answer(what, error) from None


def _complaint(error: RefusedError) -> str:
    """Say what the server complains about: its own sentence where it is one about quotas or states, never values."""
    if error.status == _NOT_FOUND:
        return "HTTP 404: there is no such order or event"
    if b"quota" in error.body.lower():
        return f"HTTP {error.status}: sold out (not enough quota)"
    fields = ", ".join(sorted(responses.refusal_text(error.body) or {"detail"})[:5])
    return f"HTTP {error.status}" + (f" on {fields}" if fields else "")


def _refused(door_action: DoorAction, words: str) -> Receipt:
    return Receipt(ref_id=door_action.id, acknowledgement=Acknowledgement.REJECTED, message=words)
