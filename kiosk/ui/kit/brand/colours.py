"""An organizer's colour, held to what can be read.

Platforms let organizers choose any colour; a pale yellow on white would hide every button that has the focus. So a
colour keeps its hue and is made lighter or darker until it stands out as the window's own does (WCAG 2.2, 1.4.3).

Invariants: whatever is returned as readable has the wanted contrast on each ground; what is no colour is none.
"""

import re
from collections.abc import Iterable
from typing import Final

READABLE: Final = 4.5
"""Contrast of text on its ground (WCAG 2.2, 1.4.3)."""
_COLOUR = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})")
_STEPS = 40
_HALF = 0.18  # luminance of a ground that black and white stand out from alike


def colour_of(said: object) -> str:
    """Return a colour as ``#rrggbb``, "" for what is none. Names of colours are none: every system has its own."""
    text = said.strip().casefold() if isinstance(said, str) else ""
    if not _COLOUR.fullmatch(text):
        return ""
    return text if len(text) == 7 else "#" + "".join(digit * 2 for digit in text[1:])


def readable(colour: str, grounds: Iterable[str], least: float = READABLE) -> str:
    """Return a colour that stands out from all of these grounds, as near to the wanted one as it can be.

    Args:
        colour: What is wanted, ``#rrggbb``.
        grounds: What it is to be seen on: all of them dark, or all of them light.
        least: Contrast.
    """
    known = tuple(grounds)
    dark = max(map(luminance, known)) < _HALF
    towards = (255, 255, 255) if dark else (0, 0, 0)
    tries = (_mixed(colour, towards, step / _STEPS) for step in range(_STEPS + 1))
    good = (found for found in tries if all(contrast(found, ground) >= least for ground in known))
    return next(good, "#ffffff" if dark else "#000000")


def ink_on(colour: str) -> str:
    """Return black or white, whichever is read better on a colour; one of both always can be."""
    return max(("#ffffff", "#000000"), key=lambda ink: contrast(ink, colour))


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour, 0 to 1."""
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _shares(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _shares(colour: str) -> tuple[float, ...]:
    return tuple(int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))


def _mixed(colour: str, towards: tuple[int, ...], share: float) -> str:
    pairs = zip(_shares(colour), towards, strict=True)
    return "#" + "".join(f"{round(own * 255 * (1 - share) + other * share):02x}" for own, other in pairs)
