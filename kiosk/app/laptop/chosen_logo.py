"""The logo that was chosen in the window, kept in the database: the file that it came from may be on a stick.

Invariant: what is kept could be drawn when it was chosen.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from kiosk.app.kiosk import Kiosk
from kiosk.app.laptop.branding import as_png, read_logo
from kiosk.store.laptop.organizer_logos import choose_logo, chosen_logo

_SETTING: Final = "brand_logo"


class ChosenLogo:
    """Implements the window's ``LogoChoice``."""

    def __init__(self, kiosk: Kiosk, *, before: Callable[[str], None] = lambda _what: None) -> None:
        """Take the kiosk.

        Args:
            kiosk: The kiosk.
            before: Called first, with the name of the setting; it raises where nobody may do that.
        """
        self._kiosk = kiosk
        self._before = before

    def is_chosen(self) -> bool:
        """Return whether a logo was chosen."""
        return bool(chosen_logo(self._kiosk.database))

    def choose(self, path: Path) -> None:
        """Wear a logo from now on.

        Raises:
            GatehouseError: It may not be drawn, or whoever is signed in may not; the one before stays.
        """
        self._before(_SETTING)
        content = read_logo(path)
        as_png(content)
        choose_logo(self._kiosk.database, content)

    def forget(self) -> None:
        """Wear the platform's again.

        Raises:
            GatehouseError: Whoever is signed in may not, or it could not be written.
        """
        self._before(_SETTING)
        choose_logo(self._kiosk.database, b"")
