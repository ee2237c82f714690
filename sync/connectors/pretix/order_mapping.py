"""From pretix's orders to bookings, tickets, codes and entries. Pure functions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

import msgspec

from kiosk.domain.codes.credential import hash_code
from kiosk.domain.door_sales.money import Money, parse_amount
from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.reason_codes import Assurance, Outcome, Reason
from kiosk.domain.roster.bookings import Booking, BookingStatus, Ticket, TicketStatus
from kiosk.domain.roster.codes import TicketCode
from kiosk.domain.roster.records import RosterRecord
from kiosk.domain.roster.settings import BookingSettings, TicketSettings
from sync.connectors.pretix.bodies import AnswerBody, CheckInBody, OrderBody, PaymentBody, PositionBody
from sync.connectors.pretix.mapping import end, sentences

_STATUSES: Final = {
    "p": BookingStatus.CONFIRMED,
    "n": BookingStatus.PENDING_PAYMENT,
    "e": BookingStatus.CANCELLED,  # expired without payment: its places may have been sold again
    "c": BookingStatus.CANCELLED,
}
SOLD_AS: Final = "gatehouse"
"""Member of an order's ``api_meta`` that holds the id of the walk-in that it was sold as."""
SERVER_DEVICE: Final = "pretix"
"""Device of entries that no device made: from the backend, or automatic."""


@dataclass(frozen=True, slots=True)
class OrderRecords:
    """What one order comes to.

    Attributes:
        booking: The order.
        tickets: Its positions. Positions that vanished from an order must be removed by whoever compares.
        codes: Their secrets.
        entries: Scans of all devices, this one included, and of the server.
    """

    booking: Booking
    tickets: tuple[Ticket, ...]
    codes: tuple[TicketCode, ...]
    entries: tuple[Entry, ...]

    def records(self) -> list[RosterRecord]:
        """Return everything that belongs into the roster."""
        return [self.booking, *self.tickets, *self.codes]


def order(body: OrderBody, event_id: str, own_device: int | None = None) -> OrderRecords:
    """Map an order.

    Args:
        body: The order.
        event_id: Slug of its event.
        own_device: This device's number (``device_id`` of check-ins).
    """
    booking = _booking(body, event_id)
    entries = [
        entry(checkin, position, booking, own_device) for position in body.positions for checkin in position.checkins
    ]
    return OrderRecords(
        booking=booking,
        tickets=tuple(_ticket(position, booking, sold_as(body)) for position in body.positions),
        codes=tuple(_codes(body.positions, event_id)),
        entries=tuple(entries),
    )


def _booking(body: OrderBody, event_id: str) -> Booking:
    address = body.invoice_address
    # A word that we do not know is not a cancellation: nobody here knows what it means, so a person has to ask.
    status = _STATUSES.get(body.status, BookingStatus.CONFIRMED)
    if body.require_approval and status is BookingStatus.PENDING_PAYMENT:
        status = BookingStatus.PENDING_APPROVAL
    owed = due(body, "") if body.status == "n" else None
    others = {"expired": body.status == "e", "company": address.company if address else None}
    settings = BookingSettings(
        testmode=body.testmode,
        unknown_status="" if body.status in _STATUSES else body.status or "?",
        due=owed.decimal if owed else None,
        unpaid=owed is not None and owed.minor > 0,
        others={name: value for name, value in others.items() if value},
    )
    return Booking(
        id=f"{event_id}/{body.code}",
        event_id=event_id,
        number=body.code,
        status=status,
        valid_if_pending=bool(body.valid_if_pending),
        name=(address.name if address else None) or "",
        email=body.email or "",
        phone=body.phone or "",
        attention=body.checkin_attention,
        texts=sentences(body.checkin_text),
        created_at=body.datetime,
        updated_at=body.last_modified,
        settings=settings,
    )


def payments(body: OrderBody) -> list[PaymentBody]:
    """Return an order's payments; none where they make no sense."""
    try:
        return msgspec.json.decode(body.payments, type=list[PaymentBody])
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        return []


