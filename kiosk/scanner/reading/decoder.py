"""Reads the codes in a frame: a cascade from the cheap to the costly.

Invariants: nothing raises on account of a picture's content; one frame costs little more than the budget, and what
didn't fit waits for the next frames; a text that is returned was either checked by its symbology's strong error
correction in one go, or read twice (see ``Agreement``).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice

import numpy as np

from kiosk.scanner.detection import TRACKED, Detection
from kiosk.scanner.frame import Frame, monotonic_ms, to_gray, to_image
from kiosk.scanner.reading import attempts
from kiosk.scanner.reading.agreement import Agreement
from kiosk.scanner.reading.attempts import ReadAttempt
from kiosk.scanner.reading.close_look import closely
from kiosk.scanner.reading.decoded_frame import DecodedFrame
from kiosk.scanner.reading.engine_turns import EngineTurns
from kiosk.scanner.reading.engines.formats import CHECKED_WEAKLY, QR, symbology_names
from kiosk.scanner.reading.engines.zbar_process import ZbarProcess
from kiosk.scanner.reading.engines.zxing import Reading, ReadResult, ZxingEngine
from kiosk.scanner.reading.frame_task import FrameTask, none_waits
from kiosk.scanner.reading.hints import Hints
from kiosk.scanner.reading.locating.quick_look import quick_pose
from kiosk.scanner.reading.message_gathering import MessageGathering
from kiosk.scanner.reading.modules.module_grid import GridPose
from kiosk.scanner.reading.pixels import enhance
from kiosk.scanner.reading.pixels.code_region import CodeRegion, find_code_region
from kiosk.scanner.reading.still_reader import LIMIT_MS, StillReader
from kiosk.scanner.reading.tracking.code_tracker import CodeTracker

BUDGET_MS = 14.0
"""What one frame may cost before the last attempt on it begins."""

ZBAR_EVERY = 4
"""Every so many failed frames with something code-like in view, zbar is asked."""

EMPTY_EVERY = 5
"""Every so many frames without anything code-like, all of it is looked at once more, inverted too, at half its size."""

SCENERY_AFTER = 40
"""After so many frames in vain the same busy place counts as scenery: a poster, a keyboard, a patterned shirt."""

SCENERY_EVERY = 4
"""Scenery gets costly attempts in every so many frames only."""

LEAST_ATTEMPTS = 3
"""So many attempts a frame gets even where a slow machine has used the budget up before."""

LEAST_STACKED = 2
"""So many frames laid over each other are worth an attempt."""

MOIRE_EVERY = 3
"""Every so many failed frames it is looked whether there is moiré."""

MOIRE_FRAMES = 30
"""A screen that was read through its moiré gets that attempt first for so many failed frames."""

BESIDE_FRAMES = 30
"""For so many frames in which a QR code is read the other symbologies are looked for as well."""

STILL_WAIT_MS = 2000.0

BESIDE_SHARE = 0.25
"""What codes of other symbologies beside one that was read in a still picture may cost, of a picture's whole time."""


