"""Readings of a code that follow from its text, and from how it was read: whoever has both can tell them later.

The gate asks for them with every scan (``kiosk.credentials.readings``), and keeps none of them beside an entry
(``kiosk.store.log.presented_names``).
"""

import re
import uuid
from collections.abc import Iterator
from typing import Final

from kiosk.domain.codes.credential import OPAQUE, ScanSource, hash_code, text_names
from kiosk.domain.codes.separators import grouped_otherwise, joined

_UUID: Final = re.compile(r"[0-9A-Fa-f]{8}(-?)[0-9A-Fa-f]{4}\1[0-9A-Fa-f]{4}\1[0-9A-Fa-f]{4}\1[0-9A-Fa-f]{12}")


def told_by_text(code: str, source: ScanSource, scheme: str) -> tuple[str, ...]:
    """Return the hash of every reading that follows from what an entry bears anyway, its own name first.

    Args:
        code: Its text; "" for a guest who was looked up, of whom there is none.
        source: How it was read.
        scheme: What kind of code it is: of one that its key vouches for, nothing else was meant.
    """
    others = plain_readings(code, source) if scheme == OPAQUE else filter(None, (joined(code),))
    return (*text_names(code), *map(hash_code, dict.fromkeys(others))) if code else ()


def plain_readings(code: str, source: ScanSource) -> Iterator[str]:
    """Yield a code in other case, as another UUID, as word processors write it, and in other groups."""
    yield from typed_otherwise(code, source)
    yield from uuid_forms(code)
    yield from unbroken(code)
    yield from grouped_otherwise(code)


def typed_otherwise(code: str, source: ScanSource) -> Iterator[str]:
    """Yield what a code is that people type in another case, or hand scanners under Caps Lock."""
    if source is ScanSource.MANUAL:
        for text in ("".join(code.split()), *grouped_otherwise(code)):
            yield from (text, text.upper(), text.lower())
    if source is ScanSource.HAND_SCANNER:
        yield code.swapcase()


def uuid_forms(text: str) -> Iterator[str]:
    """Yield a UUID in every form in which programs write it."""
    bare = text[1:-1] if text[:1] + text[-1:] == "{}" else text  # Windows puts braces around it
    if _UUID.fullmatch(bare):
        digits = bare.replace("-", "")
        parted = str(uuid.UUID(digits))
        yield from (bare, bare.lower(), bare.upper(), parted, parted.upper(), digits.lower(), digits.upper())


def unbroken(text: str) -> Iterator[str]:
    """Yield a text with blanks and hyphens at which no line is broken, as word processors and spreadsheets have it."""
    if " " in text or "-" in text:
        yield text.replace(" ", "\u00a0").replace("-", "\u2011")
