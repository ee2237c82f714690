"""Staff of a kiosk, as tests need them."""

from datetime import UTC, datetime, timedelta

from kiosk.app.kiosk import Kiosk
from kiosk.app.staff.staff_list import StaffList
from kiosk.domain.clock.timekeeping import BootTime
from kiosk.domain.staff.members import Role, StaffMember

PINS = {Role.ORGANIZER: "1111", Role.SUPERVISOR: "2222", Role.STEWARD: "3333", Role.TECHNICIAN: "4444"}
NAMES = {Role.ORGANIZER: "Olga", Role.SUPERVISOR: "Sara", Role.STEWARD: "Stew", Role.TECHNICIAN: "Tess"}


class StartedLaptop:
    """A clock that counts from the start of the laptop, moved by the test."""

    def __init__(self) -> None:
        self.boot = "first"
        self.ms = 0

    def __call__(self) -> BootTime:
        return BootTime(self.boot, timedelta(milliseconds=self.ms))

    def restart(self) -> None:
        self.boot, self.ms = self.boot + "+", 0


def hire(kiosk: Kiosk, *roles: Role) -> dict[Role, StaffMember]:
    """Add one person for each role, the organizer first, who has to be there before any other."""
    listing = StaffList(kiosk, "tests")
    wanted = sorted({Role.ORGANIZER, *roles}, key=list(NAMES).index)
    return {role: listing.add(NAMES[role], role, PINS[role]) for role in wanted}


def long_ago() -> tuple[datetime, datetime]:
    """A shift that is over."""
    return datetime(2020, 1, 1, 18, tzinfo=UTC), datetime(2020, 1, 1, 23, tzinfo=UTC)
