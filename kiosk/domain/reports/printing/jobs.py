"""What waits for a printer, and what went through it.

Invariants: every printing is a job of its own, so that each further copy is on record, and says that it is one; a job
waits until a printer took it, however long the printer is away.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class PrintKind(StrEnum):
    """What is printed."""

    RECEIPT = "receipt"
    BADGE = "badge"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintJob:
    """One printing of one thing.

    Attributes:
        id: UUIDv7, made when it was asked for.
        kind: What is printed.
        about: Id of an action on the receipt, or of the badge's ticket.
        copies_before: How often the same was asked for before; above 0 it says that it is a copy.
        code: What the badge's code says: the code that was scanned; "" for the ticket's number.
        staff: Who asked, or "".
        device_id: This device.
        made_at: Corrected time at which it was asked for.
        printed_at: When a printer took it; None while it waits.
        trouble: Key of the sentence why the printer did not take it, "" where it was not tried or was taken.
    """

    id: str
    kind: PrintKind
    about: str
    copies_before: int = 0
    code: str = field(default="", repr=False)
    staff: str = ""
    device_id: str = ""
    made_at: datetime
    printed_at: datetime | None = None
    trouble: str = ""
