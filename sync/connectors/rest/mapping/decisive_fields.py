"""Which fields of a record decide what it is worth: of these none may become nothing because it cannot be read."""

from collections.abc import Mapping

from kiosk.domain.entries.entry import Entry
from kiosk.domain.roster.bookings import Ticket
from kiosk.domain.roster.codes import SigningKey, TicketCode
from kiosk.domain.roster.events import CheckInList, Gate, TicketType

DECISIVE: Mapping[type, frozenset[str]] = {
    Ticket: frozenset({"status", "booking_id", "date_id", "zones", "platform_used_at"}),
    TicketCode: frozenset({"status"}),
    TicketType: frozenset({"zones"}),
    CheckInList: frozenset({"ticket_type_ids", "date_id", "rules"}),
    Gate: frozenset({"zone"}),
    SigningKey: frozenset({"event_id", "not_before", "not_after", "revoked_at"}),
    Entry: frozenset({"ticket_id", "use_key", "undoes", "guest_no"}),
}
"""Fields in which nothing means more than anything that may stand there: a ticket that is valid, a list that takes all
types, a key that was never withdrawn, a guest who has not come yet. Where something stands there that cannot be read,
there is no record."""

NEEDED = frozenset({"status", "outcome", "reason", "direction"})
"""Fields that say what a record is worth, so what they rest on decides as well."""
