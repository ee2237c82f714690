"""Names of the roster in the window's language, asked for when they are shown: so another language is seen at once."""

from collections.abc import Mapping

from PySide6.QtCore import QLocale

from kiosk.domain.roster.events import CheckInList, Event, TicketType
from kiosk.domain.roster.own_names import in_language, own_name


def window_language() -> str:
    """Return the code of the language that the window speaks."""
    return QLocale.languageToCode(QLocale().language())


def shown_name(record: Event | CheckInList | TicketType) -> str:
    """Return what a record is called here."""
    return own_name(record, window_language())


def shown_text(name: str, names: Mapping[str, str]) -> str:
    """Return a name, or what it is in the window's language."""
    return in_language(name, names, window_language()) if names else name
