"""What stored values are called in reports: the English ones stay as they are, for programs that read CSV."""

from collections.abc import Iterable, Mapping
from typing import Final

from kiosk.domain.codes.credential import ScanSource
from kiosk.domain.door_sales.actions import DoorActionKind, PayMethod
from kiosk.domain.entries.entry import Direction
from kiosk.domain.reason_codes import Assurance, Outcome
from kiosk.reports.translatable import Translatable

ASSURANCES: Final = {
    Assurance.PLATFORM: Translatable("platform"),
    Assurance.VENUE: Translatable("venue"),
    Assurance.LOCAL: Translatable("local"),
}
SOURCES: Final = {
    ScanSource.CAMERA: Translatable("camera"),
    ScanSource.HAND_SCANNER: Translatable("hand scanner"),
    ScanSource.MANUAL: Translatable("manual"),
    ScanSource.NFC: Translatable("nfc"),
    ScanSource.PAPER: Translatable("paper"),
}
DIRECTIONS: Final = {Direction.ENTRY: Translatable("in"), Direction.EXIT: Translatable("out")}
OUTCOMES: Final = {
    Outcome.ADMIT: Translatable("admitted"),
    Outcome.REFUSE: Translatable("refused"),
    Outcome.ASK: Translatable("asked"),
}
DOOR_ACTIONS: Final = {
    DoorActionKind.WALK_IN: Translatable("walk in"),
    DoorActionKind.PAYMENT: Translatable("payment"),
    DoorActionKind.APPROVAL: Translatable("approval"),
    DoorActionKind.REJECTION: Translatable("rejection"),
    DoorActionKind.CANCELLATION: Translatable("cancellation"),
}
PAY_METHODS: Final = {
    PayMethod.NONE: Translatable("none"),
    PayMethod.CASH: Translatable("cash"),
    PayMethod.CARD: Translatable("card"),
}
DELIVERIES: Final = {
    "queued": Translatable("queued"),
    "taken": Translatable("taken"),
    "refused": Translatable("refused"),
}
SIDES: Final = {
    "ticket": Translatable("ticket"),
    "booking": Translatable("booking"),
    "code": Translatable("code"),
    "revocation": Translatable("revocation"),
}
STATES: Final = {
    "pending_payment": Translatable("pending_payment"),
    "pending_approval": Translatable("pending_approval"),
    "confirmed": Translatable("confirmed"),
    "rejected": Translatable("rejected"),
    "cancelled": Translatable("cancelled"),
    "refunded": Translatable("refunded"),
    "waitlisted": Translatable("waitlisted"),
    "valid": Translatable("valid"),
    "reserved": Translatable("reserved"),
    "transferred": Translatable("transferred"),
    "blocked": Translatable("blocked"),
    "revoked": Translatable("revoked"),
    "active": Translatable("active"),
    "invalid": Translatable("invalid"),
    "unclear": Translatable("unclear"),
}
"""What became of a ticket, a booking or a code on the platform."""


def shown(words: Mapping[str, Translatable], value: str) -> str:
    """Return what a stored value is called; one of a newer version keeps its stored name."""
    return words.get(value, value)


def either(names: Iterable[str]) -> str:
    """Return names as alternatives: "Gate 1 or Gate 2"."""
    first, *others = names
    for other in others:
        first = Translatable("{these} or {other}", these=first, other=other)
    return first
