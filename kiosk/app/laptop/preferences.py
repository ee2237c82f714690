"""What the window remembers between two starts, in the settings table.

What changes what this kiosk does, and not only how it looks and sounds, is in the audit log before it counts.
"""

from collections.abc import Callable
from typing import Any, Final

from kiosk.app.kiosk import Kiosk
from kiosk.store.laptop.saved_settings import save_setting, saved_setting

ON_RECORD: Final = frozenset({"lock_after_ms", "self_service", "hide_names", "refusals_stay", "guest_screen"})
"""Fields of WindowSettings that say who reads names, what a guest may do alone, and how long nobody is signed in."""


class SavedPreferences:
    """Implements the window's ``Preferences`` by the settings table."""

    _PREFIX = "window."

    def __init__(self, kiosk: Kiosk, before: Callable[[str], object] = lambda _: None) -> None:
        """Take the kiosk.

        Args:
            kiosk: The kiosk.
            before: Called with what is about to be changed, where that is on record.
        """
        self._kiosk = kiosk
        self._before = before

    def remember(self, name: str, value: Any) -> None:
        """Keep a field of WindowSettings for the next start."""
        if name in ON_RECORD:
            self._before(f"{name}: {value}")
        save_setting(self._kiosk.database, self._PREFIX + name, value)

    def recall(self, name: str) -> Any:
        """Return what was kept, or None."""
        return saved_setting(self._kiosk.database, self._PREFIX + name)
