"""The window's letters: one family that ships with the program, so that texts have the same room on every machine.

Latin, Greek, Cyrillic, Arabic, Devanagari, Hebrew and Thai are held by ``assets/fonts``; for any other script the
system's fonts stand in. The size is the system's: who made the letters larger there wants them larger here.
"""

import atexit
from contextlib import ExitStack
from importlib.resources import as_file, files
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication

from kiosk.qt_messages import leave_noise_out

FAMILIES: Final = ("Noto Sans", "Noto Sans Arabic", "Noto Sans Devanagari", "Noto Sans Hebrew", "Noto Sans Thai")

_loaded: list[int] = []
# Read where they lie, and only as far as anything is written with them: given as bytes, each is kept whole in memory.
_files = ExitStack()
atexit.register(_files.close)  # files taken out of an archive go at the end


def install_fonts(application: QApplication) -> None:
    """Let the whole window write in the family that ships, in the system's size."""
    if not _loaded:
        leave_noise_out()
        found = (entry for entry in (files("assets") / "fonts").iterdir() if entry.name.endswith(".ttf"))
        ours = [_files.enter_context(as_file(entry)) for entry in sorted(found, key=lambda one: one.name)]
        _loaded.extend(QFontDatabase.addApplicationFont(str(path)) for path in ours)
    if application.font().families() == list(FAMILIES):
        return
    font = QFont(list(FAMILIES))
    font.setPixelSize(QFontInfo(application.font()).pixelSize())
    application.setFont(font)
