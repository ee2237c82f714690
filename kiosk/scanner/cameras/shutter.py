"""Does to an open camera what ``ExposureControl`` wants."""

from kiosk.scanner.cameras.capture import Capture
from kiosk.scanner.cameras.exposure import shortened_exposure


class Shutter:
    """The exposure of one open camera. For the thread that reads it."""

    def __init__(self, capture: Capture) -> None:
        self._capture = capture
        self._level = 0
        self._automatic = (0.0, 0.0)

    def close(self) -> None:
        """Leave the camera to the next program as it was: drivers keep what they were told."""
        self.set_level(0)

    def set_level(self, level: int) -> None:
        """Shorten the exposure so many times, or leave it to the camera again."""
        if level == self._level:
            return
        # Measured from the camera's own choice, and only then: a level on top of a level would halve twice.
        if self._level == 0:
            self._automatic = self._capture.exposure()
        self._level = level
        if level:
            exposure, gain = shortened_exposure(*self._automatic, level)
            self._capture.set_exposure(exposure=exposure, gain=gain)
        else:
            self._capture.leave_exposure(gain=self._automatic[1])
