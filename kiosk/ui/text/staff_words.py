"""What staff are called on the screen, and when they work."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from kiosk.domain.clock.instants import in_zone
from kiosk.domain.staff.members import EARLY, Role, Shift
from kiosk.ui.text.text_direction import dotted
from kiosk.ui.text.times import time_of_day


def role_words() -> dict[Role, str]:
    """Return what each role is called."""
    return {
        Role.STEWARD: QCoreApplication.translate("StaffWords", "Steward"),
        Role.SUPERVISOR: QCoreApplication.translate("StaffWords", "Supervisor"),
        Role.ORGANIZER: QCoreApplication.translate("StaffWords", "Organizer"),
        Role.TECHNICIAN: QCoreApplication.translate("StaffWords", "Technician"),
    }


def shift_text(shift: Shift, now: datetime) -> str:
    """Return when and where a shift is, by the clocks on the event's walls.

    Args:
        shift: The shift.
        now: Current instant in the event's zone.
    """
    # The end without its date where it is the same day's: a shift over midnight still shows both.
    begins = in_zone(shift.starts_at, now.tzinfo or shift.starts_at.tzinfo)  # type: ignore[arg-type]  # aware
    return dotted(f"{time_of_day(shift.starts_at, now)} – {time_of_day(shift.ends_at, begins)}", shift.place)


def is_now(shift: Shift, now: datetime) -> bool:
    """Return whether somebody with this shift is to be here: from a while before it on, when they take over."""
    return shift.starts_at - EARLY <= now < shift.ends_at
