"""The window's look-up of guests over the use case."""

from collections.abc import Sequence

from kiosk.app.kiosk import Kiosk
from kiosk.app.staff.guard import Guard
from kiosk.app.station.current_station import CurrentStation
from kiosk.checkin.guest_standing import FoundGuest
from kiosk.domain.staff.rights import Right
from kiosk.ui.ports.look_up import MOST_GUESTS, GuestRow


class RosterGuestSearch:
    """Implements the window's ``GuestSearch`` by the use case."""

    def __init__(self, kiosk: Kiosk, current_station: CurrentStation, *, guard: Guard | None = None) -> None:
        self._guard = guard or Guard(kiosk)
        self._look_up = kiosk.guest_search
        self._current = current_station

    def find(self, text: str) -> Sequence[GuestRow]:
        """Return the guests whom a text may mean, the closest first, those whom this list does not take included.

        Raises:
            RightError: Whoever is signed in may not look guests up.
            StoreError: The database cannot be read.
        """
        self._guard.demand(Right.LOOK_UP)
        station = self._current.station
        if station is None:
            return ()
        # Everywhere: "is on another list" helps the guest at the desk, "nobody" does not.
        page = self._look_up.find(text, station, everywhere=True, limit=MOST_GUESTS)
        return [guest_row(guest) for guest in page.guests]

    def count(self, text: str) -> int:
        """Return how many guests a text may mean in all.

        Raises:
            RightError: Whoever is signed in may not look guests up.
            StoreError: The database cannot be read.
        """
        self._guard.demand(Right.LOOK_UP)
        station = self._current.station
        return self._look_up.count(text, station) if station is not None else 0


def guest_row(guest: FoundGuest) -> GuestRow:
    """Return a guest as the window shows one in a list."""
    return GuestRow(
        ticket_id=guest.ticket.id,
        name=guest.name,
        kind=guest.type_name,
        kind_names=guest.ticket_type.settings.names if guest.ticket_type else {},
        variation=guest.variation_name,
        booking=guest.booking_number or guest.ticket.number,
        number=guest.ticket.number,
        seat=guest.ticket.seat,
        obstacle=guest.objection,
        entered_at=guest.entered_on_the_wall if guest.all_in else None,
    )
