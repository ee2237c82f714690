"""What is known of one frame while it is being read."""

from collections.abc import Callable
from dataclasses import dataclass, field

from kiosk.scanner.detection import Detection, MessagePart, Polygon
from kiosk.scanner.frame import Image, monotonic_ms, worked_ms
from kiosk.scanner.reading.engines.zxing import Reading
from kiosk.scanner.reading.modules.module_grid import GridPose
from kiosk.scanner.reading.pixels.code_region import CodeRegion

HURRIED_SHARE = 0.5
"""What of its budget a frame may use up once a newer one waits."""


def none_waits() -> bool:
    """Say that no newer frame waits, as behind a picture that comes alone."""
    return False


@dataclass(slots=True)
class FrameTask:
    """One frame under work.

    Attributes:
        gray: Its pixels.
        started_ms: When work on it began.
        budget_ms: What it may cost before the last attempt on it begins, of this thread's work.
        work_began_ms: What this thread had worked when work on it began.
        newer_waits: Tells whether a newer frame waits for this one.
        still: It is a picture by itself, and no other frame can agree with it.
        located: Where codes are that could not be read.
        pose: Where a QR code of known size is, or None.
        voted: It has voted on the modules of the code that is followed.
        region: Where something code-like is.
        closely: It is looked at closely: it is neither scenery nor too faint.
        found: Codes that were read, by their text.
        incomplete: Parts of messages of which others are missing, by their text.
    """

    gray: Image
    started_ms: float
    budget_ms: float
    newer_waits: Callable[[], bool] = none_waits
    still: bool = False
    work_began_ms: float = field(default_factory=worked_ms)
    located: tuple[Polygon, ...] = ()
    pose: GridPose | None = None
    voted: bool = False
    region: CodeRegion | None = None
    closely: bool = False
    found: dict[str, Detection] = field(default_factory=dict)
    incomplete: dict[str, Detection] = field(default_factory=dict)

    @property
    def read(self) -> bool:
        """Whether anything was read, be it a part of a message only."""
        return bool(self.found or self.incomplete)

    def forget_parts(self, of: MessagePart | None) -> None:
        """Forget the parts of a message that is whole now: they were read in the same picture."""
        if of is not None:
            kept = {t: d for t, d in self.incomplete.items() if d.message is None or not d.message.belongs_with(of)}
            self.incomplete = kept

    def over(self) -> bool:
        """Whether its budget is used up: by work, for a busy machine waits long and should read no less for it.

        Where the machine is too slow for the whole budget within the time of a frame, half of it goes to the newer one
        that waits: a ticket is often held still only now, and what did not fit has its turn in the frames to come.
        """
        worked = worked_ms() - self.work_began_ms
        return worked >= self.budget_ms or (worked >= HURRIED_SHARE * self.budget_ms and self.newer_waits())

    def detection(self, reading: Reading, engine: str) -> Detection:
        """Return a reading as it is told."""
        return Detection(
            text=reading.text,
            symbology=reading.symbology,
            polygon=reading.polygon,
            ms=monotonic_ms() - self.started_ms,
            engine=engine,
            parts=reading.parts,
            message=reading.message,
        )
