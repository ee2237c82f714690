"""Phone numbers as people type them: with or without country code, with any punctuation, or only the last digits.

Invariant: a number is found by any beginning of its international or national form, and by its last four digits or
more, whichever of the forms the roster holds (country codes: ITU-T E.164). Where one side has no country code, or
another one, the rest decides.
"""

import re

ENDING = "¦"
"""Stands before a number written backwards. It is no letter, so no typed word can be taken for such a number. Other
words that begin so go on with a letter."""

FEWEST_DIGITS = 4
"""Fewer digits are no phone number and no end of one."""

_COUNTRY_CODE = re.compile(r"^(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|.{0,3})")
_NO_DIGITS = re.compile(r"[^0-9]+")
_TRUNK_ZERO = re.compile(r"\(\s*0\s*\)")


def digits_of(text: str) -> str:
    """Return the digits of a folded text, without the zero in brackets that is not dialled from abroad."""
    return _NO_DIGITS.sub("", _TRUNK_ZERO.sub("", text) if "(" in text else text)


def written_words(text: str) -> tuple[str, ...]:
    """Return the words by which a number of the roster is found.

    Args:
        text: The number as the platform has it.
    """
    core, national = _numbers(text)
    if not national:
        return ()
    ending = ENDING + core[::-1]
    if core == national:
        return core, ending
    # The end of the international form is the end of the national one, unless zeros inside were left out.
    return (core, national, ending) if core.endswith(national) else (core, national, ending, ENDING + national[::-1])


def typed_words(text: str) -> tuple[str, ...]:
    """Return the words that a typed number, or a part of one, may be found by; empty for too few digits.

    Args:
        text: Digits with whatever stands between them.
    """
    digits = digits_of(text)
    if len(digits) < FEWEST_DIGITS:
        return ()
    core, national = _numbers(text)
    words = [word for word in dict.fromkeys((core, national)) if len(word) >= FEWEST_DIGITS]
    # Of an ending every digit counts, also zeros in front, which a whole number may be written with or without.
    return (*words, *(ENDING + word[::-1] for word in dict.fromkeys((*words, digits))))


def _numbers(text: str) -> tuple[str, str]:
    """Return the number without leading zeros, and without its country code where it has one."""
    digits = digits_of(text)
    core = digits.lstrip("0")
    abroad = digits.startswith("00") or text.lstrip().startswith("+")
    return core, _COUNTRY_CODE.sub("", core).lstrip("0") if abroad else core
