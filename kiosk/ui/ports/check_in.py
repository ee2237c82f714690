"""The use case behind the scan page, as the window asks it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from kiosk.checkin.check_in import CheckInResult
from kiosk.domain.codes.credential import Scan
from kiosk.ui.ports.check_in_request import CheckInRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierScan:
    """A scan from before the program was started.

    Attributes:
        result: What became of it, as far as the log tells; with its entry.
        at: When.
        undone: It was taken back.
    """

    result: CheckInResult
    at: datetime
    undone: bool = False


class LastScans(Protocol):
    """Tells what was scanned here before a restart. Called from another thread than the window's."""

    def read(self, most: int) -> Sequence[EarlierScan]:
        """Return the last scans of this laptop, no more than so many, oldest first.

        Raises:
            GatehouseError: They could not be read.
        """
        ...


class CheckInPort(Protocol):
    """The use case behind the scan page."""

    def check_in(self, scan: Scan) -> CheckInResult:
        """Decide about a scan and commit the answer.

        Raises:
            GatehouseError: Nothing was decided and nothing was written.
        """
        ...

    def reconsider(self, request: CheckInRequest) -> CheckInResult:
        """Decide about a scan, or a ticket that was looked up, with what the steward added, and commit the answer.

        Raises:
            GatehouseError: Nothing was decided and nothing was written.
        """
        ...

    def take_back(self, entry_id: str) -> None:
        """Take an admission of this kiosk back, with every guest of its scan.

        Raises:
            GatehouseError: It stands as before; the key says why.
        """
        ...
