"""Stops the first guest list on its way in, and lets it come."""

from collections.abc import Callable
from datetime import UTC, datetime

from kiosk.app.kiosk import Kiosk
from kiosk.store.laptop.loading_stop import go_on_loading, stop_loading


class GuestListLoading:
    """Implements the window's ``LoadingControl`` by what the daemon looks at after each page."""

    def __init__(self, kiosk: Kiosk, *, before: Callable[[], object] = lambda: None) -> None:
        """Take the kiosk.

        Args:
            kiosk: The kiosk.
            before: Called first; it raises where nobody may do that.
        """
        self._kiosk = kiosk
        self._before = before

    def stop(self) -> None:
        """Stop it.

        Raises:
            GatehouseError: Whoever is signed in may not, or it could not be written.
        """
        self._before()
        stop_loading(self._kiosk.database)

    def go_on(self) -> None:
        """Let it come on.

        Raises:
            GatehouseError: It could not be written.
        """
        go_on_loading(self._kiosk.database, datetime.now(UTC))
