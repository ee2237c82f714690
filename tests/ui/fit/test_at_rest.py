"""A window that shows the same as before has nothing to do: it asks for no layout, and runs no timer without end.

A laptop at a gate shows one page for hours. Whatever goes on there in vain costs battery, and every verdict its time.
"""

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer

from tests.ui.gallery.scenes import all_scenes
from tests.ui.gallery.studio import Studio

TURNS = 12  # of the event loop; what goes on for ever does something in each


class Counting(QObject):
    """Counts what everybody is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: Counter[str] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.asked[f"layout of {type(watched).__name__} {watched.objectName()}".strip()] += 1
        return False


@pytest.fixture(params=[(640, 360), (1366, 768)], ids=str)
def studio(request, qapp) -> Iterator[Studio]:
    made = Studio("de", "dark", request.param)
    yield made
    made.close()


def test_a_page_that_stays_does_nothing(studio):
    restless = []
    for scene in all_scenes():
        shown = studio.play(scene)
        # Hidden parts are dressed one by one after the look changed: that ends, and is no unrest of the page.
        studio.window.appearance.parts.finish()
        studio.laid_out(shown)
        counting = Counting()
        studio.application.installEventFilter(counting)
        for _ in range(TURNS):
            studio.application.processEvents()
        studio.application.removeEventFilter(counting)
        often = ((what, times) for what, times in counting.asked.items() if times >= TURNS // 2)
        restless += [f"{scene.__name__}: {what} × {times}" for what, times in often]
        restless += [
            f"{scene.__name__}: a timer without pause in {type(timer.parent()).__name__}"
            for timer in (*shown.findChildren(QTimer), *studio.window.findChildren(QTimer))
            if timer.isActive() and not timer.isSingleShot() and timer.interval() == 0
        ]
    assert not restless, "\n".join(restless)