def due(body: OrderBody, currency: str) -> Money:
    """Return what is still due for an order: its total without what was paid.

    Args:
        body: The order.
        currency: The event's; "" for one with two digits, as pretix writes all amounts.
    """
    paid = sum((_minor(p.amount, currency) for p in payments(body) if p.state == "confirmed"), 0)
    return Money(max(0, _minor(body.total or "0", currency) - paid), currency)


def _minor(amount: str, currency: str) -> int:
    found = parse_amount(amount, currency)
    if found is None:  # two digits, also where the currency has none
        found = parse_amount(amount.partition(".")[0], currency)
    return found.minor if found is not None else 0


def sold_as(body: OrderBody) -> str:
    """Return the id under which a kiosk sold an order (see ``door_push.new_order``), "" for all others."""
    said = body.api_meta.get(SOLD_AS) if isinstance(body.api_meta, Mapping) else None
    return said if isinstance(said, str) else ""


def _device(body: CheckInBody, own_device: int | None) -> str:
    """Return who scanned. Older servers give a row's number instead of the device's, which may be another one's."""
    if body.device_id is not None:
        return f"{SERVER_DEVICE}:{body.device_id}"
    if body.device is None:
        return SERVER_DEVICE
    return f"{SERVER_DEVICE}:{'row-' if body.device == own_device else ''}{body.device}"


def _ticket(body: PositionBody, booking: Booking, sold_as: str) -> Ticket:
    status = TicketStatus.VALID
    if body.canceled:
        status = TicketStatus.CANCELLED
    elif body.blocked:
        status = TicketStatus.BLOCKED
    others = {"blocked": body.blocked, "company": body.company}
    settings = TicketSettings(
        answers={str(answer.question): _answer(answer) for answer in body.answers},
        sold_as=sold_as,
        others={name: value for name, value in others.items() if value},
    )
    return Ticket(
        id=str(body.id),
        event_id=booking.event_id,
        ticket_type_id=str(body.item),
        booking_id=booking.id,
        variation_id=None if body.variation is None else str(body.variation),
        date_id=None if body.subevent is None else str(body.subevent),
        number=f"{booking.number}-{body.positionid}",
        status=status,
        holder_name=body.attendee_name or "",
        holder_email=body.attendee_email or "",
        seat=body.seat.name if body.seat else "",
        valid_from=body.valid_from,
        valid_until=end(body.valid_until),
        addon_to=None if body.addon_to is None else str(body.addon_to),
        updated_at=booking.updated_at,
        settings=settings,
    )


def _answer(body: AnswerBody) -> str:
    """Return an answer in our form: choices by their options' ids, not by what they were called."""
    return ",".join(map(str, body.options)) if body.options else body.answer


def _codes(positions: Iterable[PositionBody], event_id: str) -> Iterable[TicketCode]:
    for body in positions:
        ticket_id = str(body.id)
        yield TicketCode(
            id=ticket_id, event_id=event_id, ticket_id=ticket_id, code=body.secret, code_hash=hash_code(body.secret)
        )


def entry(body: CheckInBody, position: PositionBody, booking: Booking, own_device: int | None = None) -> Entry:
    """Map a scan.

    pretix gives neither our id nor our number of one. Its own id stands in for both, save that this device must not go
    on numbering behind the server's numbers.

    Args:
        body: The scan.
        position: The position that was scanned.
        booking: Its booking.
        own_device: This device's number.
    """
    inward = body.type != "exit"
    scan = str(body.id) if body.id is not None else f"{body.list}:{body.type}:{body.datetime.isoformat()}"
    return Entry(
        entry_id=f"pretix:{position.id}:{scan}",
        device_id=_device(body, own_device),
        sequence=0 if body.device_id is not None and body.device_id == own_device else min(body.id or 0, 2**63 - 1),
        event_id=booking.event_id,
        list_id=str(body.list),
        gate_id=None if body.gate is None else str(body.gate),
        direction=Direction.ENTRY if inward else Direction.EXIT,
        outcome=Outcome.ADMIT,
        reason=Reason.OK,
        raw_at=body.datetime,
        corrected_at=body.datetime,
        ticket_id=str(position.id),
        booking_id=booking.id,
        code_hash=hash_code(position.secret),
        assurance=Assurance.PLATFORM,
        use_key=str(position.id),
    )
