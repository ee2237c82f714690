"""Connecting this kiosk with its platform: requests that the sync service settles."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class EnrolmentState(StrEnum):
    """What became of a request to enrol."""

    OPEN = "open"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolmentOutcome:
    """What became of a request to enrol.

    Attributes:
        state: Whether it is settled.
        key: Name of the sentence that says why it failed.
        detail: Technical words on that, "" where there are none.
    """

    state: EnrolmentState
    key: str = ""
    detail: str = ""


class Enrolment(Protocol):
    """Leaves requests to the sync service, which talks with the platform, and watches their outcome."""

    def request_enrolment(self, text: str) -> int:
        """Record a set-up code.

        Returns:
            Number of the request.

        Raises:
            GatehouseError: The text is no set-up code, or it could not be recorded.
        """
        ...

    def enrolment_outcome(self, request: int) -> EnrolmentOutcome:
        """Return what became of a request."""
        ...
