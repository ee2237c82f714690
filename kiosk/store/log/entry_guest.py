"""What one entry is counted by; ``guest_identity`` and ``shared_numbers`` find it out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EntryGuest:
    """What one entry is counted by.

    Attributes:
        position: The entry.
        guest: Name of its guest's ticket or booking, the same for all entries of the guest.
        guest_no: The guest's number under that name, likewise.
        ticket_id: The roster's ticket that the guest has today; None where it holds none.
    """

    position: int
    guest: str
    guest_no: int
    ticket_id: str | None = None
