"""The languages that the window speaks, by the names that their speakers give them.

Whoever looks for a language cannot read the present one: so a name is never translated. What has no translation yet is
said in English.
"""

from typing import Final

from PySide6.QtCore import QLocale

LANGUAGES: Final = {
    "en": "English",
    "de": "Deutsch",
    "fr": "Français",
    "es": "Español",
    "hi": "हिन्दी",
    "ar": "العربية",
}


def spoken_language(chosen: str) -> str:
    """Return which of the languages the window speaks.

    Args:
        chosen: Such as "de"; "" follows the operating system.
    """
    locale = QLocale(chosen) if chosen else QLocale.system()
    name = QLocale.languageToCode(locale.language())
    return name if name in LANGUAGES else "en"
