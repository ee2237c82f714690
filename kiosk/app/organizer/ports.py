"""Everything that the organizers' half of the window is plugged into."""

from kiosk.app.kiosk import Kiosk
from kiosk.app.organizer.attendance_board import StoredAttendanceBoard
from kiosk.app.organizer.log_memory import SavedLogMemory
from kiosk.store.reports.entry_log import StoredEntryLog
from kiosk.store.reports.inbox import StoredInbox
from kiosk.ui.ports.organizer import OrganizerPorts


def organizer_ports(kiosk: Kiosk) -> OrganizerPorts:
    """Return the organizers' ports over the real parts.

    Args:
        kiosk: The kiosk; each port opens connections of its own in the thread that asks it.
    """
    return OrganizerPorts(
        log=StoredEntryLog(kiosk.database),
        log_memory=SavedLogMemory(kiosk),
        inbox=StoredInbox(kiosk.database),
        attendance=StoredAttendanceBoard(kiosk),
    )
