"""Reads the codes in a frame: a cascade from the cheap to the costly.

Invariants: nothing raises on account of a picture's content; one frame costs little more than the budget, and what
didn't fit waits for the next frames; a text that is returned was either checked by its symbology's strong error
correction in one go, or read twice (see ``Agreement``).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from kiosk.scanner import enhance
from kiosk.scanner.agreement import Agreement
from kiosk.scanner.detection import Detection, Polygon
from kiosk.scanner.engine import Engine, Look, Reading
from kiosk.scanner.formats import CHECKED_WEAKLY, QR, symbology_names
from kiosk.scanner.frame import Frame, Picture, monotonic_ms, to_gray, to_picture
from kiosk.scanner.opinion import SecondOpinion

BUDGET_MS = 16.0
OPINION_SHARE = 4
"""Every so many failed frames with something code-like in view, zbar is asked."""

INTEREST_FRAMES = 8
"""Frames for which a place where a code was seen stays worth a look."""

STILL_WAIT_MS = 2000.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """What is in one frame.

    Attributes:
        detections: Codes that were read.
        located: Where codes are that could not be read.
        ms: Milliseconds it took.
    """

    detections: tuple[Detection, ...] = ()
    located: tuple[Polygon, ...] = ()
    ms: float = 0.0


@dataclass(slots=True)
class _Task:
    """One frame under work."""

    gray: Picture
    started_ms: float
    budget_ms: float
    still: bool = False
    quads: tuple[Polygon, ...] = ()
    found: dict[str, Detection] = field(default_factory=dict)

    def over(self) -> bool:
        return monotonic_ms() - self.started_ms >= self.budget_ms


class Decoder:
    """Reads codes. For one thread only.

    Attributes:
        symbologies: What is read.
    """

    def __init__(
        self,
        symbologies: Sequence[str] = (QR,),
        *,
        opinion: SecondOpinion | None = None,
        budget_ms: float = BUDGET_MS,
    ) -> None:
        """Make a decoder.

        Args:
            symbologies: Names of what to read; an empty sequence means QR.
            opinion: Whom to ask when the first reader fails; None asks nobody.
            budget_ms: What one frame may cost; an attempt that was begun is finished.

        Raises:
            ScannerError: A name is not a symbology that can be read.
        """
        self.symbologies = symbology_names(symbologies) or (QR,)
        self._engine = Engine(self.symbologies)
        self._opinion = opinion if QR in self.symbologies else None
        self._budget_ms = budget_ms
        self._agreement = Agreement()
        self._quads: tuple[Polygon, ...] = ()
        self._interest = 0
        self._turn = 0

    @property
    def opinion_crashes(self) -> int:
        """How often the second opinion's process died or had to be killed."""
        return 0 if self._opinion is None else self._opinion.crashes

    def decode(self, frame: Frame) -> list[Detection]:
        """Return the codes in a frame of a running camera."""
        return list(self.look(frame).detections)

    def look(self, frame: Frame) -> Sighting:
        """Return the codes in a frame of a running camera, and where there are some that could not be read.

        Costlier attempts take turns over the frames while something code-like is in view.
        """
        task = _Task(gray=to_gray(to_picture(frame.image)), started_ms=monotonic_ms(), budget_ms=self._budget_ms)
        self._take_answer(task)
        self._cheap(task)
        if not task.found and self._interest > 0:
            self._costly(task)
        return self._finish(task)

    def read_still(self, frame: Frame) -> list[Detection]:
        """Return the codes in a still image or a single frame of a film, sparing no effort."""
        task = _Task(
            gray=to_gray(to_picture(frame.image)), started_ms=monotonic_ms(), budget_ms=float("inf"), still=True
        )
        self._cheap(task)
        for attempt in self._attempts(task):
            if task.found:
                break
            attempt()
        if not task.found and self._opinion is not None and self._opinion.wait_until_ready():
            self._opinion.ask(task.gray)
            for text, polygon in self._opinion.answer(wait_ms=STILL_WAIT_MS):
                self._keep(task, Reading(text=text, symbology=QR, polygon=polygon), "zbar")
        return list(task.found.values())

    def close(self) -> None:
        """End what runs beside the decoder."""
        if self._opinion is not None:
            self._opinion.close()

    def _finish(self, task: _Task) -> Sighting:
        self._interest = INTEREST_FRAMES if task.quads and not task.found else max(0, self._interest - 1)
        if task.quads:
            self._quads = task.quads
        return Sighting(
            detections=tuple(task.found.values()),
            located=task.quads if not task.found else (),
            ms=monotonic_ms() - task.started_ms,
        )

    def _cheap(self, task: _Task) -> None:
        """What every frame gets: a fast look, and a thorough one where that failed."""
        self._take(task, self._engine.read(task.gray), "zxing")
        if task.found:
            return
        look = self._engine.read(task.gray, thorough=True)
        self._take(task, look, "zxing+full")
        height, width = task.gray.shape
        task.quads = tuple(quad for quad in look.located if enhance.is_plausible(quad, width, height))
        if task.quads:
            self._interest = INTEREST_FRAMES

    def _costly(self, task: _Task) -> None:
        """One or more costlier attempts, as the budget allows, going round from frame to frame."""
        attempts = self._attempts(task)
        for step in range(len(attempts)):
            if task.found or task.over():
                break
            attempts[(self._turn + step) % len(attempts)]()
        self._turn += 1
        if not task.found and self._opinion is not None and self._turn % OPINION_SHARE == 0:
            self._opinion.ask(task.gray)

    def _attempts(self, task: _Task) -> list[Callable[[], None]]:
        """Return the costlier attempts that this frame offers."""
        engine, gray = self._engine, task.gray
        quads = (task.quads or self._quads)[:1]
        attempts: list[Callable[[], None]] = [
            partial(self._rectify, task, quad, side) for quad in quads for side in (300, 450)
        ]
        return [
            *attempts,
            lambda: self._take(task, engine.read(enhance.without_noise(gray)), "zxing+median"),
            lambda: self._take(task, engine.read(enhance.evened(gray)), "zxing+clahe"),
            lambda: self._take(task, engine.read(enhance.sharpened(gray)), "zxing+sharp"),
            lambda: self._take(task, engine.read(gray, histogram=True), "zxing+histogram"),
            partial(self._magnify, task, 2.0),
        ]

    def _rectify(self, task: _Task, quad: Polygon, side: int) -> None:
        flat, back = enhance.rectified(task.gray, quad, side)
        for picture in (flat, enhance.evened(flat)):
            look = self._engine.read(picture, downscale=False)
            for reading in look.readings:
                self._keep(task, replace(reading, polygon=enhance.mapped(reading.polygon, back)), "zxing+rectified")
            if task.found:
                return

    def _magnify(self, task: _Task, factor: float) -> None:
        for reading in self._engine.read(enhance.magnified(task.gray, factor), downscale=False).readings:
            corners = tuple((round(x / factor), round(y / factor)) for x, y in reading.polygon)
            self._keep(task, replace(reading, polygon=corners), "zxing+magnified")

    def _take(self, task: _Task, look: Look, engine: str) -> None:
        for reading in look.readings:
            self._keep(task, reading, engine)

    def _take_answer(self, task: _Task) -> None:
        if self._opinion is not None:
            for text, polygon in self._opinion.answer():
                self._keep(task, Reading(text=text, symbology=QR, polygon=polygon), "zbar")

    def _keep(self, task: _Task, reading: Reading, engine: str) -> None:
        """Add a reading to the frame's detections, unless it needs another frame to agree and none has yet."""
        doubtful = reading.symbology in CHECKED_WEAKLY or engine == "zbar"
        # A still picture is all there is: nothing can agree with it.
        agreed = self._agreement.seen(reading.text, task.started_ms) or task.still
        if reading.text and reading.text not in task.found and (agreed or not doubtful):
            task.found[reading.text] = Detection(
                text=reading.text,
                symbology=reading.symbology,
                polygon=reading.polygon,
                ms=monotonic_ms() - task.started_ms,
                engine=engine,
            )
