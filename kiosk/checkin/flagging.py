"""The use case of marking a guest: why, by whom; and of taking a mark away again.

A mark refuses nobody. Whoever scans the guest next is told to look closely, and why.
"""

from collections.abc import Callable
from datetime import datetime

from kiosk.domain.entries.entry import GateTime
from kiosk.domain.entries.flags import LONGEST_REASON, Flag, standing_flags
from kiosk.domain.entries.station import Station
from kiosk.domain.ports import Clock, GateStore


class Flagging:
    """Marks guests."""

    def __init__(self, store: GateStore, clock: Clock, new_id: Callable[[datetime], str]) -> None:
        """Take what the use case talks to.

        Args:
            store: The local database.
            clock: The laptop's time.
            new_id: Makes a UUIDv7 of an instant.
        """
        self._store = store
        self._clock = clock
        self._new_id = new_id

    def flag(self, ticket_id: str, station: Station, reason: str, *, at: GateTime | None = None) -> Flag:
        """Mark a guest.

        Args:
            ticket_id: The ticket.
            station: Who does it, and where.
            reason: Why.
            at: When; None means now.

        Raises:
            StoreError: It could not be written.
        """
        moment = at or self._clock.now()
        with self._store.writing() as ledger:
            ticket = ledger.ticket(ticket_id)
            event_id = ticket.event_id if ticket is not None else station.event_id
            made = self._made(ticket_id, event_id, station, moment, reason=reason)
            ledger.note_flag(made)
        return made

    def remove(self, flag_id: str, ticket_id: str, station: Station, *, at: GateTime | None = None) -> bool:
        """Take a mark away.

        Args:
            flag_id: Which.
            ticket_id: Whose.
            station: Who does it, and where.
            at: When; None means now.

        Returns:
            Whether it stood until now.

        Raises:
            StoreError: It could not be written.
        """
        moment = at or self._clock.now()
        with self._store.writing() as ledger:
            standing = {flag.id: flag for flag in standing_flags(ledger.flags(ticket_id))}
            mark = standing.get(flag_id)
            if mark is not None:
                ledger.note_flag(self._made(ticket_id, mark.event_id, station, moment, removes=flag_id))
        return mark is not None

    def _made(
        self,
        ticket_id: str,
        event_id: str,
        station: Station,
        at: GateTime,
        *,
        reason: str = "",
        removes: str | None = None,
    ) -> Flag:
        return Flag(
            id=self._new_id(at.corrected),
            ticket_id=ticket_id,
            event_id=event_id,
            reason=reason.strip()[:LONGEST_REASON],
            staff=station.staff,
            device_id=station.device_id,
            made_at=at.corrected,
            removes=removes,
        )
