"""What stands on the keys of the keyboard on the screen, in the languages of the window.

Invariants: a row has at most eleven keys, so that each is a finger wide on the smallest screen (the lowest row has
nine: two more keys stand beside it); both sheets of a language have as many keys, so that none moves under a finger.
The order is the one of the keyboards that are sold where the language is spoken (for Hindi: InScript).
"""

from typing import Final, NamedTuple

ROWS: Final = 3
KEYS: Final = 11
KEYS_BELOW: Final = KEYS - 2


class Sheet(NamedTuple):
    """Letters on three rows of keys, without and with Shift."""

    plain: tuple[str, str, str]
    shifted: tuple[str, str, str]


def _cased(*rows: str) -> Sheet:
    first, second, third = rows
    # "ß".upper() would be two letters.
    upper = [row.replace("ß", "ẞ").upper() for row in rows]
    return Sheet((first, second, third), (upper[0], upper[1], upper[2]))


LETTERS: Final = {
    "en": _cased("qwertyuiop", "asdfghjkl", "zxcvbnm'-"),
    "de": _cased("qwertzuiopü", "asdfghjklöä", "yxcvbnmß-"),
    "fr": _cased("azertyuiop", "qsdfghjklm", "wxcvbnéèà"),
    "es": _cased("qwertyuiop", "asdfghjklñ", "zxcvbnm'-"),
    "hi": Sheet(("ौैाीूबहगदजड", "ोे्िुपरकतचट", "ंमनवलसय़ृ"), ("औऐआईऊभङघधझढ", "ओएअइउफऋखथछठ", "ँणञॉळशषऑः")),
    "ar": Sheet(("ضصثقفغعهخحج", "شسيبلاتنمكط", "ذرىةوزظدء"), ("ضصثقفغعهخحج", "شسئبإأتآمكط", "ذرىةؤزظدء")),
}
"""Sheets by language."""
ACCENTS: Final = _cased("àáâãäåæçčèé", "êëìíîïñòóôö", "øœšßùúûüž")
"""Letters of guests from elsewhere, for every keyboard with Latin letters."""
SIGNS: Final = Sheet(("1234567890", "@#&_-+()/\\", ".,:;!?'\"%"), ("1234567890", "€$£[]{}<>=", "§~^|`´°*…"))
"""Digits and signs."""
LATIN: Final = frozenset({"en", "de", "fr", "es"})


def order_from(language: str) -> tuple[str, ...]:
    """Return the languages in the order in which one key leads through them: the window's own, English, the others."""
    first = language if language in LETTERS else "en"
    return tuple(dict.fromkeys((first, "en", *LETTERS)))
