"""What a pipeline needs of whatever gives it frames."""

from typing import Protocol

from kiosk.scanner.frame import Frame


class FrameSource(Protocol):
    """Where a pipeline's frames come from; ``Camera`` is one."""

    @property
    def seen(self) -> int:
        """Frames that came so far."""
        ...

    @property
    def dropped(self) -> int:
        """Frames that were replaced by newer ones."""
        ...

    @property
    def ended(self) -> bool:
        """Whether nothing more will come."""
        ...

    @property
    def waiting(self) -> bool:
        """Whether a frame is there that nobody took yet; quick, and from any thread."""
        ...

    def start(self) -> None:
        """Start giving frames."""
        ...

    def stop(self) -> None:
        """Stop."""
        ...

    def note(self, *, blurred: bool | None, light: float) -> None:
        """Learn how the last frame looked, so that the next ones may be taken better; from the taker's thread.

        Args:
            blurred: Whether a code in it is smeared; None where there is none or it cannot be told.
            light: Mean gray value.
        """
        ...

    def take(self, timeout_s: float) -> Frame | None:
        """Return the newest frame that nobody took yet, or None when none came in time."""
        ...
