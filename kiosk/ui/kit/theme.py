"""Colours, sizes and the one style sheet.

Invariants: text on its ground has a contrast of at least 4.5:1 (WCAG 2.2, 1.4.3), signs of at least 3:1 (1.4.11);
tests compute both. A verdict's ground is the same in both themes: a steward learns it once. All lengths are multiples
of one unit, which follows the size of the system's font, the size of the window and what people wish.
"""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import ceil
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPalette

from kiosk.domain.reason_table import Tone
from kiosk.ui.kit.brand.colours import ink_on, readable

REFERENCE = QSize(1366, 768)
UNIT_SHARE = 1.14  # of the system's font size, at the reference size
LINE: Final = 1.37  # height of a line of the family that ships, in font sizes
BORDER: Final = 2  # pixels, of everything that can have the focus
SMALLEST_UNIT = 11  # pixels; smaller text is not read at arm's length
LARGER: Final = (100, 125, 150, 175, 200)
"""Text sizes to choose from, per cent of the usual."""
USUAL_UNITS_DOWN = 42  # a window is at least so high at the usual text size, in units, unless that gets too small
FEWEST_UNITS_DOWN = 24  # … and at any text size: every page is laid out for that
FEWEST_UNITS_ACROSS = 42

DARK: Final = {
    "page": "#0e1318",
    "field": "#0e1318",
    "surface": "#161d24",
    "raised": "#212a33",
    "line": "#2c3741",
    "edge": "#73828f",
    "text": "#f0f4f7",
    "muted": "#a3b1bd",
    "accent": "#4cc2b4",
    "accent-ink": "#06201d",
    "picture": "#050709",
    "calm": "#1d2b3a",
    "calm-ink": "#cfe0f2",
    "warn": "#3a2c08",
    "warn-ink": "#ffd98a",
    "admit": "#3ccb7f",
    "attention": "#c79bff",
    "caution": "#ffc043",
    "stop": "#ff6b72",
    "ask": "#7fa8ff",
    "fault": "#a3b1bd",
}
LIGHT: Final = {
    "page": "#e9edf1",
    "field": "#ffffff",  # in grey it would look as if nobody could type there
    "surface": "#ffffff",
    "raised": "#f1f4f7",
    "line": "#d3dbe2",
    "edge": "#6f7d89",
    "text": "#131a20",
    "muted": "#50606d",
    "accent": "#0b6e64",
    "accent-ink": "#ffffff",
    "picture": "#0e1318",
    "calm": "#dbe7f3",
    "calm-ink": "#1b3a5c",
    "warn": "#fdeec6",
    "warn-ink": "#5b3f00",
    "admit": "#0a7a3b",
    "attention": "#6d28b8",
    "caution": "#946200",
    "stop": "#c1121f",
    "ask": "#1d4fd1",
    "fault": "#50606d",
}
CONTRAST: Final = {
    "page": "#000000",
    "field": "#000000",
    "surface": "#000000",
    "raised": "#101010",
    "line": "#ffffff",
    "edge": "#ffffff",
    "text": "#ffffff",
    "muted": "#e6e6e6",
    "accent": "#ffe14d",
    "accent-ink": "#000000",
    "picture": "#000000",
    "calm": "#00224d",
    "calm-ink": "#ffffff",
    "warn": "#4d3300",
    "warn-ink": "#ffffff",
    "admit": "#5cff9d",
    "attention": "#d9b3ff",
    "caution": "#ffd23d",
    "stop": "#ff9a9e",
    "ask": "#a9c6ff",
    "fault": "#e6e6e6",
}
"""For eyes that need more than the standard asks for: white on black, lines round everything that is pressed."""


class Themes(dict[str, dict[str, str]]):
    """The themes by name; ``light+#1b4d3e`` is the light one in somebody's colour, made when it is first asked for."""

    def __missing__(self, name: str) -> dict[str, str]:
        """Return a theme in another colour.

        Raises:
            KeyError: There is no such theme.
        """
        base, plus, colour = name.partition("+")
        if not plus:
            raise KeyError(name)
        known = self[base]
        accent = readable(colour, (known["page"], known["surface"], known["raised"]))
        return {**known, "accent": accent, "accent-ink": ink_on(accent)}


THEMES: Final = Themes({"dark": DARK, "light": LIGHT, "contrast": CONTRAST})

TOUCH: Final = 56
"""The side of whatever is pressed with a finger, perhaps in a glove, is at least so long, in pixels."""

_TOUCHED = re.compile(r"@touch\(([\d.]+), ([\d.]+)\)")
_AT_LEAST = re.compile(r"@least\(([\d.]+), (\d+)\)")
_UNITS = re.compile(r"@u\((-?[\d.]+)\)")
_COLOUR = re.compile(r"@([a-z-]+)")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]+)\{[^{}]*\}")
VERDICT_NAMES: Final = ("verdict", "guest-screen")
"""Names of widgets that wear a verdict's colours and letters."""


@dataclass(frozen=True, slots=True)
class ToneColours:
    """Colours of a verdict: ground, text on it, and a panel on the ground that carries the same text."""

    ground: str
    ink: str
    panel: str

    @property
    def edge(self) -> str:
        """Colour of lines round buttons on the ground."""
        pairs = zip(_channels(self.ground), _channels(self.ink), strict=True)
        return "#" + "".join(f"{round(ground + (ink - ground) * 0.7):02x}" for ground, ink in pairs)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[start : start + 2], 16) for start in (1, 3, 5))


