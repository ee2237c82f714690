"""Which record lies in which table."""

from typing import Any

from kiosk.domain.door import DoorBooking
from kiosk.domain.entry import Entry
from kiosk.domain.roster import (
    Booking,
    CheckInList,
    Event,
    EventDate,
    Gate,
    Question,
    ReusableMedium,
    Revocation,
    RosterRecord,
    SigningKey,
    Ticket,
    TicketCode,
    TicketType,
)
from kiosk.store.base.row_codec import Layout

EVENTS = Layout.of(Event, "events")
EVENT_DATES = Layout.of(EventDate, "event_dates")
TICKET_TYPES = Layout.of(TicketType, "ticket_types")
CHECK_IN_LISTS = Layout.of(CheckInList, "check_in_lists")
GATES = Layout.of(Gate, "gates")
BOOKINGS = Layout.of(Booking, "bookings")
TICKETS = Layout.of(Ticket, "tickets")
# The hash is what a scan is found by. The text serves people who type its beginning, and nobody types more than that:
# what is not there can neither be stolen with a laptop nor printed.
CREDENTIALS = Layout.of(TicketCode, "credentials", stored={"code": "{0} if len({0}) <= 64 else ''"})
SIGNING_KEYS = Layout.of(SigningKey, "signing_keys")
REVOCATIONS = Layout.of(Revocation, "revocations")
QUESTIONS = Layout.of(Question, "questions")
MEDIA = Layout.of(ReusableMedium, "media")

ROSTER: dict[type[RosterRecord], Layout[Any]] = {
    layout.record: layout
    for layout in (
        EVENTS,
        EVENT_DATES,
        TICKET_TYPES,
        CHECK_IN_LISTS,
        GATES,
        BOOKINGS,
        TICKETS,
        CREDENTIALS,
        SIGNING_KEYS,
        REVOCATIONS,
        QUESTIONS,
        MEDIA,
    )
}

ENTRIES = Layout.of(Entry, "entries")
# The database numbers what is new, whatever number the entry had of which it is a copy; whose it is, its writer says.
NEW_ENTRIES = Layout.of(Entry, "entries", fixed={"position": None, "is_local": True})
DOOR_BOOKINGS = Layout.of(DoorBooking, "door_bookings")
