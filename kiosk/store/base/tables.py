"""Which record lies in which table."""

from typing import Any

from kiosk.domain.door_sales.actions import DoorAction
from kiosk.domain.door_sales.shift_takings import CashCount
from kiosk.domain.entries.entry import Entry
from kiosk.domain.entries.flags import Flag
from kiosk.domain.reports.printing.jobs import PrintJob
from kiosk.domain.roster.bookings import Booking, Ticket
from kiosk.domain.roster.codes import ReusableMedium, Revocation, SigningKey, TicketCode
from kiosk.domain.roster.events import CheckInList, Event, EventDate, Gate, Question, TicketType
from kiosk.domain.roster.records import RosterRecord
from kiosk.domain.roster.staffing import StaffAssignment
from kiosk.domain.venue.badge_requests import BadgeCode, BadgeRequest, BadgeTaken
from kiosk.domain.venue.notes import Settlement
from kiosk.store.base.row_codec import TableMapping
from kiosk.store.compiled.row_functions import ColumnCodec

_LONGEST_TYPED = 64


def _typed(code: str) -> str:
    return code if len(code) <= _LONGEST_TYPED else ""


EVENTS = TableMapping.of(Event, "events")
EVENT_DATES = TableMapping.of(EventDate, "event_dates")
TICKET_TYPES = TableMapping.of(TicketType, "ticket_types")
CHECK_IN_LISTS = TableMapping.of(CheckInList, "check_in_lists")
GATES = TableMapping.of(Gate, "gates")
BOOKINGS = TableMapping.of(Booking, "bookings")
TICKETS = TableMapping.of(Ticket, "tickets")
# The hash is what a scan is found by. The text serves people who type its beginning, and nobody types more than that:
# what is not there can neither be stolen with a laptop nor printed.
CREDENTIALS = TableMapping.of(TicketCode, "credentials", stored={"code": ColumnCodec(to_sql=_typed)})
SIGNING_KEYS = TableMapping.of(SigningKey, "signing_keys")
REVOCATIONS = TableMapping.of(Revocation, "revocations")
QUESTIONS = TableMapping.of(Question, "questions")
MEDIA = TableMapping.of(ReusableMedium, "media")
STAFF_ASSIGNMENTS = TableMapping.of(StaffAssignment, "staff_assignments")

ROSTER: dict[type[RosterRecord], TableMapping[Any]] = {
    mapping.record: mapping
    for mapping in (
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
        STAFF_ASSIGNMENTS,
    )
}

ENTRIES = TableMapping.of(Entry, "entries")
# The database numbers what is new, whatever number the entry had of which it is a copy; whose it is, its writer says.
NEW_ENTRIES = TableMapping.of(Entry, "entries", fixed={"position": None, "is_local": True})
DOOR_BOOKINGS = TableMapping.of(DoorAction, "door_bookings")
CASH_COUNTS = TableMapping.of(CashCount, "till_counts")
PRINT_JOBS = TableMapping.of(PrintJob, "print_jobs")
BADGE_REQUESTS = TableMapping.of(BadgeRequest, "badge_requests")
BADGE_TAKERS = TableMapping.of(BadgeTaken, "badge_takers")
BADGE_CODES = TableMapping.of(BadgeCode, "badge_codes")
FLAGS = TableMapping.of(Flag, "flags")
SETTLEMENTS = TableMapping.of(Settlement, "settlements")
