"""The use case behind the scan page, as the window asks it."""

from typing import Protocol

from kiosk.checkin.check_in import CheckInResult
from kiosk.domain.codes.credential import Scan
from kiosk.ui.ports.check_in_request import CheckInRequest


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
