"""Deeds at the door on their way up to pretix, one by one. Which of them a device may tell, its security profile says.

    deed          request                                  what tells that it was done before
    walk-in       POST orders/, with a code made of the    the code is taken by an order that names the deed
                  deed's id
    payment       POST orders/CODE/payments/, confirmed    a payment of the order names the deed as its receipt
    approval      POST orders/CODE/approve/                the order does not wait for approval any more
    rejection     POST orders/CODE/deny/                   the order is cancelled
    cancellation  POST orders/CODE/mark_canceled/          the order is cancelled

Invariants: an order is made at most once, however often it is sent, because the server's own unique key on codes is the
judge; nobody is sent an e-mail about what happened at a door.
"""

from collections.abc import Sequence
from typing import Any, Final

import msgspec

from kiosk.domain.delivery import Acknowledgement, Receipt
from kiosk.domain.door import DoorBooking, DoorDeed
from kiosk.domain.errors import TransientDeliveryError, UnreadableAnswerError
from kiosk.domain.money import Money
from sync.connectors.interface.connector import OutboxDoorItem
from sync.connectors.pretix import responses
from sync.connectors.pretix.bodies import OrderBody, PaymentBody
from sync.connectors.pretix.listings import unreadable_answer
from sync.connectors.pretix.order_mapping import SOLD_AS, due, payments, sold_as
from sync.connectors.pretix.session import ForbiddenError, Session
from sync.http.body_form import Body
from sync.http.http_errors import RefusedError, UnauthorisedError

DEEDS_BY_PROFILE: Final = {
    "full": frozenset(DoorDeed),
    "pretixpos": frozenset({DoorDeed.WALK_IN, DoorDeed.CANCELLATION}),
}
"""What devices may do by their security profile; all others only scan."""

FORBIDDEN: Final = "this device's security profile does not allow it: give it full access in pretix"
PROVIDER: Final = "boxoffice"

_LETTERS: Final = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789"  # as pretix takes them in codes of orders
_CODE_LENGTH: Final = 12
_NOT_FOUND: Final = 404
_ABOUT_THE_DEED: Final = frozenset({400, 404, 409, 422})
"""Statuses that speak of the deed or its order; all others speak of the way in which anything of its kind is told."""

_UNREADABLE = (msgspec.DecodeError, RecursionError, UnicodeDecodeError)


