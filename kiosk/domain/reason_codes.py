"""What the gate may answer, and why: the closed sets."""

from enum import StrEnum


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
    MEDIUM_NEEDED = "medium_needed"
    MEDIUM_ONLY = "medium_only"
    MEDIUM_INVALID = "medium_invalid"
    QUESTIONS = "questions"
    AMBIGUOUS = "ambiguous"
    PARTY_SIZE = "party_size"
    CONFIRM = "confirm"
    NOT_CONFIRMED = "not_confirmed"
    STALE_CODE = "stale_code"
    REPLAYED_CODE = "replayed_code"
    TEST_TICKET = "test_ticket"
    UNCLEAR = "unclear"
    ERROR = "error"


class Assurance(StrEnum):
    """Who agreed to an admission."""

    PLATFORM = "platform"
    VENUE = "venue"
    LOCAL = "local"
