"""Work of the window's own thread that may wait: in short steps, and none of them while a scan is on its way.

What draws must draw in this thread, which also shows verdicts. Done in one go, a plot with its table holds a verdict up
for as long as all of it takes; in steps, for the rest of one at most.

Invariants: steps are done in order, each in a turn of its own of the event loop; none begins between a scan's being
taken and its verdict's being shown; what is asked for anew replaces what still waits.
"""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

WAIT_MS = 10
"""Between two looks while a scan is being decided."""

Step = Callable[[], object]


class CalmSteps(QObject):
    """Does steps one after the other.

    Args:
        is_scan_on_its_way: Asked before each step.
        parent: Owns this.
    """

    def __init__(self, is_scan_on_its_way: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_scan_on_its_way = is_scan_on_its_way
        self._steps: deque[Step] = deque()
        # Of no length: it fires once everything else that waits for this thread is done, a verdict's painting too.
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._on_turn)

    @property
    def waiting(self) -> int:
        """How many steps are still to be done."""
        return len(self._steps)

    def do(self, *steps: Step) -> None:
        """Have steps done, in place of all that still wait."""
        self._steps = deque(steps)
        self._turn.start(0)

    def drop(self) -> None:
        """Do none of those that still wait."""
        self._steps.clear()
        self._turn.stop()

    @Slot()
    def _on_turn(self) -> None:
        if not self._steps:
            return
        if self._is_scan_on_its_way():
            self._turn.start(WAIT_MS)
            return
        step = self._steps.popleft()
        # Before the step: one that fails keeps none behind it from being done.
        if self._steps:
            self._turn.start(0)
        step()