class DoorPush:
    """Sends deeds.

    Args:
        session: The talk with the server.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    def push(self, outbox_entries: Sequence[OutboxDoorItem]) -> list[Receipt]:
        """Send deeds in their order.

        Raises:
            TransientDeliveryError: One of them was not answered; earlier ones may have arrived.
            PermanentDeliveryError: The server does not accept this device.
        """
        return [self._tell(deed) for _, deed in outbox_entries]

    def _tell(self, deed: DoorBooking) -> Receipt:
        self._session.device()
        try:
            return self._book(deed) if deed.kind is DoorDeed.WALK_IN else self._change(deed)
        except ForbiddenError:
            return _refused(deed, FORBIDDEN)
        except UnauthorisedError:
            raise
        except RefusedError as error:
            if responses.detail(error.body) is None and not responses.refusal_text(error.body):
                # It was cut on its way, or is not pretix's: what was refused, and by whom, is not known.
                raise unreadable_answer("orders", error) from None
            if error.status not in _ABOUT_THE_DEED:
                return Receipt(ref_id=deed.id, acknowledgement=Acknowledgement.HELD, message=str(error))
            return _refused(deed, _complaint(error))

    # -- walk-ins

    def _book(self, deed: DoorBooking) -> Receipt:
        code = order_code(deed.id)
        orders = f"{self._session.event_path(deed.event_id)}/orders"
        try:
            answer = self._session.send("POST", f"{orders}/", body=new_order(deed))
        except RefusedError as error:
            if "code" not in (responses.refusal_text(error.body) or ()):
                raise
            made = self._order(f"{orders}/{code}/")
            if sold_as(made) != deed.id:
                raise
            return _taken(deed, made, Acknowledgement.DUPLICATE)
        made = _read(answer.body, "order")
        if made.code != code:
            raise _not_said(f"POST {orders}/")
        return _taken(deed, made, Acknowledgement.ACCEPTED)

    # -- orders that are there

    def _change(self, deed: DoorBooking) -> Receipt:
        slug, _, code = (deed.booking_id or "").partition("/")
        path = f"{self._session.event_path(slug)}/orders/{code}/"
        if not code:
            return _refused(deed, "not a booking that pretix knows")
        before = self._order(path)
        if _was_done(deed, before):
            return Receipt(ref_id=deed.id, acknowledgement=Acknowledgement.DUPLICATE)
        if deed.kind is DoorDeed.PAYMENT and before.status != "n":
            return _refused(deed, f"the order is not pending but {before.status!r}")
        if deed.kind is DoorDeed.PAYMENT and (owed := due(before, deed.currency)) != deed.paid:
            return _refused(deed, f"another amount is due: {owed.decimal}")
        action, body = _action(deed)
        answer = self._session.send("POST", f"{path}{action}/", body=body, headers={"X-Idempotency-Key": deed.id})
        if not _says_done(deed, before.code, answer.body):
            raise _not_said(f"POST {path}{action}/")
        return Receipt(ref_id=deed.id, acknowledgement=Acknowledgement.ACCEPTED)

    def _order(self, path: str) -> OrderBody:
        return _read(self._session.send("GET", path).body, "order")


def order_code(deed_id: str) -> str:
    """Return the code of a walk-in's order: made of the deed's id, in the letters that pretix takes."""
    number = int(deed_id.replace("-", ""), 16)
    letters = []
    for _ in range(_CODE_LENGTH - 1):
        number, place = divmod(number, len(_LETTERS))
        letters.append(_LETTERS[place])
    return "D" + "".join(letters)


def new_order(deed: DoorBooking) -> dict[str, Any]:
    """Return the body that makes a walk-in's order. What was paid is its price; else the server knows it.

    A walk-in that a supervisor let through is made although its quota is used up.
    """
    order: dict[str, Any] = {
        "code": order_code(deed.id),
        "email": deed.holder_email or None,
        "status": "p" if deed.settles else "n",
        "positions": [_position(deed, number) for number in range(1, deed.party_size + 1)],
        "send_email": False,
        "force": bool(deed.approved_by),
        "comment": deed.note,
        "api_meta": {SOLD_AS: deed.id},
    }
    if deed.paid_minor:
        order |= {"payment_provider": PROVIDER, "payment_date": deed.made_at.isoformat()}
        order["payment_info"] = _receipt_info(deed)
    return order


def _position(deed: DoorBooking, number: int) -> dict[str, Any]:
    position: dict[str, Any] = {
        "positionid": number,
        "item": int(deed.ticket_type_id),
        "variation": int(deed.variation_id) if deed.variation_id else None,
        "subevent": int(deed.date_id) if deed.date_id else None,
        "attendee_name": deed.holder_name or None,
        "attendee_email": deed.holder_email or None,
        "answers": [],
    }
    if not deed.paid_minor:
        return position
    share, rest = divmod(deed.paid_minor, deed.party_size)  # the first guests bear what does not divide
    return {**position, "price": Money(share + (number <= rest), deed.currency).decimal}


def _receipt_info(deed: DoorBooking) -> dict[str, str]:
    return {"pos_id": deed.device_id, "receipt_id": deed.id, "payment_type": deed.method.value}


def _action(deed: DoorBooking) -> tuple[str, dict[str, Any]]:
    """Return what is asked of an order, and its body."""
    if deed.kind is DoorDeed.PAYMENT:
        payment = {"state": "confirmed", "provider": PROVIDER, "amount": deed.paid.decimal, "info": _receipt_info(deed)}
        return "payments", {**payment, "payment_date": deed.made_at.isoformat(), "send_email": False, "force": True}
    words = {"send_email": False, "comment": deed.note}
    by_kind = {DoorDeed.APPROVAL: "approve", DoorDeed.REJECTION: "deny", DoorDeed.CANCELLATION: "mark_canceled"}
    return by_kind[deed.kind], words


def _was_done(deed: DoorBooking, order: OrderBody) -> bool:
    if deed.kind is DoorDeed.PAYMENT:
        return any(p.details.get("receipt_id") == deed.id and p.state == "confirmed" for p in payments(order))
    if deed.kind is DoorDeed.APPROVAL:
        return not order.require_approval and order.status in {"n", "p"}
    return order.status == "c"


def _says_done(deed: DoorBooking, code: str, body: Body) -> bool:
    """Return whether an answer says that it was done: a payment by itself, everything else by its order."""
    if deed.kind is DoorDeed.PAYMENT:
        try:
            return msgspec.json.decode(body, type=PaymentBody).state == "confirmed"
        except _UNREADABLE:
            return False
    return _read(body, "order").code == code


def _not_said(what: str) -> TransientDeliveryError:
    return UnreadableAnswerError(f"{what}: the answer does not say that it was done")


def _taken(deed: DoorBooking, order: OrderBody, acknowledgement: Acknowledgement) -> Receipt:
    positions = sorted(order.positions, key=lambda position: position.positionid)
    return Receipt(
        ref_id=deed.id,
        acknowledgement=acknowledgement,
        platform_id=f"{deed.event_id}/{order.code}",
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


def _refused(deed: DoorBooking, words: str) -> Receipt:
    return Receipt(ref_id=deed.id, acknowledgement=Acknowledgement.REJECTED, message=words)
