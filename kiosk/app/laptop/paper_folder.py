"""In which folder the list on paper is kept: named by the settings file, or chosen in the window and remembered."""

from pathlib import Path

from kiosk.app.kiosk import Kiosk
from kiosk.app.laptop.preferences import SavedPreferences

_NAME = "paper_folder"


def paper_folder(kiosk: Kiosk) -> Path | None:
    """Return the folder, or None for none; the file's wins."""
    named = kiosk.settings.paper_folder or SavedPreferences(kiosk).recall(_NAME)
    return Path(named) if named else None


def keep_paper_in(kiosk: Kiosk, folder: Path | None) -> None:
    """Remember the folder beyond the next start; None: none any more."""
    SavedPreferences(kiosk).remember(_NAME, str(folder) if folder is not None else "")
