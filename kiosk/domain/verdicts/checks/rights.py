"""Does the ticket still stand? Cancelled, withdrawn, blocked, not approved, not paid."""

from collections.abc import Mapping
from typing import Final

from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.roster.bookings import BookingStatus, TicketStatus
from kiosk.domain.roster.codes import CredentialStatus
from kiosk.domain.roster.events import EventStatus
from kiosk.domain.verdicts.details import NO_DETAILS, InLine
from kiosk.domain.verdicts.scan_facts import Facts, Objection

_ENDED_BOOKINGS: Final[Mapping[BookingStatus, Reason]] = {
    BookingStatus.CANCELLED: Reason.CANCELLED,
    BookingStatus.REJECTED: Reason.CANCELLED,
    BookingStatus.REFUNDED: Reason.REFUNDED,
}
_ENDED_TICKETS: Final[Mapping[TicketStatus, Reason]] = {
    TicketStatus.CANCELLED: Reason.CANCELLED,
    TicketStatus.REFUNDED: Reason.REFUNDED,
}
_WITHDRAWN_CODES: Final[Mapping[CredentialStatus, Reason]] = {
    CredentialStatus.REVOKED: Reason.REVOKED,
    CredentialStatus.INVALID: Reason.REVOKED,
    CredentialStatus.TRANSFERRED: Reason.TRANSFERRED,
}
_WITHDRAWN_TICKETS: Final[Mapping[TicketStatus, Reason]] = {
    TicketStatus.REVOKED: Reason.REVOKED,
    TicketStatus.TRANSFERRED: Reason.TRANSFERRED,
}


def cancelled(facts: Facts) -> Objection | None:
    """Nothing else matters once the event, the booking or the ticket is off."""
    if facts.event is not None and facts.event.status is EventStatus.CANCELLED:
        return Objection(reason=Reason.CANCELLED)
    # The booking first: platforms cancel a booking without touching each of its tickets.
    reason = _ENDED_BOOKINGS.get(facts.booking.status) if facts.booking else None
    if reason is None and facts.ticket is not None:
        reason = _ENDED_TICKETS.get(facts.ticket.status)
    return Objection(reason=reason) if reason else None


def _code_statuses(facts: Facts) -> list[CredentialStatus]:
    by_name = [code.status for code in facts.codes] + [revocation.status for revocation in facts.revocations]
    return by_name if facts.code_status is None else [*by_name, facts.code_status]


def withdrawn(facts: Facts) -> Objection | None:
    """A newer code was issued, or the ticket has another owner."""
    reason = next((_WITHDRAWN_CODES[s] for s in _code_statuses(facts) if s in _WITHDRAWN_CODES), None)
    if reason is None and facts.ticket is not None:
        reason = _WITHDRAWN_TICKETS.get(facts.ticket.status)
    return Objection(reason=reason) if reason else None


def blocked(facts: Facts) -> Objection | None:
    """Blocked for now, by the ticket's status or by a list of blocked codes."""
    by_code = CredentialStatus.BLOCKED in _code_statuses(facts)
    by_ticket = facts.ticket is not None and facts.ticket.status is TicketStatus.BLOCKED
    return Objection(reason=Reason.BLOCKED) if by_code or by_ticket else None


def understood(facts: Facts) -> Objection | None:
    """What the platform says of a booking, ticket or code in words that nobody here knows, a person has to find out."""
    booking, ticket = facts.booking, facts.ticket
    by_booking = booking is not None and (
        booking.status is BookingStatus.UNCLEAR or bool(booking.settings.unknown_status)
    )
    by_ticket = ticket is not None and ticket.status is TicketStatus.UNCLEAR
    if by_booking or by_ticket or CredentialStatus.UNCLEAR in _code_statuses(facts):
        return Objection(reason=Reason.UNCLEAR, outcome=Outcome.ASK)
    return None


def real(facts: Facts) -> Objection | None:
    """Tickets of test orders cost nothing and were given to nobody; only a rehearsal lets them in."""
    is_test = facts.booking is not None and facts.booking.settings.testmode
    # A shop that is in test mode as a whole sells nothing else: whoever scans there rehearses.
    rehearses = facts.admit_tests or (facts.event is not None and facts.event.settings.testmode)
    return Objection(reason=Reason.TEST_TICKET) if is_test and not rehearses else None


def approved(facts: Facts) -> Objection | None:
    """The organizer has not said yes yet."""
    waiting = {BookingStatus.PENDING_APPROVAL, BookingStatus.WAITLISTED}
    if facts.booking is not None and facts.booking.status in waiting:
        in_line = facts.booking.status is BookingStatus.WAITLISTED
        place = facts.booking.settings.waitlist_position if in_line else None
        details = NO_DETAILS if place is None else InLine(place, facts.before_in_line)
        return Objection(reason=Reason.UNAPPROVED, details=details)
    return None


def paid(facts: Facts) -> Objection | None:
    """Unpaid bookings come in where the organizer lets them: always, or when the steward accepts it."""
    booking = facts.booking
    reserved = facts.ticket is not None and facts.ticket.status is TicketStatus.RESERVED
    pending = booking is not None and booking.status is BookingStatus.PENDING_PAYMENT
    # ``valid_if_pending`` is the organizer's word for this very booking, and outweighs the list's.
    if not (reserved or pending) or (booking is not None and booking.valid_if_pending):
        return None
    rules = facts.check_in_list
    if rules is None or not rules.include_pending:
        return Objection(reason=Reason.UNPAID)
    if not rules.settings.pending_by_request or facts.attempt.accept_unpaid:
        return None
    return Objection(reason=Reason.UNPAID, outcome=Outcome.ASK)
