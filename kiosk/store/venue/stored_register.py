"""Who may speak in the venue, as the host's program asks for it."""

from collections.abc import Callable, Sequence
from datetime import datetime

from kiosk.domain.venue.membership import Member
from kiosk.store.database import Database
from kiosk.store.venue import membership


class StoredRegister:
    """Implements ``venue.ports.VenueRegister`` over the database."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        """Take the database and the laptop's time, which invitations end by."""
        self._database = database
        self._now = now

    def members(self) -> Sequence[Member]:
        """Return the gates, revoked ones included."""
        return membership.members(self._database)

    def add(self, member: Member) -> None:
        """Add a gate, or replace what is known of it."""
        membership.save_member(self._database, member)

    def is_inviting(self) -> bool:
        """Return whether any invitation can still be used."""
        return membership.open_invitations(self._database, self._now()) > 0

    def use_invitation(self, token: str) -> bool | None:
        """Use an invitation up."""
        found = membership.use_invitation(self._database, token, self._now())
        return None if found is None else found.standby

    def note_epoch(self, epoch: int, *, is_host: bool) -> None:
        """Keep the highest epoch that was met, and whether this laptop runs its ledger."""
        membership.note_host(self._database, epoch=epoch, is_host=is_host)
