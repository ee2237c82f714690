"""Python's garbage is collected in the window's thread only.

Python may run its cyclic garbage collector in any thread that happens to allocate. A widget that is part of such
garbage would then be destroyed outside of Qt's thread, which ends the process. So automatic collection is off while a
window lives, and a timer does the same work, by the same thresholds, where it is safe.

What was loaded before the window was made (modules, their functions and classes) is no garbage as long as it lives. The
oldest generation is nearly all of it, and looking it through would hold every thread for 80 ms about once a minute, a
scan's as well. So it is left out.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

INTERVAL_MS = 500


class GarbageCollection(QObject):
    """Collects garbage in the thread of its parent, from its making until ``stop``.

    To be made before the window is: what lives by then is never looked through for garbage.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        gc.disable()
        gc.freeze()
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    @Slot()
    def collect(self) -> None:
        """Collect the oldest generation whose time has come, as Python itself would have done."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if thresholds[generation] and counts[generation] > thresholds[generation]:
                gc.collect(generation)
                return

    @Slot()
    def stop(self) -> None:
        """Leave the collection to Python again."""
        self._timer.stop()
        gc.unfreeze()
        if self._was_enabled:
            gc.enable()
