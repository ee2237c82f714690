"""Which of the languages the window speaks."""

from PySide6.QtCore import QLocale

from kiosk.domain.text.languages import LANGUAGES

__all__ = ["LANGUAGES", "spoken_language"]


def spoken_language(chosen: str) -> str:
    """Return which of the languages the window speaks.

    Args:
        chosen: Such as "de"; "" follows the operating system.
    """
    locale = QLocale(chosen) if chosen else QLocale.system()
    name = QLocale.languageToCode(locale.language())
    return name if name in LANGUAGES else "en"
