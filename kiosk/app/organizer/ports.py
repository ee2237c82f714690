"""Everything that the organizers' half of the window is plugged into.

Invariant: nothing of it is loaded before a page asks for it; whether there is a page for it is known without that.
"""

from collections.abc import Callable

from kiosk.app.kiosk import Kiosk
from kiosk.app.late import Once, late
from kiosk.app.staff.guard import Guard
from kiosk.domain.entries.station import Station
from kiosk.ui.ports.organizer.pages import OrganizerPorts


def organizer_ports(kiosk: Kiosk, guard: Guard, station: Callable[[], Station | None]) -> OrganizerPorts:
    """Return the organizers' ports over the real parts.

    Args:
        kiosk: The kiosk; each port opens connections of its own in the thread that asks it.
        guard: Says who is signed in and what they may do.
        station: Returns where this laptop works, or None.
    """

    def make() -> OrganizerPorts:
        from kiosk.app.organizer.parts import organizer_parts  # noqa: PLC0415  # reports, exports, desks: not at a start

        return organizer_parts(kiosk, guard, station)

    parts = Once(make)
    return OrganizerPorts(
        log=late(lambda: parts().log),
        log_memory=late(lambda: parts().log_memory),
        inbox=late(lambda: parts().inbox),
        attendance=late(lambda: parts().attendance),
        sync=late(lambda: parts().sync),
        exporter=late(lambda: parts().exporter),
        staff=late(lambda: parts().staff),
        paper=late(lambda: parts().paper),
        transfer=late(lambda: parts().transfer),
        retention=late(lambda: parts().retention),
    )
