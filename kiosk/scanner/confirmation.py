"""Which readings may be acted upon.

A misread text is rare, but a gate reads a million frames a night. What carries a valid signature, or stands in the
roster, proves itself: somebody vouches for it and one frame is enough. Anything else is believed when two frames agree.

Invariants: a code that is merely recognised as the one read before (``FOLLOWED``) is no second reading; whoever
vouches is asked at most once per code and window, and a failure there only means that a second frame is waited for.
"""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.scanner.detection import FOLLOWED, Detection
from kiosk.scanner.reading.agreement import WINDOW_MS, Agreement


@dataclass(slots=True)
class _Standing:
    """What is known of one text, and when it was last read."""

    trusted: bool
    at_ms: float


class Trust:
    """Decides about one reading after another. For one thread only."""

    def __init__(self, vouched: Callable[[str], bool] | None, *, window_ms: float = WINDOW_MS) -> None:
        """Begin without any reading.

        Args:
            vouched: Tells whether a text proves itself; must be quick and must not raise. None trusts every reading.
            window_ms: Two frames agree within so long; an answer is remembered as long after its text was last read.
        """
        self._vouched = vouched
        self._window_ms = window_ms
        self._agreement = Agreement(window_ms)
        self._standings: dict[str, _Standing] = {}

    def holds(self, detection: Detection, captured_ms: float) -> bool:
        """Take note of a reading, and tell whether it may be acted upon.

        Args:
            detection: What was read.
            captured_ms: When the frame was taken; frames count as two by it.
        """
        if self._vouched is None:
            return True
        self._let_lapse(captured_ms)
        standing = self._standings.get(detection.text)
        if standing is not None and standing.trusted:
            standing.at_ms = captured_ms
            return True
        if detection.engine == FOLLOWED:
            return False
        agreed = self._agreement.seen(detection.text, captured_ms)
        trusted = agreed or (standing is None and self._vouched(detection.text))
        self._standings[detection.text] = _Standing(trusted=trusted, at_ms=captured_ms)
        return trusted

    def forget(self) -> None:
        """Forget everything: what is vouched for may be another now."""
        self._agreement = Agreement(self._window_ms)
        self._standings.clear()

    def _let_lapse(self, now_ms: float) -> None:
        self._standings = {
            text: standing
            for text, standing in self._standings.items()
            if 0 <= now_ms - standing.at_ms <= self._window_ms
        }