TONES: Final = {
    Tone.ADMIT: ToneColours("#0a7a3b", "#ffffff", "#075c2c"),
    Tone.ATTENTION: ToneColours("#6d28b8", "#ffffff", "#521c8f"),
    Tone.CAUTION: ToneColours("#f7b500", "#1c1400", "#ffd15c"),
    Tone.STOP: ToneColours("#c1121f", "#ffffff", "#930d17"),
    Tone.ASK: ToneColours("#1d4fd1", "#ffffff", "#163c9f"),
    Tone.FAULT: ToneColours("#4a5663", "#ffffff", "#38424c"),
}


def letter_unit(font: QFont) -> int:
    """Return the unit that a font's size stands for, in pixels, for what has no window to go by."""
    # By the size and not by the height of a line, which differs by a fifth from family to family.
    return round(QFontInfo(font).pixelSize() * UNIT_SHARE)


TYPE_COLOURS: Final = (
    "#c1121f", "#1d4fd1", "#0a7a3b", "#b35c00", "#7a1fa2", "#00707f", "#a3195b", "#4a5663",
)  # fmt: skip
"""Ticket types are told apart by a mark in one of these, always on white; the word stands beside it."""


def unit_for(font: QFont, size: QSize, larger: int = 100) -> int:
    """Return the unit of all lengths in pixels.

    Args:
        font: The system's font.
        size: Size of the window; the smaller of its sides, compared with the reference, decides.
        larger: Text size that people wish, per cent. In a small window letters grow as far as there is room.
    """
    scale = min(size.width() / REFERENCE.width(), size.height() / REFERENCE.height())
    wanted = QFontInfo(font).pixelSize() * UNIT_SHARE * min(max(scale, 0.8), 2.5)
    usual = max(SMALLEST_UNIT, min(round(wanted), round(size.height() / USUAL_UNITS_DOWN)))
    room = min(size.height() // FEWEST_UNITS_DOWN, size.width() // FEWEST_UNITS_ACROSS)
    return min(round(usual * larger / 100), max(room, SMALLEST_UNIT))


def line_of(font: QFont, sample: str) -> float:
    """Return the height of a line of a script in font sizes: some need half as much again as Latin letters.

    Args:
        font: The window's font.
        sample: A word in the script.
    """
    return max(QFontMetricsF(font).size(0, sample).height() / QFontInfo(font).pixelSize(), LINE)


def style_sheet(theme: str, unit: int, line: float = LINE) -> str:
    """Return the style sheet with the theme's colours and lengths in pixels filled in.

    Args:
        theme: Name of the theme.
        unit: The unit of all lengths, pixels.
        line: Height of a line of the window's language, in font sizes.
    """
    colours = THEMES[theme] | {
        f"{tone.value}-{part}": getattr(TONES[tone], part)
        for tone in Tone
        for part in ("ground", "ink", "panel", "edge")
    }
    sized = _TOUCHED.sub(lambda match: f"{_inside(float(match[1]), float(match[2]) * line, unit)}px", _template())
    sized = _AT_LEAST.sub(lambda match: f"{max(round(float(match[1]) * unit), int(match[2]))}px", sized)
    sized = _UNITS.sub(lambda match: f"{round(float(match[1]) * unit)}px", sized)
    return _COLOUR.sub(lambda match: colours[match[1]], sized)


def without_verdicts(sheet: str) -> str:
    """Return a style sheet without the rules that speak of verdicts' cards alone: a quarter of them.

    Qt asks each rule about each widget beneath a sheet, and keeps what it read once for each widget that wears one.
    """
    return _RULE.sub(lambda rule: "" if _is_of_verdicts(rule[1]) else rule[0], _COMMENT.sub("", sheet))


def _is_of_verdicts(selectors: str) -> bool:
    starts = tuple(f"#{name}" for name in VERDICT_NAMES)
    return all(selector.strip().startswith(starts) for selector in selectors.split(","))


def palette(theme: str) -> QPalette:
    """Return the palette of a theme: what the style sheet does not name must fit, too."""
    colours = {name: QColor(value) for name, value in THEMES[theme].items()}
    roles = {
        QPalette.ColorRole.Window: "page",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Base: "surface",
        QPalette.ColorRole.AlternateBase: "raised",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.PlaceholderText: "muted",
        QPalette.ColorRole.Button: "raised",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.BrightText: "accent",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "accent-ink",
        QPalette.ColorRole.ToolTipBase: "raised",
        QPalette.ColorRole.ToolTipText: "text",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.Mid: "line",
    }
    made = QPalette()
    for role, name in roles.items():
        made.setColor(role, colours[name])
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, colours["muted"])
    return made


def _inside(padding: float, height: float, unit: int) -> int:
    """Return the side of what lies between paddings, so that a finger hits the whole and the content is not cut.

    A length that a style sheet names takes the place of the widget's own least length: it must not be less than that.
    """
    return max(TOUCH - 2 * (BORDER + round(padding * unit)), ceil(height * unit) + 4)


@cache
def _template() -> str:
    return (files("assets") / "theme" / "gatehouse.qss").read_text("utf-8")
