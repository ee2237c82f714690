"""When to shorten a camera's exposure, and when to leave it to the camera.

A code that moves is smeared over as many pixels as it crosses while the shutter is open: half the time is half the
smear, and more gain gives the light back. Whether a driver does what it is told, and whether defocus was the trouble
all along, nobody can know beforehand. So each step is tried, watched, and taken back where it does not help.

Invariants: pure; level 0 is the camera's own automatic; a step that did not help is taken back, and after
``MOST_FAILURES`` of them the camera is left alone for good; without anything code-like in view it is left alone too.
"""

from collections import deque

DEEPEST_LEVEL = 3
"""Each level halves the exposure: at the deepest it is an eighth."""

MOST_FAILURES = 2
JUDGED_FRAMES = 15
"""So many frames with something code-like in view are judged before anything is changed."""

IDLE_FRAMES = 150
_SETTLING = 5
_BLURRED = 0.5
_BETTER_BY = 0.15
_DARKER = 0.45


class ExposureControl:
    """Decides, one frame after another. For one thread only.

    Attributes:
        level: How often the exposure is halved now; 0 for automatic.
        given_up: Whether it turned out not to help with this camera.
    """

    def __init__(self) -> None:
        self.level = 0
        self.given_up = False
        self._judged: deque[bool] = deque(maxlen=JUDGED_FRAMES)
        self._light: deque[float] = deque(maxlen=JUDGED_FRAMES)
        self._before: tuple[float, float] | None = None
        self._failures = 0
        self._settling = 0
        self._idle = 0

    def watch(self, *, blurred: bool | None, light: float) -> int:
        """Take note of a frame.

        Args:
            blurred: Whether the code in it is smeared; None where there is none or it cannot be told.
            light: Mean gray value of the frame.

        Returns:
            The level that is wanted from now on.
        """
        if self.given_up:
            return 0
        # Frames that were under way when the exposure was changed, and those that the driver needs to follow, tell
        # nothing.
        if self._settling:
            self._settling -= 1
            return self.level
        self._idle = 0 if blurred is not None else self._idle + 1
        # Nobody holds a code up: an exposure that was right for the last one may be wrong for the next, in other light.
        if self._idle >= IDLE_FRAMES and self.level:
            self._go(0, before=None)
        elif blurred is not None:
            self._judged.append(blurred)
            self._light.append(light)
            if len(self._judged) == JUDGED_FRAMES:
                self._judge(sum(self._judged) / JUDGED_FRAMES, sum(self._light) / JUDGED_FRAMES)
        return self.level

    def _judge(self, blurred: float, light: float) -> None:
        before, self._before = self._before, None
        # Darker counts as a failure, too: then the driver shortened the exposure and could not raise the gain.
        if before is not None and (blurred > before[0] - _BETTER_BY or light < _DARKER * before[1]):
            self._failures += 1
            self.given_up = self._failures >= MOST_FAILURES
            self._go(0 if self.given_up else self.level - 1, before=None)
        elif blurred >= _BLURRED and self.level < DEEPEST_LEVEL:
            self._go(self.level + 1, before=(blurred, light))

    def _go(self, level: int, *, before: tuple[float, float] | None) -> None:
        self.level = level
        self._before = before
        self._settling = _SETTLING
        self._judged.clear()
        self._light.clear()


def shortened_exposure(exposure: float, gain: float, level: int) -> tuple[float, float]:
    """Return exposure and gain for a level, from what the camera's automatic had chosen.

    Args:
        exposure: In the driver's unit: negative means the binary logarithm of seconds (DirectShow, Media Foundation),
            anything else is proportional to time (Video4Linux).
        gain: In the driver's unit.
        level: How often to halve the exposure.
    """
    # One less in the binary logarithm is half the time.
    shorter = exposure - level if exposure < 0 else max(1.0, exposure / 2**level)
    # A gain near zero cannot be multiplied; 16 is a small step on the usual scales of 100 and 255.
    return shorter, gain * 2**level if gain >= 8 else gain + 16.0 * level
