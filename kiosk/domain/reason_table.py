"""How each reason is shown, and what it is called on each platform: the one table.

Screen, sounds, documents and every platform's mapping read ``REASONS``; nobody keeps a second list.
Sentences are English source texts for translation; ``{name}`` stands for a value of ``Verdict.details``.
"""

from collections.abc import Mapping
from types import MappingProxyType

from kiosk.domain.reason_codes import Reason
from kiosk.domain.reason_row import Tone, Wording

__all__ = ["PLATFORMS", "REASONS", "REPORTED_WHEN_ASKED", "Tone", "Wording", "platform_code"]


PLATFORMS: Mapping[str, str] = MappingProxyType(
    {
        "pretix": "pretix server",
        "pretix_app": "pretix app offline",
        "tickettoken": "TicketToken",
        "bilten": "Bilten",
        "eventify": "Eventify",
    }
)
"""Platforms with names of their own for reasons; EventfulHQ and Events & Activities have published none."""


def _codes(**codes: str) -> Mapping[str, str]:
    return MappingProxyType(codes)


_TABLE: dict[Reason, Wording] = {
    Reason.OK: Wording(
        Tone.ADMIT,
        "Admit",
        "Welcome.",
        "Let the guest in.",
        _codes(pretix="ok", pretix_app="VALID", tickettoken="VALID_ENTRY", eventify="SUCCESS"),
    ),
    Reason.ALREADY_ENTERED: Wording(
        Tone.CAUTION,
        "Already in",
        "This ticket was used at {time}, {gate}.",
        "Ask the guest, then call a supervisor.",
        _codes(
            pretix="already_redeemed",
            pretix_app="USED",
            tickettoken="DUPLICATE",
            bilten="TICKET_ALREADY_USED",
            eventify="DUPLICATE_ENTRY",
        ),
    ),
    Reason.UNKNOWN_TICKET: Wording(
        Tone.STOP,
        "Unknown",
        "No ticket of this event has this code.",
        "Look the guest up by name.",
        _codes(pretix="invalid", pretix_app="INVALID", tickettoken="TICKET_NOT_FOUND", bilten="TICKET_NOT_FOUND"),
    ),
    Reason.MALFORMED: Wording(
        Tone.STOP,
        "Not a ticket",
        "This code is not a ticket.",
        "Ask for the ticket's own code.",
        _codes(pretix="invalid", pretix_app="INVALID", tickettoken="INVALID_QR", bilten="TICKET_INVALID"),
    ),
    Reason.BAD_SIGNATURE: Wording(
        Tone.STOP,
        "Not genuine",
        "This ticket was not issued by the organizer.",
        "Do not admit. Call a supervisor.",
        _codes(pretix="invalid", pretix_app="INVALID", tickettoken="INVALID_QR", bilten="TICKET_INVALID"),
    ),
    Reason.REVOKED: Wording(
        Tone.STOP,
        "Withdrawn",
        "This ticket was withdrawn.",
        "Ask for the newest ticket, or send to the desk.",
        _codes(pretix="revoked", pretix_app="REVOKED", tickettoken="INVALID_STATUS", bilten="TICKET_INVALID"),
    ),
    Reason.BLOCKED: Wording(
        Tone.STOP,
        "Blocked",
        "This ticket is blocked.",
        "Send the guest to the desk.",
        _codes(pretix="blocked", pretix_app="BLOCKED", tickettoken="INVALID_STATUS", bilten="TICKET_INVALID"),
    ),
    Reason.CANCELLED: Wording(
        Tone.STOP,
        "Cancelled",
        "This booking was cancelled.",
        "Send the guest to the desk.",
        _codes(pretix="canceled", pretix_app="CANCELED", tickettoken="TICKET_CANCELLED", bilten="TICKET_INVALID"),
    ),
    Reason.REFUNDED: Wording(
        Tone.STOP,
        "Refunded",
        "This ticket was refunded.",
        "Send the guest to the desk.",
        _codes(pretix="canceled", pretix_app="CANCELED", tickettoken="TICKET_REFUNDED", bilten="TICKET_INVALID"),
    ),
    Reason.TRANSFERRED: Wording(
        Tone.STOP,
        "Passed on",
        "This ticket now belongs to somebody else.",
        "Only the new owner's code admits.",
        _codes(pretix="revoked", pretix_app="REVOKED", tickettoken="TICKET_TRANSFERRED", bilten="TICKET_INVALID"),
    ),
    Reason.UNPAID: Wording(
        Tone.CAUTION,
        "Not paid",
        "This booking is not paid.",
        "Send the guest to the desk to pay.",
        _codes(pretix="unpaid", pretix_app="UNPAID", tickettoken="INVALID_STATUS", bilten="TICKET_INVALID"),
    ),
    Reason.UNAPPROVED: Wording(
        Tone.CAUTION,
        "Not approved",
        "This booking is not approved yet.",
        "Send the guest to the desk.",
        _codes(pretix="unapproved", pretix_app="UNAPPROVED", tickettoken="INVALID_STATUS", bilten="TICKET_INVALID"),
    ),
    Reason.NOT_YET_VALID: Wording(
        Tone.CAUTION,
        "Too early",
        "This ticket is valid from {from}.",
        "Ask the guest to come back then.",
        _codes(
            pretix="invalid_time",
            pretix_app="INVALID_TIME",
            tickettoken="TICKET_NOT_YET_VALID",
            bilten="TICKET_INVALID",
        ),
    ),
    Reason.EXPIRED: Wording(
        Tone.CAUTION,
        "Expired",
        "This ticket was valid until {until}.",
        "Send the guest to the desk.",
        _codes(pretix="invalid_time", pretix_app="INVALID_TIME", tickettoken="TICKET_EXPIRED", bilten="TICKET_INVALID"),
    ),
    Reason.EVENT_NOT_STARTED: Wording(
        Tone.CAUTION,
        "Doors closed",
        "Doors open at {from}.",
        "Ask the guest to come back then.",
        _codes(pretix="invalid_time", pretix_app="INVALID_TIME", tickettoken="EVENT_NOT_STARTED"),
    ),
    Reason.EVENT_ENDED: Wording(
        Tone.CAUTION,
        "Event over",
        "This event ended at {until}.",
        "Send the guest to the desk.",
        _codes(pretix="invalid_time", pretix_app="INVALID_TIME", tickettoken="EVENT_ENDED"),
    ),
    Reason.WRONG_EVENT: Wording(
        Tone.CAUTION,
        "Other event",
        "This ticket is for {event}.",
        "Check the event on the ticket.",
        _codes(pretix="invalid", pretix_app="INVALID", tickettoken="VENUE_MISMATCH", bilten="TICKET_INVALID"),
    ),
    Reason.WRONG_TICKET_TYPE: Wording(
        Tone.CAUTION,
        "Other entrance",
        "{type} does not enter here.",
        "Check the entrance printed on the ticket.",
        _codes(pretix="product", pretix_app="PRODUCT"),
    ),
    Reason.WRONG_DATE: Wording(
        Tone.CAUTION,
        "Other date",
        "This ticket is for {date}.",
        "Check the date on the ticket.",
        _codes(pretix="product", pretix_app="INVALID"),
    ),
    Reason.WRONG_GATE: Wording(
        Tone.CAUTION,
        "Other gate",
        "This ticket is for {gate}.",
        "Send the guest to {gate}.",
        _codes(pretix="rules", pretix_app="RULES", tickettoken="WRONG_ZONE"),
    ),
    Reason.WRONG_ZONE: Wording(
        Tone.CAUTION,
        "Other zone",
        "This ticket does not open {zone}.",
        "Send the guest to {zones}.",
        _codes(pretix="rules", pretix_app="RULES", tickettoken="WRONG_ZONE"),
    ),
    Reason.RULES: Wording(
        Tone.CAUTION,
        "Not now",
        "The entry rules do not allow this.",
        "{rule}",
        _codes(pretix="rules", pretix_app="RULES"),
    ),
    Reason.COOLDOWN: Wording(
        Tone.CAUTION,
        "Please wait",
        "The next entry is possible from {from}.",
        "Ask the guest to wait.",
        _codes(pretix="rules", pretix_app="RULES", tickettoken="COOLDOWN_ACTIVE"),
    ),
    Reason.MAX_ENTRIES: Wording(
        Tone.CAUTION,
        "No entries left",
        "Every entry of this ticket is used: {count}.",
        "Send the guest to the desk.",
        _codes(pretix="rules", pretix_app="RULES", tickettoken="MAX_REENTRIES_REACHED", bilten="TICKET_ALREADY_USED"),
    ),
    Reason.CAPACITY: Wording(
        Tone.CAUTION,
        "Full",
        "No places are free in here.",
        "Wait until somebody leaves.",
        _codes(pretix="rules", pretix_app="RULES"),
    ),
    Reason.MEDIUM_NEEDED: Wording(
        Tone.CAUTION,
        "Exchange first",
        "This ticket is exchanged for a wristband or card before entry.",
        "Send the guest to the desk.",
        _codes(pretix="exchange", pretix_app="EXCHANGE_REQUIRED_OFFLINE"),
    ),
    Reason.MEDIUM_INVALID: Wording(
        Tone.CAUTION,
        "Not this one",
        "This wristband or card cannot be given out: it is in use, or not known.",
        "Take another one.",
        _codes(pretix="medium_invalid"),
    ),
    Reason.MEDIUM_ONLY: Wording(
        Tone.CAUTION,
        "Show the wristband",
        "This ticket was exchanged for a wristband or card.",
        "Ask for the wristband or card.",
        _codes(pretix="already_exchanged", pretix_app="ALREADY_EXCHANGED"),
    ),
    Reason.QUESTIONS: Wording(
        Tone.ASK,
        "Question",
        "An answer is needed before entry.",
        "Ask the guest.",
        _codes(pretix="incomplete", pretix_app="ANSWERS_REQUIRED"),
    ),
    Reason.AMBIGUOUS: Wording(
        Tone.ASK,
        "Which one?",
        "Several tickets have this code.",
        "Look the guest up by name.",
        _codes(pretix="ambiguous", pretix_app="AMBIGUOUS"),
    ),
    Reason.PARTY_SIZE: Wording(
        Tone.ASK, "How many?", "{remaining} of {total} may still enter.", "Choose how many guests walk in."
    ),
    Reason.CONFIRM: Wording(
        Tone.ASK,
        "Check first",
        "The organizer wants something confirmed before this guest goes in.",
        "Check every point, then admit.",
        # No platform asks this of a gate; what comes nearest is that something is still missing.
        _codes(pretix="incomplete", pretix_app="ANSWERS_REQUIRED"),
    ),
    Reason.NOT_CONFIRMED: Wording(
        Tone.CAUTION,
        "Not confirmed",
        "This could not be confirmed: {point}.",
        "Do not admit. Call a supervisor.",
        _codes(pretix="rules", pretix_app="RULES"),
    ),
    Reason.STALE_CODE: Wording(
        Tone.STOP,
        "Old code",
        "This code is a picture or too old.",
        "Ask for the live ticket in the app.",
        _codes(pretix="invalid", pretix_app="INVALID", tickettoken="QR_EXPIRED", bilten="TICKET_INVALID"),
    ),
    Reason.REPLAYED_CODE: Wording(
        Tone.STOP,
        "Code shown twice",
        "This very code was scanned before.",
        "Ask for the live ticket in the app.",
        _codes(pretix="invalid", pretix_app="INVALID", tickettoken="QR_ALREADY_USED", bilten="TICKET_INVALID"),
    ),
    Reason.TEST_TICKET: Wording(
        Tone.CAUTION,
        "Test ticket",
        "This ticket was bought to try out the shop.",
        "Ask for the real ticket, or send the guest to the desk.",
        _codes(pretix="invalid", pretix_app="INVALID"),
    ),
    Reason.UNCLEAR: Wording(
        Tone.ASK,
        "Ask the desk",
        "The platform says something about this ticket that the kiosk does not know.",
        "Send the guest to the desk.",
        _codes(pretix="error", pretix_app="ERROR", tickettoken="INVALID_STATUS", bilten="TICKET_INVALID"),
    ),
    Reason.ERROR: Wording(
        Tone.FAULT,
        "Try again",
        "The kiosk could not decide.",
        "Scan again. The guest is not at fault.",
        _codes(pretix="error", pretix_app="ERROR"),
    ),
}


REPORTED_WHEN_ASKED = frozenset({Reason.AMBIGUOUS, Reason.UNPAID})
"""What a platform is told of although a person is still asked: it would have noted these as refusals itself."""


REASONS: Mapping[Reason, Wording] = MappingProxyType(_TABLE)


def platform_code(reason: Reason, platform: str) -> str:
    """Return a reason's name on a platform, or our own where the platform has none.

    Args:
        reason: Why the gate answered so.
        platform: A key of ``PLATFORMS``.
    """
    return REASONS[reason].codes.get(platform, reason.value)
