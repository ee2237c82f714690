"""Guests with names, addresses and numbers, for tests of looking them up."""

from kiosk.domain.codes.credential import hash_code
from kiosk.domain.roster.bookings import Booking, BookingStatus, Ticket
from kiosk.domain.roster.codes import TicketCode
from kiosk.domain.roster.records import RosterRecord


def named(
    guest: int, name: str, /, *, booking: dict[str, object] | None = None, **fields: object
) -> list[RosterRecord]:
    """Return a confirmed booking ``b<guest>``, its ticket ``t<guest>`` with this holder, and a code.

    Args:
        guest: Tells guests apart.
        name: The holder.
        booking: Fields of the booking.
        fields: Fields of the ticket.
    """
    of_booking = {"number": f"N{guest}", "status": BookingStatus.CONFIRMED, **(booking or {})}
    of_ticket = {"ticket_type_id": "ga", "booking_id": f"b{guest}", "holder_name": name, **fields}
    event_id = str(of_ticket.pop("event_id", "ev"))
    code = f"Secret{guest:04d}x{'q' * 20}"
    return [
        Booking(id=f"b{guest}", event_id=event_id, **of_booking),  # type: ignore[arg-type]
        Ticket(id=f"t{guest}", event_id=event_id, **of_ticket),  # type: ignore[arg-type]
        TicketCode(id=f"c{guest}", event_id=event_id, ticket_id=f"t{guest}", code=code, code_hash=hash_code(code)),
    ]
