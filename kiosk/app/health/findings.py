"""What ``kiosk doctor`` says: one finding per check."""

from dataclasses import dataclass
from enum import StrEnum


class Health(StrEnum):
    """How serious a finding is."""

    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class DoctorFinding:
    """What one check found.

    Attributes:
        subject: What was looked at.
        health: How serious it is.
        words: What was found.
        hint: What to do about it, or "".
    """

    subject: str
    health: Health
    words: str
    hint: str = ""
