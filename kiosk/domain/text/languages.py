"""The languages that are spoken here, by the names that their speakers give them.

Whoever looks for a language cannot read the present one: so a name is never translated. What has no translation yet is
said in English.
"""

from typing import Final

LANGUAGES: Final = {
    "en": "English",
    "de": "Deutsch",
    "fr": "Français",
    "es": "Español",
    "hi": "हिन्दी",
    "ar": "العربية",
}
