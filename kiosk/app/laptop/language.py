"""In which language what is written without a window is written: the one that people chose in it."""

from kiosk.app.kiosk import Kiosk
from kiosk.app.laptop.preferences import SavedPreferences


def chosen_language(kiosk: Kiosk) -> str:
    """Return what was chosen in the window, such as "de"; "" follows the operating system."""
    return str(SavedPreferences(kiosk).recall("language") or "")
