"""What the gate may answer, and why: the closed sets, and the one table of how each reason is shown.

Screen, sounds, documents and every platform's mapping read ``REASONS``; nobody keeps a second list.
Sentences are English source texts for translation; ``{name}`` placeholders are filled from ``Verdict.details``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Outcome(StrEnum):
    """The gate's answer."""

    ADMIT = "admit"
    REFUSE = "refuse"
    ASK = "ask"


class Reason(StrEnum):
    """Why the gate answered so. ``REASONS`` says how each one is shown."""

    OK = "ok"
    ALREADY_ENTERED = "already_entered"
    UNKNOWN_TICKET = "unknown_ticket"
    MALFORMED = "malformed"
    BAD_SIGNATURE = "bad_signature"
    REVOKED = "revoked"
    BLOCKED = "blocked"
    CANCELLED = "cancelled"
    REFUNDED = "refunded"
    TRANSFERRED = "transferred"
    UNPAID = "unpaid"
    UNAPPROVED = "unapproved"
    NOT_YET_VALID = "not_yet_valid"
    EXPIRED = "expired"
    EVENT_NOT_STARTED = "event_not_started"
    EVENT_ENDED = "event_ended"
    WRONG_EVENT = "wrong_event"
    WRONG_TICKET_TYPE = "wrong_ticket_type"
    WRONG_DATE = "wrong_date"
    WRONG_GATE = "wrong_gate"
    WRONG_ZONE = "wrong_zone"
    RULES = "rules"
    COOLDOWN = "cooldown"
    MAX_ENTRIES = "max_entries"
    CAPACITY = "capacity"
    QUESTIONS = "questions"
    AMBIGUOUS = "ambiguous"
    PARTY_SIZE = "party_size"
    STALE_CODE = "stale_code"
    REPLAYED_CODE = "replayed_code"
    ERROR = "error"


class Assurance(StrEnum):
    """Who agreed to an admission."""

    PLATFORM = "platform"
    VENUE = "venue"
    LOCAL = "local"


class Tone(StrEnum):
    """How a verdict feels: chooses colour, icon and sound together, so that none of them stands alone."""

    ADMIT = "admit"  # green
    CAUTION = "caution"  # amber: somebody can resolve it
    STOP = "stop"  # red
    ASK = "ask"  # blue: needs a person
    FAULT = "fault"  # grey: our own fault


@dataclass(frozen=True, slots=True)
class Wording:
    """How a reason is shown.

    Attributes:
        tone: Colour, icon and sound.
        word: One or two words in capitals' size.
        sentence: What is the matter, for stewards.
        hint: What to do next.
    """

    tone: Tone
    word: str
    sentence: str
    hint: str