class Decoder:
    """Reads codes. For one thread only.

    Attributes:
        symbologies: What is read.
        incomplete: Codes in the last picture that are parts of a message of which other parts are missing.
    """

    def __init__(
        self,
        symbologies: Sequence[str] = (QR,),
        *,
        zbar: ZbarProcess | None = None,
        budget_ms: float = BUDGET_MS,
    ) -> None:
        """Make a decoder.

        Args:
            symbologies: Names of what to read; an empty sequence means QR.
            zbar: Whom to ask when the first reader fails; None asks nobody.
            budget_ms: What one frame may cost; an attempt that was begun is finished.

        Raises:
            ScannerError: A name is not a symbology that can be read.
        """
        self.symbologies = symbology_names(symbologies) or (QR,)
        self._turns = EngineTurns(self.symbologies)
        self._engine = self._turns.main
        self._zbar = zbar if QR in self.symbologies else None
        self._budget_ms = budget_ms
        self.incomplete: tuple[Detection, ...] = ()
        self._messages = MessageGathering()
        self._agreement = Agreement()
        self._tracker = CodeTracker()
        self._hints = Hints()
        self._turn = 0
        self._frames_in_vain = 0
        self._frames_read = 0
        self._moire_until = 0
        self._last_region: CodeRegion | None = None

    @property
    def waiting(self) -> list[str]:
        """Messages of which some parts were read and others are missing, in words for a terminal."""
        return self._messages.waiting

    @property
    def zbar_crashes(self) -> int:
        """How often zbar's process died or had to be killed."""
        return 0 if self._zbar is None else self._zbar.crashes

    def decode(self, frame: Frame) -> list[Detection]:
        """Return the codes in a frame of a running camera."""
        return list(self.examine(frame).detections)

    def examine(self, frame: Frame, newer_waits: Callable[[], bool] = none_waits) -> DecodedFrame:
        """Return the codes in a frame of a running camera, and where there are some that could not be read.

        Costlier attempts take turns over the frames while something code-like is in view.

        Args:
            frame: The picture.
            newer_waits: Tells, asked between two attempts, whether a newer frame waits for this one.
        """
        gray, budget_ms = to_gray(to_image(frame.image)), self._budget_ms
        task = FrameTask(gray=gray, started_ms=monotonic_ms(), budget_ms=budget_ms, newer_waits=newer_waits)
        self._take_answer(task)
        first = self._engine.read(task.gray)
        self._take(task, first, "zxing")
        read_at_once = len(task.found)
        # The ticket may be an Aztec code beside a link in a QR code, which would be read in every frame.
        other = None if read_at_once and self._frames_read >= BESIDE_FRAMES else self._turns.next()
        if other is not None:
            self._take(task, other.read(task.gray), "zxing")
        if not task.read:
            self._try_harder(task, other)
        elif other is not None and len(task.found) > read_at_once:
            self._turns.note_reading()
        if read_at_once and self._frames_read < BESIDE_FRAMES and self._frames_read % 2 == 0:
            self._look_beside(task, first)
        self._frames_read = self._frames_read + 1 if task.read else 0
        located = () if task.read else task.located
        self.incomplete = tuple(task.incomplete.values())
        hint = self._hints.watch(task.gray, read=task.read, located=located, region=task.region)
        return DecodedFrame(
            detections=tuple(task.found.values()),
            located=located,
            looked_closely=task.closely,
            unread=0 < len(task.found) <= read_at_once and self._may_be_another(task, first),
            incomplete=self.incomplete,
            ms=monotonic_ms() - task.started_ms,
            hint=hint,
            blurred=self._hints.blurred,
            light=self._hints.light,
        )

    def read_still(self, frame: Frame, *, still_ms: float = LIMIT_MS) -> list[Detection]:
        """Return all the codes in a still image or a single frame of a video, with some seconds' effort at most."""
        picture = to_image(frame.image)
        task = FrameTask(gray=to_gray(picture), started_ms=monotonic_ms(), budget_ms=float("inf"), still=True)
        for reading, name in StillReader(self._engine, limit_ms=still_ms).read(picture):
            self._keep(task, reading, name)
        if self._turns.rest is not None:
            limit_ms = still_ms * (BESIDE_SHARE if task.read else 1.0)
            for reading, name in StillReader(self._turns.rest, limit_ms=limit_ms).read(picture):
                self._keep(task, reading, name)
        if not task.read and self._zbar is not None and self._zbar.wait_until_ready():
            self._zbar.ask(task.gray)
            for text, polygon in self._zbar.answer(wait_ms=STILL_WAIT_MS):
                self._keep(task, Reading(text=text, symbology=QR, polygon=polygon), "zbar")
        self.incomplete = tuple(task.incomplete.values())
        return list(task.found.values())

    def close(self) -> None:
        """End what runs beside the decoder."""
        if self._zbar is not None:
            self._zbar.close()

    def _look_beside(self, task: FrameTask, first: ReadResult) -> None:
        """Look closely at one code that was found beside those that were read: the harder one may be the ticket."""
        height, width = task.gray.shape
        located = (code for code in first.located if enhance.is_plausible(code.polygon, width, height))
        for code in islice(located, 1):
            for reading, how in islice(closely(self._engine, task.gray, code), 1):
                self._keep(task, reading, how)

    def _may_be_another(self, task: FrameTask, first: ReadResult) -> bool:
        """Tell whether there may be a code beside those that were read."""
        height, width = task.gray.shape
        # Each of the others has its turn twice in so many frames: some need two to agree.
        waiting = self._frames_read <= 2 * len(self._turns.others) if self._turns.others else False
        return waiting or any(enhance.is_plausible(code.polygon, width, height) for code in first.located)

    def _try_harder(self, task: FrameTask, other: ZxingEngine | None) -> None:
        """What a frame gets that could not be read at once."""
        self._turn += 1
        step = self._tracker.step(task.gray, task.started_ms)
        same = self._tracker.recognised(task.gray)
        if same is not None:
            again = self._tracker.read_again(task.gray, self._engine)
            self._keep(task, again or same, TRACKED if again is None else "votes")
            return
        region = task.region = find_code_region(task.gray)
        if region is None:
            self._tracker.forget()
            if self._turn % EMPTY_EVERY == 0:
                result = attempts.OVERVIEW.read(self._engine, task.gray)
                self._take(task, result, f"zxing+{attempts.OVERVIEW.name}")
            return
        if self._is_scenery(region):
            return
        task.closely = not region.faint
        if task.closely:
            self._tracker.add_to_stack(task.gray, region, step)
        for number, attempt in enumerate(self._plan(task, region, other), start=1):
            attempt()
            if task.read or (number >= LEAST_ATTEMPTS and task.over()):
                break
        if not task.read and self._zbar is not None and self._turn % ZBAR_EVERY == 0:
            self._zbar.ask(task.gray)

    def _is_scenery(self, region: CodeRegion) -> bool:
        """Tell whether this place was tried long enough, or shows too little, to look closely in this frame."""
        same = self._last_region is not None and region.overlaps(self._last_region)
        self._frames_in_vain = self._frames_in_vain + 1 if same else 0
        self._last_region = region
        return (region.faint or self._frames_in_vain > SCENERY_AFTER) and self._turn % SCENERY_EVERY != 0

    def _plan(self, task: FrameTask, region: CodeRegion, other: ZxingEngine | None) -> Iterator[Callable[[], None]]:
        """Put the attempts on one frame in order; those at the end change from frame to frame."""
        turn = self._turn
        inverted, *sharp = attempts.FIRST
        if turn < self._moire_until or turn % MOIRE_EVERY == 0:
            yield partial(
                self._attempt_without_moire, task, attempts.WITHOUT_MOIRE[turn % len(attempts.WITHOUT_MOIRE)], region
            )
        yield partial(self._attempt, task, sharp[0], region)
        if other is not None:
            yield partial(self._attempt_other, task, other, region)
        yield partial(self._locate_and_vote, task, region)
        if self._tracker.stack.count >= LEAST_STACKED:
            stacked = attempts.STACKED
            yield partial(self._attempt_stacked, task, stacked[turn % len(stacked)])
            yield partial(self._attempt, task, inverted, region)
            yield partial(self._attempt_stacked, task, stacked[(turn + 1) % len(stacked)])
        else:
            yield partial(self._attempt, task, inverted, region)
            yield partial(self._attempt, task, sharp[1], region)
        yield partial(self._vote, task)
        yield partial(self._look_harder, task)
        # Here something was located, or nothing was: an empty hall is what most frames show, and it costs the most.
        empty = not task.located and self._tracker.votes.pose is None
        for attempt in attempts.in_turn(turn, halved=other is not None and empty):
            yield partial(self._attempt, task, attempt, region)
            yield partial(self._vote, task)

    def _attempt(self, task: FrameTask, attempt: ReadAttempt, region: CodeRegion) -> None:
        result = attempt.read(self._engine, region.cut(task.gray), region.left, region.upper)
        self._take(task, result, f"zxing+{attempt.name}")
        height, width = task.gray.shape
        plausible = [code for code in result.located if enhance.is_plausible(code.polygon, width, height)]
        task.located += tuple(code.polygon for code in plausible)

    def _attempt_other(self, task: FrameTask, other: ZxingEngine, region: CodeRegion) -> None:
        """Look at the place once more for another symbology, sharpened or light on dark, in turn."""
        attempt = attempts.FIRST[self._turn // 2 % 2]
        self._take(task, attempt.read(other, region.cut(task.gray), region.left, region.upper), f"zxing+{attempt.name}")
        if task.read:
            self._turns.note_reading()

    def _locate_and_vote(self, task: FrameTask, region: CodeRegion) -> None:
        """Let the frame vote; where no reader located a code, look for its corner marks first."""
        unknown = task.pose is None and self._tracker.votes.pose is None
        if unknown and QR in self.symbologies:
            task.pose = quick_pose(task.gray, region)
        self._vote(task)

    def _vote(self, task: FrameTask) -> None:
        """Let the frame vote on the modules of the code that was located in it or tracked into it, once."""
        if task.voted or (task.pose is None and self._tracker.votes.pose is None):
            return
        task.voted = True
        reading = self._tracker.votes.cast(task.gray, task.pose, self._engine)
        if reading is not None:
            self._keep(task, reading, "votes")
        elif self._tracker.votes.pose is not None:
            # People see where it is, and what is wrong there can be told, though no reader located it.
            task.located += (self._tracker.votes.pose.polygon(),)

    def _look_harder(self, task: FrameTask) -> None:
        """Read the modules of a frame that voted in vain once more, at some cost."""
        reading = self._tracker.votes.look_harder(self._engine) if task.voted else None
        if reading is not None:
            self._keep(task, reading, "votes")

    def _attempt_without_moire(self, task: FrameTask, attempt: ReadAttempt, region: CodeRegion) -> None:
        self._attempt(task, attempt, region)
        if task.found:
            self._moire_until = self._turn + MOIRE_FRAMES

    def _attempt_stacked(self, task: FrameTask, attempt: ReadAttempt) -> None:
        stacked = self._tracker.stack.picture()
        if stacked is None:
            return
        picture, onward = stacked
        for reading in attempt.read(self._engine, picture).readings:
            moved = replace(reading, polygon=enhance.mapped(reading.polygon, onward))
            self._keep(task, moved, f"stacked+{attempt.name}")

    def _take(self, task: FrameTask, result: ReadResult, engine: str) -> None:
        for reading in result.readings:
            self._keep(task, reading, engine)
        for code in result.located:
            if code.version is not None:
                task.pose = GridPose(version=code.version, corners=np.array(code.polygon, np.float64))

    def _take_answer(self, task: FrameTask) -> None:
        if self._zbar is not None:
            for text, polygon in self._zbar.answer():
                self._keep(task, Reading(text=text, symbology=QR, polygon=polygon), "zbar")

    def _keep(self, task: FrameTask, reading: Reading, engine: str) -> None:
        """Add a reading to the frame's detections, unless it needs another frame to agree and none has yet."""
        doubtful = reading.symbology in CHECKED_WEAKLY or engine == "zbar"
        # A still picture is all there is: nothing can agree with it.
        agreed = self._agreement.seen(reading.text, task.started_ms) or task.still
        if not reading.text or (doubtful and not agreed):
            self._turns.expect_again(reading)
            return
        whole = self._messages.add(reading, task.started_ms)
        if whole is None:
            task.incomplete.setdefault(reading.text, task.detection(reading, engine))
        elif whole.text not in task.found:
            task.found[whole.text] = task.detection(whole, engine)
            self._frames_in_vain = 0
            task.forget_parts(reading.message)
            if engine != TRACKED and len(task.found) == 1 and not task.still:
                self._tracker.note_reading(task.gray, whole, task.started_ms)
