"""Makes docs/images/demo.webp, the moving picture in the readme: ``python docs/make_moving_picture.py``.

It plays the demo without a screen and takes a picture of the window at the first verdict of each kind: in touch with
the platform, cut off from it, and back. What is seen is what the demo did, and nothing else.
"""

import io
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice

PICTURE = Path(__file__).with_name("images") / "demo.webp"
sys.path.insert(0, str(PICTURE.parents[2]))

from kiosk.checkin.check_in import CheckInResult  # noqa: E402
from kiosk.demo.run_demo import run_demo  # noqa: E402  # found through the line above
from kiosk.domain.reason_codes import Reason  # noqa: E402
from kiosk.ui.shell.main_window import MainWindow  # noqa: E402

SIZE = (1120, 700)
SHOWN_MS = 1800
# So many of a kind that everybody may enter, one of each other: a gate is green most of the time.
MOST_ADMISSIONS = 5


def main() -> int:
    """Play the demo and write the picture."""
    pictures: list[Image.Image] = []
    seen: list[Reason] = []

    def watch(window: MainWindow, result: CheckInResult) -> None:
        reason = result.verdict.reason
        wanted = MOST_ADMISSIONS if reason is Reason.OK else 1
        # Every third admission: in between the gate is seen to be cut off from its platform, and in touch again.
        is_turn = reason is not Reason.OK or len(seen) % 3 == 0
        seen.append(reason)
        if is_turn and kinds.count(reason) < wanted:
            window.resize(*SIZE)
            kinds.append(reason)
            pictures.append(_picture_of(window))

    kinds: list[Reason] = []
    with TemporaryDirectory() as folder:
        code = run_demo(headless=True, output=Path(folder), seed=7, watch=watch)
    if code == 0:
        first, *others = pictures
        first.save(PICTURE, save_all=True, append_images=others, duration=SHOWN_MS, loop=0, quality=70, method=6)
        print(f"{PICTURE.name}: {len(pictures)} pictures, {PICTURE.stat().st_size // 1024} KiB")
    return code


def _picture_of(window: MainWindow) -> Image.Image:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    window.grab().save(buffer, "PNG")
    return Image.open(io.BytesIO(bytes(buffer.data().data()))).convert("RGB")


if __name__ == "__main__":
    sys.exit(main())
