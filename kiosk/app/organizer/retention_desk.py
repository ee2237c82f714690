"""The window's way of removing old events: by the rights of whoever is signed in and somebody who agreed."""

from kiosk.app.kiosk import Kiosk
from kiosk.app.removal.retention import due_events, remove_due_events
from kiosk.app.staff.guard import Guard
from kiosk.domain.staff.rights import Right
from kiosk.store.retention.agreement import (
    RetentionAgreement,
    retention_agreement,
    save_retention_agreement,
)
from kiosk.store.retention.records import removed_events
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
        gone = [
            OldEventRow(
                name=one.name or one.event_id,
                ended_at=one.ended_at,
                guests=one.guests,
                entries=one.entries,
                state=OldEventState.REMOVED,
                removed_at=one.removed_at,
                by=one.by,
            )
            for one in removed_events(self._kiosk.database)
        ]
        daily = agreed is not None and agreed.days == days
        return RetentionReport(keep_days=days, daily=daily, rows=(*due, *gone))

    def remove(self) -> int:
        """Remove what is due."""
        self._guard.demand(Right.RETENTION)
        return len(remove_due_events(self._kiosk, self._kiosk.settings.retention_days, self._name()))

    def agree(self, *, daily: bool) -> None:
        """Have the sync service do so by itself, or no longer."""
        self._guard.demand(Right.RETENTION)
        agreed = RetentionAgreement(days=self._kiosk.settings.retention_days, by=self._name())
        save_retention_agreement(self._kiosk.database, agreed if daily else None)

    def _name(self) -> str:
        return self._guard.present.name if self._guard.present is not None else ""
