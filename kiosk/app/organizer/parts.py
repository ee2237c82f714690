"""The real parts behind the organizers' pages; loaded when the first of these pages asks for anything."""

from collections.abc import Callable

from kiosk.app.kiosk import Kiosk
from kiosk.app.organizer.guarded import (
    GuardedAttendance,
    GuardedExporter,
    GuardedInbox,
    GuardedLog,
    GuardedPaperDesk,
)
from kiosk.app.organizer.log_memory import SavedLogMemory
from kiosk.app.organizer.log_transfer import GuardedTransfer
from kiosk.app.organizer.paper_desk import StationPaperDesk
from kiosk.app.organizer.retention_desk import GuardedRetentionDesk
from kiosk.app.organizer.staff_board import GuardedStaffBoard
from kiosk.app.organizer.sync_board import StoredSyncBoard
from kiosk.app.staff.guard import Guard
from kiosk.domain.entries.station import Station
from kiosk.store.reports.entry_log import StoredEntryLog
from kiosk.store.reports.inbox import StoredInbox
from kiosk.ui.ports.organizer.pages import OrganizerPorts


def organizer_parts(kiosk: Kiosk, guard: Guard, station: Callable[[], Station | None]) -> OrganizerPorts:
    """Return the parts; see ``organizer_ports``."""
    return OrganizerPorts(
        log=GuardedLog(guard, StoredEntryLog(kiosk.database)),
        log_memory=SavedLogMemory(kiosk),
        inbox=GuardedInbox(guard, StoredInbox(kiosk.database)),
        attendance=GuardedAttendance(kiosk, guard),
        sync=StoredSyncBoard(kiosk),
        exporter=GuardedExporter(kiosk, guard),
        staff=GuardedStaffBoard(kiosk, guard),
        paper=GuardedPaperDesk(kiosk, guard, StationPaperDesk(kiosk, station)),
        transfer=GuardedTransfer(kiosk, guard),
        retention=GuardedRetentionDesk(kiosk, guard),
    )
