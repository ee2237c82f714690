"""Reads the codes in a frame: a cascade from the cheap to the costly.

Invariants: nothing raises on account of a picture's content; one frame costs little more than the budget, and what
didn't fit waits for the next frames; a text that is returned was either checked by its symbology's strong error
correction in one go, or read twice (see ``Agreement``).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

import numpy as np

from kiosk.scanner.detection import FOLLOWED, Detection, Polygon
from kiosk.scanner.frame import Frame, Picture, monotonic_ms, to_gray, to_picture
from kiosk.scanner.reading import attempts
from kiosk.scanner.reading.agreement import Agreement
from kiosk.scanner.reading.attempts import Attempt
from kiosk.scanner.reading.engines.formats import CHECKED_WEAKLY, QR, symbology_names
from kiosk.scanner.reading.engines.zbar_process import SecondOpinion
from kiosk.scanner.reading.engines.zxing import Engine, Look, Reading
from kiosk.scanner.reading.hints import Hint, Hints
from kiosk.scanner.reading.modules.module_grid import Seat
from kiosk.scanner.reading.pixels import enhance
from kiosk.scanner.reading.pixels.code_region import Spot, find_spot
from kiosk.scanner.reading.still_reader import LIMIT_MS, StillReader
from kiosk.scanner.reading.tracking.code_tracker import Pursuit

BUDGET_MS = 14.0
"""What one frame may cost before the last attempt on it begins."""

OPINION_SHARE = 4
"""Every so many failed frames with something code-like in view, zbar is asked."""

EMPTY_SHARE = 5
"""Every so many frames without anything code-like, all of it gets a thorough look at half its size."""

PATIENCE = 40
"""After so many frames in vain the same busy place counts as scenery: a poster, a keyboard, a patterned shirt."""

SCENERY_SHARE = 4
"""Scenery gets costly attempts in every so many frames only."""

LEAST_ATTEMPTS = 3
"""So many attempts a frame gets even where a slow machine has used the budget up before."""

STACK_FROM = 2
"""So many frames laid over each other are worth an attempt."""

WEAVE_SHARE = 3
"""Every so many failed frames it is looked whether there is moiré."""

WOVEN_FRAMES = 30
"""A screen that was read through its moiré gets that attempt first for so many failed frames."""

STILL_WAIT_MS = 2000.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """What is in one frame.

    Attributes:
        detections: Codes that were read.
        located: Where codes are that could not be read.
        ms: Milliseconds it took.
        hint: What could be done so that the code is read, or what is wrong with the picture.
        blurred: Whether a code in it is smeared; None where there is none, or it was not measured in this frame.
        light: Mean gray value.
    """

    detections: tuple[Detection, ...] = ()
    located: tuple[Polygon, ...] = ()
    ms: float = 0.0
    hint: Hint | None = None
    blurred: bool | None = None
    light: float = 0.0


@dataclass(slots=True)
class _Task:
    """One frame under work."""

    gray: Picture
    started_ms: float
    budget_ms: float
    still: bool = False
    located: tuple[Polygon, ...] = ()
    seat: Seat | None = None
    voted: bool = False
    spot: Spot | None = None
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
        self._pursuit = Pursuit()
        self._hints = Hints()
        self._turn = 0
        self._vain = 0
        self._woven_until = 0
        self._last_spot: Spot | None = None

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
        self._take(task, self._engine.read(task.gray), "zxing")
        if not task.found:
            self._try_harder(task)
        located = () if task.found else task.located
        hint = self._hints.watch(task.gray, read=bool(task.found), located=located, spot=task.spot)
        return Sighting(
            detections=tuple(task.found.values()),
            located=located,
            ms=monotonic_ms() - task.started_ms,
            hint=hint,
            blurred=self._hints.blurred,
            light=self._hints.light,
        )

    def read_still(self, frame: Frame, *, still_ms: float = LIMIT_MS) -> list[Detection]:
        """Return all the codes in a still image or a single frame of a film, with some seconds' effort at most."""
        picture = to_picture(frame.image)
        task = _Task(gray=to_gray(picture), started_ms=monotonic_ms(), budget_ms=float("inf"), still=True)
        for reading, name in StillReader(self._engine, limit_ms=still_ms).read(picture):
            self._keep(task, reading, name)
        if not task.found and self._opinion is not None and self._opinion.wait_until_ready():
            self._opinion.ask(task.gray)
            for text, polygon in self._opinion.answer(wait_ms=STILL_WAIT_MS):
                self._keep(task, Reading(text=text, symbology=QR, polygon=polygon), "zbar")
        return list(task.found.values())

    def close(self) -> None:
        """End what runs beside the decoder."""
        if self._opinion is not None:
            self._opinion.close()

    def _try_harder(self, task: _Task) -> None:
        """What a frame gets that could not be read at once."""
        self._turn += 1
        step = self._pursuit.step(task.gray, task.started_ms)
        same = self._pursuit.recognised(task.gray)
        if same is not None:
            self._keep(task, same, FOLLOWED)
            return
        spot = task.spot = find_spot(task.gray)
        if spot is None:
            self._pursuit.lose()
            if self._turn % EMPTY_SHARE == 0:
                look = attempts.OVERVIEW.read(self._engine, task.gray)
                self._take(task, look, f"zxing+{attempts.OVERVIEW.name}")
            return
        if self._is_scenery(spot):
            return
        if not spot.faint:
            self._pursuit.lay_on(task.gray, spot, step)
        for number, attempt in enumerate(self._plan(task, spot), start=1):
            attempt()
            if task.found or (number >= LEAST_ATTEMPTS and task.over()):
                break
        if not task.found and self._opinion is not None and self._turn % OPINION_SHARE == 0:
            self._opinion.ask(task.gray)

    def _is_scenery(self, spot: Spot) -> bool:
        """Tell whether this place was tried long enough, or shows too little, to look closely in this frame."""
        same = self._last_spot is not None and spot.overlaps(self._last_spot)
        self._vain = self._vain + 1 if same else 0
        self._last_spot = spot
        return (spot.faint or self._vain > PATIENCE) and self._turn % SCENERY_SHARE != 0

    def _plan(self, task: _Task, spot: Spot) -> Iterator[Callable[[], None]]:
        """Put the attempts on one frame in order; those at the end change from frame to frame."""
        turn = self._turn
        thorough, *sharp = attempts.FIRST
        if turn < self._woven_until or turn % WEAVE_SHARE == 0:
            yield partial(self._attempt_unwoven, task, attempts.UNWOVEN[turn % len(attempts.UNWOVEN)], spot)
        yield partial(self._attempt, task, sharp[0], spot)
        yield partial(self._vote, task)
        if self._pursuit.stack.count >= STACK_FROM:
            stacked = attempts.STACKED
            yield partial(self._attempt_stacked, task, stacked[turn % len(stacked)])
            yield partial(self._attempt, task, thorough, spot)
            yield partial(self._attempt_stacked, task, stacked[(turn + 1) % len(stacked)])
        else:
            yield partial(self._attempt, task, thorough, spot)
            yield partial(self._attempt, task, sharp[1], spot)
        yield partial(self._vote, task)
        for offset in range(len(attempts.IN_TURN)):
            yield partial(self._attempt, task, attempts.IN_TURN[(turn + offset) % len(attempts.IN_TURN)], spot)
            yield partial(self._vote, task)

    def _attempt(self, task: _Task, attempt: Attempt, spot: Spot) -> None:
        look = attempt.read(self._engine, spot.cut(task.gray), spot.left, spot.upper)
        self._take(task, look, f"zxing+{attempt.name}")
        height, width = task.gray.shape
        plausible = [code for code in look.located if enhance.is_plausible(code.polygon, width, height)]
        task.located += tuple(code.polygon for code in plausible)

    def _vote(self, task: _Task) -> None:
        """Let the frame vote on the modules of the code that was located in it or followed into it, once."""
        if task.voted or (task.seat is None and self._pursuit.votes.seat is None):
            return
        task.voted = True
        reading = self._pursuit.votes.cast(task.gray, task.seat, self._engine)
        if reading is not None:
            self._keep(task, reading, "votes")

    def _attempt_unwoven(self, task: _Task, attempt: Attempt, spot: Spot) -> None:
        self._attempt(task, attempt, spot)
        if task.found:
            self._woven_until = self._turn + WOVEN_FRAMES

    def _attempt_stacked(self, task: _Task, attempt: Attempt) -> None:
        stacked = self._pursuit.stack.picture()
        if stacked is None:
            return
        picture, onward = stacked
        for reading in attempt.read(self._engine, picture).readings:
            moved = replace(reading, polygon=enhance.mapped(reading.polygon, onward))
            self._keep(task, moved, f"stacked+{attempt.name}")

    def _take(self, task: _Task, look: Look, engine: str) -> None:
        for reading in look.readings:
            self._keep(task, reading, engine)
        for code in look.located:
            if code.version is not None:
                task.seat = Seat(version=code.version, corners=np.array(code.polygon, np.float64))

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
            self._vain = 0
            if engine != FOLLOWED and len(task.found) == 1 and not task.still:
                self._pursuit.read(task.gray, reading, task.started_ms)