_TABLE: dict[Reason, Wording] = {
    Reason.OK: Wording(Tone.ADMIT, "Admit", "Welcome.", "Let the guest in."),
    Reason.ALREADY_ENTERED: Wording(
        Tone.CAUTION,
        "Already in",
        "This ticket was used at {time}, {gate}.",
        "Ask the guest, then call a supervisor.",
    ),
    Reason.UNKNOWN_TICKET: Wording(
        Tone.STOP, "Unknown", "No ticket of this event has this code.", "Look the guest up by name."
    ),
    Reason.MALFORMED: Wording(
        Tone.STOP, "Not a ticket", "This code is not a ticket.", "Ask for the ticket's own code."
    ),
    Reason.BAD_SIGNATURE: Wording(
        Tone.STOP,
        "Not genuine",
        "This ticket was not issued by the organizer.",
        "Do not admit. Call a supervisor.",
    ),
    Reason.REVOKED: Wording(
        Tone.STOP,
        "Withdrawn",
        "This ticket was withdrawn.",
        "Ask for the newest ticket, or send to the desk.",
    ),
    Reason.BLOCKED: Wording(Tone.STOP, "Blocked", "This ticket is blocked.", "Send the guest to the desk."),
    Reason.CANCELLED: Wording(Tone.STOP, "Cancelled", "This booking was cancelled.", "Send the guest to the desk."),
    Reason.REFUNDED: Wording(Tone.STOP, "Refunded", "This ticket was refunded.", "Send the guest to the desk."),
    Reason.TRANSFERRED: Wording(
        Tone.STOP,
        "Passed on",
        "This ticket now belongs to somebody else.",
        "Only the new owner's code admits.",
    ),
    Reason.UNPAID: Wording(Tone.CAUTION, "Not paid", "This booking is not paid.", "Send the guest to the desk to pay."),
    Reason.UNAPPROVED: Wording(
        Tone.CAUTION, "Not approved", "This booking is not approved yet.", "Send the guest to the desk."
    ),
    Reason.NOT_YET_VALID: Wording(
        Tone.CAUTION, "Too early", "This ticket is valid from {from}.", "Ask the guest to come back then."
    ),
    Reason.EXPIRED: Wording(
        Tone.CAUTION, "Expired", "This ticket was valid until {until}.", "Send the guest to the desk."
    ),
    Reason.EVENT_NOT_STARTED: Wording(
        Tone.CAUTION, "Doors closed", "Doors open at {from}.", "Ask the guest to come back then."
    ),
    Reason.EVENT_ENDED: Wording(
        Tone.CAUTION, "Event over", "This event ended at {until}.", "Send the guest to the desk."
    ),
    Reason.WRONG_EVENT: Wording(
        Tone.CAUTION, "Other event", "This ticket is for another event.", "Check the event on the ticket."
    ),
    Reason.WRONG_TICKET_TYPE: Wording(
        Tone.CAUTION,
        "Other entrance",
        "{type} does not enter here.",
        "Check the entrance printed on the ticket.",
    ),
    Reason.WRONG_DATE: Wording(
        Tone.CAUTION, "Other date", "This ticket is for {date}.", "Check the date on the ticket."
    ),
    Reason.WRONG_GATE: Wording(Tone.CAUTION, "Other gate", "This ticket is for {gate}.", "Send the guest to {gate}."),
    Reason.WRONG_ZONE: Wording(
        Tone.CAUTION, "Other zone", "This ticket does not open {zone}.", "Send the guest to {zones}."
    ),
    Reason.RULES: Wording(Tone.CAUTION, "Not now", "The entry rules do not allow this.", "{rule}"),
    Reason.COOLDOWN: Wording(
        Tone.CAUTION, "Please wait", "The next entry is possible from {from}.", "Ask the guest to wait."
    ),
    Reason.MAX_ENTRIES: Wording(
        Tone.CAUTION, "No entries left", "This ticket was used {count} times.", "Send the guest to the desk."
    ),
    Reason.CAPACITY: Wording(Tone.CAUTION, "Full", "No places are free in here.", "Wait until somebody leaves."),
    Reason.QUESTIONS: Wording(Tone.ASK, "Question", "An answer is needed before entry.", "Ask the guest."),
    Reason.AMBIGUOUS: Wording(Tone.ASK, "Which one?", "Several tickets have this code.", "Look the guest up by name."),
    Reason.PARTY_SIZE: Wording(
        Tone.ASK, "How many?", "{remaining} of {total} may still enter.", "Choose how many guests walk in."
    ),
    Reason.STALE_CODE: Wording(
        Tone.STOP, "Old code", "This code is a picture or too old.", "Ask for the live ticket in the app."
    ),
    Reason.REPLAYED_CODE: Wording(
        Tone.STOP,
        "Code shown twice",
        "This very code was scanned before.",
        "Ask for the live ticket in the app.",
    ),
    Reason.ERROR: Wording(
        Tone.FAULT, "Try again", "The kiosk could not decide.", "Scan again. The guest is not at fault."
    ),
}

REASONS: Mapping[Reason, Wording] = MappingProxyType(_TABLE)
