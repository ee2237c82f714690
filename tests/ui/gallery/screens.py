"""Walks the whole application and draws what it sees: ``python -m tests.ui.gallery.screens FOLDER [SCENE …]``.

A contact sheet for each scene: light and dark x English, German and Arabic downwards; 640x360, 1366x768 and 4K, each at
100 and 200 % text, across. What does not fit is said, and makes the walk fail. Beside some lies a picture for the
operator's guide.
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from tests.ui.fit.geometry import faults
from tests.ui.gallery.scenes import Scene, all_scenes
from tests.ui.gallery.studio import Studio

LANGUAGES = ("en", "de", "ar")
LOOKS = ("light", "dark")
SIZES = ((640, 360), (1366, 768), (3840, 2160))
LARGER = (100, 200)
CELL = (192, 108)
GAP = 4
QUALITY = 32  # of WebP: all sheets together stay within MOST_BYTES
MOST_BYTES = 10_000_000
GUIDE_WIDTH = 960
GUIDE = frozenset(
    {"live", "admit", "already", "forged", "question", "unpaid", "offline", "look_up", "sell", "keys"}
)  # what docs/operator-guide.md shows


class Sheet:
    """Pictures of one scene, side by side."""

    def __init__(self) -> None:
        across, down = len(SIZES) * len(LARGER), len(LANGUAGES) * len(LOOKS)
        self.image = QImage(across * (CELL[0] + GAP), down * (CELL[1] + GAP), QImage.Format.Format_RGB32)
        self.image.fill(0xFF808080)

    def put(self, drawn: QImage, column: int, row: int) -> None:
        """Put a picture into its place, scaled down."""
        fitted = drawn.scaled(*CELL, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        painter = QPainter(self.image)
        painter.drawImage(
            QRect(column * (CELL[0] + GAP), row * (CELL[1] + GAP), fitted.width(), fitted.height()), fitted
        )
        painter.end()


def walk(folder: Path, scenes: tuple[Scene, ...]) -> list[str]:
    """Draw scenes in every look, language and size; return what does not fit."""
    sheets = {scene: Sheet() for scene in scenes}
    found: list[str] = []
    for row, (language, look) in enumerate((language, look) for language in LANGUAGES for look in LOOKS):
        studio = Studio(language, look, SIZES[1])
        for column, (size, larger) in enumerate((size, larger) for size in SIZES for larger in LARGER):
            studio.fit(size, larger)
            for scene in scenes:
                shown = studio.play(scene)
                where = f"{scene.__name__} {language} {look} {size[0]}x{size[1]}@{larger}"
                found += [f"{where}: {fault}" for fault in faults(shown)]
                drawn = shown.grab().toImage()
                sheets[scene].put(drawn, column, row)
                usual = (language, look, size, larger) == ("en", "dark", SIZES[1], 100)
                if usual and scene.__name__ in GUIDE:
                    _for_the_guide(drawn, shown, folder / f"{scene.__name__}-en.jpg")
        studio.close()
    for scene, sheet in sheets.items():
        sheet.image.save(str(folder / f"{scene.__name__}.webp"), quality=QUALITY)
    return found


def _for_the_guide(drawn: QImage, shown: QWidget, path: Path) -> None:
    width = min(GUIDE_WIDTH, shown.width())
    drawn.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation).save(str(path), quality=80)


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder, only = Path(sys.argv[1]), set(sys.argv[2:])
    folder.mkdir(parents=True, exist_ok=True)
    if not only:
        for path in (*folder.glob("*.jpg"), *folder.glob("*.webp")):
            path.unlink()  # of scenes that are no more
    found = walk(folder, tuple(scene for scene in all_scenes() if not only or scene.__name__ in only))
    total = sum(path.stat().st_size for path in folder.iterdir())
    if total > MOST_BYTES:
        found.append(f"{total} bytes of pictures are more than {MOST_BYTES}")
    print("\n".join(found) or f"everything fits; {total / 1e6:.1f} MB of pictures in {folder}")
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
