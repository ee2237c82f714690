"""The steps of the demo: watches the verdicts, cuts the platform off, waits for the delivery, takes pictures.

They run in a thread of their own and touch the window only from the window's thread (by its signals).
"""

import threading
from collections.abc import Callable
from http.client import HTTPException
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from kiosk.app.kiosk import Kiosk
from kiosk.app.scanning.scan_input import ScanInput
from kiosk.checkin.check_in import CheckInResult
from kiosk.demo.processes import DemoError, SandboxPlatform, wait_until
from kiosk.scanner.cameras.listing import list_cameras
from kiosk.scanner.synthetic.gate_video import VideoPlan
from kiosk.store.outbox.delivery_queue import outbox_counts

if TYPE_CHECKING:
    from kiosk.ui.shell.main_window import MainWindow

# Screenshots are taken at these verdicts, so that the list beside them has something in it.
_PICTURE_ADMISSION = 6
_PICTURE_REFUSAL = 4
_CUT_AT, _BACK_AT = 0.45, 0.75
_DRAIN_S = 90.0
Watch: TypeAlias = "Callable[[MainWindow, CheckInResult], None]"
"""Called in the window's thread, with each verdict as it is shown."""


class DemoSteps:
    """Sees to it that everything happens in its time.

    Attributes:
        shown: Verdicts in the order in which they were on the screen.
        complaints: What did not go as planned.
        failure: Why the demo was broken off, or None.
    """

    def __init__(
        self,
        kiosk: Kiosk,
        platform: SandboxPlatform,
        scan_input: ScanInput,
        plan: VideoPlan,
        output: Path,
        *,
        watch: "Watch | None" = None,
        headless: bool,
    ) -> None:
        self._kiosk = kiosk
        self._platform = platform
        self._scan_input = scan_input
        self._plan = plan
        self._output = output
        self._watch = watch
        self._headless = headless
        self._window: MainWindow | None = None
        self._over: Callable[[], None] | None = None
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name="demo-steps", daemon=True)
        self._pictures = {"admit": 0, "refuse": 0}
        self.shown: list[CheckInResult] = []
        self.complaints: list[str] = []
        self.failure: DemoError | None = None

    def when_over(self, then: Callable[[], None]) -> None:
        """Say what happens when the video is over and everything was delivered."""
        self._over = then

    def begin(self, window: "MainWindow") -> None:
        """Begin, with the window open; called in its thread."""
        self._window = window
        window.session.verdict_shown.connect(self._on_verdict)
        self._thread.start()

    def join(self) -> None:
        """Wait until they are over; call when the window is closed."""
        self._closing.set()
        self._thread.join(30)

    # -- in the window's thread

    def _on_verdict(self, result: CheckInResult) -> None:
        self.shown.append(result)
        kind = result.verdict.outcome.value
        if self._watch is not None and self._window is not None:
            self._watch(self._window, result)
        if kind not in self._pictures or self._window is None:
            return
        self._pictures[kind] += 1
        wanted = _PICTURE_ADMISSION if kind == "admit" else _PICTURE_REFUSAL
        # Earlier ones are replaced, so that a video that breaks off early still leaves a picture of each.
        if self._pictures[kind] <= wanted:
            name = "admission" if kind == "admit" else "refusal"
            self._window.grab().save(str(self._output / f"scan-page-{name}.png"))

    # -- in a thread of its own

    def _run(self) -> None:
        try:
            self._play()
        except DemoError as error:
            self.failure = error
        except (OSError, HTTPException) as error:
            self.failure = DemoError(f"the demo broke off: {error}")
        finally:
            # Whoever closes the window, or ends the program by a signal, has nothing left that could be told to end.
            still_open = self._window is not None and not self._closing.is_set()
            if self._window is not None and still_open and (self._headless or self.failure is not None):
                self._window.ending.emit()

    def _play(self) -> None:
        seconds = self._plan.frames / self._plan.fps
        self._pause(seconds * _CUT_AT)
        self._platform.cut_off(seconds * (_BACK_AT - _CUT_AT))
        wait_until(lambda: self._closing.is_set() or not self._platform.answers(), "the platform to be cut off")
        # The video waits for a computer that is slower than it, for up to a second at each frame.
        if not self._scan_input.wait_until_over(4 * seconds + 60):
            self._check_open()
            raise DemoError("the video did not come to its end")
        wait_until(lambda: self._closing.is_set() or self._all_shown(), "the last verdict")
        self._check_open()
        wait_until(lambda: self._closing.is_set() or self._drained(), "the queue to drain", seconds=_DRAIN_S)
        self._check_open()
        if self._over is not None:
            self._over()
        # The window stays open behind the demo: with a camera, people can try codes of their own.
        if not self._headless and list_cameras():
            self._scan_input.use("")

    def _pause(self, seconds: float) -> None:
        self._closing.wait(seconds)
        self._check_open()

    def _check_open(self) -> None:
        if self._closing.is_set():
            raise DemoError("the window was closed before the video was over")

    def _all_shown(self) -> bool:
        stats = self._scan_input.stats()
        return stats is not None and len(self.shown) >= stats.scans

    def _drained(self) -> bool:
        counts = outbox_counts(self._kiosk.database)
        return counts.queued == 0
