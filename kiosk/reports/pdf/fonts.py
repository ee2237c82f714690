"""Fonts of documents: our own first, so that a page looks the same on every machine, also on one that has no fonts.

Latin, Greek, Cyrillic, Arabic, Devanagari, Hebrew and Thai ship with the program (assets/fonts). For any other script
the system's fonts stand in; where it has none either, the document says so.
"""

import os
import sys
from functools import lru_cache
from importlib import resources
from typing import Final

from PySide6.QtCore import QByteArray, QCoreApplication, QPointF
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QTextLayout

from kiosk.qt_messages import leave_noise_out

FAMILY: Final = "Noto Sans"
_FAMILIES: Final = [FAMILY, "Noto Sans Arabic", "Noto Sans Devanagari", "Noto Sans Hebrew", "Noto Sans Thai"]
_kept: list[QCoreApplication] = []
_loaded: list[int] = []


def ready_to_draw() -> None:
    """Make what Qt needs to draw text: our fonts, and an application (without a display, where there is no window)."""
    if QGuiApplication.instance() is None:
        if sys.platform.startswith("linux"):
            # Without it, Qt ends the whole program where there is no display.
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        # Kept, because Qt takes everything down with it as soon as Python drops the last reference.
        _kept.append(QGuiApplication([]))
    if not _loaded:
        leave_noise_out()
        files = [
            entry for entry in resources.files("assets").joinpath("fonts").iterdir() if entry.name.endswith(".ttf")
        ]
        ours = (QByteArray(entry.read_bytes()) for entry in sorted(files, key=lambda one: one.name))
        _loaded.extend(QFontDatabase.addApplicationFontFromData(content) for content in ours)


@lru_cache(maxsize=256)
def font(points: float, *, bold: bool = False) -> QFont:
    """Return a font at a size: for each character the first of our families that has it.

    Args:
        points: Size in points of a page.
        bold: For headings.
    """
    made = QFont(_FAMILIES)
    made.setPointSizeF(points)
    made.setBold(bold)
    return made


@lru_cache(maxsize=65536)
def can_draw(character: str) -> bool:
    """Return whether any font here has a shape for a character."""
    # These have no shape in any font, and nobody misses one.
    if character.isspace() or not character.isprintable():
        return True
    layout = QTextLayout(character, font(9))
    layout.beginLayout()
    line = layout.createLine()
    line.setPosition(QPointF(0, 0))
    layout.endLayout()
    # Glyph 0 is a font's box for what it does not have (OpenType, ".notdef"); asking the font by character would not
    # see what Qt takes from other fonts.
    return all(0 not in run.glyphIndexes() for run in layout.glyphRuns())
