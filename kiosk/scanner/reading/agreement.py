"""Two frames must agree on a text whose reader or symbology cannot vouch for it alone.

Pure: time is an argument.
"""

WINDOW_MS = 1500.0


class Agreement:
    """Remembers which texts were read a moment ago."""

    def __init__(self, window_ms: float = WINDOW_MS) -> None:
        self._window_ms = window_ms
        self._last_ms: dict[str, float] = {}

    def seen(self, text: str, now_ms: float) -> bool:
        """Take note of a reading, and tell whether an earlier frame read the same within the window.

        Args:
            text: What was read.
            now_ms: When the frame was looked at; two readings of one frame carry the same instant and don't agree.
        """
        last_ms = self._last_ms.get(text)
        if last_ms == now_ms:
            return False
        # Swept at every reading: misread texts are all different, and a night of them must not pile up.
        self._last_ms = {known: at for known, at in self._last_ms.items() if 0 <= now_ms - at <= self._window_ms}
        self._last_ms[text] = now_ms
        return last_ms is not None and 0 < now_ms - last_ms <= self._window_ms
