"""The use case behind the scan page, as the window asks it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from kiosk.domain.credential import Scan
from kiosk.domain.entry import Entry
from kiosk.domain.errors import GatehouseError
from kiosk.domain.reasons import Outcome, Reason
from kiosk.domain.verdict import Verdict
from kiosk.ui.ports.check_in_request import Case


class CheckedIn(Protocol):
    """What became of one scan, after the commit."""

    @property
    def verdict(self) -> Verdict:
        """The gate's answer."""
        ...

    @property
    def entries(self) -> Sequence[Entry]:
        """The entries that were written, several for a party."""
        ...

    @property
    def scan(self) -> Scan:
        """The scan, with ``decided`` and ``committed`` in its timeline."""
        ...

    @property
    def error(self) -> GatehouseError | None:
        """What went wrong on our side, with ``Reason.ERROR``; its key names the sentence for people."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Undecided:
    """A scan that could not be decided: nothing was written, the guest is not at fault.

    Attributes:
        verdict: ERROR.
        entries: None.
        scan: The scan.
        error: What went wrong; its key names the sentence for people.
    """

    scan: Scan
    error: GatehouseError | None
    verdict: Verdict = field(default_factory=lambda: Verdict(outcome=Outcome.REFUSE, reason=Reason.ERROR))
    entries: tuple[Entry, ...] = ()


class Desk(Protocol):
    """The use case behind the scan page."""

    def check_in(self, scan: Scan) -> CheckedIn:
        """Decide about a scan and commit the answer.

        Raises:
            GatehouseError: Nothing was decided and nothing was written.
        """
        ...

    def reconsider(self, case: Case) -> CheckedIn:
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
