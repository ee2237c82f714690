"""What the window remembers between two starts, in the settings table."""

from typing import Any

from kiosk.app.kiosk import Kiosk
from kiosk.store.laptop.saved_settings import save_setting, saved_setting


class SavedPreferences:
    """Implements the window's ``Preferences`` by the settings table."""

    _PREFIX = "window."

    def __init__(self, kiosk: Kiosk) -> None:
        self._kiosk = kiosk

    def remember(self, name: str, value: Any) -> None:
        """Keep a field of WindowSettings for the next start."""
        save_setting(self._kiosk.database, self._PREFIX + name, value)

    def recall(self, name: str) -> Any:
        """Return what was kept, or None."""
        return saved_setting(self._kiosk.database, self._PREFIX + name)
