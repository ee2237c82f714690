"""What the platform counts itself, beside what this laptop knows.

Invariant: only what the platform told is here; where it tells nothing, there is no row, and nothing is made up for one.
"""

from dataclasses import dataclass
from enum import StrEnum


class CountKind(StrEnum):
    """What is counted."""

    SOLD = "sold"
    ON_LIST = "on_list"
    CAME = "came"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlatformCount:
    """One number of the platform's with ours.

    Attributes:
        kind: What is counted.
        event_name: Of which event.
        name: Of which ticket type, or check-in list.
        there: What the platform says.
        here: What this laptop knows.
    """

    kind: CountKind
    event_name: str
    name: str
    there: int
    here: int
