"""The window's way of removing old events: by the rights of whoever is signed in and somebody who agreed."""

from pathlib import Path

from kiosk.app.kiosk import Kiosk
from kiosk.app.removal.retention import due_events, remove_due_events
from kiosk.app.removal.wipe import order_wipe
from kiosk.app.staff.guard import Guard
from kiosk.domain.staff.rights import Right
from kiosk.store.recovery.wiping import unsent
from kiosk.store.retention.agreement import (
    RetentionAgreement,
    retention_agreement,
    save_retention_agreement,
    save_wipe_agreement,
    wipe_agreement,
)
from kiosk.store.retention.held_wipe import held_wipe, release_held_wipe
from kiosk.store.retention.records import removed_events, signed_removals
from kiosk.ui.ports.organizer.retention import OldEventRow, OldEventState, RetentionReport


class GuardedRetentionDesk:
    """Implements the window's ``RetentionDesk``."""

    def __init__(self, kiosk: Kiosk, guard: Guard) -> None:
        self._kiosk = kiosk
        self._guard = guard

    def read(self) -> RetentionReport:
        """Return how it stands now."""
        self._guard.demand(Right.REVIEW)
        days, agreed = self._kiosk.settings.retention_days, retention_agreement(self._kiosk.database)
        due = [
            OldEventRow(
                name=one.name or one.event_id,
                ended_at=one.ended_at,
                guests=one.guests,
                entries=one.entries,
                # Both sides name what stands in the way alike; nothing is that it goes.
                state=OldEventState.DUE if one.hindrance.value == "none" else OldEventState(one.hindrance.value),
                unsent=one.unsent,
            )
            for one in (due_events(self._kiosk, days) if days else ())
        ]
        signed = signed_removals(self._kiosk.database)
        gone = [
            OldEventRow(
                name=one.name or one.event_id,
                ended_at=one.ended_at,
                guests=one.guests,
                entries=one.entries,
                state=OldEventState.REMOVED,
                removed_at=one.removed_at,
                by=one.by,
                admitted=one.admitted,
                refused=one.refused,
                signed=signed.get(one.event_id, ()),
            )
            for one in removed_events(self._kiosk.database)
        ]
        daily = agreed is not None and agreed.days == days
        when_revoked = bool(wipe_agreement(self._kiosk.database))
        held = held_wipe(self._kiosk.database)
        return RetentionReport(
            keep_days=days,
            daily=daily,
            when_revoked=when_revoked,
            unsent=unsent(self._kiosk.database),
            wipe_key=held.key if held is not None else "",
            rows=(*due, *gone),
        )

    def remove(self) -> int:
        """Remove what is due."""
        by = self._both(Right.RETENTION)
        return len(remove_due_events(self._kiosk, self._kiosk.settings.retention_days, by))

    def agree(self, *, daily: bool) -> None:
        """Have the sync service do so by itself, or no longer."""
        agreed = RetentionAgreement(days=self._kiosk.settings.retention_days, by=self._both(Right.RETENTION))
        save_retention_agreement(self._kiosk.database, agreed if daily else None)

    def agree_when_revoked(self, *, wanted: bool) -> None:
        """Have the sync service delete everything once the platform refused this device for a day, or no longer."""
        # The name stands for the agreement: without staff it still has to say something.
        both = self._both(Right.WIPE) or "no staff"
        save_wipe_agreement(self._kiosk.database, both if wanted else "")

    def wipe_read(self) -> None:
        """Somebody has read why this laptop was not emptied."""
        self._guard.demand(Right.REVIEW)
        # That of the platform stands for as long as it lasts: reading it changes nothing.
        release_held_wipe(self._kiosk.database, by_platform=False)

    def order_wipe(self, path: Path | None) -> None:
        """Have everything deleted once window and sync service have ended."""
        order_wipe(self._kiosk, path, self._both(Right.WIPE))

    def _both(self, right: Right) -> str:
        """Return the names of the two people who do it, for the record."""
        second = self._guard.demand(right)
        first = self._guard.present.name if self._guard.present is not None else ""
        return ", ".join(name for name in (first, second) if name)
