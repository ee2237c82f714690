"""Draws every state of the window to PNG files, to be looked at.

``python -m tests.ui.gallery FOLDER [LANGUAGE THEME WIDTHxHEIGHT [SCENE …]]``, the size perhaps with a text size behind
it: ``1366x768@200``. A scene returns what is to be drawn, where that is not the window.
"""

import os
import sys
from pathlib import Path

from tests.ui.gallery.scenes import all_scenes
from tests.ui.gallery.studio import Studio


def draw(folder: Path, language: str, theme: str, size: str, only: set[str]) -> None:
    dimensions, _, larger = size.partition("@")
    width, height = dimensions.split("x")
    for scene in all_scenes():
        if only and scene.__name__ not in only:
            continue
        studio = Studio(language, theme, (int(width), int(height)), int(larger or 100))
        drawn = studio.laid_out(scene(studio) or studio.window)
        drawn.grab().save(str(folder / f"{scene.__name__}-{language}-{theme}-{size}.png"))
        studio.close()


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    language, theme, size = sys.argv[2:5] if len(sys.argv) > 4 else ("en", "dark", "1366x768")
    draw(folder, language, theme, size, set(sys.argv[5:]))


if __name__ == "__main__":
    main()
