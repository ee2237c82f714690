"""Codes that are printed in groups: ``AB 12 CD`` and ``AB-12-CD`` are typed as ``AB12CD``, and the reverse.

Which text is meant only the roster can say, so these are readings and no spellings: a code that the roster knows as it
was read goes before. Two codes in different groups are never each other: ``A-1-23`` and ``A-12-3`` may be
two seats.

Invariant: what the roster's tables call ``joined`` (kiosk/store/schema/migrations/0044_grouped_codes.sql) is what
``joined`` makes of the code.
"""

from collections.abc import Iterator, Sequence
from typing import Final

SEPARATORS: Final = " -\u00a0\u202f\u2010\u2011\u2013"
"""Blanks and hyphens as keyboards, word processors and spreadsheets write them."""

LONGEST: Final = 32
"""Nobody types more, and UUIDs, of which a roster may hold a million, have 36 characters and forms of their own."""

_NONE: Final = str.maketrans("", "", SEPARATORS)
_BLANKS: Final = str.maketrans(dict.fromkeys(SEPARATORS, " "))
_HYPHENS: Final = str.maketrans(dict.fromkeys(SEPARATORS, "-"))


def joined(code: str) -> str:
    """Return a code without what parts its groups; "" for one without groups, and for what is no such code."""
    if len(code) > LONGEST or code.isalnum():  # most codes: a scan asks this of each of its readings
        return ""
    bare = code.translate(_NONE)
    return bare if bare != code and bare.isascii() and bare.isalnum() else ""


def grouped_otherwise(code: str) -> Iterator[str]:
    """Yield a code in groups without them, and with the same groups parted by blanks or by hyphens."""
    if bare := joined(code):
        yield bare
        yield code.translate(_HYPHENS)
        yield code.translate(_BLANKS)


def may_be_grouped(texts: Sequence[str]) -> tuple[str, ...]:
    """Return those readings of a scan that the roster may know with groups in them.

    Of a text that came in groups only these very groups may be meant, so what it is without them is none.

    Args:
        texts: The readings.
    """
    # A blank that stands at an end parts nothing.
    folded = {bare.casefold() for text in texts if (bare := joined(text.strip(SEPARATORS)))}
    plain = (text for text in texts if len(text) < LONGEST and text.isascii() and text.isalnum())
    return tuple(dict.fromkeys(text for text in plain if text.casefold() not in folded))
