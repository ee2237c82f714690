"""The manifests of all events, made into one snapshot.

Invariants: what was revoked after a manifest was made wins over it; a manifest that was made later wins. What is in no
manifest and not among the revoked is not there at all, so it counts as revoked when the whole was read.
"""

from collections.abc import Iterable, Mapping
from concurrent.futures import Executor, Future
from datetime import datetime, timedelta

from kiosk.store.roster.roster_rows import RosterRows, TableRows, as_rows
from sync.connectors.reading.unreadable_items import UnreadableItems
from sync.connectors.tickettoken.bodies import Manifest, ManifestTicket, RevokedTicket
from sync.connectors.tickettoken.mapping import TICKETS, ended_row, ticket_row, types_of
from sync.connectors.tickettoken.snapshots import LONGEST, Snapshot

RENEW_AFTER = LONGEST
"""A manifest is good for four hours; tickets that are sold meanwhile are only in the next one."""

SHORTEST = timedelta(minutes=1)
"""Whatever a manifest says of itself, it is not asked for all the time."""

Values = list[str | int | None]
"""Of rows of ``TICKETS``, one behind the other."""


class ManifestCollector:
    """Collects manifests and revocations.

    Attributes:
        unreadable_items: What could not be read of them.

    Args:
        now: The best known true time.
        beside: Makes rows of manifests while further answers are waited for.
    """

    def __init__(self, now: datetime, beside: Executor) -> None:
        self._now = now
        self._beside = beside
        self._renew_at = now + RENEW_AFTER
        self._size = 0
        self._manifests: dict[str, Manifest] = {}
        self._rows: dict[str, Future[Values]] = {}
        self._events: dict[str, str] = {}
        self._ended: dict[str, RevokedTicket] = {}
        self._broken: dict[str, str] = {}
        self.unreadable_items = UnreadableItems()

    def lack(self, event_id: str, words: str, again_at: datetime) -> None:
        """Note that an event's manifest cannot be had now, and when to ask again."""
        self._broken[event_id] = words
        self._renew_at = min(self._renew_at, again_at)

    def add(self, event_id: str, manifest: Manifest, size: int) -> None:
        """Add an event's manifest, and renew it at the latest when half of its time is over.

        How long it lasts is taken from the platform's own clock: ours may be wrong.
        """
        self._size += size
        # Both by the platform's clock: their difference holds whatever ours says.
        half = max((manifest.expires_at - manifest.generated_at) / 2, SHORTEST)
        self._renew_at = min(self._renew_at, self._now + min(half, RENEW_AFTER))
        self._manifests[event_id] = manifest
        self._rows[event_id] = self._beside.submit(_rows_of, event_id, manifest.tickets)
        # A ticket that is in two manifests belongs to the later one from here on.
        self._events.update(dict.fromkeys(manifest.tickets, event_id))

    def revoke(self, revoked: Iterable[RevokedTicket]) -> None:
        """Add what may not enter any more, so that the gate can say why."""
        for ticket in revoked:
            event_id = self._events.get(ticket.ticket_id)
            # A manifest that was made after it knows better: the ticket was sold anew.
            if event_id is None or ticket.changed_at > self._manifests[event_id].generated_at:
                self._ended[ticket.ticket_id] = ticket

    def whole(self) -> Snapshot:
        """Return everything, in one order."""
        values: Values = []
        levels: dict[str, set[str]] = {}
        for event_id in sorted(self._manifests):
            tickets = self._standing(event_id)
            levels[event_id] = {known.access_level for known in tickets.values()}
            # Nearly always: then the rows that were made beside the fetching serve as they are.
            is_whole = len(tickets) == len(self._manifests[event_id].tickets)
            values += self._rows[event_id].result() if is_whole else _rows_of(event_id, tickets)
        for _, ended in sorted(self._ended.items()):
            levels.setdefault(ended.event_id, set()).add(ended.access_level)
            values += ended_row(ended)
        types = [kind for event_id in sorted(levels) for kind in types_of(event_id, levels[event_id])]
        records = RosterRows([*as_rows(types).tables, TableRows(TICKETS, values)])
        return Snapshot(records, self._renew_at, self._size, self.unreadable_items, self._broken)

    def _standing(self, event_id: str) -> Mapping[str, ManifestTicket]:
        """Return what is left of a manifest: it was not revoked since, and is in no later manifest."""
        tickets = self._manifests[event_id].tickets
        has_moved = sum(len(manifest.tickets) for manifest in self._manifests.values()) > len(self._events)
        if not has_moved and tickets.keys().isdisjoint(self._ended):
            return tickets
        return {
            ticket_id: known
            for ticket_id, known in tickets.items()
            if ticket_id not in self._ended and self._events[ticket_id] == event_id
        }


def _rows_of(event_id: str, tickets: Mapping[str, ManifestTicket]) -> Values:
    values: Values = []
    for ticket_id in sorted(tickets):
        values += ticket_row(event_id, ticket_id, tickets[ticket_id])
    return values
