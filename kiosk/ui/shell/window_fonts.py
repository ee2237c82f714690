"""The window's letters: one family that ships with the program, so that texts have the same room on every machine.

Latin, Greek, Cyrillic, Arabic, Devanagari, Hebrew and Thai are held by ``assets/fonts``; for any other script the
system's fonts stand in. The size is the system's: who made the letters larger there wants them larger here.
"""

from importlib.resources import files
from typing import Final

from PySide6.QtCore import QByteArray, QLoggingCategory
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication

FAMILIES: Final = ("Noto Sans", "Noto Sans Arabic", "Noto Sans Devanagari", "Noto Sans Hebrew", "Noto Sans Thai")

_loaded: list[int] = []


def install_fonts(application: QApplication) -> None:
    """Let the whole window write in the family that ships, in the system's size."""
    if not _loaded:
        # Qt complains of every family that cannot shape a script before it goes on to the one that can.
        QLoggingCategory.setFilterRules("qt.text.font.db=false")
        found = (entry for entry in (files("assets") / "fonts").iterdir() if entry.name.endswith(".ttf"))
        ours = (QByteArray(entry.read_bytes()) for entry in sorted(found, key=lambda one: one.name))
        _loaded.extend(QFontDatabase.addApplicationFontFromData(content) for content in ours)
    if application.font().families() == list(FAMILIES):
        return
    font = QFont(list(FAMILIES))
    font.setPixelSize(QFontInfo(application.font()).pixelSize())
    application.setFont(font)
