"""What a hand scanner or camera reads beside a ticket: a link to the plan, the venue's wireless network.

A scanner on a stand reads whatever lies before it. What is no ticket at all must not take the place of the verdict on
the ticket that somebody is reading, nor wait behind it. It is recorded like every scan, and stands in the list of the
last ones.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final, Protocol

from kiosk.checkin.check_in import CheckInResult
from kiosk.domain.codes.credential import OPAQUE, ScanSource
from kiosk.domain.reason_codes import Reason

FRESH: Final = timedelta(seconds=2)
"""So long a verdict is being read, at the least; the camera waits as long (``code_choice``)."""

_UNAIMED: Final = frozenset({ScanSource.CAMERA, ScanSource.HAND_SCANNER})
"""What a person types is meant."""


class Told(Protocol):
    """What was decided before."""

    @property
    def result(self) -> CheckInResult:
        """The answer."""
        ...

    @property
    def at(self) -> datetime:
        """When the window heard of it."""
        ...


def is_beside_ticket(result: CheckInResult, at: datetime, before: Iterable[Told]) -> bool:
    """Return whether an answer is on what was read beside a ticket.

    Args:
        result: The answer.
        at: When it came.
        before: What was decided before, the newest last.
    """
    credential = result.credential
    is_no_ticket = result.verdict.reason is Reason.MALFORMED and (credential is None or credential.scheme == OPAQUE)
    if not is_no_ticket or result.scan.source not in _UNAIMED:
        return False
    on_tickets = [told.at for told in before if told.result.verdict.ticket is not None]
    return bool(on_tickets) and timedelta(0) <= at - on_tickets[-1] <= FRESH
