"""The manifests of all events, made into one whole.

Invariants: what was revoked after a manifest was made wins over it; a manifest that was made later wins. What is in no
manifest and not among the revoked is not there at all, so it counts as revoked when the whole was read.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import chain

from kiosk.store.roster_rows import RosterRows, TableRows, as_rows
from sync.connectors.tickettoken.bodies import Manifest, RevokedTicket
from sync.connectors.tickettoken.mapping import TICKETS, ended_ticket, ticket_row, types_of
from sync.connectors.tickettoken.snapshots import Whole

RENEW_AFTER = timedelta(minutes=10)
"""A manifest is good for four hours; tickets that are sold meanwhile are only in the next one."""


class Gathering:
    """Collects manifests and revocations.

    Args:
        now: The laptop's clock.
    """

    def __init__(self, now: datetime) -> None:
        self._now = now
        self._renew_at = now + RENEW_AFTER
        self._size = 0
        self._tickets: dict[str, tuple[str | int | None, ...]] = {}
        self._made_at: dict[str, datetime] = {}
        self._levels: dict[str, set[str]] = {}

    def add(self, event_id: str, manifest: Manifest, size: int) -> None:
        """Add an event's manifest, and renew it at the latest when half of its time is over.

        How long it lasts is taken from the platform's own clock: ours may be wrong.
        """
        self._size += size
        self._renew_at = min(self._renew_at, self._now + (manifest.expires_at - manifest.generated_at) / 2)
        self._levels[event_id] = {ticket.access_level for ticket in manifest.tickets.values()}
        for ticket_id, known in manifest.tickets.items():
            self._tickets[ticket_id] = ticket_row(event_id, ticket_id, known)
        self._made_at.update(dict.fromkeys(manifest.tickets, manifest.generated_at))

    def revoke(self, revoked: Iterable[RevokedTicket]) -> None:
        """Add what may not enter any more, so that the gate can say why."""
        for ticket in revoked:
            made_at = self._made_at.get(ticket.ticket_id)
            if made_at is None or ticket.changed_at > made_at:
                self._tickets[ticket.ticket_id] = TICKETS.to_row(ended_ticket(ticket))
                self._levels.setdefault(ticket.event_id, set()).add(ticket.access_level)

    def whole(self) -> Whole:
        """Return everything, in one order."""
        types = [kind for event_id in sorted(self._levels) for kind in types_of(event_id, self._levels[event_id])]
        tickets = chain.from_iterable(self._tickets[ticket_id] for ticket_id in sorted(self._tickets))
        rows = RosterRows([*as_rows(types).tables, TableRows(TICKETS, list(tickets))])
        return Whole(rows, self._renew_at, self._size)
