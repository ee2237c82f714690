"""What stored values are called in reports: the English ones stay as they are, for programs that read CSV."""

from collections.abc import Iterable, Mapping
from typing import Final

from kiosk.domain.codes.credential import ScanSource
from kiosk.domain.door_sales.actions import DoorActionKind, PayMethod
from kiosk.domain.entries.entry import Direction
from kiosk.domain.reason_codes import Assurance, Outcome
from kiosk.reports.own_text import OwnText

ASSURANCES: Final = {
    Assurance.PLATFORM: OwnText("platform"),
    Assurance.VENUE: OwnText("venue"),
    Assurance.LOCAL: OwnText("local"),
}
SOURCES: Final = {
    ScanSource.CAMERA: OwnText("camera"),
    ScanSource.HAND_SCANNER: OwnText("hand scanner"),
    ScanSource.MANUAL: OwnText("manual"),
    ScanSource.NFC: OwnText("nfc"),
    ScanSource.PAPER: OwnText("paper"),
}
DIRECTIONS: Final = {Direction.ENTRY: OwnText("in"), Direction.EXIT: OwnText("out")}
OUTCOMES: Final = {
    Outcome.ADMIT: OwnText("admitted"),
    Outcome.REFUSE: OwnText("refused"),
    Outcome.ASK: OwnText("asked"),
}
DOOR_ACTIONS: Final = {
    DoorActionKind.WALK_IN: OwnText("walk in"),
    DoorActionKind.PAYMENT: OwnText("payment"),
    DoorActionKind.APPROVAL: OwnText("approval"),
    DoorActionKind.REJECTION: OwnText("rejection"),
    DoorActionKind.CANCELLATION: OwnText("cancellation"),
}
PAY_METHODS: Final = {
    PayMethod.NONE: OwnText("none"),
    PayMethod.CASH: OwnText("cash"),
    PayMethod.CARD: OwnText("card"),
}
DELIVERIES: Final = {"queued": OwnText("queued"), "taken": OwnText("taken"), "refused": OwnText("refused")}
SIDES: Final = {
    "ticket": OwnText("ticket"),
    "booking": OwnText("booking"),
    "code": OwnText("code"),
    "revocation": OwnText("revocation"),
}
STATES: Final = {
    "pending_payment": OwnText("pending_payment"),
    "pending_approval": OwnText("pending_approval"),
    "confirmed": OwnText("confirmed"),
    "rejected": OwnText("rejected"),
    "cancelled": OwnText("cancelled"),
    "refunded": OwnText("refunded"),
    "waitlisted": OwnText("waitlisted"),
    "valid": OwnText("valid"),
    "reserved": OwnText("reserved"),
    "transferred": OwnText("transferred"),
    "blocked": OwnText("blocked"),
    "revoked": OwnText("revoked"),
    "active": OwnText("active"),
    "invalid": OwnText("invalid"),
    "unclear": OwnText("unclear"),
}
"""What became of a ticket, a booking or a code on the platform."""


def shown(words: Mapping[str, OwnText], value: str) -> str:
    """Return what a stored value is called; one of a newer version keeps its stored name."""
    return words.get(value, value)


def either(names: Iterable[str]) -> str:
    """Return names as alternatives: "Gate 1 or Gate 2"."""
    first, *others = names
    for other in others:
        first = OwnText("{these} or {other}", these=first, other=other)
    return first
