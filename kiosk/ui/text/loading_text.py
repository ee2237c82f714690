"""How far the guest list is, in words."""

from PySide6.QtCore import QCoreApplication, QLocale

from kiosk.ui.ports.status import GateStatus
from kiosk.ui.text.plurals import RECORDS_LOADED, plural

PERCENT = 100


def loading_text(status: GateStatus) -> str:
    """Return how far the guest list is: its share, else its number of records."""
    if status.loading_stopped:
        return QCoreApplication.translate("Loading", "Loading the guest list is stopped")
    if status.loaded_share is not None:
        # Never "100 %" before it is whole.
        percent = QLocale().toString(min(PERCENT - 1, int(status.loaded_share * PERCENT)))
        return QCoreApplication.translate("Loading", "Guest list {percent} % loaded").format(percent=percent)
    if status.loaded_records:
        return plural(RECORDS_LOADED, status.loaded_records)
    return QCoreApplication.translate("Loading", "The guest list is being loaded")
