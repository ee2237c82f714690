"""Everything about one guest, looked at without letting anybody in."""

from dataclasses import dataclass
from typing import Protocol

from kiosk.checkin.check_in import CheckInResult
from kiosk.domain.codes.credential import Scan
from kiosk.domain.reports.entry_log import TicketStory
from kiosk.ui.ports.look_up import GuestRow


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestStory:
    """A guest, as this gate knows one.

    Attributes:
        result: What the gate would answer now; nothing of it is written.
        story: Every scan so far and what became of it.
        booking: The guests of the booking, this one included; empty where there is no ticket.
    """

    result: CheckInResult
    story: TicketStory
    booking: tuple[GuestRow, ...] = ()


class GuestDetails(Protocol):
    """Looks guests up whole. Called from one thread of its own, never from the window's."""

    def of_scan(self, scan: Scan) -> GuestStory:
        """Return what is known of whatever a code stands for. Nobody is admitted, and no refusal is written.

        Raises:
            GatehouseError: It could not be read.
        """
        ...

    def flag(self, ticket_id: str, reason: str) -> GuestStory:
        """Mark a guest for whoever scans the ticket next; return the guest as one stands then.

        Raises:
            GatehouseError: It could not be written.
        """
        ...

    def remove(self, flag_id: str, ticket_id: str) -> GuestStory:
        """Take a mark away; return the guest as one stands then.

        Raises:
            GatehouseError: It could not be written, or whoever is signed in may not do it.
        """
        ...

    def of_ticket(self, ticket_id: str) -> GuestStory:
        """Return what is known of a ticket.

        Raises:
            GatehouseError: It could not be read.
        """
        ...
