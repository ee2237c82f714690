"""The window's look-up of guests over the use case."""

from collections.abc import Sequence

from kiosk.app.kiosk import Kiosk
from kiosk.app.station.current_station import Post
from kiosk.checkin.guest_search import LookUp
from kiosk.ui.counter_ports import GuestRow

_MOST_GUESTS = 50


class RosterLookUp:
    """Implements the window's ``LookUp`` by the use case."""

    def __init__(self, kiosk: Kiosk, post: Post) -> None:
        self._look_up = LookUp(kiosk.database, kiosk.clock)
        self._post = post

    def find(self, text: str) -> Sequence[GuestRow]:
        """Return the guests whom a text may mean, the closest first, those whom this list does not take included.

        Raises:
            StoreError: The database cannot be read.
        """
        station = self._post.station
        if station is None:
            return ()
        page = self._look_up.find(text, station, everywhere=True, limit=_MOST_GUESTS)
        return [
            GuestRow(
                ticket_id=guest.ticket.id,
                name=guest.name,
                kind=guest.type_name,
                booking=guest.booking_number or guest.ticket.number,
                obstacle=guest.objection,
                entered_at=guest.entered_on_the_wall if guest.all_in else None,
            )
            for guest in page.guests
        ]
